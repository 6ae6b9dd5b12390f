# math: values, types, edges, errors.
import math
from math import pi, e, inf, nan, tau

print(pi, e, tau, inf, -inf, nan, nan == nan, math.isnan(nan), math.isinf(-inf), math.isfinite(1e308))
for x in (0, 0.5, -2.5, 2.5, 3.999, -0.0, 1e20):
    print(x, math.floor(x), math.ceil(x), math.trunc(x), math.fabs(x), math.copysign(1, x), math.modf(x) if abs(x) < 1e10 else "")
print(math.sqrt(2), math.sqrt(16), math.isqrt(99), math.isqrt(10**40), round(math.cbrt(27), 12), math.pow(2, 10), math.pow(0, 0))
print(math.exp(1), math.log(10), math.log(8, 2), math.log2(8), math.log10(1000), math.log1p(1e-10), math.log(10**400), math.expm1(1e-9))
print(*(round(f(1), 12) for f in (math.sin, math.cos, math.tan, math.atan, math.sinh, math.cosh, math.tanh, math.asinh)))
print(math.asin(1), math.acos(1), math.atan2(1, -1), math.degrees(pi), math.radians(180), math.hypot(3, 4), math.hypot(1, 2, 2), math.dist((0, 0), (3, 4)))
print(math.factorial(0), math.factorial(25), math.gcd(12, 18), math.gcd(), math.gcd(-4, 6, 10), math.lcm(4, 6), math.comb(10, 3), math.perm(5), math.perm(5, 2))
print(math.fsum([0.1] * 10), sum([0.1] * 10), math.prod([1, 2, 3, 4]), math.prod([], start=7), math.sumprod([1, 2], [3, 4]))
print(math.fmod(-7, 3), -7 % 3, math.remainder(7, 4), math.ldexp(0.5, 3), math.frexp(8.0), math.ulp(1.0), math.nextafter(1.0, 2))
print(math.isclose(0.1 + 0.2, 0.3), math.isclose(1, 1.1, rel_tol=0.2), math.isclose(0, 1e-10), math.isclose(0, 1e-10, abs_tol=1e-9))
print(*(round(x, 12) for x in (math.gamma(5), math.lgamma(10), math.erf(0.5), math.erfc(0.5))), math.fma(2.0, 3.0, 1.0))
class C:
    def __floor__(self): return "floor"
    def __ceil__(self): return "ceil"
    def __trunc__(self): return "trunc"
    def __float__(self): return 2.0
    def __index__(self): return 6
print(math.floor(C()), math.ceil(C()), math.trunc(C()), math.sqrt(C()), math.factorial(C()))
for bad in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.log(-1), lambda: math.exp(1000), lambda: math.sqrt("4"), lambda: math.factorial(-1),
            lambda: math.factorial(2.0), lambda: math.floor(nan), lambda: math.floor(inf), lambda: math.isqrt(-1), lambda: math.gcd(1.5), lambda: math.acos(2),
            lambda: math.pow(0, -1), lambda: math.sqrt(), lambda: math.hypot("3"), lambda: math.fmod(1, 0), lambda: math.comb(-1, 2), lambda: math.sqrt(10**400),
            lambda: math.log(1, 1), lambda: math.nothing, lambda: math.ldexp(1.0, 10**9), lambda: math.floor([])):
    try:
        print(bad())
    except Exception as x:
        print(type(x).__name__, x)
print(repr(math.sqrt), math.__name__)
