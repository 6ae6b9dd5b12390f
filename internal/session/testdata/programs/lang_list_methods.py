# list and tuple: methods, slices with assignment and deletion, aliasing.
l = [3, 1, 2]
l.append(5); l.extend("ab"); l.insert(1, "i"); l.insert(-1, "p"); l.insert(100, "end"); l += (7,)
print(l, l.pop(), l.pop(0), l.index("a"), l.count(1), l.remove("i"), l)
l = list(range(10))
l[2:4] = "xyz"; print(l); l[::3] = [0] * len(l[::3]); print(l); del l[1:3]; print(l); del l[::2]; print(l); l[:0] = [9]; l[len(l):] = [8]; print(l); l[1:-1] = []; print(l)
l *= 2; print(l, l + [1], [0] * 3, 2 * [1, 2], [] * 5, l.copy() == l, l.copy() is l); l.reverse(); print(l); l.clear(); print(l, not l)
m = [[]] * 2; m[0].append(1); print(m); n = [[] for _ in range(2)]; n[0].append(1); print(n)
a = b = [1]; a += [2]; print(b); a = a + [3]; print(b, a)
r = [1]; r.append(r); print(r, r[1] is r); t = ([],); t[0].append(t); print(t)
words = ["banana", "Apple", "cherry", "date"]
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len, reverse=True), sorted([(1, "b"), (1, "a"), (0, "c")]), sorted([3, 1, 2], reverse=True), sorted({3: 0, 1: 0}), sorted("bac", key=lambda c: -ord(c)))
words.sort(key=lambda w: (len(w), w)); print(words, words.sort())
print([1, 2] < [1, 3], [1, 2] < [1, 2, 0], [] < [0], [1] == [1.0], (1,) == [1], (1, 2) < (2,), [1, [2]] == [1, [2]], (1, "a") != (1, "b"))
class Item:
    def __init__(self, k, v): self.k, self.v = k, v
    def __lt__(self, o): return self.k < o.k
    def __repr__(self): return f"{self.k}{self.v}"
print(sorted([Item(2, "a"), Item(1, "b"), Item(2, "c"), Item(1, "d")]), sorted([Item(2, "a"), Item(1, "b"), Item(2, "c"), Item(1, "d")], reverse=True), min(Item(2, "x"), Item(1, "y")), max([1, 5, 3], key=lambda v: -v), min([], default="none"))
t = 1, "two", [3]; print(t, t[1:], t + (4,), t * 2, t.index("two"), t.count(1), len(t), (1,), (), tuple("ab"), tuple([1]), hash((1, 2)) == hash((1, 2))); t[2].append(4); print(t)
try:
    t[2] += [5]
except TypeError as e:
    print(e, t)
def modify():
    l = [1, 2, 3, 4]
    for x in l:
        if x % 2: l.remove(x)
    return l
print(modify())
def sort_and_touch():
    l = [2, 1]
    l.sort(key=lambda v: l.append(v) or v)
for bad in (lambda: [1][5], lambda: [1].pop(3), lambda: [].pop(), lambda: [1].remove(2), lambda: [1].index(2), lambda: [1] + (2,), lambda: (1,) + [2], lambda: [1, "a"].sort(), lambda: [3] < ["a"], lambda: sort_and_touch(), lambda: (1,)[3], lambda: [1] * "a", lambda: [1, 2].insert(1), lambda: [0][::0], lambda: exec("l = [1,2,3]; l[::2] = [1]"), lambda: exec("l = [1]; l[0:1] = 5"), lambda: exec("l=[1]; l[3] = 1"), lambda: exec("l=[]; del l[0]"), lambda: exec("(1,2)[0] = 1"), lambda: hash([]), lambda: sorted(5), lambda: max([]), lambda: min(1), lambda: list(5), lambda: [].append(), lambda: [1].extend(5), lambda: hash(([],)), lambda: sorted([1], 2), lambda: [1].sort(lambda v: v)):
    try:
        print("no error", bad())
    except Exception as e:
        print(type(e).__name__, e)
print(slice(1, 5, 2), slice(None).indices(5), slice(-3, None, -1).indices(5), [*range(10)][slice(2, 8, 3)], list(zip([1, 2, 3], "ab")), list(map(lambda a, b: a + b, [1, 2], [3, 4])), list(filter(None, [0, 1, "", "a"])), list(reversed([1, 2])), all([]), any([]), sum([[1], [2]], []))
