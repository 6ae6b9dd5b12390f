# Delegation: values, exceptions and results pass through yield from.
def inner(tag):
    try:
        while True:
            x = yield tag
            if x == "stop":
                return f"{tag} result"
            print(tag, "got", x)
    except KeyError as e:
        print(tag, "KeyError", e)
        yield "after error"
        return "from handler"
    finally:
        print(tag, "finally")

def outer():
    a = yield from inner("a")
    print("a gave", a)
    b = yield from inner("b")
    print("b gave", b)
    c = yield from [1, 2]
    print("list gave", c)
    return a, b

g = outer()
print(next(g), g.send(5), g.send("stop"))
print(g.throw(KeyError("boom")))
print(next(g), next(g))
try:
    next(g)
except StopIteration as e:
    print(e.value)

g = outer(); next(g)
try:
    g.throw(ValueError("through"))
except ValueError as e:
    print("out", e)
g = outer(); next(g); g.close()

class It:
    def __iter__(self): return self
    def __init__(self): self.n = 0
    def __next__(self):
        self.n += 1
        if self.n > 2:
            raise StopIteration("it value")
        return self.n
def d():
    r = yield from It()
    print("r", r)
g = d()
print(next(g))
try:
    g.send("no send method")
except AttributeError as e:
    print(e)

def flat(x):
    if isinstance(x, list):
        for i in x:
            yield from flat(i)
    else:
        yield x
print(list(flat([1, [2, [3, [4]], 5], [], [[6]]])))

def deep(n):
    if n:
        r = yield from deep(n - 1)
        return r + 1
    x = yield "bottom"
    return x
g = deep(50)
print(next(g))
try:
    g.send(100)
except StopIteration as e:
    print(e.value)
def bad():
    yield from 5
try:
    next(bad())
except TypeError as e:
    print(e)
def root():
    yield from middle()
def middle():
    yield from It()
g = root(); next(g)
print(g.gi_yieldfrom.__name__, type(g.gi_yieldfrom.gi_yieldfrom).__name__)
