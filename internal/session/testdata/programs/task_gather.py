# gather: order, errors, cancellation of children, duplicates.
import asyncio
log = []
async def w(n, d, fail=False):
    try:
        for _ in range(d): await asyncio.sleep(0)
        if fail: raise ValueError(n)
        log.append(f"end {n}"); return n
    except asyncio.CancelledError: log.append(f"cancelled {n}"); raise
async def main():
    print(await asyncio.gather(w("a", 3), w("b", 1), w("c", 2)), log); log.clear()
    try: await asyncio.gather(w("a", 5), w("b", 2, True), w("c", 3, True))
    except ValueError as e: print(repr(e), log)
    for _ in range(6): await asyncio.sleep(0)
    print(log); log.clear()
    r = await asyncio.gather(w("a", 1), w("b", 1, True), asyncio.sleep(0, "s"), return_exceptions=True); print(r); log.clear()
    g = asyncio.gather(w("a", 9), w("b", 9)); print(type(g).__name__, g.done()); await asyncio.sleep(0); print(g.cancel(), g.cancelled(), g.done())
    try: await g
    except asyncio.CancelledError as e: print(repr(e), log, g.cancelled()); log.clear()
    g = asyncio.gather(w("a", 9), w("b", 9), return_exceptions=True); await asyncio.sleep(0); g.cancel("why")
    try: print(await g)
    except asyncio.CancelledError as e: print(repr(e), log); log.clear()
    t = asyncio.create_task(w("kid", 9)); g = asyncio.gather(t, w("other", 3)); await asyncio.sleep(0); t.cancel()
    try: await g
    except asyncio.CancelledError as e: print(repr(e), g.cancelled(), log); log.clear()
    t = asyncio.create_task(w("kid", 9)); r = asyncio.gather(t, w("other", 3), return_exceptions=True); await asyncio.sleep(0); t.cancel("kid msg"); print(await r); log.clear()
    t = asyncio.create_task(w("x", 1)); print(await asyncio.gather(t, t, w("y", 0), t)); c = w("z", 1); print(await asyncio.gather(c, c)); log.clear()
    async def outer():
        try: await asyncio.gather(w("in1", 9), w("in2", 2, True))
        finally: log.append("outer done")
    o = asyncio.create_task(outer()); await asyncio.sleep(0); await asyncio.sleep(0); o.cancel()
    try: await o
    except asyncio.CancelledError: print("outer cancelled", log)
    except ValueError as e: print(repr(e), log)
    log.clear(); print(await asyncio.gather(*[asyncio.gather(w(i, i), w(-i, 1)) for i in range(3)]))
    g = asyncio.gather(); print(await g, g.done()); 
    try: await asyncio.gather(5, w("n", 0))
    except TypeError as e: print(e)
    f = asyncio.get_running_loop().create_future(); g = asyncio.gather(f); f.set_exception(KeyError("f"))
    try: await g
    except KeyError as e: print(repr(e), e is f.exception())
    g = asyncio.gather(w("q", 1), w("r", 2)); 
    try: g.result()
    except asyncio.InvalidStateError as e: print(e)
    g.add_done_callback(lambda g: print("cb", g.result())); await g; await asyncio.sleep(0)
import warnings; warnings.simplefilter("ignore")
asyncio.run(main())
