# Order of call_soon, its arguments, handles, cancellation, errors.
import asyncio
loop = asyncio.new_event_loop()
log = []
h1 = loop.call_soon(log.append, 1); h2 = loop.call_soon(log.append, 2); loop.call_soon(lambda: loop.call_soon(log.append, "later")); loop.call_soon(log.append, 3)
h2.cancel(); print(h1.cancelled(), h2.cancelled(), type(h1).__name__)
loop.call_soon(loop.stop); loop.call_soon(log.append, "same round")
loop.run_forever(); print(log)
loop.call_soon(loop.stop); loop.run_forever(); print(log)
def chain(n):
    log.append(n)
    if n: loop.call_soon(chain, n - 1)
    else: loop.stop()
log.clear(); loop.call_soon(chain, 3); loop.call_soon(chain, 30); loop.run_forever(); print(log)
log.clear(); loop.stop(); loop.run_forever(); print(log, loop.is_running(), loop.is_closed())
loop.set_exception_handler(lambda l, c: print("handler", c["message"], repr(c["exception"]), type(c["handle"]).__name__))
log.clear(); loop.call_soon(lambda: 1 / 0); loop.call_soon(log.append, "goes on"); loop.call_soon(loop.stop); loop.run_forever(); print(log)
for bad in (lambda: loop.call_soon(), lambda: loop.call_soon(5), lambda: loop.call_later("x", print), lambda: loop.call_later(None, print), lambda: loop.call_at(None, print)):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
async def co(): pass
loop.set_debug(True)
c = co()
for bad in (lambda: loop.call_soon(co), lambda: loop.call_soon(c), lambda: loop.call_soon(5)):
    try: print(bad())
    except Exception as e: print(type(e).__name__, str(e).split(" at 0x")[0])
c.close(); loop.set_debug(False); print(loop.get_debug())
t = loop.call_soon_threadsafe(log.append, "ts"); loop.run_until_complete(asyncio.sleep(0)); print(log, type(t).__name__)
def exiting(): raise SystemExit(3)
def interrupt(): raise KeyboardInterrupt
for f in exiting, interrupt:
    loop.call_soon(f); loop.call_soon(log.append, f.__name__)
    try: loop.run_forever()
    except BaseException as e: print(repr(e), log)
loop.call_soon(loop.stop); loop.run_forever(); print(log)
loop.close(); loop.close()
for bad in (lambda: loop.call_soon(print), lambda: loop.call_later(1, print), lambda: loop.run_forever(), lambda: loop.run_until_complete(None), lambda: loop.create_task(None), lambda: loop.call_soon_threadsafe(print), lambda: loop.create_future()):
    try: print(type(bad()).__name__)
    except Exception as e: print(type(e).__name__, e)
