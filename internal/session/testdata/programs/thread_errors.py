# What a thread raises: the hook, SystemExit, threads that outlive the main program.
import threading, sys
def boom(): raise ValueError("in a thread")
def leave(): sys.exit(5)
def chained():
    try: boom()
    except ValueError as e: raise KeyError("other") from e
for f in boom, leave, chained:
    t = threading.Thread(target=f, name=f.__name__); t.start(); t.join(); print(f.__name__, t.is_alive())
def hook(args): print("hook", args.exc_type.__name__, args.exc_value, args.thread.name, args.exc_traceback is not None)
threading.excepthook = hook
t = threading.Thread(target=boom, name="hooked"); t.start(); t.join()
threading.excepthook = threading.__excepthook__
print(threading.excepthook is threading.__excepthook__)
gate = threading.Event()
def late(): gate.wait(); print("the program waits for this one")
threading.Thread(target=late).start()
def never(): threading.Event().wait(); print("never printed")
threading.Thread(target=never, daemon=True).start()
threading.Timer(0.01, gate.set).start()
print("end of the main program")
raise SystemExit(3)
