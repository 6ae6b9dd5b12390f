# cancel() counts, uncancel() counts back; a swallowed cancellation goes on.
import asyncio

async def stubborn(log):
    n = 0
    while n < 3:
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError as e:
            n += 1
            me = asyncio.current_task()
            log.append((n, e.args, me.cancelling()))
            if n == 2:
                log.append(("uncancel", me.uncancel(), me.cancelling()))
    return "survived"

async def main():
    log = []
    t = asyncio.create_task(stubborn(log))
    for i in range(3):
        await asyncio.sleep(0)
        print(t.cancel(f"c{i}"), t.cancelling(), t.done())
    print(await t, t.cancelled(), t.cancelling())
    print(*log, sep="\n")

    t = asyncio.create_task(asyncio.sleep(10, "x"))
    await asyncio.sleep(0)
    print(t.uncancel(), t.cancelling())
    print(t.cancel("a"), t.cancel("b"), t.cancel(), t.cancelling())
    try:
        await t
    except asyncio.CancelledError as e:
        print("args", e.args)
    print(t.cancelling(), t.uncancel(), t.uncancel(), t.uncancel(), t.uncancel())

    # uncancel before the step takes the pending cancellation back
    async def two():
        try:
            await asyncio.sleep(0)
            await asyncio.sleep(0.01)
            return "not cancelled"
        except asyncio.CancelledError:
            return "cancelled"
    t = asyncio.create_task(two())
    print(t.cancel(), t.uncancel())
    try:
        print(await t)
    except asyncio.CancelledError:
        print("CancelledError")

    # a task that cancels itself: takes effect at the next await
    async def self_cancel():
        me = asyncio.current_task()
        print("self", me.cancel("self"), me.cancelling())
        print("still running")
        try:
            await asyncio.sleep(0)
            print("never")
        except asyncio.CancelledError as e:
            print("now", e.args)
            return "returned"
    t = asyncio.create_task(self_cancel())
    print(await t, t.cancelled(), t.cancelling())
    async def self_cancel_and_end():
        asyncio.current_task().cancel("end")
        return "value"
    t = asyncio.create_task(self_cancel_and_end())
    try:
        print(await t)
    except asyncio.CancelledError as e:
        print("cancelled", e.args, t.cancelled())
asyncio.run(main())
