# Task factories and eager tasks.
import asyncio
async def co(): return 1
class L(asyncio.SelectorEventLoop): pass
def fac(loop, coro, **kw):
    print("factory", sorted(kw))
    return asyncio.Task(coro, loop=loop, **kw)
async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_task_factory())
    loop.set_task_factory(fac)
    t = asyncio.create_task(co()); print(t.get_name()[:5]); await t
    t = asyncio.create_task(co(), name="n"); print(t.get_name()); await t
    import contextvars
    c = contextvars.copy_context()
    t = asyncio.create_task(co(), name="n", context=c); print(t.get_name(), t.get_context() is c); await t
    print(loop.get_task_factory() is fac)
    try: loop.set_task_factory(5)
    except TypeError as e: print(e)
    loop.set_task_factory(lambda l, c: 5)
    c = co()
    try: print(asyncio.create_task(c))
    except Exception as e: print(repr(e))
    try: print(asyncio.create_task(c, name="x"))
    except Exception as e: print(repr(e))
    c.close()
    loop.set_task_factory(asyncio.eager_task_factory)
    t = asyncio.create_task(co(), name="eager"); print(t, t.done())
    async def slow():
        print("cur", asyncio.current_task().get_name()); await asyncio.sleep(0); return 2
    t = asyncio.create_task(slow(), name="eager2"); print(t.done(), asyncio.current_task().get_name()); print(await t)
    async def bad(): raise ValueError("x")
    t = asyncio.create_task(bad(), name="eager3"); print(t.done(), t.exception())
    async def cancel_me(): asyncio.current_task().cancel("hm"); await asyncio.sleep(0)
    t = asyncio.create_task(cancel_me()); print(t.done())
    try: await t
    except asyncio.CancelledError as e: print(repr(e))

    f = asyncio.create_eager_task_factory(asyncio.Task); print(f.__qualname__)
    async with asyncio.TaskGroup() as tg:
        t = tg.create_task(co()); print(t.done(), tg)
    try:
        async with asyncio.TaskGroup() as tg:
            t = tg.create_task(bad()); print(t.done(), tg)
            await asyncio.sleep(0)
            print("not reached?")
    except* ValueError as e: print(repr(e))
asyncio.run(main())
