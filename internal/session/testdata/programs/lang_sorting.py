# sorted, list.sort, min, max: stability, keys, reverse, errors in the middle.
data = [("b", 2), ("a", 2), ("c", 1), ("a", 1)]
print(sorted(data), sorted(data, key=lambda p: p[1]), sorted(data, key=lambda p: p[1], reverse=True), sorted(data, key=lambda p: (-p[1], p[0])))
print(sorted("Banana"), sorted("Banana", key=str.lower), sorted({"x": 1, "a": 2}), sorted({3, 1, 2}), sorted((3, 1)), sorted(range(5), reverse=1), sorted([]), sorted(x % 3 for x in range(7)))
print(sorted([True, 0, 2.5, -1]), sorted([[2], [1, 5], [1]]), sorted(["10", "9", "1"]), sorted(["10", "9", "1"], key=int), sorted([None, None], key=lambda x: 0), sorted([float("inf"), 1, -float("inf")]))
l = [5, 2, 9, 2]
print(l.sort(), l, l.sort(reverse=True), l, l.sort(key=lambda x: -x % 5), l)
l.reverse(); print(l, list(reversed(l)))
big = [(i * 7919) % 1009 for i in range(1000)]
s = sorted(big)
print(all(a <= b for a, b in zip(s, s[1:])), sum(s) == sum(big), s[:3], s[-3:], sorted(big, reverse=True) == s[::-1])
pairs = [(x % 10, i) for i, x in enumerate(big)]
st = sorted(pairs, key=lambda p: p[0])
print(all(a[0] < b[0] or a[1] < b[1] for a, b in zip(st, st[1:])))
st = sorted(pairs, key=lambda p: p[0], reverse=True)
print(all(a[0] > b[0] or a[1] < b[1] for a, b in zip(st, st[1:])))
class Lt:
    log = []
    def __init__(self, n): self.n = n
    def __lt__(self, o): Lt.log.append((self.n, o.n)); return self.n < o.n
    def __repr__(self): return f"L{self.n}"
print(sorted([Lt(3), Lt(1), Lt(2)]), Lt.log)
class Gt:
    def __init__(self, n): self.n = n
    def __gt__(self, o): return self.n > o.n
    def __repr__(self): return f"G{self.n}"
print(sorted([Gt(2), Gt(1)]), max(Gt(1), Gt(3)), min([Lt(4), Lt(2)]))
print(min(3, 1, 2), max([1, 5]), max("abc"), min([], default="none"), max({"a": 1, "b": 0}), max([1, 2], key=lambda x: -x), min((2, "b"), (2, "a")), max(1, 1.0), max(1.0, 1), min("b", "a", key=ord), max([[1, 2], [1]], key=len))
for bad in (lambda: sorted([1, "a"]), lambda: sorted([None, 1]), lambda: sorted(5), lambda: sorted([1, 2], key=5), lambda: sorted([1], key=lambda: 0), lambda: [3, "x", 1].sort(), lambda: max([]), lambda: min(), lambda: max(1), lambda: max(1, 2, default=3), lambda: sorted([{}, {}]), lambda: sorted([1j, 2j]), lambda: [].sort(5), lambda: sorted([1], cmp=1), lambda: max(1, "a"), lambda: sorted([Gt(1), 5])):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
def boom(x):
    if x == 3: raise ZeroDivisionError("key of 3")
    return x
m = [5, 4, 3, 2]
try:
    m.sort(key=boom)
except ZeroDivisionError as e:
    print(e, m)
v = [3, 1, 2]
try:
    v.sort(key=lambda x: v.append(x) or x)
except ValueError as e:
    print(e, len(v))
print(sorted([2, 1, 3], key=None, reverse=False), list(map(sorted, ["ba", "dc"])), sorted(zip("ba", [1, 2])), sorted(enumerate("ab"), reverse=True))
