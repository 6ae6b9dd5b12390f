# Timers that are due together run together, in their order.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    now = loop.time()
    for name in 'abcde':
        loop.call_at(now + 0.01, print, 'timer', name)
    loop.call_at(now + 0.005, print, 'timer', 'early')
    cancelled = loop.call_at(now + 0.01, print, 'timer', 'never')
    cancelled.cancel()
    await asyncio.sleep(0.02)
    print(cancelled.cancelled(), cancelled.when() == now + 0.01)
    past = [loop.call_later(-1, print, 'past', i) for i in range(3)]
    loop.call_soon(print, 'soon')
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(len(past))


asyncio.run(main())
