# throw and close pass through await chains.
class Y:
    def __await__(self):
        try:
            return (yield "parked")
        except BaseException as e:
            print("Y saw", repr(e)); raise
        finally:
            print("Y finally")
async def inner(catch):
    try:
        return await Y()
    except catch as e:
        print("inner caught", repr(e))
        return "recovered"
    finally:
        print("inner finally")
async def outer(catch):
    try:
        print("result", await inner(catch))
        await Y()
    except KeyError as e:
        print("outer caught", repr(e), repr(e.__context__))
    return "end"
def step(f, *a):
    try:
        print("yield", f(*a))
    except StopIteration as e:
        print("return", e.value)
    except BaseException as e:
        print("raise", repr(e), "from", repr(e.__cause__), "in", repr(e.__context__))
c = outer(ValueError); step(c.send, None); step(c.throw, ValueError("v")); step(c.send, 1)
c = outer(ValueError); step(c.send, None); step(c.throw, KeyError("k"))
c = outer(ValueError); step(c.send, None); step(c.throw, OSError("o"))
c = outer(ValueError); step(c.send, None); step(c.close)
c = outer(ValueError); step(c.throw, TypeError("before start")); step(c.send, None)
c = outer(ValueError); step(c.send, None); step(c.throw, StopIteration("si"))
c = outer(GeneratorExit); step(c.send, None); step(c.close)
async def ret_in_finally():
    try:
        await Y()
    finally:
        return "hidden"
c = ret_in_finally(); step(c.send, None); step(c.throw, ValueError("lost"))
async def raise_in_finally():
    try:
        await Y()
    finally:
        raise LookupError("finally")
c = raise_in_finally(); step(c.send, None); step(c.throw, ValueError("orig"))
class Bad:
    def __await__(self): return 5
class BadGen:
    async def __await__(self): pass
class NoSend:
    def __await__(self): return iter([1, 2])
async def aw(x): return await x
import warnings
for x in Bad(), 5, None, [], NoSend(), print, "s", (i for i in ()), aw:
    c = aw(x); step(c.send, None)
    c.close()
c = aw(NoSend()); step(c.send, None); step(c.throw, ValueError("no throw method"))
c = aw(NoSend()); step(c.send, None); step(c.send, "value")
