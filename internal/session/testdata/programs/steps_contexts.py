# Which context callbacks and tasks run in.
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


import contextvars

var = contextvars.ContextVar('var', default='none')


async def child(name):
    say(name, var.get())
    var.set(name)
    await asyncio.sleep(0)
    say(name, var.get())


async def main():
    loop = asyncio.get_running_loop()
    var.set('main')
    loop.call_soon(lambda: (say('soon', var.get()), var.set('soon')))
    context = contextvars.copy_context()
    await asyncio.gather(child('a'), child('b'))
    say(var.get())
    task = asyncio.create_task(child('c'), context=context)
    await task
    say(var.get(), context[var], task.get_context() is context)
    future = loop.create_future()
    future.add_done_callback(lambda f: say('callback', var.get()), context=context)
    future.add_done_callback(lambda f: say('callback', var.get()))
    var.set('changed')
    future.set_result(None)
    await asyncio.sleep(0)


counted(main)
