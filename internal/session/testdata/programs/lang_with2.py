# with statements: order, suppression, exceptions in enter and exit, several items, parenthesised, return and break through.
class CM:
    def __init__(self, n, suppress=False, enter=None, exit=None): self.n, self.s, self.en, self.ex = n, suppress, enter, exit
    def __enter__(self):
        print("enter", self.n)
        if self.en: raise self.en
        return self.n
    def __exit__(self, t, v, tb):
        print("exit", self.n, t and t.__name__, v, tb is not None)
        if self.ex: raise self.ex
        return self.s
def run(f):
    try: print("->", f())
    except BaseException as e: print("->", type(e).__name__, e, "ctx", repr(e.__context__), "cause", repr(e.__cause__))
def a():
    with CM(1) as x, CM(2) as y: return x, y
def b():
    with CM(1, True): raise ValueError("swallowed")
    return "after"
def c():
    with CM(1), CM(2, enter=KeyError("in enter")): pass
def d():
    with CM(1, exit=TypeError("in exit")): raise ValueError("body")
def e():
    with CM(1, True), CM(2, exit=TypeError("x2")): return "value"
    return "fell through"
def f():
    for i in range(3):
        with CM(i):
            if i == 1: break
            continue
    return i
def g():
    with (CM("a") as p, CM("b") as q,): return p + q
def h():
    with CM(1) as (m): pass
    with CM([1, 2]) as [k, l]: return m, k, l
def i():
    with 5: pass
def j():
    class NoExit:
        def __enter__(self): pass
    with NoExit(): pass
def k():
    class NoEnter:
        def __exit__(self, *a): pass
    with NoEnter(): pass
def l():
    class I:
        pass
    o = I(); o.__enter__ = lambda: 1; o.__exit__ = lambda *a: None
    with o: pass
def m():
    with CM(1, True):
        with CM(2): raise KeyError("through two")
    return "ok"
def n():
    class Truthy:
        def __enter__(self): return self
        def __exit__(self, *a): return [1]
    with Truthy(): raise ValueError
    return "truthy suppresses"
def o():
    class BadBool:
        def __bool__(self): raise RuntimeError("bool")
    class C:
        def __enter__(self): return self
        def __exit__(self, *a): return BadBool()
    with C(): raise ValueError("orig")
def p():
    try:
        with CM(1): raise SystemExit(3)
    finally: print("finally")
def q():
    with CM(1) as x.y: pass
def r():
    def gen():
        with CM("gen"): yield 1; yield 2
    it = gen(); next(it); it.close(); return "closed"
def s():
    async def co():
        with CM(1): pass
        async with CM(1): pass
    try: co().send(None)
    except StopIteration: pass
def t():
    class A:
        async def __aenter__(self): return 1
        async def __aexit__(self, *a): print("aexit", a[0]); return True
    async def co():
        async with A() as v: raise ValueError(v)
        return "suppressed"
    try: co().send(None)
    except StopIteration as e: return e.value
def u():
    async def co():
        class A:
            def __aenter__(self): return 5
            def __aexit__(self, *a): pass
        async with A(): pass
    co().send(None)
def v():
    with CM(1) as x:
        x = 2
        del x
    return "x" in locals()
for fn in (a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v): run(fn)
