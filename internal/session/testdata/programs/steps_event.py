# Who an event wakes, in order, and what set and clear in one step do.
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


async def waiter(name, event):
    await event.wait()
    say(name, 'woke', event.is_set())


async def main():
    event = asyncio.Event()
    tasks = [asyncio.create_task(waiter(i, event)) for i in range(3)]
    await asyncio.sleep(0)
    event.set()
    event.clear()
    tasks.append(asyncio.create_task(waiter('late', event)))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    say([t.done() for t in tasks], str(event).split(' [')[1])
    tasks[-1].cancel()
    event.set()
    await asyncio.wait(tasks)
    say([t.cancelled() for t in tasks])
    await event.wait()
    say('at once')


counted(main)
