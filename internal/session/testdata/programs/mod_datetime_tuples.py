# datetime and struct_time: both ways, calendars of weeks, pickling states.
import time
from datetime import date, datetime, timedelta, timezone
d = datetime(2024, 2, 29, 13, 5, 9, 4200)
u = datetime(2024, 1, 1, tzinfo=timezone.utc)
for x in (d.timetuple(), date(2024, 12, 31).timetuple(), u.timetuple(), u.utctimetuple(), u.astimezone(timezone(timedelta(hours=3))).utctimetuple()):
    print(x, x.tm_yday, x[:3], len(x))
print(datetime(*d.timetuple()[:6]), time.strftime("%Y-%m-%d %H:%M:%S", d.timetuple()), type(d.timetuple()).__name__)
print(d.__reduce__(), u.__reduce__(), date(1, 2, 3).__reduce__(), timedelta(1, 2, 3).__reduce__(), timezone.utc.__reduce__())
cls, args = d.__reduce__()
print(cls(*args) == d)
for y in (2020, 2021, 2024, 2026):
    print(date(y, 1, 1).isocalendar(), date(y, 12, 31).isocalendar(), date.fromisocalendar(y, 1, 1), date(y, 12, 31).strftime("%G-W%V-%u %j %U %W"))
