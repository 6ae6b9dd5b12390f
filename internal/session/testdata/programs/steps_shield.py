# A shield lets go of the outer wait and not of the inner one.
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


async def inner():
    for i in range(4):
        say('inner', i)
        await asyncio.sleep(0)
    return 'inner done'


async def outer(task):
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        say('outer cancelled', task.done())
        raise


async def main():
    task = asyncio.create_task(inner())
    out = asyncio.create_task(outer(task))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    out.cancel()
    await asyncio.wait([out])
    say(out.cancelled(), task.done())
    say(await task)
    say(await asyncio.shield(task))
    task = asyncio.create_task(inner())
    shield = asyncio.shield(task)
    task.cancel()
    try:
        await shield
    except asyncio.CancelledError:
        say('both cancelled', shield.cancelled(), task.cancelled())


counted(main)
