# Handles cancelled before and within the iteration that would run them.
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


async def main():
    loop = asyncio.get_running_loop()
    second = None

    def first():
        say('first cancels second')
        second.cancel()
    loop.call_soon(first)
    second = loop.call_soon(say, 'second')
    loop.call_soon(say, 'third')
    gone = loop.call_soon(say, 'gone')
    gone.cancel()
    say(gone.cancelled(), second.cancelled())
    await asyncio.sleep(0)
    say(second.cancelled())

    def again(n):
        say('again', n)
        if n:
            loop.call_soon(again, n - 1)
    loop.call_soon(again, 3)
    for _ in range(5):
        await asyncio.sleep(0)


counted(main)
