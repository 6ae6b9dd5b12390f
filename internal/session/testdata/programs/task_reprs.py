# reprs of futures, tasks, handles, queues, locks, with addresses removed.
import asyncio
def show(*vs): print(*[re_sub(repr(v)) for v in vs])
def re_sub(s):
    out, i = "", 0
    while (j := s.find(" at 0x", i)) >= 0:
        k = j + 6
        while s[k] in "0123456789abcdef": k += 1
        out += s[i:j]; i = k
    return (out + s[i:]).replace(__file__, "FILE")
async def co(): await asyncio.sleep(0.001)
async def bad(): raise ValueError("b" * 5)
def cb(f): pass
async def main():
    loop = asyncio.get_running_loop(); f = loop.create_future(); show(f); f.add_done_callback(cb); show(f); f.add_done_callback(lambda f: 0); show(f); f.add_done_callback(cb); show(f)
    f.set_result([1, 2]); show(f); await asyncio.sleep(0); f = loop.create_future(); f.set_exception(ValueError("e")); show(f); f.exception(); f = loop.create_future(); f.cancel(); show(f)
    t = loop.create_task(co(), name="T"); show(t); await asyncio.sleep(0); show(t); t.cancel(); show(t)
    await asyncio.wait([t]); show(t); t = loop.create_task(co(), name="U"); await t; show(t)
    t = loop.create_task(bad(), name="V"); await asyncio.wait([t]); show(t, t.exception()); t = loop.create_task(co(), name="W"); t.add_done_callback(cb); show(t); await t
    async def waits(): await asyncio.create_task(co(), name="inner")
    t = loop.create_task(waits(), name="outer"); await asyncio.sleep(0); await asyncio.sleep(0); show(t); await t
    h = loop.call_soon(cb, 1, "x"); show(h); h.cancel(); show(h); show(loop.call_soon(print), loop.call_soon(len, "a")); 
    h = loop.call_later(100, cb); print(re_sub(repr(h)).startswith("<TimerHandle when="), re_sub(repr(h)).split(" ", 2)[2]); h.cancel(); print(repr(h).startswith("<TimerHandle cancelled when="))
    q = asyncio.Queue(2); show(q); q.put_nowait(1); show(q); g = loop.create_task(q.join(), name="j"); await asyncio.sleep(0); show(q); q.get_nowait(); q.task_done(); await g; show(asyncio.PriorityQueue(), asyncio.LifoQueue(3))
    g = loop.create_task(q.get(), name="g"); await asyncio.sleep(0); show(q); g.cancel()
    l = asyncio.Lock(); show(l); await l.acquire(); show(l); w = loop.create_task(l.acquire(), name="w"); await asyncio.sleep(0); show(l); l.release(); await w; show(l)
    s = asyncio.Semaphore(2); show(s); await s.acquire(); await s.acquire(); show(s); e = asyncio.Event(); show(e); e.set(); show(e); c = asyncio.Condition(); show(c); b = asyncio.Barrier(2); show(b)
    show(g := asyncio.gather(asyncio.sleep(0))); await g; show(asyncio.BoundedSemaphore(1), asyncio.TaskGroup(), asyncio.timeout(None), asyncio.CancelledError("m"), asyncio.QueueFull(), asyncio.Queue, asyncio.Task, asyncio.CancelledError, asyncio.QueueEmpty)
    show(co, loop.create_task, asyncio.sleep, type(loop), asyncio.FIRST_COMPLETED)
asyncio.run(main())
