# Using loops wrongly: closed, running, not running, of another, stopped; every text.
import asyncio

async def co(): return 1
def tell(label, f):
    try:
        print(label, "->", f())
    except Exception as e:
        print(label, "->", type(e).__name__, e)
loop = asyncio.new_event_loop()
loop.close(); loop.close()
c = co()
for label, f in [("run_forever", loop.run_forever), ("run_until", lambda: loop.run_until_complete(c)), ("call_soon", lambda: loop.call_soon(print)), ("call_later", lambda: loop.call_later(1, print)), ("call_at", lambda: loop.call_at(1, print)), ("threadsafe", lambda: loop.call_soon_threadsafe(print)),
                 ("create_task", lambda: loop.create_task(c)), ("stop", loop.stop), ("is_closed", loop.is_closed), ("is_running", loop.is_running), ("future", lambda: loop.create_future().done()), ("debug", loop.get_debug), ("time", lambda: loop.time() > 0)]:
    tell(label, f)
c.close()
loop = asyncio.new_event_loop(); asyncio.set_event_loop(loop)
async def inside():
    c = co()
    tell("asyncio.run", lambda: asyncio.run(c))
    tell("close", loop.close)
    other = asyncio.new_event_loop()
    tell("other loop", lambda: other.run_until_complete(c))
    tell("nested", lambda: loop.run_until_complete(c))
    other.close(); c.close()
    return "end"
print(loop.run_until_complete(inside()), loop.is_running())
async def forever(): await loop.create_future()
t = loop.create_task(forever())
loop.call_soon(loop.stop)
tell("stopped", lambda: loop.run_until_complete(t))
print(t.done(), loop.is_running(), loop.is_closed())
tell("5", lambda: loop.run_until_complete(5)); tell("None", lambda: loop.run_until_complete(None))
tell("call_later text", lambda: loop.call_later("x", print)); tell("call_later none", lambda: loop.call_later(None, print)); tell("call_at none", lambda: loop.call_at(None, print))
tell("task of 5", lambda: loop.create_task(5)); tell("handler 5", lambda: loop.set_exception_handler(5)); tell("set loop 5", lambda: asyncio.set_event_loop(5))
async def raises(): raise KeyError("k")
async def exits(): raise SystemExit(3)
async def interrupts(): raise KeyboardInterrupt
tell("raises", lambda: loop.run_until_complete(raises()))
for f in exits, interrupts:
    try:
        loop.run_until_complete(f())
    except BaseException as e:
        print(f.__name__, repr(e), loop.is_running(), loop.is_closed())
print(loop.run_until_complete(co()), "still usable")
loop.call_soon(lambda: (_ for _ in ()).throw(KeyboardInterrupt))
try: loop.run_forever()
except KeyboardInterrupt: print("KeyboardInterrupt out of run_forever")
t.cancel(); tell("cancelled", lambda: loop.run_until_complete(asyncio.wait([t]))[0] == {t})
loop.close()
tell("get closed", lambda: asyncio.get_event_loop().is_closed())
asyncio.set_event_loop(None)
tell("none running", asyncio.get_running_loop)
tell("get none", asyncio.get_event_loop)
c = co(); tell("ensure_future", lambda: asyncio.ensure_future(c)); tell("sleep outside", lambda: asyncio.sleep(1).send(None)); tell("sleep 0", lambda: asyncio.sleep(0).send(None)); tell("Future()", asyncio.Future); tell("gather", lambda: asyncio.gather(c)); tell("gather none", asyncio.gather); c.close()
