# A quick producer and a slow consumer, and the other way round: waits seen from outside.
import asyncio

async def run(limit, put_every, get_every, n=4):
    loop = asyncio.get_running_loop()
    t0 = loop.time()
    q = asyncio.Queue(limit)
    puts, gets, sizes = [], [], []
    def now(): return round((loop.time() - t0) * 50)
    async def producer():
        for i in range(n):
            await q.put(i)
            puts.append(now()); sizes.append(q.qsize())
            if put_every: await asyncio.sleep(put_every / 50)
    async def consumer():
        for i in range(n):
            assert await q.get() == i
            gets.append(now())
            if get_every: await asyncio.sleep(get_every / 50)
    await asyncio.gather(producer(), consumer())
    print(limit, put_every, get_every, puts, gets, sizes)

async def main():
    await run(0, 0, 1)
    await run(1, 0, 1)
    await run(2, 0, 1)
    await run(1, 1, 0)
    await run(0, 1, 0)
    await run(1, 1, 2)
    await run(1, 0, 0)
asyncio.run(main())
