# An error out of a task, through await, gather and run.
import asyncio

async def fetch(n):
    await asyncio.sleep(0)
    return {"n": n}["m"]

async def both():
    try:
        return await asyncio.gather(fetch(1), fetch(2))
    except KeyError as e:
        raise RuntimeError(f"fetching failed: {e}") from e

async def main():
    task = asyncio.create_task(both())
    return await task

asyncio.run(main())
