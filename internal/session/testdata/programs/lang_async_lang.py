# async syntax without a loop: comprehensions, generators, for, with, await protocols, driven by hand.
def drive(co, *sends):
    out = []
    try:
        x = co.send(None); out.append(x)
        for s in sends: out.append(co.send(s))
        for _ in range(20): out.append(co.send(None))
    except StopIteration as e: out.append(("return", e.value))
    except BaseException as e: out.append((type(e).__name__, str(e)))
    return out
class Aw:
    def __init__(self, *v): self.v = v
    def __await__(self):
        for x in self.v: r = yield x
        return ("awaited", self.v)
class AIter:
    def __init__(self, n): self.n, self.i = n, 0
    def __aiter__(self): return self
    async def __anext__(self):
        if self.i == self.n: raise StopAsyncIteration
        self.i += 1
        await Aw(f"wait{self.i}")
        return self.i
async def agen(n):
    try:
        for i in range(n):
            got = yield i
            if got: print("got", got)
    finally: print("agen finally")
async def a(): return [x async for x in AIter(3) if x != 2], {x: x * 2 async for x in AIter(2)}, {x async for x in AIter(1)}, [await Aw(y) for y in "ab"]
print(drive(a()))
async def b():
    async for x in AIter(2): print("item", x)
    else: print("else")
    async for x in agen(5):
        if x == 2: break
    return "done"
print(drive(b()))
async def c():
    g = (x * y async for x in AIter(2) for y in (1, 10))
    return [v async for v in g], type(g).__name__
print(drive(c()))
async def d(): return await Aw(1, 2, 3), await Aw()
print(drive(d(), "x", "y"))
for what in (lambda: 5, lambda: Aw, lambda: (x for x in []), lambda: [1]):
    async def bad(): await what()
    print(drive(bad()))
class NotIter:
    def __await__(self): return 5
class CoroAwait:
    def __await__(self): return d()
for o in (NotIter(),):
    async def bad2(): await o
    print(drive(bad2()))
for src in (5, [1], agen, (x for x in [])):
    async def bad3():
        async for x in src: pass
    print(drive(bad3()))
class BadAnext:
    def __aiter__(self): return self
    def __anext__(self): return 5
async def e():
    async for x in BadAnext(): pass
print(drive(e()))
class BadAiter:
    def __aiter__(self): return 5
async def f():
    async for x in BadAiter(): pass
print(drive(f()))
async def g():
    it = agen(3); out = [await anext(it), await it.asend("hello")]
    try: await it.athrow(ValueError("thrown"))
    except ValueError as e: out.append(str(e))
    out.append(await anext(it, "default"))
    try: await anext(it)
    except StopAsyncIteration: out.append("stop")
    await it.aclose()
    return out
print(drive(g()))
async def h():
    it = agen(3); await anext(it); await it.aclose(); await it.aclose()
    try: await it.asend(None)
    except StopAsyncIteration: return "closed"
print(drive(h()))
async def inner(): 
    try: await Aw("in"); return 1
    except ValueError as e: return f"caught {e}"
    finally: print("inner finally")
async def outer(): return await inner(), await inner()
co = outer(); print(co.send(None), co.cr_await is not None, co.cr_running, co.cr_frame.f_lineno > 0); print(co.throw(ValueError("boo")))
try: co.close(); print("closed")
except RuntimeError as e: print(e)
try: co.send(None)
except RuntimeError as e: print(e)
co = inner(); co.close()
co = inner()
try: co.send(5)
except TypeError as e: print(e)
co.close()
co = inner(); co.send(None)
async def twice(): await co
t = twice()
try: t.send(None)
except RuntimeError as e: print(e)
t.close(); co.close()
print(type(inner).__name__, type(co).__name__, co.__name__, co.__qualname__, hasattr(co, "__iter__"), hasattr(co, "__next__"), hasattr(co, "__await__"))
try: iter(co)
except TypeError as e: print(e)
try: [x for x in co]
except TypeError as e: print(e)
try: next(agen(1))
except TypeError as e: print(e)
def sync():
    try: return list(agen(1))
    except TypeError as e: return str(e)
print(sync())
async def lam(): return (lambda: 5)(), [(lambda v: v)(x) async for x in AIter(1)], sorted([x async for x in AIter(3)], key=lambda v: -v)
print(drive(lam()))
async def nested():
    return [[y async for y in AIter(x)] async for x in AIter(2)], [x for x in [z async for z in AIter(2)]], {k: [v async for v in AIter(k)] for k in (1, 2)}
print(drive(nested()))
async def ret_in_finally():
    try: await Aw("f")
    finally: return "from finally"
c1 = ret_in_finally(); c1.send(None)
try: c1.throw(KeyError("lost"))
except StopIteration as e: print(e.value)
async def gen_return():
    yield 1
    return
print(drive(gen_return().__anext__()), type(gen_return()).__name__, gen_return().ag_running)
async def await_in_everything():
    d = {await Aw("k"): await Aw("v")}
    x = (await Aw(1))[1][0] if await Aw(2) else None
    s = f"{await Aw('fs')}"
    print(await Aw("arg"), end="\n")
    return len(d), x, s, [*(await Aw("star"))], not await Aw("not")
print(drive(await_in_everything()))
