# An async generator between two tasks, closed early.
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


async def numbers(n):
    try:
        for i in range(n):
            await asyncio.sleep(0)
            yield i
    finally:
        say('numbers closes')
        await asyncio.sleep(0)
        say('numbers closed')


async def doubled(source):
    async for i in source:
        yield i * 2


async def reader(name, n):
    gen = numbers(n)
    async for i in doubled(gen):
        say(name, i)
        if i == 2:
            break
    await gen.aclose()
    say(name, 'ends')


async def main():
    await asyncio.gather(reader('a', 3), reader('b', 2))
    say([i async for i in numbers(3) if i != 1])
    gen = numbers(2)
    say(await anext(gen), await gen.asend(None), await anext(gen, 'end'))
    gen = numbers(5)
    await anext(gen)
    try:
        await gen.athrow(ValueError('thrown'))
    except ValueError as e:
        say(e)


counted(main)
