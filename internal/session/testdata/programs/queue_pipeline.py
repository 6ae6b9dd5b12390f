# Three stages, bounded queues, sentinels, a pool of workers.
import asyncio

END = object()

async def produce(out, n):
    for i in range(n):
        await out.put(i)
    await out.put(END)

async def transform(inp, out, f):
    while (x := await inp.get()) is not END:
        await out.put(f(x))
    await out.put(END)

async def collect(inp):
    seen = []
    while True:
        x = await inp.get()
        if x is END:
            return seen
        seen.append(x)

async def pipeline(size):
    a, b, c = (asyncio.Queue(size) for _ in range(3))
    *_, result = await asyncio.gather(
        produce(a, 7), transform(a, b, lambda x: x * x), transform(b, c, str), collect(c))
    return result

async def pool(workers, jobs):
    q = asyncio.Queue()
    for j in jobs:
        q.put_nowait(j)
    loads = {w: [] for w in range(workers)}
    peak = busy = 0
    async def work(w):
        nonlocal busy, peak
        while not q.empty():
            j = q.get_nowait()
            busy += 1
            peak = max(peak, busy)
            await asyncio.sleep(j / 100)
            loads[w].append(j)
            busy -= 1
    await asyncio.gather(*map(work, range(workers)))
    return loads, peak

async def ping_pong(n):
    a, b = asyncio.Queue(1), asyncio.Queue(1)
    trace = []
    async def player(name, inp, out):
        while True:
            ball = await inp.get()
            trace.append(f"{name}{ball}")
            if ball >= n:
                await out.put(ball)
                return
            await out.put(ball + 1)
    await a.put(0)
    await asyncio.gather(player("<", a, b), player(">", b, a))
    return " ".join(trace)

async def main():
    for size in (0, 1, 3):
        print(size, await pipeline(size))
    print(await pool(3, [1, 5, 9, 2, 2]))
    print(await ping_pong(6))
asyncio.run(main())
