# async with and async for, by hand: order, suppression, errors.
class Y:
    def __init__(self, t): self.t = t
    def __await__(self): return (yield self.t)
class CM:
    def __init__(self, n, suppress=False, fail=None): self.n, self.s, self.f = n, suppress, fail
    async def __aenter__(self):
        await Y("entering " + self.n)
        if self.f == "enter": raise OSError(self.n)
        return self.n
    async def __aexit__(self, t, v, tb):
        await Y(f"exiting {self.n} {v!r}")
        if self.f == "exit": raise OSError(self.n)
        return self.s
class It:
    def __init__(self, n): self.n = n
    def __aiter__(self): return self
    async def __anext__(self):
        await Y(f"next {self.n}")
        self.n -= 1
        if self.n < 0: raise StopAsyncIteration("done")
        return self.n
def drive(c):
    try:
        while True: print("  ", c.send(None))
    except StopIteration as e: print("-> return", e.value)
    except BaseException as e: print("-> raise", repr(e), repr(e.__context__))
async def a():
    async with CM("a") as x, CM("b", suppress=True) as y:
        print(x, y)
        raise ValueError("in body")
    async with CM("c"):
        return "early"
async def b():
    async with CM("out", suppress=True):
        async with CM("in", fail="exit"):
            raise KeyError("body")
    async with CM("x"), CM("y", fail="enter"): print("never")
async def c():
    out = []
    async for i in It(3):
        if i == 1: continue
        out.append(i)
    else: out.append("else")
    async for i in It(5):
        if i == 3: break
    else: out.append("not here")
    out += [i async for i in It(2)] + [await y async for y in It(1) if False]
    out.append({i: j async for i in It(2) async for j in It(1)})
    out.append({i async for i in It(2) if i} | set())
    return out
async def d():
    async for i in It(2):
        async with CM(f"loop{i}"):
            if i == 1: continue
            break
    return i
for f in a, b, c, d: print(f.__name__); drive(f())
class NoNext:
    def __aiter__(self): return self
class BadNext(NoNext):
    def __anext__(self): return 5
class BadIter:
    async def __aiter__(self): return self
class SyncCM:
    def __enter__(self): pass
    def __exit__(self, *a): pass
class AOnly:
    async def __aenter__(self): pass
class NotAw:
    def __aenter__(self): return 5
    def __aexit__(self, *a): return 6
async def loop(x):
    async for i in x: pass
async def withit(x):
    async with x: pass
for x in NoNext(), BadNext(), [1], 5: drive(loop(x))
for x in SyncCM(), AOnly(), NotAw(), 5: drive(withit(x))
try:
    with CM("sync"): pass
except TypeError as e: print(e)
try:
    for i in It(1): pass
except TypeError as e: print(e)
