# The end of loops: executors, tasks, closing twice, calls after it.
import asyncio, threading, concurrent.futures
async def forever(name):
    try: await asyncio.Event().wait()
    except asyncio.CancelledError: print(name, "cancelled"); raise
async def stubborn():
    try: await asyncio.Event().wait()
    except asyncio.CancelledError: raise ValueError("at the end")
async def main():
    loop = asyncio.get_running_loop(); loop.set_exception_handler(lambda l, c: print(c["message"], repr(c["exception"]), c["task"].get_name()))
    main.tasks = [asyncio.create_task(forever("a")), asyncio.create_task(stubborn(), name="s")]
    await loop.run_in_executor(None, int); await asyncio.sleep(0)
    return [t.name for t in threading.enumerate() if t.name.startswith("asyncio")]
print(asyncio.run(main()), [t.done() for t in main.tasks], threading.active_count())
loop = asyncio.new_event_loop(); pool = concurrent.futures.ThreadPoolExecutor(1); loop.set_default_executor(pool); print(loop.run_until_complete(loop.run_in_executor(None, lambda: 5)))
print(loop.run_until_complete(loop.shutdown_default_executor()), loop.run_until_complete(loop.shutdown_default_executor(1)))
for bad in (lambda: loop.run_in_executor(None, int), lambda: pool.submit(int)):
    try: bad()
    except RuntimeError as e: print(e)
async def close(): loop.close()
try: loop.run_until_complete(close())
except RuntimeError as e: print(e)
loop.close(); loop.close(); print(loop, loop.is_closed())
loop = asyncio.new_event_loop(); gate = threading.Event(); f = loop.run_in_executor(None, gate.wait); loop.close(); gate.set(); print(f.done())
async def slow():
    loop = asyncio.get_running_loop(); gate = threading.Event(); f = loop.run_in_executor(None, gate.wait)
    loop.call_later(0.005, gate.set); await loop.shutdown_default_executor(); print("waited", gate.is_set(), await f)
asyncio.run(slow())
loop = asyncio.new_event_loop(); loop.call_soon(loop.stop); loop.run_forever(); loop.stop(); loop.call_soon(print, "one more turn"); loop.run_forever(); loop.close()
