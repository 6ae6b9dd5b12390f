# Class bodies, __init_subclass__ order, abstract methods by hand, generics by __class_getitem__, operators of classes, copying protocols.
print("body order:")
class Base:
    registry = []
    def __init_subclass__(cls, **kw): Base.registry.append((cls.__name__, kw)); 
    @classmethod
    def create(cls, *a): return cls(*a)
    def __class_getitem__(cls, k): return f"{cls.__name__}[{k!r}]"
class A(Base, a=1):
    print("in A", __qualname__, __module__)
    x = [1]
    def __init__(self, *a): self.a = a
    def __repr__(self): return f"A{self.a}"
    def __reduce__(self): return (A, self.a)
    def __getstate__(self): return {"custom": 1}
class B(A, b=2):
    x = A.x + [2]
    class Inner:
        print(__qualname__)
        def m(self): return __class__.__qualname__
    def method(self): return super().__repr__() + "!" + __class__.__name__
    s = staticmethod(lambda: "static lambda")
    c = classmethod(lambda cls: cls.__name__)
print(Base.registry, A[int], B["k", 1], A.create(1, 2), B(3).method(), B.Inner().m(), B.s(), B().s(), B.c(), B().c(), B.x)
class P:
    a, b = 1, 2
    for i in range(3): exec(f"v{i} = {i}")
    if True: flag = "set"
    else: other = 1
    try: boom = 1 / 0
    except ZeroDivisionError: boom = "caught"
    with_lambda = lambda self: self.a
    [first, *rest] = "abc"
    del i
print(P.v2, P.flag, P.boom, P().with_lambda(), P.first, P.rest, hasattr(P, "other"), hasattr(P, "i"))
class Num:
    def __init__(self, v): self.v = v
    def __int__(self): return int(self.v)
    def __float__(self): return float(self.v)
    def __complex__(self): return complex(self.v)
    def __index__(self): return int(self.v)
    def __round__(self, n=None): return ("round", n)
    def __trunc__(self): return "trunc"
    def __floor__(self): return "floor"
    def __ceil__(self): return "ceil"
    def __abs__(self): return "abs"
    def __divmod__(self, o): return "divmod"
    def __rdivmod__(self, o): return "rdivmod"
    def __bool__(self): return self.v != 0
    def __hash__(self): return 42
    def __eq__(self, o): return isinstance(o, Num) and self.v == o.v
    def __lt__(self, o): return self.v < o.v
    def __bytes__(self): return b"num"
    def __str__(self): return f"Num({self.v})"
    def __format__(self, s): return f"fmt<{s}>"
    def __len__(self): return 3
    def __contains__(self, x): return x == self.v
    def __iter__(self): return iter([self.v] * 2)
    def __reversed__(self): return iter("rev")
    def __missing__(self, k): return "missing"
    def __length_hint__(self): return 5
    def __sizeof__(self): return 100
    def __dir__(self): return ["z", "y"]
    def __invert__(self): return "inv"
    def __pos__(self): return "pos"
    def __neg__(self): return "neg"
import math
n = Num(3)
print(int(n), float(n), complex(n), round(n), round(n, 2), math.trunc(n), math.floor(n), math.ceil(n), abs(n), divmod(n, 1), divmod(1, n), bool(n), hash(n), n == Num(3), n != Num(3), Num(1) < n, Num(1) > n, bytes(n), str(n), f"{n} {n:abc}", len(n), 3 in n, list(n), list(reversed(n)), dir(n), ~n, +n, -n, [0, 1, 2, 3, 4][n], hex(n), "abcd"[n], {n: 1}[Num(3)], sorted([Num(2), Num(1)])[0].v, max(Num(2), Num(5)).v, *n)
for bad in ("Num.__le__(n, n)", "n <= n", "n > 5", "n + 1", "1 - n", "n @ n", "n()", "n[0]", "n.x", "del n.x", "n[0] = 1", "del n[0]", "n << 1", "n ** 2", "n & 1", "next(n)", "with_(n)"):
    try: print(bad, eval(bad) if not bad.startswith("del") and "=" not in bad.replace("<=", "") else exec(bad))
    except Exception as e: print(bad, type(e).__name__, e)
