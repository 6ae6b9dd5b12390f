# Recursion of several kinds, folded, and what can be done after it.
import sys, traceback
def show(f, *a):
    try: f(*a)
    except RecursionError as e:
        lines = traceback.format_exception(e)
        print(str(e)[:32], any("Previous line repeated" in l for l in lines), e.__traceback__ is not None)
    except Exception as e: print(type(e).__name__, e)
def direct(n): return direct(n + 1)
def mutual_a(): return mutual_b()
def mutual_b(): return mutual_a()
class R:
    def __repr__(self): return repr(self)
    def __eq__(self, o): return self == o
    def __hash__(self): return hash(self)
    def __getattr__(self, n): return self.nope
    def __add__(self, o): return self + o
    def __call__(self): return self()
    def __iter__(self): return iter(self)
    def __len__(self): return len(self)
    def __str__(self): return str(self)
    def __bool__(self): return bool(self)
    def __lt__(self, o): return self < o
    def __contains__(self, o): return o in self
    def __getitem__(self, k): return self[k]
    def __format__(self, s): return format(self)
    def __index__(self): return [1][self]
    @property
    def p(self): return self.p
for f in (lambda: direct(0), mutual_a, lambda: repr(R()), lambda: R() == R(), lambda: hash(R()), lambda: R().x, lambda: R() + 1, lambda: R()(), lambda: iter(R()), lambda: str(R()), lambda: bool(R()), lambda: R() < 1, lambda: 1 in R(), lambda: R()[0], lambda: f"{R()}", lambda: R().p, lambda: len(R()), lambda: [0][R()]): show(f)
sys.setrecursionlimit(150)
def depth(n=0):
    try: return depth(n + 1)
    except RecursionError: return n
print(100 < depth() < 150, sys.getrecursionlimit())
sys.setrecursionlimit(1000)
l = []
for _ in range(100000): l = [l]
for f in (lambda: repr(l), lambda: l == [l] if False else str(l), lambda: hash(tuple([()] * 3))): show(f)
def gen(n): yield from gen(n + 1)
show(lambda: next(gen(0)))
def fact(n): return n * fact(n - 1) if n else 1
print(fact(500) % 1000007)
def down(n): return 1 / n if n == 0 else down(n - 1)
down(5)
