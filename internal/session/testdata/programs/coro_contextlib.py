# asynccontextmanager, AsyncExitStack, aclosing, nullcontext, contextmanager.
import asyncio, contextlib
@contextlib.asynccontextmanager
async def res(n, swallow=False):
    print("open", n); await asyncio.sleep(0)
    try: yield n.upper()
    except ValueError as e:
        print("saw", e)
        if not swallow: raise
    finally: await asyncio.sleep(0); print("close", n)
@contextlib.contextmanager
def sync(n):
    print("in", n)
    try: yield n
    finally: print("out", n)
async def main():
    async with res("a") as a, res("b") as b: print(a, b)
    async with res("s", swallow=True): raise ValueError("swallowed")
    try:
        async with res("r"): raise ValueError("raised")
    except ValueError as e: print("out", e)
    async with contextlib.AsyncExitStack() as st:
        print(await st.enter_async_context(res("x")), st.enter_context(sync("y"))); st.push_async_callback(asyncio.sleep, 0); st.callback(print, "callback", 1)
    async def gen():
        try:
            yield 1; yield 2
        finally: print("gen closed")
    async with contextlib.aclosing(gen()) as g:
        async for v in g: print(v); break
    async with contextlib.nullcontext(5) as n: print(n)
    try:
        async with contextlib.timeout(1): pass
    except AttributeError as e: print(e)
    t = asyncio.create_task(hold()); await asyncio.sleep(0); await asyncio.sleep(0); t.cancel("c")
    try: await t
    except asyncio.CancelledError as e: print(repr(e))
    @res("deco")
    async def f(): print("in f")
    await f(); await f()
    bad = noyield()
    try:
        async with bad: pass
    except RuntimeError as e: print(e)
    try:
        async with twice(): pass
    except RuntimeError as e: print(e)
async def hold():
    async with res("held"): await asyncio.sleep(1)
@contextlib.asynccontextmanager
async def noyield():
    return
    yield
@contextlib.asynccontextmanager
async def twice(): yield 1; yield 2
asyncio.run(main())
with contextlib.suppress(KeyError, ValueError): {}["k"]
with contextlib.ExitStack() as s:
    for n in "pq": s.enter_context(sync(n))
    s.pop_all().close(); print("emptied")
@sync("d")
def g(): return "g"
print(g(), g())
