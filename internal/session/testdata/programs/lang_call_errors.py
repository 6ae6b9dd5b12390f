# Calling wrongly: the text of each TypeError; binding of all kinds of parameters.
def none(): return "none"
def one(a): return a
def two(a, b): return a, b
def three(a, b, c): return a, b, c
def dflt(a, b=2, c=3): return a, b, c
def kwonly(a, *, k): return a, k
def kwonly2(*, k, l, m=1): return k, l, m
def posonly(a, b, /, c): return a, b, c
def posdef(a, /, b=1, *, c=2): return a, b, c
def star(a, *args): return a, args
def kw(**kw): return kw
def all_(a, /, b, *args, c, d=4, **kw): return a, b, args, c, d, kw
class C:
    def __init__(self, x): self.x = x
    def m(self, y): return y
    @classmethod
    def c(cls, z): return z
    @staticmethod
    def s(w): return w
class N: pass
class Callable:
    def __call__(self, a, b=0): return a, b
lam = lambda x, y: (x, y)
async def co(a): return a
def gen(a): yield a
ok = [lambda: dflt(1), lambda: dflt(1, c=9), lambda: dflt(b=5, a=4), lambda: kwonly(1, k=2), lambda: posonly(1, 2, c=3), lambda: posdef(1, b=5, c=6),
      lambda: star(1, 2, 3), lambda: star(*[1, 2], *(3,)), lambda: kw(a=1, **{"b": 2}), lambda: all_(1, 2, 3, 4, c=5, e=6), lambda: all_(1, b=2, c=3, a=4),
      lambda: two(*"ab"), lambda: two(**{"a": 1, "b": 2}), lambda: three(1, *[2], c=3), lambda: kw(**{"x y": 1}), lambda: Callable()(5), lambda: print(*[], sep="")]
for f in ok:
    print(f())
bad = [lambda: none(1), lambda: none(a=1), lambda: one(), lambda: one(1, 2), lambda: one(b=1), lambda: one(1, a=2), lambda: two(), lambda: two(1), lambda: two(b=1), lambda: three(), lambda: three(1),
       lambda: three(1, 2, 3, 4, 5), lambda: dflt(), lambda: dflt(1, 2, 3, 4), lambda: dflt(1, d=2), lambda: kwonly(1), lambda: kwonly(1, 2), lambda: kwonly(1, 2, k=3), lambda: kwonly2(), lambda: kwonly2(k=1),
       lambda: kwonly2(1, k=1, l=2), lambda: posonly(a=1, b=2, c=3), lambda: posonly(1, b=2, c=3), lambda: posonly(1), lambda: posdef(), lambda: posdef(a=1), lambda: star(), lambda: kw(1), lambda: all_(), lambda: all_(1, c=1),
       lambda: all_(1, 2), lambda: C(), lambda: C(1, 2), lambda: C(1).m(), lambda: C(1).m(1, 2), lambda: C.m(), lambda: C.c(), lambda: C.s(), lambda: C.s(1, 2), lambda: N(1), lambda: N(a=1), lambda: Callable()(), lambda: Callable()(1, 2, 3),
       lambda: lam(1), lambda: co(), lambda: gen(), lambda: one(*5), lambda: one(**5), lambda: one(**{1: 2}), lambda: kw(a=1, **{"a": 2}), lambda: one(*[1], **{"a": 2}), lambda: dflt(1, dd=3), lambda: dflt(1, bb=2),
       lambda: 5(), lambda: "x"(), lambda: None(), lambda: [](0), lambda: N()(), lambda: len(), lambda: len(1, 2), lambda: len(x=1), lambda: int(1, 2, 3), lambda: print(end=1), lambda: print(foo=1), lambda: [].append(), lambda: [].append(1, 2), lambda: "".join(), lambda: {}.get(), lambda: sorted(), lambda: sorted([1], 2), lambda: isinstance(1), lambda: range(), lambda: range(1, 2, 3, 4), lambda: abs(), lambda: max(), lambda: chr(1, 2), lambda: "a".split(1, 2, 3), lambda: "a".replace("b"), lambda: (1).bit_length(1), lambda: type(), lambda: type(1, 2), lambda: super(), lambda: object(1), lambda: list(1, 2), lambda: dict(1), lambda: dict([1]), lambda: dict([(1, 2, 3)]), lambda: enumerate(), lambda: zip(1), lambda: map(len), lambda: sum(), lambda: open()]
for i, f in enumerate(bad):
    try:
        print(i, f())
    except Exception as e:
        print(i, type(e).__name__, e)
