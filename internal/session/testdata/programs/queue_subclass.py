# What a subclass of Queue may override: its storage.
import asyncio

class Uppers(asyncio.Queue):
    def _init(self, maxsize):
        self._queue = []
        print("init", maxsize)
    def _put(self, item):
        self._queue.append(str(item).upper())
    def _get(self):
        return self._queue.pop(len(self._queue) // 2)
    def qsize(self):
        return len(self._queue)

async def main():
    u = Uppers(3)
    for x in "abc":
        await u.put(x)
    print(u.full(), u.empty())
    t = asyncio.create_task(u.put("d"))
    await asyncio.sleep(0)
    print(await u.get(), await u.get(), await t, u._queue)
    print(await u.get(), await u.get())
    g = asyncio.create_task(u.get())
    await asyncio.sleep(0)
    await u.put(42)
    print(await g)
asyncio.run(main())
