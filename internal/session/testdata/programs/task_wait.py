# wait, as_completed, timeouts and what stays pending.
import asyncio
async def w(n, d, fail=False):
    await asyncio.sleep(d)
    if fail: raise ValueError(n)
    return n
async def main():
    T = lambda *a, **k: asyncio.create_task(w(*a, **k))
    ts = [T("a", 0.03), T("b", 0.01), T("c", 0.02, True)]
    d, p = await asyncio.wait(ts, return_when=asyncio.FIRST_COMPLETED); print([t.result() for t in d], len(p), type(d), type(p))
    d, p = await asyncio.wait(ts, return_when=asyncio.FIRST_EXCEPTION); print(sorted(ts.index(t) for t in d), sorted(ts.index(t) for t in p))
    d, p = await asyncio.wait(ts); print(len(d), len(p), sorted(repr(t.exception()) for t in d))
    d, p = await asyncio.wait([T("slow", 1)], timeout=0.01); print(len(d), len(p)); [t.cancel() for t in p]
    d, p = await asyncio.wait({T("x", 0)}, timeout=0); print(len(d), len(p))
    c = w("co", 0)
    for bad in (lambda: asyncio.wait([]), lambda: asyncio.wait(5), lambda: asyncio.wait([c]), lambda: asyncio.wait([T("z", 0)], return_when="X"), lambda: asyncio.wait(T("y", 0)), lambda: asyncio.wait([5])):
        try: print(await bad())
        except Exception as e: print(type(e).__name__, e)
    c.close()
    print([await f for f in asyncio.as_completed([w("a", 0.03), w("b", 0.01), w("c", 0.02)])])
    out = []
    for f in asyncio.as_completed([w("s", 1), w("q", 0.01)], timeout=0.03):
        try: out.append(await f)
        except TimeoutError as e: out.append(repr(e))
    print(out)
    ts = [T("a", 0.02), T("b", 0.01), T("c", 0.015, True)]; seen = []
    async for t in asyncio.as_completed(ts): seen.append((ts.index(t), t.done(), t is ts[ts.index(t)]))
    print(seen); ts[2].exception()
    try: print(await asyncio.wait_for(w("fast", 0), 1), await asyncio.wait_for(w("slow", 1), 0.01))
    except TimeoutError as e: print(repr(e), repr(e.__cause__), asyncio.TimeoutError is TimeoutError)
    t = T("kept", 1)
    try: await asyncio.wait_for(asyncio.shield(t), 0.01)
    except TimeoutError: print("shielded", t.done(), t.cancelled())
    t.cancel()
    try: await asyncio.wait_for(t2 := T("gone", 1), 0.01)
    except TimeoutError: print("not shielded", t2.done(), t2.cancelled())
    async def stubborn():
        try: await asyncio.sleep(1)
        except asyncio.CancelledError: return "swallowed"
    print(await asyncio.wait_for(stubborn(), 0.01))
    async def raising():
        try: await asyncio.sleep(1)
        finally: raise KeyError("cleanup")
    try: await asyncio.wait_for(raising(), 0.01)
    except KeyError as e: print(repr(e), repr(e.__context__))
    try: await asyncio.wait_for(w("f", 0, True), 1)
    except ValueError as e: print(repr(e))
    f = asyncio.get_running_loop().create_future(); f.set_result("ready"); print(await asyncio.wait_for(f, 0), await asyncio.wait_for(f, -1))
    t = asyncio.create_task(asyncio.wait_for(w("in", 1), 5)); await asyncio.sleep(0); t.cancel("outer")
    try: await t
    except asyncio.CancelledError as e: print(repr(e))
asyncio.run(main())
