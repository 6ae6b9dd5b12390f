# Status of a program: here SystemExit inside finally, with a code from a function.
import sys
def f():
    try: sys.exit("message to stderr")
    finally: print("finally")
try: f()
except SystemExit as e: print(repr(e), e.code)
for c in (None, 0, 5, "x", (1, 2), [], True, 2.5):
    try: sys.exit(c)
    except SystemExit as e: print(repr(e), repr(e.code), e.args)
for bad in (lambda: sys.exit(1, 2), lambda: exit(3), lambda: quit(), lambda: SystemExit(1, 2).code, lambda: (_ for _ in ()).throw(SystemExit)):
    try: print(bad())
    except SystemExit as e: print("exit", e.code)
    except TypeError as e: print(e)
class Odd(SystemExit): pass
try: raise Odd(7)
except SystemExit as e: print(type(e).__name__, e.code)
raise SystemExit((1, "tuple"))
