# Futures by hand: states, callbacks, awaiting twice, iteration.
import asyncio
async def main():
    loop = asyncio.get_running_loop(); out = []
    f = loop.create_future(); print(f.done(), f.cancelled(), f.get_loop() is loop, isinstance(f, asyncio.Future), asyncio.isfuture(f))
    for m in f.result, f.exception:
        try: m()
        except asyncio.InvalidStateError as e: print(e)
    f.add_done_callback(lambda x: out.append(x is f)); f.set_result("r"); print(f.done(), f.result(), f.exception(), out, await f, await f, out); await asyncio.sleep(0); print(out)
    for m in (lambda: f.set_result(1), lambda: f.set_exception(ValueError()), lambda: f.cancel()):
        try: print(m())
        except asyncio.InvalidStateError as e: print(type(e).__name__, e)
    g = loop.create_future(); g.set_exception(ValueError("v"))
    for _ in range(2):
        try: await g
        except ValueError as e: print(repr(e), e is g.exception())
    g = loop.create_future(); g.set_exception(KeyError); print(repr(g.exception()))
    h = loop.create_future(); it = iter(h); print(next(it) is h, h._asyncio_future_blocking if hasattr(h, "_asyncio_future_blocking") else None); 
    try: next(it)
    except RuntimeError as e: print(e)
    h.set_result(5); it2 = iter(h)
    try: next(it2)
    except StopIteration as e: print(e.value)
    a = loop.create_future(); calls = []
    def cb1(f): calls.append(1); f.add_done_callback(lambda f: calls.append("nested"))
    def cb2(f): calls.append(2); raise RuntimeError("in callback")
    loop.set_exception_handler(lambda l, c: calls.append(repr(c["exception"]))); a.add_done_callback(cb1); a.add_done_callback(cb2); a.add_done_callback(cb1); print(a.remove_done_callback(cb1), a.remove_done_callback(cb1)); a.add_done_callback(cb1)
    a.set_result(None); calls.append("set"); await asyncio.sleep(0); calls.append("|"); await asyncio.sleep(0); print(calls)
    b = loop.create_future(); waiters = [asyncio.ensure_future(wait(b, i)) for i in range(3)]; await asyncio.sleep(0); b.set_exception(OSError("shared")); print(await asyncio.gather(*waiters))
    c = loop.create_future(); loop.call_later(0.01, c.set_result, "timer"); print(await c); d = asyncio.Future(); d.cancel("bye")
    try: await d
    except asyncio.CancelledError as e: print(repr(e))
    w = asyncio.wrap_future(c); print(w is c)
    try: c.add_done_callback()
    except TypeError as e: print(e)
async def wait(f, i):
    try: return await f
    except OSError as e: return i, e is f.exception(), str(e)
asyncio.run(main())
try: asyncio.Future()
except RuntimeError as e: print(str(e)[:40])
