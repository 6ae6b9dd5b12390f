# Properties, descriptors, slots, class decorators, name mangling.
class T:
    def __init__(self): self._v = 1
    @property
    def v(self):
        "the value"
        return self._v
    @v.setter
    def v(self, x):
        print("set", x); self._v = x
    @v.deleter
    def v(self): print("del"); self._v = None
    ro = property(lambda self: "read only")
    wo = property(None, lambda self, x: print("wo", x))
t = T(); t.v = 5; print(t.v); del t.v; print(t.v, T.v.__doc__, T.ro, type(T.v), T.v.fget.__name__) if False else print(t.v, T.v.__doc__, type(T.v), T.v.fget.__name__)
t.wo = 3
def err(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
err(lambda: setattr(t, "ro", 1)); err(lambda: t.wo); err(lambda: delattr(t, "ro"))
class Desc:
    def __set_name__(self, owner, name): self.name = name; print("named", owner.__name__, name)
    def __get__(self, obj, cls=None): return f"get {self.name} {obj is None}"
    def __set__(self, obj, value): obj.__dict__[self.name] = value
class NonData:
    def __get__(self, obj, cls): return "nondata"
class U:
    d = Desc(); n = NonData()
u = U(); u.d = "stored"; u.n = "own"; print(u.d, u.n, U.d, U.n, vars(u))
class S:
    __slots__ = ("a", "b")
    def __init__(self): self.a = 1
s = S(); print(s.a); err(lambda: s.b); err(lambda: setattr(s, "c", 1)); err(lambda: s.__dict__); err(lambda: delattr(s, "b"))
class S2(S): pass
s2 = S2(); s2.c = 3; print(s2.a, s2.c, s2.__dict__, S.__slots__)
class M:
    __secret = 1
    def __init__(self): self.__x = 2; self.__dunder__ = 3; self._one = 4
    def get(self): return self.__x, self.__secret, M._M__secret
    def __hidden(self): return "hidden"
m = M(); print(m.get(), sorted(vars(m)), m._M__hidden()); err(lambda: m.__x)
def deco(tag):
    def wrap(cls): cls.tag = tag; print("decorating", cls.__name__); return cls
    return wrap
@deco("outer")
@deco("inner")
class D: print("body")
print(D.tag)
class Cached:
    def __init__(self, f): self.f = f
    def __get__(self, o, c):
        if o is None: return self
        v = o.__dict__[self.f.__name__] = self.f(o); return v
class E:
    @Cached
    def slow(self): print("computing"); return 42
e = E(); print(e.slow, e.slow)
class CP:
    @classmethod
    def make(cls): return cls.__name__
    @staticmethod
    def st(): return "st"
    f = staticmethod(len); g = classmethod(lambda cls, x: (cls.__name__, x))
class CP2(CP): pass
print(CP2.make(), CP2().make(), CP2.st(), CP.f("abc"), CP2().g(5), CP.__dict__["st"].__func__(), callable(CP.__dict__["st"]))
err(lambda: object().x); err(lambda: setattr(object(), "x", 1)); err(lambda: setattr(int, "x", 1)); err(lambda: setattr(5, "x", 1)); err(lambda: object(1)); err(lambda: type("X", (int, str), {})); err(lambda: type("X", (bool,), {})); err(lambda: setattr(T, "__name__", 5)); err(lambda: T.__init__()); err(lambda: "".join.x)
class W:
    x: int = 1; y: str
    def f(self, a: int, *b: str, c: "fwd" = 0) -> None: ...
print(W.__annotations__, W.f.__annotations__, hasattr(W, "y"))
