# Several getters and putters: who is served first, and in which turn of the loop.
import asyncio

async def main():
    log = []
    q = asyncio.Queue(2)
    async def getter(n):
        log.append(f"g{n}?")
        log.append(f"g{n}={await q.get()}")
    async def putter(n):
        log.append(f"p{n}?")
        await q.put(n)
        log.append(f"p{n}!")
    gs = [asyncio.create_task(getter(i)) for i in range(3)]
    await asyncio.sleep(0)
    log.append("|")
    ps = [asyncio.create_task(putter(i)) for i in range(6)]
    for _ in range(5):
        await asyncio.sleep(0)
        log.append("|")
    print(*log)
    log.clear()
    print(q.qsize(), [p.done() for p in ps])
    for i in range(3):
        log.append(f"m={q.get_nowait()}")
        await asyncio.sleep(0)
        log.append("|")
    print(*log, q.qsize())

    # a putter that overtakes a woken one
    log.clear()
    q = asyncio.Queue(1)
    q.put_nowait("first")
    async def slow():
        await q.put("slow"); log.append("slow put")
    t = asyncio.create_task(slow())
    await asyncio.sleep(0)
    log.append(q.get_nowait())
    q.put_nowait("cheat")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    log.append(f"slow done {t.done()}")
    log.append(q.get_nowait())
    await t
    log.append(q.get_nowait())
    print(*log, sep=", ")

    # one item, two getters woken one after the other; one of them is cancelled
    q = asyncio.Queue()
    log.clear()
    async def g(n):
        try:
            log.append(f"{n}={await q.get()}")
        except asyncio.CancelledError:
            log.append(f"{n} cancelled"); raise
    a, b = asyncio.create_task(g("a")), asyncio.create_task(g("b"))
    await asyncio.sleep(0)
    q.put_nowait(1)
    a.cancel()
    for _ in range(3):
        await asyncio.sleep(0); log.append("|")
    q.put_nowait(2)
    for _ in range(3):
        await asyncio.sleep(0)
    print(*log, a.cancelled(), b.done(), q.qsize())
    # put, cancelled at the moment there is room
    q = asyncio.Queue(1); q.put_nowait(0)
    async def p(n):
        await q.put(n)
        return n
    a, b = asyncio.create_task(p("a")), asyncio.create_task(p("b"))
    await asyncio.sleep(0)
    q.get_nowait()
    a.cancel()
    for _ in range(3): await asyncio.sleep(0)
    print(a.cancelled(), b.done(), q.get_nowait(), q.empty())
asyncio.run(main())
