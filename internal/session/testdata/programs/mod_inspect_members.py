# inspect: members, documentation, sources and frames of objects of a program.
import abc
import functools
import inspect
import types


class Base:
    "Base class."
    slotted = 1
    def method(self):
        """Do it.

            Indented more.
        """
    @property
    def prop(self):
        "A property."
    @classmethod
    def make(cls): "Make one."
    @staticmethod
    def still(): "Stay."
    @functools.cached_property
    def once(self): "Only once."


class Derived(Base):
    def method(self): pass
    @property
    def prop(self): pass
    def getter(self): pass
    other = property(getter)
    @classmethod
    def make(cls): pass


class Loud:
    calls = 0
    def __getattr__(self, name):
        Loud.calls += 1
        return name
    @property
    def p(self):
        Loud.calls += 1
        return 1


class Slots:
    __slots__ = {"power": "in kilowatts", "plain": None}


for obj in [Base, Base.method, Derived.method, Derived().method, Derived.prop, Derived.other, Derived.make, Slots.power, Slots, Derived]:
    print(repr(inspect.getdoc(obj))[:60])
print(repr(inspect.cleandoc("  first\n    second\n      third\n\n")), repr(inspect.cleandoc("")), repr(inspect.cleandoc("\n\n  x\n y")))
print([n for n, _ in inspect.getmembers(Derived) if not n.startswith("__")])
print([n for n, _ in inspect.getmembers(Derived, inspect.isfunction)], [n for n, _ in inspect.getmembers_static(Derived(), lambda v: isinstance(v, (property, classmethod)))])
for a in inspect.classify_class_attrs(Derived):
    if not a.name.startswith("__"):
        print(a.name, a.kind, a.defining_class.__name__, type(a.object).__name__)

# Attributes as they are stored.
loud = Loud()
loud.own = 5
print(type(inspect.getattr_static(loud, "p")).__name__, inspect.getattr_static(loud, "own"), inspect.getattr_static(loud, "zz", "default"), Loud.calls)
try:
    inspect.getattr_static(loud, "zz")
except AttributeError as e:
    print("AttributeError", e)
print(type(inspect.getattr_static(Slots(), "power")).__name__, inspect.getattr_static(Loud, "mro").__name__)

# Kinds.
class Abstract(abc.ABC):
    @abc.abstractmethod
    def need(self): ...
class Concrete(Abstract):
    def need(self): return 1
class SetOnly:
    def __set__(self, obj, value): pass
class GetOnly:
    def __get__(self, obj, cls): pass
print(inspect.isabstract(Abstract), inspect.isabstract(Concrete), inspect.isabstract(int), inspect.isabstract(3))
for obj in [SetOnly(), GetOnly(), Base.prop, Base.method, len, str.join, Slots.power, types.FunctionType.__code__, "".join, [].__len__, Base]:
    print([f.__name__ for f in (inspect.isdatadescriptor, inspect.ismethoddescriptor, inspect.ismemberdescriptor, inspect.isgetsetdescriptor,
                                inspect.isroutine, inspect.ismethodwrapper, inspect.isbuiltin) if f(obj)])
print(inspect.getmro(Derived), [[n[0].__name__ if isinstance(n, tuple) else [m[0].__name__ for m in n if isinstance(m, tuple)] for n in inspect.getclasstree([Derived, Base, Slots])[1]]])

@inspect.markcoroutinefunction
def marked(): pass
async def real(): pass
print(inspect.iscoroutinefunction(marked), inspect.iscoroutinefunction(functools.partial(real)), inspect.iscoroutinefunction(Base.method))

# Sources.
# About the function.
#   More about it.
@functools.lru_cache
def decorated(a,
              b=")"):
    """Doc: def not_this(): pass"""
    if a:
        return [
    1, 2]
    # last comment

    # really last
# not this one

class Holder:
    def first(self): return 1

    @property
    def second(self):
        x = lambda q: (q,
            1)
        return x

lam = [lambda: 1,
       lambda x: (x,
                  2)]
print(inspect.getsource(decorated), end="")
print(inspect.getsourcelines(decorated)[1], repr(inspect.getcomments(decorated)))
print(inspect.getsource(Holder), end="")
print(inspect.getsource(Holder.first), inspect.getsource(Holder.second.fget), inspect.getsource(lam[1]), sep="")
for bad in [len, 3, int]:
    try:
        inspect.getsource(bad)
    except Exception as e:
        print(type(e).__name__, e)
print(inspect.getmodulename("a/b/c.py"), inspect.getmodulename("x.txt"), inspect.getmodule(Base).__name__)

# Frames.
def here():
    info = inspect.getframeinfo(inspect.currentframe())
    return info.lineno, info.function, info.code_context, info.index, info.positions
print(here())
def caller():
    return [(f.function, f.lineno, f.code_context[0].strip()) for f in inspect.stack()]
print(caller())
try:
    here(1)
except TypeError:
    print([(f.function, f.lineno, f.index) for f in inspect.trace(3)])
def gen():
    local = 1
    yield
g = gen()
print(inspect.getgeneratorstate(g), inspect.getgeneratorlocals(g)); next(g)
print(inspect.getgeneratorstate(g), inspect.getgeneratorlocals(g)); g.close()
print(inspect.getgeneratorstate(g), inspect.getgeneratorlocals(g))
async def agen():
    x = 1
    yield x
ag = agen()
print(inspect.getasyncgenstate(ag), inspect.getasyncgenlocals(ag))
for f in inspect.getgeneratorlocals, inspect.getasyncgenlocals, inspect.getargs:
    try:
        f(3)
    except TypeError as e:
        print(e)
