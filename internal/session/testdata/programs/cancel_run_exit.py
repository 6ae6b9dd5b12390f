# asyncio.run cancels what is left when main ends, in which order, and says what fails.
import asyncio

async def left(name, how="quiet"):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as e:
        print(name, "told to go", e.args)
        if how == "slow":
            await asyncio.sleep(0.01)
            print(name, "gone at last")
        elif how == "fails":
            raise ValueError(name)
        elif how == "returns":
            return name
        raise

async def main(n, h):
    t = asyncio.create_task(left(n, h), name=n)
    await asyncio.sleep(0)
    print("main ends", len(asyncio.all_tasks()))
    return t

for n, h in ("a", "quiet"), ("b", "slow"), ("c", "returns"):
    t = asyncio.run(main(n, h))
    print(t.get_name(), t.done(), t.cancelled(), None if t.cancelled() else t.result())

async def fails():
    t = asyncio.create_task(left("d"))
    await asyncio.sleep(0)
    raise KeyError("main failed")
try:
    asyncio.run(fails())
except KeyError as e:
    print("run raised", repr(e))

async def cancels_itself():
    asyncio.current_task().cancel("me")
    await asyncio.sleep(1)
try:
    asyncio.run(cancels_itself())
except asyncio.CancelledError as e:
    print("run raised", repr(e))

async def agen():
    try:
        for i in range(10):
            yield i
    finally:
        print("generator closed")
        await asyncio.sleep(0)
        print("after an await")
async def uses():
    g = agen()
    async for i in g:
        if i == 1: break
    print("left the loop")
    globals()["keep"] = g
asyncio.run(uses())
for bad in (42, None, asyncio.sleep, "x"):
    try:
        asyncio.run(bad)
    except Exception as e:
        print(type(e).__name__, str(e).split(" at 0x")[0])
async def nested():
    c = asyncio.sleep(0)
    try:
        asyncio.run(c)
    except RuntimeError as e:
        print(e)
    c.close()
asyncio.run(nested())
