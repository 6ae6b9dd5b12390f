# join, task_done and the count of unfinished tasks.
import asyncio

async def worker(name, q, log):
    while True:
        n = await q.get()
        log.append(f"{name}<{n}")
        await asyncio.sleep(0.002 * n)
        log.append(f"{name}>{n}")
        q.task_done()

async def main():
    q = asyncio.Queue()
    await q.join()
    print("join of an unused queue")
    try:
        q.task_done()
    except ValueError as e:
        print(e)
    log = []
    for n in (1, 9, 1, 4):
        q.put_nowait(n)
    ws = [asyncio.create_task(worker(w, q, log)) for w in "ab"]
    await q.join()
    print(*log)
    print(str(q), q.empty())
    for w in ws:
        w.cancel()
    print(await asyncio.gather(*ws, return_exceptions=True))

    q = asyncio.Queue(2)
    q.put_nowait("x")
    print(str(q))
    q.get_nowait()
    print(str(q))
    waiters = [asyncio.create_task(q.join()) for _ in range(3)]
    await asyncio.sleep(0)
    print([w.done() for w in waiters])
    q.put_nowait("y")
    q.task_done()
    await asyncio.sleep(0)
    print([w.done() for w in waiters], str(q))
    q.get_nowait(); q.task_done()
    print([w.done() for w in waiters])
    await asyncio.sleep(0)
    print([w.done() for w in waiters])
    try:
        q.task_done()
    except ValueError as e:
        print(e)
    # new work that arrives between the release and the waiter's turn
    q.put_nowait(1)
    j = asyncio.create_task(q.join())
    await asyncio.sleep(0)
    q.get_nowait(); q.task_done(); q.put_nowait(2)
    await asyncio.sleep(0); await asyncio.sleep(0)
    print("joined:", j.done())
    q.get_nowait(); q.task_done()
    await j
    # the same with priorities
    p = asyncio.PriorityQueue()
    for pair in ((3, "c"), (1, "a"), (2, "b")): await p.put(pair)
    async def drain():
        while True:
            _, x = await p.get()
            print(x, end=" ")
            await asyncio.sleep(0)
            p.task_done()
    d = asyncio.create_task(drain())
    await p.join()
    print("all done", d.done())
    d.cancel()
asyncio.run(main())
