# Loops in several threads, each with its own: results, errors, calls between them.
import asyncio, threading, queue
results = queue.Queue()
async def work(n):
    await asyncio.sleep(0); return n * 2
def runner(n): results.put((n, asyncio.run(work(n))))
ts = [threading.Thread(target=runner, args=(n,)) for n in range(4)]
for t in ts: t.start()
for t in ts: t.join()
print(sorted(results.get() for _ in range(4)))
ready = threading.Event(); box = {}
def serve():
    loop = asyncio.new_event_loop(); asyncio.set_event_loop(loop); box["loop"] = loop; print(asyncio.get_event_loop() is loop); loop.call_soon(ready.set); loop.run_forever()
    print("running", loop.is_running(), threading.current_thread().name); loop.run_until_complete(loop.shutdown_default_executor()); loop.close()
t = threading.Thread(target=serve, name="server"); t.start(); ready.wait(); loop = box["loop"]
print(loop.is_running(), asyncio.run_coroutine_threadsafe(work(21), loop).result())
async def fails(): raise KeyError("there")
f = asyncio.run_coroutine_threadsafe(fails(), loop)
try: f.result()
except KeyError as e: print(repr(e))
async def forever():
    try: await asyncio.Event().wait()
    except asyncio.CancelledError: box["cancelled"] = True; raise
f = asyncio.run_coroutine_threadsafe(forever(), loop); started = threading.Event(); loop.call_soon_threadsafe(started.set); started.wait(); print(f.cancel(), f.cancelled()); done = threading.Event(); loop.call_soon_threadsafe(lambda: loop.call_soon(done.set)); done.wait(); print(box.get("cancelled"))
order = []; done.clear()
for i in range(5): loop.call_soon_threadsafe(order.append, i)
loop.call_soon_threadsafe(done.set); done.wait(); print(order)
q = asyncio.Queue(); got = asyncio.run_coroutine_threadsafe(q.get(), loop); loop.call_soon_threadsafe(q.put_nowait, "item"); print(got.result())
c = work(1)
try: loop.run_until_complete(c)
except RuntimeError as e: print(e)
c.close()
async def main():
    print(await asyncio.wrap_future(asyncio.run_coroutine_threadsafe(work(5), loop)))
    lock = asyncio.Lock(); await lock.acquire()
    async def other():
        try: await lock.acquire()
        except RuntimeError as e: return str(e).split(" is ")[1]
    w = asyncio.create_task(lock.acquire()); await asyncio.sleep(0); print(await asyncio.wrap_future(asyncio.run_coroutine_threadsafe(other(), loop))); lock.release(); await w
asyncio.run(main()); loop.call_soon_threadsafe(loop.stop); t.join(); print(loop.is_closed())
try: loop.call_soon_threadsafe(print)
except RuntimeError as e: print(e)
