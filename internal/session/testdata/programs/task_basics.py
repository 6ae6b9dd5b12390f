# Tasks: state, results, names, callbacks, identity, errors.
import asyncio
async def co(v): await asyncio.sleep(0); return v
async def bad(): raise ValueError("bad")
async def main():
    t = asyncio.create_task(co(1), name="first")
    print(t.get_name(), t.done(), t.cancelled(), t.get_coro().__name__, asyncio.current_task() is t, asyncio.current_task().get_name(), len(asyncio.all_tasks()))
    t.set_name(5); print(t.get_name(), isinstance(t, asyncio.Future), isinstance(t, asyncio.Task), t.get_loop() is asyncio.get_running_loop(), t.get_stack().__len__(), t.cancelling())
    for f in (t.result, t.exception, lambda: t.set_result(1), lambda: t.set_exception(ValueError())):
        try: f()
        except BaseException as e: print(type(e).__name__, e)
    cb = lambda t: print("callback", t is not None, t.result())
    t.add_done_callback(cb); t.add_done_callback(cb); print(t.remove_done_callback(cb), t.remove_done_callback(cb)); t.add_done_callback(cb)
    print(await t, t.result(), t.exception(), await t, t.cancel(), t.done(), len(asyncio.all_tasks()))
    t.add_done_callback(lambda t: print("late")); print("added"); await asyncio.sleep(0)
    e = asyncio.create_task(bad())
    try: await e
    except ValueError as x: print(x is e.exception(), repr(e.exception()), e.cancelled())
    try: e.result()
    except ValueError as x: print(x is e.exception())
    n = [asyncio.create_task(co(i)) for i in range(2)]; a, b = (int(t.get_name().split("-")[1]) for t in n); print(b - a, await n[1], n[0].done())
    for x in (5, None, co, [], asyncio.get_running_loop().create_future()):
        try: asyncio.create_task(x)
        except TypeError as err: print(str(err).split(" at 0x")[0].split(" <Future")[0])
    for x in (5, None):
        try: asyncio.ensure_future(x)
        except TypeError as err: print(err)
    class Aw:
        def __await__(self): yield from asyncio.sleep(0).__await__(); return "aw"
    print(await asyncio.ensure_future(Aw()), asyncio.ensure_future(t) is t, asyncio.isfuture(t), await asyncio.gather(Aw(), t, t))
    me = asyncio.create_task(asyncio.sleep(0))
    async def selfwait(): await asyncio.current_task()
    try: await asyncio.create_task(selfwait())
    except RuntimeError as err: print(str(err).split(":")[0].split(" <")[0])
    class NotFut:
        def __await__(self): yield 5
    try: await asyncio.create_task(co2(NotFut()))
    except RuntimeError as err: print(err)
    async def stop(): raise StopIteration("si")
    try: await asyncio.create_task(stop())
    except RuntimeError as err: print(err, repr(err.__cause__))
    f = asyncio.get_running_loop().create_future()
    try: f.set_exception(StopIteration("x")); print(repr(f.exception()), repr(f.exception().__cause__))
    except TypeError as err: print(err)
    for f2 in (lambda: f.set_exception(StopIteration), lambda: f.set_exception(ValueError), lambda: f.set_result(1)):
        try: f2(); print(repr(f.exception()))
        except BaseException as err: print(type(err).__name__, err)
async def co2(x): return await x
asyncio.run(main())
