# int, float, str, bool, complex, bytes, list ... from everything, and the texts of refusal.
ints = ["0", " 12 ", "-7", "+7", "1_000", "0x10", "", " ", "abc", "1.5", "1e3", "--1", "1__0", "_1", "1_", "٣", "9" * 30, "\n5\t", "1 2", "0b1", "００７"]
for s in ints:
    try:
        print(repr(s), int(s))
    except ValueError as e:
        print(type(e).__name__, e)
for s, b in [("ff", 16), ("0xff", 16), ("0xff", 0), ("0b101", 0), ("0o17", 0), ("017", 0), ("z", 36), ("12", 2), ("1", 1), ("1", 37), ("-0x1f", 16), ("0_1", 2), ("", 10), ("101", 2), ("1e", 16), ("0", 0), ("00", 0)]:
    try:
        print(repr(s), b, int(s, b))
    except ValueError as e:
        print(type(e).__name__, e)
for v in (3.99, -3.99, True, 1e20, b"12", bytearray(b" 7 "), float("inf"), float("nan"), None, [], 1j, object):
    try:
        print(int(v))
    except Exception as e:
        print(type(e).__name__, e)
for s in ("1", " 1.5 ", "1e5", "-.5", "5.", "inf", "-Infinity", "nan", "+NaN", "1_0.5", "", "x", "1,5", "0x1", "1e", "infinit", "1e400", "-1e-400", ".", "1__0", "é"):
    try:
        print(repr(s), float(s))
    except ValueError as e:
        print(type(e).__name__, e)
for v in (5, True, 10**400, None, [1], b"2.5", 1j):
    try:
        print(float(v))
    except Exception as e:
        print(type(e).__name__, e)
print(*map(bool, [0, 1, -1, 0.0, "", "0", [], [0], (), {}, None, b"", range(0), 0j, object]))
print(str(None), str(True), str(1.0), str(1e16), str(1e-5), str(b"x"), repr("x"), str(["a", 1.0]), str({"k": (1,)}), str(3+4j), str(...), str(NotImplemented), str(int), str(type(None)))
print(list("abc"), tuple([1, 2]), sorted(set("aab")), list({"k": 1}), dict([("a", 1), ["b", 2]]), dict(zip("ab", "cd")), dict(a=1, **{"b": 2}), list(range(3)), bytes(3), bytes([65, 66]), bytes("é", "utf8"), bytearray(b"x"), frozenset([1]))
print(bin(10), bin(-10), oct(8), hex(255), hex(-1), hex(10**20), chr(97), ord("a"), round(2.5), round(3.5), round(-2.5), round(1.005, 2), round(1234, -2), round(1.5e20), round(2.675, 2), round(5, 1), complex("1+2j"), complex(1, -2))
class I:
    def __int__(self): return 7
    def __index__(self): return 8
    def __float__(self): return 9.5
    def __bool__(self): return False
    def __complex__(self): return 1j
    def __bytes__(self): return b"B"
print(int(I()), float(I()), bool(I()), complex(I()), bytes(I()), [0] * 9 == [0] * (I().__index__() + 1), "abcdefghij"[I()], hex(I()), round(7.123, 1))
class Bad:
    def __int__(self): return "7"
    def __float__(self): return 1
    def __bool__(self): return 2
    def __str__(self): return 3
    def __repr__(self): return None
    def __index__(self): return 1.0
    def __len__(self): return -1
    def __hash__(self): return "h"
    def __bytes__(self): return "s"
for f in (int, float, bool, str, repr, hex, len, hash, bytes, lambda b: [1][b], lambda b: f"{b}", lambda b: "%s" % b, print):
    try:
        print(f(Bad()))
    except Exception as e:
        print(type(e).__name__, e)
for bad in (lambda: bytes(-1), lambda: bytes([256]), lambda: bytes("x"), lambda: bytes(["a"]), lambda: bytes(1.5), lambda: complex("x"), lambda: complex("1", 2), lambda: list(5), lambda: tuple(None), lambda: set([[]]), lambda: dict("ab"), lambda: dict(["ab", "cde"]), lambda: chr("a"), lambda: bin(1.0), lambda: round("x"), lambda: round(1.5, "a"), lambda: int("1", "2"), lambda: int(base=2), lambda: int(5, 2), lambda: float("1", 2), lambda: str(1, 2), lambda: bool(1, 2), lambda: int("9" * 5000), lambda: str(10**5000), lambda: bytes("é", "ascii"), lambda: round(float("nan")), lambda: round(float("inf"))):
    try:
        print(repr(bad())[:40])
    except Exception as e:
        print(type(e).__name__, str(e)[:150])
