# dict: order, views, merging, errors, changing while iterating.
d = {"b": 1, "a": 2, 3: "x"}
d["c"] = 4; d["b"] = 9; del d["a"]; d["a"] = 0
print(d, list(d), d.keys(), d.values(), d.items(), len(d), "a" in d, 3.0 in d, d[3.0], d.get("z"), d.get("z", 1))
print(d.pop("c"), d.pop("zz", None), d.popitem(), d.setdefault("n", []), d.setdefault("n", 5), d.setdefault("m"), d)
d.update({"u": 1}, v=2); d.update([("w", 3)]); print(d, d | {"b": 0}, {"q": 1} | d == d | {"q": 1}, dict(a=1, **{"b": 2}), dict([(1, 2)]), dict({1: 2}, x=3), dict(zip("ab", [1, 2])), dict.fromkeys("ab", 0), dict.fromkeys([1]))
d |= [("z", 26)]; print(list(reversed(d)), d.copy() == d, d == dict(reversed(list(d.items()))), {1: 2} == {1.0: 2.0}, {True: "t", 1: "one", 1.0: "float"}, {**{"a": 1}, "a": 2, **{"b": 3}})
k = d.keys(); d["late"] = 1; print("late" in k, len(k), k & {"b", "late"} == {"b", "late"}, d.keys() - d.keys(), {1: 2}.items() == {1: 2}.items(), (1, 2) in {1: 2}.items(), sorted({"x": 1}.keys() | {"y"}), k.isdisjoint(["nope"]))
class H:
    def __init__(self, v): self.v = v
    def __hash__(self): print("hash", self.v, end=" "); return 1
    def __eq__(self, o): print("eq", self.v, getattr(o, "v", o), end=" "); return self.v == getattr(o, "v", None)
    def __repr__(self): return f"H({self.v})"
h = {H(1): "a", H(2): "b"}; print(h[H(2)], H(3) in h, len(h))
class Miss(dict):
    def __missing__(self, key): return f"missing {key}"
m = Miss(a=1); print(m["a"], m["b"], m.get("b"), "b" in m, m)
try:
    for key in d: d[key + "!"] = 1 if isinstance(key, str) else 0
except (RuntimeError, TypeError) as e:
    print(type(e).__name__, e)
try:
    e = {1: 1, 2: 2}
    for key in e: del e[key]
except RuntimeError as err:
    print(err)
for key in list(e): e[key] = 0
r = {}; r["self"] = r; print(r)
for bad in (lambda: {}["k"], lambda: {}[(1, 2)], lambda: {}.pop("x"), lambda: {}.popitem(), lambda: {[]: 1}, lambda: {{}: 1}, lambda: dict([1]), lambda: dict(5), lambda: dict(["abc"]), lambda: {} < {}, lambda: {} + {}, lambda: dict(a=1, **{"a": 2}), lambda: {"a": 1} | [("b", 2)], lambda: {}.nope, lambda: exec("del {}['x']"), lambda: {**5}, lambda: dict.fromkeys(5), lambda: {1: 2}.get(), lambda: {}.update(5), lambda: set({}) | [], lambda: hash({}.keys()) and 0, lambda: print(*5), lambda: print(**5), lambda: dict(1, 2)):
    try:
        print("no error", bad())
    except Exception as e:
        print(type(e).__name__, e)
nested = {"a": {"b": [1, {"c": 2}]}}; nested["a"]["b"][1]["c"] += 40; print(nested, max({"x": 1, "y": 0}), sorted({"b": 1, "a": 2}.items(), key=lambda kv: kv[1]))
for i, (k, v) in enumerate({"p": 1, "q": 2}.items()): print(i, k, v, end=" ")
d.clear(); print(d, bool(d), {}.items(), {}.keys(), dict() is dict(), type({}), {i: c for i, c in enumerate("ab")}, list({1: 2}.values()))
c = {}
for w in "to be or not to be".split(): c[w] = c.get(w, 0) + 1
print(c, {v: k for k, v in c.items()})
