# Where the carets go, for many kinds of expressions.
import traceback
n, l, d, s = None, [1], {"a": 1}, "text"
def f(*a, **k): raise ValueError("f")
class O:
    x = None
o = O()
tests = [
    lambda: n.attr, lambda: o.x.y.z, lambda: l[5], lambda: d["b"]["c"], lambda: 1 + "a", lambda: (1 + 2) * (3 / 0), lambda: f(1, 2), lambda: f(
        1,
        k=2), lambda: -s, lambda: not_defined, lambda: s.upper().nope(), lambda: l + d + s, lambda: [x / 0 for x in l], lambda: n(), lambda: len(5),
    lambda: 1 < "a", lambda: 1 < 2 < "a", lambda: f"{1 / 0}", lambda: f"{s:d}", lambda: {[]: 1}, lambda: l[0:1:0], lambda: s[1, 2], lambda: (lambda: f())(), lambda: print(*5), lambda: int("zz"), lambda: 2 ** "x", lambda: s in 5, lambda: l[n],
    lambda: sorted([1, "a"]), lambda: max([]), lambda: o.f(), lambda: ~s, lambda: s @ s, lambda: "é" + 1 + "ü", lambda: d["été"] + "x", lambda: (n.a if n is None else 0), lambda: [*n], lambda: {**n}, lambda: f(*l, **d), lambda: f(**5),
    lambda: (yield_ := 1 / 0), lambda: l[0][1], lambda: s.a.b[1](2), lambda: f(f), lambda: f (1), lambda: ((((1)))) + s, lambda: 1 if 1/0 else 2, lambda: n .a, lambda: d [1],
]
for t in tests:
    try:
        t()
    except Exception:
        print(traceback.format_exc().split("\n", 4)[4], end="")
def stmts():
    src = ["l[7] = 1", "del l[9]", "a, b = 1", "a, *b = n", "for x in 5: pass", "with 5: pass", "assert 1 == 2, 'no'", "assert n", "raise ValueError('x')", "import nope", "from itertools import nope", "x += 1", "n.x = 1", "l[0].y = 2", "d['z'] += 1", "s[0] = 'x'", "del undefined", "class B(n): pass", "raise 5", "@n\ndef q(): pass", "def q(a=1/0): pass", "return_ = f(1)(2)", "print(1, 1/0,\n      2)", "x = (1 +\n     s +\n     2)", "x: int = n + 1", "global_ = 1; 1/0; x = 2", "if n.a: pass", "while l[3]: pass", "try: 1/0\nfinally: pass", "l[0:'a']", "l.append(1, 2)", "lambda: 0 + n; (lambda: 0 + n)()"]
    for t in src:
        try:
            exec(compile(t, "src.py", "exec"), {"l": [1], "d": {}, "n": None, "s": "s", "f": f})
        except Exception as e:
            tb = e.__traceback__.tb_next
            print(t.split("\n")[0], "|", type(e).__name__, e, tb.tb_lineno, tb.tb_next is None)
stmts()
