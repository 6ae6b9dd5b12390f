# A child that ignores its cancellation, and a body that raises.
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


async def stubborn(n):
    for _ in range(n):
        try:
            await asyncio.sleep(100)
        except asyncio.CancelledError:
            say('ignored')
            await asyncio.sleep(0)
            return 'ignored'


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            task = group.create_task(stubborn(1))
            await asyncio.sleep(0)
            say('body raises')
            raise LookupError('body')
    except* LookupError as e:
        say(e.exceptions, task.result())
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(stubborn(1))
            raise asyncio.CancelledError('body')
    except BaseException as e:
        say(type(e).__name__, e.args)


counted(main)
