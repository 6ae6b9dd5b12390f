# zoneinfo: offsets, changes of the clocks, conversions; gzip in memory.
from datetime import datetime, timedelta, timezone, time
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones
import gzip, io
paris, ny = ZoneInfo("Europe/Paris"), ZoneInfo("America/New_York")
print(paris, repr(paris), paris.key, paris is ZoneInfo("Europe/Paris"), ZoneInfo.no_cache("Europe/Paris") is paris, isinstance(paris, ZoneInfo))
for d in (datetime(2024, 1, 15, 12), datetime(2024, 7, 15, 12), datetime(2024, 3, 31, 2, 30), datetime(2024, 10, 27, 2, 30), datetime(2024, 10, 27, 2, 30, fold=1)):
    a = d.replace(tzinfo=paris)
    print(a, a.utcoffset(), a.dst(), a.tzname(), a.astimezone(timezone.utc), a.astimezone(ny), a.fold)
for h in range(4):
    u = datetime(2024, 10, 26, 23, 30, tzinfo=timezone.utc) + timedelta(hours=h)
    p = u.astimezone(paris)
    print(u, p, p.fold, p == u, p.timestamp() == u.timestamp())
print(datetime(2024, 7, 1, tzinfo=paris) - datetime(2024, 7, 1, tzinfo=ny), datetime(2024, 7, 1, tzinfo=ZoneInfo("UTC")))
print(time(12, tzinfo=paris).utcoffset(), time(12, tzinfo=paris), datetime.fromtimestamp(0, paris), "Asia/Tokyo" in available_timezones())
print(datetime(2024, 7, 1, 12, tzinfo=ZoneInfo("Asia/Kolkata")).isoformat(), datetime(1930, 7, 1, tzinfo=ZoneInfo("Asia/Tokyo")).utcoffset())
for f in (lambda: ZoneInfo("Nowhere/Land"), lambda: ZoneInfo(3), lambda: ZoneInfo()):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, issubclass(type(e), KeyError))
data = b"hello world " * 100
print(gzip.decompress(gzip.compress(data)) == data, gzip.decompress(gzip.compress(b"a") + gzip.compress(b"b")))
buf = io.BytesIO()
with gzip.GzipFile(fileobj=buf, mode="wb") as f:
    f.write(b"line one\n")
    f.write(b"line two\n")
buf.seek(0)
with gzip.open(buf, "rt") as f:
    print(f.readlines())
for bad in (b"nonsense", gzip.compress(b"x")[:-3]):
    try:
        gzip.decompress(bad)
    except Exception as e:
        print(type(e).__name__, e)
