# What another thread hands to the loop.
import asyncio

ticks = 0


async def ticker():
    global ticks
    while True:
        ticks += 1
        await asyncio.sleep(0)


def say(*words):
    print(ticks, *words)


def counted(main):
    async def run():
        clock = asyncio.create_task(ticker())
        await main()
        clock.cancel()
    asyncio.run(run())


import threading


async def child(n):
    await asyncio.sleep(0)
    return n * 2


async def main():
    loop = asyncio.get_running_loop()
    results = []

    def work():
        results.append(asyncio.run_coroutine_threadsafe(child(21), loop).result())
        done = threading.Event()
        loop.call_soon_threadsafe(done.set)
        done.wait()
        results.append('called')
        failing = asyncio.run_coroutine_threadsafe(asyncio.wait_for(loop.create_future(), 0), loop)
        results.append(type(failing.exception()).__name__)
    await asyncio.to_thread(work)
    print(results)
    print(await loop.run_in_executor(None, sorted, (3, 1, 2)))
    print(await asyncio.gather(*[asyncio.to_thread(str, i) for i in range(3)]))


counted(main)
