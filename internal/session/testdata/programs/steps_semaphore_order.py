# Slots of a semaphore go to those who came first.
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


async def user(name, slots):
    async with slots:
        say(name, 'in', slots._value)
        await asyncio.sleep(0)
    say(name, 'out', slots._value)


async def main():
    slots = asyncio.Semaphore(2)
    await asyncio.gather(*[user(i, slots) for i in range(5)])
    say(str(slots).split(' [')[1])
    tasks = [asyncio.create_task(user(n, slots)) for n in 'abcd']
    await asyncio.sleep(0)
    tasks[2].cancel()
    slots.release()
    say(str(slots).split(' [')[1])
    await asyncio.wait(tasks)
    say(slots._value)
    bounded = asyncio.BoundedSemaphore(1)
    try:
        bounded.release()
    except ValueError as e:
        say(e)


counted(main)
