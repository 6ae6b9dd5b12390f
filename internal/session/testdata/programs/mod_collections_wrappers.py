# collections: ChainMap, UserDict, UserList and UserString in full, with subclasses and errors.
import copy
import inspect
from collections import *
from collections import abc


def attempt(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


a, b = {"x": 1, "y": 2}, {"y": 3, "z": 4}
c = ChainMap(a, b)
print(c, list(c), len(c), c["y"], c["z"], attempt(lambda: c["q"]), c.get("q", 0), "z" in c, bool(c), bool(ChainMap()), c.maps)
print(c.keys(), list(c.items()), c.values().__class__.__name__, c == {"x": 1, "y": 2, "z": 4}, isinstance(c, abc.MutableMapping), dict(c), list(reversed(list(c))))
c["n"] = 9
del c["x"]
print(a, attempt(c.__delitem__, "z"), attempt(c.pop, "z"), c.pop("n"), c.popitem(), attempt(c.popitem), c.pop("zz", 5) if False else "-")
c.update(k=1)
print(c.setdefault("z", 7), c.setdefault("new", 7), c.new_child({"top": 0}), c.new_child(m=1), c.new_child(), c.new_child({}, more=1), c.parents, c.copy().maps[1] is b, copy.copy(c) == c)
print(c | {"or": 1}, {"ror": 1} | c, attempt(lambda: c | 3), ChainMap.fromkeys("ab", 1), attempt(ChainMap.fromkeys))
c |= {"ior": 2}
c.clear()
print(c, ChainMap(c, c).maps[0] is c)
class Default(ChainMap):
    def __missing__(self, key): return key * 2
print(Default(b)["no"], Default(b).get("no"), Default(defaultdict(list))["d"])
loop = ChainMap()
loop["self"] = loop
print(loop)

u = UserDict({"a": 1}, b=2)
print(u, u.data, UserDict(dict=3), UserDict([("p", 1)]), attempt(UserDict, 1, 2), attempt(lambda: u["q"]), u.get("q"), u.get("q", 1), "a" in u, len(u), list(u), u == {"a": 1, "b": 2})
print(u | {"c": 3}, {"c": 3} | u, u | UserDict(d=4), attempt(lambda: u | 3), type(u | {}).__name__, UserDict.fromkeys("xy", 0), u.pop("a"), u.setdefault("k", []), attempt(u.popitem))
u |= {"m": 1}
class Sub(UserDict):
    def __missing__(self, key): return "missing " + key
    def __init__(self, *args, **kw):
        super().__init__(*args, **kw)
        self.extra = 1
s = Sub(a=[1])
print(u, s["zz"], s.get("zz"), type(s.copy()).__name__, s.copy().extra, copy.copy(s)["a"] is s["a"], s.copy().data is s.data, isinstance(s, dict), attempt(s.__delitem__, "none"))
print(attempt(UserDict().popitem), attempt(u.update, 1), inspect.signature(UserDict.__setitem__), attempt(u.__setitem__, 1))

l = UserList([3, 1, 2])
print(l, UserList("abc"), UserList(l).data is l.data, UserList((1,)), l + [9], [9] + l, l + UserList([8]), l + (7,), l * 2, 2 * l, l[0], l[1:], type(l[1:]).__name__, 3 in l, len(l))
print([attempt(lambda: f(l)) for f in (lambda l: l < [4], lambda l: l <= l, lambda l: l == [3, 1, 2], lambda l: l > UserList([3]), lambda l: l >= [3, 2], lambda l: l != [1], lambda l: l < 3, lambda l: l + 3, lambda l: l * "x", lambda l: l[9], lambda l: l["x"])])
l.append(5), l.insert(0, 7), l.extend(UserList([6])), l.sort(), l.reverse()
l += "xy"
l *= 1
l[0] = "first"
del l[1]
print(l, l.pop(), l.pop(0), l.count(3), l.index(3), attempt(l.index, 3, 5), attempt(l.remove, 99), attempt(l.append), attempt(l.append, 1, 2), attempt(l.pop, 99), inspect.signature(UserList.pop), l.append.__func__.__qualname__)
l.remove(3), l.sort(key=str, reverse=True)
print(l, copy.copy(l) == l, l.copy().data is l.data, attempt(l.sort, 1))
l.clear()
class Tagged(UserList): tag = "t"
print(l, type(Tagged([1]) + [2]).__name__, type(Tagged([1, 2])[:1]).__name__, isinstance(l, abc.MutableSequence), attempt(hash, l))

t = UserString("Hello World")
print(t, repr(t), UserString(42), UserString(t), t + "!", "!" + t, t + 5, t * 2, 2 * t, t[0], t[-5:], type(t[0]).__name__, len(t), hash(t) == hash("Hello World"), int(UserString("7")), float(UserString("1.5")), complex(UserString("1j")))
print("lo" in t, UserString("lo") in t, attempt(lambda: 3 in t), t == "Hello World", t < UserString("I"), attempt(lambda: t < 3), t != "x", attempt(lambda: t * "a"), attempt(lambda: t["x"]), attempt(int, t))
for name in "upper lower title swapcase capitalize casefold strip isalpha isdigit islower istitle isspace isidentifier splitlines split encode".split():
    print(name, repr(getattr(t, name)()), end="; ")
print()
print(t.center(15, "*"), t.ljust(13) + "|", t.rjust(13), t.zfill(14), t.replace("l", "L", 2), t.replace(UserString("o"), UserString("0")), t.removeprefix("Hello "), t.removesuffix(UserString("ld")), t.expandtabs(4), t.translate({72: "J"}), t.strip("Hd"))
print(t.find("o"), t.find("o", 5), t.rfind(UserString("o")), t.index("W"), attempt(t.index, "z"), t.count("l"), t.count("l", 0, 4), t.startswith("He"), t.startswith("e", 1), t.endswith(("x", "d")), t.partition(" "), t.rpartition("o"), attempt(t.rpartition, UserString("o")), t.split("o", 1), t.rsplit("o", 1), t.join(["a", "b"]))
print(t.encode("ascii"), t.encode(None, None), UserString("{}-{k}").format(1, k=2), UserString("{a}").format_map({"a": 3}), UserString("%s|%d") % ("x", 4), "%s." % t, UserString.maketrans("a", "b"), attempt(t.upper, 1), attempt(t.center), inspect.signature(UserString.count) == inspect.signature(UserString.find), inspect.signature(UserString.removeprefix))
class Loud(UserString): pass
print(type(Loud("a").upper()).__name__, type(Loud("a") + "b").__name__, copy.copy(t), isinstance(t, abc.Sequence), t.__getnewargs__())
print(Counter(iterable=None), Counter("aab", b=2), attempt(Counter, 42), sorted(Counter(a=1).items()))
