# Names: closures over loops, class scopes, comprehension scopes, global and nonlocal, del, builtins shadowing, unbound errors.
x = "global"
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
def a(): 
    print(x); x = 1
def b(): del x; x = 1
def c():
    for i in []: pass
    return i
def d():
    def inner(): return late
    r = []
    try: inner()
    except NameError as e: r.append(str(e))
    late = 5
    r.append(inner()); del late
    try: inner()
    except NameError as e: r.append(str(e))
    return r
def e():
    try: raise ValueError("v")
    except ValueError as err: pass
    return err
def f():
    global newglobal
    newglobal = 1; del newglobal
    return newglobal
def g():
    with_x = [lambda: i for i in range(3)]
    gen = [f() for f in with_x]
    d = [lambda i=i: i for i in range(3)]
    return gen, [f() for f in d], [[j for j in range(i)] for i in range(3)]
def h():
    n = 1
    class C:
        n = n + 1 if False else 2
        m = [n for _ in range(1)]
        def meth(self): return n
        k = n
    return C.n, C.m, C().meth(), C.k
for fn in (a, b, c, d, e, f, g, h): t(fn)
class K:
    x = x + " in class"
    y = [x for _ in range(1)]
    def get(self): return x
    z = (lambda: x)()
print(K.x, K.y, K().get(), K.z)
class L:
    aa = 5
    try: b = [aa for _ in range(1)]
    except NameError as err: b = str(err)
    c = [i for i in range(aa)]
    d = list(a for _ in [1]) if False else None
print(L.b, L.c)
def counter():
    n = 0
    def inc(by=1):
        nonlocal n
        n += by; return n
    def get(): return n
    def reset():
        nonlocal n
        del n
    return inc, get, reset
inc, get, reset = counter(); inc(); inc(5); print(get()); reset(); t(get); t(inc)
def deep():
    v = 1
    def one():
        def two():
            def three():
                nonlocal v
                v += 1
            three(); return v
        return two()
    return one(), v
print(deep())
def shadow():
    len = lambda s: "shadowed"
    return len([1])
print(shadow(), len([1])); len = lambda s: "module"; print(len(5)); del len; print(len([1, 2]))
def params(a, b=x, *, c=lambda: x): return a, b, c()
x = "changed"; print(params(1))
def walrus():
    if (n := 10) > 5: pass
    r = [y := i for i in range(3)]
    s = [last := i for i in range(2) if (z := i) or True]
    return n, y, last, z, (lambda: (q := 3) + q)()
print(walrus(), any((hit := v) > 1 for v in [0, 2, 3]), hit)
i = "kept"; l = [i for i in range(3)]; print(i); g2 = (i for i in range(2)); print(list(g2), i)
for i in range(2): pass
print(i)
def gl():
    global i
    i = "set globally"
    def inner():
        return i
    return inner()
print(gl(), i)
def locs(p, q=2):
    r = 3
    def inner(): return r
    return sorted(locals())
print(locs(1))
def locs2():
    l1 = locals(); v = 1; l2 = locals(); l1["v"] = 99
    return v, sorted(l1), l1 is l2
print(locs2())
class Meta(type):
    x = "meta x"
class WithMeta(metaclass=Meta):
    def f(self): return x
print(WithMeta().f(), WithMeta.x)
t(lambda: undefined_name); t(lambda: pritn("x")); t(lambda: [q for q in undefined_iter])
try: del undefined_too
except NameError as e: print(e)
print(e) if "e" in dir() else print("e is gone")
def nested_class():
    v = "outer v"
    class A:
        v = "class v"
        class B:
            w = v
        def f(self): return v
    return A.B.w, A().f()
print(nested_class())
def star():
    a, *b = 1, 2, 3
    (c, (d, *e)), f = (1, "xyz"), 5
    return a, b, c, d, e, f
print(star(), [*range(2), *"a"], {**{"k": 1}}, (*[], 1))
def mangled():
    class P:
        __secret = 1
        def get(self): return self.__secret
        def __m(self): return "private"
        def call(self): return self.__m()
        def kw(self, __a=1): return __a
        import sys as __sys
        def s(self): return self.__sys is not None
    return P().get(), P().call(), P._P__secret, P().kw(_P__a=5), P().s(), [n for n in dir(P) if "P" in n]
print(mangled())
print((lambda *a, k=1, **kw: (a, k, kw))(1, 2, k=3, z=4), (lambda: (yield))().__class__.__name__, (lambda x: lambda y: x + y)(1)(2))
__debug__ and print("debug")
