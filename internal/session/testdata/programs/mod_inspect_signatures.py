# inspect: signatures of every kind of callable, binding and its errors, what functions of the older interface say.
import functools
import inspect


def attempt(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


def f1(a, /, b, c=3, *, d, e=5): pass
def f2(a, b=2, /, c=3, *args, d=4, **kw): pass
def f3(*args, k): pass
def f4(x, y, z=3, /, foo=42, *, bar=50, **kwargs): pass
def f5(a, b=1, /, c=2): pass


calls = [((), {}), ((1,), {}), ((1, 2), {}), ((1, 2, 3), {}), ((1, 2, 3, 4), {}), ((), {"a": 1}), ((), {"a": 1, "b": 2}),
         ((1,), {"b": 2}), ((1, 2), {"b": 3}), ((1,), {"d": 3}), ((), {"k": 2}), ((1,), {"k": 2}),
         ((1, 2), {"zz": 1, "yy": 2}), ((1,), {"y": 5, "foo": 1}), ((1, 2), {"z": 5}), ((1, 2, 3), {"c": 5, "d": 1}),
         ((), {"b": 1, "c": 2})]
for f in f1, f2, f3, f4, f5:
    sig = inspect.signature(f)
    print(f.__name__, sig)
    for args, kwargs in calls:
        print("  ", args, kwargs, attempt(sig.bind, *args, **kwargs), "|", attempt(sig.bind_partial, *args, **kwargs))

# Bound arguments.
bound = inspect.signature(f2).bind_partial(1, d=9, more=1)
print(bound, bound.args, bound.kwargs, bound.signature)
bound.apply_defaults()
print(bound, bound.args, bound.kwargs, bound == inspect.signature(f2).bind(1, d=9, more=1))
bound.arguments["c"] = 33
bound.arguments["args"] = (7, 8)
print(bound.args, bound.kwargs, bound == 1)

# Parameters.
P = inspect.Parameter
for args in [("x", P.KEYWORD_ONLY), ("1x", P.KEYWORD_ONLY), ("if", P.POSITIONAL_OR_KEYWORD), (3, P.VAR_KEYWORD), ("x", 7), (".0", 1), (".0", 3)]:
    print(args, attempt(lambda: repr(P(*args))))
print(attempt(P, "x", P.VAR_KEYWORD, default=1), attempt(P, P.empty, P.VAR_KEYWORD))
p = P("p", P.POSITIONAL_OR_KEYWORD, default=2, annotation=int)
print(p, repr(p), p.replace(name="q", default=P.empty), p.replace(kind=P.KEYWORD_ONLY).kind, p == p.replace(), hash(p) == hash(p.replace()))
print([str(k) for k in (P.POSITIONAL_ONLY, P.VAR_POSITIONAL)], repr(P.KEYWORD_ONLY), P.VAR_KEYWORD.description, P.KEYWORD_ONLY.value)

# Signatures made by hand.
S = inspect.Signature
def param(name, kind, **kw): return P(name, kind, **kw)
a, b, star, k, stars = [param(n, i) for n, i in zip(("a", "b", "args", "k", "kw"), P.POSITIONAL_ONLY.__class__ and range(5))]
print(S([a, b, star, k, stars]), S([a, k]), S([a, b]), S(), S([k], return_annotation=int))
for wrong in [b, a], [a, a], [star, star], [star, star.replace(name='other')], [stars, k], [P("d", 1, default=1), b]:
    print(attempt(S, wrong))
print(S([a, star, star], __validate_parameters__=False))
other = param("z", P.KEYWORD_ONLY)
print(S([k, other]) == S([other, k]), hash(S([k, other])) == hash(S([other, k])), S([a]) == S([b]), S() == 1)
print(S([a, k], return_annotation="x").replace(parameters=[b]), S([a]).replace(return_annotation=str))
def long(alpha: "int", beta: str = "b", *, gamma: list[int] = ()) -> "dict": pass
print(inspect.signature(long).format(max_width=30))
print(inspect.signature(long).parameters)

# Methods, classes, partials, wrappers.
class C:
    def __init__(self, x, *, y=1): pass
    def m(self, q): pass
    @classmethod
    def k(cls, q): pass
    @staticmethod
    def s(q): pass
    def __call__(self, called): pass
    part = functools.partialmethod(m, 5)
class New:
    def __new__(cls, n, *rest): return object.__new__(cls)
class NewInit(New):
    def __init__(self, i): pass
class Meta(type):
    def __call__(cls, via_meta): pass
class ByMeta(metaclass=Meta):
    def __init__(self, x): pass
class Sub(int): pass
class Plain: pass
class Error(Exception):
    def __init__(self, a, b=2): pass
for c in [C, C.m, C(1).m, C.k, C.s, C(1), C.part, C(1).part, New, NewInit, ByMeta, Plain, Error, Error(1).__init__,
          functools.partial(f1, 1), functools.partial(f1, 1, d=4), functools.partial(f1, b=2), functools.partial(f2, 1, 2, c=5),
          functools.partial(f3, 1, 2, k=3), functools.partial(C, y=2)]:
    print(attempt(inspect.signature, c))
for c in Sub, Exception, int, dict, 3, getattr:
    print(attempt(inspect.signature, c))
print(attempt(lambda: inspect.signature(functools.partial(f5, 1, 2, 3, 4))).partition("partial object")[0])
@functools.wraps(f1)
def wrapper(*args): pass
print(inspect.signature(wrapper), inspect.signature(wrapper, follow_wrapped=False), inspect.unwrap(wrapper) is f1)
wrapper.__wrapped__ = wrapper
print(attempt(inspect.unwrap, wrapper).split(" at ")[0])
def given(): pass
given.__signature__ = inspect.signature(f5)
print(inspect.signature(given))
given.__signature__ = 5
print(attempt(inspect.signature, given))
def strings(a: "int", *, b: "list[str]" = None) -> "C": pass
print(inspect.signature(strings), inspect.signature(strings, eval_str=True), inspect.get_annotations(strings, eval_str=True))
print(inspect.get_annotations(Plain), attempt(inspect.get_annotations, 3))

# The older interface.
for f in f1, f2, C.m, C(1).m, C, long, len:
    print(attempt(inspect.getfullargspec, f))
print(attempt(inspect.getfullargspec, 3))
print(inspect.getcallargs(f2, 1, d=3, extra=0), inspect.getcallargs(f5, 1, 2))
instance = C(1)
print(inspect.getcallargs(instance.m, 5)["self"] is instance)
for args, kwargs in [((), {}), ((1, 2, 3, 4), {}), ((1,), {"zz": 1})]:
    print(attempt(inspect.getcallargs, f5, *args, **kwargs))
outer = 10
def closing():
    free = 1
    def inner(): return free, outer, len, undefined
    return inner
print(inspect.getclosurevars(closing())._replace(builtins=0), attempt(inspect.getclosurevars, len))
def frame_of(a, *rest, k=1): return inspect.getargvalues(inspect.currentframe())
info = frame_of(1, 2, k=3)
print(info, inspect.formatargvalues(*info))
print(inspect.formatannotation(list[int]), inspect.formatannotation(C), inspect.formatannotation("x"), inspect.formatannotation(C, "__main__"))
