# What an awaited error has as its context, and who gets the error that ended a cancelled task.
import asyncio
async def fail(): raise ValueError("v")
async def sleep(): await asyncio.sleep(10)
class T(asyncio.Task):
    def add_done_callback(self, *a, **k): return super().add_done_callback(*a, **k)
class F(asyncio.Future):
    def add_done_callback(self, *a, **k): return super().add_done_callback(*a, **k)
async def w(f): await f
async def main():
    loop = asyncio.get_running_loop()
    for make in loop.create_task, lambda c: T(c, loop=loop), lambda c: c, asyncio.shield, lambda c: asyncio.wait_for(c, 1), lambda c: asyncio.gather(c):
        try: raise KeyError("k")
        except KeyError:
            try: await make(fail())
            except ValueError as e: print(repr(e), repr(e.__context__), e.__cause__)
        try: await make(fail())
        except ValueError as e: print(repr(e.__context__))
    for cls in asyncio.Task, T:
        t = cls(sleep(), loop=loop); t.cancel("msg"); await asyncio.wait([t])
        for _ in range(2):
            try: t.exception()
            except asyncio.CancelledError as e: print(repr(e), t._cancel_message)
        f = F(loop=loop); t = cls(w(f), loop=loop, name="w"); await asyncio.sleep(0); print(repr(t).split("wait_for=")[1], t._fut_waiter is f, t._cancel_message)
        t.cancel("c"); print(t._cancel_message, f._cancel_message, f.cancelled(), t.cancelled()); await asyncio.wait([t]); print(t.cancelled())
        async def itself(): await me
        me = cls(itself(), loop=loop)
        try: await me
        except RuntimeError as e: print(str(e).split(":")[0])
        a, b = cls(fail(), loop=loop), cls(asyncio.sleep(0), loop=loop); done, pending = await asyncio.wait([a, b], return_when="FIRST_EXCEPTION"); print(len(done), len(pending)); a.exception()
    f = loop.create_future(); print(f._log_traceback, f._callbacks, f._result, f._exception, f._source_traceback)
    f.add_done_callback(print); print(f._callbacks[0][0] is print, type(f._callbacks[0][1]).__name__); f.remove_done_callback(print)
    f.set_exception(OSError("unseen")); print(f._log_traceback, repr(f._exception)); f._log_traceback = False; print(f._log_traceback)
    try: f._log_traceback = True
    except ValueError as e: print(e)
    for bad in lambda: f.set_exception(None), lambda: loop.create_future().set_exception(None), lambda: loop.create_future().set_exception(5), lambda: loop.create_future().set_exception(int):
        try: bad()
        except Exception as e: print(type(e).__name__, e)
    c = loop.create_future(); c.cancel("old"); c._cancel_message = "new"
    try: c.result()
    except asyncio.CancelledError as e: print(repr(e))
asyncio.run(main())
