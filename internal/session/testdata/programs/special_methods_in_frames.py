"""Special methods that programs write: order, NotImplemented, errors, recursion."""
import traceback, sys
class V:
    def __init__(self, x): self.x = x
    def __repr__(self): return f'V({self.x})'
    def __add__(self, o):
        if not isinstance(o, V): return NotImplemented
        return V(self.x + o.x)
    def __radd__(self, o): return V(('r', o, self.x))
    def __sub__(self, o): return NotImplemented
    def __mul__(self, o): raise ValueError('mul')
    def __eq__(self, o):
        print('eq', self, o)
        if isinstance(o, V): return self.x == o.x
        return NotImplemented
    def __lt__(self, o): return self.x < o.x if isinstance(o, V) else NotImplemented
    def __contains__(self, v): return v
    def __getitem__(self, i):
        if i == 'bad': raise KeyError(i)
        return i * 2
    def __setitem__(self, i, v): print('set', i, v); return 99
    def __delitem__(self, i): print('del', i)
    def __iadd__(self, o): print('iadd'); self.x += 1; return self
    def __isub__(self, o): return NotImplemented
    def __imul__(self, o): return NotImplemented
class W(V):
    def __radd__(self, o): return 'W.radd'
    def __eq__(self, o): print('W.eq'); return NotImplemented
    def __gt__(self, o): return 'W.gt'
a, b, w = V(1), V(2), W(3)
print(a + b, a + w, 5 + a)
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
attempt(lambda: a + 1)
attempt(lambda: a - b)
attempt(lambda: a - 1)
attempt(lambda: a * 2)
attempt(lambda: a == b)
attempt(lambda: a == 1)
attempt(lambda: a != 1)
attempt(lambda: a != V(1))
attempt(lambda: a == w)
attempt(lambda: a < b)
attempt(lambda: a < 1)
attempt(lambda: a < w)
attempt(lambda: a > b)
attempt(lambda: a >= b)
attempt(lambda: 1 < a)
attempt(lambda: (0 in a, [] in a, 3 in a, 0 not in a, 'x' not in a))
attempt(lambda: a['q'])
attempt(lambda: a['bad'])
a[1] = 2; del a[3]
def isub():
    c = V(4); c -= 1
def isub2():
    c = V(4); c -= V(5)
def imul():
    c = V(4); c *= 2
attempt(isub); attempt(isub2); attempt(imul)
c = a; c += 5; print(c, c is a)
c = a; c += b; print(c)
def loop(n):
    while a < V(n): a.x += 1
    return a.x
print(loop(10))
if a == V(10): print('yes')
if a == 3: print('no')
elif not (a == V(10)): print('no')
else: print('else')
class It:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n <= 0: raise StopIteration('end')
        self.n -= 1
        if self.n == 7: raise ValueError('seven')
        return self.n
print([x for x in It(4)], list(It(3)), sum(It(4)))
attempt(lambda: [x for x in It(10)])
for x in It(2):
    for y in It(x): print(x, y)
else: print('done')
class Stop(StopIteration): pass
class It2(It):
    def __next__(self): raise Stop
for x in It2(1): print('never')
class It3:
    def __iter__(self): return self
    def __next__(self):
        yield 1
k = 0
for x in It3():
    k += 1
    if k > 2: break
print(type(x))
def g():
    for x in It(3):
        try: yield x
        except KeyError: print('ke')
gg = g(); print(next(gg), gg.throw(KeyError), list(gg))
class R:
    def __eq__(self, o): return self == o
    def __add__(self, o): return self + o
    def __getitem__(self, i): return self[i]
    def __lt__(self, o): return self < o
    def __iter__(self): return self
    def __next__(self):
        for x in self: return x
    def __contains__(self, x): return x in self
r = R()
for f in (lambda: r == r, lambda: r + r, lambda: r[0], lambda: r < r, lambda: [x for x in r], lambda: 1 in r): attempt(f)
class B:
    def __init__(self, v): self.v = v
    def __bool__(self): print('bool'); return self.v
    def __lt__(self, o): return B(self.v)
if B(True) < B(1): print('t')
if B(False) < B(1): print('t')
print((1 in type('C', (), {'__contains__': lambda s, x: B(True)})()))
def tb():
    return a * 2
try: tb()
except ValueError: traceback.print_exc(file=sys.stdout)
try: a['bad']
except KeyError: traceback.print_exc(file=sys.stdout)
def it():
    for x in It(9): pass
try: it()
except ValueError: traceback.print_exc(file=sys.stdout)
class D:
    def __add__(self, o, extra=5): return extra
    def __getitem__(*args): return args[1:]
    __sub__ = lambda self, o: 'lam'
    @staticmethod
    def __mul__(o): return ('static', o)
    def __eq__(self, o): return 'eqstr'
    __hash__ = None
d = D(); print(d + 1, d[1, 2], d[3], d - 1, d * 3, d == 1, d != 1)
d.__add__ = lambda o: 'inst'; print(d + 1)
class G:
    def __getitem__(self, i):
        yield i
print(list(G()[3]))
async def am():
    class A:
        async def __anext__(self): raise StopAsyncIteration
        def __aiter__(self): return self
    async for x in A(): pass
    return 'am'
import asyncio; print(asyncio.run(am()))
try:
    try: 1/0
    except ZeroDivisionError: a['bad']
except KeyError as e: print(repr(e.__context__))
class Sub(list):
    def __getitem__(self, i): return 'sub'
    def __iadd__(self, o): return 'iadd'
s = Sub(); print(s[0], s == []); s += [1]; print(s)
class N:
    def __ne__(self, o): return 'ne'
print(N() != 1, N() == 1)
