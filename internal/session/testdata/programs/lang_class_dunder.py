# __class__ assignment, __bases__ assignment, class attributes, __dict__ of classes, dir, vars, type attributes.
class A:
    "doc of A"
    x: int = 1
    y: "str"
    def f(self): return "A.f"
class B:
    def f(self): return "B.f"
    def g(self): return "B.g"
a = A(); a.__class__ = B; print(a.f(), type(a).__name__, isinstance(a, A))
for v in (int, 5, object, list, type):
    try: a.__class__ = v; print("ok")
    except TypeError as e: print(e)
try: del a.__class__
except TypeError as e: print(e)
class S1: __slots__ = ("p",)
class S2: __slots__ = ("p",)
class S3: __slots__ = ("q",)
s = S1(); s.p = 3
try: s.__class__ = S2; print(s.p)
except TypeError as e: print(e)
for c in (S3, A):
    try: s.__class__ = c; print("ok")
    except TypeError as e: print(e)
class C(A): pass
class D(C): pass
d = D(); print(d.f(), D.__mro__); C.__bases__ = (B,); print(d.f(), [k.__name__ for k in D.__mro__], A.__subclasses__(), B.__subclasses__())
for v in ((), (5,), [B], (D,), (int,), (A, A)):
    try: C.__bases__ = v; print("ok", C.__bases__)
    except TypeError as e: print(e)
print(A.__name__, A.__qualname__, A.__module__, A.__doc__, A.__annotations__, A.__dict__["x"], "f" in A.__dict__, type(A.__dict__), A.__weakref__ is not None, A.__dictoffset__ > 0 if False else "", A.__basicsize__ > 0 if False else "", A.__flags__ > 0 if False else "")
A.__name__ = "Renamed"; A.__qualname__ = "Q.R"; A.__doc__ = "new"; A.__module__ = "mod"; print(A, A(), A.__name__) if False else print(A, A.__name__, A.__doc__)
for k, v in (("__name__", 5), ("__name__", "a\0b"), ("__qualname__", 5), ("__bases__", 5), ("__mro__", ()), ("__dict__", {}), ("__base__", object)):
    try: setattr(B, k, v); print(k, "ok")
    except Exception as e: print(k, type(e).__name__, e)
for f in (lambda: int.__name__.__class__, lambda: setattr(int, "x", 1), lambda: setattr(int, "__name__", "y"), lambda: delattr(int, "real"), lambda: delattr(A, "nope"), lambda: A.nope, lambda: A().nope, lambda: B.__dict__.update(x=1), lambda: B.__dict__.__setitem__("a", 1), lambda: object.__new__(A, 1), lambda: object(1), lambda: A(1), lambda: A(x=1), lambda: object.__init__(A(), 1), lambda: A.f(), lambda: A.f(1, 2), lambda: B.g(), lambda: super(B), lambda: super(B, 5), lambda: super(5), lambda: super().x, lambda: object().__dict__, lambda: vars(object())):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class E:
    def __init__(self): self.z = 1; self.__priv = 2
    def __dir__(self): return ["b", "a", "b"]
e = E(); print(dir(e), e.__dict__, vars(e), [n for n in dir(E) if not n.startswith("__")], [n for n in dir(D()) if not n.startswith("__")])
class Bad:
    def __dir__(self): return 5
try: dir(Bad())
except TypeError as x: print(x)
e.__dict__ = {"new": 1}; print(e.new, hasattr(e, "z")); e.__dict__["later"] = 2; print(e.later, sorted(vars(e)))
try: e.__dict__ = 5
except TypeError as x: print(x)
del e.__dict__; print(e.__dict__)
class F:
    n = 0
    def __new__(cls, *a): F.n += 1; return super().__new__(cls) if a != ("other",) else 5
    def __init__(self, *a): print("init", a)
F(1); print(F("other"), F.n)
class G:
    def __init__(self): return 5
try: G()
except TypeError as x: print(x)
class H:
    def __new__(cls): return object.__new__(A)
    def __init__(self): print("never")
print(type(H()).__name__)
class CallMe:
    def __call__(self, *a, **k): return a, k
print(CallMe()(1, x=2), callable(CallMe()), callable(CallMe), callable(5))
CallMe.__call__ = lambda s: "patched"; c = CallMe(); print(c()); c.__call__ = lambda: "instance"; print(c())
class Hash:
    def __eq__(self, o): return True
for k in (Hash,):
    try: hash(k())
    except TypeError as x: print(x)
class Hash2(Hash): __hash__ = object.__hash__
class Hash3:
    def __hash__(self): return "x"
class Hash4:
    def __hash__(self): return 2 ** 70
print(isinstance(hash(Hash2()), int), hash(Hash4()) == hash(2 ** 70))
try: hash(Hash3())
except TypeError as x: print(x)
print(repr(type("Dyn", (A, B), {"k": 1})().k), type("X", (), dict(__slots__=()))().__class__.__name__, type(5) is int, type(type), type.__bases__, bool.__base__, int.__subclasses__()[:1], (5).__class__.__class__)
