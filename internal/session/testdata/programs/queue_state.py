# What can be seen inside of queues, and what subclasses may override beyond the storage.
import asyncio
async def main():
    q = asyncio.Queue(2); print(q._maxsize, q._getters, q._putters, q._unfinished_tasks, q._queue, q._finished.is_set(), q._is_shutdown)
    gs = [asyncio.create_task(q.get()) for _ in range(2)]; await asyncio.sleep(0); print(len(q._getters), q); q.put_nowait("a"); q.put_nowait("b"); print(len(q._getters), q._queue, q._unfinished_tasks, q._finished.is_set()); print(await asyncio.gather(*gs), q)
    q.put_nowait(1); q.put_nowait(2); ps = [asyncio.create_task(q.put(i)) for i in (3, 4)]; await asyncio.sleep(0); print(len(q._putters), q, q.full()); ps[0].cancel(); await asyncio.sleep(0); print(len(q._putters)); print(q.get_nowait(), await ps[1], list(q._queue), q.qsize())
    f = asyncio.get_running_loop().create_future(); q._putters.append(f); q.get_nowait(); print(f.done())
    q._queue.append("by hand"); print(q.qsize(), q.get_nowait(), q.get_nowait())
    for make in asyncio.LifoQueue, asyncio.PriorityQueue:
        p = make(); [p.put_nowait(x) for x in (3, 1, 2)]; print(p._queue, p, p.get_nowait(), p._queue)
    class Unique(asyncio.Queue):
        def _init(self, maxsize): super()._init(maxsize); self.seen = set()
        def _put(self, item):
            if item not in self.seen: self.seen.add(item); super()._put(item)
    u = Unique(); [u.put_nowait(x) for x in "abcab"]; print(u.qsize(), u._queue, u._unfinished_tasks)
    class Counting(asyncio.PriorityQueue):
        puts = gets = 0
        def put_nowait(self, item): self.puts += 1; super().put_nowait(item)
        def get_nowait(self): self.gets += 1; return super().get_nowait()
        def full(self): return self.qsize() >= 1
    c = Counting(); t = asyncio.gather(*(c.put(x) for x in (2, 1))); await asyncio.sleep(0); print(c.qsize(), [await c.get(), await c.get()], c.puts, c.gets); await t
    class Ordered(asyncio.Queue):
        def _init(self, maxsize): self._queue = {}
        def _put(self, item): self._queue[item[0]] = item
        def _get(self): return self._queue.pop(next(iter(self._queue)))
    o = Ordered(); [await o.put(x) for x in (("a", 1), ("b", 2), ("a", 3))]; print(o.qsize(), await o.get(), o, o.empty())
    class NoInit(asyncio.Queue):
        def __init__(self): pass
    try: NoInit().put_nowait(1)
    except AttributeError as e: print("AttributeError")
    for size in None, "x":
        try: print(asyncio.Queue(size).full())
        except TypeError as e: print(e)
    q = asyncio.Queue(); q.put_nowait(1); t = asyncio.create_task(q.join()); await asyncio.sleep(0); print(t.done()); q.get_nowait(); q.task_done(); await t
    try: q.task_done()
    except ValueError as e: print(e)
    q.shutdown(); print(q, q._is_shutdown)
    print([f.__qualname__ for f in (asyncio.Queue.put, asyncio.LifoQueue._put, asyncio.PriorityQueue._get, asyncio.Queue._init)], asyncio.iscoroutinefunction(asyncio.Queue.get))
asyncio.run(main())
