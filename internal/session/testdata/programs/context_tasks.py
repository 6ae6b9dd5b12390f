# Contexts carried by tasks, callbacks, timers, groups, timeouts, gather; shared and nested ones.
import asyncio, contextvars
v = contextvars.ContextVar("v", default="default")
def run(coro): asyncio.run(coro)
async def child(x):
    before = v.get(); v.set(x); await asyncio.sleep(0); return before, v.get()
async def main():
    loop = asyncio.get_running_loop()
    v.set("main")
    print(await asyncio.gather(child(1), child(2), asyncio.create_task(child(3)))); print(v.get())
    print(await child("inline"), v.get())
    ctx = contextvars.copy_context(); ctx.run(v.set, "ctx")
    t = asyncio.create_task(child("in ctx"), context=ctx); print(t.get_context() is ctx); print(await t, ctx[v], v.get())
    out = []
    loop.call_soon(lambda: (out.append(v.get()), v.set("leak?"))); loop.call_soon(lambda: out.append(v.get()))
    loop.call_soon(lambda: (out.append(v.get()), v.set("shared")), context=ctx); loop.call_soon(lambda: out.append(v.get()), context=ctx)
    loop.call_later(0.001, lambda: out.append(("later", v.get()))); loop.call_later(0.001, lambda: out.append(("later ctx", v.get())), context=ctx)
    v.set("after scheduling"); await asyncio.sleep(0.002); print(out)
    f = loop.create_future(); out.clear()
    f.add_done_callback(lambda f: out.append(v.get())); v.set("changed"); f.add_done_callback(lambda f: out.append(v.get())); f.add_done_callback(lambda f: out.append(v.get()), context=ctx)
    v.set("again"); f.set_result(1); await asyncio.sleep(0); print(out)
    async with asyncio.TaskGroup() as tg:
        a = tg.create_task(child("a")); v.set("between"); b = tg.create_task(child("b")); c = tg.create_task(child("c"), context=ctx)
    print(a.result(), b.result(), c.result(), ctx[v], v.get())
    async def sets(): v.set("by wait_for"); await asyncio.sleep(0)
    await asyncio.wait_for(sets(), 1); print(v.get())
    await asyncio.wait_for(asyncio.create_task(sets()), 1); v.set("reset")
    async with asyncio.timeout(1): await sets()
    print(v.get())
    await asyncio.shield(sets()); v.set("x"); await asyncio.wait([asyncio.create_task(sets())]); print(v.get())
    for first in asyncio.as_completed([sets()]): await first
    print(v.get())
    async def agen():
        v.set("agen 1"); yield v.get(); v.set("agen 2"); yield v.get()
    async for x in agen(): print(x, v.get())
    tok = v.set("tok")
    async def resets():
        try: v.reset(tok)
        except ValueError as e: print(str(e).split(" at ")[-1].split("> ")[-1])
    await asyncio.create_task(resets()); await resets()
    # A context cannot be entered twice at once.
    errors = []; loop.set_exception_handler(lambda l, c: errors.append((c["message"].split(" at ")[0].split("<")[0], type(c["exception"]).__name__)))
    async def inner(): return "never"
    async def outer():
        t = asyncio.create_task(inner(), context=ctx2); await asyncio.sleep(0); return await t
    ctx2 = contextvars.copy_context(); print(await asyncio.create_task(outer(), context=ctx2)); print(errors)
    h = loop.call_soon(print, context=ctx); h.cancel()
    if hasattr(h, "get_context"): print(h.get_context() is ctx)
    for bad in 5, None:
        try: loop.call_soon(out.append, "bad", context=bad); await asyncio.sleep(0); print(out[-1])
        except Exception as e: print(type(e).__name__)
run(main())
v.set("top")
async def seen(): return v.get()
print(asyncio.run(seen()))
loop = asyncio.new_event_loop(); out = []
contextvars.copy_context().run(lambda: (v.set("in copy"), loop.call_soon(lambda: out.append(v.get()))))
loop.call_soon(lambda: out.append(v.get())); loop.call_soon(loop.stop); loop.run_forever(); print(out)
loop.call_soon(lambda: (v.set("set in callback"), loop.stop())); loop.run_forever(); print(v.get()); loop.close()
