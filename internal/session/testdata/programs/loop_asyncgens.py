# Async generators of a loop: hooks, shutdown_asyncgens, what is closed when.
import asyncio, sys
async def gen(name):
    try:
        for i in range(3): yield i; await asyncio.sleep(0)
    finally:
        print("closing", name); await asyncio.sleep(0); print("closed", name)
async def failing():
    try: yield 1
    finally: raise ValueError("while closing")
async def main():
    hooks = sys.get_asyncgen_hooks(); print(hooks.firstiter is not None, hooks.finalizer is not None)
    g = gen("left open"); print(await anext(g))
    async for x in gen("exhausted"): pass
    h = gen("closed by hand"); await anext(h); await h.aclose()
    f = failing(); await anext(f)
    return g, f
print(sys.get_asyncgen_hooks())
loop = asyncio.new_event_loop(); loop.set_exception_handler(lambda l, c: print(c["message"].split(" <")[0], repr(c["exception"]), sorted(c)))
kept = loop.run_until_complete(main()); print("shutting down"); loop.run_until_complete(loop.shutdown_asyncgens()); print(sys.get_asyncgen_hooks()); loop.run_until_complete(loop.shutdown_asyncgens()); loop.close()
async def again():
    global g
    g = gen("at the end of run"); await anext(g)
asyncio.run(again()); print("end")
