"""Measures asyncio, one row each: seconds of CPU time, the best of three.
Arguments choose rows by name; name:N runs a row at the size N."""
import asyncio, gc, random, sys, time

rows = {}
def row(size):
    def add(f):
        rows[f.__name__] = f, size
        return f
    return add

# The loop.
@row(200000)
async def call_soon_chain(n):
    loop = asyncio.get_running_loop()
    done = loop.create_future()
    def call(left):
        if left: loop.call_soon(call, left - 1)
        else: done.set_result(None)
    call(n)
    await done
@row(200000)
async def sleep_0(n):
    async def switch(k):
        for _ in range(k): await asyncio.sleep(0)
    await asyncio.gather(*[switch(n // 100) for _ in range(100)])
@row(100000)
async def timers(n):
    async def job(delay): await asyncio.sleep(delay)
    rnd = random.Random(1)
    await asyncio.gather(*[job(rnd.random() / 10) for _ in range(n)])
@row(100000)
async def timers_cancelled(n):
    loop = asyncio.get_running_loop()
    for h in [loop.call_later(1000 + i % 7, print) for i in range(n)]: h.cancel()
    await asyncio.sleep(0)

# Tasks.
@row(50000)
async def create_gather(n):
    async def job(i): return i
    await asyncio.gather(*[asyncio.create_task(job(i)) for i in range(n)])
@row(50000)
async def task_group(n):
    async def job(i): return i
    async with asyncio.TaskGroup() as group:
        for i in range(n): group.create_task(job(i))
@row(100000)
async def cancel_storm(n):
    async def job():
        await asyncio.get_running_loop().create_future()
    tasks = [asyncio.create_task(job()) for _ in range(n)]
    await asyncio.sleep(0)
    for t in tasks: t.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
@row(100000)
async def future_chains(n):
    loop = asyncio.get_running_loop()
    async def link(before, after): after.set_result(await before)
    fs = [loop.create_future() for _ in range(n + 1)]
    tasks = [asyncio.create_task(link(fs[i], fs[i + 1])) for i in range(n)]
    fs[0].set_result(1)
    await fs[n]
@row(20000)
async def await_depth_50(n):
    async def deep(k):
        if k: await deep(k - 1)
        else:
            for _ in range(n): await asyncio.sleep(0)
    await deep(50)
@row(200000)
async def async_generator(n):
    async def numbers():
        for i in range(n): yield i
    async for _ in numbers(): pass
@row(30000)
async def wait_for_loop(n):
    async def job(): await asyncio.sleep(0)
    for _ in range(n): await asyncio.wait_for(job(), 10)
@row(50000)
async def timeout_loop(n):
    for _ in range(n):
        async with asyncio.timeout(10): await asyncio.sleep(0)
@row(30000)
async def shield_loop(n):
    async def job(): await asyncio.sleep(0)
    for _ in range(n): await asyncio.shield(job())
@row(2000)
async def to_thread(n):
    for _ in range(n): await asyncio.to_thread(int)

# What tasks wait on.
@row(50000)
async def queue_one_slot(n):
    q = asyncio.Queue(1)
    async def produce():
        for i in range(n): await q.put(i)
    async def consume():
        for _ in range(n): await q.get()
    await asyncio.gather(produce(), consume())
@row(100000)
async def queue_bulk(n):
    q = asyncio.Queue()
    async def produce():
        for i in range(n // 4): await q.put(i)
    async def consume():
        for _ in range(n // 4):
            await q.get()
            q.task_done()
    await asyncio.gather(*[f() for f in (produce, consume) for _ in range(4)])
    await q.join()
@row(50000)
async def priority_queue(n):
    q = asyncio.PriorityQueue()
    rnd = random.Random(1)
    for _ in range(n): await q.put(rnd.random())
    for _ in range(n): await q.get()
@row(10000)
async def window_of_100(n):
    q = asyncio.Queue(100)
    async def job():
        await q.put(None)
        await asyncio.sleep(0)
        await q.get()
    await asyncio.gather(*[job() for _ in range(n)])
@row(50000)
async def contended_lock(n):
    lock = asyncio.Lock()
    async def job():
        for _ in range(n // 100):
            async with lock: await asyncio.sleep(0)
    await asyncio.gather(*[job() for _ in range(100)])
@row(200000)
async def free_lock(n):
    lock = asyncio.Lock()
    for _ in range(n):
        async with lock: pass
@row(50000)
async def semaphore(n):
    slots = asyncio.Semaphore(10)
    async def job():
        for _ in range(n // 100):
            async with slots: await asyncio.sleep(0)
    await asyncio.gather(*[job() for _ in range(100)])
@row(50000)
async def event_fan_out(n):
    event = asyncio.Event()
    async def job(): await event.wait()
    tasks = [asyncio.create_task(job()) for _ in range(n)]
    await asyncio.sleep(0)
    event.set()
    await asyncio.gather(*tasks)
@row(50000)
async def condition(n):
    cond, turn = asyncio.Condition(), 0
    async def job(me):
        nonlocal turn
        for k in range(n // 10):
            async with cond:
                while turn % 10 != me: await cond.wait()
                turn += 1
                cond.notify_all()
    await asyncio.gather(*[job(i) for i in range(10)])

chosen = dict(a.partition(":")[::2] for a in sys.argv[1:])
for name, (f, size) in rows.items():
    if chosen and name not in chosen: continue
    size = int(chosen.get(name) or size)
    async def measured():
        t = time.process_time()
        await f(size)
        return time.process_time() - t
    best = 1e9
    for _ in range(3):
        gc.collect()
        best = min(best, asyncio.run(measured()))
    print(name, f"{best:.4f}", flush=True)
