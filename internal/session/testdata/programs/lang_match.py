# Structural pattern matching.
class Point:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
class Color: RED = 1; BLUE = "b"
def m(v):
    match v:
        case 0 | 1: return "small"
        case -1: return "minus"
        case 2.5: return "float"
        case True: return "never"
        case None: return "none"
        case "a" "b": return "str ab"
        case b"x": return "bytes"
        case Color.BLUE: return "dotted"
        case str(): return "other str"
        case int(n) if n > 100: return f"big {n}"
        case int() as n: return f"int {n}"
        case []: return "empty"
        case [x]: return f"one {x}"
        case [1, *rest]: return f"starts 1 {rest}"
        case (x, [y, *_], *_, 9): return f"nested {x} {y}"
        case [a, b, *_] if a == b: return f"equal {a}"
        case {"type": "t", "v": v, **rest}: return f"map {v} {rest}"
        case {"k": [Point(x=0, y=yy)]}: return f"deep {yy}"
        case {}: return f"some map"
        case Point(0, 0): return "origin"
        case Point(x, y=0): return f"on x {x}"
        case Point(): return "a point"
        case float() | complex(): return "number"
        case (list() | tuple()) as seq: return f"seq {len(seq)}"
        case _: return "default"
for v in (0, 1, -1, 2.5, 7, 101, True, None, "ab", b"x", "b", "zz", [], (5,), [1, 2, 3], [5, [6, 7], 8, 9], [4, 4, 0], {"type": "t", "v": 1, "w": 2}, {"k": [Point(0, 3)]}, {"z": 1}, {}, Point(0, 0), Point(4, 0), Point(1, 1), 1.25, 2j, (1, 2), [3, 2], {1}, b"y", range(2), range(5, 7)):
    print(m(v), end="; ")
print()
def cap(v):
    match v:
        case {"a": x, "b": [x2, *y]}: pass
        case (x, y): x2 = None
        case x: y = x2 = 0
    return x, x2, y
print(cap({"a": 1, "b": "xy"}), cap({"a": 1, "b": [2, 3]}), cap((1, 2)), cap(5))
match 1, 2:
    case 1, x: print("tuple subject", x)
match [1, 2, 3]:
    case [_, _]: print("two")
    case _, _, z: print("three", z)
match = 5; case = 6; print(match + case, [match], (case))
class NoArgs: pass
for f in (lambda: exec("match P:\n case NA(1): pass", {"P": NoArgs(), "NA": NoArgs}), lambda: exec("match P:\n case Pt(1, 2, 3): pass", {"P": Point(1, 2), "Pt": Point}), lambda: exec("match 1:\n case n(): pass", {"n": 5}), lambda: exec("match P:\n case Pt(1, x=2): pass", {"P": Point(1, 2), "Pt": Point}), lambda: exec("match 1:\n case undefined.x: pass")):
    try:
        f(); print("no error")
    except Exception as e:
        print(type(e).__name__, e)
def loop():
    for v in [1, [2], "x"]:
        match v:
            case [q]: continue
            case str(): return "str"
            case _: print("int", v)
print(loop())
