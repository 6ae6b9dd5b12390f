# Generators driven in every state: send, throw, close, yield from, return values, attributes.
import sys
keep, over = [], []
def say(x, over=over): over or print(x)
def show(f):
    try: print("->", f())
    except BaseException as e: print("->", type(e).__name__, e, "ctx", repr(e.__context__), "cause", repr(e.__cause__))
def g():
    try:
        x = yield 1
        print("got", x)
        y = yield 2
        return (x, y)
    except ValueError as e:
        print("caught", e); yield "recovered"
    finally: say("finally")
for first in ("send", "throw", "close", "next"):
    for state in range(4):
        it = g(); keep.append(it)
        for _ in range(state):
            try: next(it)
            except StopIteration as e: print("value", e.value)
        print(first, state, it.gi_running, it.gi_suspended, it.gi_frame is not None, it.gi_yieldfrom)
        show({"send": lambda: it.send("s"), "throw": lambda: it.throw(ValueError("v")), "close": lambda: it.close(), "next": lambda: next(it)}[first])
        show(lambda: next(it))
def bad_close():
    try: yield 1
    except GeneratorExit: yield 2
b = bad_close(); next(b); show(b.close)
def ret_close():
    try: yield 1
    except GeneratorExit: return "value"
b = ret_close(); next(b); show(b.close); show(b.close)
def raise_close():
    try: yield 1
    finally: raise KeyError("in close")
b = raise_close(); next(b); show(b.close)
def reenter():
    yield next(r)
r = reenter(); show(lambda: next(r))
def stop(): raise StopIteration("inner"); yield
show(lambda: next(stop()))
def inner():
    try:
        r = yield "i1"; print("inner got", r)
        yield "i2"
    except ValueError as e: print("inner caught", e); yield "i-rec"
    finally: say("inner finally")
    return "inner result"
def outer():
    try: v = yield from inner(); print("v", v)
    except KeyError as e: print("outer caught", e)
    yield "end"
for how in (lambda o: o.send("x"), lambda o: o.throw(ValueError("t")), lambda o: o.throw(KeyError("k")), lambda o: o.close(), lambda o: o.throw(GeneratorExit)):
    o = outer(); keep.append(o); print(next(o), o.gi_yieldfrom is not None); show(lambda: how(o)); show(lambda: next(o))
class It:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self): self.n += 1; return self.n
class Full(It):
    def send(self, v): return ("send", v)
    def throw(self, *a): return ("throw", a)
    def close(self): print("it closed")
def yf(x): r = yield from x; print("r", r)
y = yf(It()); print(next(y), next(y)); show(lambda: y.send(5)); y = yf(It()); next(y); show(lambda: y.throw(ValueError("z"))); y = yf(It()); next(y); show(y.close)
y = yf(Full()); next(y); show(lambda: y.send(5)); show(lambda: y.throw(ValueError("z"))); show(y.close)
y = yf([1, 2]); print(list(y)); y = yf("ab"); print(list(y)); show(lambda: list(yf(5)))
for a in ((ValueError,), (ValueError("i"),), (ValueError, "msg"), (ValueError, ValueError("w")), (5,), (int,), ("s",), (ValueError("i"), "extra"), (ValueError, None, None), ()):
    it = g(); keep.append(it); next(it); show(lambda: it.throw(*a))
show(lambda: g().send(1)); keep.append(g()); show(lambda: keep[-1].send(None)); show(lambda: g().throw(ValueError("early"))); it = g(); show(it.close); show(lambda: next(it))
print(g.__name__, g().__name__, g().__qualname__, type(g()), g().gi_code.co_name, iter(it) is it, hasattr(it, "__len__"))
it.__name__ = "renamed"; print(repr(it)[:25]); show(lambda: setattr(it, "__name__", 5)); show(lambda: setattr(it, "gi_frame", 5))
e = (i * j for i in range(3) for j in range(i) if j or True); print(type(e), e.__name__, e.__qualname__, list(e), list(e))
def lazy():
    print("started"); yield
l = lazy(); print("created"); next(l)
def ctx():
    try: raise KeyError("k")
    except KeyError: yield sys.exception()
    yield sys.exception()
c = ctx()
try: raise ValueError("v")
except ValueError: print(repr(next(c)), repr(sys.exception()), repr(next(c)))
def deep(n):
    if n: yield from deep(n - 1)
    yield n
print(sum(deep(100)), [x for x in deep(3)])
def tree(t): yield from (x for p in t for x in (tree(p) if isinstance(p, list) else [p]))
print(list(tree([1, [2, [3, [4]]], 5])))
over.append(1)
