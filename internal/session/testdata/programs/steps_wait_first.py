# When wait returns, by return_when.
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


async def leaf(name, n, fail=False):
    for _ in range(n):
        await asyncio.sleep(0)
    say('leaf', name)
    if fail:
        raise ValueError(name)


async def main():
    for when in asyncio.FIRST_COMPLETED, asyncio.FIRST_EXCEPTION, asyncio.ALL_COMPLETED:
        tasks = [asyncio.create_task(leaf(n, n, n == 2), name=str(n)) for n in (3, 1, 2)]
        done, pending = await asyncio.wait(tasks, return_when=when)
        say(when, sorted(t.get_name() for t in done), sorted(t.get_name() for t in pending))
        await asyncio.wait(tasks)
        for t in tasks:
            t.exception()
    done, pending = await asyncio.wait([asyncio.create_task(leaf('late', 9))], timeout=0)
    say(len(done), len(pending))
    await asyncio.wait(pending)


counted(main)
