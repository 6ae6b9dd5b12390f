# join returns in the iteration after the last task_done.
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


async def worker(name, queue):
    while True:
        item = await queue.get()
        for _ in range(item):
            await asyncio.sleep(0)
        say(name, 'did', item)
        queue.task_done()


async def main():
    queue = asyncio.Queue()
    for item in (2, 0, 3, 1):
        queue.put_nowait(item)
    workers = [asyncio.create_task(worker(n, queue)) for n in 'ab']
    await queue.join()
    say('joined', queue._unfinished_tasks)
    for w in workers:
        w.cancel()
    await asyncio.wait(workers)
    await queue.join()
    say('at once')
    try:
        queue.task_done()
    except ValueError as e:
        say(e)


counted(main)
