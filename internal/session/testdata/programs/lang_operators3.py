# Reflected operators, priority of subclasses, in-place fallbacks, NotImplemented, comparisons' reflection.
log = []
ops = "add sub mul matmul truediv floordiv mod pow lshift rshift and or xor divmod".split()
def make(name, ret):
    ns = {}
    for o in ops:
        ns[f"__{o}__"] = (lambda o: lambda self, x, *r: (log.append(f"{name}.{o}"), ret)[1])(o)
        ns[f"__r{o}__"] = (lambda o: lambda self, x, *r: (log.append(f"{name}.r{o}"), ret)[1])(o)
    for c in "lt le eq ne gt ge".split():
        ns[f"__{c}__"] = (lambda c: lambda self, x: (log.append(f"{name}.{c}"), ret)[1])(c)
    ns["__hash__"] = lambda s: 1
    return ns
A = type("A", (), make("A", NotImplemented)); B = type("B", (), make("B", "b")); C = type("C", (A,), make("C", NotImplemented)); D = type("D", (B,), {"__radd__": lambda s, o: "D.radd", "__eq__": lambda s, o: "D.eq", "__hash__": None})
import operator as op
fns = [op.add, op.sub, op.mul, op.matmul, op.truediv, op.floordiv, op.mod, op.pow, op.lshift, op.rshift, op.and_, op.or_, op.xor, divmod, op.lt, op.le, op.eq, op.ne, op.gt, op.ge]
for x, y in ((A(), B()), (B(), A()), (A(), A()), (A(), C()), (C(), A()), (A(), 5), (5, A()), (B(), D()), (D(), B()), (1, B()), ("s", B())):
    out = []
    for f in fns:
        log.clear()
        try: r = f(x, y)
        except TypeError as e: r = "TypeError " + str(e)
        out.append(f"{f.__name__}: {r} {log}")
    print(type(x).__name__, type(y).__name__, *out, sep="\n   ")
class I:
    def __init__(self, v): self.v = v
    def __iadd__(self, o): print("iadd"); return "replaced"
    def __add__(self, o): print("add"); return I(self.v + o)
    def __sub__(self, o): print("sub"); return I(self.v - o)
    def __imul__(self, o): return NotImplemented
    def __mul__(self, o): print("mul"); return 99
    def __ior__(self, o): return NotImplemented
i = I(1); i += 1; print(i); i = I(5); i -= 2; print(i.v); i *= 2; print(i); i = I(1)
try: i |= 1
except TypeError as e: print(e)
try: i **= 2
except TypeError as e: print(e)
try: i @= 2
except TypeError as e: print(e)
try: i >>= 2
except TypeError as e: print(e)
class Pow:
    def __pow__(self, e, m=None): return ("pow", e, m)
    def __rpow__(self, b, m=None): return ("rpow", b, m)
    def __ipow__(self, e): return ("ipow", e)
q = Pow(); print(q ** 2, 2 ** q, pow(q, 2), pow(q, 2, 3), pow(2, q)); q **= 4; print(q)
try: print(pow(2, Pow(), 3))
except TypeError as e: print(e)
class Idx:
    def __index__(self): return 2
print([1, 2, 3][Idx()], range(10)[Idx():], "abc"[Idx()], [0] * Idx(), hex(Idx()), bin(Idx()), round(2.567, Idx()), "x" * Idx(), bytes(Idx()), range(Idx()), int(Idx()), float(Idx()), complex(Idx()), [1, 2, 3][:Idx()], 1 << Idx() if False else "", chr(Idx()), divmod(7, int(Idx())))
class BadIdx:
    def __index__(self): return "x"
for f in (lambda: [1][BadIdx()], lambda: range(BadIdx()), lambda: hex(BadIdx()), lambda: hex(1.5), lambda: [1]["a"], lambda: [1][1.0], lambda: "a"[None], lambda: (1,)["x"], lambda: range(3)["x"], lambda: [1][::0], lambda: [1]["a":], lambda: b"a"["x"], lambda: {}[[]], lambda: 5[0], lambda: None[0], lambda: [1] * 1.5, lambda: len(5), lambda: -"a", lambda: ~1.0, lambda: +[], lambda: abs("x"), lambda: round("x"), lambda: divmod(1, "a"), lambda: pow(1, "a"), lambda: 1 < "a", lambda: [] < 5, lambda: {} > {}, lambda: 1j < 2j, lambda: object() < object(), lambda: A() < 5):
    try: print(f())
    except TypeError as e: print(e)
    except ValueError as e: print("ValueError", e)
class Len:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
    def __bool__(self): return self.n
for n in (0, 3, -1, "x", 1.5, 2**70, True, None):
    for f in (len, bool):
        try: print(f.__name__, n, f(Len(n)))
        except Exception as e: print(f.__name__, n, type(e).__name__, e)
