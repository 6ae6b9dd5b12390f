# datetime: fields, arithmetic, comparison, formats, errors.
from datetime import datetime, timedelta, date, timezone
import datetime as dt

d = datetime(2024, 2, 29, 13, 5, 9, 4200)
print(d, repr(d), d.isoformat(), str(d.date()), d.time())
print(d.year, d.month, d.day, d.hour, d.minute, d.second, d.microsecond, d.weekday(), d.isoweekday())
for f in ("%Y-%m-%d", "%H:%M:%S", "%I:%M %p", "%y %j", "%a %A %b %B", "%f", "%d/%m/%Y %H:%M:%S.%f", "%c", "%x %X",
          "%% %U %w", "100%", "%e|%D|%T|%F|%R"):
    print(f, "->", d.strftime(f))
print(f"{d:%H:%M:%S}", f"{d}", format(d, ""), "{:%d.%m.}".format(d))
print(d.replace(year=2020, microsecond=0), datetime(2024, 1, 1), repr(datetime(2024, 1, 1)), repr(datetime(2024, 1, 1, 0, 0, 5)))
print(d.isoformat(" "), d.isoformat(timespec="minutes"), d.isoformat("T", "seconds"), d.isoformat(timespec="milliseconds"))
e = d + timedelta(days=1, hours=12)
print(e, e - d, d - e, type(e - d).__name__, e > d, e == d, d != e, min(d, e) is d)
for t in (timedelta(), timedelta(1), timedelta(-1), timedelta(days=2, seconds=3), timedelta(hours=25, minutes=1),
          timedelta(milliseconds=1500), timedelta(microseconds=-1), timedelta(weeks=1), timedelta(seconds=0.1)):
    print(t, repr(t), t.days, t.seconds, t.microseconds, t.total_seconds(), bool(t))
t = timedelta(hours=1, minutes=30)
print(t * 2, t / 2, t // 4, -t, abs(-t), t + t, t - t, t / timedelta(minutes=1), t // timedelta(hours=1), t % timedelta(hours=1), t * 1.5)
print(timedelta.max, timedelta.min, timedelta.resolution, sum([t, t], timedelta()))
print(divmod(timedelta(minutes=100), timedelta(hours=1)))
a = date(2024, 12, 31)
print(a, repr(a), a + timedelta(days=1), a - date(2024, 1, 1), a.weekday(), a.isocalendar(), a.toordinal(), date.fromordinal(1))
print(datetime.fromisoformat("2024-03-04T05:06:07"), datetime.fromisoformat("2024-03-04"), date.fromisoformat("2024-03-04"))
print(datetime.strptime("3/4/2024 5:06", "%d/%m/%Y %H:%M"))
u = datetime(2024, 1, 1, tzinfo=timezone.utc)
print(u, repr(u), u.isoformat(), u.tzinfo, u.utcoffset(), timezone(timedelta(hours=2)), u.timestamp())
print(datetime.fromtimestamp(0, timezone.utc), datetime.fromtimestamp(1.5, tz=timezone.utc))
for bad in (lambda: datetime(2023, 2, 29), lambda: datetime(2023, 13, 1), lambda: datetime(2023, 1, 1, 24), lambda: datetime(0, 1, 1),
            lambda: d + 1, lambda: d - "x", lambda: d < a, lambda: u - d, lambda: datetime(2024), lambda: timedelta(days=10**10),
            lambda: datetime.fromisoformat("nonsense"), lambda: datetime.strptime("x", "%Y"), lambda: timedelta("1"),
            lambda: datetime("2024", 1, 1), lambda: t < 3):
    try:
        print(bad())
    except Exception as x:
        print(type(x).__name__, x)
n = datetime.now()
print(type(n).__name__, n.tzinfo, (datetime.now() - n) < timedelta(seconds=5), date.today() >= n.date(), isinstance(n, date))
print({d: 1}[datetime(2024, 2, 29, 13, 5, 9, 4200)], hash(t) == hash(timedelta(minutes=90)), dt.MINYEAR, dt.MAXYEAR)
