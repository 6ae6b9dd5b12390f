# datetime.strptime: directives, weeks, time zones, errors.
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
for s in """datetime.strptime("2024","%Y-%m")
datetime.strptime("2024-01-02x","%Y-%m-%d")
datetime.strptime("2024","%Q")
datetime.strptime("2024","%")
datetime.strptime(3,"%")
datetime.strptime("a",3)
datetime.strptime("Mon Jan  1 10:20:30 2024","%c")
datetime.strptime("10:20:30 PM","%I:%M:%S %p")
datetime.strptime("2024-01-01 +0530","%Y-%m-%d %z")
datetime.strptime("2024-01-01 +05:30:10.5","%Y-%m-%d %z")
datetime.strptime("2024-01-01 Z","%Y-%m-%d %z")
datetime.strptime("2024-01-01 UTC","%Y-%m-%d %Z")
datetime.strptime("2024-01-01 FOO","%Y-%m-%d %Z")
datetime.strptime("2024 10 3","%G %V %u")
datetime.strptime("2024 10 3","%Y %V %u")
datetime.strptime("2024 10 3","%G %V")
datetime.strptime("2024 10 3","%Y %W %w")
datetime.strptime("2024 60","%Y %j")
datetime.strptime("30 Feb 2023","%d %b %Y")
datetime.strptime("1.5","%S.%f")
datetime.strptime("70 1","%y %d")
datetime.strptime("68","%y")
datetime.strptime("","")
datetime.strptime(" 2024  x","%Y x")
datetime.strptime("100%","100%%")
datetime.strptime("12/31/99","%x")
datetime.strptime("01:02:03","%X")
datetime.strptime("+0","%z")""".split("\n"):
    t(s)
