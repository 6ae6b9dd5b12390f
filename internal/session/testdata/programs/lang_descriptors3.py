# Descriptors, __set_name__, __init_subclass__, __getattribute__ and friends, __slots__, properties.
class D:
    def __init__(self, data=True): self.name = None
    def __set_name__(self, owner, name): self.name = name; print("set_name", owner.__name__, name)
    def __get__(self, obj, cls=None): return f"get {self.name} {type(obj).__name__ if obj is not None else None} {cls.__name__}"
    def __set__(self, obj, v): print("set", self.name, v); obj.__dict__[self.name] = v
    def __delete__(self, obj): print("delete", self.name)
class N:
    def __get__(self, obj, cls): return "non-data"
class A:
    d = D(); n = N()
    def __init_subclass__(cls, /, tag=None, **kw): super().__init_subclass__(**kw); cls.tag = tag; print("init_subclass", cls.__name__, tag)
class B(A, tag="t"): pass
b = B(); print(b.d, A.d, b.n); b.d = 5; print(b.d, vars(b)); del b.d; b.n = "own"; print(b.n); del b.n; print(b.n)
try:
    class Z(A, nope=1): pass
except TypeError as e: print(e)
class BadName:
    def __set_name__(self, owner, name): raise ValueError("bad")
try:
    class Q: x = BadName()
except ValueError as e: print(e, e.__notes__)
class G:
    x = 1
    def __getattribute__(self, n):
        if n == "boom": raise AttributeError("boom!")
        if n.startswith("__"): return super().__getattribute__(n)
        return f"attr {n}"
    def __getattr__(self, n): return f"fallback {n}"
    def __setattr__(self, n, v): print("setattr", n, v); object.__setattr__(self, n, v)
    def __delattr__(self, n): print("delattr", n); super().__delattr__(n)
    def __dir__(self): return ["z", "a"]
g = G(); print(g.x, g.boom, g.y); g.x = 3; print(vars(g)); del g.x; print(dir(g), hasattr(g, "q"), getattr(g, "boom", "default"))
class S:
    __slots__ = ("a", "b", "__private")
    c = 5
    def __init__(self): self.a = 1; self.__private = 2
s = S(); print(s.a, s.c, S.a, S.__slots__, hasattr(s, "__dict__"))
for f in (lambda: s.b, lambda: setattr(s, "zzz", 1), lambda: setattr(s, "c", 1), lambda: delattr(s, "b"), lambda: s.__dict__, lambda: S.a.__get__(5), lambda: S.a.__set__(B(), 1), lambda: vars(s)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
del s.a
try: s.a
except AttributeError as e: print(e)
class S2(S): pass
s2 = S2(); s2.new = 1; s2.b = 2; print(vars(s2), s2.b)
class S3(S): __slots__ = ["d", "__dict__"]
s3 = S3(); s3.any = 1; s3.d = 2; print(s3.__dict__)
class S4: __slots__ = {"k": "the doc of k"}
print(S4.k.__doc__, type(S4.k).__name__, repr(S4.k))
for src in ("class T:\n __slots__ = ('x',)\n x = 1", "class T:\n __slots__ = (1,)", "class T:\n __slots__ = 'a b'", "class T:\n __slots__ = ('__dict__', '__dict__')", "class T(S, S4): pass", "class T(int):\n __slots__ = ('x',)", "class T(tuple):\n __slots__ = ('x',)", "class T:\n __slots__ = 'single'\nprint(T.single)"):
    try: exec(src)
    except Exception as e: print(type(e).__name__, e)
class P:
    def __init__(self): self._v = 0
    @property
    def v(self): "doc of v"; return self._v
    @v.setter
    def v(self, x): self._v = x
    @v.deleter
    def v(self): print("deleted")
    ro = property(lambda self: 1)
    wo = property(None, lambda self, x: print("wrote", x))
p = P(); p.v = 3; print(p.v, P.v.__doc__, P.v.fget.__name__, P.v.fset is not None); del p.v; p.wo = 9
for f in (lambda: setattr(p, "ro", 1), lambda: delattr(p, "ro"), lambda: p.wo, lambda: P.ro.__set__(p, 1), lambda: property(1, 2).__get__(p)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class CP(P):
    @P.v.getter
    def v(self): return "overridden"
print(CP().v, P.ro.__get__(None, P) is P.ro, P.__dict__["v"].__isabstractmethod__, P.v.__name__)
class Meth:
    def f(self): return self
    @classmethod
    def c(cls): return cls
    @staticmethod
    def s(): return "static"
    @classmethod
    @property
    def cp(cls): return 1
m = Meth(); print(m.f() is m, m.c() is Meth, Meth.s(), m.s(), Meth.f(3), m.f.__self__ is m, m.f.__func__ is Meth.f, Meth.c.__self__ is Meth, m.f == m.f, m.f is m.f, hash(m.f) == hash(m.f), Meth.__dict__["s"].__func__(), Meth.__dict__["c"].__wrapped__.__name__)
print(object.__getattribute__(m, "f") == m.f, type.__getattribute__(Meth, "f") is Meth.f, Meth.f.__get__(m)() is m, Meth.f.__get__(None, Meth) is Meth.f)
