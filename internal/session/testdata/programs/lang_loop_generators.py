# Generators that a loop leaves early are closed at once, where nobody else holds them.
def gen(n=5, name="g"):
    try:
        for i in range(n):
            yield i
    finally:
        print(name, "closed")
def brk():
    for x in gen():
        if x == 2: break
    print("after break")
brk()
def ret():
    for x in gen():
        if x: return print("ret value") or x
print("ret", ret())
def exc():
    try:
        for x in gen(name="outer"):
            for y in gen(name="inner"):
                1 / (x * y - 2)
                if y == 2: raise KeyError(x)
    except Exception as e: print("caught", repr(e), repr(e.__context__))
exc()
def out():
    for x in gen(): raise ValueError("out")
try: out()
except ValueError as e: print(e)
def fin():
    try:
        for x in gen():
            try: return x
            finally: print("inner finally")
    finally: print("outer finally")
print(fin())
held = gen(name="held")
for x in held: break
print("held still open", next(held))
def give():
    return held
for x in give(): break
print("given still open", next(held)); held.close()
class C:
    def items(self): yield from gen(name="items")
    def __iter__(self): yield from gen(name="iter")
for x in C().items():
    if x: break
for x in (y for y in gen(name="in genexpr")): break
for x in [z for z in gen(2, "list")]: break
def outer():
    for x in gen(name="nested"): yield x
for x in outer():
    print(x); break
try: [1/y for y in gen(3,"comp")]
except ZeroDivisionError: print("comp done")
def bad():
    try: yield 1
    finally: raise RuntimeError("from finally")
def ign():
    try: yield 1
    except GeneratorExit: yield 2



for x in gen(name="while"):
    for y in gen(name="cont"):
        if y: break
    else: print("no")
    if x: continue
    if x == 0: pass
else: print("else")
i = 0
while True:
    for x in gen(2, "loop%d" % i):
        if x: break
    i += 1
    if i > 2: break
def f():
    for a in gen(name="A"):
        with open_ctx():
            for b in gen(name="B"):
                return a, b
from contextlib import contextmanager
@contextmanager
def open_ctx():
    print("enter")
    try: yield
    finally: print("exit")
print(f())
async def co():
    for x in gen(name="co"):
        if x == 1: return x
import asyncio
print(asyncio.run(co()))
