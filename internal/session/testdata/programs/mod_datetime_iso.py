# ISO 8601 texts and calendars of datetime, both ways.
import datetime as D
from datetime import *
def t(s):
    try: print(s, '=>', repr(eval(s)))
    except Exception as e: print(s, '=>', type(e).__name__, e)
d=datetime(2024,2,29,13,5,9,4200); a=date(2024,1,1); u=datetime(2024,1,1,tzinfo=timezone.utc); tm=time(1,2,3); dl=timedelta(1)
class TZ(tzinfo):
    def utcoffset(self, dt): return 5
    def tzname(self, dt): return 5
    def dst(self, dt): return "x"
class TZ2(tzinfo): pass
x=datetime(2024,1,1,tzinfo=TZ()); y=datetime(2024,1,1,tzinfo=TZ2())
for s in """time.fromisoformat("04:23:01.000384")
time.fromisoformat("x")
time.fromisoformat(3)
date.fromisoformat(3)
date.fromisoformat("2024-W10-3")
date.fromisoformat("2024W10")
date.fromisoformat("2024-W60-3")
date.fromisoformat("2024-13-01")
date.fromisoformat("2024-1-1")
date.fromisoformat("20240101")
datetime.fromisoformat("2024-01-01T00:00:00+05:30")
datetime.fromisoformat("2024-01-01T24:00:00")
datetime.fromisoformat("2024-01-01T25:00:00")
datetime.fromisoformat("2024-01-01 10:20:30,123456789Z")
datetime.fromisoformat("20240101T102030.5-0130")
datetime.fromisoformat("2024-01-01T10")
datetime.fromisoformat("2024-01-01T10:2")
datetime.fromisoformat("2024-01-01T10:20:30+00:00:00.000001")
datetime.fromisoformat("2024-W10-3T10:20")
datetime.fromisoformat("2024-01-01T")
datetime.fromisoformat("2024-01-01x10:20")
date.fromisocalendar(2024,10,3)
date.fromisocalendar(2024,53,3)
date.fromisocalendar(2024,10,8)
date.fromisocalendar(0,10,3)
a.isocalendar()
a.isocalendar().week, a.isocalendar()[0], tuple(a.isocalendar())
tm.isoformat(), tm.isoformat("minutes"), tm.isoformat(timespec="hours")
tm.isoformat("x")
d.isoformat(timespec="foo")
d.isoformat("xx")
d.isoformat(3)
a.weekday(), a.isoweekday(), a.toordinal()""".split("\n"):
    t(s)
