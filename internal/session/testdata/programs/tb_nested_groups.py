# Groups in groups with notes, causes, contexts, and many members.
def leaf(n):
    try: raise KeyError(n)
    except KeyError as e:
        if n % 2: raise ValueError(f"leaf {n}") from e
        raise TypeError(f"leaf {n}")
def collect(ns):
    out = []
    for n in ns:
        try: leaf(n)
        except Exception as e:
            e.add_note(f"note for {n}\nwith two lines")
            out.append(e)
    return out
def build():
    inner = ExceptionGroup("inner", collect([1, 2]))
    inner.add_note("inner note")
    try: raise inner
    except ExceptionGroup as e:
        outer = ExceptionGroup("outer", [e, OSError(2, "No such file"), *collect([4])])
        raise outer from RuntimeError("the cause")
try: build()
except ExceptionGroup as g: first = g
import traceback, sys
traceback.print_exception(first, file=sys.stdout)
big = ExceptionGroup("many", [ValueError(i) for i in range(20)])
traceback.print_exception(big, file=sys.stdout)
deep = ValueError("bottom")
for i in range(14): deep = ExceptionGroup(f"level {i}", [deep])
traceback.print_exception(deep, file=sys.stdout)
try:
    try: raise ExceptionGroup("eg", [ValueError(1), KeyError(2)])
    except* ValueError: 1 / 0
except ExceptionGroup as e: traceback.print_exception(e, file=sys.stdout)
class MyGroup(ExceptionGroup):
    def __str__(self): return "custom text"
raise MyGroup("ignored", [SyntaxError("msg", ("file.py", 3, 5, "a = b c\n", 3, 8)), SystemExit(3)] if False else [SyntaxError("msg", ("file.py", 3, 5, "a = b c\n", 3, 8)), ImportError("imp", name="q")])
