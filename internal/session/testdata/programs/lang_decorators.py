# Decorators: order, arguments, on classes and methods, stacking, expressions.
def trace(label):
    print("make", label)
    def deco(f):
        print("apply", label, "to", f.__name__)
        def wrapper(*a, **k):
            print(">", label)
            try:
                return f(*a, **k)
            finally:
                print("<", label)
        wrapper.__name__ = f.__name__
        return wrapper
    return deco

@trace("outer")
@trace("inner")
def add(a, b=1):
    return a + b
print(add(2), add(2, b=5), add.__name__)

registry = {}
def register(cls=None, *, name=None):
    if cls is None:
        return lambda c: register(c, name=name)
    registry[name or cls.__name__] = cls
    return cls
@register
class A: pass
@register(name="bee")
class B(A): pass
print(sorted(registry), registry["bee"] is B)

class Count:
    def __init__(self, f): self.f, self.n = f, 0
    def __call__(self, *a):
        self.n += 1
        return self.f(*a)
    def __get__(self, obj, cls=None):
        return lambda *a: self(obj, *a)
@Count
def hello(): return "hi"
hello(); hello()
print(hello.n, hello())
class K:
    @Count
    def m(self, x): return x * 2
    @staticmethod
    def s(x): return x
    @classmethod
    def c(cls, x): return cls.__name__, x
    @property
    def p(self): return self._p
    @p.setter
    def p(self, v): self._p = v + 1
    @p.deleter
    def p(self): print("deleting"); del self._p
k = K()
print(k.m(4), K.__dict__["m"].n, k.s(1), K.s(2), k.c(3), K.c(4))
k.p = 1; print(k.p); del k.p
try:
    k.p
except AttributeError as e:
    print(e)
decos = [lambda f: (lambda: f() + 1), lambda f: (lambda: f() * 10)]
@decos[0]
@decos[1]
@(lambda f: f)
def five(): return 5
print(five())
@(lambda f: print(f.__name__, type(f).__name__))
def printed(): pass
print(printed)
try:
    @None
    def broken(): pass
except TypeError as e:
    print(e)
def memo(f):
    cache = {}
    def g(n):
        if n not in cache:
            cache[n] = f(n)
        return cache[n]
    g.cache = cache
    return g
@memo
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(60), len(fib.cache))
