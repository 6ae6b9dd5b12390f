# How many iterations of the loop each primitive takes: a ticker counts them.
import asyncio
ticks = 0
def tick(loop):
    global ticks
    ticks += 1
    if ticks < 100000: loop.call_soon(tick, loop)
async def co(v="v"): return v
async def nap(n=1):
    for _ in range(n): await asyncio.sleep(0)
    return n
async def fail():
    raise ValueError("x")
async def measure(name, aw):
    start = ticks
    try: r = await aw
    except BaseException as e: r = repr(e)
    print(f"{name:28} {ticks - start} {r!r}"[:90])
async def main():
    global ticks
    loop = asyncio.get_running_loop()
    loop.call_soon(tick, loop)
    await measure("coroutine", co())
    await measure("sleep(0)", asyncio.sleep(0, "r"))
    await measure("nap(3)", nap(3))
    await measure("task", asyncio.create_task(co()))
    await measure("task nap(2)", asyncio.create_task(nap(2)))
    await measure("failing task", asyncio.create_task(fail()))
    await measure("gather()", asyncio.gather())
    await measure("gather(co)", asyncio.gather(co()))
    await measure("gather(co, nap2)", asyncio.gather(co(), nap(2)))
    await measure("gather(gather)", asyncio.gather(asyncio.gather(co()), co()))
    await measure("gather(fail)", asyncio.gather(nap(3), fail()))
    await measure("gather(fail, return)", asyncio.gather(nap(3), fail(), return_exceptions=True))
    await measure("wait_for(co, None)", asyncio.wait_for(co(), None))
    await measure("wait_for(co, 5)", asyncio.wait_for(co(), 5))
    await measure("wait_for(nap2, 5)", asyncio.wait_for(nap(2), 5))
    await measure("wait_for(task, 5)", asyncio.wait_for(asyncio.create_task(nap(2)), 5))
    await measure("wait_for(co, 0)", asyncio.wait_for(co(), 0))
    await measure("wait_for(nap, 0)", asyncio.wait_for(nap(), 0))
    await measure("shield(co)", asyncio.shield(co()))
    await measure("shield(nap2)", asyncio.shield(nap(2)))
    async def waits(n, **kw):
        d, p = await asyncio.wait([asyncio.create_task(nap(i)) for i in range(n)], **kw)
        for t in p: t.cancel()
        return len(d), len(p)
    await measure("wait(3)", waits(3))
    await measure("wait(3, FIRST)", waits(3, return_when=asyncio.FIRST_COMPLETED))
    await measure("wait(1)", waits(1))
    await measure("to nothing", asyncio.wait([asyncio.create_task(co())]))if 0 else None
    f = loop.create_future(); f.set_result(1); await measure("done future", f)
    f = loop.create_future(); loop.call_soon(f.set_result, 1); await measure("future soon", f)
    t = asyncio.create_task(co()); await nap(); await measure("done task", t)
    async def tg(n):
        async with asyncio.TaskGroup() as g:
            for i in range(n): g.create_task(nap(i))
    await measure("TaskGroup(0)", tg(0)); await measure("TaskGroup(1)", tg(1)); await measure("TaskGroup(3)", tg(3))
    async def tmo():
        async with asyncio.timeout(5): await nap(2)
    await measure("timeout", tmo())
    async def asc(): return [await f for f in asyncio.as_completed([nap(2), nap(0), co()])]
    await measure("as_completed", asc())
    async def cancelled():
        t = asyncio.create_task(nap(10)); await nap(); t.cancel()
        await t
    await measure("cancelled task", cancelled())
    async def unstarted():
        t = asyncio.create_task(nap(10)); t.cancel()
        await t
    await measure("cancelled unstarted", unstarted())
    ticks = 10 ** 6
asyncio.run(main())
