# Who hears of a cancellation first: order of the steps.
import asyncio

async def waiter(i, log):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        log.append(f"c{i}")
        await asyncio.sleep(0)
        log.append(f"d{i}")
        raise
    finally:
        log.append(f"f{i}")

async def main():
    log = []
    ts = [asyncio.create_task(waiter(i, log)) for i in range(4)]
    await asyncio.sleep(0)
    for i in (2, 0, 3, 1):
        ts[i].cancel()
        ts[i].add_done_callback(lambda t, i=i: log.append(f"cb{i}:{t.cancelled()}"))
    log.append("cancelled all")
    for n in range(5):
        await asyncio.sleep(0)
        log.append(f"turn{n}")
    print(*log)

    log = []
    async def chatter(name):
        try:
            while True:
                log.append(name)
                await asyncio.sleep(0)
        except asyncio.CancelledError:
            log.append(name + "!")
    ts = [asyncio.create_task(chatter(n)) for n in "xyz"]
    for _ in range(2): await asyncio.sleep(0)
    ts[1].cancel()
    for _ in range(2): await asyncio.sleep(0)
    ts[0].cancel(); ts[2].cancel()
    await asyncio.wait(ts)
    print(*log)

    # call_soon against cancel
    loop = asyncio.get_running_loop()
    log = []
    f = loop.create_future()
    f.add_done_callback(lambda f: log.append("cb1"))
    loop.call_soon(log.append, "soon1")
    f.cancel()
    loop.call_soon(log.append, "soon2")
    f.add_done_callback(lambda f: log.append("cb2"))
    await asyncio.sleep(0)
    print(*log)

    h = loop.call_later(0.01, log.append, "never")
    h2 = loop.call_soon(log.append, "nor this")
    h.cancel(); h2.cancel(); h.cancel()
    print(h.cancelled(), h2.cancelled())
    await asyncio.sleep(0.02)
    print(*log)
asyncio.run(main())
