# The iterator protocol and the builtins that speak it.
class Count:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n <= 0: raise StopIteration
        self.n -= 1; return self.n
c = Count(3); print(list(c), list(c), next(c, "end"))
class Re:
    def __iter__(self): yield from "ab"
r = Re(); print([*r], [*r], "a" in r, list(zip(r, r)), dict(enumerate(r)), tuple(map(str.upper, r)), ",".join(r), max(r), sorted(r, reverse=True), set(r) == {"a", "b"})
it = iter([1, 2, 3]); print(next(it), list(it), next(it, None), it.__length_hint__()); print(type(iter([])), type(iter(())), type(iter({})), type(iter(set())), type(iter("")), type(iter(range(1))), type(zip()), type(map(str, [])), type(enumerate([])), type(reversed([])), type(iter(int, 1)), type(filter(None, [])), type(iter({}.items())), type(iter(b"")))
n = iter(lambda c=[0]: c.append(1) or len(c), 4); print(list(n))
print(list(range(10, 0, -3)), range(5)[1:3], range(0, 10, 3)[-1], 4 in range(0, 10, 2), range(3) == range(0, 3, 1), len(range(10 ** 20 // 10 ** 18)), range(5).index(3), list(reversed(range(4))), range(1, 0), bool(range(0)), range(0, 2), range(3, 9, 2), hash(range(2)) == hash(range(0, 2)), range(10).count(3), range(10 ** 20)[-1])
a = iter("abcdef"); print(list(zip(a, a)), list(zip("ab", [1, 2, 3], strict=False)), list(zip()), list(map(pow, [2, 3], [3, 2])), list(enumerate("ab", start=5)), list(filter(lambda v: v > 1, [0, 1, 2, 3])), [*zip(*[(1, 2), (3, 4)])])
s = iter([1, 2, 3, 4]); print([next(s) + next(s) for _ in range(2)], sum(iter([1, 2])), sum([1.5, 2], 10), min("b", "a"), max([(1, 2), (1, 3)]), any(x > 2 for x in iter([1, 3, 5])), all(iter([])), list(iter([])), sorted(iter("cab")))
for bad in (lambda: next(iter([])), lambda: iter(5), lambda: next(5), lambda: next([]), lambda: list(zip([1], [1, 2], strict=True)), lambda: list(zip([1, 2], [1], strict=True)), lambda: range(1, 2, 0), lambda: range(5)[9], lambda: range("a"), lambda: range(), lambda: sum("ab"), lambda: sum(["a"], ""), lambda: sum([[1]]), lambda: iter(5, 6), lambda: enumerate(5), lambda: list(map(5, [1])), lambda: map(str), lambda: reversed({1}), lambda: min(), lambda: max(1, "a"), lambda: list(filter(5, [1])), lambda: zip(1), lambda: sorted([1, "a"]), lambda: enumerate(), lambda: range(3).index(7), lambda: exec("for x in 5: pass"), lambda: exec("for x in None: pass"), lambda: [x for x in 1.5], lambda: range(1.0, 2), lambda: min([], key=5), lambda: max(default=1), lambda: iter([]).nope):
    try:
        print("no error", bad())
    except Exception as e:
        print(type(e).__name__, e)
l = [1, 2]; 
for x in l:
    if len(l) < 5: l.append(x * 10)
print(l)
for i in range(3): 
    i = 10
    print(i, end=" ")
else: print("else", i)
for x in []: pass
else: print("empty else")
n = 3
while n:
    n -= 1
    if n == 1: continue
    print(n, end=" ")
else: print("while else")
d = {}
for d["k"] in "xy": print(d, end=" ")
for i, in [(1,), (2,)]: print(i, end=" ")
