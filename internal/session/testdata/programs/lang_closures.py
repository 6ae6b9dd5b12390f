# Cells shared between closures, defaults evaluated once, decorators with state.
def counter(start=0):
    n = start
    def up(step=1):
        nonlocal n
        n += step
        return n
    def down():
        nonlocal n
        n -= 1
        return n
    up.down = down
    return up

a, b = counter(), counter(10)
print(a(), a(), b(), a.down(), a(5), b.down())

def default(item, bag=[]):
    bag.append(item)
    return bag

print(default(1), default(2), default(3, []), default(4))
print(default.__defaults__, default.__name__, default.__qualname__, counter.__defaults__)
print(a.__qualname__, a.__closure__ is not None, counter.__closure__)

def trace(label, *, depth=0):
    def wrap(f):
        def inner(*args, **kw):
            nonlocal depth
            print("  " * depth + f"> {label} {args} {kw}")
            depth += 1
            try:
                return f(*args, **kw)
            finally:
                depth -= 1
                print("  " * depth + f"< {label}")
        inner.original = f
        return inner
    return wrap

@trace("fact", depth=1)
def fact(n, acc=1):
    return acc if n < 2 else fact(n - 1, acc=acc * n)

print(fact(4))
print(fact.original.__name__, fact.__name__)

@lambda f: [f, f]
def twice():
    return "called"

print([f() for f in twice])

def deep(a):
    def l1(b):
        def l2(c):
            def l3(d):
                return a, b, c, d
            return l3
        return l2
    return l1

print(deep(1)(2)(3)(4))
print((lambda *a, k=3, **kw: (a, k, sorted(kw)))(1, 2, k=4, z=1, y=2))
compose = lambda *fs: (lambda x: [x := f(x) for f in fs][-1])
print(compose(lambda v: v + 1, lambda v: v * 10, str)(4))
