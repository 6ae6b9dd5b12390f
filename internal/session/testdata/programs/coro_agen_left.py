# An async generator that a loop leaves early is closed by a task of the loop.
import asyncio
async def agen():
    try:
        for i in range(5): yield i
    finally:
        print("finally start"); await asyncio.sleep(0); print("finally end")
async def main():
    async for x in agen():
        if x == 2: break
    print("after break")
    await asyncio.sleep(0); print("tick")
    await asyncio.sleep(0); print("tick2")
    await asyncio.sleep(0); print("tick3")
    try:
        async for x in agen(): raise ValueError
    except ValueError: print("caught")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print([x async for x in agen() if x < 2])
asyncio.run(main())
