# list, tuple, dict, set: every method, slices, changes during iteration, errors, order.
l = list(range(10))
for s in ("1:4", "::2", "::-1", "5:2", "-3:", ":-3", "8:1:-3", "100:", ":100", "::3", "3:3"):
    x = list(l); sl = eval(f"slice({','.join(p or 'None' for p in s.split(':'))})")
    out = [x[sl]]
    y = list(l)
    try: y[sl] = "ab"; out.append(y)
    except Exception as e: out.append(f"{e}")
    z = list(l); del z[sl]; out.append(z)
    y = list(l)
    try: y[sl] = y[sl]; out.append(y == l)
    except Exception as e: out.append(str(e))
    print(s, *out, sl.indices(10))
def t(*fs):
    for f in fs:
        try: print(f())
        except Exception as e: print(type(e).__name__, e)
x = [3, 1, 2]
t(lambda: x.append(4), lambda: x.extend("ab"), lambda: x.insert(1, "i"), lambda: x.insert(-100, "f"), lambda: x.insert(100, "l"), lambda: x, lambda: x.pop(), lambda: x.pop(0), lambda: x.pop(-2), lambda: x.remove("i"), lambda: x.index(2), lambda: x.index(2, 1), lambda: x.index("zz"), lambda: x.index(1, 5), lambda: x.count(1), lambda: x.reverse(), lambda: x, lambda: x.sort(), lambda: x.copy() is x, lambda: x.clear(), lambda: x, lambda: x.pop(), lambda: x.remove(1), lambda: [1].pop(5), lambda: [1].pop("a"), lambda: [1].insert("a", 1), lambda: [1].extend(5), lambda: [1].index(), lambda: [3, 1].sort(key=5), lambda: [3, 1].sort(lambda a: a), lambda: [3, "a"].sort(), lambda: [1] + (1,), lambda: [1] * "a", lambda: [1] < (1,), lambda: list(5), lambda: list(1, 2), lambda: [1, 2][5], lambda: [1, 2].__setitem__(5, 1), lambda: [1, 2].__delitem__(5), lambda: [1, 2].__setitem__("a", 1), lambda: [1] == (1,), lambda: [1, 2] < [1, 3], lambda: [1, [2]] == [1, [2]], lambda: [[]] * 3, lambda: [1, 2] * -1, lambda: [1] >= [], lambda: list({1: 2, 3: 4}), lambda: [*range(3), *"ab"], lambda: [0] * 3 + [1])
y = [1, 2, 3]; y += (4,); y += "5"; y *= 2; print(y); y[1:1] = [9, 9]; y[len(y):] = [0]; y[:2] = []; print(y); y[::2] = range(len(y[::2])); print(y)
t(lambda: y.__iadd__(5), lambda: y.__setitem__(slice(None, None, 2), [1]), lambda: y.__setitem__(slice(0, 1), 5), lambda: y.__setitem__(slice(None, None, 0), []))
a = [5, 2, 8, 1]; a.sort(reverse=True); print(a, sorted(a, key=lambda v: -v), sorted("bAc", key=str.lower), sorted([(1, "b"), (1, "a"), (0, "c")], key=lambda p: p[0]), sorted({3: 1, 1: 2}))
def grow():
    b = [1, 2, 3]
    for i in b:
        if len(b) < 6: b.append(i * 10)
    return b
print(grow(), [b.pop() for b in [[1, 2, 3]] for _ in range(2)])
r = []; r.append(r); d = {}; d["d"] = d; tt = (r, d); s = [tt]; print(r, d, tt, r == r, repr(s))
t(lambda: r == [r], lambda: [r] == r)
e = {"a": 1, "b": 2}
t(lambda: e.get("z"), lambda: e.get("z", 5), lambda: e["z"], lambda: e.pop("a"), lambda: e.pop("a"), lambda: e.pop("a", None), lambda: e.setdefault("c", []), lambda: e.setdefault("c", 1), lambda: e.setdefault("n"), lambda: e.update({"x": 1}, y=2), lambda: e.update([("k", 1), ("l", 2)]), lambda: e.update(["ab", "cd"]), lambda: e, lambda: e.update([1]), lambda: e.update(["abc"]), lambda: e.update(5), lambda: e.popitem(), lambda: {}.popitem(), lambda: dict.fromkeys("aba", 0), lambda: dict.fromkeys([[]]), lambda: {}[[]], lambda: {}.get([]), lambda: {[]: 1}, lambda: [] in {}, lambda: dict([(1, 2)], a=3), lambda: dict(5), lambda: dict([5]), lambda: dict([(1, 2, 3)]), lambda: dict(**{"a": 1}, b=2), lambda: dict({1: 2}, **{"x": 3}), lambda: dict(1, 2), lambda: e | {"q": 1}, lambda: e | [("q", 1)], lambda: {} | 5, lambda: e.__ior__([("w", 1)]), lambda: {1: 2} == {1.0: 2.0}, lambda: {1: 2} < {}, lambda: list(reversed({1: 2, 3: 4})), lambda: {}.fromkeys([1, 2]), lambda: del_(e, "nope"), lambda: e.copy() == e, lambda: {**{"a": 1}, "a": 2, **{"b": 3}}, lambda: {k: v for k, v in zip("ab", (1, 2))}, lambda: e.keys(), lambda: e.values(), lambda: e.items(), lambda: e.clear(), lambda: e)
def del_(d, k): del d[k]
t(lambda: del_({}, "nope"))
k = {"a": 1, "b": 2}.keys(); t(lambda: k & ["a"], lambda: sorted(k | {"z"}), lambda: k - {"a"}, lambda: sorted(k ^ {"a", "c"}), lambda: k == {"a", "b"}, lambda: k < {"a", "b", "c"}, lambda: k.isdisjoint([5]), lambda: {1: [2]}.items() & [(1, [2])], lambda: {1: 2}.items() & [(1, 2)], lambda: (1, 2) in {1: 2}.items(), lambda: {1: 2}.values() == {1: 2}.values(), lambda: len(k), lambda: k.mapping, lambda: list(reversed(k)), lambda: [] & k, lambda: sorted({"x"} | k))
def mutate(d, f):
    for x in d: f(d, x)
