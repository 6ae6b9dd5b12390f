# What can be seen inside of locks, events, conditions, semaphores and barriers.
import asyncio, re
def text(x): return re.sub(r" at 0x[0-9a-f]+", "", repr(x))
async def main():
    l = asyncio.Lock(); print(l._waiters, l._locked, text(l)); await l.acquire()
    ts = [asyncio.create_task(l.acquire(), name=f"t{i}") for i in range(3)]; await asyncio.sleep(0)
    print(l._locked, len(l._waiters), type(l._waiters).__name__, [text(w) for w in l._waiters], text(l)); first = l._waiters[0]
    print(first is l._waiters[0], first.done(), type(first).__name__); ts[1].cancel(); await asyncio.sleep(0); print(len(l._waiters), text(l))
    l.release(); print(first.done(), l.locked(), len(l._waiters)); await ts[0]; l.release(); await ts[2]; print(len(l._waiters), text(l)); l.release(); print(text(l))
    e = asyncio.Event(); print(e._value, e._waiters, text(e)); t = asyncio.create_task(e.wait()); await asyncio.sleep(0); print(len(e._waiters), text(e)); e.set(); print(e._value, text(e)); print(await t, len(e._waiters))
    s = asyncio.Semaphore(2); print(s._value, s._waiters, text(s), s.locked()); await s.acquire(); await s.acquire(); t = asyncio.create_task(s.acquire()); await asyncio.sleep(0); print(s._value, len(s._waiters), text(s), s.locked()); s.release(); print(s._value, text(s)); await t; print(s._value, text(s))
    b = asyncio.BoundedSemaphore(1); print(b._bound_value, b._value)
    try: b.release()
    except ValueError as x: print(x)
    own = asyncio.Lock(); c = asyncio.Condition(own); print(c._lock is own, c.acquire.__self__ is own, c._waiters, text(c), c.locked()); await c.acquire(); print(own.locked(), text(c))
    async def waiter():
        async with c: return await c.wait()
    t = asyncio.create_task(waiter()); await asyncio.sleep(0); c.release(); await asyncio.sleep(0); await asyncio.sleep(0); print(len(c._waiters), text(c))
    async with c: c.notify()
    print(await t, text(c))
    r = asyncio.Barrier(2); print(r._parties, r._count, r.n_waiting, r.broken, text(r)); t = asyncio.create_task(r.wait()); await asyncio.sleep(0); print(r._count, r.n_waiting, text(r)); print(await r.wait(), await t, r._count, text(r)); await r.abort(); print(r.broken, text(r)); await r.reset(); print(text(r))
    for x in l, e, s, c, r: print(type(x).__module__, [k.__name__ for k in type(x).__mro__])
    for bad in (lambda: asyncio.Semaphore(-1), lambda: asyncio.Semaphore("x"), lambda: asyncio.Barrier(0), lambda: asyncio.Barrier("x"), l.release, c.release, c.notify, c.notify_all, lambda: asyncio.Condition(3), lambda: asyncio.Lock(1), lambda: asyncio.Semaphore(1, 2), lambda: asyncio.Event(loop=1), lambda: asyncio.Condition(loop=1), lambda: asyncio.Barrier(1, loop=None), lambda: asyncio.Barrier()):
        try: print(bad())
        except (ValueError, TypeError, RuntimeError, AttributeError) as x: print(type(x).__name__, x)
    try:
        with l: pass
    except TypeError as x: print(x)
    for f in (asyncio.Lock.acquire, asyncio.Lock.__aenter__, asyncio.BoundedSemaphore.release, asyncio.Event.wait, asyncio.Barrier.wait): print(f.__qualname__, type(f).__name__, asyncio.iscoroutinefunction(f))
asyncio.run(main())
