# What stop leaves for the next run.
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
    loop = asyncio.new_event_loop()

    def sub():
        log = []
        loop.call_soon(log.append, 'a')
        loop.call_soon(loop.stop)
        loop.call_soon(log.append, 'b')
        loop.call_soon(lambda: loop.call_soon(log.append, 'next'))
        loop.run_forever()
        log.append('stopped')
        loop.run_until_complete(asyncio.sleep(0))
        future = loop.create_future()
        loop.call_soon(loop.stop)
        try:
            loop.run_until_complete(future)
        except RuntimeError as e:
            log.append(str(e))
        loop.close()
        try:
            loop.call_soon(print)
        except RuntimeError as e:
            log.append(str(e))
        return log
    for line in await asyncio.to_thread(sub):
        print(line)


counted(main)
