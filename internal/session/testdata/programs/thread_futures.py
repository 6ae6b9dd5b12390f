# concurrent.futures: executors, futures, wait, as_completed, callbacks, errors.
import concurrent.futures as cf, threading, re
def text(f): return re.sub(r" at 0x[0-9a-f]+", "", repr(f))
with cf.ThreadPoolExecutor(2) as ex:
    f = ex.submit(pow, 2, 10); print(f.result(), f.done(), f.running(), f.cancelled(), f.exception(), text(f))
    g = ex.submit(lambda: 1 / 0); print(repr(g.exception()), text(g))
    try: g.result()
    except ZeroDivisionError as e: print(repr(e))
    print(list(ex.map(lambda x, y: x + y, range(5), range(5, 10))))
    gate = threading.Event(); busy = [ex.submit(gate.wait) for _ in range(3)]
    print(busy[2].cancel(), text(busy[2]), busy[2].cancel())
    calls = []; busy[0].add_done_callback(lambda f: calls.append(f.result())); busy[2].add_done_callback(lambda f: calls.append(f.cancelled()))
    try: busy[0].result(timeout=0.001)
    except TimeoutError as e: print(repr(e), isinstance(e, cf.TimeoutError))
    d = cf.wait(busy[:2], timeout=0.001); print(len(d.done), len(d.not_done), type(d).__name__)
    gate.set(); d = cf.wait(busy[:2]); print(len(d.done), len(d.not_done)); ex.submit(int).result(); print(sorted(calls))
    try: busy[2].result()
    except cf.CancelledError as e: print(type(e).__module__, repr(e))
    fs = [ex.submit(int, s) for s in "312"]; print(sorted(f.result() for f in cf.as_completed(fs)))
    d = cf.wait([ex.submit(int, "x"), ex.submit(threading.Event().wait, 0.001)], return_when=cf.FIRST_EXCEPTION); print(len(d.done) >= 1)
    try: list(cf.as_completed([cf.Future()], timeout=0.001))
    except TimeoutError as e: print(e)
    try: list(ex.map(int, ["1", "x"]))
    except ValueError as e: print(e)
for bad in (lambda: ex.submit(int), lambda: cf.ThreadPoolExecutor(0), lambda: cf.ThreadPoolExecutor(1, initializer=5), lambda: cf.Executor().submit(int), lambda: cf.wait([cf.Future()], return_when="X")):
    try: bad()
    except (RuntimeError, ValueError, TypeError) as e: print(type(e).__name__, e)
f = cf.Future(); print(text(f), f.set_running_or_notify_cancel(), text(f), f.running()); f.set_result([1]); print(text(f))
for bad in (lambda: f.set_result(2), lambda: f.set_exception(KeyError()), lambda: cf.wait([f], return_when='X')):
    try: bad()
    except (cf.InvalidStateError, RuntimeError) as e: print(type(e).__name__, re.sub(r" at 0x[0-9a-f]+", "", str(e)))
f.add_done_callback(lambda f: print("at once", f.result()))
names = []
with cf.ThreadPoolExecutor(1, "pre", initializer=lambda: names.append("init")) as ex: names.append(ex.submit(lambda: threading.current_thread().name).result())
print(names)
ex = cf.ThreadPoolExecutor(1); gate = threading.Event(); a = ex.submit(gate.wait); b = ex.submit(int); ex.shutdown(wait=False, cancel_futures=True); gate.set(); print(a.result(), b.cancelled())
ex = cf.ThreadPoolExecutor(1); print(ex.submit(lambda: "finished at the end").result()); ex.submit(print, "printed by a worker")
