# Shutting a queue down wakes those who wait.
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


async def getter(name, queue):
    try:
        while True:
            say(name, 'got', await queue.get())
            queue.task_done()
    except asyncio.QueueShutDown:
        say(name, 'shut down')


async def putter(name, queue):
    try:
        for i in range(5):
            await queue.put(i)
            say(name, 'put', i)
    except asyncio.QueueShutDown:
        say(name, 'shut down')


async def main():
    for immediate in (False, True):
        queue = asyncio.Queue(2)
        tasks = [asyncio.create_task(putter('p', queue)), asyncio.create_task(putter('q', queue))]
        await asyncio.sleep(0)
        queue.shutdown(immediate)
        tasks.append(asyncio.create_task(getter('g', queue)))
        await asyncio.wait(tasks)
        await queue.join()
        say(immediate, queue.qsize())


counted(main)
