# The module queue: order, bounds, timeouts, join, shutdown, subclasses.
import queue, threading
for make in queue.Queue, queue.LifoQueue:
    q = make(3)
    for x in (2, 3, 1): q.put(x)
    print(make.__name__, q.qsize(), q.full(), q.empty(), q.maxsize, [q.get() for _ in range(3)], q.unfinished_tasks)
    for bad in (q.get_nowait, lambda: q.get(timeout=0.001), lambda: q.get(timeout=-1), lambda: [q.put(i, timeout=0.001) for i in range(4)], lambda: q.put_nowait(1)):
        try: bad()
        except (queue.Empty, queue.Full, ValueError) as e: print(type(e).__module__, repr(e))
q = queue.Queue(2); got = []
def producer():
    for i in range(5): q.put(i)
    q.put(None)
def consumer():
    while (x := q.get()) is not None: got.append(x); q.task_done()
    q.task_done()
ts = [threading.Thread(target=f) for f in (producer, consumer)]
for t in ts: t.start()
for t in ts: t.join()
q.join(); print(got, q.unfinished_tasks)
try: q.task_done()
except ValueError as e: print(e)
q.shutdown()
for bad in (lambda: q.put(1), q.get):
    try: bad()
    except queue.ShutDown as e: print(repr(e))
q = queue.Queue(); q.put(1); q.put(2); q.shutdown(); print(q.get(), q.is_shutdown); q = queue.Queue(); q.put(1); q.shutdown(immediate=True); print(q.qsize(), q.unfinished_tasks); q.join()
class Odd(queue.Queue):
    def _init(self, maxsize): self.queue = []; print("init", maxsize)
    def _put(self, item): self.queue.insert(len(self.queue) // 2, item)
    def _get(self): return self.queue.pop()
o = Odd(9)
for x in range(5): o.put(x)
print([o.get() for _ in range(5)])
s = queue.SimpleQueue(); s.put(1); s.put_nowait(2); print(s.qsize(), s.get(), s.get(timeout=1), s.empty())
try: s.get(False)
except queue.Empty: print("empty")
print(queue.Queue[int])
waiting = queue.Queue()
t = threading.Thread(target=lambda: print("woken", waiting.get())); t.start(); waiting.put("item"); t.join()
