# Cancelling waiters of queues, locks, events, semaphores: nobody loses a wake-up.
import asyncio
log = []
async def waiter(n, aw):
    try: log.append((n, await aw))
    except asyncio.CancelledError as e: log.append((n, repr(e)))
async def pause(n=3):
    for _ in range(n): await asyncio.sleep(0)
async def main():
    T = asyncio.create_task
    q = asyncio.Queue(); a, b = T(waiter("a", q.get())), T(waiter("b", q.get())); await asyncio.sleep(0); q.put_nowait(1); a.cancel("c"); await pause(); print(log, q.qsize(), b.done()); log.clear(); b.cancel(); await pause(); log.clear()
    q = asyncio.Queue(); a = T(waiter("a", q.get())); await asyncio.sleep(0); a.cancel(); q.put_nowait(1); await pause(); print(log, q.qsize()); log.clear()
    q = asyncio.Queue(1); q.put_nowait(0); a, b = T(waiter("pa", q.put(1))), T(waiter("pb", q.put(2))); await asyncio.sleep(0); q.get_nowait(); a.cancel(); await pause(); print(log, q.qsize(), q.get_nowait()); log.clear()
    q = asyncio.Queue(); a = T(waiter("a", q.get())); await asyncio.sleep(0); q.put_nowait("v"); await asyncio.sleep(0); print(a.cancel(), log); await pause(); print(log, q.qsize()); log.clear()
    l = asyncio.Lock(); await l.acquire(); ts = [T(waiter(n, l.acquire())) for n in "abc"]; await asyncio.sleep(0); l.release(); ts[0].cancel(); await pause(); print(log, l.locked()); log.clear(); l.release(); await pause(); print(log, l.locked()); log.clear(); l.release(); print(l.locked())
    s = asyncio.Semaphore(1); await s.acquire(); ts = [T(waiter(n, s.acquire())) for n in "abc"]; await asyncio.sleep(0); s.release(); ts[0].cancel(); ts[1].cancel(); await pause(5); print(log, s.locked()); log.clear(); s.release(); print(s.locked())
    e = asyncio.Event(); ts = [T(waiter(n, e.wait())) for n in "ab"]; await asyncio.sleep(0); e.set(); ts[0].cancel("ev"); await pause(); print(log); log.clear()
    c = asyncio.Condition()
    async def cw(n):
        async with c:
            try: await c.wait(); log.append(n)
            except asyncio.CancelledError as x: log.append((n, repr(x), c.locked())); raise
    ts = [T(cw(n)) for n in "abc"]; await pause()
    async with c: c.notify(1); ts[0].cancel("cond"); await pause()
    await pause(6); print(log, [t.done() for t in ts], c.locked()); log.clear()
    async with c: c.notify_all()
    await pause(6); print(log); log.clear()
    b = asyncio.Barrier(3); ts = [T(waiter(n, b.wait())) for n in "ab"]; await pause(); print(b.n_waiting); ts[0].cancel("bar"); await pause(); print(log, b.n_waiting, b.broken); await b.abort(); 
    try: await ts[1]
    except asyncio.BrokenBarrierError as x: print(repr(x), b.broken)
    log.clear(); q = asyncio.Queue(); q.put_nowait(1); a = T(waiter("join", q.join())); await asyncio.sleep(0); a.cancel("j"); await pause(); print(log); q.task_done()
    log.clear(); t = T(waiter("sleep", asyncio.sleep(1))); await asyncio.sleep(0); t.cancel("s"); await t; print(log); log.clear()
    t = T(waiter("sleep0", asyncio.sleep(0))); await asyncio.sleep(0); t.cancel("s0"); await t; print(log)
    s = asyncio.BoundedSemaphore(1)
    for bad in (s.release, asyncio.Lock().release, lambda: asyncio.Semaphore(-1), lambda: asyncio.Queue().task_done(), lambda: asyncio.Condition().notify(), lambda: asyncio.Barrier(0)):
        try: bad()
        except Exception as x: print(type(x).__name__, x)
asyncio.run(main())
