# What wait_for costs in iterations, and who is cancelled when.
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


async def leaf(n):
    try:
        for i in range(n):
            await asyncio.sleep(0)
        return n
    except asyncio.CancelledError:
        say('leaf cancelled')
        await asyncio.sleep(0)
        raise


async def main():
    say(await asyncio.wait_for(leaf(3), None))
    say(await asyncio.wait_for(leaf(2), 10))
    for timeout in (0, -1):
        try:
            await asyncio.wait_for(leaf(2), timeout)
        except TimeoutError as e:
            say('timeout', type(e.__cause__).__name__)
    done = asyncio.get_running_loop().create_future()
    done.set_result('ready')
    say(await asyncio.wait_for(done, 0))
    task = asyncio.create_task(asyncio.wait_for(leaf(50), 10))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        say('cancelled from outside')


counted(main)
