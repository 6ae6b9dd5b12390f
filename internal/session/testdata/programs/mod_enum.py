# enum: classes, members, flags, mixed types, errors.
from enum import *
import enum
def t(f, *a, **k):
    try: print(f(*a, **k))
    except BaseException as e: print(type(e).__name__, '|', e)
class Color(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1
    def hello(self): return f'hi {self.name}'
    @property
    def low(self): return self.name.lower()
    @classmethod
    def make(cls): return cls.RED
print(Color.RED, repr(Color.RED), list(Color), len(Color), Color(1), Color['GREEN'], Color.CRIMSON is Color.RED, Color.RED.name, Color.RED.value, Color.RED.hello(), Color.GREEN.low, Color.make())
print(Color, type(Color), Color.__members__, isinstance(Color.RED, Color), Color.RED in Color, 1 in Color, 5 in Color, 'x' in Color, bool(Color), list(reversed(Color)))
t(Color, 5); t(lambda: Color['X']); t(lambda: Color.X); t(setattr, Color, 'RED', 3); t(delattr, Color, 'RED'); t(setattr, Color.RED, 'name', 3); t(lambda: Color.RED < Color.GREEN)
print(Color.RED == Color.RED, Color.RED == 1, Color.RED != Color.GREEN, {Color.RED: 1}[Color.RED], hash(Color.RED) == hash('RED'), Color.RED.GREEN, f'{Color.RED}', f'{Color.RED:>12}', '%s' % Color.RED)
def dup():
    class D(Enum):
        A = 1
        A = 2
t(dup)
def ext():
    class E(Color): pass
t(ext)
class N(Enum):
    A = auto(); B = auto(); C = 10; D = auto()
print([m.value for m in N], N.A)
class I(IntEnum):
    A = 1; B = 2
print(I.A + 1, I.A, repr(I.A), I.A == 1, I.A < I.B, f'{I.A}', f'{I.B:03d}', int(I.B), [1, 2, 3][I.A], I(2), sorted([I.B, I.A]), max(I), I.A | I.B, str(I.B), isinstance(I.A, int), '%d %s' % (I.A, I.A), I.A.value, type(I.A + 0), I.A.bit_length())
class S(StrEnum):
    FOO = auto(); BAR = 'bar!'
print(S.FOO, repr(S.FOO), S.FOO == 'foo', S.BAR.upper(), f'{S.BAR}', S('foo'), 'foo' in S, ''.join(S), S.FOO + 'x')
class P(Flag):
    R = auto(); W = auto(); X = auto()
    RW = R | W
print(P.R | P.X, repr(P.R | P.W), P.RW, list(P.RW), list(P), P.R in P.RW, P.X in P.RW, bool(P(0)), repr(P(0)), ~P.R, P(7), P.R ^ P.RW, len(P.RW), P.RW.value, P.R & P.W, str(P(0)), P(5).name, P['RW'])
t(P, 8); t(P, -1); t(P, 'x'); t(lambda: P.R | 1); t(lambda: 1 in P.R)
class F(IntFlag):
    A = 1; B = 2; D = 8
print(F.A | F.B, repr(F.A | F.B), repr(F(16)), F.A | 4, repr(F.A | 4), F.A + 1, ~F.A, repr(~F.A), F(3), list(F(11)), F.A in F(3), repr(F(0)), f'{F.A}', F.D == 8, repr(F(-1)), str(F.A|F.B), (F.A|F.B).name)
class M(Enum):
    EARTH = (5.9, 6.3); MARS = (6.4, 3.3)
    def __init__(self, mass, radius): self.mass = mass; self.radius = radius
    @property
    def g(self): return round(self.mass / self.radius, 2)
print(M.EARTH.value, M.MARS.mass, M.EARTH.g, M((6.4, 3.3)), M(6.4, 3.3), repr(M.MARS))
class C(Enum):
    def __new__(cls, v, label):
        o = object.__new__(cls); o._value_ = v; o.label = label; return o
    A = (1, 'one'); B = (2, 'two')
print(C.A.value, C.A.label, C(2), repr(C.B))
class Mi(Enum):
    A = 1
    @classmethod
    def _missing_(cls, v): return cls.A if v == 'a' else None
print(Mi('a')); t(Mi, 'b')
class Mb(Enum):
    A = 1
    @classmethod
    def _missing_(cls, v):
        if v == 1.5: return 7
        raise KeyError('k')
t(Mb, 1.5); t(Mb, 2)
A = Enum('Animal', 'CAT DOG'); print(A, list(A), A.CAT.value, A.__module__, A.__qualname__)
A = Enum('Animal', ['X', 'Y'], start=5); print(list(A)); A = Enum('Animal', {'X': 'x', 'Y': 'y'}); print(list(A)); A = Enum('An', [('a', 1), ('b', 4)], module='mod', qualname='Q.An', type=int); print(list(A), A.a + 1, A.__module__, A.__qualname__)
IE = IntEnum('IE', 'A B'); print(IE.B * 2, repr(IE.A)); FF = Flag('FF', 'A B C'); print(list(FF))
def uq():
    @unique
    class U(Enum):
        A = 1; B = 1; C = 2; D = 2
t(uq)
@verify(UNIQUE)
class V(Enum): A = 1
def vc():
    @verify(CONTINUOUS)
    class V(Enum): A = 1; B = 4
t(vc)
class Base(Enum):
    def hi(self): return 'base ' + self.name
class Derived(Base): A = 1
print(Derived.A.hi(), issubclass(Derived, Base), Derived.__mro__[1])
class Mixed(str, Enum): A = 'a'; B = 'b'
print(Mixed.A, repr(Mixed.A), Mixed.A == 'a', f'{Mixed.A}', Mixed('b'), Mixed.A.upper(), '%s' % Mixed.B, str(Mixed.A), isinstance(Mixed.A, str))
class MI(int, Enum): A = 3
print(MI.A, repr(MI.A), MI.A + 1, f'{MI.A}', MI(3))
class Nm(Enum):
    name = 1; value = 2
print(Nm.name, Nm.value, Nm.name.name, Nm.value.value) if 0 else None
class Nested(Enum):
    A = nonmember(3); B = member(len)
    class Inner: pass
    _ignore_ = 'tmp'
    tmp = 5
    D = 9
print(list(Nested), Nested.A, Nested.Inner)
class Un(Enum): A = [1]; B = {}; C = [1]
print(Un([1]), list(Un), Un.C is Un.A, [1] in Un)
def sund():
    class Z(Enum): _foo_ = 1
t(sund); t(Enum, 3); t(Color, 1, 2)
class GN(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last): return name * 2
    A = auto(); B = auto()
print(list(GN))
import copy
print(copy.copy(Color.RED) is Color.RED, copy.deepcopy(Color.RED) is Color.RED)
match Color(2):
    case Color.RED: print('red')
    case Color.GREEN: print('green')
print([n for n in dir(Color) if not n.startswith('__')], [n for n in dir(Color.RED) if not n.startswith('__')])
class K(Flag, boundary=CONFORM): A = 1; B = 2
print(K(5), K(-2)); 
class EJ(IntFlag, boundary=EJECT): A = 1
print(repr(EJ(4)), type(EJ(4)))
class W(Enum):
    def __init_subclass__(cls, **kw): super().__init_subclass__(**kw); print('sub', cls, list(cls))
class W2(W): A = 1
class Doc(Enum):
    "docs"
    A = 1
print(Doc.__doc__, Color.__doc__, auto(), P.R.__class__, type(P.R | P.W))
print(Color.RED.__objclass__, Color._member_names_, Color._value2member_map_)
