# Step order of queues: hand-over, cancellation, shutdown, several producers and consumers.
import asyncio
log = []
def say(*a): log.append(" ".join(map(str, a)))
async def ticker(n):
    for i in range(n): say("tick", i); await asyncio.sleep(0)
async def scene(name, f):
    log.clear(); t = asyncio.create_task(ticker(12)); await f(); await t; print(name, "|", ", ".join(log))
async def many():
    q = asyncio.Queue(2)
    async def p(n):
        for i in range(2): await q.put((n, i)); say("put", n, i)
    async def c(n):
        for i in range(2): say("got", n, *(await q.get())); q.task_done()
    await asyncio.gather(*(p(n) for n in "ab"), *(c(n) for n in "xy")); await q.join(); say("joined")
async def cancelled_get():
    q = asyncio.Queue()
    async def c(n):
        try: say("got", n, await q.get())
        except asyncio.CancelledError: say("cancelled", n); raise
    ts = [asyncio.create_task(c(n)) for n in "abc"]; await asyncio.sleep(0); q.put_nowait(1); q.put_nowait(2); ts[0].cancel(); await asyncio.sleep(0); await asyncio.sleep(0); say(q.qsize(), len(q._getters)); q.put_nowait(3); await asyncio.wait(ts)
async def cancelled_put():
    q = asyncio.Queue(1); q.put_nowait(0)
    async def p(n):
        try: await q.put(n); say("put", n)
        except asyncio.CancelledError: say("cancelled", n); raise
    ts = [asyncio.create_task(p(n)) for n in "abc"]; await asyncio.sleep(0); say(q.get_nowait()); ts[0].cancel(); await asyncio.sleep(0); await asyncio.sleep(0); say(q.get_nowait()); await asyncio.wait(ts); say(q.get_nowait())
async def shut():
    q = asyncio.Queue(1); q.put_nowait(0)
    async def p(n):
        try: await q.put(n)
        except asyncio.QueueShutDown as e: say("no put", n, repr(e))
    async def c():
        while True:
            try: say("got", await q.get())
            except asyncio.QueueShutDown: say("no more"); return
    ts = [asyncio.create_task(p(n)) for n in "ab"]; await asyncio.sleep(0); q.shutdown(); await asyncio.wait(ts + [asyncio.create_task(c())])
    q = asyncio.Queue(); [q.put_nowait(i) for i in range(3)]; j = asyncio.create_task(q.join()); await asyncio.sleep(0); q.shutdown(immediate=True); await j; say(q.qsize(), q._unfinished_tasks)
async def stolen():
    q = asyncio.Queue()
    async def c(n): say("got", n, await q.get())
    t = asyncio.create_task(c("a")); await asyncio.sleep(0); q.put_nowait(1); say("stolen", q.get_nowait()); u = asyncio.create_task(c("b")); await asyncio.sleep(0); await asyncio.sleep(0); q.put_nowait(2); q.put_nowait(3); await asyncio.gather(t, u)
async def priorities():
    q = asyncio.PriorityQueue(2)
    async def p():
        for x in (3, 1, 2, 0): await q.put((x, "item")); say("put", x)
    async def c():
        for _ in range(4): say("got", (await q.get())[0]); await asyncio.sleep(0)
    await asyncio.gather(p(), c())
async def main():
    for f in many, cancelled_get, cancelled_put, shut, stolen, priorities: await scene(f.__name__, f)
asyncio.run(main())
