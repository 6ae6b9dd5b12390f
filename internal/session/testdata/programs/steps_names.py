# Names of tasks, and the tasks a loop knows.
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


async def child():
    await asyncio.sleep(0)
    return asyncio.current_task().get_name()


async def main():
    a = asyncio.create_task(child(), name='a')
    b = asyncio.create_task(child(), name=7)
    a.set_name('renamed')
    say(a.get_name(), b.get_name())
    say(sorted(t.get_name() for t in asyncio.all_tasks() if not t.get_name().startswith('Task-')))
    say(await asyncio.gather(a, b))
    say(len(asyncio.all_tasks()))
    c = asyncio.create_task(child())
    d = asyncio.create_task(child())
    say(int(d.get_name()[5:]) - int(c.get_name()[5:]))
    await asyncio.wait([c, d])


counted(main)
