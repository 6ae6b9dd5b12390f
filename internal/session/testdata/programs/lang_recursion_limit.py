# How deep calls, generators and coroutines may go.
import sys
def depth(n):
    try: return depth(n+1)
    except RecursionError: return n
print(depth(1))
sys.setrecursionlimit(200)
print(depth(1))
class A:
    def __repr__(self): return repr(self)
try: repr(A())
except RecursionError as e: print(e)
def gen(n):
    yield n
    yield from gen(n+1)
def count():
    n=0
    try:
        for n in gen(1): pass
    except RecursionError as e: print(e)
    return n
print(count())
async def co(n):
    try: return await co(n+1)
    except RecursionError: return n
try: co(1).send(None)
except StopIteration as e: print(e.value)
try: sys.setrecursionlimit(0)
except ValueError as e: print(e)
def g(): 
    f = sys._getframe(); n = 0
    while f: n += 1; f = f.f_back
    try: sys.setrecursionlimit(2)
    except RecursionError as e: print(e)
g()
