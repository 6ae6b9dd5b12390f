# A callback that raises does not stop the others.
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
    loop.set_exception_handler(lambda loop, context: say(context['message'].split(' at ')[0], repr(context['exception'])))

    def bad(*args):
        raise ValueError(len(args))
    loop.call_soon(bad)
    loop.call_soon(say, 'still')
    future = loop.create_future()
    future.add_done_callback(bad)
    future.add_done_callback(lambda f: say('this one too'))
    future.set_result(None)
    await asyncio.sleep(0)
    loop.call_later(0, bad, 1, 2, 3)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    say('end')


counted(main)
