# Exceptions that tasks pass on, and those that leave the loop.
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


async def raises(e):
    await asyncio.sleep(0)
    raise e


async def main():
    for e in ValueError('v'), asyncio.CancelledError('c'), TimeoutError('t'), StopAsyncIteration('s'):
        task = asyncio.create_task(raises(e))
        try:
            await task
        except BaseException as got:
            say(type(got).__name__, got.args, got is e, task.cancelled())
    try:
        await raises(StopIteration('stop'))
    except RuntimeError as got:
        say(got, repr(got.__cause__))
    for bad in StopIteration, 5:
        future = asyncio.get_running_loop().create_future()
        try:
            future.set_exception(bad)
        except TypeError as got:
            say(got)
        if future.done():
            say(repr(future.exception()))


counted(main)
