# Loops and threads: executors, calls from other threads, a loop of its own in a thread.
import asyncio, threading, contextvars, concurrent.futures
var = contextvars.ContextVar("var", default="none")

def work(n):
    return n * n, threading.current_thread().name.startswith("asyncio_"), threading.current_thread() is threading.main_thread()

def fails():
    raise KeyError("k")

async def main():
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(None, work, 3))
    try:
        await loop.run_in_executor(None, fails)
    except KeyError as e:
        print(repr(e))
    var.set("here")
    print(await asyncio.to_thread(var.get), await loop.run_in_executor(None, var.get))
    print(await asyncio.to_thread(lambda *a, **k: (a, k), 1, 2, x=3))
    print(await asyncio.gather(*(asyncio.to_thread(work, i) for i in range(3))))
    with concurrent.futures.ThreadPoolExecutor(2, thread_name_prefix="mine") as pool:
        f = loop.run_in_executor(pool, lambda: threading.current_thread().name)
        print(await f, type(f).__name__)
    event = threading.Event()
    f = loop.run_in_executor(None, event.wait)
    await asyncio.sleep(0)
    print(f.done()); event.set(); print(await f)
    # a thread that talks to this loop
    got = []
    done = asyncio.Event()
    async def co(x):
        got.append(x); await asyncio.sleep(0); return x + 1
    def thread():
        fut = asyncio.run_coroutine_threadsafe(co(41), loop)
        got.append(fut.result())
        loop.call_soon_threadsafe(done.set)
    t = threading.Thread(target=thread); t.start()
    await done.wait(); t.join(); print(got)
    # cancelling
    f = loop.run_in_executor(None, int); f.cancel()
    try:
        await f
    except asyncio.CancelledError as e:
        print("cancelled", repr(e))
    cf = concurrent.futures.Future()
    w = asyncio.wrap_future(cf); cf.set_result(7); print(await w, asyncio.wrap_future(w) is w)
    cf = concurrent.futures.Future(); w = asyncio.wrap_future(cf); w.cancel(); await asyncio.sleep(0); print(cf.cancelled())
    cf = concurrent.futures.Future(); w = asyncio.wrap_future(cf); cf.cancel()
    try: await w
    except asyncio.CancelledError as e: print("cancelled too", repr(e))
    # a loop of its own in another thread
    def other():
        async def inner():
            await asyncio.sleep(0)
            return asyncio.get_running_loop() is not loop
        try: asyncio.get_running_loop()
        except RuntimeError as e: print("in thread:", e)
        try: asyncio.get_event_loop()
        except RuntimeError as e: print("in thread:", str(e).split("'")[0])
        return asyncio.run(inner())
    print(await asyncio.to_thread(other))
    for bad in (lambda: loop.set_default_executor(5), lambda: asyncio.run_coroutine_threadsafe(5, loop), lambda: asyncio.wrap_future(5)):
        try: bad()
        except (TypeError, AssertionError) as e: print(type(e).__name__, e)
    await loop.shutdown_default_executor()
    try: loop.run_in_executor(None, int)
    except RuntimeError as e: print(e)
asyncio.run(main())
print(threading.active_count())
