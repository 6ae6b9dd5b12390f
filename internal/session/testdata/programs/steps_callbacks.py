# Callbacks of futures run in the order they were added, in the next iteration.
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
    future = loop.create_future()
    for name in 'abc':
        future.add_done_callback(lambda f, name=name: say(name, f.result()))
    remove = lambda f: say('never')
    future.add_done_callback(remove)
    future.add_done_callback(remove)
    say('removed', future.remove_done_callback(remove))
    loop.call_soon(say, 'soon before')
    future.set_result(1)
    loop.call_soon(say, 'soon after')
    say('set')
    await asyncio.sleep(0)
    future.add_done_callback(lambda f: say('added when done'))
    say('not yet')
    await asyncio.sleep(0)
    say(future)


counted(main)
