# match with every kind of pattern, guards, errors, and what the subject is asked.
from collections import namedtuple, OrderedDict, deque
class Point:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
class P3(Point):
    def __init__(self, x, y, z): super().__init__(x, y); self.z = z
NT = namedtuple("NT", "a b")
class Color: RED = 1; BLUE = "b"
def m(s):
    match s:
        case None: return "none"
        case True | False as b: return f"bool {b}"
        case 0 | 0.5 | -1 | 1 + 2j | "zero" | b"z": return "literal"
        case Color.RED: return "red"
        case Color.BLUE: return "blue"
        case int(n) if n > 100: return f"big {n}"
        case int() | float() as n: return f"number {n}"
        case str("s" as t): return t + "!"
        case str(t): return f"str {t}"
        case []: return "empty seq"
        case [x]: return f"one {x}"
        case [Point(x=0), *_]: return "starts at zero"
        case NT(a=1, b=b): return f"nt {b}"
        case [1, *mid, 9]: return f"1..9 {mid}"
        case (2, [a, [b, *c]], *d): return f"deep {a} {b} {c} {d}"
        case [_, _, *rest]: return f"two+ {rest}"
        case {"kind": "a", "v": [x, y]}: return f"kind a {x} {y}"
        case {"kind": k, **rest}: return f"kind {k} {rest}"
        case {1: _, None: v}: return f"keys {v}"
        case {}: return "mapping"
        case P3(x, y, z=0): return f"flat {x} {y}"
        case Point(0, 0): return "origin"
        case Point(x=x, y=0) | Point(x=0, y=x): return f"axis {x}"
        case Point(): return "point"
        case _: return "other"
for s in (None, True, 0, 0.5, -1, 1 + 2j, "zero", b"z", 1, "b", 101, 50, 3.25, "s", "st", [], (), [5], (NT(1, 2)), NT(3, 4), [1, 9], [1, 2, 3, 9], (2, [1, [2, 3, 4]], 5), [7, 8, 9], range(3), deque([1, 2]), {"kind": "a", "v": (1, 2)}, {"kind": "b", "z": 1}, {1: 1, None: 2}, {}, {"q": 1}, OrderedDict(kind=1), Point(0, 0), Point(3, 0), Point(0, 4), Point(1, 1), P3(1, 2, 0), P3(1, 2, 3), [Point(0, 5), 1], {1, 2}, object, "", b"", bytearray(b"z"), memoryview(b"ab"), iter([1])):
    print(m(s))
def seq(s):
    match s:
        case a, b: return (a, b)
        case a, *_: return a
        case str(): return "S"
print(seq("ab"), seq(b"ab"), seq((1, 2)), seq([1]), seq("x"))
class Tracking(dict):
    def get(self, k, d=None): print("get", k); return super().get(k, d)
    def __getitem__(self, k): print("item", k); return super().__getitem__(k)
match Tracking(a=1, b=2):
    case {"a": 5}: print("no")
    case {"a": x, "c": y}: print("no")
    case {"b": x, **r}: print(x, r, type(r))
class Bad: __match_args__ = "xy"
class Bad2: __match_args__ = (1,)
class Dup: __match_args__ = ("a", "a"); a = 1
class NoArgs: pass
def bad(f):
    try: f()
    except Exception as e: print(type(e).__name__, e)
def b1():
    match Bad():
        case Bad(1): pass
def b2():
    match Bad2():
        case Bad2(1): pass
def b3():
    match Dup():
        case Dup(1, 1): pass
def b4():
    match NoArgs():
        case NoArgs(1): pass
def b5():
    match 5:
        case int(1, 2): pass
def b6():
    nocls = 5
    match 5:
        case nocls(): pass
def b7():
    match {1: 2}:
        case {Color.RED: 1, 1: 2}: pass
def b8():
    match Point(1, 2):
        case Point(1, x=1): pass
for f in (b1, b2, b3, b4, b5, b6, b7, b8): bad(f)
x = "outer"
match [1, 2, 3]:
    case [x, 5, _]: print("no")
    case _: print("bound anyway", x)
match 3, 4:
    case (a, b) if (c := a + b) > 10: print("no")
    case (a, b): print(a, b, c)
match = 5; case = 6; _ = 7; type = 8
print(match, case, _, type, match [case:] if False else match * case)
def f(match): 
    match match:
        case case: return case
print(f(1))
