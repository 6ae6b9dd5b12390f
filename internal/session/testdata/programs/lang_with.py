# Context managers: order, suppression, errors in enter and exit.
class CM:
    def __init__(self, name, suppress=False, fail=None):
        self.name, self.suppress, self.fail = name, suppress, fail
    def __enter__(self):
        print("enter", self.name)
        if self.fail == "enter": raise RuntimeError("enter " + self.name)
        return self.name.upper()
    def __exit__(self, t, v, tb):
        print("exit", self.name, t and t.__name__, v, tb is not None)
        if self.fail == "exit": raise RuntimeError("exit " + self.name)
        return self.suppress

with CM("a") as a, CM("b") as b:
    print(a, b)
with CM("s", suppress=True):
    raise ValueError("gone")
print("went on")
def ret():
    with CM("r"):
        return "value"
print(ret())
for i in range(3):
    with CM(f"loop{i}"):
        if i == 0: continue
        if i == 1: break
try:
    with (CM("x"), CM("y", fail="enter"), CM("z")):
        print("never")
except RuntimeError as e:
    print(e)
try:
    with CM("p", fail="exit"):
        raise KeyError("orig")
except RuntimeError as e:
    print(e, repr(e.__context__))
with CM("outer", suppress=True), CM("inner", fail="exit"):
    pass
print("suppressed inner failure")

class NoExit:
    def __enter__(self): pass
class NoEnter:
    def __exit__(self, *a): pass
for bad in NoExit(), NoEnter(), 5:
    try:
        with bad:
            pass
    except TypeError as e:
        print(e)

with CM("t") as (p, *q):
    print(p, q)
class Box: pass
box = Box()
with CM("attr") as box.value:
    print(box.value)
def gen():
    with CM("gen"):
        yield 1
        yield 2
g = gen(); next(g); g.close()
class Truthy:
    def __bool__(self): print("asked"); return True
class T(CM):
    def __exit__(self, *a): return Truthy()
with T("truthy"):
    raise OSError("swallowed")
with T("no error"):
    pass
print("end")
