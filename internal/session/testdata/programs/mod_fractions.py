# fractions: construction, arithmetic, comparison, formats, errors.
import statistics, html, http, math
from statistics import *
from fractions import Fraction as F
from http import HTTPStatus, HTTPMethod
def t(s):
    try: print(s, '=>', ascii(eval(s)))
    except Exception as e: print(s, '=>', type(e).__name__, ascii(str(e)))
d=[2.5, 3.25, 5.5, 11.25, 11.75]; n=[1,2,3,4,4,5]
for s in r'''mean(n), mean(d), mean([1,2]), mean([1,3]), mean([F(1,2), F(3,4)]), mean([True, False]), mean([0.1]*10), mean([1, 2.5]), mean(iter([1,2,3]))
stdev(d), pstdev(d), variance(d), pvariance(d), variance([1,2,3,4]), stdev([1,2]), pstdev([1,2,3]), variance([F(1,2),F(3,4)]), stdev([0.1,0.2,0.3]), variance(d, xbar=mean(d)), pvariance([1,2], mu=1)
F(3,4), F("3/4"), F("0.25"), F("1e-2"), F(" -3/4 "), F(0.5), F(2), F(F(1,2), F(3,4)), F("1_000"), str(F(3,4)), str(F(4,2)), F(6,-4), F(), F("-.5")
F(1,0)
F("x")
F(1.5,2)
F("1/0")
F(None)
F(float("nan"))
F(1,2)+F(1,3), F(1,2)-1, 1-F(1,2), F(1,2)*2, F(1,2)/F(1,3), 1/F(1,2), F(7,2)//F(2,3), F(7,2)%F(2,3), divmod(F(7,2),F(2,3)), -F(1,2), abs(F(-1,2)), F(1,2)**2, F(1,2)**-2, F(1,2)**F(1,2), 2**F(1,2), F(4)**0.5, 2**F(3), F(1,2)+0.5, 0.5*F(1,2), F(1,2)+1j
F(1,2)/0
F(0)**-1
F(1,2)+"x"
F(1,2)//0
F(1,2)<F(2,3), F(1,2)==0.5, F(2)==2, F(1,2)<0.6, F(1,2)>=1, F(1,2)!=F(1,2), hash(F(2))==hash(2), hash(F(1,2))==hash(0.5), hash(F(-7,3)), bool(F(0)), F(1,2)<float("inf"), F(1,2)==float("nan")
F(1,2)<"x"
int(F(7,2)), int(F(-7,2)), float(F(1,3)), math.floor(F(-1,2)), math.ceil(F(1,2)), round(F(7,2)), round(F(5,2)), round(F(1,3),3), round(F(1234),-2), math.trunc(F(-7,2)), complex(F(1,2))
F(math.pi).limit_denominator(1000), F("3.14159").limit_denominator(10), F(1,3).as_integer_ratio(), F(2).is_integer(), F.from_float(0.1), F(0.1).limit_denominator(), F(1,2).numerator, F(1,2).denominator
f"{F(1,3):.3f}", f"{F(1,3)}", f"{F(2,3):.2%}", f"{F(12345,7):,.2f}", f"{F(1,3):>10}", f"{F(1,3):e}", f"{F(1,3):.3g}", f"{F(100):g}", f"{F(-1,3):+.2f}", f"{F(1,3):010.3f}", f"{F(5,2):.0f}", f"{F(1234567):_}", f"{F(1,3):^9}|", f"{F(123456,1):.3e}"
f"{F(1,3):q}"
sorted([F(1,2), 0.3, F(1,3), 1]), sum([F(1,10)]*10), max(F(1,2), F(2,3)), isinstance(F(1), F)'''.split('\n'):
    t(s)
