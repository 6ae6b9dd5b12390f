# In which iterations as_completed hands out results.
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


async def leaf(name, n):
    for _ in range(n):
        await asyncio.sleep(0)
    return name


async def main():
    for c in asyncio.as_completed([leaf('a', 6), leaf('b', 1), leaf('c', 3)]):
        say('next', await c)
    tasks = [asyncio.create_task(leaf(n, n), name=f't{n}') for n in (2, 0, 1)]
    async for t in asyncio.as_completed(tasks):
        say(t.get_name(), t in tasks, await t)
    try:
        for c in asyncio.as_completed([leaf('slow', 50)], timeout=0):
            await c
    except TimeoutError as e:
        say('timeout', e.args)


counted(main)
