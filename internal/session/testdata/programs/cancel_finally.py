# Awaiting in finally and except while being cancelled.
import asyncio
log = []
async def slow_cleanup(n):
    try:
        log.append("work"); await asyncio.sleep(1)
    except asyncio.CancelledError as e:
        log.append(f"except {e!r}"); await asyncio.sleep(0.01); log.append("cleaned"); raise
    finally:
        log.append("finally"); await asyncio.sleep(0.01); log.append("end of finally")
async def end(t):
    try: r = await t
    except BaseException as e: r = f"{e!r} context {e.__context__!r}"
    print(r, log, t.cancelled()); log.clear()
async def main():
    T = asyncio.create_task
    t = T(slow_cleanup(1)); await asyncio.sleep(0); t.cancel("c"); await end(t)
    t = T(slow_cleanup(1)); await asyncio.sleep(0); t.cancel("one"); await asyncio.sleep(0); t.cancel("two"); await end(t)
    t = T(slow_cleanup(1)); await asyncio.sleep(0); t.cancel("1"); await asyncio.sleep(0); t.cancel("2"); await asyncio.sleep(0); t.cancel("3"); await end(t)
    async def ret():
        try: await asyncio.sleep(1)
        finally: return "from finally"
    t = T(ret()); await asyncio.sleep(0); t.cancel(); await end(t)
    async def err():
        try: await asyncio.sleep(1)
        finally: raise ValueError("from finally")
    t = T(err()); await asyncio.sleep(0); t.cancel("c"); await end(t)
    async def loop_retry():
        for i in range(3):
            try: await asyncio.sleep(0.5)
            except asyncio.CancelledError: log.append(i); continue
        return "done retrying"
    t = T(loop_retry())
    for i in range(3): await asyncio.sleep(0); t.cancel(i)
    await end(t)
    class CM:
        async def __aenter__(self): log.append("enter"); await asyncio.sleep(0); return self
        async def __aexit__(self, *a): log.append(f"exit {a[1]!r}"); await asyncio.sleep(0); log.append("exited")
    async def with_cm():
        async with CM(): await asyncio.sleep(1)
    t = T(with_cm()); await asyncio.sleep(0); t.cancel("entering"); await end(t)
    t = T(with_cm()); await asyncio.sleep(0); await asyncio.sleep(0); t.cancel("inside"); await end(t)
    async def agen():
        try:
            yield 1; await asyncio.sleep(1); yield 2
        finally: log.append("agen finally"); await asyncio.sleep(0); log.append("agen done")
    async def use():
        async for v in agen(): log.append(v)
    t = T(use()); await asyncio.sleep(0); t.cancel("gen"); await end(t)
    lock = asyncio.Lock()
    async def locked(n):
        async with lock: log.append(f"in {n}"); await asyncio.sleep(0.01)
    ts = [T(locked(i)) for i in range(3)]; await asyncio.sleep(0); ts[1].cancel("waiting"); await end(ts[1]); await end(ts[2]); print(lock.locked())
    t = T(locked("x")); await asyncio.sleep(0); t.cancel("holding"); await end(t); print(lock.locked())
    async def shielded():
        try: await asyncio.shield(T(cleanup()))
        except asyncio.CancelledError: log.append("cancelled outside"); raise
    async def cleanup(): await asyncio.sleep(0.01); log.append("inner completed")
    t = T(shielded()); await asyncio.sleep(0); await asyncio.sleep(0); t.cancel(); await end(t); await asyncio.sleep(0.02); print(log)
asyncio.run(main())
