# A barrier opens, breaks and is reset.
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


async def party(name, barrier):
    try:
        async with barrier as place:
            say(name, 'place', place)
    except asyncio.BrokenBarrierError as e:
        say(name, 'broken', e.args)
    say(name, 'left', barrier.n_waiting)


async def main():
    barrier = asyncio.Barrier(3)
    await asyncio.gather(*[party(i, barrier) for i in range(3)])
    tasks = [asyncio.create_task(party(n, barrier)) for n in 'ab']
    await asyncio.sleep(0)
    say(str(barrier).split(' [')[1])
    await barrier.reset()
    await asyncio.wait(tasks)
    tasks = [asyncio.create_task(party(n, barrier)) for n in 'cd']
    await asyncio.sleep(0)
    tasks[0].cancel()
    await asyncio.sleep(0)
    await barrier.abort()
    await asyncio.wait(tasks)
    say(barrier.broken)


counted(main)
