# The shortest text that reads back, rounding, comparisons, special values.
vals = [0.1, 0.1 + 0.2, 1e16, 1e15, 123456789.123456789, 1e-4, 1e-5, 5e-324, 1.7976931348623157e308, 1e22, 1e21, 2.5, -0.0, 100.0, 1/3, 2/3, 1e100, 12345678901234567.0, 0.00001234, 9007199254740993.0, 4.35, 1.1e-10]
for v in vals:
    print(repr(v), str(v) == repr(v), float(repr(v)) == v, end=" ")
print()
nan, inf = float("nan"), float("inf")
print(nan, inf, -inf, nan == nan, nan != nan, inf > 10 ** 400, inf == inf, [nan] == [nan], nan in [nan], inf - inf, inf * 0, -inf // 1, 1e308 * 10)
print(7.5 // 2, -7.5 // 2, 7.5 % 2, -7.5 % 2, 7.5 % -2, divmod(-7.5, 2), 1e300 // 1e-10 > 0, 5.0 % inf, -5.0 % inf, 0.0 / 5, -0.0 + 0.0, 2 ** 0.5, (-8) ** (1 / 3), 2.0 ** -1, 4 ** -1)
print(round(2.675, 2), round(0.5), round(1.5), round(2.5), round(-0.5), round(1234.5678, -2), round(1e22, 2), round(5.015, 2), round(2.345, 1), type(round(2.5)), type(round(2.5, 0)), round(1e16 + 3), round(0.15, 1))
print(int(1e15), (0.1).hex(), float.fromhex("0x1.8p1"), (2.5).as_integer_ratio(), (3.0).is_integer(), (3.5).is_integer(), abs(-2.5), float("  1_0.5e1 "), float("1E5"), float(".5"), float("5."), float("-Infinity"), float("+nan"))
import math
print(math.floor(-2.5), math.ceil(-2.5), math.trunc(-2.5), math.sqrt(2), math.pi, math.e, math.tau, math.isnan(nan), math.isinf(-inf), math.isclose(0.1 + 0.2, 0.3), math.copysign(1, -0.0), math.fsum([0.1] * 10), sum([0.1] * 10), math.hypot(3, 4), math.log(8, 2), math.log2(8), math.log10(1000), math.exp(1), math.fmod(-7, 3), math.modf(2.5), math.frexp(8.0), math.ldexp(0.5, 4), math.degrees(math.pi), math.dist((0, 0), (3, 4)), math.prod([1, 2, 3.0]))
for bad in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: 2.0 ** 10000, lambda: math.exp(1000), lambda: float("abc"), lambda: float(""), lambda: 0.0 ** -1, lambda: round(nan), lambda: round(inf), lambda: math.floor(inf), lambda: float([]), lambda: math.factorial(2.5), lambda: 1.5 << 1, lambda: 1.5 & 1, lambda: "a" * 1.5, lambda: range(1.5), lambda: math.acos(2), lambda: inf.as_integer_ratio(), lambda: chr(1.5)):
    try:
        print("no error", bad())
    except Exception as e:
        print(type(e).__name__, e)
print(0.1 + 0.7, 0.1 * 3, 1.1 + 2.2, 3.3 * 3, 1e23, 1.0e-7, 1e5, 123e3, 1.0, 1e0, 10 ** -2, 1 - 0.9, 4.0, 4.0 == 4, hash(4.0) == hash(4), 3 < 3.5 < 4, min(1, 1.0), max(1, 1.0), sorted([3, 1.5, 2]), 1 if 0.0 else 2, bool(nan))
print(complex(1, -2), 1j * 1j, (1 + 2j).conjugate(), abs(3 + 4j), (1 + 2j) ** 2, 1j == 1j, complex("1+2j"), -1j, (2 + 0j) / 2, repr(complex(0, -0.0)), (1 + 2j).real)
