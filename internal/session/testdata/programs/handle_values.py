# Handles: what they know, comparing, hashing, running by hand, cancelling twice.
import asyncio, contextvars, functools
loop = asyncio.new_event_loop(); var = contextvars.ContextVar("v", default=0)
def f(*a): print("f", a, var.get())
ctx = contextvars.copy_context(); ctx.run(var.set, 5)
h = asyncio.Handle(f, (1, 2), loop, ctx); print(h._callback is f, h._args, h._loop is loop, h._cancelled, h.get_context() is ctx, h._source_traceback); h._run()
h.cancel(); h.cancel(); print(h.cancelled(), h._callback, h._args, str(h).split(" at ")[0])
t = asyncio.TimerHandle(10, f, (), loop); u = asyncio.TimerHandle(20, f, (), loop); v = asyncio.TimerHandle(10, f, (), loop)
print(t < u, t <= u, t > u, t >= u, t == u, t == v, t <= v, t >= v, t != u, hash(t) == hash(v) == hash(10), t.when(), t._scheduled, sorted([u, t, v])[2] is u, t == 5, t != h)
for op in (lambda: t < 5, lambda: h < h, lambda: asyncio.Handle(), lambda: asyncio.TimerHandle(1), lambda: asyncio.Handle(f, (), None)):
    try: print(op())
    except (TypeError, AttributeError) as e: print(type(e).__name__, e)
t.cancel(); print(t == v, t.cancelled())
class C:
    def m(self): pass
    def __call__(self): pass
loop.call_soon(C().m)
for g in C().m, functools.partial(f, 1), functools.partial(functools.partial(f, 1), x=2), [].append, int, print, lambda: 0:
    print(str(loop.call_soon(g, "x" * 40, list(range(10)), {1: 2})).replace(__file__, "FILE"))
loop.set_debug(True)
for g in C().m, functools.partial(f, 1), functools.partial(functools.partial(f, 1), x=2), [].append, int, print, lambda: 0:
    print(str(loop.call_soon(g, "x" * 40, list(range(10)), {1: 2}, {5, 3}, 10 ** 50)).replace(__file__, "FILE"))
h = loop.call_soon(f, 1); h.cancel(); print(str(h).replace(__file__, "FILE")); h = loop.call_at(5, f, "arg"); print(str(h).replace(__file__, "FILE")); h.cancel(); print(str(h).replace(__file__, "FILE"), h._callback)
loop.set_debug(False); log = []
class Equal:
    def __eq__(self, other): log.append("eq"); return True
    def __call__(self): pass
print(asyncio.TimerHandle(1, Equal(), (), loop) == asyncio.TimerHandle(1, f, (), loop), log)
for n in (1, 1.5, True, float("inf"), 10 ** 20): print(asyncio.TimerHandle(n, f, (), loop).when())
print(loop.call_at(7, f).when(), loop.call_later(0, f).when() <= loop.time())
class Sub(asyncio.Handle):
    def _run(self): print("sub")
Sub(f, (), loop)._run(); print(isinstance(Sub(f, (), loop), asyncio.Handle), issubclass(asyncio.TimerHandle, asyncio.Handle)); loop.close()
