import asyncio

__all__ = ("staggered_race",)


async def staggered_race(coro_fns, delay, *, loop=None):
    """Run coroutines with staggered starts until the first one succeeds.

    The next of coro_fns is called when delay seconds have passed since the one
    before it was, or when that one has failed. Returns the result of the first
    that succeeds, its index, and a list with the exception of each that began.
    """
    loop = loop or asyncio.get_running_loop()
    waiting = enumerate(coro_fns)
    running = {}  # index by task
    errors = []
    result = winner = latest = due = None

    async def run(fn):
        return await fn()

    def collect(done):
        nonlocal result, winner
        for task in sorted(done, key=running.get):
            index = running.pop(task)
            try:
                value = task.result()
            except (SystemExit, KeyboardInterrupt):
                raise
            except BaseException as e:
                errors[index] = e
            else:
                if winner is None:
                    result, winner = value, index

    try:
        while winner is None:
            if waiting is not None and (latest not in running or due is not None and loop.time() >= due):
                index, fn = next(waiting, (None, None))
                if fn is None:
                    waiting = None
                else:
                    errors.append(None)
                    latest = loop.create_task(run(fn))
                    running[latest] = index
                    due = None if delay is None else loop.time() + delay
            if not running:
                break
            timeout = None if waiting is None or due is None else max(due - loop.time(), 0)
            done, _ = await asyncio.wait(running, timeout=timeout, return_when=asyncio.FIRST_COMPLETED)
            collect(done)
        return result, winner, errors
    finally:
        for task in running:
            task.cancel()
        while running:
            done, _ = await asyncio.wait(running)
            collect(done)
