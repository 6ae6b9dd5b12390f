# Coroutines driven by hand.
class Y:
    def __init__(self, v): self.v = v
    def __await__(self):
        got = yield self.v
        return f"<{got}>"
async def f(n):
    total = []
    for i in range(n):
        total.append(await Y(i))
    return total
c = f(3)
print(type(c), c.cr_running, c.cr_frame is not None, c.__name__, c.__qualname__, c.cr_await)
print(c.send(None), type(c.cr_await).__name__, c.send("a"), c.send("b"))
try:
    c.send("c")
except StopIteration as e:
    print(e.value)
for again in (lambda: c.send(None), lambda: c.throw(ValueError("x")), lambda: c.close()):
    try:
        print(again())
    except Exception as e:
        print(type(e).__name__, e)
print(c.cr_frame, c.cr_await)
c = f(1)
try:
    c.send("too early")
except TypeError as e:
    print(e)
c.close()
try:
    c.send(None)
except RuntimeError as e:
    print(e)
c = f(1)
for bad in (lambda: next(c), lambda: iter(c), lambda: list(c), lambda: len(c), lambda: c()):
    try:
        bad()
    except TypeError as e:
        print(e)
c.close()
it = f(1).__await__()
print(type(it), next(it), it.send is not None)
try:
    next(it)
except StopIteration as e:
    print(e.value)
async def deep(n):
    return await (deep(n - 1) if n else Y("bottom"))
c = deep(30); print(c.send(None))
try:
    c.send("up")
except StopIteration as e:
    print(e.value)
async def two():
    a = f(1)
    await a
    await a
c = two(); c.send(None)
try:
    c.send(None)
except RuntimeError as e:
    print(e)
async def shared(c): return await c
inner = f(2); a, b = shared(inner), shared(inner)
a.send(None)
try:
    b.send(None)
except RuntimeError as e:
    print(e)
a.close(); b.close(); print(inner.cr_frame)
