# Binding of arguments: every kind, defaults, errors of every kind, keyword order, unpacking order.
def t(src):
    try: print(src, "->", eval(src))
    except Exception as e: print(src, "->", type(e).__name__, e)
def f0(): return ()
def f1(a): return a
def f2(a, b): return a, b
def f3(a, b=2): return a, b
def f4(a, /, b): return a, b
def f5(a, /, b=5, *, c): return a, b, c
def f6(*args): return args
def f7(**kw): return kw
def f8(a, *args, b, **kw): return a, args, b, kw
def f9(a, b, c, d=1, *, e, f, g=2): return a, b, c, d, e, f, g
def fa(a, /, **kw): return a, kw
def fb(a=1, /, *, b=2): return a, b
def fc(a, b, /): return a, b
class C:
    def m(self): return "m"
    def n(self, x): return x
    @classmethod
    def c(cls, x): return x
    @staticmethod
    def s(x): return x
    def __call__(self, x): return x
    def __init__(self, *a): pass
class D:
    def __init__(self, x, y=2): self.v = x, y
class E: pass
o = C()
for src in ("f0(1)", "f0(a=1)", "f0(1, 2, 3)", "f0(*[1])", "f1()", "f1(1, 2)", "f1(a=1)", "f1(1, a=2)", "f1(b=1)", "f1(1, b=2)", "f1(*[], **{'a': 3})", "f1(**{'b': 1})", "f2()", "f2(1)", "f2(b=1)", "f2(1, 2, 3)", "f2(1, 2, 3, 4)", "f2(b=1, a=2)", "f2(*'ab')", "f2(*'abc')", "f2(1, *[2])", "f2(*[1], b=2)", "f2(a=1, *[2])", "f3()", "f3(1)", "f3(1, 2, 3)", "f3(1, c=2)", "f3(b=1)", "f4(1, 2)", "f4(a=1, b=2)", "f4(1, b=2)", "f4(1)", "f5(1)", "f5(1, c=2)", "f5(a=1, c=2)", "f5(1, 2, 3)", "f5(1, 2, 3, c=4)", "f5(1, d=2)", "f6()", "f6(1, *[2, 3], *'x')", "f6(a=1)", "f7(a=1, **{'b': 2})", "f7(1)", "f7(**{1: 2})", "f7(a=1, **{'a': 2})", "f7(**{'a b': 1})", "f7(self=1, kw=2)", "f8(1, 2, 3, b=4, c=5)", "f8(b=1)", "f8(1)", "f8(1, 2)", "f8(1, a=2, b=3)", "f9()", "f9(1)", "f9(1, 2, 3)", "f9(1, 2, 3, e=1)", "f9(1, 2, 3, 4, 5, e=1, f=2)", "f9(1, 2, 3, 4, 5, 6)", "f9(c=1, e=2)", "f9(1, 2, 3, e=4, f=5, z=6)", "f9(1, 2, 3, e=4, f=5, y=1, z=6)", "fa(1, a=2)", "fa(a=2)", "fb(1, 2)", "fb(a=1)", "fb(a=1, b=2)", "fc(a=1, b=2)", "fc(1, b=2)", "fc(1)", "o.m(1)", "o.m(x=1)", "o.n()", "o.n(1, 2)", "C.m()", "C.n(o)", "C.c()", "o.c(1, 2)", "C.s()", "o()", "o(1)", "o(1, 2)", "C(1, x=2)", "D()", "D(1, 2, 3)", "D(x=1, z=2)", "E(1)", "E(a=1)", "(lambda x: x)()", "(lambda x, *, y: x)(1)", "len()", "len(1, 2)", "len(obj=[])", "int('5', base=16)", "int(x='5')", "print(end='', sep=1)", "sorted()", "sorted([1], 2)", "max()", "max(1)", "max([], default=3)", "max(1, 2, default=3)", "max(key=len)", "isinstance(1)", "range()", "'a'.join()", "'a'.split(1, 2, 3)", "'a'.split(x=1)", "[].append()", "[].append(1, 2)", "[].append(x=1)", "{}.get()", "dict(1, 2)", "dict([], a=1)", "type()", "type(1, 2)", "enumerate()", "enumerate([], 1, 2)", "enumerate([], start=5, z=1)", "zip(1)", "map(len)", "filter(None)", "sum([], 1, 2)", "sum([], start=3)", "abs()", "round(1, 2, 3)", "round(1.5, ndigits=None)", "pow(2)", "pow(2, 3, mod=5)", "pow(base=2, exp=3)", "divmod(1)", "getattr(1)", "getattr(1, 2)", "hasattr(1, 2)", "setattr(1, 'a')", "iter()", "next()", "open()", "chr()", "ord()", "ord('ab')", "hash()", "id()", "callable()", "repr()", "format(1, 2)", "bool(1, 2)", "bool(x=1)", "float(1, 2)", "complex(1, 2, 3)", "complex('1', 2)", "str(1, 2, 3, 4)", "bytes(1, 2, 3, 4)", "list(1, 2)", "tuple(x=1)", "set(1, 2)", "frozenset(x=1)", "object(1)", "super(1, 2, 3)", "property(1, 2, 3, 4, 5)", "slice(1, 2, 3, 4)", "Exception(x=1)", "BaseException(1, y=2)", "KeyError(1, 2).args", "f2(*5)", "f2(**5)", "f2(*None)", "f1(**[1])", "f7(**{'a': 1}, **{'a': 2})", "None()", "(1)()", "'a'()", "[1]()", "{}()", "E()()", "o.nope()", "f1.x()", "len.x", "f6(*range(3), *{'k': 1})", "f7(**dict(x=1), y=2)", "f1(f1)(3)", "f6(*(i for i in range(3)))"):
    t(src)
log = []
def L(x): log.append(x); return x
def order(*a, **k): return a, k
print(order(L(1), *L([2, 3]), L(4), k=L(5), **L({"z": 6}), y=L(7)), log)
class Map:
    def keys(self): return ["p", "q"]
    def __getitem__(self, k): return k * 2
print(order(**Map()), {**Map()})
def muta(a, l=[], d={}): l.append(a); d[a] = len(l); return l, d
muta(1); print(muta(2), muta.__defaults__); muta.__defaults__ = (["fresh"], {}); print(muta(3)); muta.__defaults__ = None
t("muta(1)"); t("muta(1, [], {})")
def kwd(*, a=1): return a
kwd.__kwdefaults__ = {"a": 9}; print(kwd()); kwd.__kwdefaults__ = None; t("kwd()")
print(f8.__code__.co_argcount, f9.__kwdefaults__, f3.__defaults__, f7(b=1, a=2), list(f7(z=1, y=2)))
