# time: what the clocks return, formats of fixed moments, sleeping.
import time

for f in (time.time, time.monotonic, time.perf_counter, time.process_time):
    a, b = f(), f()
    print(f.__name__, type(a).__name__, b >= a)
for f in (time.time_ns, time.monotonic_ns, time.perf_counter_ns):
    print(f.__name__, type(f()).__name__, f() > 0)
t = time.gmtime(0)
print(t)
print(t.tm_year, t[0], t.tm_mon, t.tm_mday, t.tm_hour, t.tm_min, t.tm_sec, t.tm_wday, t.tm_yday, t.tm_isdst, len(t), tuple(t))
print(isinstance(t, tuple), t == time.gmtime(0.5), t[:3], t < time.gmtime(1))
u = time.gmtime(1709211909)
for f in ("%Y-%m-%d %H:%M:%S", "%a, %d %b %Y", "%j %U %w", "%I %p", "%%", "plain", "", "%y%m%d"):
    print(repr(f), "->", repr(time.strftime(f, u)))
print(time.asctime(u), "|", time.asctime(t))
print(len(time.ctime()), time.ctime().count(":"), type(time.strftime("%H:%M:%S")).__name__, len(time.strftime("%H:%M:%S")))
print(time.strptime("2024-02-29", "%Y-%m-%d")[:8])
s = time.perf_counter()
print(time.sleep(0.02), time.sleep(0), 0.015 < time.perf_counter() - s < 1)
s = time.time()
time.sleep(0.01)
print(round(time.time() - s, 1), f"{time.time() - s:.1f}")
for bad in (lambda: time.sleep(-1), lambda: time.sleep("1"), lambda: time.sleep(), lambda: time.sleep(None),
            lambda: time.strftime(3), lambda: time.asctime(3), lambda: time.strftime("%Y", (1, 2)), lambda: time.time(1)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
print(time.struct_time(range(9)))
print(repr(time.sleep), time.__name__, type(time))
