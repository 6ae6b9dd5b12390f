# complex: parsing, arithmetic, formatting, hashing, errors.
vals = [0j, 1j, -1j, 1 + 2j, -1.5 - 0.5j, complex(0.0, -0.0), complex(-0.0, 0.0), 1e20 + 1j, complex("inf"), complex(1, float("inf"))]
for c in vals: print(c, repr(c), c.real, c.imag, c.conjugate(), -c, +c, abs(c), bool(c), hash(c) if c == c else "", c == c.real, f"{c:.2f} {c:e} {c:g} {c:+.1f} {c:>20} {c:,.2f}")
for a in (1 + 2j, 2, 0.5, True, 3j):
    for b in (1 - 1j, 2, -0.5, 2j):
        print(a, b, a + b, a - b, a * b, a / b, a ** b if isinstance(b, int) else "", a == b, a != b)
for s in ("1+2j", " 1j ", "1", "-1-1J", "(1+2j)", "j", "+j", "1+j", "inf+nanj", "1e3-2e-3j", "1 + 2j", "", "abc", "1+2", "1j+2", "1+2j3", "(1", "1_0+2_0j", "nanj", "\t2j\n"):
    try: print(repr(s), complex(s))
    except ValueError as e: print(repr(s), e)
class C:
    def __complex__(self): return 3 + 4j
class F:
    def __float__(self): return 2.5
class I:
    def __index__(self): return 7
class B:
    def __complex__(self): return 5
for f in (lambda: complex(), lambda: complex(1, 2), lambda: complex(1j, 1j), lambda: complex(C()), lambda: complex(F()), lambda: complex(I()), lambda: complex(B()), lambda: complex("1", 2), lambda: complex(1, "2"), lambda: complex([]), lambda: complex(None), lambda: complex(real=1, imag=2), lambda: complex(imag=3), lambda: complex(1.5, -0.0), lambda: abs(C()) if False else abs(3 + 4j), lambda: 1j < 2, lambda: 1j // 2, lambda: 1j % 2, lambda: divmod(1j, 2), lambda: int(1j), lambda: float(1j), lambda: round(1j), lambda: 1j ** 2, lambda: 0j ** 0, lambda: 0j ** 1j, lambda: 0j ** -1, lambda: 1j / 0, lambda: (1 + 1j) ** 3, lambda: (1 + 1j) ** -2, lambda: (1 + 1j) ** 0.5, lambda: 2 ** 1j, lambda: pow(1j, 2, 3), lambda: 1e308 * (1 + 1j) * 10, lambda: (1e200 + 1e200j) ** 2, lambda: abs(1e308 + 1e308j), lambda: format(1j, "05"), lambda: format(1j, "=10"), lambda: format(1j, "d"), lambda: format(1 + 2j, "%"), lambda: "%s %r" % (1j, 2j), lambda: "%d" % 1j, lambda: "%f" % 1j, lambda: sum([1j, 2, 0.5]), lambda: sorted([1j, 2j]), lambda: max(1j, 2), lambda: {1 + 0j: "a", 1: "b"}, lambda: hash(1 + 2j), lambda: hash(1j) == hash(complex("1j")), lambda: 1j.imag, lambda: setattr(1j, "real", 2), lambda: [1, 2][1j], lambda: range(1j), lambda: 1 in [1 + 0j], lambda: 5 .real, lambda: (2.5).imag, lambda: 1j + "a", lambda: complex.__add__(1j, 2), lambda: (1j).__radd__(1), lambda: (1j).__getnewargs__(), lambda: complex(complex(1, 2)), lambda: complex(2 ** 2000), lambda: 1j == 2 ** 2000, lambda: 2 ** 64 == complex(2 ** 64), lambda: -0j, lambda: -(0j), lambda: 0j - 0, lambda: 1 - 0j, lambda: complex("-0j"), lambda: repr(complex(-0.0, -0.0)), lambda: eval(repr(1 - 2j))):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class Sub(complex):
    def __repr__(self): return "Sub"
print(Sub(1, 2), Sub(1, 2) + 1, type(Sub(1) + 1).__name__, Sub("1+1j"))
