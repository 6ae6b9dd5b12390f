# A small scheduler driven by send: awaitable classes, two coroutines at once, results and exceptions.
class Pause:
    def __init__(self, value): self.value = value
    def __await__(self):
        got = yield self.value
        return ("got", got)

async def leaf(x):
    print("leaf", x)
    r = await Pause(x)
    print("leaf resumed", r)
    return r[1] or x

async def branch(x):
    a = await leaf(x)
    b = await leaf(x + 1)
    return a + b

c = branch(10)
print(c.send(None), c.cr_running, c.cr_await is not None)
print(c.send(5))
try:
    c.send(None)
except StopIteration as e:
    print("value", e.value)
try:
    c.send(None)
except RuntimeError as e:
    print(e)

def run(*coros):
    """Round robin until all have ended."""
    ready = [(c, None) for c in coros]
    results = {}
    while ready:
        c, value = ready.pop(0)
        try:
            out = c.send(value)
        except StopIteration as e:
            results[c.__name__] = e.value
        except Exception as e:
            results[c.__name__] = repr(e)
        else:
            ready.append((c, out * 2))
    return results

async def ping(n):
    total = 0
    for i in range(n):
        _, v = await Pause(i)
        total += v
        print("ping", i, v)
    return total
async def pong():
    for c in "ab":
        print("pong", await Pause(c))
    raise KeyError("pong is done")
print(run(ping(3), pong()))

class Nested:
    async def _go(self): return await Pause("nested")
    def __await__(self): return self._go().__await__()
async def use():
    return await Nested(), await Nested()
u = use()
print(u.send(None), u.send(1))
try:
    u.send(2)
except StopIteration as e:
    print(e.value)
c = leaf(1)
try:
    c.send("not None")
except TypeError as e:
    print(e)
print(c.send(None))
try:
    c.throw(ValueError("thrown"))
except ValueError as e:
    print("came out", e)
c = leaf(2); c.send(None); print(c.close(), c.close())
for bad in (3, "x", None, [1], (i for i in [1]), leaf):
    async def awaits(): return await bad
    try:
        awaits().send(None)
    except TypeError as e:
        print(e)
class BadAwait:
    def __await__(self): return 5
class BadAwait2:
    def __await__(self): return shared
shared = leaf(1)
for b in (BadAwait(), BadAwait2()):
    async def awaits(): return await b
    try:
        awaits().send(None)
    except TypeError as e:
        print(e)
shared.close()
async def twice():
    k = Pause(1).__await__()
    class W:
        def __await__(self): return k
    return await W(), await W()
t = twice(); print(t.send(None))
try: t.send("v")
except StopIteration as e: print(e.value)
async def reenter():
    me.send(None)
me = reenter()
try: me.send(None)
except ValueError as e: print(e)
c = leaf(9); c.send(None)
async def other(): await c
try: other().send(None)
except RuntimeError as e: print(e)
c.close()
