# An uncaught KeyboardInterrupt.
def f():
    try: raise KeyboardInterrupt
    except Exception: print("not an Exception")
    finally: print("cleanup")
try: f()
except BaseException as e: print(repr(e))
raise KeyboardInterrupt("typed")
