# int and float: construction, methods, conversions, errors, extremes.
ints = [0, 1, -1, 7, -7, 255, -256, 2**31, -2**31, 2**63 - 1, 2**63, -2**63, -2**63 - 1, 2**64, 10**20, -10**20, 3**50]
for n in ints:
    print(n, hex(n), oct(n), bin(n), n.bit_length(), n.bit_count(), n.conjugate(), n.real, n.imag, n.numerator, n.denominator, n.as_integer_ratio(), n.is_integer(), hash(n), n.__floor__(), round(n, -1), round(n, -2), ~n, -n, +n, abs(n), bool(n), float(n), divmod(n, 7), divmod(n, -7), n & 0xff, n | 1, n ^ -1, n >> 3, n << 3, n ** 2, n % 10, n // 3, n / 3, str(n), repr(n), f"{n:,} {n:_x} {n:+d} {n:e}")
for s in ("0", "-5", "  7\n", "1_000", "0x1f", "0b1", "١٢", "", " ", "1__0", "_1", "1_", "a", "1.5", "0o17", "+3", "--3", "1 2", "９", "\x00", "1e5", "²"):
    out = []
    for base in (10, 0, 16, 36, 2):
        try: out.append(int(s, base))
        except ValueError as e: out.append(str(e))
    print(repr(s), out)
for f in (lambda: int(), lambda: int(5.9), lambda: int(-5.9), lambda: int("5", 1), lambda: int("5", 37), lambda: int("z", 36), lambda: int(5, 10), lambda: int(None), lambda: int([]), lambda: int(b"12"), lambda: int(bytearray(b"7")), lambda: int(b"x"), lambda: int(float("nan")), lambda: int(float("inf")), lambda: int(1e30), lambda: int("5", base=8), lambda: int(x="5"), lambda: int(1j), lambda: int("1" * 4301), lambda: len(str(10 ** 4299)), lambda: str(10 ** 4300), lambda: int("0x" + "f" * 5000, 16) > 0, lambda: 1 << -1, lambda: 1 >> -1, lambda: 5 // 0, lambda: 5 % 0, lambda: 5 / 0, lambda: divmod(5, 0), lambda: 0 ** -1, lambda: pow(3, -1, 7), lambda: pow(2, -1, 4), lambda: pow(2, 10, 0), lambda: pow(2, 10, -7), lambda: pow(-3, 3, 7), lambda: pow(2, 1000, 10**9 + 7), lambda: 2 ** 0.5, lambda: (-8) ** (1 / 3), lambda: 10 ** -3, lambda: int("9" * 20) * int("9" * 20), lambda: (10 ** 400) / (10 ** 399), lambda: 10 ** 400 / 3, lambda: float(10 ** 400), lambda: 10 ** 400 * 1.0, lambda: 2 ** 1024 > 1e308, lambda: 2 ** 53 + 1 == float(2 ** 53 + 1), lambda: 10 ** 400 > float("inf"), lambda: 1 < 1.5 < 2 ** 100, lambda: round(5, 1.5), lambda: round(12345, -3), lambda: round(15, -1), lambda: round(25, -1), lambda: round(-15, -1), lambda: True + True, lambda: True & False, lambda: True | 2, lambda: ~True, lambda: -True, lambda: True ** 2, lambda: isinstance(True, int), lambda: bool([]), lambda: bool("0"), lambda: int(True), lambda: True.real, lambda: True == 1, lambda: hash(True), lambda: True.bit_length(), lambda: bool(1, 2)):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
floats = [0.0, -0.0, 1.0, -1.5, 0.1, 1/3, 1e16, 1e15, 123456789.123, 1e-5, 1e-4, 5e-324, 1.7976931348623157e308, float("inf"), -float("inf"), float("nan"), 2.5, 3.5, 1e22, 1e23, 9007199254740993.0, 0.5, 1.0000000000000002]
for x in floats:
    out = [repr(x), x.hex(), x.is_integer(), hash(x) if x == x else "nan", bool(x), abs(x), -x, x * 2, x + 1, f"{x:.3f} {x:e} {x:g} {x:%} {x:.0f} {x:+.2e} {x:010.2f} {x:,.1f} {x:G} {x:n} {x:.3}", str(x)]
    for g in (lambda: x.as_integer_ratio(), lambda: round(x), lambda: round(x, 1), lambda: round(x, -1), lambda: int(x), lambda: x // 0.3, lambda: x % 0.3, lambda: divmod(x, 2), lambda: x ** 2, lambda: x ** 0.5, lambda: x / 0, lambda: x // 0):
        try: out.append(g())
        except Exception as e: out.append(f"{type(e).__name__} {e}")
    print(*out)
for s in ("1.5", " -2e3 ", "inf", "-Infinity", "nan", "1_0.5", "1__0", ".5", "5.", ".", "e5", "1e", "0x1p3", "", "1e400", "-1e-400", "1,5", "١.٥", "infinit", "+nan", "1e5_0", "_1.0", "1._5"):
    try: print(repr(s), float(s))
    except ValueError as e: print(e)
for f in (lambda: float.fromhex("0x1.8p1"), lambda: float.fromhex("inf"), lambda: float.fromhex("zz"), lambda: float.fromhex("0x1p2000"), lambda: float.fromhex("-0x.8p0"), lambda: float(), lambda: float(None), lambda: float(b"1.5"), lambda: float([]), lambda: float(x=1), lambda: float("1" * 400), lambda: 1.5 % -1, lambda: -1.5 % 1, lambda: 5.0 // -2, lambda: divmod(-7.5, 2), lambda: 0.1 + 0.2, lambda: 1e308 * 10, lambda: 2.0 ** 1024, lambda: (-2.0) ** 0.5, lambda: 0.0 ** -1, lambda: 0.0 ** 0, lambda: float("nan") ** 0, lambda: 1.0 ** float("nan"), lambda: round(2.675, 2), lambda: round(0.5), lambda: round(1.5), lambda: round(-2.5), lambda: round(1e300, 400), lambda: round(1.5, None), lambda: round(1.25, 1), lambda: round(float("inf")), lambda: round(float("nan")), lambda: 1.5.__trunc__(), lambda: 1.5.__ceil__(), lambda: (-1.5).__floor__(), lambda: float.__getformat__("double"), lambda: float("inf") - float("inf"), lambda: min(float("nan"), 1), lambda: sorted([3.0, 1, 2.5]), lambda: 0.1 .__class__, lambda: sum([0.1] * 10), lambda: sum([1e100, 1, -1e100]), lambda: 3.0 == 3, lambda: hash(3.0) == hash(3), lambda: {1: "a", 1.0: "b", True: "c"}, lambda: 1e16 + 1, lambda: 1.1.__add__("x"), lambda: 1.1.__rpow__(2), lambda: 4.0.__mod__(0) if False else 4.0.__floordiv__(3)):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
