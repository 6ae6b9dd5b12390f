# In which iteration nested gathers end.
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
    say('leaf', name)
    return name


async def main():
    inner = asyncio.gather(leaf('a', 2), leaf('b', 0))
    say(await asyncio.gather(inner, leaf('c', 1), asyncio.gather(leaf('d', 3))))
    say(await asyncio.gather(*[leaf(i, i % 3) for i in range(5)]))


counted(main)
