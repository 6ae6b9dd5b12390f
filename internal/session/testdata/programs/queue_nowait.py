# The three queues without waiting: order, sizes, errors, reprs.
import asyncio

def text(x):
    """repr without the address"""
    r = repr(x)
    i = r.find(" at 0x")
    j = r.find(" ", i + 1 + 3) if i >= 0 else -1
    return r if i < 0 else r[:i] + (r[j:] if j > 0 else ">")

for make in (asyncio.Queue, asyncio.LifoQueue, asyncio.PriorityQueue):
    q = make(3)
    print(make.__name__, q.maxsize, q.qsize(), q.empty(), q.full())
    for x in (2, 3, 1):
        print("put", q.put_nowait(x), q.qsize(), q.empty(), q.full())
    try:
        q.put_nowait(9)
    except asyncio.QueueFull as e:
        print("full", repr(e), e.args, str(e) == "")
    print([q.get_nowait() for _ in range(3)])
    try:
        q.get_nowait()
    except asyncio.QueueEmpty as e:
        print("empty", repr(e), e.args)
    print(text(q), str(q))
    q.put_nowait(7)
    print(text(q), str(q))

print(asyncio.QueueFull.__mro__[1:], asyncio.QueueEmpty.__bases__, asyncio.QueueShutDown.__bases__)
for size in (0, -1, 1, True, 2.5):
    q = asyncio.Queue(size)
    q.put_nowait("a")
    print(size, q.full(), q.maxsize, str(q))
q = asyncio.Queue()
for i in range(100):
    q.put_nowait(i)
print(q.qsize(), q.full(), sum(q.get_nowait() for _ in range(100)))
p = asyncio.PriorityQueue()
for item in [(2, "b"), (1, "z"), (2, "a"), (1, "a"), (0, "")]:
    p.put_nowait(item)
while not p.empty():
    print(p.get_nowait(), end=" ")
print()
try:
    p.put_nowait((1, "x")); p.put_nowait((1, 2))
except TypeError as e:
    print(e)
print(p.qsize())
try:
    asyncio.Queue("3").full()
except TypeError as e:
    print(e)
for bad in (lambda: asyncio.Queue(1, 2), lambda: asyncio.Queue(loop=None), lambda: asyncio.Queue().put_nowait(),
            lambda: asyncio.Queue().get_nowait(1)):
    try:
        bad()
    except TypeError as e:
        print(e)
q = asyncio.Queue()
q.put_nowait(None); q.put_nowait(q)
print(q.get_nowait(), q.get_nowait() is q)
try:
    q.qsize = 3
    print(q.qsize)
    q.maxsize = 2
except AttributeError as e:
    print(e)
print(asyncio.Queue[int], issubclass(asyncio.LifoQueue, asyncio.Queue))
