# enumerate, zip, map, filter, reversed, sorted, min, max, sum, any, all, iter and next.
def t(*fs):
    for f in fs:
        try: print(f())
        except Exception as e: print(type(e).__name__, e)
class Old:
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i * 10
class Seq(Old):
    def __len__(self): return 3
class Rev:
    def __reversed__(self): return "custom"
class NoRev:
    __reversed__ = None
class BadIter:
    def __iter__(self): return 5
class BadNext:
    def __iter__(self): return self
class StopEarly:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n == 3: raise StopIteration("with value")
        return self.n
class Raises:
    def __iter__(self): return self
    def __next__(self): raise ValueError("in next")
t(lambda: list(Old()), lambda: list(reversed(Seq())), lambda: reversed(Old()), lambda: reversed(Rev()), lambda: reversed(NoRev()), lambda: iter(BadIter()), lambda: iter(BadNext()), lambda: list(StopEarly()), lambda: list(Raises()), lambda: 20 in Old(), lambda: 25 in Old(), lambda: [*Old()], lambda: max(Old()), lambda: sum(Old()), lambda: list(zip(Old(), "ab")), lambda: tuple(map(lambda a, b: (a, b), Old(), "xy")), lambda: dict(enumerate(Old())), lambda: sorted(Old(), reverse=True), lambda: next(iter(Old())), lambda: {*Old()}, lambda: list(filter(None, Old())), lambda: list(filter(lambda v: v > 5, Old())))
t(lambda: list(enumerate("ab", 5)), lambda: list(enumerate("ab", start=-1)), lambda: enumerate(), lambda: enumerate(5), lambda: enumerate([], "x"), lambda: next(enumerate([])), lambda: list(enumerate("a", 2 ** 70)), lambda: list(zip()), lambda: list(zip([1, 2])), lambda: list(zip([1], [2], [3])), lambda: list(zip([1, 2], [3], strict=True)), lambda: list(zip([1], [3, 4], strict=True)), lambda: list(zip([1], [2], [3, 4], strict=True)), lambda: list(zip([], [1], strict=True)), lambda: zip(5), lambda: zip([1], 5), lambda: list(map(str)), lambda: map(), lambda: list(map(None, [1])), lambda: list(map(int, ["1", "x"])), lambda: list(map(pow, [2, 3], [3])), lambda: filter(None, 5), lambda: list(filter(5, [1])), lambda: list(reversed([1, 2])), lambda: list(reversed("ab")), lambda: list(reversed(range(3))), lambda: list(reversed({1: 2})), lambda: reversed({1}), lambda: reversed(5), lambda: reversed())
t(lambda: min([]), lambda: min([], default=None), lambda: min(3, 1, 2), lambda: min("b", "a"), lambda: min([1, "a"]), lambda: max([(1, 2), (1, 3)]), lambda: max("abc", key=lambda c: -ord(c)), lambda: max([1], key=5), lambda: max(1), lambda: max(), lambda: max([1, 1.0, True]), lambda: min([1.0, 1, True]), lambda: max([], key=len), lambda: max({"a": 1, "b": 0}, key={"a": 1, "b": 0}.get), lambda: sum([1, 2], 10), lambda: sum([[1], [2]], []), lambda: sum("ab"), lambda: sum(["a"], ""), lambda: sum([b"a"], b""), lambda: sum([1, "a"]), lambda: sum(5), lambda: sum([0.1] * 3), lambda: sum([True, False, True]), lambda: sum([], start=5), lambda: sum((x for x in range(5)), 0.5), lambda: any([]), lambda: all([]), lambda: any([0, "", None, [0]]), lambda: all([1, "a", []]), lambda: any(5), lambda: all(x > 0 for x in [1, 2]), lambda: any(x / 0 for x in [1]))
t(lambda: sorted([3, 1, 2]), lambda: sorted("bca", reverse=True), lambda: sorted([1, "a"]), lambda: sorted([(1, "b"), (0, "z")]), lambda: sorted(["b", "A"], key=str.lower), lambda: sorted([3, -1], key=abs), lambda: sorted(5), lambda: sorted([1], reverse="x"), lambda: sorted([None, 1]), lambda: sorted([[2], [1]]), lambda: sorted({"b": 1, "a": 2}), lambda: sorted([1, 2], key=lambda x, y: x), lambda: sorted([float("nan"), 1, 0])[1:], lambda: sorted(range(5), key=lambda v: v % 2), lambda: sorted([True, 0, 1.5]), lambda: sorted([1], cmp=3))
it = iter([1, 2, 3]); t(lambda: next(it), lambda: list(it), lambda: next(it), lambda: next(it, "d"), lambda: next([]), lambda: next(5), lambda: iter(5), lambda: iter(lambda: 1, 1).__next__(), lambda: list(iter([1, 2, 0, 3].pop, 0)), lambda: iter(5, 1), lambda: iter([], 1), lambda: next(iter([]), None), lambda: it.__length_hint__(), lambda: iter([1, 2]).__length_hint__(), lambda: type(iter("a")).__name__, lambda: type(iter(b"")).__name__, lambda: type(iter({})).__name__, lambda: type(iter({}.items())).__name__, lambda: type(iter(set())).__name__, lambda: type(iter(())).__name__, lambda: type(iter(range(1))).__name__, lambda: type(iter(range(2 ** 70))).__name__, lambda: type(reversed([])).__name__, lambda: type(reversed(())).__name__, lambda: type(iter(Old())).__name__, lambda: type(iter(int, 1)).__name__, lambda: type(zip()).__name__, lambda: iter(it) is it)
def count():
    n = 0
    while True: n += 1; yield n
c = count(); print(list(zip(range(3), c)), next(c), [x for x, _ in zip(c, "ab")], next(c), list(map(lambda a, b: a + b, [1, 2], c)), next(c))
l = [1, 2, 3, 4]; print([x for x in l if not (x == 2 and l.remove(3))], l); e = enumerate(l); next(e); l.append(9); print(list(e)); z = zip(l, l[1:]); print(list(z), list(z))
m = map(print, "ab"); print("lazy"); list(m); f = filter(lambda v: print("test", v) or v, [0, 1]); print(next(f))
g = (x for x in [1, 2]); a, b = zip(*[(1, "a"), (2, "b")]); print(a, b, *g, sep=",")
d = {"x": 1, "y": 2}; print([*d], [*d.items()], list(map(list, d.items())), max(d, key=d.get), dict(zip(d.values(), d)), {v: k for k, v in d.items()}, list(zip(*d.items())))
