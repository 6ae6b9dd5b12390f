# A queue with one slot between two producers and two consumers.
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


async def produce(name, queue, n):
    for i in range(n):
        await queue.put(f'{name}{i}')
        say('put', name, i, queue.qsize())


async def consume(name, queue, n):
    for _ in range(n):
        item = await queue.get()
        say(name, 'got', item)
        queue.task_done()


async def main():
    queue = asyncio.Queue(1)
    await asyncio.gather(produce('a', queue, 3), produce('b', queue, 3), consume('x', queue, 2), consume('y', queue, 4))
    await queue.join()
    say(queue)


counted(main)
