# Locks that programs define: overridden methods are called by async with, conditions and so on.
import asyncio
class Noisy(asyncio.Lock):
    async def acquire(self): print("acquire"); return await super().acquire()
    def release(self): print("release"); super().release()
class Own:
    def __init__(self): self.held = False
    def locked(self): return self.held
    async def acquire(self): self.held = True; print("own acquire"); return True
    def release(self): self.held = False; print("own release")
class Cond(asyncio.Condition):
    def notify(self, n=1): print("notify", n); super().notify(n)
class Sem(asyncio.Semaphore):
    def __init__(self, n): super().__init__(n); self.peak = self.now = 0
    async def acquire(self): await super().acquire(); self.now += 1; self.peak = max(self.peak, self.now); return True
    def release(self): self.now -= 1; super().release()
class Ev(asyncio.Event):
    def set(self): print("set"); super().set()
class Bar(asyncio.Barrier):
    async def wait(self): print("wait"); return await super().wait()
class Plain(asyncio.Lock):
    def __init__(self): pass
async def main():
    async with Noisy() as x: print(x)
    n = Noisy(); c = asyncio.Condition(n)
    async with c: print(n.locked(), c.locked()); c.notify()
    for lock in Own(), Noisy():
        c = Cond(lock)
        async def waiter(i):
            async with c: await c.wait(); return i
        ts = [asyncio.create_task(waiter(i)) for i in range(2)]; await asyncio.sleep(0.001)
        async with c: c.notify_all()
        print(await asyncio.gather(*ts))
    s = Sem(2)
    async def job():
        async with s: await asyncio.sleep(0.001)
    await asyncio.gather(*(job() for _ in range(5))); print(s.peak, s.now, s._value)
    e = Ev(); asyncio.get_running_loop().call_soon(e.set); print(await e.wait())
    b = Bar(2)
    async def party():
        async with b as i: return i
    print(await asyncio.gather(party(), party()))
    try: await Plain().acquire()
    except AttributeError as x: print("AttributeError")
    l = asyncio.Lock(); l.note = "mine"; print(l.note, "note" in vars(l)); asyncio.Lock.extra = lambda self: 5; print(l.extra()); del asyncio.Lock.extra
asyncio.run(main())
