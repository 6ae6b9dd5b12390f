# traceback.format_exc and friends: frames, chains, carets.
import traceback
import sys

def inner(x):
    return 10 / x

def outer(x):
    try:
        return inner(x)
    except ZeroDivisionError as e:
        raise ValueError(f"bad x: {x}") from e

class Custom(Exception):
    def __str__(self): return "custom\nsecond line"
class Empty(Exception): pass
class Broken(Exception):
    def __str__(self): return 1 / 0

def show(f, *args):
    try:
        f(*args)
    except BaseException:
        print(traceback.format_exc(), end="")
        print("-" * 20)
def implicit():
    try:
        {}["missing"]
    except KeyError:
        undefined_name
def hidden():
    try:
        int("x")
    except ValueError:
        raise Empty from None
def raises(e): raise e
def rec(n):
    if n: rec(n - 1)
    else: [][1]
show(outer, 0)
show(implicit)
show(hidden)
show(raises, Custom())
show(raises, Empty)
show(raises, Broken())
show(raises, SystemExit(3))
show(rec, 8)
show(lambda: (lambda a: a.b.c)(type("T", (), {"b": None})))
show(lambda: print(1 + "x"))
show(exec, "1 +")
show(eval, "a b")
e = ValueError("noted"); e.add_note("first note"); e.add_note("second\nthird")
show(raises, e)
print(traceback.format_exc())
try:
    inner(0)
except ZeroDivisionError as e:
    print(traceback.format_exception_only(e), traceback.format_exception_only(type(e), e))
    print([(f.name, f.lineno, f.line) for f in traceback.extract_tb(e.__traceback__)])
    print("".join(traceback.format_exception(e)), end="")
    print("".join(traceback.format_tb(e.__traceback__)), end="")
    traceback.print_exc(file=sys.stdout)
    traceback.print_exc()
    traceback.print_exception(e, limit=1, file=sys.stdout)
