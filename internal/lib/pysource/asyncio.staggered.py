"""Attempts that start one after the other until one succeeds."""

import asyncio

__all__ = ('staggered_race',)


async def staggered_race(coro_fns, delay, *, loop=None):
    """Run coroutines, a new one after the delay or when one has failed; the first to succeed ends the others.

    Returns (its result, its index, the exceptions of all that were started): None and None if all have failed.
    """
    loop = loop or asyncio.get_running_loop()
    waiting = enumerate(coro_fns)
    index_of = {}
    exceptions = []
    winner = None
    more = True
    try:
        while winner is None:
            if more:
                index, coro_fn = next(waiting, (None, None))
                more = coro_fn is not None
                if more:
                    index_of[loop.create_task(coro_fn())] = index
                    exceptions.append(None)
            running = [t for t in index_of if not t.done()]
            if not running:
                if more:
                    continue
                break
            done, _ = await asyncio.wait(running, timeout=delay if more else None,
                                         return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                if task.cancelled():
                    exceptions[index_of[task]] = asyncio.CancelledError()
                elif task.exception() is not None:
                    exceptions[index_of[task]] = task.exception()
                elif winner is None:
                    winner = task
    finally:
        await _cancel_all(index_of, exceptions, winner)
    if winner is None:
        return None, None, exceptions
    return winner.result(), index_of[winner], exceptions


async def _cancel_all(index_of, exceptions, winner):
    """Cancel what still runs, and wait for its end."""
    running = [t for t in index_of if not t.done()]
    for task in running:
        task.cancel()
    if running:
        await asyncio.wait(running)
    for task, index in index_of.items():
        if task is not winner and exceptions[index] is None:
            try:
                task.result()
            except BaseException as e:
                exceptions[index] = e
