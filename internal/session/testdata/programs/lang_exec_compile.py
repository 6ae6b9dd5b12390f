# exec, eval, compile: modes, namespaces, closures, flags, code objects, errors.
class types: FunctionType = type(lambda: 0); CellType = type((lambda x: lambda: x)(1).__closure__[0])
ns = {}
print(exec("a = 1\nb = [x * a for x in range(3)]", ns), ns["a"], ns["b"], sorted(k for k in ns))
print(eval("a + c", ns, {"c": 5}), eval(" \t 1 + 1 "), eval("lambda: 5")(), eval("(yield_ := 3)"), eval(b"2 ** 3"), eval(bytearray(b"1")) if False else 1)
def f(x):
    y = 2
    exec("y = 5; z = 9")
    loc = {}
    exec("w = x + 1", {"x": x}, loc)
    return y, "z" in locals(), loc, eval("x + y"), eval("[x for _ in range(2)]", {"x": "g"}, locals())
print(f(1))
class M:
    def __init__(self): self.d = {"v": 1}
    def __getitem__(self, k):
        print("get", k)
        return self.d[k]
    def __setitem__(self, k, v): print("set", k); self.d[k] = v
    def __delitem__(self, k): print("del", k); del self.d[k]
m = M(); exec("v = v + 1\nw = len\ndel w\nfor i in range(2): q = i\ndef g(): pass\nclass K: pass\nimport sys", {}, m); print(sorted(m.d))
for src, mode in (("1 + 1", "eval"), ("x = 1", "exec"), ("1 + 1", "single"), ("x = 3", "single"), ("for i in range(2): i", "single"), ("None", "single"), ("if 1:\n 'a'\n 'b'\n", "single"), ("", "exec"), ("# c", "exec"), ("x = 1", "eval"), ("1\n2", "single"), ("", "eval"), ("", "single"), ("pass", "what"), ("a b", "exec")):
    try:
        c = compile(src, "<t>", mode); print(type(c).__name__, c.co_name, c.co_filename, c.co_firstlineno, exec(c, {}) if mode != "eval" else eval(c, {}))
    except (SyntaxError, ValueError) as e: print(type(e).__name__, e)
def outer(a, /, b=1, *args, c, d=2, **kw):
    "doc"
    e = a
    def inner(): return e, a
    return inner
c = outer.__code__
print(c.co_name, c.co_qualname, c.co_argcount, c.co_posonlyargcount, c.co_kwonlyargcount, c.co_nlocals, c.co_varnames, c.co_cellvars, c.co_freevars, c.co_names, bin(c.co_flags & 0xf), outer(1, c=2).__code__.co_freevars, c.co_consts[0], outer.__closure__, outer(1, c=3).__closure__[0].cell_contents)

for bad in (lambda: exec(5), lambda: eval(5), lambda: exec("1", 5), lambda: exec("1", {}, 5), lambda: eval("1", 5), lambda: eval("1", {}, 5), lambda: eval("x = 1"), lambda: exec("a b"), lambda: exec(outer(1, c=2).__code__), lambda: eval("1", M()), lambda: compile(5, "a", "exec"), lambda: compile("1", 5, "exec"), lambda: compile("1", "a", 5), lambda: compile("a\0b", "f", "exec"), lambda: exec("\0"), lambda: eval("1;2"), lambda: exec("return 1"), lambda: exec("await x"), lambda: exec("break"), lambda: eval("(" * 300 + ")" * 300) if False else eval("((((1))))"), lambda: compile("1"), lambda: exec(), lambda: exec("x", {}, {}, {}), lambda: eval("undefined"), lambda: exec("raise KeyError('k')")):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
g = {"__builtins__": {"len": len, "print": print}}
exec("print(len('abc'))", g)
for s in ("range(3)", "__import__('os')", "[].__class__"):
    try: print(eval(s, g))
    except NameError as e: print(e)
def make():
    n = 0
    def inc():
        nonlocal n
        n += 1; return n
    return inc
inc = make(); inc(); inc2 = types.FunctionType(inc.__code__, globals(), "renamed", None, inc.__closure__); print(inc2(), inc(), inc2.__name__)
cell = types.CellType(100); print(types.FunctionType(inc.__code__, {}, closure=(cell,))(), cell.cell_contents)
exec(inc.__code__, closure=(cell,)) if False else None
for bad in (lambda: types.FunctionType(inc.__code__, {}), lambda: types.FunctionType(inc.__code__, {}, closure=(1,)), lambda: types.FunctionType(5, {}), lambda: types.FunctionType(c, 5), lambda: types.CellType().cell_contents):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
def swap(): return "old"
def other(): return "new"
swap.__code__ = other.__code__; print(swap(), swap.__name__)
try: swap.__code__ = inc.__code__
except ValueError as e: print(e)
h = c.replace(co_name="replaced"); print(h.co_name, c.co_name, h == c, c == outer.__code__)
x = compile("def q(a: int = 1) -> str: return a", "<q>", "exec"); d = {}; exec(x, d); print(d["q"].__annotations__, d["q"].__module__, d["q"].__globals__ is d, d["q"].__code__.co_filename, repr(d["q"].__code__)[:14])
print([k for k in d if k != "__builtins__"], d["__builtins__"] is not None, globals()["__name__"], eval("__name__", {}) if False else "", eval("__name__"))
exec("from __future__ import annotations\ndef r(a: undefined_name): pass", d); print(d["r"].__annotations__)
exec("global gg\ngg = 7"); print(gg)
exec("def rec(n): return n and rec(n - 1) + 1", d2 := {}); print(d2["rec"](5))
def scope():
    k = 1
    try: exec("def t(): return k\nt()", {}, {"k": 2})
    except NameError as e: print(e)
    exec("print([k for _ in range(1)], (lambda: 1)())", {"k": 5})
scope()
