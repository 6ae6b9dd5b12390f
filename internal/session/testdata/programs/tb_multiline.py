# Carets over expressions of several lines.
import traceback, sys
def show(f):
    try: f()
    except Exception: traceback.print_exc(file=sys.stdout)
def a():
    return (
        1 +
        2 /
        0
    )
def b():
    return print(
        "a",
        [
            1,
            2][5],
        end=""
    )
def c():
    x = {"a": {"b": None}}
    return x["a"]["b"]["c"]["d"]
def d():
    foo = None
    return foo.bar(1,
                   2,
                   3)
def e(): return f"{1 / 0} and {
    2}"
def f():
    assert (1 ==
            2), "not equal"
def g():
    raise ValueError(
        "line one"
        "line two"
    ) from None
def h(): return [
    x / 0 for x in range(3)
    if x is not None
]
def i(): return (lambda x: x +
    "a")(1)
def j():
    with open("/nonexistent/path") as fh, \
         open("other") as g:
        pass
def k(): a, b = [
    1, 2, 3]
def l():
    del {}["x"], [1]
def m(): return 1 if [][0] else 2
def n():
    x = 5
    x.y.z = 3
def o():
    x = [1]
    x[3] += 4
def p(): return not (-"a")
def q(): return 1 < 2 < "a"
def r(): return "é" + "ü" + 5 + "ö"
def s(): return "日本" % (1, 2)
def t():
    class C(int, str): pass
def u(): import nonexistent_module_x as y
def v(): from sys import nonexistent_name
def w():
    for x in 5: pass
def y():
    while True:
        if undefined_thing: break
def z(): return (yield_ := 1 // 0)
for fn in (a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, y, z): show(fn)
