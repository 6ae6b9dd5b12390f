# current_task, all_tasks, names, get_coro, equality, hash; tasks in sets and dicts.
import asyncio

async def child(n):
    me = asyncio.current_task()
    await asyncio.sleep(0)
    assert asyncio.current_task() is me
    return me.get_name()
async def main():
    me = asyncio.current_task()
    print(me.get_name(), len(asyncio.all_tasks()), me in asyncio.all_tasks(), me.get_coro().__name__, me.done())
    a = asyncio.create_task(child(1)); b = asyncio.create_task(child(2), name="bee"); c = asyncio.create_task(child(3), name=42)
    print(a.get_name(), b.get_name(), c.get_name(), sorted(t.get_name() for t in asyncio.all_tasks()))
    b.set_name(None); print(repr(b.get_name())); b.set_name("bee")
    print(await asyncio.gather(a, b, c), len(asyncio.all_tasks()))
    d = asyncio.create_task(child(4)); print(d.get_name())
    e = asyncio.ensure_future(child(5)); print(e.get_name(), asyncio.ensure_future(e) is e)
    print(len({d, e, d}), {d: "d"}[d], d == e, d == d, d != e)
    seen = []
    async def watcher():
        for _ in range(3):
            seen.append(len(asyncio.all_tasks())); await asyncio.sleep(0)
    await asyncio.gather(watcher(), d, e); print(seen)
    async def nested(n):
        if n == 0: return [asyncio.current_task().get_name()]
        return await nested(n - 1) + [asyncio.current_task().get_name()]
    print(set(await nested(3)) == {me.get_name()}, len(set(await asyncio.create_task(nested(3)))))
    loop = asyncio.get_running_loop()
    print(asyncio.get_event_loop() is loop, me.get_loop() is loop, asyncio.current_task(loop) is me, asyncio.all_tasks(loop) == asyncio.all_tasks(), asyncio.iscoroutine(me.get_coro()), asyncio.isfuture(me), isinstance(me, asyncio.Future))
    loop.call_soon(lambda: print("in a callback", asyncio.current_task(), asyncio.get_running_loop() is loop))
    await asyncio.sleep(0)
    def sync(): return asyncio.current_task() is me
    print(sync())
    for bad in (lambda: asyncio.Task(5), lambda: asyncio.create_task(), lambda: asyncio.create_task(child), lambda: asyncio.Future(5), lambda: asyncio.current_task(5)):
        try: print(bad())
        except Exception as x: print(type(x).__name__, str(x).partition(" at 0x")[0])
    t = asyncio.Task(child(9), loop=loop, name="direct"); print(await t)
    async def first():
        try: await asyncio.sleep(1)
        finally: order.append("first")
    order = []
    tasks = [asyncio.create_task(first()) for _ in range(2)]
    done, pending = await asyncio.wait(tasks, timeout=0)
    print(len(done), len(pending)); [t.cancel() for t in tasks]
    print(await asyncio.gather(*tasks, return_exceptions=True), order)
for f in (asyncio.current_task, asyncio.all_tasks, asyncio.get_running_loop):
    try:
        print(f())
    except RuntimeError as e:
        print(e)
asyncio.run(main())
loop = asyncio.new_event_loop()
print(asyncio.all_tasks(loop), asyncio.current_task(loop), loop.is_running(), loop.is_closed())
t = loop.create_task(child(1)); print(asyncio.all_tasks(loop) == {t}, t.get_name()[:5])
print(loop.run_until_complete(t)[:5], asyncio.all_tasks(loop)); loop.close(); print(loop.is_closed())
