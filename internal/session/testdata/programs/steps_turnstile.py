# Tasks pass a semaphore, a lock and a condition; the order in which they come
# through depends on iterations of the loop alone.
import asyncio

order = []


async def visitor(name, gate, lock, room, inside):
    async with gate:
        order.append(name + "+")
        await asyncio.sleep(0)
        async with lock:
            inside.add(name)
            order.append(name + "*")
        async with room:
            room.notify(1)
        await asyncio.sleep(0)
        order.append(name + "-")


async def watcher(n, room, inside):
    async with room:
        await room.wait_for(lambda: len(inside) >= n)
        order.append(f"({n})")
        room.notify_all()


async def main():
    gate, lock, room, inside = asyncio.Semaphore(2), asyncio.Lock(), asyncio.Condition(), set()
    async with asyncio.TaskGroup() as group:
        for n in (1, 3, 5):
            group.create_task(watcher(n, room, inside))
        tasks = [group.create_task(visitor(n, gate, lock, room, inside)) for n in "abcdef"]
        await asyncio.sleep(0)
        tasks[2].cancel()
    print(" ".join(order))
    print([t.cancelled() for t in tasks], gate.locked(), lock.locked(), room.locked())

asyncio.run(main())
