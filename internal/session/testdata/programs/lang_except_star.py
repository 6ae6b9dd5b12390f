# Exception groups and except*.
def run(exc):
    try:
        try:
            raise exc
        except* ValueError as g:
            print("VE", repr(g))
        except* (TypeError, KeyError) as g:
            print("TK", [type(e).__name__ for e in g.exceptions])
        else:
            print("else")
        finally:
            print("finally")
    except BaseException as e:
        print("left", repr(e))
run(ExceptionGroup("g", [ValueError(1), TypeError(2), ExceptionGroup("n", [ValueError(3), KeyError(4)])]))
run(ExceptionGroup("g", [OSError(1), ValueError(2)]))
run(ValueError("naked"))
run(OSError("unmatched"))
run(BaseExceptionGroup("b", [KeyboardInterrupt(), ValueError(5)]))
try:
    pass
except* ValueError:
    pass
else:
    print("nothing raised")
try:
    try:
        raise ExceptionGroup("a", [ValueError(1), TypeError(2)])
    except* ValueError:
        raise KeyError("in handler")
    except* TypeError:
        raise
except ExceptionGroup as e:
    print(repr(e), repr(e.exceptions[0].__context__) if e.exceptions[0].__context__ else None)
g = ExceptionGroup("top", [ValueError("a"), ExceptionGroup("sub", [TypeError("b"), ValueError("c")])])
m, rest = g.split(ValueError); print(repr(m), repr(rest), g.subgroup(OSError), g.message, len(g.exceptions), str(g), g.split(lambda e: isinstance(e, TypeError))[0], g.derive([OSError()]), g.args)
class MyG(ExceptionGroup):
    def derive(self, excs): return MyG(self.message + "'", excs)
m, r = MyG("mine", [ValueError(1), KeyError(2)]).split(KeyError); print(repr(m), repr(r), type(m).__name__)
for bad in (lambda: ExceptionGroup("x", []), lambda: ExceptionGroup("x", [5]), lambda: ExceptionGroup("x", [KeyboardInterrupt()]), lambda: ExceptionGroup(1, [ValueError()]), lambda: ExceptionGroup("x"), lambda: ExceptionGroup("x", ValueError()), lambda: type(BaseExceptionGroup("x", [ValueError()])), lambda: exec("try:\n raise ValueError\nexcept* ExceptionGroup: pass"), lambda: exec("try:\n raise ValueError\nexcept* 5: pass"), lambda: exec("try: pass\nexcept* ValueError: pass\nexcept TypeError: pass"), lambda: exec("for x in 'a':\n try: pass\n except* ValueError: break")):
    try:
        print(bad())
    except (Exception, SyntaxError) as e:
        print(type(e).__name__, e)
def f(): raise ValueError("deep")
try:
    f()
except ValueError as e:
    err = e
    err.add_note("a note")
raise ExceptionGroup("uncaught", [err, ExceptionGroup("inner", [TypeError("t"), KeyError("k")])])
