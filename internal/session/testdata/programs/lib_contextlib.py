import asyncio
from contextlib import *
@contextmanager
def cm(x, fail=None):
    "doc"
    print('enter', x)
    try:
        yield x*2
    except ValueError as e:
        print('caught', repr(e))
        if fail: raise KeyError(fail) from e
    finally:
        print('leave', x)
print(cm.__name__, cm.__doc__, cm.__wrapped__.__name__)
with cm(3) as v: print(v)
with cm(4): raise ValueError('a')
try:
    with cm(5, 'f'): raise ValueError('b')
except KeyError as e: print(repr(e), repr(e.__cause__))
try:
    with cm(6): 1/0
except ZeroDivisionError as e: print('zde', e.args)
@contextmanager
def none():
    return
    yield
try:
    with none(): pass
except RuntimeError as e: print(repr(e), e.__cause__, e.__suppress_context__)
@contextmanager
def two():
    try: yield 1
    except ValueError: pass
    yield 2
for b in (0,1):
    try:
        with two():
            if b: raise ValueError
    except RuntimeError as e: print(repr(e))
@contextmanager
def simple(): yield
for E in (StopIteration, RuntimeError, KeyboardInterrupt, GeneratorExit):
    e0 = E('x')
    try:
        with simple(): raise e0
    except BaseException as e: print(repr(e), e is e0)
@simple()
def decorated(a, b=2):
    "dd"
    print('body', a, b); return a
print(decorated(1, b=5), decorated.__name__)
class T:
    @contextmanager
    def m(self, x): yield (type(self).__name__, x)
with T().m(5) as r: print(r)
with suppress(KeyError, ValueError): raise KeyError(1)
try:
    with suppress(KeyError): raise ValueError(1)
except ValueError as e: print(repr(e))
try:
    with suppress(ValueError): raise ExceptionGroup('g', [ValueError(1), TypeError(2)])
except* TypeError as g: print(repr(g))
class C:
    def close(self): print('close')
    async def aclose(self): print('aclose')
with closing(C()) as c: print(type(c).__name__)
with nullcontext(7) as n: print(n)
import sys
class W:
    def __init__(self): self.t=''
    def write(self, s): self.t += s
    def flush(self): pass
w = W()
with redirect_stdout(w): print('hidden')
print(repr(w.t))
def boom(n):
    def f(*a): raise ValueError(n)
    return f
try:
    with ExitStack() as s:
        s.callback(boom(1)); s.callback(boom(2))
except ValueError as e: print(e.args, e.__context__ and e.__context__.args)
try:
    with ExitStack() as s:
        s.callback(boom(1)); s.callback(boom(2))
        1/0
except ValueError as e: print(e.args, e.__context__ and e.__context__.args, repr(e.__context__.__context__))
with ExitStack() as s:
    print(s.enter_context(cm(8)))
    s.push(lambda *a: print('x', a[0]) or True)
    s.callback(print, 'cb', 1, sep='-')
    raise TypeError
try:
    with ExitStack() as s: s.enter_context(5)
except TypeError as e: print(repr(e))
@asynccontextmanager
async def acm(x, y=None):
    print('aenter', x)
    await asyncio.sleep(0)
    try: yield x
    except ValueError as e: print('acaught', repr(e))
    finally: print('aleave', x)
@asynccontextmanager
async def anone():
    return
    yield
@asynccontextmanager
async def atwo():
    yield 1
    yield 2
async def main():
    async with acm(1) as v: print(v)
    async with acm(2): raise ValueError('q')
    try:
        async with acm(3): raise KeyError('k')
    except KeyError as e: print(repr(e))
    for f in (anone, atwo):
        try:
            async with f(): pass
        except RuntimeError as e: print(repr(e))
    async with aclosing(C()): print('in')
    async with nullcontext(9) as n: print(n)
    async with AsyncExitStack() as s:
        print(await s.enter_async_context(acm(10)))
        s.enter_context(cm(11))
        async def cb(a): print('acb', a)
        s.push_async_callback(cb, 5)
        raise ValueError('z')
    @acm(12)
    async def deco(a): return a+1
    print(await deco(1))
    for E in (StopIteration, StopAsyncIteration, RuntimeError, asyncio.CancelledError):
        e0 = E('x')
        try:
            async with acm(13): raise e0
        except BaseException as e: print(repr(e), e is e0)
asyncio.run(main())
