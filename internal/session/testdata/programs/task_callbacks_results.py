# add_done_callback, remove, order, errors in them; set_result twice; states and texts.
import asyncio

async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda l, ctx: print("handler:", ctx["message"].partition(" at ")[0], repr(ctx.get("exception"))))
    log = []
    f = loop.create_future()
    cb = lambda f: log.append(("cb", f.result()))
    f.add_done_callback(cb); f.add_done_callback(lambda f: log.append("second")); f.add_done_callback(cb)
    print(f.remove_done_callback(cb), f.remove_done_callback(cb))
    f.set_result(1)
    print(log); await asyncio.sleep(0); print(log)
    f.add_done_callback(lambda f: log.append("late")); print(log[-1]); await asyncio.sleep(0); print(log[-1])
    f = loop.create_future()
    f.add_done_callback(lambda f: 1 / 0); f.add_done_callback(lambda f: print("still called"))
    f.set_exception(ValueError("v")); print(repr(f.exception()))
    await asyncio.sleep(0)
    for op in (lambda f: f.result(), lambda f: f.exception(), lambda f: f.set_result(1), lambda f: f.set_exception(ValueError()), lambda f: f.cancel()):
        for make in ("pending", "result", "exception", "cancelled"):
            f = loop.create_future()
            if make == "result": f.set_result("r")
            elif make == "exception": f.set_exception(KeyError("k")); f.exception()
            elif make == "cancelled": f.cancel()
            try:
                print(make, "->", op(f), end="; ")
            except BaseException as e:
                print(make, "->", type(e).__name__, e, end="; ")
            if f.done() and not f.cancelled(): f.exception()
        print()
    t = asyncio.create_task(asyncio.sleep(0, "t"))
    for op in (t.result, t.exception, lambda: t.set_result(1), lambda: t.set_exception(ValueError())):
        try:
            print(op())
        except Exception as e:
            print(type(e).__name__, e)
    t.add_done_callback(lambda t: log.append(t.result()))
    print(await t, log[-1])
    f = loop.create_future(); f.set_exception(ValueError)
    try: await f
    except ValueError as e: print(repr(e))
    for bad in (5, "x", StopIteration, object):
        try:
            f = loop.create_future(); f.set_exception(bad); print(repr(f.exception()))
        except Exception as e:
            print(type(e).__name__, e)
    # the same exception object, awaited by two; the traceback grows but identity stays
    f = loop.create_future()
    async def w(): 
        try: await f
        except ValueError as e: return e
    a, b = asyncio.create_task(w()), asyncio.create_task(w())
    await asyncio.sleep(0)
    err = ValueError("one"); f.set_exception(err)
    r = await asyncio.gather(a, b)
    print(r[0] is err, r[1] is err)
    async def direct(): 
        return (yield_ := await asyncio.ensure_future(w())) 
    f = loop.create_future(); f.set_result(5)
    async def gets(): return await f, await f
    print(await gets(), asyncio.ensure_future(f) is f, asyncio.isfuture(f))
    for bad in (5, None, print):
        try: asyncio.ensure_future(bad)
        except TypeError as e: print(e)
        try: asyncio.create_task(bad)
        except TypeError as e: print(str(e).partition(" at ")[0])
    class Aw:
        def __await__(self): yield from asyncio.sleep(0).__await__(); return "aw"
    print(await asyncio.ensure_future(Aw()), await asyncio.wait_for(Aw(), 1), await asyncio.gather(Aw(), Aw()))
    async def bad_yield():
        class Y:
            def __await__(self): yield 5
        await Y()
    try: await asyncio.create_task(bad_yield())
    except RuntimeError as e: print(str(e).partition(" coro=")[0][:12], str(e).rpartition(" ")[2], "got bad yield" in str(e))
asyncio.run(main())
