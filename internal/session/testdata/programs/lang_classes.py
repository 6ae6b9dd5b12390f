# Class bodies, attribute lookup, bound methods, class and static methods.
class Base:
    """Doc of Base."""
    kind = "base"
    count = 0

    def __init__(self, name):
        self.name = name
        type(self).count += 1

    def hello(self):
        return f"{self.kind}:{self.name}"

    @classmethod
    def make(cls, *names):
        return [cls(n) for n in names]

    @staticmethod
    def plain(a, b=2):
        return a * b

    def __repr__(self):
        return f"<{type(self).__name__} {self.name}>"


class Child(Base):
    kind = "child"
    count = 0

    def hello(self):
        return super().hello().upper()


c = Child("c")
print(c, c.hello(), Base("b").hello(), Child.make("x", "y"), Base.count, Child.count)
print(Base.plain(3), c.plain(3, b=5), Base.hello(c), Child.__mro__)
print(isinstance(c, Base), issubclass(Child, Base), issubclass(bool, int), isinstance(1, (str, int)))
print(Base.__doc__, Child.__doc__, Child.__name__, Child.__qualname__, Child.__bases__, Child.__module__)
m = c.hello
print(m(), m.__self__ is c, m.__func__ is Child.hello, m == c.hello, m is c.hello)
c.kind = "own"
print(c.hello(), Child.kind, vars(c), c.__dict__ is vars(c))
del c.kind
print(c.hello(), hasattr(c, "kind"), getattr(c, "nope", "dflt"))
for bad in (lambda: c.nope, lambda: Child.nope, lambda: Base(), lambda: Base("a", "b"), lambda: c.hello(1),
            lambda: Base.hello(), lambda: setattr(c, "name"), lambda: delattr(c, "zzz"), lambda: c(), lambda: Child.make.nope):
    try:
        print("no error", bad())
    except Exception as e:
        print(type(e).__name__, e)
setattr(c, "new attr", 1)
print(getattr(c, "new attr"), sorted(vars(c)))
D = type("D", (Base,), {"kind": "dyn", "twice": lambda self: self.name * 2})
print(D("d").twice(), D("d").hello(), D)
class Empty: pass
class Outer:
    class Inner:
        def f(self): pass
print(Outer.Inner, Outer.Inner.f.__qualname__, Empty().__class__.__name__, Empty.__dict__.get("__doc__"))
print(type(Empty), type(type), type(None), type(print), type(len), type(c.hello), type(Base.plain), type(lambda: 0))
