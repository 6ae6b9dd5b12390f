# What reaches the exception handler, and with which context.
import asyncio
def show(loop, ctx): print({k: (repr(v) if k == "exception" else type(v).__name__ if k != "message" else v) for k, v in ctx.items()})
loop = asyncio.new_event_loop()
print(loop.get_exception_handler()); loop.set_exception_handler(show); print(loop.get_exception_handler() is show)
for bad in 5, "x":
    try: loop.set_exception_handler(bad)
    except TypeError as e: print(e)
f = loop.create_future(); f.add_done_callback(lambda f: 1 / 0); f.set_result(1)
async def main():
    loop.call_soon([].pop); loop.call_later(0.001, {}.__getitem__, "k")
    await asyncio.sleep(0.01)
    loop.call_exception_handler({"message": "by hand", "extra": 1})
    t = loop.create_task(asyncio.sleep(0)); t.add_done_callback(lambda a, b: None); await t; await asyncio.sleep(0)
loop.run_until_complete(main())
async def boom(): raise ValueError("never retrieved")
t = loop.create_task(boom()); loop.run_until_complete(asyncio.sleep(0)); print(t.done())
t.exception()
t2 = loop.create_task(boom()); loop.run_until_complete(asyncio.sleep(0)); print(repr(t2.exception())); del t2
loop.set_exception_handler(lambda l, c: 1 / 0)
loop.set_exception_handler(None); print(loop.get_exception_handler())
loop.close()
