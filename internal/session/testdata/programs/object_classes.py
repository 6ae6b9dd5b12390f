def tr(f, *a, **k):
    try:
        r = f(*a, **k)
        print('ok', r)
    except BaseException as e:
        print(type(e).__name__, '|', e)
class A:
    "doc of A"
    x = 1
    def m(self): return self.x
    @classmethod
    def cm(cls): return cls.__name__
    @staticmethod
    def sm(v): return v
    @property
    def p(self): return self._p
    @p.setter
    def p(self, v): self._p = v
    @property
    def ro(self): return 5
a = A()
print(A.__doc__, A.__module__, A.__name__, A.__qualname__, A.__bases__, A.__mro__, A.__dict__['x'])
print(a.cm(), A.cm(), a.sm(3), A.sm(4)); a.p = 9; print(a.p, a.__dict__)
def sro(): a.ro = 1
def dro(): del a.ro
tr(sro); tr(dro)
def f1(): a.nope
def f2(): A.nope
def f3(): del a.nope
def f4(): (1).foo = 3
def f5(): int.foo = 3
def f6(): [].x
def f7(): [].append = 1
def f8(): del A.nope
def f9(): None.foo
def f10(): A(1)
def f11(): object(1)
def f12(): A.m()
def f13(): a.m(1)
def f14(): object().x = 1
def f15(): del A.x; return hasattr(a,'x')
for f in (f1,f2,f3,f4,f5,f6,f7,f8,f9,f10,f11,f14,f15): tr(f)
class B(A):
    def __init__(self, y): super().__init__(); self.y = y
    def m(self): return ('B', super().cm())
b = B(2); print(b.y, b.m(), B.__bases__, issubclass(B, A), isinstance(b, A), isinstance(b, (int, str)), isinstance(b, (int, A)))
tr(lambda: isinstance(b, 5)); tr(lambda: issubclass(b, A)); tr(lambda: issubclass(B, 3))
tr(lambda: type('X', (bool,), {})); tr(lambda: type('X', (int, str), {})); tr(lambda: type('X', (A, object, A), {})); tr(lambda: type('X', (object, A), {}))
tr(lambda: type('X', (type(None),), {})); tr(lambda: type('X', (type(tr),), {})); tr(lambda: type('X', (5,), {}))
tr(lambda: type('X', 5, {})); tr(lambda: type(5, (), {})); tr(lambda: type('X', (), 5)); tr(lambda: type(1,2)); tr(lambda: type())
class M(type):
    def __new__(m, n, b, ns, **kw):
        print('M.new', n, b, sorted(kw)); return super().__new__(m, n, b, ns)
    def __init__(c, n, b, ns, **kw): print('M.init', n); super().__init__(n, b, ns)
    def __call__(c, *a): print('M.call', a); return super().__call__(*a)
    @classmethod
    def __prepare__(m, n, b, **kw): print('prepare', n, kw); return {'pre': 1}
    def hello(c): return 'hello ' + c.__name__
class C(metaclass=M, key=3):
    def __init__(self, *a): self.a = a
c = C(1, 2); print(c.a, C.pre, C.hello(), type(C), type(c)); tr(lambda: c.hello())
class C2(C): pass
class M2(type): pass
tr(lambda: M2('Z', (C,), {}))
class Base:
    def __init_subclass__(cls, /, tag=None, **kw): print('is', cls.__name__, tag, kw); super().__init_subclass__(**kw)
class S1(Base, tag='t'): pass
def bad():
    class S2(Base, other=1): pass
tr(bad)
def bad2():
    class S3(zzz=1): pass
tr(bad2)
class D:
    def __set_name__(self, o, n): print('set_name', o.__name__, n); self.n = n
    def __get__(self, i, o): return ('get', i is None, o.__name__, self.n)
    def __set__(self, i, v): print('set', v)
    def __delete__(self, i): print('delete')
class E:
    d = D()
e = E(); print(e.d, E.d); e.d = 4; del e.d; e.__dict__['d'] = 1; print(e.d)
class ND:
    def __get__(self, i, o=None): return 'nd'
class F: n = ND()
f = F(); print(f.n); f.n = 3; print(f.n)
class G:
    def __getattr__(self, n): return 'ga ' + n
    def __setattr__(self, n, v): print('sa', n); object.__setattr__(self, n, v)
    def __delattr__(self, n): print('da', n); object.__delattr__(self, n)
g = G(); print(g.foo); g.z = 1; print(g.z); del g.z; print(g.z)
class H:
    def __getattribute__(self, n):
        if n == 'a': return 'A!'
        return object.__getattribute__(self, n)
    def __getattr__(self, n): return 'fallback ' + n
h = H(); h.b = 2; print(h.a, h.b, h.c)
class SL:
    __slots__ = ('a', 'b')
s = SL(); s.a = 1; print(s.a, SL.a)
def z1(): s.b
def z2(): s.c = 1
def z3(): s.__dict__
def z4(): del s.b
for q in (z1, z2, z3, z4): tr(q)
class SL2(SL): __slots__ = 'c',
s2 = SL2(); s2.a = 1; s2.c = 3; print(s2.a, s2.c)
class SL3(SL): pass
s3 = SL3(); s3.a = 1; s3.zz = 2; print(s3.a, s3.zz, s3.__dict__)
tr(lambda: type('Q', (SL, SL), {}))
class SLx: __slots__ = ('q',)
tr(lambda: type('Q', (SL, SLx), {}))
tr(lambda: type('Q', (), {'__slots__': ('a',), 'a': 1})); tr(lambda: type('Q', (), {'__slots__': ('1a',)})); tr(lambda: type('Q', (), {'__slots__': (1,)})); tr(lambda: type('Q', (int,), {'__slots__': ('a',)}))
class Eq:
    def __eq__(self, o): return True
tr(lambda: hash(Eq())); print(Eq.__hash__, Eq() == 3, Eq() != 3)
a.__class__ = B; print(type(a).__name__)
def y1(): a.__class__ = int
def y2(): a.__class__ = SL
def y3(): a.__class__ = 3
for q in (y1, y2, y3): tr(q)
A.__name__ = 'AA'; print(A, A.__qualname__, A.__name__)
def w1(): A.__name__ = 3
def w2(): del A.__name__
def w3(): int.__name__ = 'x'
for q in (w1, w2, w3): tr(q)
print(A.__subclasses__(), type.__subclasses__(type)[:0])
print(sorted(x for x in dir(b) if x[:2] != '__'), [x for x in dir(object)])
