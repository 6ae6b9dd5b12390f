# Each await of a failed task begins its traceback anew.
import asyncio
import traceback

async def raise_exc():
    raise TypeError(42)
async def main():
    future = asyncio.Task(raise_exc())
    for _ in range(3):
        try:
            await future
        except TypeError as e:
            tb = ''.join(traceback.format_tb(e.__traceback__))
            print(tb)
asyncio.run(main())
