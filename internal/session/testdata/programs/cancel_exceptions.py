# CancelledError against other exceptions: who catches it, what gets chained.
import asyncio

async def catches_exception():
    try:
        await asyncio.sleep(10)
    except Exception as e:
        return f"Exception caught {e!r}"
async def catches_base():
    try:
        await asyncio.sleep(10)
    except BaseException as e:
        return f"BaseException caught {e!r}"
async def bare():
    try:
        await asyncio.sleep(10)
    except:
        return "bare except"
async def reraise_other():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        raise RuntimeError("other")
async def from_none():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        raise RuntimeError("other") from None
async def in_loop():
    done = []
    for i in range(3):
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            done.append(i)
            continue
        finally:
            done.append("f")
    return done
async def raises_itself():
    raise asyncio.CancelledError("by hand")

async def main():
    for f in catches_exception, catches_base, bare, reraise_other, from_none, in_loop:
        t = asyncio.create_task(f())
        await asyncio.sleep(0)
        while not t.done():
            t.cancel("why")
            await asyncio.sleep(0)
            await asyncio.sleep(0)
        if t.cancelled():
            print(f.__name__, "cancelled")
        elif t.exception():
            e = t.exception()
            print(f.__name__, repr(e), repr(e.__context__), e.__suppress_context__)
        else:
            print(f.__name__, t.result())
    t = asyncio.create_task(raises_itself())
    try:
        await t
    except asyncio.CancelledError as e:
        print(e.args, t.cancelled(), t.cancelling())
    try:
        await raises_itself()
    except asyncio.CancelledError as e:
        print("direct", e.args)
    f = asyncio.get_running_loop().create_future()
    try:
        f.set_exception(asyncio.CancelledError("as exception"))
        await f
    except BaseException as e:
        print(type(e).__name__, e.args, f.cancelled())
    try:
        f = asyncio.get_running_loop().create_future()
        f.set_exception(StopIteration("s"))
    except TypeError as e:
        print(e)
    except RuntimeError as e:
        print(e)
    if f.done():
        print(repr(f.exception()), repr(f.exception().__cause__))
asyncio.run(main())
