# cancelling() and uncancel(), swallowed cancellations, cancelling twice.
import asyncio
async def swallow(n):
    me = asyncio.current_task(); got = 0
    while got < n:
        try: await asyncio.sleep(1)
        except asyncio.CancelledError as e: got += 1; print("got", repr(e), me.cancelling())
    return f"survived {got}"
async def main():
    t = asyncio.create_task(swallow(2)); await asyncio.sleep(0); t.cancel("a"); await asyncio.sleep(0); t.cancel("b"); print(await t, t.cancelling(), t.cancelled(), t.uncancel(), t.uncancel(), t.uncancel(), t.cancelling())
    t = asyncio.create_task(swallow(1)); await asyncio.sleep(0); print(t.cancel("x"), t.cancel("y"), t.cancelling()); print(await t)
    async def un():
        try: await asyncio.sleep(1)
        except asyncio.CancelledError: print(asyncio.current_task().uncancel())
        await asyncio.sleep(0.001); return "clean"
    t = asyncio.create_task(un()); await asyncio.sleep(0); t.cancel(); print(await t, t.cancelling())
    async def scheduled():
        asyncio.current_task().cancel("self"); print("still here", asyncio.current_task().cancelling())
        try: await asyncio.sleep(0); print("never")
        except asyncio.CancelledError as e: print("at await", repr(e))
        asyncio.current_task().cancel("at end"); return "returned anyway"
    t = asyncio.create_task(scheduled())
    try: print(await t)
    except asyncio.CancelledError as e: print("end", repr(e), t.cancelled())
    async def selfun():
        me = asyncio.current_task(); me.cancel(); me.uncancel(); await asyncio.sleep(0); return "unscheduled"
    try: print(await asyncio.create_task(selfun()))
    except asyncio.CancelledError as e: print("3.13:", repr(e))
    async def no_await(): asyncio.current_task().cancel("late"); return "x"
    t = asyncio.create_task(no_await())
    try: print(await t)
    except asyncio.CancelledError as e: print(repr(e), t.cancelled())
    async def fails(): asyncio.current_task().cancel("late"); raise ValueError("wins")
    t = asyncio.create_task(fails())
    try: await t
    except BaseException as e: print(repr(e), t.cancelled())
    t = asyncio.create_task(asyncio.sleep(0, "done")); await t; print(t.cancel(), t.cancelling(), t.result())
    t = asyncio.create_task(swallow(0)); t.cancel("never started"); 
    try: await t
    except asyncio.CancelledError as e: print(repr(e), t.cancelling())
    t = asyncio.create_task(swallow(1)); await asyncio.sleep(0); f = t; t.cancel("first"); await asyncio.sleep(0); print(t.done()); print(await t); print(t.cancel("after"))
asyncio.run(main())