class Bad:
    def __int__(self): return "x"
    def __float__(self): return 1
    def __complex__(self): return 1.5
    def __index__(self): return 1.5
    def __bool__(self): return 2
    def __len__(self): return -1
    def __str__(self): return 5
    def __repr__(self): return b"x"
    def __hash__(self): return 1.5
    def __bytes__(self): return "x"
    def __format__(self, s): return 5
    def __iter__(self): return 5
    def __contains__(self, x): return "yes"
    def __dir__(self): return 5
    def __round__(self): return "r"
    def __reversed__(self): return 5
b = Bad()
for f in (int, float, complex, bool, len, str, repr, hash, bytes, format, iter, dir, round, reversed, list, lambda x: 1 in x, lambda x: [1][x], lambda x: f"{x}", lambda x: f"{x!r}", lambda x: "%s" % x, lambda x: "%d" % x, print, lambda x: range(x), lambda x: {x: 1}, ascii, lambda x: not x, lambda x: x and 1):
    try: print(f(b))
    except Exception as e: print(type(e).__name__, e)
class Sub(int):
    def __new__(cls, v, extra=None): o = super().__new__(cls, v); o.extra = extra; return o
    def __add__(self, o): return Sub(int(self) + o, "added")
    def __repr__(self): return f"Sub({int(self)}, {self.extra})"
s = Sub(5, "e"); print(s, s + 1, s - 1, s * 2, type(s * 2).__name__, s == 5, hash(s) == hash(5), {5: "five"}[s], isinstance(s, int), s.bit_length(), sum([s, s]), [1, 2, 3, 4, 5, 6][s], f"{s:03d} {s}", "%d" % s, -s, abs(s), int(s), range(s), s.real, type(s.real).__name__)
class SD(dict):
    def __missing__(self, k): return f"missing {k}"
    def __getitem__(self, k): return f"<{super().__getitem__(k)}>"
d = SD(a=1); print(d["a"], d["zz"], d.get("zz"), d.get("a"), "zz" in d, dict(d), {**d}, d.copy(), type(d.copy()).__name__, d | {"b": 2}, type(d | {}).__name__, list(d.items()), d.pop("a"), repr(d))
class SL(list):
    def __getitem__(self, i): return "item"
    def __len__(self): return 99
    def append(self, x): super().append(x * 2)
l = SL([1, 2]); l.append(5); print(l, list(l), l[0], len(l), [*l], l + [1], type(l + [1]).__name__, l * 1, l == [1, 2, 10], l.copy(), sorted(l), bool(SL()), list(reversed(l))[:1])
class SS(str):
    def upper(self): return "custom"
    def __str__(self): return "str method"
    def __len__(self): return 1000
x = SS("abc"); print(x, repr(x), x.upper(), len(x), x + "d", type(x + "d").__name__, f"{x}", "%s" % x, "".join([x]), x == "abc", hash(x) == hash("abc"), {"abc": 1}[x], x[0], x.lower(), type(str(x)).__name__, print(x) or "", x.encode(), str.__str__(x) is x)
class ST(tuple):
    def __new__(cls, *a): return super().__new__(cls, a)
    def __eq__(self, o): return "eq"
    __hash__ = tuple.__hash__
t = ST(1, 2); print(t, t == (1, 2), (1, 2) == t, t + (3,), type(t[:]).__name__, hash(t) == hash((1, 2)), len(t), [*t], isinstance(t, tuple))
class SE(Exception):
    def __init__(self, code, *a): super().__init__(*a); self.code = code
    def __str__(self): return f"code {self.code}"
try: raise SE(5, "x", "y")
except SE as e: print(e, repr(e), e.args, e.code)
class F(float):
    def __repr__(self): return "F"
print(F(1.5), F("2"), F(1) + 1, [F(1)], f"{F(1.5)}", F(2) == 2, F.fromhex("0x1p1"), type(F.fromhex("0x1p1")).__name__)
