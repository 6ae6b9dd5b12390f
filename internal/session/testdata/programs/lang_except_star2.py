# except*: splitting, chaining, raising inside, nested groups, what stays.
def run(label, fn):
    try: fn()
    except BaseException as e: show(label, e)
    else: print(label, "fine")
def show(label, e, indent=0):
    pad = "  " * indent
    print(pad + label, type(e).__name__, e.args if not isinstance(e, BaseExceptionGroup) else e.message, "ctx", type(e.__context__).__name__, "cause", type(e.__cause__).__name__)
    if isinstance(e, BaseExceptionGroup):
        for x in e.exceptions: show("-", x, indent + 1)
def a():
    try: raise ExceptionGroup("g", [ValueError(1), TypeError(2), ExceptionGroup("n", [ValueError(3), KeyError(4)])])
    except* ValueError as e: show("values", e)
    except* TypeError as e: show("types", e)
run("a", a)
def b():
    try: raise ValueError("naked")
    except* ValueError as e: show("naked", e)
    else: print("no else")
    finally: print("finally")
run("b", b)
def c():
    try: raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError: raise KeyError("new")
    except* TypeError as e: raise
run("c", c)
def d():
    try: raise ExceptionGroup("g", [ValueError(1), OSError(2)])
    except* (ValueError, KeyError) as e: raise ExceptionGroup("mine", [RuntimeError()]) from e
run("d", d)
def e_():
    try: pass
    except* ValueError: print("no")
    else: print("else runs")
    finally: print("finally runs")
run("e", e_)
def f():
    try: raise KeyError("unmatched")
    except* ValueError: pass
run("f", f)
def g():
    try:
        try: raise ExceptionGroup("in", [ValueError(1), KeyError(2)])
        except* KeyError: print("key")
    except* ValueError as e: show("outer value", e)
run("g", g)
def h():
    try: raise BaseExceptionGroup("b", [KeyboardInterrupt(), ValueError()])
    except* ValueError: print("v")
run("h", h)
def i():
    try: raise ExceptionGroup("g", [ValueError()])
    except* ExceptionGroup: pass
run("i", i)
def j():
    try: raise ExceptionGroup("g", [ValueError()])
    except* 5: pass
run("j", j)
def k():
    for n in range(3):
        try:
            if n: raise ExceptionGroup("loop", [ValueError(n)])
        except* ValueError as e: print(n, e.exceptions)
    print("e" in dir())
run("k", k)
eg = ExceptionGroup("top", [ValueError(1), ExceptionGroup("mid", [TypeError(2), ValueError(3)])])
eg.add_note("note"); eg.__cause__ = KeyError("c")
m, r = eg.split(ValueError)
show("match", m); show("rest", r); print(m.__notes__, r.__notes__, m.__cause__ is eg.__cause__, m.__traceback__)
print(eg.subgroup(lambda e: isinstance(e, TypeError)), eg.subgroup(KeyError), eg.split(ExceptionGroup)[0] is eg, eg.subgroup((ValueError, TypeError)) is not eg)
print(repr(eg), str(eg), eg.message, len(eg.exceptions), type(eg.exceptions))
class My(ExceptionGroup):
    def __new__(cls, msg, excs, code=0): o = super().__new__(cls, msg, excs); o.code = code; return o
    def derive(self, excs): return My(self.message, excs, self.code)
my = My("my", [ValueError(1), TypeError(2)], 42)
print([(type(p).__name__, p.code, p.exceptions) for p in my.split(ValueError)])
class Plain(ExceptionGroup): pass
print([type(p).__name__ for p in Plain("p", [ValueError(), TypeError()]).split(ValueError)])
for bad in (lambda: ExceptionGroup(), lambda: ExceptionGroup("x"), lambda: ExceptionGroup("x", []), lambda: ExceptionGroup("x", [1]), lambda: ExceptionGroup(1, [ValueError()]), lambda: ExceptionGroup("x", ValueError()), lambda: ExceptionGroup("x", [KeyboardInterrupt()]), lambda: eg.split(5), lambda: eg.split([ValueError]), lambda: eg.derive(5), lambda: BaseExceptionGroup("x", [ValueError(), 1])):
    try: print(repr(bad()))
    except Exception as e: print(type(e).__name__, e)
print(type(BaseExceptionGroup("x", [ValueError()])), type(BaseExceptionGroup("x", [KeyboardInterrupt()])), ExceptionGroup.__mro__)