t(lambda: mutate({1: 1}, lambda d, x: d.update({2: 2})), lambda: mutate({1: 1, 2: 2}, lambda d, x: d.pop(x)), lambda: mutate({1, 2}, lambda s, x: s.add(3)), lambda: mutate({1: 1, 2: 2}, lambda d, x: d.__setitem__(x, 5)), lambda: mutate({1, 2}, lambda s, x: s.discard(x)))
s = {3, 1, 2}
t(lambda: s.add(5), lambda: s.add([]), lambda: s.discard(9), lambda: s.remove(9), lambda: s.remove(3), lambda: s.update([7, 8], (9,)), lambda: s, lambda: s.union([1], "a") - {"a"}, lambda: s.intersection([1, 2, 7], [7]), lambda: s.difference([1]), lambda: s.symmetric_difference([1, 99]), lambda: s.issubset(range(20)), lambda: s.issuperset([1]), lambda: s.isdisjoint([100]), lambda: s.intersection_update([1, 2, 7]), lambda: s, lambda: s.difference_update([1]), lambda: s.symmetric_difference_update([2, 4]), lambda: s, lambda: s.pop() in (7, 4), lambda: set().pop(), lambda: s | [1], lambda: s & 5, lambda: s < 5, lambda: {1} < {1, 2}, lambda: {1} <= {1}, lambda: {1, 2} == frozenset([2, 1]), lambda: {1} | frozenset([2]), lambda: frozenset([1]) | {2}, lambda: set(5), lambda: set([[]]), lambda: {1, [2]}, lambda: hash(set()), lambda: hash(frozenset([1, 2])) == hash(frozenset([2, 1])), lambda: {frozenset([1]): 5}[frozenset([1])], lambda: {1} in {frozenset([1])}, lambda: [] in {1}, lambda: frozenset().add, lambda: frozenset("aa"), lambda: frozenset([3, 1, 2]), lambda: repr(set()), lambda: repr(frozenset()), lambda: set("a").copy(), lambda: {*"aa", *[1]} - {"a"}, lambda: {x % 3 for x in range(10)}, lambda: s.__class__({5}), lambda: frozenset(frozenset([1])) == {1}, lambda: set(range(20)), lambda: {100, 33, 8, 16, 24, 0}, lambda: {-1, -2, 5, 1000003}, lambda: set([2 ** 61, 2 ** 61 - 1, 1.5, 0.5, 10 ** 20]))
tu = (1, 2, 3); t(lambda: tu.index(2), lambda: tu.index(9), lambda: tu.count(1), lambda: tu + (4,), lambda: tu + [4], lambda: tu * 2, lambda: tu[1:], lambda: tu[9], lambda: tu["a"], lambda: tu.__setitem__, lambda: (1,) < (1, 2), lambda: (1, "a") < (1, 2), lambda: hash((1, 2)), lambda: hash(()), lambda: hash((1.5, -1, 2 ** 70, True, None is None)), lambda: hash((1, [])), lambda: tuple(5), lambda: tuple("ab"), lambda: tuple([1]) == (1,), lambda: (1, 2) == [1, 2], lambda: tu[::-1], lambda: (), lambda: (1,), lambda: tuple(tu) is tu, lambda: tu[:] is tu)
t(lambda: range(5)[1:3], lambda: range(10)[::-2], lambda: range(0, 10, 3)[-1], lambda: 6 in range(0, 10, 3), lambda: 2.0 in range(5), lambda: "a" in range(5), lambda: range(5).index(3), lambda: range(5).index(9), lambda: range(5).count(2), lambda: range(3) == range(0, 3, 1), lambda: range(0) == range(5, 5), lambda: hash(range(3)) == hash(range(0, 3)), lambda: len(range(10 ** 30)), lambda: range(10 ** 30)[10 ** 29], lambda: range(1, 2, 0), lambda: range(1.5), lambda: range(), lambda: range(1, 2, 3, 4), lambda: list(range(5, 0, -2)), lambda: range(3)[5], lambda: range(3).start, lambda: repr(range(1, 10, 2)), lambda: range(10)[2:8:3], lambda: list(reversed(range(0, 10, 3))), lambda: bool(range(0)), lambda: range(3) < range(4), lambda: range(True, 5), lambda: iter(range(3)).__length_hint__(), lambda: slice(1, 2) == slice(1, 2, None), lambda: slice(1, 2) < slice(1, 3), lambda: hash(slice(1)), lambda: slice(5).indices(-1), lambda: slice(5).indices("a"), lambda: slice("a").indices(5), lambda: repr(slice(1, None, 2)), lambda: slice(), lambda: slice(1, 2).start)
