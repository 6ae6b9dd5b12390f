# Metaclasses: __prepare__, __new__, __init__, __call__, keywords, conflicts, __instancecheck__, mro().
class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw): print("prepare", name, [b.__name__ for b in bases], kw); return {"injected": 1}
    def __new__(mcs, name, bases, ns, **kw): print("new", name, sorted(k for k in ns if not k.startswith("__")), kw); return super().__new__(mcs, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw): print("init", name, kw); super().__init__(name, bases, ns)
    def __call__(cls, *a, **k): print("call", cls.__name__, a, k); return super().__call__(*a, **k)
    def __instancecheck__(cls, o): return o == 5 or type.__instancecheck__(cls, o)
    def __subclasscheck__(cls, c): return c is int or type.__subclasscheck__(cls, c)
    def __len__(cls): return 7
    def __iter__(cls): return iter("abc")
    def __contains__(cls, x): return x == "in"
    def __getitem__(cls, k): return f"{cls.__name__}[{k}]"
    def __repr__(cls): return f"<Meta {cls.__name__}>"
    def __getattr__(cls, n): return f"meta-{n}"
    def __add__(cls, o): return "added"
    def __eq__(cls, o): return o == "same" or cls is o
    __hash__ = type.__hash__
    def meth(cls): return "meth of " + cls.__name__
    @property
    def prop(cls): return "prop " + cls.__name__
class A(metaclass=Meta, flag=True):
    def __init__(self, *a, **k): self.a = a
class B(A, other=1): b = 2
a = A(1, k=2); print(a.a, A.injected, isinstance(5, A), isinstance(6, A), issubclass(int, A), issubclass(str, A), len(A), list(A), "in" in A, A["x"], A, A.missing, A + 1, A == "same", A.meth(), A.prop, B.prop, type(A), Meta.__call__ is not None)
for f in (lambda: a.meth, lambda: a.missing, lambda: a.prop, lambda: A.b):
    try: print(f())
    except AttributeError as e: print(e)
def fm(name, bases, ns, **kw): print("function metaclass", name, kw); return type(name, bases, ns)
class C(metaclass=fm, z=1): pass
print(type(C), C.__name__)
class M1(type): pass
class M2(type): pass
class X(metaclass=M1): pass
class Y(metaclass=M2): pass
def bad(src):
    try: exec(src, globals())
    except Exception as e: print(type(e).__name__, e)
for src in ("class Z(X, Y): pass", "class Z(X, metaclass=M2): pass", "class Z(metaclass=5): pass", "class Z(int, str): pass", "class Z(bool): pass", "class Z(A, A): pass", "class Z(object, A): pass", "class Z(5): pass", "class Z(len): pass", "class Z(kw=1): pass", "type('Q', (), {}, kw=1)", "type('Q')", "type('Q', ())", "type('Q', [], {})", "type(5, (), {})", "type('Q', (), 5)", "type('a\\0b', (), {})", "type()", "class Z(X, object, Y): pass", "class Z(None): pass", "class Z(1, 2): pass", "class Z(*5): pass", "class Z(**5): pass", "class Z(type(None)): pass", "class Z(type(lambda: 0)): pass", "class Z(range): pass", "class Z(slice): pass", "class Z(memoryview): pass"):
    bad(src)
class Sub(M1): pass
class W(X, metaclass=Sub): pass
class V(W): pass
print(type(W).__name__, type(V).__name__)
class Rev(type):
    def mro(cls): r = super().mro(); return [r[0]] + r[1:-1][::-1] + [r[-1]] if len(r) > 3 else r
class P: who = "P"
class Q: who = "Q"
class R(P, Q, metaclass=Rev): pass
print(R.__mro__, R.who, R.mro() == list(R.__mro__))
class BadMro(type):
    def mro(cls): return [cls, 5]
bad("class Z(metaclass=BadMro): pass")
class NoDict(type):
    @classmethod
    def __prepare__(cls, *a): return 5
bad("class Z(metaclass=NoDict): pass")
class Log(dict):
    def __setitem__(self, k, v): print("set", k) if not k.startswith("__") else None; super().__setitem__(k, v)
class LM(type):
    @classmethod
    def __prepare__(cls, *a): return Log()
class L(metaclass=LM):
    x = 1
    for i in range(2): pass
    del x
print("x" in vars(L), L.i)
class Single(type):
    _inst = {}
    def __call__(cls, *a): return cls._inst.setdefault(cls, super().__call__(*a)) if cls not in cls._inst else cls._inst[cls]
class S(metaclass=Single): pass
print(S() is S(), type.__call__(S) is S())
print(type.__prepare__("a", ()), type("D", (A,), {}).__module__, type.__name__, type(type), isinstance(type, object), isinstance(object, type), issubclass(type, object))
