# Recursion without end: repeated frames are folded.
def down(n):
    return down(n + 1)

def ping(n):
    return pong(n)
def pong(n):
    return ping(n)
for f in down, ping:
    try:
        f(0)
    except RecursionError as e:
        print(type(e).__name__, str(e)[:32])
class R:
    def __repr__(self): return repr(self)
    def __eq__(self, o): return self == o
    def __getattr__(self, n): return getattr(self, n + "x")
for t in (lambda: repr(R()), lambda: R() == 1, lambda: R().a):
    try:
        t()
    except RecursionError as e:
        print("RecursionError", str(e)[:32])
l = []
for _ in range(100000): l = [l]
for t in (lambda: repr(l), lambda: l == l, lambda: len(l)):
    try:
        r = t(); print(r if r is not None and type(r) is not str else "text")
    except RecursionError as e:
        print("RecursionError", str(e)[:32])
while l: l = l[0]
def last(n):
    if n == 0:
        raise ValueError("at the bottom")
    last(n - 1)
last(10)
