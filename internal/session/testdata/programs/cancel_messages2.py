# Cancellation messages and which object arrives where.
import asyncio
async def sleeper():
    await asyncio.sleep(10)
async def outer(): await sleeper()
async def main():
    for args in (), ("msg",), (None,), (5,), (("a", 1),):
        t = asyncio.create_task(outer()); await asyncio.sleep(0); print(t.cancel(*args), t.cancelled(), t.cancelling(), end=" ")
        try: await t
        except asyncio.CancelledError as e: print(repr(e), e.args, t.cancelled(), repr(e.__context__), repr(e.__cause__))
    t = asyncio.create_task(outer()); t.cancel("before start")
    try: await t
    except asyncio.CancelledError as e: print(repr(e))
    for f in (t.result, t.exception):
        try: f()
        except asyncio.CancelledError as e: print(repr(e))
    async def keep():
        try: await sleeper()
        except asyncio.CancelledError as e: saved.append(e); raise
    saved = []
    t = asyncio.create_task(keep()); await asyncio.sleep(0); t.cancel("one")
    try: await t
    except asyncio.CancelledError as e: print(e is saved[0], repr(e))
    try: await t
    except asyncio.CancelledError as e: print(e is saved[0], repr(e))
    async def replace():
        try: await sleeper()
        except asyncio.CancelledError: raise asyncio.CancelledError("replaced")
    t = asyncio.create_task(replace()); await asyncio.sleep(0); t.cancel("original")
    try: await t
    except asyncio.CancelledError as e: print(repr(e), repr(e.__context__), t.cancelled())
    async def raises(): raise asyncio.CancelledError("self made")
    t = asyncio.create_task(raises())
    try: await t
    except asyncio.CancelledError as e: print(repr(e), t.cancelled(), t.cancelling())
    class Sub(asyncio.CancelledError): pass
    async def subs(): raise Sub("sub")
    t = asyncio.create_task(subs())
    try: await t
    except asyncio.CancelledError as e: print(repr(e), t.cancelled())
    f = asyncio.get_running_loop().create_future(); print(f.cancel("fut msg"), f.cancel(), f.cancelled())
    try: await f
    except asyncio.CancelledError as e: print(repr(e))
    for g in (f.result, f.exception, lambda: f.set_result(1)):
        try: g()
        except BaseException as e: print(repr(e))
    f = asyncio.get_running_loop().create_future()
    async def wf(): await f
    t = asyncio.create_task(wf()); await asyncio.sleep(0); t.cancel("through task"); print(f.cancelled())
    try: await f
    except asyncio.CancelledError as e: print(repr(e), t.done())
    print(issubclass(asyncio.CancelledError, Exception), asyncio.CancelledError.__mro__[1].__name__, asyncio.CancelledError.__module__)
asyncio.run(main())
