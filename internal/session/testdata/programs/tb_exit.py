# sys.exit with a number runs finally blocks and sets the status.
import sys
class CM:
    def __enter__(self): return self
    def __exit__(self, t, v, tb): print("exit", t.__name__, v.code, repr(v))
try:
    with CM():
        try:
            sys.exit(7)
        except Exception:
            print("not an Exception")
        finally:
            print("finally")
finally:
    print("outer finally")
