# TaskGroup: waiting, failing, cancelling.
import asyncio
log = []
async def w(n, d, fail=None):
    try:
        for _ in range(d): await asyncio.sleep(0)
        if fail: raise fail
        log.append(n); return n
    except asyncio.CancelledError: log.append(f"cancelled {n}"); raise
async def main():
    async with asyncio.TaskGroup() as g:
        a, b = g.create_task(w("a", 2)), g.create_task(w("b", 1), name="bee")
        log.append("body")
    print(log, a.result(), b.get_name(), repr(g)); log.clear()
    try:
        async with asyncio.TaskGroup() as g:
            g.create_task(w("ok", 9)); g.create_task(w("f1", 2, ValueError(1))); g.create_task(w("f2", 2, TypeError(2))); g.create_task(w("f3", 5, OSError(3)))
            await asyncio.sleep(10)
    except ExceptionGroup as e: print(repr(e), sorted(log)); log.clear()
    try:
        async with asyncio.TaskGroup() as g: g.create_task(w("x", 9)); raise KeyError("body")
    except* KeyError as e: print(repr(e), sorted(log)); log.clear()
    try:
        async with asyncio.TaskGroup() as g:
            g.create_task(w("y", 9)); t = g.create_task(w("z", 9)); await asyncio.sleep(0); t.cancel()
        print("child cancelled alone", log); log.clear()
    except BaseException as e: print(repr(e))
    async def host():
        async with asyncio.TaskGroup() as g: g.create_task(w("h1", 9)); g.create_task(w("h2", 9))
    t = asyncio.create_task(host()); await asyncio.sleep(0); await asyncio.sleep(0); t.cancel("stop")
    try: await t
    except asyncio.CancelledError as e: print(repr(e), sorted(log), t.cancelling()); log.clear()
    async def host2():
        async with asyncio.TaskGroup() as g:
            g.create_task(w("k1", 9)); g.create_task(fails_on_cancel())
    async def fails_on_cancel():
        try: await asyncio.sleep(10)
        finally: raise RuntimeError("cleanup failed")
    t = asyncio.create_task(host2()); await asyncio.sleep(0); await asyncio.sleep(0); t.cancel()
    try: await t
    except BaseException as e: print(repr(e), sorted(log)); log.clear()
    async with asyncio.TaskGroup() as g:
        async def spawner(n):
            log.append(n)
            if n: g.create_task(spawner(n - 1))
        g.create_task(spawner(3))
    print(log); log.clear()
    c = w("never", 0)
    for bad in (lambda: g.create_task(c), lambda: asyncio.TaskGroup().create_task(c)):
        try: bad()
        except RuntimeError as e: print(str(e).split(" <")[-1][:0] + type(e).__name__, str(e).replace(repr(g), "G").split(">")[-1])
    c.close()
    try:
        async with g: pass
    except RuntimeError as e: print(str(e).split(">")[-1])
    async with asyncio.TaskGroup() as o:
        try:
            async with asyncio.TaskGroup() as i: i.create_task(w("in", 1, ValueError("inner"))); o.create_task(w("out", 3))
        except* ValueError as e: log.append("handled")
    print(log); log.clear()
    try:
        async with asyncio.TaskGroup() as g: g.create_task(w("base", 0, SystemExit(3))); await asyncio.sleep(1)
    except BaseException as e: print(repr(e))
try: asyncio.run(main())
except SystemExit as e: print("exit", e.code)
