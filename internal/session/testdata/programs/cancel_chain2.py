# Cancelling a task that waits for another task, a future, a gather, a shield.
import asyncio
log = []
async def leaf(n="leaf"):
    try: await asyncio.sleep(1)
    except asyncio.CancelledError as e: log.append(f"{n} {e!r}"); raise
async def watch(aw, n):
    try: return await aw
    except asyncio.CancelledError as e: log.append(f"{n} {e!r}"); raise
    finally: log.append(f"{n} finally")
async def end(t):
    try: r = await t
    except asyncio.CancelledError as e: r = repr(e)
    print(r, log, t.cancelled()); log.clear()
async def main():
    T = asyncio.create_task
    kid = T(leaf()); top = T(watch(kid, "top")); await asyncio.sleep(0); await asyncio.sleep(0); top.cancel("m"); print(kid.cancelling(), top.cancelling()); await end(top); print(kid.cancelled())
    kid = T(leaf()); a, b = T(watch(kid, "a")), T(watch(kid, "b")); await asyncio.sleep(0); await asyncio.sleep(0); a.cancel("only a"); await end(a); await end(b)
    kid = T(leaf()); top = T(watch(asyncio.shield(kid), "top")); await asyncio.sleep(0); await asyncio.sleep(0); top.cancel("shielded"); await end(top); print(kid.done(), kid.cancelling()); kid.cancel("kid"); await end(kid)
    kid = T(leaf()); sh = asyncio.shield(kid); top = T(watch(sh, "top")); await asyncio.sleep(0); await asyncio.sleep(0); kid.cancel("inner"); await end(top); print(sh.cancelled())
    t3 = T(leaf("t3")); t2 = T(watch(t3, "t2")); t1 = T(watch(t2, "t1"))
    for _ in range(3): await asyncio.sleep(0)
    t1.cancel("deep"); await end(t1)
    g = T(watch(asyncio.gather(leaf("g1"), leaf("g2")), "gather")); await asyncio.sleep(0); await asyncio.sleep(0); g.cancel("g"); await end(g)
    w = T(watch(asyncio.wait([T(leaf("w1"))]), "wait")); await asyncio.sleep(0); await asyncio.sleep(0); w.cancel("w"); await end(w); print([t.get_coro().__name__ for t in asyncio.all_tasks() if t is not asyncio.current_task()]); [t.cancel() for t in asyncio.all_tasks() if t is not asyncio.current_task()]; await asyncio.sleep(0); log.clear()
    wf = T(watch(asyncio.wait_for(leaf("wf"), 5), "wait_for")); await asyncio.sleep(0); await asyncio.sleep(0); wf.cancel("wf"); await end(wf)
    wf = T(watch(asyncio.wait_for(kid := T(leaf("kid")), 5), "wait_for")); await asyncio.sleep(0); await asyncio.sleep(0); wf.cancel("wf"); await end(wf); print(kid.cancelled())
    fut = asyncio.get_running_loop().create_future(); t = T(watch(fut, "fut")); await asyncio.sleep(0); fut.set_result("result"); t.cancel("after result"); await end(t)
    fut = asyncio.get_running_loop().create_future(); t = T(watch(fut, "fut")); await asyncio.sleep(0); fut.set_exception(KeyError("k")); t.cancel("after exception")
    await end(t); fut.exception()
    fut = asyncio.get_running_loop().create_future(); t = T(watch(fut, "fut")); await asyncio.sleep(0); fut.cancel("future itself"); await end(t)
    async def parent():
        kid = T(leaf("orphan"))
        try: await asyncio.sleep(1)
        finally: kid.cancel("by parent"); log.append("parent finally"); await asyncio.wait([kid]); log.append("kid gone")
    t = T(parent()); await asyncio.sleep(0); await asyncio.sleep(0); t.cancel(); await end(t)
asyncio.run(main())
