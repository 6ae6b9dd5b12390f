# Notes, an error's odd str, and groups nested under a cause.
class Odd(Exception):
    def __str__(self): return "line one\nline two"
class Silent(Exception): pass
class Broken(Exception):
    def __str__(self): raise ValueError
import traceback
for e in Odd(), Silent(), Broken(), KeyError("k"), KeyError(), OSError(2, "No such", "file.txt"), Exception("a", 1), Exception(""), StopIteration(5), UnicodeDecodeError("utf-8", b"\xff", 0, 1, "why"), SyntaxError("s"), AssertionError():
    try: raise e
    except Exception: print(traceback.format_exc(limit=0), end="")
    print(traceback.format_exception_only(e))
e = ValueError("with notes"); e.add_note("note 1"); e.add_note("note 2\nsecond line")
try:
    try: raise e
    except ValueError as v: raise ExceptionGroup("group", [v, Odd(), ExceptionGroup("sub", [Silent(1)])]) from KeyError("cause")
except ExceptionGroup as g:
    traceback.print_exception(g, file=__import__("sys").stdout)
try: e.add_note(5)
except TypeError as t: print(t)
raise Odd
