# Comprehensions: order of evaluation, scopes, conditions, nesting.
def show(tag, v):
    print(tag, v, end="; ")
    return v

print([show("e", x + y) for x in show("xs", (1, 2)) if show("c", x) for y in show("ys", (10, 20))])
print({show("k", k): show("v", k * k) for k in range(3)})
print({x % 3 for x in range(10)}, {}, set())
print([[j for j in range(i)] for i in range(4)])
print([(a, b) for a, *b in ["xyz", (1, 2, 3)]])
m = [[1, 2, 3], [4, 5, 6]]
print([[row[i] for row in m] for i in range(3)], [v for row in m for v in row if v % 2])
print([y := 1, y + 1], y, [last := i for i in range(4)], last)
print(any((hit := n) > 3 for n in range(10)), hit)
g = (show("lazy", i) for i in show("first", range(2)))
print("made")
print(list(g), list(g))
def scope():
    n = 3
    return [n * i for i in range(n)], [(lambda: i * n)() for i in range(2)], [lambda: i for i in range(3)][0]()
print(scope())
class K:
    n = 2
    r = [i for i in range(n)]
    try:
        s = [n for _ in range(2)]
    except NameError as e:
        print(e)
print(K.r)
print(dict([(k, v) for k, v in zip("abc", range(3))]), {**{i: i for i in "ab"}, "c": 0})
print([x if x % 2 else -x for x in range(5) if x if x != 3], [not x for x in (0, 1)])
try:
    [1 / x for x in (1, 0)]
except ZeroDivisionError as e:
    print(e)
print([*range(3), *"ab"], {*(), 1}, (*[1], 2), [*{}])
it = iter(range(6))
print([(a, next(it)) for a in it])
print([locals_ for locals_ in [sorted(locals())] if False])
print(sum([i for i in range(1000)]), max(i * (7 - i) for i in range(8)), sorted(c for c in "hello"))
print([i for i in range(5) if [j for j in range(i) if j == 2]])
