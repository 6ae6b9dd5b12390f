# Async generators that nobody has any more are closed by the loop.
import asyncio
import gc

async def g():
    try:
        for i in range(5):
            yield i
    finally:
        print("closing")
        await asyncio.sleep(0)
        print("closed")
async def main():
    gen = g()
    print(await anext(gen))
    held = g()
    print(await anext(held))
    del gen
    gc.collect()
    for i in range(4):
        print(i)
        await asyncio.sleep(0)
    print(await anext(held))
asyncio.run(main())
