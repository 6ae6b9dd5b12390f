# Signal handlers of loops.
import asyncio, signal
log = []
async def main():
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGUSR1, log.append, "usr1")
    loop.add_signal_handler(signal.SIGINT, log.append, "int")
    for s in signal.SIGUSR1, signal.SIGINT:
        signal.raise_signal(s)
        while not log: await asyncio.sleep(0.001)
        print(log); log.clear()
    loop.add_signal_handler(signal.SIGUSR1, log.append, "again"); signal.raise_signal(signal.SIGUSR1)
    while not log: await asyncio.sleep(0.001)
    print(log)
    print(loop.remove_signal_handler(signal.SIGUSR1), loop.remove_signal_handler(signal.SIGUSR1), loop.remove_signal_handler(signal.SIGINT), loop.remove_signal_handler(signal.SIGTERM))
    async def co(): pass
    for bad in (lambda: loop.add_signal_handler(999, print), lambda: loop.add_signal_handler("x", print), lambda: loop.add_signal_handler(signal.SIGKILL, print), lambda: loop.add_signal_handler(signal.SIGUSR1, co), lambda: loop.remove_signal_handler(0), lambda: loop.add_signal_handler(), lambda: loop.add_signal_handler(signal.SIGUSR1)):
        try: print(bad())
        except (ValueError, TypeError, RuntimeError) as e: print(type(e).__name__, e)
    def thread():
        try: loop.add_signal_handler(signal.SIGUSR1, print)
        except (RuntimeError, ValueError) as e: print(type(e).__name__, e)
    await asyncio.to_thread(thread)
    ev = asyncio.Event(); loop.add_signal_handler(signal.SIGTERM, ev.set); loop.call_later(0.001, signal.raise_signal, signal.SIGTERM); await ev.wait(); print("stopped by SIGTERM")
asyncio.run(main())
async def cancelled():
    try:
        signal.raise_signal(signal.SIGINT); await asyncio.sleep(10)
    except asyncio.CancelledError: print("cancelled"); raise
try: asyncio.run(cancelled())
except KeyboardInterrupt: print("KeyboardInterrupt")
