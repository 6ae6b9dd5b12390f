# Builtins that nothing else covers: iteration helpers, attributes, eval and exec, types, print.
print(list(enumerate("ab", 5)), list(zip([1, 2], "ab", (True, False))), list(zip()), list(map(lambda a, b: a + b, [1, 2, 3], [10, 20])), list(filter(None, [0, 1, "", "a"])), list(filter(str.isalpha, "a1b")), all([]), any([]), all([1, 0]), any([0, 2]), sum([1, 2], 10), sum([[1], [2]], []), sum([0.5, 1]), sum([True] * 3))
print(list(reversed([1, 2])), "".join(reversed("abc")), list(reversed(range(3))), list(reversed({"a": 1, "b": 2})), next(iter([1])), next(iter([]), "default"), list(iter([3, 2, 0, 1].pop, 0)), callable(len), callable(5), abs(-3), abs(-2.5), abs(3 + 4j), abs(True))
print(isinstance(True, int), isinstance(1, (str, int)), isinstance([], list | None), issubclass(bool, int), issubclass(int, (str, object)), isinstance(None, type(None)), type(3) is int, type(type), id(None) == id(None), hash(1) == hash(1.0) == hash(True), hash("a") == hash("a"), hash((1, 2)) == hash((1, 2)), hash(None) is not None)
class A:
    c = "class"
    def __init__(self): self.i = "instance"
    def __getattr__(self, n):
        if n.startswith("dyn"): return n.upper()
        raise AttributeError(f"no {n} here")
a = A()
print(getattr(a, "i"), getattr(a, "c"), getattr(a, "dynamo"), getattr(a, "zip", "dflt"), hasattr(a, "i"), hasattr(a, "zip"), vars(a), setattr(a, "j", 5), a.j, delattr(a, "j"), hasattr(a, "j"), [n for n in dir(a) if n[0] != "_"], a.__dict__, A.__name__, A.__mro__, A.__bases__, a.__class__ is A)
print(eval("1 + x", {"x": 41}), eval("[i for i in range(n)]", {}, {"n": 3}), exec("y = 5\nz = y * 2"), z, eval(compile("2 ** 5", "f", "eval")))
ns = {}
exec("def f(a): return a * k\nk = 3", ns)
print(ns["f"](4), sorted(k for k in ns if k[0] != "_"), "__builtins__" in ns)
def scope():
    loc = 1
    return sorted(locals()), "scope" in globals(), eval("loc + 1")
print(scope(), type(globals()).__name__, __name__, __doc__)
print(1, "a", [2], sep="|", end="<\n"); print(); print("", end=""); print("no newline", end=""); print(); print(*"abc", sep=", "); print(sep="x"); print("a", "b", sep=None, end=None)
print(pow(2, 10), pow(2, 10, 7), pow(3, -1, 7), divmod(17, 5), round(3.14159, 2), round(-0.5), max(map(len, ["a", "bbb"])), len({1: 2, 3: 4}), len(range(0, 10, 3)), len(b"abc"), repr(range(1, 5)), repr(range(0, 9, 2)), range(3) == range(0, 3, 1), range(10)[2:8:2], 4 in range(0, 10, 2), range(5).index(3), range(5).count(9))
print(type("T", (A,), {"extra": 1})().extra, type("E", (), {}), object.__name__, Ellipsis, NotImplemented, ..., __debug__, type(...), type(NotImplemented), type(print), type(lambda: 0), type(A().__init__), type([].append), type(iter([])), type(iter({})), type({}.items()), type(iter("")), type(range(1)), type(zip()), type(x for x in []), type(slice(1)), type(property()), type(enumerate([])), type(map(int, [])), type(iter(range(1))), type(reversed([])), type(1j), type(type(1)), type(memoryview(b"")))
m = memoryview(b"abcd"); print(m[1], bytes(m[1:3]), len(m), m.tolist(), m == b"abcd")
it = iter([1, 2, 3]); print(list(zip(it, it)), next(it, "end")); g = zip([1], [2], strict=True); print(list(g))
for bad in (lambda: next(iter([])), lambda: next(5), lambda: iter(5), lambda: iter(5, 0), lambda: list(zip([1], [1, 2], strict=True)), lambda: list(zip([1, 2], [1], strict=True)), lambda: sum(["a"]), lambda: sum(["a"], ""), lambda: isinstance(1, 5), lambda: issubclass(1, int), lambda: issubclass(int, 5), lambda: getattr(a, "zip"), lambda: getattr(a, 5), lambda: setattr(5, "x", 1), lambda: setattr(object(), "x", 1), lambda: delattr(a, "nope"), lambda: eval("1 +"), lambda: eval("x y"), lambda: eval("(1"), lambda: eval(""), lambda: exec("x ="), lambda: eval("y = 1"), lambda: eval(5), lambda: hash([]), lambda: hash({}), lambda: hash(set()), lambda: hash((1, [])), lambda: reversed({1}), lambda: reversed(5), lambda: len(5), lambda: len(iter([])), lambda: abs("x"), lambda: vars(5), lambda: list(map(5, [1])), lambda: enumerate(5), lambda: range(1.5), lambda: range(1, 2, 0), lambda: range(5).index(9), lambda: list(filter(1, [1])), lambda: print("x", sep=5), lambda: a.missing, lambda: A.missing, lambda: (5).missing, lambda: None.missing, lambda: len.missing, lambda: type("X", (5,), {}), lambda: type("X", (bool,), {}), lambda: bool.__new__(int), lambda: object.__new__(5), lambda: compile("x", "f", "bad"), lambda: __import__("no_such_module"), lambda: [].nope, lambda: "".nope, lambda: {}.nope, lambda: dir.x):
    try:
        print(bad())
    except BaseException as e:
        print(type(e).__name__, e)
