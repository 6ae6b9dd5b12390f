# The same cancel, in every place where a task can wait.
import asyncio

async def where(label, make):
    async def body():
        print(label, "starts")
        try:
            await make()
            print(label, "came through")
        except asyncio.CancelledError as e:
            print(label, "cancelled", e.args)
            raise
        finally:
            print(label, "finally")
    t = asyncio.create_task(body(), name=label)
    for _ in range(3):
        await asyncio.sleep(0)
    print(" cancel ->", t.cancel("m"))
    try:
        await t
    except asyncio.CancelledError as e:
        print(" seen", e.args, t.cancelled())

async def main():
    loop = asyncio.get_running_loop()
    q = asyncio.Queue(1)
    await where("get", q.get)
    q.put_nowait(1)
    await where("put", lambda: q.put(2))
    print(q.qsize(), q.get_nowait(), q.empty())
    await where("sleep", lambda: asyncio.sleep(5))
    ev = asyncio.Event()
    await where("event", ev.wait)
    f = loop.create_future()
    async def on(f): return await f
    await where("future", lambda: on(f))
    print(f)
    inner = loop.create_task(asyncio.sleep(5))
    await where("task", lambda: on(inner))
    print(inner.cancelled())
    kids = [loop.create_task(asyncio.sleep(5)) for _ in range(2)]
    await where("gather", lambda: on(asyncio.gather(*kids)))
    print([k.cancelled() for k in kids])
    kids = [loop.create_task(asyncio.sleep(0.01, i)) for i in range(2)]
    await where("wait", lambda: asyncio.wait(kids))
    print([k.cancelled() for k in kids], [await k for k in kids])
    kid = loop.create_task(asyncio.sleep(5))
    await where("wait_for", lambda: asyncio.wait_for(kid, 3))
    print(kid.cancelled())
    j = asyncio.Queue()
    j.put_nowait("x")
    await where("join", j.join)
    async def deep(n):
        if n:
            try:
                return await deep(n - 1)
            finally:
                print("  leave", n)
        await asyncio.sleep(5)
    await where("deep", lambda: deep(3))
asyncio.run(main())
