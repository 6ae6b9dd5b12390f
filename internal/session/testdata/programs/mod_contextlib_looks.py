# contextlib: how its functions and classes look, what calling them wrongly says, and subclasses of the managers.
import contextlib
import inspect
import re


def shown(v):
    return re.sub(r"0x[0-9a-f]+", "0x", repr(v))


def attempt(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


for name in sorted(contextlib.__all__):
    v = getattr(contextlib, name)
    print(name, shown(v), type(v).__name__, v.__module__, inspect.signature(v))
    for method in "__init__", "__enter__", "__exit__", "__aenter__", "__aexit__", "__call__", "enter_context", "push", "callback", "pop_all", "close", "aclose", "push_async_exit":
        if isinstance(v, type) and method in vars(v):
            print("   ", method, type(vars(v)[method]).__name__, inspect.signature(vars(v)[method]), inspect.iscoroutinefunction(vars(v)[method]))
for cls in contextlib.suppress, contextlib.closing, contextlib.nullcontext, contextlib.redirect_stdout, contextlib.ExitStack, contextlib.AsyncExitStack:
    print([c.__name__ for c in cls.__mro__], shown(cls(*[None] * (cls in (contextlib.closing, contextlib.redirect_stdout)))))


@contextlib.contextmanager
def manager(a):
    "Doc of the manager."
    yield a


print(shown(manager), shown(manager(1)), manager(1).__doc__, inspect.signature(manager), attempt(manager), manager.__wrapped__.__name__)
print(attempt(contextlib.contextmanager), attempt(contextlib.suppress().__enter__, 1), attempt(contextlib.closing), attempt(contextlib.nullcontext, 1, 2), attempt(contextlib.ExitStack, 1))
print(attempt(contextlib.ExitStack().enter_context, 3), attempt(contextlib.ExitStack().callback), attempt(contextlib.AbstractContextManager))


class Manager:
    def __enter__(self): return self
    def __exit__(self, *a): return None
class NoExit:
    def __enter__(self): return self
print(issubclass(Manager, contextlib.AbstractContextManager), issubclass(NoExit, contextlib.AbstractContextManager), contextlib.AbstractContextManager[int])


class Loud(contextlib.suppress):
    def __exit__(self, *a):
        print("exit", a[0])
        return super().__exit__(*a)
with Loud(KeyError):
    {}[1]
class Stack(contextlib.ExitStack):
    def close(self):
        print("close")
        super().close()
with Stack() as stack:
    stack.callback(print, "callback")
    stack.push(lambda *details: print("pushed", details[0]) or True)
    stack.enter_context(Manager())
    other = stack.pop_all()
    other.close()
with contextlib.ExitStack() as stack:
    stack.push(lambda *d: print("got", repr(d[1])) or True)
    stack.callback(lambda: 1 / 0)
    raise KeyError("first")
try:
    with contextlib.ExitStack() as stack:
        stack.callback(lambda: [][1])
        stack.callback(lambda: 1 / 0)
        raise KeyError("first")
except IndexError as e:
    print(repr(e), repr(e.__context__), repr(e.__context__.__context__), e.__context__.__context__.__context__)
try:
    with contextlib.suppress(ValueError):
        raise ExceptionGroup("g", [ValueError(1), KeyError(2)])
except ExceptionGroup as e:
    print(repr(e))
