# Cancelling a task before its first step, twice, and when it is done.
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


async def child(log):
    log.append('ran')
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError as e:
        log.append(e.args)
        raise


async def main():
    log = []
    task = asyncio.create_task(child(log))
    say(task.cancel('one'), task.cancel('two'), task.cancelling())
    try:
        await task
    except asyncio.CancelledError as e:
        say('never began', log, e.args)
    task = asyncio.create_task(child(log))
    await asyncio.sleep(0)
    say(task.cancel('three'), task.cancel('four'))
    try:
        await task
    except asyncio.CancelledError as e:
        say(log, e.args)
    say(task.cancel(), task.cancelling())


counted(main)
