# Awaiting while being cancelled: finally with await, async with, second cancel.
import asyncio

async def cleanup(name, delay):
    print(name, "cleanup begins")
    await asyncio.sleep(delay)
    print(name, "cleanup ends")

async def job(name):
    try:
        await asyncio.sleep(10)
    finally:
        await cleanup(name, 0.01)

class Guard:
    async def __aenter__(self):
        print("enter"); await asyncio.sleep(0); return self
    async def __aexit__(self, kind, value, tb):
        print("exit", kind and kind.__name__, value and value.args)
        await asyncio.sleep(0)
        print("exit done")
        return False

async def guarded():
    async with Guard():
        await asyncio.sleep(10)

async def swallow():
    async with Swallow():
        await asyncio.sleep(10)
    return "swallowed"
class Swallow(Guard):
    async def __aexit__(self, *exc):
        await super().__aexit__(*exc)
        return True

async def main():
    t = asyncio.create_task(job("one"))
    await asyncio.sleep(0)
    t.cancel()
    await asyncio.sleep(0)
    print("done?", t.done())
    try:
        await t
    except asyncio.CancelledError:
        print("cancelled", t.cancelled())

    t = asyncio.create_task(job("two"))
    await asyncio.sleep(0)
    t.cancel("first")
    await asyncio.sleep(0)
    t.cancel("second")
    try:
        await t
    except asyncio.CancelledError as e:
        print(e.args, repr(e.__context__))

    for coro in guarded, swallow:
        t = asyncio.create_task(coro())
        for _ in range(2): await asyncio.sleep(0)
        t.cancel("g")
        r = await asyncio.gather(t, return_exceptions=True)
        print(r, t.cancelled())

    async def fails_in_cleanup():
        try:
            await asyncio.sleep(10)
        finally:
            raise ValueError("worse")
    t = asyncio.create_task(fails_in_cleanup())
    await asyncio.sleep(0)
    t.cancel("c")
    try:
        await t
    except ValueError as e:
        print(repr(e), repr(e.__context__), t.cancelled(), repr(t.exception()))
    async def returns_in_finally():
        try:
            await asyncio.sleep(10)
        finally:
            return "kept"
    t = asyncio.create_task(returns_in_finally())
    await asyncio.sleep(0)
    t.cancel()
    print(await t)
asyncio.run(main())
