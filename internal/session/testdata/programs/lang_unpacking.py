# Unpacking in every place, and the texts of its errors.
a, (b, *c), d = 1, "xyz", [4]
print(a, b, c, d)
*a, = range(3); first, *mid, last = "abcd"; x, *y = [1]; print(a, first, mid, last, x, y)
a = b = c = []; a.append(1); print(b, c)
i, l = 1, [0, 0, 0]; i, l[i] = 2, 9; print(i, l)
p, q = 1, 2; p, q = q, p; print(p, q)
def order(n): print("eval", n, end=" "); return [0, 0]
order(1)[0], order(2)[1] = order(3)
print()
def f(a, b=2, *args, c, d=4, **kw): return a, b, args, c, d, kw
print(f(1, c=3), f(*[1, 2, 3], c=0, **{"z": 1}), f(*"ab", *"cd", c=1, d=2), f(1, **{"c": 1}, **{"e": 5}), f(*(), **dict(a=1, c=2)))
def pos(a, b, /, c, *, d): return a, b, c, d
print(pos(1, 2, 3, d=4), pos(1, 2, c=3, d=4), (lambda a, /, **kw: (a, kw))(1, a=2))
for bad in (lambda: f(), lambda: f(1), lambda: f(1, c=2, a=3), lambda: f(1, 2, b=3, c=4), lambda: f(c=1), lambda: pos(1, 2, 3), lambda: pos(a=1, b=2, c=3, d=4), lambda: pos(1, 2, 3, 4), lambda: pos(1, d=1), lambda: pos(1, 2, 3, d=4, e=5), lambda: f(**{"a": 1}, **{"a": 2}), lambda: f(*5), lambda: f(1, **[1], c=2), lambda: f(**{1: 2}), lambda: (lambda: 0)(1), lambda: (lambda a: 0)(), lambda: (lambda a, b, c: 0)(), lambda: (lambda *, k1, k2: 0)(), lambda: (lambda a, b=1: 0)(1, 2, 3), lambda: (lambda a: 0)(b=1), lambda: pos(1, 2, 3, dd=4), lambda: len(), lambda: len(1, 2), lambda: int(x=1), lambda: (lambda a, *, k: 0)(1, 2), lambda: (lambda a, *, k=0: 0)(1, 2, 3, k=3)):
    try:
        print("no error", bad())
    except TypeError as e:
        print(e)
for code in ("a, b = 1,", "a, b = 1, 2, 3", "a, *b, c = 1,", "a, b = 5", "(a, b), c = 1, 2", "[a] = ''", "a, b = {1: 2}", "for a, b in [(1, 2), (3,)]: print(a, b)", "*a, b = []", "a, b = None", "x = *5,", "a, b = iter('abc')"):
    try:
        exec(code); print("no error", code)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
print([*range(2), *[5]], {**{"a": 1}}, (*"ab",), {*"a"}, max(*[1, 5], 3), *[1, 2], sep="|")
[(a, b), *rest] = [(1, 2), 3, 4]; print(a, b, rest)
class It:
    def __iter__(self): return iter([7, 8])
a, b = It(); print(a, b, [*It()], f(*It(), c=1))
for n, (k, *v) in enumerate(["abc", "d"]): print(n, k, v)
with open("lang_unpacking.py") as fh: head, *_ = fh
print(head.strip())
def ret(): return 1, *[2, 3]
print(ret(), (yield_ := 1), [(a := 1), a + 1]); x = y = z = 0; x += 1; print(x, y, z)
