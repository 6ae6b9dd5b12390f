# In which iteration the first error of a gather arrives, and what goes on.
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


async def leaf(name, n, error=None):
    for _ in range(n):
        await asyncio.sleep(0)
    say('leaf', name)
    if error:
        raise error
    return name


async def main():
    try:
        await asyncio.gather(leaf('slow', 4), leaf('bad', 1, KeyError('bad')), leaf('worse', 1, ValueError('worse')))
    except KeyError as e:
        say('caught', repr(e))
    for _ in range(5):
        await asyncio.sleep(0)
    say(await asyncio.gather(leaf('x', 1), leaf('y', 2, OSError('y')), return_exceptions=True))
    try:
        await asyncio.gather(leaf('p', 0, TypeError('p')))
    except TypeError as e:
        say('caught', repr(e), e.__context__)


counted(main)
