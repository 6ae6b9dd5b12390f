# Decorators: order, arguments, wraps, classes as decorators, stacking with properties.
import functools
def d(n):
    print("make", n)
    def w(f): print("apply", n, f.__name__); return f
    return w
@d(1)
@d(2)
def f(a: print("annotation") = print("default")): "doc of f"; return a
@d("class")
class C:
    print("in class")
    @d("method")
    def m(self): pass
def logged(f):
    @functools.wraps(f)
    def inner(*a, **k):
        r = f(*a, **k); print(f"{f.__name__}{a}{k or ''} -> {r!r}"); return r
    return inner
@logged
def add(a, b=1): "adds"; return a + b
add(1); add(1, b=5); print(add.__name__, add.__doc__, add.__wrapped__(2, 2), add.__module__, add.__qualname__)
class Count:
    def __init__(self, f): functools.update_wrapper(self, f); self.f, self.n = f, 0
    def __call__(self, *a): self.n += 1; return self.f(*a)
    def __get__(self, o, c): return functools.partial(self, o)
@Count
def hello(x): return "hi " + x
print(hello("a"), hello("b"), hello.n, hello.__name__)
class K:
    @Count
    def meth(self, x): return x * 2
    @functools.lru_cache(maxsize=2)
    def cached(self, x): print("computing", x, end=" "); return x
    @functools.cached_property
    def prop(self): print("once", end=" "); return 1
    @functools.singledispatchmethod
    def disp(self, x): return "other"
    @disp.register
    def _(self, x: int): return "int"
k = K(); print(k.meth(2), k.cached(1), k.cached(1), k.cached(2), k.cached(3), k.cached(1), K.cached.cache_info(), k.prop, k.prop, k.disp(1), k.disp("s"))
@functools.singledispatch
def show(x): return f"default {x}"
@show.register(list)
def _(x): return f"list of {len(x)}"
@show.register
def _(x: str): return "str"
print(show(1), show([1]), show("s"), show.dispatch(bool).__name__, show.registry.keys() >= {list, str})
@functools.cache
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(80), fib.cache_info(), functools.reduce(lambda a, b: a * b, range(1, 6)), functools.reduce(max, [3, 1, 4], 10))
@functools.total_ordering
class V:
    def __init__(self, x): self.x = x
    def __eq__(self, o): return self.x == o.x
    def __lt__(self, o): return self.x < o.x
print(V(1) <= V(1), V(2) >= V(1), V(2) > V(1), sorted([3, 1, 2], key=functools.cmp_to_key(lambda a, b: b - a)))
p = functools.partial(int, base=2); print(p("101"), p.func is int, p.args, p.keywords, functools.partial(functools.partial(print, 1), 2).args)
retry = lambda n: lambda f: functools.wraps(f)(lambda *a: next(r for _ in range(n) for r in [f(*a)] if r))
@retry(3)
def flaky(s=iter([0, 0, "third"])): return next(s)
print(flaky(), flaky.__name__)
@(lambda f: f() + 1)
def number(): return 41
print(number)
try: functools.reduce(max, [])
except TypeError as e: print(e)
try: fib([])
except TypeError as e: print(e)
