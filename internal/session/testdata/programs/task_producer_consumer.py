# The course's programs: queue of one slot, pipelines, a window of jobs, workers.
import asyncio, time
async def producer(q, n, log):
    for i in range(n): await q.put(i); log.append(f"put {i}")
    await q.put(None)
async def consumer(q, log):
    while (m := await q.get()) is not None: log.append(f"got {m}")
    return "consumer done"
async def window_job(w, n, d, log):
    await w.put(n); log.append(f"+{n}({w.qsize()})"); await asyncio.sleep(d / 100); await w.get(); log.append(f"-{n}")
async def worker(name, q, results):
    while True:
        item = await q.get()
        try:
            await asyncio.sleep(0)
            if item == 3: raise ValueError(item)
            results.append((name, item))
        except ValueError as e: results.append((name, repr(e)))
        finally: q.task_done()
async def main():
    for size in 0, 1, 2:
        log = []; q = asyncio.Queue(size); r = await asyncio.gather(producer(q, 4, log), consumer(q, log)); print(size, r, *log, sep=" ")
    log = []; w = asyncio.Queue(maxsize=2); await asyncio.gather(*(window_job(w, n, d, log) for n, d in enumerate([1, 3, 1, 3]))); print(sorted(x for x in log if x[0] == "-"), [x for x in log if x[0] == "+"])
    q = asyncio.Queue(); results = []; ws = [asyncio.create_task(worker(f"w{i}", q, results)) for i in range(3)]
    for i in range(6): q.put_nowait(i)
    await q.join(); [t.cancel() for t in ws]; print(results, await asyncio.gather(*ws, return_exceptions=True))
    a, b = asyncio.Queue(1), asyncio.Queue(1)
    async def stage(src, dst, f):
        while (v := await src.get()) is not None: await dst.put(f(v))
        await dst.put(None)
    out = asyncio.Queue(); s = [asyncio.create_task(stage(a, b, lambda v: v * 2)), asyncio.create_task(stage(b, out, lambda v: v + 1))]
    for i in [1, 2, 3, None]: await a.put(i)
    await asyncio.gather(*s); print([out.get_nowait() for _ in range(out.qsize())])
    async def ping(me, other, n):
        for i in range(n): v = await me.get(); log.append(v); await other.put(v + 1)
    log = []; a, b = asyncio.Queue(), asyncio.Queue(); a.put_nowait(0); await asyncio.gather(ping(a, b, 3), ping(b, a, 3)); print(log)
    t0 = time.monotonic(); await asyncio.gather(*(asyncio.sleep(0.02) for _ in range(100))); print(time.monotonic() - t0 < 0.5)
asyncio.run(main())
