# A timeout that is over already, and one that is moved.
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
    try:
        async with asyncio.timeout(0) as t:
            say('inside')
            await asyncio.sleep(0)
            say('once more')
            await asyncio.sleep(0)
            say('never')
    except TimeoutError:
        say('over', t.expired())
    async with asyncio.timeout(0) as t:
        say('no await: no timeout')
    say(t.expired())
    async with asyncio.timeout(None) as t:
        t.reschedule(asyncio.get_running_loop().time())
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            say('cancelled inside', t)
            t2 = asyncio.current_task().uncancel()
            say('uncancelled', t2)
    say('left', t.expired(), asyncio.current_task().cancelling())


counted(main)
