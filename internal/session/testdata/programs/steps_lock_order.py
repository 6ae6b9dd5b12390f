# Who gets a lock in which iteration, and what a newcomer sees.
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


async def user(name, lock, hold):
    say(name, 'asks', lock.locked())
    async with lock:
        say(name, 'has it')
        for _ in range(hold):
            await asyncio.sleep(0)
    say(name, 'gave it back', lock.locked())


async def main():
    lock = asyncio.Lock()
    tasks = [asyncio.create_task(user(n, lock, h)) for n, h in (('a', 1), ('b', 0), ('c', 2))]
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    tasks.append(asyncio.create_task(user('late', lock, 0)))
    await asyncio.gather(*tasks)
    await lock.acquire()
    waiter = asyncio.create_task(user('cancelled', lock, 0))
    after = asyncio.create_task(user('after', lock, 0))
    await asyncio.sleep(0)
    lock.release()
    waiter.cancel()
    await asyncio.wait([waiter, after])
    say(waiter.cancelled(), lock.locked())


counted(main)
