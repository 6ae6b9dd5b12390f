# Iterations taken by queues and synchronisation objects.
import asyncio
ticks = 0
def tick(loop):
    global ticks
    ticks += 1
    if ticks < 100000: loop.call_soon(tick, loop)
async def measure(name, aw):
    start = ticks
    try: r = await aw
    except BaseException as e: r = repr(e)
    print(f"{name:20} {ticks - start} {r!r}"[:80])
async def nap(n):
    for _ in range(n): await asyncio.sleep(0)
async def after(n, f, *a):
    await nap(n)
    r = f(*a)
    if asyncio.iscoroutine(r): await r
async def main():
    global ticks
    loop = asyncio.get_running_loop(); loop.call_soon(tick, loop)
    q = asyncio.Queue(1)
    await measure("put free", q.put(1)); await measure("get ready", q.get())
    t = asyncio.create_task(after(2, q.put_nowait, "x")); await measure("get wait", q.get()); await t
    q.put_nowait(1); t = asyncio.create_task(after(2, q.get_nowait)); await measure("put wait", q.put(2)); await t
    q.get_nowait(); [q.task_done() for _ in range(4)]
    await measure("join nothing", q.join())
    q.put_nowait(1); t = asyncio.create_task(after(1, q.task_done)); await measure("join", q.join()); await t
    l = asyncio.Lock(); await measure("lock free", l.acquire())
    t = asyncio.create_task(after(2, l.release)); await measure("lock wait", l.acquire()); await t; l.release()
    s = asyncio.Semaphore(1); await measure("sem free", s.acquire())
    t = asyncio.create_task(after(2, s.release)); await measure("sem wait", s.acquire()); await t; s.release()
    e = asyncio.Event(); t = asyncio.create_task(after(2, e.set)); await measure("event wait", e.wait()); await measure("event set", e.wait()); await t
    c = asyncio.Condition()
    async def notify():
        async with c: c.notify()
    async def waiter():
        async with c: return await c.wait()
    t = asyncio.create_task(after(2, notify)); await measure("condition", waiter()); await t
    async def waiter_for():
        async with c: return await c.wait_for(lambda: True)
    await measure("wait_for true", waiter_for())
    b = asyncio.Barrier(2); t = asyncio.create_task(b.wait()); await measure("barrier second", b.wait()); print(await t)
    t = asyncio.create_task(after(2, b.wait)); await measure("barrier first", b.wait()); await t
    async def chain(n): 
        return await asyncio.create_task(chain(n - 1)) if n else "end"
    await measure("task chain 3", chain(3))
    async def agen():
        for i in range(3): yield i; await asyncio.sleep(0)
    async def ac(): return [i async for i in agen()]
    await measure("async gen", ac())
    p = asyncio.Queue(1)
    async def pump():
        for i in range(4): await p.put(i)
    t = asyncio.create_task(pump())
    async def drain(): return [await p.get() for _ in range(4)]
    await measure("pump", drain()); await t
    ticks = 10 ** 6
asyncio.run(main())
