# An item is not lost when the one it was for is cancelled.
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


async def getter(name, queue):
    try:
        say(name, 'got', await queue.get())
    except asyncio.CancelledError:
        say(name, 'cancelled')
        raise


async def main():
    queue = asyncio.Queue()
    first, second = [asyncio.create_task(getter(n, queue)) for n in 'ab']
    await asyncio.sleep(0)
    queue.put_nowait('item')
    first.cancel()
    await asyncio.wait([first, second])
    full = asyncio.Queue(1)
    full.put_nowait(0)
    third, fourth = [asyncio.create_task(full.put(i)) for i in (1, 2)]
    await asyncio.sleep(0)
    say(full.get_nowait())
    third.cancel()
    await asyncio.wait([third, fourth])
    say(full, third.cancelled(), fourth.done())


counted(main)
