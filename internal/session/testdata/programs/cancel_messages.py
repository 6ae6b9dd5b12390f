# The message of cancel(), where it is seen, and which exception object it is.
import asyncio

async def sleeper():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as e:
        print("inside", e.args, repr(e))
        raise

async def bare():
    await asyncio.sleep(10)

async def main():
    for msg in (None, "", "stop", 42, ("a", "b")):
        t = asyncio.create_task(sleeper())
        await asyncio.sleep(0)
        print(t.cancel(msg) if msg is not None else t.cancel(), t.cancelled(), t.cancelling())
        try:
            await t
        except asyncio.CancelledError as e:
            print("outside", e.args)
        print(t.cancelled(), t.cancelling(), t.done())
    t = asyncio.create_task(bare())
    await asyncio.sleep(0)
    t.cancel(msg="kw")
    await asyncio.wait([t])
    for read in (t.result, t.exception):
        try:
            read()
        except asyncio.CancelledError as e:
            print(read.__name__, e.args, type(e.__context__).__name__)
    try:
        await t
    except asyncio.CancelledError as e:
        print("again", e.args)
    # cancelled before it ever ran: the body is not entered
    t = asyncio.create_task(sleeper())
    print(t.cancel("early"))
    try:
        await t
    except asyncio.CancelledError as e:
        print("early:", e.args)
    print(t.cancel("too late"), t.cancelling())
    # re-raised from another
    class Mine(asyncio.CancelledError): pass
    async def translates():
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError as e:
            raise Mine("mine") from e
    t = asyncio.create_task(translates())
    await asyncio.sleep(0)
    t.cancel("x")
    try:
        await t
    except asyncio.CancelledError as e:
        print(type(e).__name__, e.args, repr(e.__cause__), t.cancelled())
    print(asyncio.CancelledError.__mro__)
    f = asyncio.get_running_loop().create_future()
    print(f.cancel("fut"), f.cancel("again"))
    try:
        await f
    except asyncio.CancelledError as e:
        print(e.args)
asyncio.run(main())
