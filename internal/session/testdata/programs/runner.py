# Runner: states, contexts, several runs, factories, errors, the end of a run, task names, policies.
import asyncio, contextvars
v = contextvars.ContextVar("v", default=0)
def err(f, *a, **k):
    try: print("ok", f(*a, **k))
    except BaseException as e: print(type(e).__name__, e)
async def ret(x): return x
async def name(): return asyncio.current_task().get_name()
print(asyncio.run(name()), asyncio.run(name()))
r = asyncio.Runner(); r.close(); err(r.run, ret(1).close()); 
with asyncio.Runner() as r:
    loop = r.get_loop(); print(loop is r.get_loop(), loop.is_running(), asyncio.get_event_loop() is loop)
    print(r.run(name()), r.run(name()))
    async def bump(): v.set(v.get() + 1); return v.get()
    print(r.run(bump()), r.run(bump()), v.get()); c = contextvars.copy_context(); print(r.run(bump(), context=c), c[v], r.run(bump()))
    err(r.run, 5); err(r.run); err(r.run, ret(1).close(), 5)
    async def nested():
        c = ret(1)
        try: r.run(c)
        except RuntimeError as e: print(e)
        try: asyncio.run(c)
        except RuntimeError as e: print(e)
        c.close()
    r.run(nested()); err(r.run, nested.__class__)
    async def bad(): raise KeyError("bad")
    err(r.run, bad())
    async def left():
        async def task(n):
            try: await asyncio.sleep(100)
            except asyncio.CancelledError: print("cancelled", n); raise
        left.tasks = [asyncio.create_task(task(1))]; await asyncio.sleep(0)
    r.run(left()); print([t.done() for t in left.tasks]); r.run(asyncio.sleep(0)); print([t.done() for t in left.tasks])
print([t.cancelled() for t in left.tasks], loop.is_closed()); err(r.get_loop); err(r.__enter__); r.close()
c = ret(1); err(r.run, c); c.close()
made = []
def factory(): made.append(asyncio.new_event_loop()); return made[-1]
with asyncio.Runner(loop_factory=factory, debug=True) as r: print(r.run(ret("f")), r.get_loop() is made[0], made[0].get_debug())
print(asyncio.run(ret("g"), loop_factory=factory), made[1].is_closed(), made[1].get_debug())
err(asyncio.run, ret(1).close(), loop_factory=lambda: None)
async def dbg(): return asyncio.get_running_loop().get_debug()
print(asyncio.run(dbg(), debug=True), asyncio.run(dbg(), debug=False))
def refuses(): raise OSError("no loop")
c = ret(1); err(asyncio.run, c, loop_factory=refuses); c.close()
async def ending():
    async def angry():
        try: await asyncio.sleep(100)
        except asyncio.CancelledError: raise ValueError("while ending") from None
    asyncio.get_running_loop().set_exception_handler(lambda l, c: print(c["message"], repr(c["exception"]), c["task"].done()))
    asyncio.create_task(angry()); await asyncio.sleep(0); return "ended"
print(asyncio.run(ending()))
async def cancel_self(): asyncio.current_task().cancel("self"); await asyncio.sleep(1)
err(asyncio.run, cancel_self())
async def exits(): raise SystemExit(3)
err(asyncio.run, exits())
err(asyncio.get_event_loop)
class Policy(asyncio.DefaultEventLoopPolicy):
    def new_event_loop(self): print("policy makes"); return super().new_event_loop()
    def set_event_loop(self, loop): print("policy sets", loop is None); super().set_event_loop(loop)
    def get_event_loop(self): print("policy gets"); return super().get_event_loop()
p = Policy(); asyncio.set_event_loop_policy(p); print(asyncio.get_event_loop_policy() is p, isinstance(p, asyncio.AbstractEventLoopPolicy))
print(asyncio.run(ret("with policy"))); loop = asyncio.new_event_loop(); asyncio.set_event_loop(loop); print(asyncio.get_event_loop() is loop); asyncio.set_event_loop(None); loop.close()
err(asyncio.get_event_loop); err(p.set_event_loop, 5)
asyncio.set_event_loop_policy(None); print(type(asyncio.get_event_loop_policy()) is asyncio.DefaultEventLoopPolicy, type(asyncio.get_event_loop_policy()).__name__)
err(asyncio.set_event_loop_policy, 5); err(asyncio.set_event_loop, "x"); a = asyncio.AbstractEventLoopPolicy(); err(a.get_event_loop); err(a.new_event_loop)
