# Containers that contain themselves, deep containers, reprs of everything.
l = [1]; l.append(l); print(l, len(l), l[1][1][1] is l)
d = {}; d["self"] = d; d["l"] = l; print(d)
t = ([],); t[0].append(t); print(t)
class N:
    def __init__(self): self.kids = [self]
    def __repr__(self): return f"N({self.kids})"
try:
    print(N())
except RecursionError as e:
    print("RecursionError", e)
from collections import deque, defaultdict, OrderedDict
q = deque([1]); q.append(q); print(q)
dd = defaultdict(list); dd["x"].append(dd); print(dd)
o = OrderedDict(a=1); o["o"] = o; print(o)
a, b = [], []; a.append(b); b.append(a); print(a, b)
for x, y in ((l, [1, l]), (a, b)):
    try:
        print(x == y)
    except RecursionError as e:
        print("RecursionError", e)
deep = []
for _ in range(50): deep = [deep]
print(repr(deep).count("["), deep == eval(repr(deep)))
for _ in range(100000): deep = [deep]
try:
    repr(deep)
except RecursionError as e:
    print("RecursionError", str(e)[:40])
del deep
print([None, True, ..., NotImplemented, 1.0, -0.0, 1e100, 1j, -1j, complex(1, -0.0), complex(float("nan"), float("inf"))], [b"a'\"\x00\xff", bytearray(b"x"), "a'b", 'a"b', "\n\t\\\x7f\u200b"])
print({1, }, set(), frozenset(), frozenset({1}), {}, {1: {}}, (), (1,), (1, 2), [], [[]], range(0), slice(None), {"k": (1, [2, {3}])})
print({1: "a"}.keys(), {1: "a"}.values(), {1: "a"}.items(), dict.fromkeys("ab"), type, int, len.__name__, print, [].append.__name__, str.join, int.__add__, (1).__add__ and "wrapper", object.__init__)
class C:
    def m(self): pass
    class D:
        def f(self):
            def inner(): pass
            return inner
def g(): pass
lam = lambda: 0
print(C, C.D, C.m.__qualname__, C.D.f.__qualname__, C.D().f().__qualname__, lam.__name__, g.__name__, g.__qualname__, C.__module__, type(C()).__name__)
for obj in (g, lam, C().m, C.m, C(), C.D().f(), (i for i in []), object(), iter([])):
    r = repr(obj); i = r.find("0x"); print(r[:i] + "0x..." + (">" * r.count(">") if i >= 0 else ""))
print(repr(Exception()), repr(Exception("a")), repr(Exception("a", 1)), str(Exception()), str(Exception("a")), str(Exception("a", 1)), repr(KeyError("k")), str(KeyError("k")), str(KeyError("k", 1)), repr(OSError(2, "no")), str(OSError(2, "no", "file")), OSError(2, "x").errno, type(OSError(2, "x")).__name__)
print(str(UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bad")), repr(StopIteration(5)), StopIteration(5).value, SystemExit(3).code, repr(ExceptionGroup("g", [ValueError(1), TypeError()])), str(ExceptionGroup("g", [ValueError(1)])), str(AttributeError("x", name="n", obj=1)), ImportError("m", name="n", path="p").name, str(SyntaxError("m", ("f", 1, 2, "t"))))
