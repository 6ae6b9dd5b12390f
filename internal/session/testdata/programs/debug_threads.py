# Debug mode: calls from the wrong thread, wrong callbacks.
import asyncio, threading
async def co(): pass
async def main():
    loop = asyncio.get_running_loop()
    def other():
        for name, args in ("call_soon", (print,)), ("call_later", (1, print)), ("call_at", (1, print)), ("call_soon_threadsafe", (print, "ok")):
            try: getattr(loop, name)(*args); print(name, "ok")
            except RuntimeError as e: print(name, e)
    t = threading.Thread(target=other); t.start()
    while t.is_alive(): await asyncio.sleep(0.001)
    await asyncio.sleep(0)
    for f in (lambda: loop.call_soon(co), lambda: loop.call_later(1, 5), lambda: loop.call_at(1, co), lambda: loop.run_in_executor(None, co), lambda: loop.call_soon_threadsafe(co), lambda: loop.run_in_executor(None, 7)):
        try: f()
        except TypeError as e: print(e)
asyncio.run(main(), debug=True)
