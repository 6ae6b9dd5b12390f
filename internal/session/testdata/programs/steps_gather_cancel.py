# How a cancellation goes down through gathers and comes back up.
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


async def leaf(name, stubborn=0):
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError as e:
        say(name, 'cancelled', e.args)
        for _ in range(stubborn):
            await asyncio.sleep(0)
        say(name, 'leaves')
        raise


async def middle():
    try:
        await asyncio.gather(leaf('a'), leaf('b', 3))
    finally:
        say('middle leaves')


async def main():
    task = asyncio.create_task(middle())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    say(task.cancel('stop'))
    try:
        await task
    except asyncio.CancelledError as e:
        say('main', e.args)
    say(task.cancelled(), task.cancelling())


counted(main)
