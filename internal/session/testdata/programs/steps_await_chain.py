# What an await of something that is done costs: no iteration.
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


class Ready:
    def __await__(self):
        return iter(())


class Once:
    def __await__(self):
        got = yield
        return got


async def nothing():
    return 'nothing'


async def deep(n):
    if n:
        return await deep(n - 1)
    await Once()
    return 'deep'


async def main():
    say(await nothing())
    say(await Ready())
    say(await Once())
    say(await deep(20))
    future = asyncio.get_running_loop().create_future()
    future.set_result('set')
    say(await future)
    task = asyncio.create_task(nothing())
    say(await task)
    say(await task)


counted(main)
