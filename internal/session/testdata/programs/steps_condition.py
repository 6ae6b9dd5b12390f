# notify wakes so many, and each has to get the lock again.
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


async def waiter(name, cond):
    async with cond:
        say(name, 'waits')
        await cond.wait()
        say(name, 'goes on')
    say(name, 'left')


async def main():
    cond = asyncio.Condition()
    tasks = [asyncio.create_task(waiter(i, cond)) for i in range(4)]
    await asyncio.sleep(0)
    async with cond:
        cond.notify(2)
        say('notified 2', str(cond).split(' [')[1])
    for _ in range(6):
        await asyncio.sleep(0)
    tasks[2].cancel()
    async with cond:
        cond.notify_all()
    await asyncio.wait(tasks)
    say([t.cancelled() for t in tasks])
    try:
        cond.notify()
    except RuntimeError as e:
        say(e)
    items = []

    async def taker():
        async with cond:
            say('took', await cond.wait_for(lambda: items and items.pop()))
    task = asyncio.create_task(taker())
    await asyncio.sleep(0)
    for item in (0, 7):
        async with cond:
            items.append(item)
            cond.notify()
        await asyncio.sleep(0)
    await task


counted(main)
