# Interleavings at sleep(0): tasks, callbacks and futures share one queue.
import asyncio
out = []
async def w(n, k):
    for i in range(k): out.append(f"{n}{i}"); await asyncio.sleep(0)
    out.append(f"{n}end")
async def main():
    loop = asyncio.get_running_loop()
    ts = [asyncio.create_task(w(n, k)) for n, k in (("a", 3), ("b", 1), ("c", 2))]
    loop.call_soon(out.append, "cb"); out.append("main"); await asyncio.sleep(0); out.append("main2")
    for t in ts: t.add_done_callback(lambda t, n=ts.index(t): out.append(f"done{n}"))
    r = await asyncio.gather(*ts); out.append("gathered")
    print(*out); out.clear()
    f = loop.create_future()
    for i in range(3): f.add_done_callback(lambda f, i=i: out.append(f"f{i}"))
    async def waiter(n): out.append(f"{n}<{await f}>"); await asyncio.sleep(0); out.append(n)
    ws = [asyncio.create_task(waiter(n)) for n in "xyz"]
    await asyncio.sleep(0); f.set_result("R"); out.append("set"); loop.call_soon(out.append, "cb after set")
    f.add_done_callback(lambda f: out.append("late cb")); await asyncio.gather(*ws); print(*out); out.clear()
    async def parent():
        out.append("p1"); t = asyncio.create_task(child()); out.append("p2"); await t; out.append("p3")
    async def child():
        out.append("c1"); await asyncio.sleep(0); out.append("c2")
    await asyncio.gather(parent(), w("q", 4)); print(*out); out.clear()
    e = asyncio.Event()
    async def ev(n): await e.wait(); out.append(n)
    es = [asyncio.create_task(ev(n)) for n in "123"]
    await asyncio.sleep(0); e.set(); e.clear(); out.append("cleared"); es.append(asyncio.create_task(ev("4"))); await asyncio.sleep(0); await asyncio.sleep(0); out.append("then"); e.set(); await asyncio.wait(es); print(*out); out.clear()
    l = asyncio.Lock()
    async def lk(n):
        for i in range(2):
            async with l: out.append(f"{n}{i}"); await asyncio.sleep(0)
    await asyncio.gather(lk("a"), lk("b"), lk("c")); print(*out); out.clear()
    s = asyncio.Semaphore(2)
    async def sm(n):
        async with s: out.append(f"+{n}"); await asyncio.sleep(0); out.append(f"-{n}")
    await asyncio.gather(*map(sm, "abcde")); print(*out); out.clear()
    c = asyncio.Condition()
    async def cd(n):
        async with c: await c.wait(); out.append(n)
    cs = [asyncio.create_task(cd(n)) for n in "pqr"]; await asyncio.sleep(0)
    async with c: c.notify(2); out.append("notified"); await asyncio.sleep(0); out.append("released")
    await asyncio.sleep(0); await asyncio.sleep(0); await asyncio.sleep(0); out.append("|")
    async with c: c.notify_all()
    await asyncio.wait(cs); print(*out)
asyncio.run(main())
