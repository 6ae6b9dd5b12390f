# Many sleeps: order of waking, equal delays, zero and negative, values, sleeping in chains.
import asyncio

async def main():
    loop = asyncio.get_running_loop()
    log = []
    async def s(name, d):
        log.append(f"+{name}")
        r = await asyncio.sleep(d, name)
        log.append(r)
        return r
    r = await asyncio.gather(*(s(n, d) for n, d in [("c", 0.03), ("a", 0.01), ("b", 0.02), ("a2", 0.01), ("z", 0), ("neg", -1), ("b2", 0.02)]))
    print(*log); print(r)
    log.clear()
    await asyncio.gather(*(s(i, 0.01) for i in range(8)))
    print(*log)
    log.clear()
    async def steps(name, ds):
        for d in ds:
            await asyncio.sleep(d)
            log.append(f"{name}{d}")
    await asyncio.gather(steps("x", [0.01, 0.02, 0.03]), steps("y", [0.02, 0.03]), steps("z", [0.04]))
    print(*log)
    log.clear()
    # a timer that is due, and tasks that never wait long
    async def busy(n):
        for i in range(n):
            log.append("."); await asyncio.sleep(0)
        log.append("busy done")
    t = asyncio.create_task(busy(5))
    await asyncio.sleep(0.01)
    log.append("timer")
    await t
    print(*log)
    # sleep(0) gives way once; a bare await of a finished task does not
    log.clear()
    async def other(): log.append("other")
    asyncio.create_task(other())
    async def direct(): log.append("direct")
    await direct()
    log.append("before"); await asyncio.sleep(0); log.append("after")
    print(*log)
    log.clear()
    done = loop.create_future(); done.set_result("r")
    asyncio.create_task(other())
    log.append(await done); log.append("no turn given")
    await asyncio.sleep(0)
    print(*log)
    print(await asyncio.sleep(0, "value"), await asyncio.sleep(0.001, result=[1]), await asyncio.sleep(-5))
    for bad in ("x", None, [1], float("nan")):
        try:
            print(await asyncio.sleep(bad))
        except Exception as e:
            print(type(e).__name__, e)
    t0 = loop.time()
    await asyncio.gather(*(asyncio.sleep(0.05) for _ in range(50)))
    print(round(loop.time() - t0, 1))
asyncio.run(main())
