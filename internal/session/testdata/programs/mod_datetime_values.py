# date, time and datetime: constructors, limits, comparisons, formats.
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
for s in """a<d
a<3
d==a
a==d
d-a
a-d
d+1
1+d
a+1
a-1
tm<3
str(x)
datetime(1)
datetime(1,2)
datetime("a",1,1)
datetime(1,1,1.5)
datetime(1,1,1,fold=2)
datetime(1,1,1,fold=1)
datetime(1,1,1,0,0,0,0,None,1)
datetime(*[1]*10)
date(1,2)
date(2024,2,30)
date(2024,13,1)
date(10000,1,1)
date(10**20,1,1)
time(24)
time(0,60)
time(0,0,60)
time(0,0,0,10**6)
time(fold=1)
a.replace(day=5)
a.replace(1,2,3,4)
d.replace(day=32)
datetime.combine(a, tm)
datetime.combine(3, tm)
datetime.combine(a, 3)
datetime.combine(a)
datetime.fromordinal(3)
date.fromordinal(0)
date.fromordinal(10**7)
datetime.fromtimestamp(1e20)
datetime.fromtimestamp(float("nan"))
datetime.fromtimestamp(float("inf"))
datetime.fromtimestamp(0, 3)
d.strftime(3)
d.strftime("%Z|%z|%:z|%f|%G-%V-%u|%j")
tm.strftime("%Y %H:%M")
a.strftime("%H %f %Z")
format(d,"%Y"), format(d), format(tm,"%H"), format(a, "")
d.__format__(3)
date.max, date.min, date.resolution, datetime.max, datetime.min, datetime.resolution, time.max, time.min, time.resolution
date(2024,1,1) < date(2024,1,2) <= date(2024,1,2)
datetime(2024,1,1) in {datetime(2024,1,1)}
repr(datetime), str(datetime.now().__class__)
date(2024,1,1).__replace__(day=3)
time(1) - time(2)
d.__class__.year""".split("\n"):
    t(s)
