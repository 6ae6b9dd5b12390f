# Special methods: arithmetic with reflection, comparison, containers, calls.
class V:
    def __init__(self, x): self.x = x
    def __repr__(self): return f"V({self.x})"
    def __add__(self, o): print("add", end=" "); return V(self.x + o.x) if isinstance(o, V) else NotImplemented
    def __radd__(self, o): print("radd", end=" "); return V(o + self.x)
    def __iadd__(self, o): print("iadd", end=" "); self.x += o; return self
    def __mul__(self, o): return V(self.x * o)
    __rmul__ = __mul__
    def __neg__(self): return V(-self.x)
    def __abs__(self): return abs(self.x)
    def __eq__(self, o): return isinstance(o, V) and self.x == o.x
    def __lt__(self, o): print("lt", end=" "); return self.x < o.x
    def __bool__(self): return self.x != 0
    def __int__(self): return int(self.x)
    def __index__(self): return self.x
    def __matmul__(self, o): return "matmul"
    def __divmod__(self, o): return "divmod", o
    def __pow__(self, o, m=None): return "pow", o, m
    def __round__(self, n=None): return "round", n
    def __invert__(self): return "invert"
v = V(2)
print(v + V(3), 1 + v, 3 * v, v * 3, -v, abs(V(-4)), v == V(2), v != V(2), v < V(3), v > V(1), bool(V(0)), not v, int(v), [10, 20, 30][v], hex(v), range(5)[v], "abc"[:v], v @ 1, divmod(v, 1), v ** 2, pow(v, 2, 3), round(v), round(v, 1), ~v)
w = v; w += 5; print(v, w is v)
for bad in (lambda: v + "a", lambda: v - 1, lambda: v <= 1, lambda: v <= v, lambda: hash(v), lambda: v[0], lambda: len(v), lambda: iter(v), lambda: v(), lambda: 1 in v, lambda: float(V("x")), lambda: [1, 2, 3][V("x")], lambda: v.zz, lambda: +v, lambda: v @ 1 @ 2, lambda: exec("v[0] = 1"), lambda: exec("del v[0]"), lambda: "a" - v, lambda: v // 1, lambda: next(v), lambda: reversed(v), lambda: list(v), lambda: str(v, "x"), lambda: v << 1, lambda: exec("v2 = v; v2 -= 1"), lambda: exec("x = 'a'; x += 1"), lambda: exec("x = [1]; x += 5"), lambda: exec("x = None; x *= None")):
    try:
        print("no error", bad())
    except Exception as e:
        print(type(e).__name__, e)
class Seq:
    def __init__(self, *a): self.a = list(a)
    def __len__(self): return len(self.a)
    def __getitem__(self, i): print("get", i, end=" "); return self.a[i]
    def __setitem__(self, i, v): print("set", i, v, end=" ")
    def __delitem__(self, i): print("del", i, end=" ")
    def __contains__(self, x): print("contains", x, end=" "); return "yes"
    def __call__(self, *a, **k): return a, k
    def __reversed__(self): return "rev"
s = Seq(5, 6); print(list(s), s[0], s[1:2], s[1, 2:3] if False else "", 9 in s, s(1, k=2), reversed(s), bool(s), bool(Seq()), len(s)); s[0] = 1; s[1:] = "x"; del s[0]; s[...] = None; s[::2, 1] = 0; print(*s)
class Old:
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i * 10
print(list(Old()), 20 in Old(), 25 in Old(), [*Old()], dict(zip("ab", Old())), max(Old()), sum(Old()), tuple(reversed([1])), iter(Old()).__class__.__name__)
class Attr:
    def __getattr__(self, n): 
        if n.startswith("_"): raise AttributeError(n)
        return f"dyn {n}"
    def __setattr__(self, n, v): print("setattr", n, end=" "); super().__setattr__(n, v)
    def __delattr__(self, n): print("delattr", n, end=" "); object.__delattr__(self, n)
a = Attr(); a.x = 1; print(a.x, a.y, hasattr(a, "_z"), getattr(a, "_z", 0)); del a.x; print(a.x)
class All:
    def __getattribute__(self, n): return "all " + n if n != "__class__" else All
print(All().anything, All().__dict__)
class Bad:
    def __len__(self): return -1
    def __bool__(self): return 1
    def __repr__(self): return 5
    def __hash__(self): return "x"
    def __iter__(self): return 5
    def __contains__(self, x): raise KeyError("inside")
    def __index__(self): return 1.5
    def __eq__(self, o): return "truthy"
for bad in (lambda: len(Bad()), lambda: bool(Bad()), lambda: repr(Bad()), lambda: hash(Bad()), lambda: iter(Bad()), lambda: 1 in Bad(), lambda: [1][Bad()], lambda: Bad() == 1, lambda: Bad() != 1, lambda: int(Bad()), lambda: str(Bad()), lambda: f"{Bad()}"):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
