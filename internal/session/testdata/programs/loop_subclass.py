# Loops that programs define: abstract, on the selector loop, with overridden methods; policies.
import asyncio
print([c.__module__ + "." + c.__qualname__ for c in asyncio.SelectorEventLoop.__mro__])
class Abstract(asyncio.AbstractEventLoop): pass
a = Abstract()
for name, args in ("run_forever", ()), ("call_soon", (print,)), ("time", ()), ("create_task", (1,)), ("close", ()), ("get_debug", ()), ("add_reader", (1, print)), ("run_in_executor", (None, print)), ("call_exception_handler", ({},)):
    try: getattr(a, name)(*args)
    except NotImplementedError as e: print(name, repr(e))
async def tries():
    for name, args in ("shutdown_asyncgens", ()), ("create_connection", (1,)), ("sock_recv", (1, 2)), ("getaddrinfo", ("h", 1)), ("subprocess_exec", (1, "x")):
        try: await getattr(a, name)(*args)
        except NotImplementedError as e: print(name, repr(e))
asyncio.run(tries())
class Mine(asyncio.SelectorEventLoop):
    def __init__(self): super().__init__(); self.made = 0; self.errors = []
    def create_task(self, coro, **kw): self.made += 1; return super().create_task(coro, **kw)
    def call_exception_handler(self, context): self.errors.append(context["message"].split(" at ")[0]); super().call_exception_handler(context)
    def default_exception_handler(self, context): self.errors.append("default")
    def create_future(self): f = super().create_future(); f.add_done_callback(lambda f: None); return f
async def main():
    loop = asyncio.get_running_loop()
    await asyncio.gather(asyncio.sleep(0), asyncio.sleep(0)); await asyncio.create_task(asyncio.sleep(0))
    async with asyncio.TaskGroup() as tg: tg.create_task(asyncio.sleep(0))
    loop.call_soon(lambda: 1 / 0); await asyncio.sleep(0); await asyncio.sleep(0)
    return loop.made, loop.errors, type(loop).__name__, str(loop)
with asyncio.Runner(loop_factory=Mine) as r: print(r.run(main()))
print(asyncio.run(main(), loop_factory=Mine))
for c in asyncio.BaseEventLoop, asyncio.SelectorEventLoop, asyncio.EventLoop:
    l = c(); print(type(l).__name__, l.is_running(), l.is_closed(), isinstance(l, asyncio.AbstractEventLoop)); 
    if c is not asyncio.BaseEventLoop: l.close()
l = Mine(); l.extra = 5; print(l.extra, "made" in vars(l), l.call_soon(print).__class__.__name__); l.close()
asyncio.SelectorEventLoop.added = lambda self: "added"; l = asyncio.new_event_loop(); print(l.added()); l.close(); del asyncio.SelectorEventLoop.added
for f in (asyncio.BaseEventLoop.call_soon, asyncio.SelectorEventLoop.add_signal_handler, asyncio.SelectorEventLoop.add_reader, asyncio.AbstractEventLoop.time): print(f.__qualname__, type(f).__name__)
for bad in (lambda: asyncio.BaseEventLoop.call_soon(), lambda: asyncio.new_event_loop(1)):
    try: bad()
    except TypeError as e: print(e)
