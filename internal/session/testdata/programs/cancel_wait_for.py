# wait_for: in time, too late, cancelled from outside, with a stubborn child.
import asyncio

async def child(name, delay, stubborn=0):
    for i in range(stubborn + 1):
        try:
            await asyncio.sleep(delay)
            return f"{name} ready"
        except asyncio.CancelledError as e:
            print(name, "cancelled", e.args, i)
            if i == stubborn: raise
    return "?"

async def show(label, aw):
    try:
        print(label, "->", await aw)
    except BaseException as e:
        print(label, "->", type(e).__name__, e.args, repr(e.__cause__), repr(e.__context__))

async def main():
    loop = asyncio.get_running_loop()
    await show("in time", asyncio.wait_for(child("a", 0.01), 1))
    await show("late", asyncio.wait_for(child("b", 1), 0.01))
    await show("none", asyncio.wait_for(child("c", 0), None))
    await show("zero", asyncio.wait_for(child("d", 0.01), 0))
    await show("negative", asyncio.wait_for(child("e", 0.01), -1))
    f = loop.create_future(); f.set_result("already")
    await show("done, zero", asyncio.wait_for(f, 0))
    f = loop.create_future()
    await show("future", asyncio.wait_for(f, 0.01))
    print(f.cancelled())
    t = asyncio.create_task(child("g", 5))
    await show("task", asyncio.wait_for(t, 0.01))
    print(t.cancelled())
    w = asyncio.create_task(asyncio.wait_for(child("h", 5), 3))
    await asyncio.sleep(0)
    w.cancel("outside")
    await show("cancelled", w)
    async def fails():
        raise KeyError("k")
    await show("fails", asyncio.wait_for(fails(), 1))
    async def swallows():
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            return "swallowed"
    await show("swallows", asyncio.wait_for(swallows(), 0.01))
    async def other_error():
        try:
            await asyncio.sleep(1)
        finally:
            raise ValueError("in cleanup")
    await show("cleanup", asyncio.wait_for(other_error(), 0.01))
    print(asyncio.TimeoutError is TimeoutError, TimeoutError.__mro__)
    q = asyncio.Queue()
    await show("queue", asyncio.wait_for(q.get(), 0.01))
    q.put_nowait("item")
    await show("queue", asyncio.wait_for(q.get(), 0.01))
    inner = asyncio.wait_for(child("n", 1), 0.05)
    await show("nested", asyncio.wait_for(inner, 0.01))
    print(asyncio.current_task().cancelling())
asyncio.run(main())
