# what the classes of datetime refuse.
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
for s in """d<a
d<3
d-"x"
datetime()
datetime(1,1,1,foo=1)
date()
date("x",1,1)
time("x")
a.replace(foo=5)
date.fromtimestamp("x")
datetime.fromtimestamp("x")
datetime.fromtimestamp()
datetime.now(foo=3)
d.__reduce__()
a.ctime(), d.ctime()
d.year.foo
d.foo""".split("\n"):
    t(s)
