# A loop with a time of its own: what programs do to test code that sleeps.
import asyncio
import collections
import selectors


class Standing(selectors.SelectSelector):
    """Waits for nothing: tells the loop how long it would have."""

    def __init__(self, loop):
        super().__init__()
        self.loop = loop

    def select(self, timeout=None):
        if timeout:
            self.loop.now += timeout
        return super().select(0)


class Jumping(asyncio.SelectorEventLoop):
    def __init__(self):
        super().__init__()
        self.now = 100.0
        self.calls = collections.Counter()
        self._selector = Standing(self)

    def time(self):
        return self.now

    def call_soon(self, callback, *args, context=None):
        self.calls['soon'] += 1
        return super().call_soon(callback, *args, context=context)

    def call_at(self, when, callback, *args, context=None):
        self.calls['at'] += 1
        print('  timer for', round(when, 3), getattr(callback, '__name__', '?'))
        return super().call_at(when, callback, *args, context=context)

    def _run_once(self):
        self.calls['once'] += 1
        super()._run_once()


async def worker(name, delay):
    loop = asyncio.get_running_loop()
    for _ in range(2):
        await asyncio.sleep(delay)
        print(name, round(loop.time(), 3))


async def main():
    loop = asyncio.get_running_loop()
    await asyncio.gather(worker('slow', 2000), worker('quick', 0.5))
    try:
        async with asyncio.timeout(60):
            await asyncio.sleep(3600)
    except TimeoutError:
        print('too late at', round(loop.time(), 3))
    try:
        await asyncio.wait_for(loop.create_future(), 5)
    except TimeoutError:
        print('nobody at', round(loop.time(), 3))
    future = loop.create_future()
    loop.call_later(1.5, future.set_result, 'set')
    print(await future, round(loop.time(), 3))
    print('scheduled', len(loop._scheduled), 'ready', len(loop._ready))
    loop.call_soon(print, 'a callback')
    print('ready', [h._callback.__name__ for h in loop._ready])
    await asyncio.sleep(0)
    done, pending = await asyncio.wait([asyncio.ensure_future(asyncio.sleep(9))], timeout=3)
    print(len(done), len(pending), round(loop.time(), 3))
    queue = asyncio.Queue(1)
    for i in range(3):
        asyncio.create_task(queue.put(i))
    print([await queue.get() for _ in range(3)])
    print(sorted(loop.calls))


loop = Jumping()
asyncio.set_event_loop(loop)
loop.run_until_complete(main())
print(loop.calls['soon'], loop.calls['at'], loop.calls['once'])
for task in asyncio.all_tasks(loop):
    task.cancel()
loop.run_until_complete(asyncio.sleep(0))
loop.close()
