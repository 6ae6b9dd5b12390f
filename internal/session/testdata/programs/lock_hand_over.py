# Step order of locks, semaphores, conditions and events under cancellation and hand-over.
import asyncio
log = []
def say(*a): log.append(" ".join(map(str, a)))
async def ticker(n):
    for i in range(n): say("tick", i); await asyncio.sleep(0)
async def scene(name, f):
    log.clear(); t = asyncio.create_task(ticker(14)); await f(); await t; print(name, "|", ", ".join(log))
async def lock_cancel():
    l = asyncio.Lock()
    async def w(n):
        try:
            async with l: say("in", n); await asyncio.sleep(0); say("out", n)
        except asyncio.CancelledError: say("cancelled", n); raise
    ts = [asyncio.create_task(w(n)) for n in "abcd"]; await asyncio.sleep(0); await asyncio.sleep(0)
    ts[1].cancel(); ts[2].cancel(); await asyncio.wait(ts)
async def lock_cancel_woken():
    l = asyncio.Lock(); await l.acquire()
    async def w(n):
        try:
            async with l: say("in", n)
        except asyncio.CancelledError: say("cancelled", n); raise
    ts = [asyncio.create_task(w(n)) for n in "abc"]; await asyncio.sleep(0); l.release(); ts[0].cancel(); await asyncio.wait(ts); say(l.locked())
async def barge():
    l = asyncio.Lock(); await l.acquire()
    async def w(n):
        await l.acquire(); say("got", n); l.release()
    t = asyncio.create_task(w("waiter")); await asyncio.sleep(0); l.release(); u = asyncio.create_task(w("late")); say("free", not l.locked()); await l.acquire(); say("main"); l.release(); await asyncio.gather(t, u)
async def sem_cancel():
    s = asyncio.Semaphore(1); await s.acquire()
    async def w(n):
        try:
            async with s: say("in", n); await asyncio.sleep(0)
        except asyncio.CancelledError: say("cancelled", n); raise
    ts = [asyncio.create_task(w(n)) for n in "abc"]; await asyncio.sleep(0); s.release(); ts[0].cancel(); await asyncio.wait(ts); say(s._value)
async def cond():
    c = asyncio.Condition()
    async def w(n):
        async with c:
            try: await c.wait(); say("woken", n)
            except asyncio.CancelledError: say("cancelled", n, c.locked()); raise
    ts = [asyncio.create_task(w(n)) for n in "abc"]; await asyncio.sleep(0)
    async with c: c.notify(2); ts[0].cancel()
    await asyncio.sleep(0); await asyncio.sleep(0); say("between")
    async with c: c.notify_all()
    await asyncio.wait(ts)
async def event():
    e = asyncio.Event()
    async def w(n): say(n, await e.wait()); e.clear(); await asyncio.sleep(0); say(n, "again", await e.wait())
    ts = [asyncio.create_task(w(n)) for n in "ab"]; await asyncio.sleep(0); e.set(); await asyncio.sleep(0); await asyncio.sleep(0); say("set"); e.set(); await asyncio.wait(ts)
async def barrier():
    b = asyncio.Barrier(3)
    async def w(n):
        try: say(n, await b.wait()); say(n, await b.wait())
        except asyncio.BrokenBarrierError as x: say(n, "broken", x)
    ts = [asyncio.create_task(w(n)) for n in "abc"]; await asyncio.sleep(0); await asyncio.wait(ts)
    t = [asyncio.create_task(w(n)) for n in "xy"]; await asyncio.sleep(0); await asyncio.sleep(0); await b.abort(); await asyncio.wait(t)
async def main():
    for f in lock_cancel, lock_cancel_woken, barge, sem_cancel, cond, event, barrier: await scene(f.__name__, f)
asyncio.run(main())
