def tr(f, *a, **k):
    try:
        r = f(*a, **k)
        print('ok', r)
    except BaseException as e:
        print(type(e).__name__, '|', e)
print(int | str, int | None, list[int], dict[str, list[int]], int | str == str | int, list[int] == list[int], isinstance(3, int | str), isinstance(None, int | None), list[int](), (list[int]).__origin__, (list[int]).__args__, tuple[int, ...], type(int | str), type(list[int]))
class A:
    def m(self): pass
    @classmethod
    def c(cls): pass
    @staticmethod
    def s(): pass
    class N: pass
import_ok = 1
def strip(s): 
    i = s.find(' at 0x')
    return s if i < 0 else s[:i]
a = A()
for x in (A.m, a.m, A.c, A.s, A.__dict__['c'], A.__dict__['s'], A.N, a, list.append, [].append, [].__len__, list.__len__, dict.fromkeys, dict.__dict__['fromkeys'], int.__new__, object.__new__, property(), super(A, a), A.__dict__['__dict__'], A.__dict__['__weakref__'], type.__dict__['__mro__'], int.__add__, (1).__add__, 'a'.join, str.join, len, print, type, type(len), type(list.append), type([].append), type(list.__len__), type([].__len__), type(dict.__dict__['fromkeys']), type(A.__dict__['__dict__']), type(type.__dict__['__mro__']), type(a.m), type(A.m), NotImplemented, ..., None, type(None), type(...), type(NotImplemented), object, Exception, A.__dict__.__class__):
    print(strip(repr(x)))
print(a.m.__func__ is A.m, a.m.__self__ is a, a.m == a.m, a.m is a.m, a.m.__name__, a.m.__qualname__, hash(a.m) == hash(a.m), A.N.__qualname__, A.m.__qualname__, len.__name__, len.__module__, len.__self__ if False else '', [].append.__self__, [].append.__name__, list.append.__qualname__, list.append.__objclass__, list.append.__name__)
a.m.__func__.attr = 5; print(a.m.attr, A.m.attr)
def q(): a.m.foo = 1
tr(q)
tr(lambda: a.nope()); tr(lambda: a()); tr(lambda: A.N.x); tr(lambda: 5 .x)
class P(property): pass
class PP:
    @P
    def v(self): "docv"; return 1
    w = property(lambda s: 2, doc='dw')
    @v.setter
    def v(self, x): print('set', x)
print(PP().v, PP.v.__doc__, PP.w.__doc__, type(PP.v).__name__, PP.v.fget is not None, PP.w.fset); PP().v = 4
def r(): PP().w = 1
tr(r)
class NG:
    v = property()
tr(lambda: NG().v)
print(property(lambda s: 1).__doc__, NG.v.__name__ if hasattr(NG.v, '__name__') else None)
class Meta(type):
    def __repr__(c): return 'Meta:' + c.__name__
    def __len__(c): return 42
    def __getattr__(c, n): return 'mga ' + n
    def __instancecheck__(c, i): return i == 7
    def __subclasscheck__(c, k): return k is int
    def __iter__(c): return iter([1, 2])
    def __contains__(c, x): return x == 1
    def __getitem__(c, k): return ('item', k)
    @property
    def mp(c): return 'mp'
class K(metaclass=Meta): x = 1
print(K, len(K), K.foo, isinstance(7, K), isinstance(8, K), issubclass(int, K), issubclass(str, K), list(K), 1 in K, K['a'], K.mp, K.x)
class CG:
    def __class_getitem__(cls, k): return (cls.__name__, k)
print(CG[3])
tr(lambda: A[3]); tr(lambda: int[3])
class It:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 3: raise StopIteration
        return self.n
