import time
def loop():
    i = 0; s = 0
    while i < 5000000:
        s += i * 2; i += 1
    return s
def fib(n):
    return n if n < 2 else fib(n-1) + fib(n-2)
class P:
    def __init__(self): self.x = 0
    def inc(self): self.x += 1
def attr():
    p = P()
    for _ in range(1000000): p.inc()
def gen(n):
    for i in range(n): yield i
def g():
    t = 0
    for x in gen(2000000): t += x
async def leaf():
    return 1
async def aw():
    for _ in range(500000): await leaf()
import asyncio
async def sl():
    for _ in range(200000): await asyncio.sleep(0)
def bench(name, f):
    t = time.perf_counter(); f(); print(f"{name:10} {time.perf_counter()-t:.3f}")
def exc():
    for _ in range(300000):
        try: raise ValueError(1)
        except ValueError: pass
def strs():
    return ",".join([f"{i}:{i*2}" for i in range(300000)])
def dicts():
    d = {}
    for i in range(500000): d[i] = i
    return sum(d[k] for k in d)
bench("loop", loop); bench("fib", lambda: fib(27)); bench("attr", attr); bench("gen", g)
bench("await", lambda: asyncio.run(aw())); bench("sleep0", lambda: asyncio.run(sl())); bench("exc", exc); bench("strs", strs); bench("dicts", dicts)
