# Predicates of inspect on every kind of callable and object.
import inspect, asyncio, functools, types
def plain(): pass
def gen(): yield
async def co(): pass
async def agen(): yield
@types.coroutine
def old(): yield
class C:
    def m(self): pass
    async def am(self): pass
    @classmethod
    async def cm(cls): pass
    @staticmethod
    async def sm(): pass
    async def __call__(self): pass
class Aw:
    def __await__(self): yield
part = functools.partial(co)
lam = lambda: co()
preds = [inspect.iscoroutinefunction, inspect.isgeneratorfunction, inspect.isasyncgenfunction, inspect.isfunction, inspect.ismethod, inspect.isbuiltin, inspect.isclass, inspect.isroutine, callable, asyncio.iscoroutinefunction]
for name, f in dict(plain=plain, gen=gen, co=co, agen=agen, old=old, m=C.m, bound=C().am, cm=C.cm, sm=C.sm, inst=C(), cls=C, part=part, lam=lam, len=len, five=5).items():
    print(f"{name:6}", *["x" if p(f) else "." for p in preds])
c, g, a, o = co(), gen(), agen(), old()
objs = dict(coroutine=c, generator=g, asyncgen=a, old=o, aw=Aw(), five=5, fn=co)
preds = [inspect.iscoroutine, inspect.isgenerator, inspect.isasyncgen, inspect.isawaitable, asyncio.iscoroutine]
for name, v in objs.items():
    print(f"{name:9}", *["x" if p(v) else "." for p in preds])
print(inspect.getcoroutinestate(c), inspect.getgeneratorstate(g), inspect.CORO_CREATED)
next(g); print(inspect.getgeneratorstate(g)); g.close(); print(inspect.getgeneratorstate(g))
c.close(); print(inspect.getcoroutinestate(c)); o.close()
print(inspect.ismodule(asyncio), inspect.isclass(C), inspect.iscoroutinefunction(asyncio.sleep), inspect.iscoroutinefunction(asyncio.gather), inspect.iscoroutinefunction(asyncio.wait), inspect.iscoroutinefunction(asyncio.wait_for), inspect.iscoroutinefunction(asyncio.Queue.get))
print(co.__code__.co_flags & inspect.CO_COROUTINE != 0, gen.__code__.co_flags & inspect.CO_GENERATOR != 0, agen.__code__.co_flags & inspect.CO_ASYNC_GENERATOR != 0)
class R:
    "Doc.\n\n    Indented."
print(inspect.getdoc(R), inspect.cleandoc("  a\n    b\n"), [n for n, _ in inspect.getmembers(R) if not n.startswith("_")])
async def loop():
    fut = asyncio.get_running_loop().create_future()
    t = asyncio.ensure_future(co())
    print(inspect.isawaitable(fut), inspect.isawaitable(t), inspect.iscoroutine(t), asyncio.isfuture(fut), asyncio.isfuture(t), asyncio.isfuture(c), inspect.isawaitable(asyncio.gather()))
    await t
asyncio.run(loop())
