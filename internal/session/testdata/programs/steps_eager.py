# Eager tasks run their first step where they are made.
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


async def child(name, n):
    say(name, 'begins', asyncio.current_task().get_name())
    for _ in range(n):
        await asyncio.sleep(0)
    say(name, 'ends')
    return name


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    task = asyncio.create_task(child('now', 0), name='one')
    say(task.done(), task.result(), task.get_coro())
    task = asyncio.create_task(child('later', 2), name='two')
    say(task.done(), asyncio.current_task().get_name() != 'two')
    await task
    say(await asyncio.gather(child('a', 1), child('b', 0)))
    async with asyncio.TaskGroup() as group:
        group.create_task(child('c', 0), name='three')
        say('body')
        group.create_task(child('d', 1), name='four')
    loop.set_task_factory(None)
    task = asyncio.create_task(child('plain', 0), name='five')
    say('made')
    await task


counted(main)
