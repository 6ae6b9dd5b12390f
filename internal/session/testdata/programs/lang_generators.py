# Generators: next, send, throw, close, return values.
def gen(n):
    print("start")
    try:
        for i in range(n):
            got = yield i
            print("got", got)
        return "done"
    except ValueError as e:
        print("caught", e)
        yield "recovered"
    finally:
        print("finally")

g = gen(3)
print(type(g), g.gi_frame is not None, g.gi_running, g.__name__)
print(next(g), g.send("a"), g.send(None))
try:
    next(g)
except StopIteration as e:
    print("stop", e.value, repr(e), e.args)
print(next(g, "default"))
g = gen(3)
print(next(g), g.throw(ValueError("v")))
print(list(g))
g = gen(1)
try:
    g.send(1)
except TypeError as e:
    print(e)
g.close()
print("closed before start")
g = gen(2); next(g); g.close(); g.close()
try:
    next(g)
except StopIteration as e:
    print(repr(e))

def stubborn():
    try:
        yield 1
    except GeneratorExit:
        print("ignored")
        yield 2
g = stubborn(); next(g)
try:
    g.close()
except RuntimeError as e:
    print(e)

def leak():
    yield 1
    raise StopIteration("inner")
try:
    list(leak())
except RuntimeError as e:
    print(e, repr(e.__cause__))

def closer():
    try:
        yield
    except GeneratorExit:
        return "closing value"
g = closer(); next(g); print(g.close())

def me():
    try:
        next(it)
    except ValueError as e:
        print(e)
    yield
it = me(); next(it)
g = gen(2)
try:
    g.throw(KeyError("k"))
except KeyError as e:
    print("thrown at start", e)
print(list(g))
for bad in (lambda: gen(1).throw(1),):
    try:
        bad()
    except TypeError as e:
        print(e)
print(list(x * y for x in range(3) for y in range(x)), sum(v for v in (1, 2)), (v for v in ()).__name__)
