# itertools: each tool, lazily, with its error texts.
import itertools as it
from itertools import *

def first(n, i): return list(islice(i, n))
print(first(4, count()), first(3, count(5, -2)), first(3, count(0.5, 0.25)), first(5, cycle("ab")), list(cycle([])), list(repeat(7, 3)), first(2, repeat("x")))
print(list(chain([1], "ab", (2,))), list(chain.from_iterable([[1, 2], [3]])), list(compress("abcd", [1, 0, True, 0])))
print(list(accumulate([1, 2, 3, 4])), list(accumulate([3, 1, 2], max)), list(accumulate([1, 2], initial=10)), list(accumulate([], initial=1)), list(accumulate("abc")))
print(list(takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(dropwhile(lambda x: x < 3, [1, 2, 3, 1])), list(filterfalse(None, [0, 1, "", 2])))
print([(k, list(g)) for k, g in groupby("aaabbca")], [(k, list(g)) for k, g in groupby([1, 3, 2, 4, 5], key=lambda x: x % 2)])
print(list(islice(range(10), 2, 8, 3)), list(islice("abc", 10)), list(islice("abc", None)), list(islice("abcdef", 1, None, 2)))
print(list(starmap(pow, [(2, 3), (3, 2)])), list(zip_longest("abc", [1], fillvalue="-")), list(zip_longest()), list(pairwise("abcd")), list(pairwise("a")))
print(list(product("ab", [1, 2])), list(product([0, 1], repeat=2)), list(product()), list(product("ab", [])))
print(list(permutations("abc", 2)), list(permutations([1, 2, 3]))[-1], list(permutations("ab", 3)), len(list(permutations(range(5)))))
print(list(combinations("abcd", 2)), list(combinations_with_replacement("ab", 2)), list(combinations([1], 2)), list(combinations("ab", 0)))
print(list(batched("abcdefg", 3)), list(batched([], 2)))
a, b, c = tee(iter([1, 2, 3]), 3)
print(next(a), next(a), list(b), list(a), list(c), len(tee([], 0)))
def noisy():
    for i in range(3):
        print("make", i); yield i
x, y = tee(noisy())
print(next(x), next(x), next(y))
print(list(zip(count(1), "ab")), repr(count(3)), repr(count(1, 2)), repr(repeat(5)), repr(repeat("a", 2)), next(count(2**62)))
g = groupby([1, 1, 2])
k, grp = next(g)
k2, grp2 = next(g)
print(k, list(grp), k2, list(grp2))
print(sum(islice(count(), 5)), max(accumulate(range(5))), "".join(chain("ab", "c")), list(map(lambda p: p[0] + p[1], pairwise([1, 2, 3]))))
for bad in (lambda: islice([1], -1), lambda: islice([1], 0, 5, 0), lambda: list(chain(1)), lambda: count("x"), lambda: batched("a", 0), lambda: tee([], -1),
            lambda: permutations("a", -1), lambda: list(accumulate([1, "a"])), lambda: list(starmap(pow, [1])), lambda: next(iter(cycle([]))), lambda: it.nothing,
            lambda: product(1), lambda: repeat(), lambda: zip_longest([1], bad=1), lambda: list(batched("abc", 2, strict=True)), lambda: islice("a", 1.5)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
