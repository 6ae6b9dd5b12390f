# The order in which the other queues give their items to those who wait.
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


async def getter(name, queue, n):
    for _ in range(n):
        say(name, await queue.get())


async def main():
    for kind in asyncio.PriorityQueue, asyncio.LifoQueue:
        queue = kind()
        tasks = [asyncio.create_task(getter(n, queue, 2)) for n in 'ab']
        await asyncio.sleep(0)
        for item in (3, 1, 2, 0):
            queue.put_nowait(item)
        await asyncio.wait(tasks)
        for item in (5, 4, 6):
            await queue.put(item)
        say([queue.get_nowait() for _ in range(3)])


counted(main)