print(list(It()), [*It()], sum(It()) if False else '')
class Cmp:
    def __init__(s, v): s.v = v
    def __lt__(s, o): return s.v < o.v
    def __eq__(s, o): return s.v == o.v
    def __repr__(s): return 'C%d' % s.v if False else 'C' + str(s.v)
    def __hash__(s): return s.v
    def __bool__(s): return s.v > 0
    def __call__(s, *a, **k): return (s.v, a, k)
    def __len__(s): return s.v
    def __getitem__(s, i): return i
    def __contains__(s, i): return i == s.v
    def __enter__(s): print('enter'); return s
    def __exit__(s, *a): print('exit', a[0]); return True
    def __add__(s, o): return Cmp(s.v + (o.v if isinstance(o, Cmp) else o))
    __radd__ = __add__
    def __format__(s, spec): return 'fmt:' + spec
    def __str__(s): return 'str' + str(s.v)
    def __index__(s): return s.v
    def __neg__(s): return Cmp(-s.v)
    def __iadd__(s, o): s.v += o; return s
c = Cmp(3); print(c, [c], sorted([Cmp(3), Cmp(1)]), Cmp(1) > Cmp(0), {c: 1}[Cmp(3)], bool(Cmp(0)), c(1, b=2), len(c), c[5], 3 in c, c + 1, 1 + c, c + c, -c, f'{c:xyz}', [1,2,3,4][c])
c += 4; print(c)
with c as z: raise ValueError(1)
class WS(A): 
    __slots__ = ()
print(hasattr(WS(), '__dict__'))
class Sl:
    __slots__ = ('x', '__dict__')
s = Sl(); s.x = 1; s.y = 2; print(s.x, s.y, s.__dict__)
class Priv:
    __slots__ = ('__p',)
    def set(self): self.__p = 3; return self.__p
print(Priv().set(), Priv.__slots__)
o = A(); o.a = 1; o.b = 2; d = o.__dict__; d['c'] = 3; print(o.c, o.__dict__); del o.a; print(d); o.__dict__ = {'q': 1}; print(o.q, hasattr(o, 'b'))
def sd(): o.__dict__ = 3
tr(sd)
class E(Exception): pass
x = E(1); x.foo = 2; print(x.__dict__, x.foo)
class Sing:
    _i = None
    def __new__(cls, *a):
        if cls._i is None: cls._i = super().__new__(cls)
        return cls._i
    def __init__(self, *a): self.a = a
print(Sing(1) is Sing(2), Sing(3).a)
class New5:
    def __new__(cls): return 5
print(New5())
class BadInit:
    def __init__(self): return 5
tr(BadInit)
def dupslots():
    class X:
        __slots__ = ('a',)
        a = 3
tr(dupslots)
print(type('Dyn', (A,), {'z': 1})().z, type('Dyn', (), {}).__module__)
print(A.__annotations__); 
class An: x: int = 3; y: str
print(An.__annotations__)
print(object().__class__, (5).__class__, A.__class__, A().__class__.__name__, type.__class__, type(type), isinstance(A, type), isinstance(type, object), issubclass(type, object))
print([].__doc__ is not None, A.__doc__, a.__doc__, int.__bases__, bool.__mro__, object.__bases__, bool.__base__, object.__base__)
tr(lambda: object.__init__(A(), 1)); tr(lambda: object.__new__(A, 1)); tr(lambda: A.__new__()); tr(lambda: object.__reduce__(A()) if False else 0)
class Hooked(Exception):
    def __init__(self, *args, kw=None): super().__init__(*args); self.kw = kw
print(repr(Hooked(1, kw=2)), Hooked(1, kw=2).kw)
class Chain1:
    def f(self): return ['c1']
class Chain2(Chain1):
    def f(self): return ['c2'] + super().f()
class Chain3(Chain1):
    def f(self): return ['c3'] + super().f()
class Chain4(Chain2, Chain3):
    def f(self):
        g = lambda: super(Chain4, self).f()
        return ['c4'] + g() + [super().f() for _ in range(1)]
print(Chain4().f())
class SupProp:
    @property
    def p(self): return 'base p'
class SubProp(SupProp):
    @property
    def p(self): return 'sub ' + super().p
    def set(self): 
        try: super().p = 3
        except AttributeError as e: return str(e)
print(SubProp().p, SubProp().set())
