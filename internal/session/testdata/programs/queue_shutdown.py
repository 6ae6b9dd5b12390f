# shutdown, gentle and immediate, with waiters of each kind.
import asyncio

async def attempt(label, aw):
    try:
        print(label, "->", await aw)
    except Exception as e:
        print(label, "->", repr(e))

def now(label, f, *args):
    try:
        print(label, "->", f(*args))
    except Exception as e:
        print(label, "->", repr(e))

async def main():
    for immediate in (False, True):
        print("== immediate", immediate)
        q = asyncio.Queue(2)
        q.put_nowait(1); q.put_nowait(2)
        putter = asyncio.create_task(attempt("put", q.put(3)))
        joiner = asyncio.create_task(attempt("join", q.join()))
        await asyncio.sleep(0)
        print(str(q))
        q.shutdown(immediate)
        print(str(q), q.qsize(), q.full())
        await asyncio.sleep(0); await asyncio.sleep(0)
        print(putter.done(), joiner.done())
        now("put_nowait", q.put_nowait, 4)
        await attempt("put", q.put(4))
        for _ in range(3):
            now("get_nowait", q.get_nowait)
        await attempt("get", q.get())
        for _ in range(3):
            now("task_done", q.task_done)
        await joiner
        q.shutdown(); q.shutdown(immediate=True)
        print("again", str(q))
    print("== waiting getters")
    q = asyncio.LifoQueue()
    gs = [asyncio.create_task(attempt(f"get{i}", q.get())) for i in range(3)]
    await asyncio.sleep(0)
    q.put_nowait("one")
    q.shutdown()
    await asyncio.wait(gs)
    print(asyncio.QueueShutDown.__mro__)
    print("== consumer until shutdown")
    q = asyncio.Queue()
    async def consume():
        got = []
        try:
            while True:
                got.append(await q.get())
        except asyncio.QueueShutDown:
            return got
    c = asyncio.create_task(consume())
    for i in range(3):
        await q.put(i)
        await asyncio.sleep(0)
    q.put_nowait("last")
    q.shutdown()
    print(await c)
asyncio.run(main())
