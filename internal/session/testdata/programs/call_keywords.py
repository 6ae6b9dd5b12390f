"""Calls with keywords, and what goes wrong in them."""
def f(a, b=1, *, c=2): return a, b, c
print(f(1, b=2, c=3), f(a=1), f(c=5, a=9))
def g(*args, **kw): return args, sorted(kw.items())
print(g(1, 2, x=3, y=4), g(x=1))
def h(a, /, b, **kw): return a, b, kw
print(h(1, b=2, a=3))
for call in (lambda: f(1, 2, 3), lambda: f(1, d=2), lambda: f(1, a=2), lambda: f(b=1), lambda: h(a=1, b=2), lambda: f(1, 2, b=3),
             lambda: f(), lambda: g(1)(x=1), lambda: len(obj=1), lambda: print(1, foo=2)):
    try: call()
    except TypeError as e: print(e)
class C:
    def m(self, x, y=2): return x, y
    def __call__(self, *, k): return k
    @classmethod
    def cm(cls, a, b): return a, b
c = C(); m = c.m
print(c.m(1, y=5), m(x=3), c(k=1), C.cm(b=1, a=2), C.cm(1, b=3))
async def co(a, b=2): return a + b
import asyncio
print(asyncio.run(co(a=1, b=5)))
def gen(n, step=1):
    for i in range(0, n, step): yield i
print(list(gen(n=4, step=2)), [x for x in gen(3, step=1)])
for fn in (f, g):
    for _ in range(2): print(fn(1, c=3))
def rec(n=0): return rec(n=n+1)
try: rec()
except RecursionError as e: print(e)
print(sorted([3,1,2], key=lambda x: -x, reverse=True), dict(a=1, **{'b': 2}))
x = [1]; ap = x.append; ap(2); print(x, 'a-b'.split(sep='-'))
def un():
    del_me(1)
    del_me = 1
try: un()
except UnboundLocalError as e: print(e)
def un2():
    del_me(k=1)
    del_me = 1
try: un2()
except UnboundLocalError as e: print(e)
for v in ([1], {1: 2}, 'ab', (1, 2), b'x'):
    try: print(v.count(1), v.index(1))
    except Exception as e: print(type(e), e)
for v in ([3], [4], {5}, [6]):
    print(v.copy())
def meth(q):
    q.append(1)
    q = None
try: meth(None)
except AttributeError as e: print(e)
def meth2():
    q.append(1)
    q = []
try: meth2()
except UnboundLocalError as e: print(e)
class L(list):
    def append(self, x): print('own', x)
for l in ([], L(), [], L()): l.append(1); print(l)
