# Timeouts in timeouts: the earlier one wins.
import asyncio


async def main():
    try:
        async with asyncio.timeout(0.05) as outer:
            try:
                async with asyncio.timeout(0.01) as inner:
                    await asyncio.sleep(1)
            except TimeoutError:
                print('inner', inner.expired(), outer.expired())
            await asyncio.sleep(1)
    except TimeoutError:
        print('outer', outer.expired())
    try:
        async with asyncio.timeout(0.01) as outer:
            async with asyncio.timeout(0.05) as inner:
                await asyncio.sleep(1)
    except TimeoutError as e:
        print('outer first', inner.expired(), outer.expired(), type(e.__cause__).__name__)
    loop = asyncio.get_running_loop()
    async with asyncio.timeout_at(loop.time() + 0.01) as t:
        t.reschedule(None)
        await asyncio.sleep(0.02)
    print(t.expired(), t.when())
    print(asyncio.current_task().cancelling())


asyncio.run(main())
