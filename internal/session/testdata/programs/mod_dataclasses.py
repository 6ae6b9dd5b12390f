# dataclasses: options, fields, inheritance, errors, conversions.
from dataclasses import *
import dataclasses
def t(f, *a, **k):
    try: print(f(*a, **k))
    except BaseException as e: print(type(e).__name__, '|', e)
@dataclass
class P:
    x: int
    y: float = 2.5
    z: list = field(default_factory=list, repr=False)
    def tot(self): return self.x + self.y
p = P(1); print(p, p == P(1), p == P(2), p != P(1), p.z, p.tot(), P(1, 2, [3]), P(x=1, y=3))
t(P); t(P, 1, 2, 3, 4); t(P, 1, q=3); t(hash, p); print(P.__match_args__, P.__doc__, P.__eq__, P.__hash__) if 0 else print(P.__match_args__, P.__doc__, P.__hash__)
t(lambda: p < P(2)); print([f.name for f in fields(P)], [f.name for f in fields(p)], P.y, hasattr(P, 'x'), hasattr(P, 'z'))
print(asdict(p), astuple(p), replace(p, x=9), is_dataclass(p), is_dataclass(P), is_dataclass(3))
@dataclass(order=True, frozen=True)
class O:
    a: int
    b: str = 'q'
    c: int = field(default=0, compare=False)
print(O(1) < O(2), sorted([O(3), O(1, 'z'), O(1)]), hash(O(1)) == hash(O(1)), hash(O(1)) == hash((1, 'q')), {O(1): 2}[O(1, c=5)], O(1) >= O(1), O(1) == O(1, c=4))
t(setattr, O(1), 'a', 3); t(delattr, O(1), 'a'); t(setattr, O(1), 'zz', 3)
@dataclass
class B:
    x: int = 15
    y: int = 20
@dataclass
class C(B):
    z: int = 10
    x: int = 12
print(C(), C(1, 2, 3), [f.name for f in fields(C)])
def bad1():
    @dataclass
    class X:
        a: int = 1
        b: int
def bad2():
    @dataclass
    class X:
        a: list = []
def bad3():
    @dataclass
    class X(O):
        z: int = 3
def bad4():
    @dataclass(frozen=True)
    class X(B): pass
def bad5():
    @dataclass(order=True, eq=False)
    class X: pass
def bad6():
    @dataclass
    class X:
        a = field(default=1)
def bad7(): field(default=1, default_factory=list)
def bad8():
    @dataclass(order=True)
    class X:
        a: int
        def __lt__(self, o): pass
def bad9():
    @dataclass(unsafe_hash=True)
    class X:
        def __hash__(self): return 1
for b in bad1, bad2, bad3, bad4, bad5, bad6, bad7, bad8, bad9: t(b)
@dataclass
class I:
    a: int
    b: InitVar[int] = 5
    c: int = field(init=False)
    def __post_init__(self, b): self.c = self.a + b
print(I(1), I(1, 10), I(1, 10).c); t(replace, I(1), a=2); t(replace, I(1), a=2, b=3); t(replace, I(1), c=3)
@dataclass(kw_only=True)
class K:
    a: int
    b: int = 2
print(K(a=1)); t(K, 1); print(K.__match_args__, K.__doc__)
@dataclass
class K2:
    a: int
    _: KW_ONLY
    b: int = 3
    c: int = field(default=4, kw_only=True)
print(K2(1, b=2), K2.__doc__, K2.__match_args__); t(K2, 1, 2)
@dataclass(slots=True)
class S:
    a: int
    b: int = 7
print(S(1), S.__slots__, hasattr(S(1), '__dict__')); t(setattr, S(1), 'c', 3)
@dataclass(slots=True, frozen=True)
class SF: a: int
print(SF(2)); t(setattr, SF(2), 'a', 3)
@dataclass(repr=False, eq=False)
class N: a: int
print(repr(N(1)).split(' at')[0], N(1) == N(1), hash(N(1)) != 0)
@dataclass
class Node:
    v: int
    nxt: 'Node' = None
n = Node(1); n.nxt = n; print(n); print(Node(1, Node(2)), asdict(Node(1, Node(2))), astuple(Node(1, Node(2))))
@dataclass
class Col:
    l: list
    d: dict
    t: tuple
print(asdict(Col([P(1)], {'k': P(2)}, (P(3), 4))), astuple(Col([1], {'k': N(1) and 2}, (P(3), 4))))
print(repr(fields(O)[1]).split("default_factory")[0]); print(O.__dataclass_params__)
print(Field, field(default=3)) if 0 else None
match P(1, 2):
    case P(x, y): print('m', x, y)
X = make_dataclass('X', [('a', int), ('b', str, field(default='s')), 'c'], bases=(), namespace={'hi': lambda self: self.a}) if 0 else None
class Desc: pass
@dataclass
class E: pass
print(E(), E() == E(), E.__doc__, E.__match_args__)
@dataclass
class WithDoc:
    "doc"
    self_: int = 1
print(WithDoc.__doc__, WithDoc())
@dataclass
class Self:
    self: int
print(Self(3))
@dataclass(eq=True, frozen=False, unsafe_hash=True)
class UH: a: int
print(hash(UH(3)) == hash((3,)))
@dataclass
class Own:
    a: int
    def __repr__(self): return 'own'
    def __eq__(self, o): return True
print(Own(1), Own(1) == 5, Own.__hash__)
print(asdict(p, dict_factory=lambda items: [k for k, v in items]), P.__init__.__qualname__, P.__repr__.__qualname__, P.__init__.__annotations__)
import typing
@dataclass
class CV:
    a: typing.ClassVar[int] = 3
    b: 'typing.ClassVar[int]' = 4
    c: typing.Optional[int] = None
    d: typing.List[int] = field(default_factory=list)
print(CV(), [f.name for f in fields(CV)], CV.__doc__)
t(fields, 3); t(asdict, 3); t(astuple, P); t(replace, P)
class Boom:
    pass
@dataclass
class PI:
    a: int
    def __post_init__(self): raise ValueError('post')
PI(1)
