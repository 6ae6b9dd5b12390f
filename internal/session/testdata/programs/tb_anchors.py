# Where ~ and ^ stand for each kind of operation.
import traceback, sys
def t(src, **ns):
    code = compile("\n" * 0 + src, "<src>", "exec")
    try: exec(code, ns)
    except Exception as e:
        tb = e.__traceback__.tb_next
        pos = list(tb.tb_frame.f_code.co_positions()) if False else None
        print(type(e).__name__, e, tb.tb_lineno)
def run(f):
    try: f()
    except Exception: traceback.print_exc(file=sys.stdout)
class X:
    def __getattr__(s, n): raise AttributeError(n)
    def __getitem__(s, k): raise KeyError(k)
    def __setitem__(s, k, v): raise KeyError(k)
    def __delitem__(s, k): raise KeyError(k)
    def __call__(s, *a, **k): raise TypeError("called")
    def __add__(s, o): raise TypeError("add")
    def __iadd__(s, o): raise TypeError("iadd")
    def __neg__(s): raise TypeError("neg")
    def __lt__(s, o): raise TypeError("lt")
    def __contains__(s, o): raise TypeError("in")
    def __bool__(s): raise TypeError("bool")
    def __iter__(s): raise TypeError("iter")
    def __enter__(s): raise TypeError("enter")
    def __exit__(s, *a): pass
    def __format__(s, spec): raise TypeError("format")
    def __repr__(s): raise TypeError("repr")
    def __matmul__(s, o): raise TypeError("mat")
    def __len__(s): raise TypeError("len")
    def __eq__(s, o): raise TypeError("eq")
    __hash__ = None
x = X(); y = z = w = 1
run(lambda: x + y)
run(lambda: 1 * (x   +   y) - 2)
run(lambda: x @ y)
run(lambda: -x)
run(lambda: x < y)
run(lambda: y < z < x < w) if False else run(lambda: (y < x))
run(lambda: y in x)
run(lambda: y not in x)
run(lambda: not x)
run(lambda: x and y)
run(lambda: 1 if x else 2)
run(lambda: x.attr)
run(lambda: x.a.b.c)
run(lambda: x[0])
run(lambda: x[ y : z ])
run(lambda: x[y][z])
run(lambda: x())
run(lambda: x(y, *[z], k=w))
run(lambda: x (y) (z))
run(lambda: [*x])
run(lambda: {**5})
run(lambda: x(**5))
run(lambda: x(*5))
run(lambda: f"{x}")
run(lambda: f"{x!r}")
run(lambda: f"{x:>{y}}")
run(lambda: {x: 1})
run(lambda: {x})
run(lambda: [i for i in x])
run(lambda: (i for i in x))
run(lambda: x == y)
run(lambda: y == x)
run(lambda: (x))
run(lambda: len(x))
run(lambda: "%s" % x)
run(lambda: "abc" "def" + 1)
run(lambda: (1).real.imag.nope)
run(lambda: y.real . nope)
run(lambda: (
    x
    +
    y
))
def st1(): x[0] = 1
def st2(): x[0] += 1
def st3(): del x[0]
def st4(): x.attr += 1
def st5():
    q = x; q += 1
def st6():
    for i in x: pass
def st7():
    with x as v: pass
def st8(): a, b = x
def st9(): a, b = 1
def st10(): a, b = 1, 2, 3
def st11(): a, *b = ()
def st12(): [a, b] = "abc"
def st13():
    if x: pass
def st14():
    while x: pass
def st15(): assert x
def st16(): assert not y, x
def st17(): raise x
def st18(): raise ValueError from x
def st19(): return x.attr if y else z
def st20(): print(y); x.b; print(z)
def st21(): (y, z, x.b)
def st22():
    async def f(): pass
    f().send(None).x
def st23():
    def gen(): yield x.b
    list(gen())
def st24(): sorted([3, 1], key=lambda v: v.nope)
def st25(): [v.nope for v in (1, 2)]
def st26(): {k: v.nope for k, v in {1: 2}.items()}
def st27(): list(map(lambda v: 1 / v, [0]))
def st28(): global_undefined
def st29(): global_undefined()
def st30(): y.nope()
def st31(): y.real.nope(1, 2)
def st32(): "a".join([1])
def st33(): int("x")
def st34(): int(x="x")
def st35(): match_me(y)
def st36():
    match x:
        case [1]: pass
        case X(a=1): pass
def st37():
    @x
    def f(): pass
def st38():
    class C(x.b): pass
def st39(d=1): return d[
    "key"
]
def st40():
    lambda: x
    try: x.b
    finally: y
for n in range(1, 41): run(globals()[f"st{n}"])
