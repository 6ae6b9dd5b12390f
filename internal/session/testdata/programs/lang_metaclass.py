# How a class is made: metaclass, __init_subclass__, __set_name__, __class_getitem__, slots, descriptors, order of calls.
class Meta(type):
    def __prepare__(name, bases, **kw):
        print("prepare", name, kw); return {"prepared": True}
    def __new__(m, name, bases, ns, **kw):
        print("new", name, sorted(k for k in ns if not k.startswith("__"))); return super().__new__(m, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw):
        print("init", name, kw); super().__init__(name, bases, ns)
    def __call__(cls, *a):
        print("call", cls.__name__, a); return super().__call__(*a)
    def __len__(cls): return 42
    def __getattr__(cls, n): return f"meta.{n}"
    def __instancecheck__(cls, o): return o == "instance"
    def __contains__(cls, x): return x == 1
    def __iter__(cls): return iter("xyz")
    @property
    def mp(cls): return "metaproperty " + cls.__name__
class A(metaclass=Meta, flag=1):
    x = 1
    def __new__(cls, *a): print("A.new", a); return super().__new__(cls)
    def __init__(self, *a): print("A.init", a)
class B(A, other=2): y = 2
b = B(1, 2)
print(len(A), A.nothing, isinstance("instance", A), isinstance(b, A), 1 in A, list(B), B.mp, type(B) is Meta, B.prepared, hasattr(b, "mp"))
class Plugin:
    found = []
    def __init_subclass__(cls, /, tag="none", **kw):
        super().__init_subclass__(**kw); Plugin.found.append((cls.__name__, tag))
    def __class_getitem__(cls, k): return f"{cls.__name__}[{k}]"
class P1(Plugin): pass
class P2(P1, tag="two"): pass
print(Plugin.found, Plugin[int], P2["k", 1])
class Field:
    def __init__(self, default): self.default = default
    def __set_name__(self, owner, name): print("set_name", owner.__name__, name); self.name = name
    def __get__(self, obj, cls):
        if obj is None: return f"<Field {self.name} of {cls.__name__}>"
        return obj.__dict__.get(self.name, self.default)
    def __set__(self, obj, v):
        if v < 0: raise ValueError(f"{self.name} must be positive")
        obj.__dict__[self.name] = v
    def __delete__(self, obj): print("delete", self.name); obj.__dict__.pop(self.name, None)
class Point:
    x = Field(0); y = Field(7)
p = Point(); p.x = 3
print(p.x, p.y, Point.x, p.__dict__)
try: p.y = -1
except ValueError as e: print(e)
del p.x; print(p.x)
class NonData:
    def __get__(self, o, c): return "from descriptor"
class N: d = NonData()
n = N(); print(n.d); n.d = "own"; print(n.d, N.d)
class S:
    __slots__ = ("a", "b")
    def __init__(self): self.a = 1
s = S(); print(s.a, hasattr(s, "b"), hasattr(s, "__dict__"), S.__slots__, type(S.a).__name__)
class S2(S): pass
t = S2(); t.free = 5; print(t.free, t.a)
class Order:
    def __getattribute__(self, n): print("get", n, end=";"); return object.__getattribute__(self, n)
    def __setattr__(self, n, v): print("set", n, end=";"); object.__setattr__(self, n, v)
    def __delattr__(self, n): print("del", n, end=";"); object.__delattr__(self, n)
o = Order(); o.q = 1; o.q; del o.q; print()
class Single:
    inst = None
    def __new__(cls):
        if cls.inst is None: cls.inst = super().__new__(cls)
        return cls.inst
print(Single() is Single())
class Other:
    def __new__(cls): return 5
    def __init__(self): print("never")
print(Other())
for bad in (lambda: S().b, lambda: setattr(S(), "c", 1), lambda: type("X", (int, str), {}), lambda: type("X", (A, type), {}), lambda: type("X", (Plugin,), {}, bad=1), lambda: type("X", (), {}, bad=1), lambda: type(3)("x"), lambda: type("X", (B, A, B), {}), lambda: type("X", (A, B), {}), lambda: type("X", (), {"__slots__": ("a",), "a": 1}), lambda: setattr(int, "x", 1), lambda: object.__init__(1, 2), lambda: Point.__dict__.update(a=1), lambda: type("X", (object,), {"__slots__": "1a"}), lambda: type("X", (type(None),), {}), lambda: delattr(Point(), "zz"), lambda: setattr(Point, "__name__", 5), lambda: type.__call__(5)):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
print(type("Dyn", (P1,), {"m": lambda self: "m"}, tag="dyn")().m(), Plugin.found[-1], A.__qualname__, Point.__module__, Point.__doc__, N.__dict__.keys() >= {"d"})
