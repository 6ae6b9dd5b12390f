# functools: partial, wraps, reduce, caches, ordering, dispatch.
import functools
from functools import partial, wraps, reduce, lru_cache, cache, total_ordering, cmp_to_key, cached_property, singledispatch

def f(a, b=2, *args, **kw):
    "doc of f"
    return a, b, args, kw
p = partial(f, 1, x=3)
print(p(), p(5, 6), p(7, x=4, y=5), p.func is f, p.args, p.keywords)
q = partial(p, 10, z=1)
print(q(), q.func is f, q.args, q.keywords, repr(partial(int, base=2)), partial(int, base=2)("101"))
def deco(fn):
    @wraps(fn)
    def wrapper(*a, **k):
        return "wrapped", fn(*a, **k)
    return wrapper
@deco
def g(x: int) -> str:
    "doc of g"
    return x
print(g(1), g.__name__, g.__doc__, g.__wrapped__(2), g.__qualname__, g.__annotations__)
print(reduce(lambda a, b: a * 10 + b, [1, 2, 3]), reduce(max, [3, 9, 2]), reduce(lambda a, b: a + b, [], "start"), reduce(lambda a, b: a, [5]))
calls = []
@lru_cache(maxsize=2)
def sq(x):
    calls.append(x)
    return x * x
print([sq(i) for i in (1, 2, 1, 3, 2, 1)], calls, sq.cache_info(), sq.cache_parameters())
sq.cache_clear()
print(sq.cache_info(), sq.__wrapped__(5))
@cache
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(90), fib.cache_info())
@lru_cache
def kw(*a, **k): return a, k
print(kw(1, b=2), kw(1, b=2) is kw(1, b=2), kw(1.0) is kw(1), kw.cache_info().currsize)
@total_ordering
class V:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o.n
    def __lt__(self, o): return self.n < o.n
    def __repr__(self): return f"V{self.n}"
print(V(1) <= V(1), V(2) > V(1), V(1) >= V(2), sorted([V(3), V(1)]), max(V(1), V(2)))
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)), sorted("bca", key=cmp_to_key(lambda a, b: (a > b) - (a < b))))
class L:
    @cached_property
    def value(self):
        print("computing")
        return 42
l = L()
print(l.value, l.value, l.__dict__)
del l.value
print(l.value)
@singledispatch
def show(x): return f"object {x!r}"
@show.register
def _(x: int): return f"int {x}"
@show.register(list)
def _(x): return f"list of {len(x)}"
print(show("a"), show(3), show(True), show([1]), show(None), show.dispatch(bool) is show.dispatch(int))
class M:
    def m(self, x, y): return x, y
    pm = functools.partialmethod(m, "fixed")
print(M().pm("other"))
for bad in (lambda: reduce(max, []), lambda: partial(), lambda: partial(3), lambda: sq([]), lambda: fib(), lambda: wraps(), lambda: V(1) < 3, lambda: functools.nothing, lambda: reduce(1, [1, 2])):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
