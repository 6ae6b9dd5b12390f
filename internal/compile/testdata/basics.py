import os.path as p
from a import b as c, d

def fib(n):
    """Doc."""
    if n < 2:
        return n
    return fib(n - 1) + fib(n=n - 2)

def outer(a, b=1, *c, d=2, **k):
    x = 0
    def inner(y: int) -> str:
        nonlocal x
        x += a
        return [lambda: i for i in range(b)]
    while x < 10 and (not a or b):
        x += 1
    else:
        del k["a"]
    a, b = b, a
    a, *b = c
    return inner

class K(Base, m=1):
    """Doc."""
    y: int = 3
    def __init__(self, x):
        super().__init__()
        self.__x = f"{x!r:>{y}} a"

gen = (x * 2 for x in range(3) if x)
print(*a, k=1, **b)
x = 1 if a is None else -1
if a in [1, 2] and 1 < x < y:
    a.b[1:2] //= 3
x = a + (a := 5)
