# "Did you mean" for names, attributes, imports and keywords, and where there is none.
import traceback, sys
def t(f):
    try: f()
    except Exception as e: print(traceback.format_exception_only(e)[-1], end="")
class A:
    attribute = 1; method_name = 2; _private = 3; __dunder = 4
    def __init__(self): self.instance_value = 1
    def use(self): return attribute
    def use2(self): return instance_value
    def use3(self): return instance_valeu
    @property
    def broken(self): return self.nonexistent_thing
a = A(); local_variable = 1; counter = 2; Print = 3
def names():
    function_local = 1
    return function_locl
def outer():
    enclosed_name = 1
    def inner(): enclosed_name; return enclosed_nam
    return inner()
t(lambda: a.atribute); t(lambda: a.methd_name); t(lambda: a.private); t(lambda: a.instance_valu); t(lambda: a.zzzzzz); t(lambda: A.atribute); t(lambda: a.use()); t(lambda: a.use2()); t(lambda: a.use3()); t(lambda: a.broken)
t(names); t(outer); t(lambda: local_varable); t(lambda: pritn(1)); t(lambda: lenn); t(lambda: Tru); t(lambda: none); t(lambda: rnage(3)); t(lambda: abcdefghijkl); t(lambda: x); t(lambda: datetime); t(lambda: asyncio); t(lambda: collections.abc); t(lambda: math.pi); t(lambda: os); t(lambda: sys.exti); t(lambda: sys.PATH); t(lambda: [].apend); t(lambda: [].push); t(lambda: "".length); t(lambda: {}.has_key); t(lambda: (1).imaginary); t(lambda: None.foo); t(lambda: int.foo); t(lambda: a.__dict); t(lambda: a.__class); t(lambda: type.mrooo)
t(lambda: exec("from sys import exti")); t(lambda: exec("from sys import zzz")); t(lambda: exec("import syss"))
t(lambda: print(1, sepp="")); t(lambda: sorted([], revers=True)); t(lambda: A(x=1)); t(lambda: int(bas=5)); t(lambda: open(fil="x"))
def kw(first, second, *, option=1): pass
t(lambda: kw(1, secnd=2)); t(lambda: kw(1, 2, optin=3)); t(lambda: kw(frist=1, second=2)); t(lambda: kw(1, 2, zzz=3))
def dele():
    value = 1; del value
    return valeu
t(dele)
class S: __slots__ = ("slot_one",)
t(lambda: S().slot_on); t(lambda: setattr(S(), "slot_on", 1)); t(lambda: delattr(a, "instance_valu")); t(lambda: getattr(a, "atribute")); t(lambda: exec("a.atribute = 1; del a.atributes"))
class G:
    def __getattr__(self, n): raise AttributeError(f"custom {n}", name=n, obj=self)
    real_name = 1
t(lambda: G().reel_name)
class H:
    def __dir__(self): raise ValueError
t(lambda: H().x)
e = NameError("name 'pint' is not defined", name="pint"); t(lambda: (_ for _ in ()).throw(e))
e = AttributeError("boo", name="apend", obj=[]); t(lambda: (_ for _ in ()).throw(e))
e = ImportError("imp", name="sys", name_from="exti"); t(lambda: (_ for _ in ()).throw(e))
raise NameError("plain")
