# decimal: construction, arithmetic, rounding, comparison, functions, formats, contexts, errors.
import decimal, math
from decimal import *
D=Decimal
def t(s):
    try: print(s, '=>', ascii(eval(s)))
    except Exception as e: print(s, '=>', type(e).__name__, ascii(str(e)))
for s in r'''D("1.10"), D(3), D("-0"), D("1E+5"), D("1e-10"), D(".5"), D("Infinity"), D("nan"), D((1,(1,2,3),-2)), D(0.1), D(" 1_000.5 "), str(D("123456789E-3")), str(D("0.0000001")), str(D("0E-8")), D(True)
D("x")
D(None)
D("1.1")+D("2.2"), D("0.1")+D("0.2"), D(1)/D(3), D(2)/D(3), D(10)/D(4), D(1)/D(8), D("1.20")*D("3"), D(7)//D(2), D(-7)//D(2), D(7)%D(3), D(-7)%D(3), divmod(D(7),2), D(2)**10, D(2)**-2, D("1.5")**2, 2**D(3), 1+D(2), 5-D("1.5"), 3*D("1.1"), 1/D(4), -D("1.0"), abs(D("-2.50")), +D("1.000"), D("100")/D("10"), D("1e3")/3
D(1)/0
D(0)/0
D(1)//0
D(1)%0
D("sNaN")+1
D("inf")-D("inf")
D("inf")+1, D("nan")+1, D("-inf")*2, D(1)/D("inf")
D("1.0")==1, D("0.1")==0.1, D("0.5")==0.5, D(1)<2, D(1)<1.5, D("nan")==D("nan"), D("inf")>10**100, hash(D(1))==hash(1), hash(D("0.5"))==hash(0.5), D(1)!=D("1.00"), max(D(1),D(2)), sorted([D(3),D("1.5"),2])
D("nan")<1
D("2.675").quantize(D("0.01")), D("2.5").quantize(D("1")), D("1.2345").quantize(D(".001"), rounding=ROUND_UP), D("-1.5").to_integral_value(ROUND_FLOOR), D("7.325").quantize(D(".01"), rounding=ROUND_DOWN), D("7.325").quantize(D(".01"), ROUND_HALF_UP), round(D("2.675"),2), round(D("2.5")), D("1E+3").quantize(D(1))
D("1e30").quantize(D("0.01"))
int(D("3.99")), int(D("-3.99")), float(D("1.5")), math.floor(D("-1.5")), math.ceil(D("1.2")), D("1.500").normalize(), D("100").normalize(), D("3.14").as_tuple(), D("0.25").as_integer_ratio(), D("1.23").adjusted(), bool(D(0)), D("-1").copy_abs(), D("1").is_signed(), D("1.5").is_finite()
int(D("nan"))
D(2).sqrt(), D(16).sqrt(), D("0.25").sqrt(), D(2).ln(), D(10).log10(), D(1).exp(), D(3).exp(), D(10).ln(), D(2).log10(), D(1000).log10(), D(2)**D("0.5"), D("1.1")**D("2.5")
D(-1).sqrt()
f"{D('1234.567'):.2f}", f"{D('1234567.891'):,.1f}", f"{D('0.5'):.0%}", f"{D('1.5'):>10}", f"{D('1.5'):+}", f"{D('1.5'):08.3f}", f"{D('12345'):e}", f"{D('12345'):.2e}", f"{D('1.50')}", f"{D('0.000012345'):f}", f"{D('1e5'):f}", f"{D('123.456'):.4g}", f"{D('-1.5'):=8}", f"{D('inf')}", "%s %.2f" % (D("1.5"), D("2.345")), f"{D('3.14159'):10.3f}|"
f"{D(1):q}"
getcontext().prec, getcontext().rounding
(setattr(getcontext(), "prec", 6), D(1)/D(7), setattr(getcontext(), "prec", 28))
[(c.prec, D(1)/3) for c in [localcontext(prec=4).__enter__()]], setcontext(Context())
Context(prec=5).divide(1, 3), Context(prec=3).create_decimal("1.23456"), Context(prec=4, rounding=ROUND_UP).sqrt(D(2))
setattr(getcontext(), "prec", 0)
sum([D("0.1")]*10), sum([D("0.1")]*10) == 1, D("1.1").compare(D("1.2")), D(3).max(5), D(2).fma(3, 4), D("12.3").scaleb(2), D.from_float(0.25)
issubclass(DivisionByZero, ZeroDivisionError), InvalidOperation.__mro__[1].__name__'''.split('\n'):
    t(s)
