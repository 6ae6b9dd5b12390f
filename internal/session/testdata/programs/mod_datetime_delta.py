# timedelta: arithmetic, rounding, limits.
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
for s in """date.max+dl
date.min-dl
datetime.max+dl
dl/0
dl//0
dl%timedelta(0)
dl/timedelta(0)
divmod(dl,timedelta(0))
dl*"x"
dl+1
dl<1
dl==1
timedelta(days=10**10)
timedelta("1")
timedelta(foo=1)
timedelta(days=float("nan"))
timedelta(1,2,3,4,5,6,7)
timedelta(1,2,3,4,5,6,7,8)
timedelta(microseconds=0.5), timedelta(microseconds=1.5), timedelta(microseconds=2.5)
timedelta(days=1e15)
timedelta(days=-999999999)-dl
timedelta.max+dl
timedelta(days=1)*10**12
dl*1.5, dl*True, 3*dl, dl/3, dl/1.1, dl//7
dl/float("inf"), 
dl*float("inf")
dl*float("nan")
+dl, -dl, abs(-dl)
~dl
int(dl)
hash(dl)==hash(timedelta(hours=24))
bool(time(0)), bool(timedelta(0))
d.__radd__(dl)
dl.__radd__(3)
timedelta(days=1, seconds=-1), timedelta(0.1,0.1,0.1)""".split("\n"):
    t(s)
