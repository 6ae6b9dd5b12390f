# Weak references to loops, handles, queues, locks and the locks of threads.
import asyncio, threading, weakref
loop = asyncio.new_event_loop()
for x in loop, loop.call_soon(print), loop.call_later(1, print), asyncio.Queue(), asyncio.Lock(), asyncio.Event(), asyncio.Semaphore(), asyncio.Condition(), asyncio.Barrier(1), threading.Lock(), threading.RLock(), threading.local(), threading.Event(), threading.Thread():
    print(type(x).__name__, weakref.ref(x)() is x)
loop.close()
