# enum: what becomes a member, values of auto, names that members hide, flags and their boundaries, checks, errors.
import enum
from enum import *


def attempt(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


class Body(Enum):
    _ignore_ = "helper other"
    helper = 1
    def method(self): return "method"
    _private = 2
    __mine = 3
    A = 1
    B = nonmember(5)
    @member
    def C(): return "called"
    class Inner: pass
    D = 1
    E = [1]
    F = member(len)
print([m.name for m in Body], Body.__members__.keys(), Body.B, Body.C.value(), Body.Inner.__name__, Body.D is Body.A, Body([1]), [1] in Body, 1 in Body, Body.F in Body, hasattr(Body, "helper"))


def broken(code):
    try:
        exec(code, globals(), {})
    except Exception as e:
        print(f"{type(e).__name__}: {e}")
broken("class X(Enum):\n A=1\n A=2")
broken("class X(Enum):\n A=1\n def A(self): pass")
broken("class X(Enum):\n _oops_=1")
broken("class X(Enum):\n A=1\n _ignore_='A'")
broken("class X(Enum):\n mro=1")
broken("class X(Body): pass")
broken("class X(Enum, int): pass")
broken("class X(Enum):\n _order_='a b c'\n a=1\n b=2")
broken("class X(Enum):\n A=auto()\n def _generate_next_value_(*a): return 1")
broken("class X(Enum):\n A='a'\n B=auto()")
broken("class X(Enum):\n A=1\n B='x'\n C=auto()")
broken("class X(Enum):\n def __new__(cls, v): return super().__new__(cls, v)\n A=1")
broken("class X(IntEnum):\n A='x'")
broken("class X(StrEnum):\n A=1")
broken("Body.A = 2")
broken("del Body.A")
broken("Body.A.value = 2")
broken("Body('nope')")
broken("Enum(1)")
broken("Enum()")


class Auto(Enum):
    ONE = auto()
    TWO = auto(), auto()
    THREE = auto(), "x"
    FIVE = 50
    SIX = auto()
print([m.value for m in Auto])
class Named(Enum):
    def _generate_next_value_(name, start, count, last): return (name, start, count, last)
    A = auto()
    B = auto()
print([m.value for m in Named], type(Named.__dict__["_generate_next_value_"]).__name__)

# Members that hide attributes.
class Hides(IntEnum):
    numerator = 1
    bit_length = 2
class Words(StrEnum):
    title = auto()
    upper = auto()
class Props(Enum):
    name = 5
    value = 6
print(Hides.numerator.numerator, Hides.bit_length.bit_length(), Words.title.upper(), Words.upper.title(), Props.name, Props.value.value, Props.name.name)

class Missing(Enum):
    A = 1
    @classmethod
    def _missing_(cls, value):
        if value == "one": return cls.A
        if value == "bad": return 5
        if value == "raise": raise KeyError("inner")
print(Missing("one"), attempt(Missing, "bad"), attempt(Missing, "raise"), attempt(Missing, 3))
class WithInit(Enum):
    EARTH = 5.97, 6.37
    def __init__(self, mass, radius): self.mass = mass; self.radius = radius
    @property
    def g(self): return round(self.mass / self.radius ** 2, 3)
print(WithInit.EARTH.g, WithInit.EARTH, WithInit((5.97, 6.37)))
class Number(IntEnum):
    def __new__(cls):
        value = len(cls.__members__) + 1
        made = int.__new__(cls, value)
        made._value_ = value
        return made
class Numbered(Number):
    red = ()
    green = ()
print(list(Numbered), Numbered.green + 1)
Numbered.red._add_alias_("crimson")
Numbered.red._add_value_alias_(77)
print(Numbered.crimson, Numbered(77), attempt(Numbered.red._add_alias_, "green"), attempt(Numbered.red._add_value_alias_, 2))

# The functional form.
Made = Enum("Made", "x y, z")
print(list(Made), Made.__module__, Enum("M2", [("a", 5), ("b", 6)])(6), list(Enum("M3", {"q": 1})), list(IntEnum("M4", ["u", "v"], start=7)), Enum("M5", "n", type=str)["n"], Enum("M6", "k", module="mod", qualname="Outer.M6").__qualname__)
print(list(Enum("Empty", ())), attempt(Enum, "Bad", 0), attempt(Enum, "Bad"))

# Flags.
class Perm(Flag):
    R, W, X = 4, 2, 1
    RW = 6
print(list(Perm), Perm.RW, Perm.R | Perm.X, ~Perm.R, Perm(0), Perm(7), list(Perm(5)), len(Perm(7)), bool(Perm(0)), Perm.R in Perm.RW, Perm.RW in Perm.R)
print(repr(Perm.R ^ Perm.RW), Perm(6).name, (Perm.R | Perm.X).name, attempt(Perm, 8), attempt(Perm, "x"), attempt(lambda: Perm.R | 1), attempt(lambda: 1 in Perm.R))
for boundary in STRICT, CONFORM, EJECT, KEEP:
    F = Flag("F", {"A": 1, "B": 2, "D": 8}, boundary=boundary)
    print(boundary, [attempt(F, v) for v in (3, 4, 12, 15, 16, -1, -3, -20)], repr(~F.A))
class IP(IntFlag):
    A, B, AB = 1, 2, 3
print(IP.A | 4, repr(IP.A | 4), repr(IP(-1)), repr(~IP.A), IP.A + 1, repr(IP.A & 1), 4 | IP.A, IP(8) | IP.B, format(IP.AB), f"{IP.A:04}", list(IP(7)))
class Odd(Flag):
    B = 2
    A = 1
    LATER = auto()
    NONE = None
print(list(Odd(3)), Odd.LATER.value, list(Odd), attempt(lambda: Odd.A | Odd.NONE), attempt(lambda: Odd.NONE ^ Odd.A), attempt(lambda: ~Odd.NONE))

# Checks.
print(attempt(unique, Body), attempt(verify(UNIQUE), Body))
print(attempt(verify(CONTINUOUS), IntEnum("C", {"a": 1, "b": 3, "c": 6})), attempt(verify(CONTINUOUS), Flag("C", {"a": 1, "b": 8})), verify(CONTINUOUS, NAMED_FLAGS)(Perm))
print(attempt(verify(NAMED_FLAGS), IntFlag("G", {"a": 1, "b": 6, "c": 24})), attempt(verify(NAMED_FLAGS), IntFlag("G", {"a": 1, "b": 3})))
print(enum.show_flag_values(0b10110), [m.value for m in EnumCheck], [str(b) for b in FlagBoundary])
print(enum.bin(10), enum.bin(-10), enum.bin(5, 8), enum.bin(-5, 8), enum.bin(0), enum.bin(-1))

# Looks.
class Shown(int, Enum):
    A = 1
broken("class X(ReprEnum):\n A=1")
print(str(Shown.A), f"{Shown.A}", repr(Shown.A), str(Hides.numerator), f"{Hides.numerator:>3}", str(Words.title), repr(Words.title), dir(Body), dir(Shown.A)[-6:], repr(Enum), repr(Flag), Shown.A == 1, Shown.A.__reduce_ex__(2))
@global_enum
class Global(Enum):
    GLOB = 1
print(repr(GLOB), str(GLOB), Global.GLOB is GLOB)
print(list(reversed(Perm)), Perm["R"], attempt(lambda: Perm["Q"]), len(Perm), bool(Perm), Perm.__members__, isinstance(Perm.R, Perm), enum.EnumDict().member_names)
