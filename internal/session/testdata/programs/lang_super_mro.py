# Cooperative super() along the method resolution order.
class A:
    def __init__(self, **kw):
        print("A", kw)
    def f(self):
        return ["A"]

class B(A):
    def __init__(self, b=0, **kw):
        print("B", b, kw)
        super().__init__(**kw)
    def f(self):
        return ["B"] + super().f()

class C(A):
    def __init__(self, c=0, **kw):
        print("C", c, kw)
        super().__init__(**kw)
    def f(self):
        return ["C"] + super().f()

class D(B, C):
    def f(self):
        return ["D"] + super().f()
    @classmethod
    def which(cls):
        return super().__name__ if hasattr(super(), "__name__") else "none"
    @property
    def p(self):
        return len(super().f())

d = D(b=1, c=2, z=3) if False else D(b=1, c=2)
print(d.f(), d.p, [k.__name__ for k in D.__mro__], D.mro() == list(D.__mro__))
print(super(B, d).f(), super(C, d).f(), D.which())
try:
    class Bad(A, B):
        pass
except TypeError as e:
    print(e)
try:
    super(C, A()).f()
except TypeError as e:
    print(e)
try:
    D(unknown=1, b=2)
    print("A swallowed it")
except TypeError as e:
    print(e)
try:
    super(A, d).f()
except AttributeError as e:
    print(e)

def outside():
    super()
try:
    outside()
except RuntimeError as e:
    print(e)

class Meta(type):
    def __new__(mcs, name, bases, ns, **kw):
        print("new", name, sorted(k for k in ns if not k.startswith("__")), kw)
        return super().__new__(mcs, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw):
        super().__init__(name, bases, ns)
    def __call__(cls, *args):
        print("calling", cls.__name__, args)
        return super().__call__(*args)
    def __len__(cls):
        return 7

class E(metaclass=Meta, flag=True):
    v = 1
    def __new__(cls, *args):
        self = super().__new__(cls)
        self.args = args
        return self

print(E(1, 2).args, len(E), type(E))

class Plugin:
    registry = []
    def __init_subclass__(cls, /, tag="none", **kw):
        super().__init_subclass__(**kw)
        cls.registry.append((cls.__name__, tag))

class P1(Plugin, tag="one"): pass
class P2(P1): pass
print(Plugin.registry)
