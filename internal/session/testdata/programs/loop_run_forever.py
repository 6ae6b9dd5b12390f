# Stopping, resuming, and running again what is still pending.
import asyncio
loop = asyncio.new_event_loop(); asyncio.set_event_loop(loop)
out = []
async def ticker(n):
    for i in range(n):
        out.append(f"tick{i}"); await asyncio.sleep(0.01)
    return "ticked"
t = asyncio.ensure_future(ticker(5))
print(t.done(), out, loop.is_running())
loop.call_later(0.025, loop.stop); loop.run_forever(); print(out, t.done())
print(loop.run_until_complete(t), out, t.result(), loop.run_until_complete(t))
async def stopper(): loop.stop(); out.append("still runs"); await asyncio.sleep(0); out.append("next run")
out.clear(); s = loop.create_task(stopper()); loop.run_forever(); print(out); loop.run_until_complete(s); print(out)
async def long(): await asyncio.sleep(10)
f = asyncio.ensure_future(long()); loop.call_soon(loop.stop)
try: loop.run_until_complete(f)
except RuntimeError as e: print(e)
print(f.done(), f.cancel(), f.cancelled()); 
try: loop.run_until_complete(f)
except asyncio.CancelledError as e: print(repr(e), f.cancelled())
async def nested():
    for bad in (lambda: loop.run_until_complete(other), lambda: asyncio.run(other), lambda: loop.close()):
        other = ticker(0)
        try: bad()
        except RuntimeError as e: print(e)
        other.close()
loop.run_until_complete(nested())
async def fails(): raise KeyError("out")
try: loop.run_until_complete(fails())
except KeyError as e: print(repr(e))
for bad in 5, None, ticker, [], print:
    try: loop.run_until_complete(bad)
    except TypeError as e: print(e)
other = asyncio.new_event_loop(); fut = other.create_future()
try: loop.run_until_complete(fut)
except ValueError as e: print(e)
other.close()
print(loop.run_until_complete(asyncio.gather(ticker(0), ticker(1))))
fut = loop.create_future(); loop.call_soon(fut.set_result, 42); print(loop.run_until_complete(fut))
class Aw:
    def __await__(self): yield; return "awaitable"
print(loop.run_until_complete(Aw()), asyncio.get_event_loop() is loop)
loop.run_until_complete(loop.shutdown_asyncgens()); loop.close(); print(loop.is_closed(), repr(loop))
c = ticker(1)
try: loop.run_until_complete(c)
except RuntimeError as e: print(e)
c.close()
try: asyncio.get_running_loop()
except RuntimeError as e: print(e)
