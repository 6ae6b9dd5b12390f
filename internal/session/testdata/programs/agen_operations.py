# Every operation on an async generator after every other, and on operations under way.
async def g():
    try:
        yield 1
    finally:
        pass
def drive(aw, sent="S"):
    try:
        v = None
        while True: print("  ", aw.send(v)); v = sent
    except StopIteration as e: print("->", e.value)
    except BaseException as e: print("-> raise", repr(e))
ops = dict(anext=lambda a: a.__anext__(), asend=lambda a: a.asend(None), asend1=lambda a: a.asend(1), athrow=lambda a: a.athrow(ValueError("x")), aclose=lambda a: a.aclose(), athrowexit=lambda a: a.athrow(GeneratorExit))
for n1, o1 in ops.items():
    for n2, o2 in ops.items():
        print(n1, n2)
        a = g()
        drive(o1(a)); drive(o2(a)); drive(o1(a)); drive(o2(a)); print(a.ag_running, a.ag_frame is None)
class Y:
    def __await__(self):
        if not over: return (yield "p")
        return
over = False
async def h():
    try:
        await Y()
        yield 1
        await Y()
    except ValueError:
        await Y()
        yield "ve"
    finally:
        await Y()
kept = []
for n1, o1 in ops.items():
    for n2, o2 in ops.items():
        print("half", n1, n2)
        a = h(); kept.append(a)
        x = o1(a)
        try: print(x.send(None), a.ag_running)
        except BaseException as e: print(repr(e))
        drive(o2(a))
        drive(x); print(a.ag_running)
        drive(o2(a))
        drive(x)
# throw / close on operations
for n1, o1 in ops.items():
    for how in "throw", "throw2", "close", "close2", "throwexit":
        print("op", n1, how)
        a = h(); x = o1(a); kept.append(a)
        try:
            if how == "throw": print(x.throw(ValueError("v")))
            elif how == "throw2": print(x.send(None)); print(x.throw(ValueError("v")))
            elif how == "close": print(x.close())
            elif how == "throwexit": print(x.send(None)); print(x.throw(GeneratorExit))
            else: print(x.send(None)); print(x.close())
        except BaseException as e: print(repr(e))
        print(a.ag_running)
        drive(x); drive(a.__anext__()); drive(a.aclose())
class It:
    n = 0
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n == 3: raise StopIteration("value")
        return self.n
class A:
    def __await__(self): return It()
async def f(): return await A()
drive(f())
def y(): r = yield from It(); print("r", r)
print(list(y()))
try: next(It()); i = It(); next(i); next(i); next(i)
except StopIteration as e: print(e.value)
def gg():
    return 5
    yield
try: next(gg())
except StopIteration as e: print(e.value)
print(next(gg(), "d"))
over = True  # what is left ends quietly
