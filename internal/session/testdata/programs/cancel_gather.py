# gather and cancellation, in both directions.
import asyncio

async def work(name, delay, fail=None):
    try:
        await asyncio.sleep(delay)
        if fail: raise fail
        print(name, "ready")
        return name
    except asyncio.CancelledError as e:
        print(name, "cancelled", e.args)
        raise

async def main():
    # the gather is cancelled: all children are
    g = asyncio.gather(work("a", 5), work("b", 5))
    await asyncio.sleep(0)
    print(g.cancel("all"), g.done(), g.cancelled())
    try:
        await g
    except asyncio.CancelledError as e:
        print("gather", e.args, g.done(), g.cancelled())
    # with return_exceptions the gather is cancelled all the same
    g = asyncio.gather(work("c", 5), work("d", 5), return_exceptions=True)
    await asyncio.sleep(0)
    g.cancel("re")
    try:
        print(await g)
    except asyncio.CancelledError as e:
        print("gather", e.args)
    # one child is cancelled: the gather raises, the other goes on
    kids = [asyncio.create_task(work("e", 0.02)), asyncio.create_task(work("f", 5))]
    g = asyncio.gather(*kids)
    await asyncio.sleep(0)
    kids[1].cancel("child")
    try:
        await g
    except asyncio.CancelledError as e:
        print("from child", e.args, g.cancelled(), [k.done() for k in kids])
    print(await kids[0])
    kids = [asyncio.create_task(work("g", 0.01)), asyncio.create_task(work("h", 5))]
    g = asyncio.gather(*kids, return_exceptions=True)
    await asyncio.sleep(0)
    kids[1].cancel("child")
    print(await g)
    # one fails: the others are not cancelled
    kids = [asyncio.create_task(work("i", 0.01, ValueError("bad"))), asyncio.create_task(work("j", 0.03))]
    try:
        await asyncio.gather(*kids)
    except ValueError as e:
        print(repr(e), [k.done() for k in kids])
    print(await kids[1])
    # a done gather cannot be cancelled
    g = asyncio.gather(work("k", 0))
    print(await g, g.cancel(), g.cancelled())
    # the task that awaits a gather is cancelled
    async def parent():
        await asyncio.gather(work("l", 5), work("m", 5))
    t = asyncio.create_task(parent())
    for _ in range(2): await asyncio.sleep(0)
    t.cancel("parent")
    print(await asyncio.gather(t, return_exceptions=True))
    # duplicates: one child, two results; empty gather
    c = work("n", 0)
    print(await asyncio.gather(c, c), await asyncio.gather())
asyncio.run(main())
