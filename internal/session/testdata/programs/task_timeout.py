# asyncio.timeout and timeout_at.
import asyncio
async def main():
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout(0.01) as cm: await asyncio.sleep(1)
    except TimeoutError as e: print(repr(e), repr(e.__cause__), cm.expired(), asyncio.current_task().cancelling())
    async with asyncio.timeout(1) as cm: await asyncio.sleep(0)
    print(cm.expired(), cm.when() > 0)
    async with asyncio.timeout(None) as cm: print(cm.when()); cm.reschedule(loop.time() + 1); print(cm.when() is not None)
    try:
        async with asyncio.timeout(1) as cm: cm.reschedule(loop.time() - 1); await asyncio.sleep(1)
    except TimeoutError: print("past")
    try:
        async with asyncio.timeout(0): print("body runs"); await asyncio.sleep(0); print("not here")
    except TimeoutError: print("zero")
    async with asyncio.timeout(0): print("no await, no timeout")
    try:
        async with asyncio.timeout(-1): pass
        print("nothing awaited")
    except TimeoutError: print("negative")
    try:
        async with asyncio.timeout(0.01):
            try: await asyncio.sleep(1)
            except asyncio.CancelledError: print("swallowed in body")
    except TimeoutError: print("still times out")
    try:
        async with asyncio.timeout(0.01):
            try: await asyncio.sleep(1)
            finally: raise ValueError("instead")
    except ValueError as e: print(repr(e), repr(e.__context__))
    try:
        async with asyncio.timeout(0.05) as outer:
            try:
                async with asyncio.timeout(0.01): await asyncio.sleep(1)
            except TimeoutError: print("inner", outer.expired())
            await asyncio.sleep(1)
    except TimeoutError: print("outer", outer.expired())
    try:
        async with asyncio.timeout(0.01) as outer:
            async with asyncio.timeout(0.5) as inner: await asyncio.sleep(1)
    except TimeoutError: print(outer.expired(), inner.expired())
    async def host():
        async with asyncio.timeout(1): await asyncio.sleep(10)
    t = asyncio.create_task(host()); await asyncio.sleep(0); t.cancel("external")
    try: await t
    except asyncio.CancelledError as e: print(repr(e))
    try: cm.reschedule(1)
    except RuntimeError as e: print(e)
    try:
        async with cm: pass
    except RuntimeError as e: print(e)
    try:
        async with asyncio.timeout_at(loop.time() + 0.01) as cm: await asyncio.sleep(1)
    except TimeoutError: print("at", cm.expired(), repr(cm))
    x = asyncio.timeout(5); print(repr(x))
    async with asyncio.timeout(0.01) as c2:
        pass
    await asyncio.sleep(0.02); print("not late", c2.expired())
asyncio.run(main())
try:
    asyncio.timeout(1).__aenter__().send(None)
except RuntimeError as e: print(e)
