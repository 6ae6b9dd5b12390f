# Threads: names, reprs, states, errors; locks and what is built on them.
import threading, re
def show(*vs): print(*[re_sub(repr(v)) for v in vs])
def re_sub(s): return re.sub(r" at 0x[0-9a-f]+|(?<=started )\d+|(?<=stopped )\d+|(?<=owner=)\d+|(?<=daemon )\d+", "", s)
go = threading.Event(); seen = []
def work(*a, **k): go.wait(); seen.append((a, k, threading.current_thread().name))
t = threading.Thread(target=work, args=(1,), kwargs={"x": 2}); u = threading.Thread(target=work, name="named", daemon=True)
show(t, u); print(t.ident, t.is_alive(), t.daemon, u.daemon, t.name, u.name)
t.start(); u.start(); show(t, u); print(threading.active_count(), len(threading.enumerate()), t.ident == t.native_id, t.is_alive())
t.join(0.001); print("still", t.is_alive()); go.set(); t.join(); u.join(); show(t, u); print(sorted(map(str, seen)), t.is_alive())
for bad in (t.start, lambda: threading.Thread(group=1), lambda: threading.Thread(target=int).join(), threading.current_thread().join, lambda: setattr(threading.main_thread(), "daemon", True), lambda: threading.Thread(5, 6, 7, 8, 9, 10)):
    try: bad()
    except (RuntimeError, AssertionError, TypeError) as e: print(type(e).__name__, e)
class Mine(threading.Thread):
    def __init__(self): super().__init__(name="mine"); self.result = None
    def run(self): self.result = [threading.current_thread() is self, self.name, threading.get_ident() == self.ident]
m = Mine(); m.start(); m.join(); print(m.result)
class NoInit(threading.Thread):
    def __init__(self): pass
try: NoInit().start()
except RuntimeError as e: print(e)
show(threading.main_thread(), threading.current_thread() is threading.main_thread())
l = threading.Lock(); show(l, type(l)); print(l.acquire(), l.locked(), l.acquire(False), l.acquire(timeout=0.001)); show(l)
with threading.Lock() as got: print(got)
l.release()
for bad in (l.release, lambda: l.acquire(False, 1), lambda: l.acquire(True, -2), lambda: l.acquire(timeout=1e20), threading.RLock().release, threading.Condition().wait, threading.Condition().notify, lambda: threading.Semaphore(-1), lambda: threading.BoundedSemaphore(1).release(), lambda: threading.Barrier(0), lambda: threading.Semaphore().acquire(False, 1)):
    try: print(bad())
    except (RuntimeError, ValueError, OverflowError) as e: print(type(e).__name__, e)
r = threading.RLock(); r.acquire(); r.acquire(); show(r)
out = []
x = threading.Thread(target=lambda: out.append(r.acquire(blocking=False))); x.start(); x.join(); r.release(); r.release(); print(out)
c = threading.Condition(); show(c); items = []
def consumer():
    with c:
        c.wait_for(lambda: items); out.append(items.pop())
cs = [threading.Thread(target=consumer) for _ in range(2)]
for t in cs: t.start()
with c: items.extend("ab"); c.notify_all()
for t in cs: t.join()
print(sorted(out[1:]))
with c: print(c.wait(0.001), c.wait_for(lambda: 0, 0.001))
s = threading.Semaphore(2); b = threading.BoundedSemaphore(3); e = threading.Event(); show(s, b, e); print(s.acquire(), s.acquire(), s.acquire(False), s.acquire(timeout=0.001)); s.release(2); show(s); e.set(); show(e); print(e.wait(), e.is_set()); e.clear(); print(e.wait(0.001))
order = []; bar = threading.Barrier(3, action=lambda: order.append("action")); show(bar)
ts = [threading.Thread(target=lambda: order.append(bar.wait())) for _ in range(3)]
for t in ts: t.start()
for t in ts: t.join()
print(order[0], sorted(order[1:])); bar.abort(); show(bar)
try: bar.wait()
except threading.BrokenBarrierError as ex: print(repr(ex))
bar.reset(); print(bar.broken, bar.parties, bar.n_waiting)
loc = threading.local(); loc.x = 1
def local_work(): print(hasattr(loc, "x")); loc.x = 2; loc.y = 3; print(vars(loc))
t = threading.Thread(target=local_work); t.start(); t.join(); print(loc.x, vars(loc))
class Loc(threading.local):
    def __init__(self, n): self.n = n
k = Loc(5); k.n += 1
t = threading.Thread(target=lambda: print(k.n)); t.start(); t.join(); print(k.n)
tm = threading.Timer(0.001, print, ["timer"], {"end": "!\n"}); tm.start(); tm.join(); tm = threading.Timer(100, print); tm.start(); tm.cancel(); tm.join(); print(tm.finished.is_set())
