# Objects that behave as futures, and Future and Task subclassed.
import asyncio
class Duck:
    _asyncio_future_blocking = False
    def __init__(self, loop, value): self.loop = loop; self.value = value; self.cbs = []; self._done = False; self.log = []
    def get_loop(self): return self.loop
    def done(self): return self._done
    def cancelled(self): return isinstance(self.value, asyncio.CancelledError) and self._done
    def exception(self): return self.value if isinstance(self.value, Exception) else None
    def cancel(self, msg=None):
        self.log.append(("cancel", msg))
        if self._done: return False
        self.value = asyncio.CancelledError(*([msg] if msg else [])); self.finish(); return True
    def add_done_callback(self, fn, *, context=None):
        self.log.append(("add", context is not None))
        if self._done: self.loop.call_soon(fn, self, context=context)
        else: self.cbs.append((fn, context))
    def remove_done_callback(self, fn): return 0
    def result(self):
        if not self._done: raise asyncio.InvalidStateError
        if isinstance(self.value, BaseException): raise self.value
        return self.value
    def finish(self, *a):
        self._done = True
        for fn, ctx in self.cbs: self.loop.call_soon(fn, self, context=ctx)
    def __await__(self):
        if not self.done(): self._asyncio_future_blocking = True; yield self
        return self.result()
    __iter__ = __await__
async def main():
    loop = asyncio.get_running_loop()
    d = Duck(loop, 5); print(asyncio.isfuture(d), asyncio.isfuture(Duck), asyncio.ensure_future(d) is d)
    order = []
    loop.call_soon(d.finish); loop.call_soon(lambda: loop.call_soon(lambda: loop.call_soon(order.append, "2 later")))
    print(await d, order, d.log, d._asyncio_future_blocking); await asyncio.sleep(0); print(order)
    d = Duck(loop, KeyError("k")); loop.call_soon(d.finish)
    try: await d
    except KeyError as e: print(repr(e), e is d.value)
    d = Duck(loop, 1); t = asyncio.create_task(wait(d)); await asyncio.sleep(0); print(t.cancel("stop"), d.log)
    try: await t
    except asyncio.CancelledError as e: print(repr(e))
    a, b = Duck(loop, "a"), Duck(loop, "b"); loop.call_soon(b.finish); loop.call_soon(a.finish); print(await asyncio.gather(a, b, wait(a)))
    a, b = Duck(loop, "a"), Duck(loop, "b"); loop.call_soon(b.finish)
    done, pending = await asyncio.wait([a, b], return_when="FIRST_COMPLETED"); print(done == {b}, pending == {a})
    loop.call_soon(a.finish); print(await asyncio.shield(a), await asyncio.wait_for(a, 1))
    c = Duck(loop, "never")
    try: await asyncio.wait_for(c, 0.001)
    except TimeoutError as e: print("timeout", c.log)
    c = Duck(loop, "ac"); loop.call_soon(c.finish); print([await x for x in asyncio.as_completed([c])])
    async def badyield(x):
        class A:
            def __await__(self): return (yield x)
        return await A()
    n = Duck(loop, 0); other = asyncio.new_event_loop(); o = Duck(other, 0); o._asyncio_future_blocking = True
    class NotFuture: _asyncio_future_blocking = None
    for x in n, o, NotFuture(), object(), 5, "s", (i for i in ()):
        try: await asyncio.create_task(badyield(x))
        except Exception as e: print(type(e).__name__, str(e).split("<")[0], str(e).rsplit(">", 1)[-1])
    other.close()
    class MyFuture(asyncio.Future):
        def cancel(self, msg=None): calls.append(("cancel", msg)); return super().cancel(msg=msg)
        def result(self): calls.append("result"); return super().result()
        def add_done_callback(self, fn, *, context=None): calls.append("add"); super().add_done_callback(fn, context=context)
        def set_result(self, r): calls.append("set"); super().set_result(r)
    calls = []; f = MyFuture(); f.extra = 1; loop.call_soon(f.set_result, 3); print(await f, calls, type(f).__name__, repr(f)); calls.clear()
    f = MyFuture(); t = asyncio.create_task(wait(f)); await asyncio.sleep(0); t.cancel("msg"); await asyncio.wait([t]); print(calls, t.cancelled(), f.cancelled()); calls.clear()
    f = MyFuture(); loop.call_soon(f.set_result, "g"); print(await asyncio.gather(f), calls); calls.clear()
    class Aw(asyncio.Future):
        def __await__(self): yield from asyncio.sleep(0).__await__(); return "own await"
    print(await Aw())
    class MyTask(asyncio.Task):
        def cancel(self, msg=None): calls.append(("task cancel", msg)); return super().cancel(msg)
        def __init__(self, coro, *, loop=None, **kw): self.mine = 1; super().__init__(coro, loop=loop, **kw)
    async def sleeper(): await asyncio.sleep(10)
    t = MyTask(sleeper(), loop=loop, name="mine"); await asyncio.sleep(0); print(t.mine, t.get_name(), repr(t).split(" coro")[0], t in asyncio.all_tasks())
    w = asyncio.create_task(wait(t)); await asyncio.sleep(0); w.cancel("through"); await asyncio.wait([w]); print(calls, t.cancelled(), w.cancelled()); calls.clear()
    loop.set_task_factory(lambda loop, coro, **kw: MyTask(coro, loop=loop, **kw))
    try:
        async with asyncio.TaskGroup() as tg: tg.create_task(sleeper()); tg.create_task(fail())
    except* ValueError as e: print(type(e.exceptions[0]).__name__, calls)
    class NoInit(asyncio.Future):
        def __init__(self): pass
    f = NoInit()
    for op in (lambda: f.done(), lambda: f.set_result(1), lambda: f.get_loop(), lambda: f.cancel(), lambda: f.result(), lambda: f.add_done_callback(print), lambda: repr(f)):
        try: print(op())
        except Exception as e: print(type(e).__name__, e)
async def fail(): raise ValueError
async def wait(f): return await f
asyncio.run(main())
