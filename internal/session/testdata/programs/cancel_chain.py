# A task waits for a task that waits for a task; cancel at each level.
import asyncio

async def leaf():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as e:
        print("leaf", e.args)
        raise

async def middle(t):
    try:
        await t
    except asyncio.CancelledError as e:
        print("middle", e.args, "leaf cancelled:", t.cancelled())
        raise

async def outer(t):
    try:
        await t
    except asyncio.CancelledError as e:
        print("outer", e.args)
        raise

def state(*ts):
    return ["cancelled" if t.cancelled() else "done" if t.done() else "pending" for t in ts]

async def main():
    for level in range(3):
        a = asyncio.create_task(leaf())
        b = asyncio.create_task(middle(a))
        c = asyncio.create_task(outer(b))
        for _ in range(3): await asyncio.sleep(0)
        [a, b, c][level].cancel(f"level{level}")
        for i in range(6):
            print(i, state(a, b, c), [t.cancelling() for t in (a, b, c)])
            if c.done(): break
            await asyncio.sleep(0)
        r = await asyncio.gather(c, return_exceptions=True)
        print(r)

    # the inner one refuses: the outer goes on as if nothing happened
    async def refuses():
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            return "refused"
    async def waits(t):
        return "got " + await t
    a = asyncio.create_task(refuses())
    b = asyncio.create_task(waits(a))
    for _ in range(2): await asyncio.sleep(0)
    print(b.cancel("no"), await b, b.cancelled(), b.cancelling(), a.cancelling())

    # two tasks wait for one: cancelling one waiter cancels both
    a = asyncio.create_task(leaf())
    b = asyncio.create_task(middle(a)); c = asyncio.create_task(outer(a))
    for _ in range(2): await asyncio.sleep(0)
    b.cancel("b")
    print(await asyncio.gather(b, c, return_exceptions=True), state(a, b, c))

    # cancel of a waiter whose task has just finished
    f = asyncio.get_running_loop().create_future()
    async def awaits(): 
        try: return await f
        except asyncio.CancelledError as e: return ("cancelled", e.args)
    t = asyncio.create_task(awaits())
    await asyncio.sleep(0)
    f.set_result("value")
    print(t.cancel("late"), await t)
asyncio.run(main())
