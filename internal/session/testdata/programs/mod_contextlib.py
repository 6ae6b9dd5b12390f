# contextlib: generator-based managers, suppress, closing, stacks; sync and async.
import asyncio
import contextlib
from contextlib import contextmanager, suppress, closing, nullcontext, ExitStack, redirect_stdout, asynccontextmanager, AsyncExitStack, ContextDecorator

@contextmanager
def tag(name, swallow=()):
    "doc"
    print(f"<{name}>")
    try:
        yield name.upper()
    except swallow as e:
        print("swallowed", repr(e))
    finally:
        print(f"</{name}>")

with tag("a") as a, tag("b"):
    print(a)
with tag("c", ValueError):
    raise ValueError("v")
try:
    with tag("d"):
        raise KeyError("k")
except KeyError as e:
    print("out", repr(e))
@tag("deco")
def f(x): return x * 2
print(f(3), f(4), tag.__name__, tag.__doc__)
with suppress(ZeroDivisionError, KeyError):
    1 / 0
    print("never")
with suppress(): pass
class Res:
    def close(self): print("closed")
with closing(Res()) as r:
    print(type(r).__name__)
with nullcontext(5) as n: print(n)
with ExitStack() as st:
    for n in "xyz":
        st.enter_context(tag(n))
    st.callback(print, "callback", 1, sep="-")
    st.push(lambda *exc: print("push", exc[0]) or True)
    raise RuntimeError("in the stack")
st2 = ExitStack()
st2.callback(print, "kept")
moved = st2.pop_all()
st2.close(); moved.close()
@contextmanager
def bad_none():
    if False: yield
@contextmanager
def bad_twice():
    yield 1
    yield 2
@contextmanager
def replaces():
    try: yield
    except ValueError as e: raise TypeError("replaced") from e
def use(cm, exc=None):
    try:
        with cm:
            if exc: raise exc
    except Exception as e:
        print(type(e).__name__, e, repr(e.__cause__))
use(bad_none()); use(bad_twice()); use(bad_twice(), ValueError("v")); use(replaces(), ValueError("v")); use(tag("s"), StopIteration("si"))
class Deco(ContextDecorator):
    def __enter__(self): print("in"); return self
    def __exit__(self, *e): print("out", e[0]); return False
@Deco()
def g(): print("body")
g()
@asynccontextmanager
async def session(n):
    print("open", n)
    await asyncio.sleep(0)
    try:
        yield n
    finally:
        await asyncio.sleep(0)
        print("close", n)
async def main():
    async with session(1) as s:
        print("using", s)
    try:
        async with session(2), session(3):
            raise ValueError("v")
    except ValueError as e:
        print(repr(e))
    async with AsyncExitStack() as st:
        print(await st.enter_async_context(session(4)))
        st.enter_context(tag("sync"))
        st.push_async_callback(asyncio.sleep, 0)
    t = asyncio.create_task(hold())
    await asyncio.sleep(0.001)
    t.cancel()
    print(await asyncio.gather(t, return_exceptions=True))
async def hold():
    async with session(5):
        await asyncio.sleep(10)
asyncio.run(main())
