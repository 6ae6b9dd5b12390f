# A task that takes its cancellation back.
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
    task = asyncio.current_task()
    for _ in range(2):
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            say('asked', task.cancelling(), 'left', task.uncancel())
    await asyncio.sleep(0)
    return 'survived'


async def main():
    task = asyncio.create_task(child())
    for _ in range(2):
        await asyncio.sleep(0)
        say(task.cancel())
    say(await task, task.cancelling())

    async def last():
        await asyncio.sleep(0)
        asyncio.current_task().cancel()
        return 'too late'
    task = asyncio.create_task(last())
    await asyncio.wait([task])
    say(task.cancelled())


counted(main)
