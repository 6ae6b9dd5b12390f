# Deleting names: locals, globals, closures, loop variables, exception names; unbound reads.
def tell(f):
    try:
        print(f.__name__, f())
    except Exception as e:
        print(f.__name__, type(e).__name__, e)
x = 1
def unbound():
    print(x)
    x = 2
def deleted():
    y = 1
    del y
    return y
def twice():
    y = 1
    del y
    del y
def free():
    z = 1
    def inner(): return z
    del z
    return inner()
def free_rebound():
    z = 1
    inner = lambda: z
    del z
    z = 5
    return inner()
def glob():
    global x
    del x
    return x
def glob_again():
    global x
    x = 7
    return x
def conditional(n=0):
    if n: v = 1
    return v
def loop_empty():
    for i in []: pass
    return i
def loop_left():
    for i in range(3): pass
    return i
def except_name():
    try:
        1 / 0
    except ZeroDivisionError as e:
        kept = e
    try:
        return e
    finally:
        print("kept", kept)
def except_name_rebound():
    e = "before"
    try:
        1 / 0
    except ZeroDivisionError as e:
        pass
    return "e" in locals()
def comp_scope():
    i = "outer"
    l = [i for i in range(3)]
    return i, l
def comp_closure():
    fs = [lambda: i for i in range(3)]
    return [f() for f in fs], [f() for f in [lambda i=i: i for i in range(3)]]
def nonlocal_del():
    v = 1
    def inner():
        nonlocal v
        del v
    inner()
    return v
def builtin_hidden():
    if False: len = 1
    return len([1])
def del_targets():
    l = [1, 2, 3]; d = {"a": 1, "b": 2}
    class O: pass
    o = O(); o.p = 1; o.q = 2
    del l[0], d["a"], o.p
    del (l[0]), [o.q]
    return l, d, vars(o)
def missing_attr():
    class O: pass
    del O().nothing
def class_del():
    class A:
        a = 1; b = 2
        del a
    return [k for k in vars(A) if k in "ab"]
def with_name():
    class M:
        def __enter__(self): return "entered"
        def __exit__(self, *a): pass
    with M() as m: pass
    return m
def walrus_leaks():
    [y := v for v in range(4)]
    any((hit := n) > 2 for n in range(9))
    return y, hit
for f in (unbound, deleted, twice, free, free_rebound, glob, glob_again, conditional, loop_empty, loop_left, except_name, except_name_rebound, comp_scope, comp_closure, nonlocal_del, builtin_hidden, del_targets, missing_attr, class_del, with_name, walrus_leaks):
    tell(f)
class Scope:
    v = "class"
    def m(self): return v
    l = [v for _ in range(1)] if False else None
    def get(self): return self.v
    try:
        g = [v for _ in range(1)]
    except NameError as err:
        g = str(err)
v = "global"
print(Scope().m(), Scope.g, Scope().get())
class Body:
    print("running", __name__, __qualname__, sorted(k for k in locals() if "_" not in k))
    a = 1
    b = a + 1
    for c in range(b): pass
    def d(self): return a
    e = lambda self: b
print(Body.c, Body.b)
for m in (Body().d, Body().e):
    try:
        print(m())
    except NameError as err:
        print(err)
try:
    print(undefined_thing)
except NameError as err:
    print(err, err.name)
del v
try:
    v
except NameError as err:
    print(err)
