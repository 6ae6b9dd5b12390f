# Loops with else, break, continue, nested finally, while conditions, returns in odd places, ternaries, pass.
def find(xs, x):
    for i, v in enumerate(xs):
        if v == x: break
    else:
        return "absent"
    return i
print(find("abc", "b"), find("abc", "z"), find("", "a"))
n = 5
while n:
    n -= 1
    if n % 2: continue
    print(n, end=" ")
else:
    print("else")
while True:
    break
else:
    print("never")
out = []
for i in range(3):
    for j in range(3):
        if j == i: continue
        if j == 2 and i == 0: break
        out.append((i, j))
    else:
        out.append("inner else")
        continue
    out.append("broken")
print(out)
def ret(n):
    for i in range(5):
        try:
            if i == n: return ("return", i)
            if i == 3: break
            continue
        finally:
            print("f", i, end=" ")
    else:
        return "exhausted"
    return "broke"
print(ret(1)); print(ret(9))
def nested():
    try:
        try:
            return "inner"
        finally:
            print("one", end=" ")
    finally:
        print("two", end=" ")
print(nested())
def override(n):
    while True:
        try:
            if n: raise ValueError
            return "try"
        except ValueError:
            return "except"
        finally:
            if n == 2: break
    return "after break"
print(override(0), override(1), override(2))
def gen():
    for i in range(3):
        try:
            got = yield i
            if got == "skip": continue
            print("got", got)
        finally:
            print("fin", i)
    return "done"
g = gen(); print(next(g), g.send("skip"), g.send("x"))
try: next(g)
except StopIteration as e: print(e.value)
l = [1, 2, 3, 4]
for x in l:
    if x == 2: l.remove(x)
print(l)
for x in l[:]: l.append(x)
print(l)
for i in range(3):
    i = 10
print(i)
for a, (b, *c) in [(1, "xyz"), (2, [3])]: print(a, b, c)
for d["k"] in ([1, 2] if (d := {}) is not None else []): pass
print(d)
x = 5
print("neg" if x < 0 else "zero" if x == 0 else "pos", (lambda: (yield))() is not None)
if x > 3 and not x > 7 or False: print("yes")
elif x: print("no")
if (y := x * 2) > 9 and (z := y + 1): print(y, z)
print([k for k in range(10) if k % 2 if k > 3], [(i, j) for i in range(3) for j in range(i)], {k: v for k, v in zip("ab", [1, 2])}, {k % 3 for k in range(9)}, sum(k for k in range(4)), [[j for j in range(i)] for i in range(3)], [y := 1, y ** 2], [*range(2), *"ab"], {**{"a": 1}, "b": 2})
def early():
    for i in iter(int, 1):
        return i
    yield
print(list(early()))
def deep(n):
    if n == 0: return 0
    return 1 + deep(n - 1)
print(deep(500))
i = 0
while (i := i + 1) < 5:
    if i == 2: continue
    if i == 4: break
    print("i", i)
for _ in range(2): pass
else: print(_)
for ch in "ab": print(ch, end="")
for k in {"x": 1, "y": 2}: print(k, end="")
for k, v in {"x": 1}.items(): print(k, v)
for d1 in ({"a": 1, "b": 2},):
    try:
        for k in d1: d1[k + "2"] = 0
    except RuntimeError as e: print(e)
s = {1, 2}
try:
    for k in s: s.add(k + 10)
except RuntimeError as e: print(e)
