# Integers of any size.
a, b = 2 ** 200, 3 ** 100
print(a, b, a * b, a + b, a - b, b - a, -a)
print(a // b, a % b, -a // b, -a % b, a // -b, a % -b, divmod(-a, -b), divmod(7, -2), divmod(-7, 2))
print(a >> 190, a << 3, -a >> 199, -1 >> 500, (1 << 64) - 1, ~a, -(2 ** 63), 2 ** 63 - 1 + 1)
print(a & b, a | b, a ^ b, -a & b, -a | b, ~a ^ b, -1 & (2 ** 70), -5 & 3, -5 | 3, -5 ^ 3)
print(pow(3, 200, 10 ** 9 + 7), pow(3, -1, 7), pow(-2, 5), pow(2, -2), 0 ** 0, (-2) ** 63, pow(5, 0, 1))
print(hex(a), oct(b), bin(2 ** 65 + 1), hex(-255), int("ff", 16), int("0b101", 0), int("-0x1F", 16), int("1_000"), int(" 12\n"), int("z", 36))
print(a.bit_length(), (-5).bit_length(), (0).bit_length(), (7).bit_count(), a.bit_count(), (258).to_bytes(2, "big"), (-2).to_bytes(3, "little", signed=True),
      int.from_bytes(b"\x01\x02", "big"), int.from_bytes(b"\xff\xfe", "little", signed=True))
print(int(1e20), int(-3.9), int(2.5), round(2.5), round(3.5), round(-2.5), round(12345, -2), round(15, -1), round(25, -1), round(2 ** 70, -5))
print(float(a), a / b, b / a, 10 ** 30 / 10 ** 29, (10 ** 400) / (10 ** 399), float(2 ** 53 + 1), 1 / 3)
print(a == float(a), 2 ** 53 + 1 == float(2 ** 53 + 1), 10 ** 400 > 1e308, -10 ** 400 < float("-inf"), 2 ** 53 < 2.0 ** 53 + 2, 1 == True, hash(2 ** 61 - 1), hash(2 ** 61), hash(-1), hash(-2), hash(a), hash(1.0), hash(0.5))
import math
print(math.factorial(30), math.gcd(a, 2 ** 50 * 3), math.isqrt(10 ** 40), math.comb(60, 30), math.lcm(12, 18), math.perm(20, 4))
for bad in (lambda: 1 // 0, lambda: 1 % 0, lambda: 1 / 0, lambda: 0.0 // 0, lambda: 1.0 % 0, lambda: divmod(1, 0), lambda: 0 ** -1, lambda: float(10 ** 400), lambda: int("12x"), lambda: int("ff", 10), lambda: int(""),
            lambda: int(float("nan")), lambda: int(float("inf")), lambda: 1 << -1, lambda: pow(2, -1, 4), lambda: pow(2, 3, 0), lambda: int("1", 99), lambda: int([]), lambda: int("5", 1), lambda: 10 ** 400 / 3, lambda: int(None), lambda: (300).to_bytes(1, "big"), lambda: (-1).to_bytes(2, "big"), lambda: int(2.0, 5), lambda: math.factorial(-1)):
    try:
        print("no error", bad())
    except Exception as e:
        print(type(e).__name__, e)
print(sum(range(10 ** 5)), str(7 ** 300)[:20], len(str(9 ** 4000)), int("9" * 50) + 1, (10 ** 50).__format__(","), True + True, -True, ~True if False else -2)
print(1_000_000, 0xFF, 0o17, 0b11, 1e3.__class__, (5).real, (5).imag, (5).numerator, (5).conjugate(), 5 .__add__(3), (5).__rsub__(8), int.__mul__(6, 7), (1).__add__(1.5), (6).is_integer())
