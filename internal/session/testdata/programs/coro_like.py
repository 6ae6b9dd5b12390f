# Objects with the methods of coroutines, and what counts as a coroutine function.
import asyncio, functools, collections.abc
class Co:
    def __init__(self): self.n = 0; self.f = None
    def send(self, v):
        self.n += 1
        if self.n == 1:
            self.f = asyncio.get_running_loop().create_future(); self.f.set_result(7); self.f._asyncio_future_blocking = True; return self.f
        if self.n == 2: return None
        raise StopIteration(("done", v))
    def throw(self, *a): print("throw", a); raise a[0]
    def close(self): print("close")
    def __await__(self): return self
    def __iter__(self): return self
    def __next__(self): return self.send(None)
class Sub(collections.abc.Coroutine):
    def send(self, v): raise StopIteration("sub")
    def throw(self, *a): raise a[0]
    def __await__(self): yield
async def co(): pass
class C:
    async def m(self): pass
    @classmethod
    async def c(cls): pass
    async def __call__(self): pass
print(asyncio.iscoroutine(Co()), asyncio.iscoroutine(Sub()), asyncio.iscoroutine(5), asyncio.iscoroutine(x for x in ()), asyncio.iscoroutine(Co))
print([asyncio.iscoroutinefunction(f) for f in (co, C().m, C.m, C.c, C(), functools.partial(co), functools.partial(C().m), functools.partial(functools.partial(co)), len, lambda: co(), asyncio.sleep, asyncio.Queue.get, asyncio.Queue().get, asyncio.gather, asyncio.TaskGroup.__aenter__, asyncio.to_thread)])
def marked(): pass
marked._is_coroutine = asyncio.coroutines._is_coroutine
print(asyncio.iscoroutinefunction(marked))
async def main():
    print(await asyncio.create_task(Co())); print(await Co()); print(await asyncio.ensure_future(Sub()))
    c = Co(); t = asyncio.create_task(c); print(repr(t).split("coro=")[1]); await asyncio.sleep(0); t.cancel()
    try: await t
    except asyncio.CancelledError as e: print(repr(e), t.get_coro() is c)
    print(await asyncio.gather(Co(), Sub()), await asyncio.wait_for(Co(), 1))
print(asyncio.run(Sub())); asyncio.run(main())
