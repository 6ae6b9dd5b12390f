# Task.get_stack and print_stack: pending, running, failed, limits.
import asyncio, io, sys
async def inner(): await asyncio.sleep(10)
async def outer():
    await inner()
async def bad(): 1/0
async def deep(n):
    if n: await deep(n-1)
    else: raise ValueError("deep\nlines")
async def show(t, limit=None):
    for f in t.get_stack(limit=limit): print("  ", f.f_code.co_name, f.f_lineno)
    s = io.StringIO(); t.print_stack(limit=limit, file=s); print(s.getvalue().replace(__file__, "FILE"), end="")
async def main():
    t = asyncio.create_task(outer(), name="outer"); await show(t); await asyncio.sleep(0); await show(t)
    me = asyncio.current_task(); me.set_name("main"); print(len(me.get_stack(limit=1)), len(me.get_stack(limit=0)))
    t.cancel(); await asyncio.wait([t]); await show(t)
    b = asyncio.create_task(bad(), name="bad"); await asyncio.wait([b]); await show(b)
    d = asyncio.create_task(deep(3), name="deep"); await asyncio.wait([d]); await show(d); await show(d, 2); await show(d, -2)
    s = asyncio.create_task(asyncio.sleep(1), name="sleep"); await asyncio.sleep(0)
    class A:
        def __await__(self): yield
    async def g():
        await A()
    x = asyncio.create_task(g(), name="gg"); await asyncio.sleep(0); await show(x); await x
    try: me.get_stack(5)
    except TypeError as e: print(e)
    print([f.f_code.co_name for f in b.get_stack()])
    sys.stdout.flush(); b.print_stack()
asyncio.run(main())
