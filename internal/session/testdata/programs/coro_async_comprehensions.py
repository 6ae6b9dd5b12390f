# Async generators and comprehensions, async for over protocols, else, break, errors.
import asyncio

async def agen(n, pause=True):
    for i in range(n):
        if pause: await asyncio.sleep(0)
        yield i
class Countdown:
    def __init__(self, n): self.n = n
    def __aiter__(self): return self
    async def __anext__(self):
        if not self.n: raise StopAsyncIteration
        self.n -= 1
        await asyncio.sleep(0)
        return self.n
async def double(x):
    await asyncio.sleep(0)
    return x * 2
async def main():
    print([i async for i in agen(4)], {i async for i in agen(3)}, {i: i * i async for i in agen(3)}, [i async for i in Countdown(3) if i != 1])
    print([await double(i) for i in range(3)], [await double(i) async for i in agen(3)], [(i, j) async for i in agen(2) for j in "ab"], [(i, j) for i in "xy" async for j in agen(2)])
    g = (await double(i) async for i in agen(3))
    print(type(g).__name__, [x async for x in g], [x async for x in g])
    async for i in agen(3):
        if i == 1: break
    else:
        print("never")
    print("left at", i)
    async for i in Countdown(2): pass
    else: print("else after", i)
    print(await anext(agen(2)), await anext(Countdown(0), "default"))
    a = agen(2)
    print(await a.__anext__(), await a.asend(None))
    try: await a.__anext__()
    except StopAsyncIteration as e: print(repr(e))
    async def echo():
        got = "first"
        while True:
            try:
                got = yield got
            except ValueError as e:
                got = f"caught {e}"
    e = echo()
    print(await e.asend(None), await e.asend("a"), await e.athrow(ValueError("v")), await e.asend("b"), await e.aclose())
    try: await e.asend(1)
    except StopAsyncIteration: print("closed")
    async def cleanup():
        try:
            yield 1; yield 2
        finally:
            await asyncio.sleep(0); print("cleaned")
    c = cleanup(); print(await anext(c)); await c.aclose(); await c.aclose()
    async def stubborn():
        try: yield 1
        except GeneratorExit: yield 2
    s = stubborn(); await anext(s)
    try: await s.aclose()
    except RuntimeError as e: print(e)
    async def raises():
        yield 1
        raise StopAsyncIteration("inside")
    try: print([x async for x in raises()])
    except RuntimeError as e: print(e, repr(e.__cause__))
    async def stops():
        yield 1
        raise StopIteration("inside")
    try: print([x async for x in stops()])
    except RuntimeError as e: print(e, repr(e.__cause__))
    for bad in ([1], 5, type("B", (), {"__aiter__": lambda s: 5})(), type("C", (), {"__aiter__": lambda s: s, "__anext__": lambda s: 5})()):
        try:
            async for x in bad: print(x)
        except TypeError as e: print(e)
    try:
        for x in agen(1): pass
    except TypeError as e: print(e)
    k = agen(3)
    t1, t2 = asyncio.create_task(k.__anext__()), asyncio.create_task(k.__anext__())
    print(await asyncio.gather(t1, t2, return_exceptions=True))
    async def lots(): return [x async for x in agen(2)], [y async for y in agen(2)]
    print(await asyncio.gather(lots(), lots()))
    class Ctx:
        async def __aenter__(self): return agen(2)
        async def __aexit__(self, *a): print("exit", a[0]); return a[0] is KeyError
    async with Ctx() as it:
        async for x in it:
            if x: raise KeyError(x)
    print("swallowed")
asyncio.run(main())
