# Recursion, exceptions and values through many awaits without a loop.
import types
@types.coroutine
def switch(v):
    return (yield v)
async def add(a, b): return await switch(("add", a, b))
async def expr():
    return await add(await add(1, 2), await add(3, 4)) if await switch("go?") else None
def run(c, answer):
    trace, v = [], None
    try:
        while True:
            q = c.send(v); trace.append(q); v = answer(q)
    except StopIteration as e:
        return e.value, trace
print(run(expr(), lambda q: q[1] + q[2] if isinstance(q, tuple) else True))
print(run(expr(), lambda q: False))
async def fib(n):
    if n < 2: return await switch(n)
    return await fib(n - 1) + await fib(n - 2)
v, t = run(fib(10), lambda q: q); print(v, len(t), t[:12])
async def order():
    d = {await switch("k"): await switch("v")}; l = [await switch(1), *(await switch("xy"))]
    s = f"{await switch('f')!r:>{await switch(6)}}"
    l[await switch(0)] = await switch("value"); x = (await switch(2)) < (await switch(3)) < (await switch(1))
    async def inner(a=await switch("default")): return a
    return d, l, s, x, await inner(), [await switch(i) for i in range(2)], (lambda z: z)(await switch("arg"))
print(run(order(), lambda q: q))
async def fail(n):
    if n == 0: raise ValueError("bottom")
    try:
        await fail(n - 1)
    except ValueError as e:
        raise ValueError(f"level {n}") from (e if n % 2 else None)
try:
    fail(3).send(None)
except ValueError as e:
    while e: print(e, e.__suppress_context__, end=" <- "); e = e.__cause__ or e.__context__
print()
async def ctx():
    try: await switch(1)
    except KeyError:
        try: await switch(2)
        except TypeError as e: print(repr(e.__context__)); raise
c = ctx(); c.send(None); c.throw(KeyError("a"))
try: c.throw(TypeError("b"))
except TypeError as e: print(repr(e), repr(e.__context__))
async def rec(n): return n if n == 0 else await rec(n - 1)
try: rec(2000).send(None)
except RecursionError as e: print("RecursionError", e)
try: rec(500).send(None)
except StopIteration as e: print("ok", e.value)
