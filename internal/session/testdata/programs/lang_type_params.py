# PEP 695: type parameters of functions, classes and aliases, bounds, defaults, laziness, scopes.
def first[T](xs: list[T]) -> T: return xs[0]
print(first([1, 2]), first.__type_params__, first.__annotations__, first.__type_params__[0].__name__)
class Box[T: (int, str), *Ts, **P]:
    x: T
    def get[U](self, u: U) -> tuple[T, U]: return (self, u)
print(Box.__type_params__, Box.__bases__, Box.__orig_bases__, Box.__mro__, Box.__parameters__)
T, Ts, P = Box.__type_params__
print(T.__bound__, T.__constraints__, T.__covariant__, T.__infer_variance__, type(T), type(Ts), type(P), repr(T), repr(Ts), repr(P))
print(Box.get.__type_params__, Box.get.__annotations__["return"])
type Alias = int | str
type Rec[T] = list[Rec[T]] | T
print(Alias, Alias.__value__, Alias.__name__, type(Alias), Rec, Rec.__type_params__, Rec.__value__, Rec[int], Alias | None)
class Bound[T: undefined_later]: pass
try: Bound.__type_params__[0].__bound__
except NameError as e: print(e)
undefined_later = int
print(Bound.__type_params__[0].__bound__)
type Lazy = nope
try: Lazy.__value__
except NameError as e: print(e)
nope = 5; print(Lazy.__value__)
def dflt[T = int, *Ts = *tuple[int, ...], **P = [int]](): pass
print([p.__default__ for p in dflt.__type_params__], [p.has_default() for p in dflt.__type_params__], T.has_default(), repr(T.__default__))
def outer[T]():
    def inner[U](x: T, y: U): return T, U
    class C[V]:
        t = T
        def m(self): return T, V
    return inner, C
f, C = outer(); print(f(1, 2), C.t, C().m(), f.__annotations__, f.__qualname__, C.__qualname__)
class Scope[T]:
    y = T.__name__
    def f(self): return T
    z = [T for _ in range(1)]
print(Scope.y, Scope().f(), Scope.z)
def deco(fn): print("decorating", fn.__name__); return fn
@deco
def g[T](x=1, *, k=2): "doc"; return x, k
print(g(), g.__doc__, g.__defaults__, g.__kwdefaults__, g.__name__)
async def co[T](x: T) -> T: return x
def gen[T](x: T): yield x
print(list(gen(3)), co.__type_params__)
from typing import TypeVar, Generic, get_type_hints
print(issubclass(Box, Generic), isinstance(T, TypeVar))
for src in ("def f[T, T](): pass", "class A[T](T): pass", "type X[T: (yield)] = 1", "def f[T](T): return T\nprint(f(3))", "class A[T]: T = 1\nprint(A.T, A.__type_params__)", "type int = str\nprint(int.__value__)", "def f[T: (x := 1)](): pass", "type X = (y := 1)", "def f[T](): nonlocal T", "class A[T=int, U]: pass", "def f[*Ts, T](x): pass\nprint(f.__type_params__)", "class A[T]:\n def m(self): return __class__, T\nprint(A().m())", "def f[T](x=T): pass", "Alias.__value__ = 1", "Alias()", "isinstance(1, Alias)"):
    try: exec(src)
    except Exception as e: print(type(e).__name__, e)
