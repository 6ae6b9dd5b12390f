# Exception classes: args, str, repr, attributes, inheritance, equality of texts.
class MyError(Exception): pass
class Coded(MyError):
    def __init__(self, code, text="t"): super().__init__(text); self.code = code
class Strange(Coded):
    def __str__(self): return f"strange {self.code}"
class NoInit(Exception):
    def __init__(self, a): self.a = a
for e in MyError(), MyError("a"), MyError("a", 2), Coded(5), Coded(5, "x"), Strange(1), NoInit("z"), ValueError(None), KeyError("k"), KeyError("a", "b"), LookupError((1, 2)), OSError("one"), OSError(2, "two"), OSError(13, "p", "file"), FileNotFoundError(2, "n", "f"), StopIteration(1, 2), ImportError("m", name="n", path="p"), NameError("n", name="x"), AttributeError("a", name="b", obj=1), SystemExit(), KeyboardInterrupt("k"), UnicodeEncodeError("ascii", "é", 0, 1, "r"), BaseException("b"), Exception(""), Exception([1]), AssertionError(1), ZeroDivisionError(), RecursionError("r"), NotImplementedError("n"), GeneratorExit(), TimeoutError("t"), ConnectionError(), Exception(Exception("in")):
    print(f"{e!r} | {e} | {e.args}")
print(OSError(2, "x").errno, type(OSError(2, "x")).__name__, type(OSError(13, "x")).__name__, type(OSError(9999, "x")).__name__, OSError(2, "s", "f").filename, OSError(1, "a").strerror, StopIteration(5).value, ImportError("x", name="n").name, SystemExit(3).code, KeyError("k").args[0])
for c in (ZeroDivisionError, KeyError, FileNotFoundError, ModuleNotFoundError, UnboundLocalError, RecursionError, UnicodeDecodeError, IndentationError, StopAsyncIteration, TimeoutError, BrokenPipeError, BlockingIOError, NotImplementedError, KeyboardInterrupt, ExceptionGroup, EncodingWarning): print(*[b.__name__ for b in c.__mro__[:-1]])
try: raise MyError
except MyError as e: print(repr(e), e.__traceback__.tb_lineno, e.__traceback__.tb_frame.f_code.co_name, e.__traceback__.tb_next)
try: raise Coded
except TypeError as e: print(e)
def catch(exc, *types):
    try: raise exc
    except types as e: return type(e).__name__
    except: return "bare"
print(catch(KeyError(), ValueError, LookupError), catch(OSError()), catch(Coded(1), MyError), catch(BaseException(), Exception))
try:
    try: raise ValueError("inner")
    except ValueError as e: raise
    else: print("no")
except Exception as e2: print(e2, e2.__context__)
e = ValueError("x"); e.extra = 1; print(e.extra, vars(e), e.__dict__, isinstance(e, Exception), ValueError("a") == ValueError("a"), hash(e) == hash(e)); e.args = (1, 2); print(e, repr(e))
try: e.__cause__ = 5
except TypeError as x: print(x)
try: e.args = 5
except TypeError as x: print(x)
try: raise ValueError("a") from KeyError
except ValueError as x: print(repr(x.__cause__), x.__suppress_context__)
for bad in (lambda: ValueError(x=1), lambda: exec("raise"), lambda: exec("raise 'text'"), lambda: exec("raise None"), lambda: exec("raise int"), lambda: exec("raise ValueError() from 'x'"), lambda: BaseException.__new__(int), lambda: KeyError("a").nope, lambda: exec("try: 1/0\nexcept 'x': pass"), lambda: exec("try: 1/0\nexcept (ValueError, 5): pass"), lambda: issubclass(5, int), lambda: isinstance(5, 6), lambda: ImportError(bad=1)):
    try: print(bad())
    except BaseException as x: print(type(x).__name__, x)
