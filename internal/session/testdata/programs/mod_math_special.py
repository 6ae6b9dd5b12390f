# math: the functions of probability, rounding and exact products.
import math
for e in ("math.erf(0.5), math.erfc(0.5), math.gamma(5), round(math.lgamma(10), 12), math.acosh(2), math.asinh(1), math.atanh(0.5)", "math.gamma(0)", "math.gamma(-1)",
          "math.lgamma(-1)", "math.acosh(0)", "math.atanh(1)", "math.remainder(5, 3), math.remainder(7.5, 2)", "math.remainder(1, 0)",
          "math.ulp(1.0), math.ulp(0), math.ulp(-3.5), math.ulp(float('inf'))", "math.nextafter(1, 2), math.nextafter(1, 0, steps=3), math.nextafter(0, 1)",
          "math.nextafter(1, 2, steps=-1)", "math.fma(2, 3, 4), math.fma(0.1, 10, -1)", "math.fma(float('inf'), 0, 1)", "math.fma(1e308, 10, 0)",
          "math.sumprod([1, 2], [3, 4]), math.sumprod([0.1] * 10, [1] * 10), math.sumprod([], []), math.sumprod([10**20], [2.5])",
          "math.sumprod([1], [1, 2])", "math.sumprod(['a'], ['b'])", "math.erf('x')"):
    try:
        print(e, "->", eval(e))
    except Exception as x:
        print(e, "->", type(x).__name__, x)
