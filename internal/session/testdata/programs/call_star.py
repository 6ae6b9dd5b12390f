"""Calls with * and **, int operators, super() and send() in the ways that are fast."""
def f(*args, **kw): return args, kw
a = (1, 2, 3)
print(f(*a, 4), f(4, *a), f(*a, *a, x=1), f(*[1], **{'y': 2}), f(*a), f(*'ab', k=3, **{'z': 1}))
def g(x, *rest): return f(*rest, x) if rest else x
print(g(1), g(1, 2), g(1, 2, 3))
def rec(n, *acc): return acc if n == 0 else rec(n - 1, *acc, n)
print(rec(20))
keep = []
def k(*args): keep.append(args); return args
print(k(*a, 5), k(*a, *k(*a, 7), 6), keep)
class C:
    def __init__(self, *a): self.a = a
    def __call__(self, *a): return (self.a, a)
    def m(self, *a): return a
c = C(*a, 9); print(c.a, c(*a, 1), c.m(*a, 2), C(*a, *C(1, *a).a).a)
try: f(*a, *1)
except TypeError as e: print(e)
try: f(*1)
except TypeError as e: print(e)
try: f(**1)
except TypeError as e: print(e)
try: f(**{1: 2})
except TypeError as e: print(e)
try: f(x=1, **{'x': 2})
except TypeError as e: print(e)
def gen():
    x = f(*a, (yield 1), *(yield 2))
    yield x
it = gen(); next(it); it.send('s'); print(it.send('xy'))
def boom(): raise ValueError('b')
try: f(*a, boom())
except ValueError as e: print(e)
e = ValueError(*a, 4); e2 = ValueError(*a, 5); print(e.args, e2.args)
print(max(*a, 10), '{} {}'.format(*a[:1], 'q'), print(*a, 'end'))
lst = [1, 2]
def mut(*args): lst.append(3); return args
print(mut(*lst), mut(*lst, 0), lst)
print([x & 1 for x in range(5)], 5 | 2, 5 ^ 1, True & False, 6 & -1)
x = 12; x &= 10; print(x); x |= 1; x ^= 3; print(x)
for v in (0, 1, 0.0, '', 'a', 10**30):
    print('t' if v else 'f', not v, v or 'z', end=' ')
    while v: break
class A:
    def m(self): return 'A'
class B(A):
    def m(self): return 'B' + super().m()
class M(A):
    def m(self): return 'M' + super().m()
class D(B, M):
    def m(self): return 'D' + super().m()
for o in (B(), D(), B(), D()): print(o.m())
A.m = lambda self: 'A2'
for o in (B(), D()): print(o.m())
M.m = lambda self: 'm2'
for o in (B(), D()): print(o.m())
def call(x): return x.m()
print(call(super(B, D())), call(D()), call(super(D, D())), call(B()))
async def w():
    await s()
class s:
    def __await__(self):
        r = yield 1
        print('r', r)
        r = yield 2
        return r
cw = w(); send = cw.send
print(send(None), send(5))
try: send(6)
except StopIteration as e: print('v', e.value)
def inner():
    try: yield 1
    finally: print('closing')
def outer(): yield from inner()
o = outer(); print(next(o)); o.close()
i = inner(); d = outer()
def drive():
    x = yield from i
di = drive(); snd = di.send
print(snd(None))
try: print(next(i))
except StopIteration: print('inner done')
try: print(snd(1))
except StopIteration: print('outer done')
