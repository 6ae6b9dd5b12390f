# Async generators by hand: asend, athrow, aclose.
class Y:
    def __init__(self, t): self.t = t
    def __await__(self): return (yield self.t)
async def g():
    try:
        x = yield 1
        print("got", x, await Y("between"))
        y = yield 2
        print("got", y)
    except ValueError as e:
        print("caught", e); yield "from except"
    finally:
        await Y("finally"); print("finalized")
def drive(aw, sent="S"):
    try:
        v = None
        while True: print("  ", aw.send(v)); v = sent
    except StopIteration as e: print("->", e.value)
    except BaseException as e: print("-> raise", repr(e))
a = g(); print(type(a), a.ag_running, a.ag_frame is not None, a.__name__)
drive(a.__anext__()); drive(a.asend("A")); drive(a.asend("B")); drive(a.__anext__()); drive(a.aclose())
a = g(); drive(a.asend("not None")); drive(a.asend(None)); drive(a.athrow(ValueError("v"))); drive(a.aclose()); drive(a.__anext__())
a = g(); drive(a.__anext__()); drive(a.athrow(KeyError("k"))); drive(a.athrow(KeyError("again")))
a = g(); drive(a.aclose()); drive(a.__anext__())
a = g(); x = a.asend(None); drive(x); drive(x); drive(a.aclose())
async def stubborn():
    try: yield 1
    except GeneratorExit: yield 2
a = stubborn(); drive(a.__anext__()); drive(a.aclose())
async def busy():
    await Y("parked"); yield 1
a = busy(); n1 = a.__anext__(); n2 = a.__anext__(); print(n1.send(None), a.ag_running); drive(n2); drive(n1)
async def consumer():
    out = []
    async for v in busy(): out.append(v)
    out.append([i * 2 async for i in busy()])
    agen = (i async for i in busy()); out.append(type(agen).__name__); out.append([i async for i in agen])
    out.append(await anext(busy())); out.append(await anext(aiter(empty()), "default"))
    try: await anext(empty())
    except StopAsyncIteration as e: out.append(repr(e))
    return out
async def empty():
    return
    yield
drive(consumer())
async def bad():
    yield 1
    raise StopAsyncIteration("inner")
async def bad2():
    yield 1
    raise StopIteration("inner")
for f in bad, bad2:
    a = f(); drive(a.__anext__()); drive(a.__anext__())
for f in (lambda: next(g()), lambda: iter(g()), lambda: anext(5), lambda: aiter(5), lambda: [i for i in g()]):
    try: f()
    except TypeError as e: print(e)
for src in ("async def f():\n yield 1\n return 2", "def f():\n await x", "def f():\n [await x for x in y]", "async def f():\n yield from x", "await x", "async with x: pass", "def f():\n async for x in y: pass"):
    try: compile(src, "s", "exec")
    except SyntaxError as e: print(e)
