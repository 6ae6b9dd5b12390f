# In which iterations a group cancels the others and raises.
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


async def child(name, n, error=None):
    try:
        for _ in range(n):
            await asyncio.sleep(0)
        if error:
            say(name, 'raises')
            raise error
        say(name, 'ends')
    except asyncio.CancelledError:
        say(name, 'cancelled')
        raise


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(child('a', 1, ValueError('a')))
            group.create_task(child('b', 9))
            group.create_task(child('c', 1, KeyError('c')))
            await child('body', 9)
    except* ValueError as e:
        say('values', e.exceptions)
    except* KeyError as e:
        say('keys', e.exceptions)
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(child(n, n)) for n in (2, 0, 1)]
        say('body ends')
    say([t.done() for t in tasks])


counted(main)
