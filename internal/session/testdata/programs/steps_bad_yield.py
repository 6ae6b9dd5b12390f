# What a task makes of yields that mean nothing to it.
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


class Yields:
    def __init__(self, what):
        self.what = what

    def __await__(self):
        try:
            yield self.what
        except RuntimeError as e:
            say(str(e).split(':')[0].split(' in task')[0])


async def main():
    await Yields(42)
    await Yields('text')
    await Yields(asyncio.get_running_loop().create_future())
    other = asyncio.new_event_loop()
    try:
        await other.create_future()
    except RuntimeError as e:
        say(str(e)[-30:])
    other.close()

    async def itself():
        await task
    task = asyncio.create_task(itself())
    try:
        await task
    except RuntimeError as e:
        say(str(e).split(':')[0])


counted(main)
