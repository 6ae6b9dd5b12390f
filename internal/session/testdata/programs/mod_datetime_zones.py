# time zones: timezone, tzinfo subclasses, what they may return, aware arithmetic and comparison.
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
for s in """u-d
u<d
tm<time(1,tzinfo=timezone.utc)
tm==time(1,2,3,tzinfo=timezone.utc)
x.utcoffset()
x.tzname()
x.dst()
y.utcoffset()
y.tzname()
y.dst()
x.astimezone(timezone.utc)
tzinfo().utcoffset(d)
tzinfo().fromutc(d)
tzinfo().fromutc(3)
timezone.utc.utcoffset(3)
timezone.utc.utcoffset(None)
timezone.utc.fromutc(d)
timezone.utc.fromutc(3)
timezone.utc.fromutc(u)
timezone(dl)
timezone(3)
timezone(timedelta(0))
timezone(timedelta(0),"X")
timezone(timedelta(hours=1),"X")
timezone(timedelta(hours=1),3)
timezone()
timezone(timedelta(hours=1,seconds=3,microseconds=7))
str(timezone(-timedelta(hours=1,seconds=3,microseconds=7)))
timezone.min, timezone.max
datetime(1,1,1,tzinfo=3)
time(tzinfo=3)
time(1,2,3,4,timezone.utc)
d.replace(tzinfo=timezone.utc, fold=1)
tm.replace(hour=5), tm.replace(tzinfo=timezone.utc)
d.time(), d.timetz(), u.timetz(), d.date()
datetime.combine(a, tm, timezone.utc)
datetime.combine(a, time(1,tzinfo=timezone.utc))
datetime.fromtimestamp(-1.5, timezone.utc)
datetime.fromtimestamp(1.0000005, timezone.utc)
u.strftime("%Z|%z|%:z|%f")
hash(u)==hash(u.astimezone(timezone(timedelta(hours=1))))
u==u.astimezone(timezone(timedelta(hours=1)))
u.astimezone(timezone(timedelta(hours=-5)))
d.astimezone(timezone.utc)
d.astimezone(3)
d.year, d.fold, d.tzinfo
u.__reduce__()
a.__reduce__(), tm.__reduce__(), dl.__reduce__(), timezone.utc.__reduce__()
timezone(timedelta(hours=1),"X").__reduce__()
d - timezone.utc
tm.dst(), tm.utcoffset(), tm.tzname(), time(1,tzinfo=timezone.utc).utcoffset()
tm.tzinfo, tm.fold, tm.microsecond
time(1,2,3,tzinfo=timezone.utc) == time(2,2,3,tzinfo=timezone(timedelta(hours=1)))
hash(time(1,2,3,tzinfo=timezone.utc)) == hash(time(2,2,3,tzinfo=timezone(timedelta(hours=1))))
D.UTC is timezone.utc
timezone.utc == timezone(timedelta(0)), timezone.utc is timezone(timedelta(0)), timezone.utc < 3
timezone(timedelta(hours=1)) == timezone(timedelta(hours=1), "X")""".split("\n"):
    t(s)
