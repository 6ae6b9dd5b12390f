# asyncio.run: results, left-over tasks, async generators, errors, nesting, Runner.
import asyncio
async def ret(v): return v
print(asyncio.run(ret(1)), asyncio.run(ret("again")))
async def leaves():
    async def long(n):
        try: await asyncio.sleep(10)
        except asyncio.CancelledError as e: print("cancelled", n, repr(e)); raise
        finally: print("finally", n)
    ts = [asyncio.create_task(long(n)) for n in "a"]; await asyncio.sleep(0); return "left"
print(asyncio.run(leaves()))
async def stubborn():
    async def deaf():
        while True:
            try: await asyncio.sleep(0.01); return
            except asyncio.CancelledError: print("deaf")
    asyncio.create_task(deaf()); await asyncio.sleep(0)
asyncio.run(stubborn())
async def agen():
    try:
        yield 1; yield 2
    finally: await asyncio.sleep(0); print("agen closed")
async def use():
    global kept
    kept = agen(); print(await kept.__anext__())
asyncio.run(use())
async def fail(): raise KeyError("k")
try: asyncio.run(fail())
except KeyError as e: print(repr(e))
async def selfcancel(): asyncio.current_task().cancel("me"); await asyncio.sleep(0)
try: asyncio.run(selfcancel())
except asyncio.CancelledError as e: print(repr(e))
for bad in 5, None, ret, print, (i for i in ()):
    try: asyncio.run(bad)
    except (ValueError, TypeError) as e: print(type(e).__name__, str(e).split(" 0x")[0])
async def nest():
    c = ret(1)
    try: asyncio.run(c)
    except RuntimeError as e: print(e)
    c.close()
asyncio.run(nest())
for f in (asyncio.get_running_loop, lambda: asyncio.current_task(), lambda: asyncio.all_tasks(), lambda: asyncio.create_task(c)):
    c = ret(0)
    try: f()
    except RuntimeError as e: print(e)
    c.close()
with asyncio.Runner() as r:
    print(r.run(ret("one")), r.run(ret("two")), r.get_loop().is_running()); l = r.get_loop()
    async def same(): return asyncio.get_running_loop() is l, asyncio.current_task().get_name()[:5]
    print(r.run(same()))
print(l.is_closed())
async def kb(): raise KeyboardInterrupt
try: asyncio.run(kb())
except KeyboardInterrupt: print("KeyboardInterrupt out")
async def debug(): return asyncio.get_running_loop().get_debug()
print(asyncio.run(debug()), asyncio.run(debug(), debug=True))
c = ret(9); asyncio.run(c)
try: asyncio.run(c)
except RuntimeError as e: print(e)
