# SystemExit in a task ends asyncio.run, after its clean-up.
import asyncio, sys
async def background():
    try:
        await asyncio.sleep(10)
    finally:
        print("background cleaned")
async def quitter():
    await asyncio.sleep(0)
    sys.exit(4)
async def main():
    b = asyncio.create_task(background())
    q = asyncio.create_task(quitter())
    await asyncio.sleep(10)
asyncio.run(main())
