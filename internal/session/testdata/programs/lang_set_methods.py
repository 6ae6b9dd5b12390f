# set and frozenset (small integers only: their order is visible and stable).
s = {3, 1, 2, 3}
print(s, len(s), 2 in s, s | {4}, s & {1, 9}, s - {1}, s ^ {1, 5}, s <= {1, 2, 3, 4}, s < s, s >= {1}, s == {1, 2, 3}, s.isdisjoint({7}), set(), {*()}, frozenset([1, 2]), frozenset())
s.add(10); s.discard(99); s.remove(1); s.update([5, 6], (7,)); print(sorted(s), s.union([1], [2]) == s | {1, 2}, s.intersection([5, 6], [6]), s.difference([5], [6]) == s - {5, 6}, s.symmetric_difference([2, 100]) == s ^ {2, 100})
s &= {2, 3, 5}; s |= {8}; s -= {3}; s ^= {8, 9}; print(sorted(s), s.issubset(range(10)), s.issuperset([2]), s.copy() is s)
s.intersection_update([2, 9]); s.difference_update([9]); s.symmetric_difference_update([2, 4]); print(s, s.pop(), s); s.clear(); print(s)
f = frozenset([1, 2]); print({f: "ok"}[frozenset([2, 1])], f | {3}, type(f | {3}), type({3} | f), hash(f) == hash(frozenset([2, 1])), f == {1, 2}, {f}, f.copy() is f, {frozenset(): 1})
print({1, True, 1.0}, {0, False}, {(1, 2), (1, 2)}, set("a"), set([1, 1]), {i // 2 for i in range(6)}, sorted(set("hello")), {1, 2} != {2, 1}, bool(set()), min({3, 1}), sum({1, 2}), list({5}), {None}, {"a"}, max(len(x) for x in [{1}, {1, 2}]))
for bad in (lambda: {1}.remove(2), lambda: set().pop(), lambda: {[]}, lambda: {1} | [2], lambda: {1} + {2}, lambda: hash(set()), lambda: frozenset([1]).add(2), lambda: set(5), lambda: {1} < [1], lambda: {1}.union(5), lambda: {{1}}, lambda: set([[]]), lambda: {1}.remove("x"), lambda: {1} - [1], lambda: {1} < 5, lambda: set(1, 2), lambda: {1}.nope):
    try:
        print("no error", bad())
    except Exception as e:
        print(type(e).__name__, e)
try:
    g = {1, 2}
    for x in g: g.add(x + 10)
except RuntimeError as e:
    print(e)
class S(set): pass
print(S([1]), S([1]) | {2}, type(S([1]) | {2}), S() == set(), isinstance(S(), set), {1, 2} & S([2]), repr(S()))
