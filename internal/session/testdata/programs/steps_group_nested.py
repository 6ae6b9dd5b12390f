# Groups in groups, cancelled from outside.
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


async def child(name):
    try:
        await asyncio.sleep(100)
    finally:
        say(name, 'ends')


async def nested():
    try:
        async with asyncio.TaskGroup() as outer:
            outer.create_task(child('a'))
            async with asyncio.TaskGroup() as inner:
                inner.create_task(child('b'))
                say('inner body ends')
            say('not reached')
    finally:
        say('groups left')


async def main():
    task = asyncio.create_task(nested())
    for _ in range(3):
        await asyncio.sleep(0)
    task.cancel('outside')
    try:
        await task
    except asyncio.CancelledError as e:
        say(e.args, task.cancelling())


counted(main)
