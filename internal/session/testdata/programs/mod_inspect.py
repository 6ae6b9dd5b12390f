# inspect: the predicates over every kind of function and object.
import asyncio
import functools
import inspect

def plain(): pass
def gen(): yield
async def coro(): pass
async def agen(): yield
class A:
    def method(self): pass
    async def amethod(self): pass
    @staticmethod
    def static(): pass
    @classmethod
    def cls(cls): pass
    @property
    def prop(self): return 1
    def __call__(self): pass
class Awaitable:
    def __await__(self): yield
c, g, ag = coro(), gen(), agen()
things = {"plain": plain, "gen": gen, "coro": coro, "agen": agen, "lambda": lambda: 0, "len": len, "method": A().method, "amethod": A().amethod,
          "A.method": A.method, "static": A.static, "cls": A.cls, "A": A, "A()": A(), "coro()": c, "gen()": g, "agen()": ag, "awaitable": Awaitable(),
          "module": inspect, "int": 3, "partial": functools.partial(coro), "str.join": "".join, "asyncio.sleep": asyncio.sleep,
          "asyncio.gather": asyncio.gather, "asyncio.wait": asyncio.wait, "asyncio.run": asyncio.run, "Queue.get": asyncio.Queue.get}
tests = [inspect.isfunction, inspect.isbuiltin, inspect.ismethod, inspect.isclass, inspect.ismodule, inspect.isgeneratorfunction,
         inspect.iscoroutinefunction, inspect.isasyncgenfunction, inspect.isgenerator, inspect.iscoroutine, inspect.isasyncgen,
         inspect.isawaitable, callable, asyncio.iscoroutinefunction, asyncio.iscoroutine, asyncio.isfuture]
for name, thing in things.items():
    print(f"{name:15}", " ".join(f.__module__[0] + "." + f.__name__ for f in tests if f(thing)))
print(inspect.getgeneratorstate(g), inspect.getcoroutinestate(c), inspect.getcoroutinestate(c) == inspect.CORO_CREATED)
next(g); c.close()
print(inspect.getgeneratorstate(g), inspect.getcoroutinestate(c))
g.close()
print(inspect.getgeneratorstate(g))
def sig(a, b=2, *args, c, d="x", **kw): "doc string"
print(inspect.signature(sig), inspect.signature(lambda: 0), inspect.signature(coro), inspect.getdoc(sig))
print(list(inspect.signature(sig).parameters), inspect.signature(A.method), inspect.signature(A().method))
async def main():
    t = asyncio.create_task(coro()); f = asyncio.get_running_loop().create_future()
    print(inspect.isawaitable(t), inspect.iscoroutine(t), asyncio.isfuture(t), asyncio.isfuture(f), inspect.isawaitable(f), inspect.iscoroutine(t.get_coro()))
    await t
asyncio.run(main())
for bad in (lambda: inspect.signature(3), lambda: inspect.isfunction(), lambda: inspect.nothing):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
