"""Measures what programs do all day, one row each: seconds of CPU time, the
best of three. Arguments choose rows by name."""
import asyncio, functools, sys, time

rows = []
def row(f):
    rows.append((f.__name__, f))
    return f

# Loops and arithmetic.
@row
def int_loop():
    i = s = 0
    while i < 1000000:
        s += i * 2
        i += 1
@row
def float_loop():
    x, y = 0.5, 1.5
    for i in range(500000):
        x = x * 0.999 + y
        y = y - x * 0.001

# Calls.
@row
def calls():
    def fib(n):
        return n if n < 2 else fib(n - 1) + fib(n - 2)
    fib(21)
@row
def keyword_calls():
    def f(a, b=1, *, c=2): return a
    for i in range(100000): f(i, b=2, c=3)
@row
def star_args():
    def f(*args, **kw): return args
    a = (1, 2, 3)
    for i in range(100000): f(*a, i)
@row
def closures():
    def make():
        n = 0
        def inc():
            nonlocal n
            n += 1
        return inc
    f = make()
    for i in range(200000): f()
@row
def builtin_calls():
    l = [1, 2, 3]
    for i in range(200000): len(l); abs(i)

# Classes.
class P:
    def __init__(self, x): self.x = x
    def inc(self): self.x += 1
    @property
    def double(self): return self.x * 2
    def __eq__(self, other): return self.x == other.x
    def __lt__(self, other): return self.x < other.x
    def __getitem__(self, i): return i
    def __enter__(self): return self
    def __exit__(self, *exc): return None
class Q(P):
    def inc(self): super().inc()
@row
def methods():
    p = P(0)
    for _ in range(200000): p.inc()
@row
def super_calls():
    p = Q(0)
    for _ in range(100000): p.inc()
@row
def properties():
    p = P(0)
    for _ in range(200000): p.double
@row
def instantiation():
    for i in range(100000): P(i)
@row
def operators():
    p, q = P(1), P(2)
    for i in range(100000): p == q; p[i]
@row
def with_blocks():
    p = P(1)
    for i in range(100000):
        with p: pass
@row
def instance_checks():
    p = Q(1)
    for i in range(200000): isinstance(p, P); isinstance(i, (str, int))

# Generators and coroutines.
@row
def generators():
    def gen(n):
        for i in range(n): yield i
    for x in gen(400000): pass
@row
def make_generators():
    def gen(): yield
    for i in range(100000):
        for x in gen(): pass
@row
def iterator_class():
    class It:
        def __init__(self): self.i = 0
        def __iter__(self): return self
        def __next__(self):
            self.i += 1
            if self.i > 100000: raise StopIteration
            return self.i
    for x in It(): pass

class Leaf:
    def __init__(self, n): self.n = n
    def __await__(self):
        for _ in range(self.n): yield
async def chain(depth, n):
    if depth > 1: return await chain(depth - 1, n)
    await Leaf(n)
def resume(depth, n=200000):
    send = chain(depth, n).send
    for _ in range(n): send(None)
@row
def await_resume_1(): resume(1)
@row
def await_resume_5(): resume(5)
@row
def await_resume_50(): resume(50)
@row
def await_fresh():
    async def leaf(): return 1
    async def main():
        for _ in range(100000): await leaf()
    asyncio.run(main())
@row
def task_switch():
    async def main():
        for _ in range(30000): await asyncio.sleep(0)
    asyncio.run(main())
@row
def create_tasks():
    async def leaf(): return 1
    async def main():
        for _ in range(10000): await asyncio.create_task(leaf())
    asyncio.run(main())
@row
def queue_put_get():
    async def main():
        q = asyncio.Queue(1)
        async def put():
            for i in range(10000): await q.put(i)
        t = asyncio.create_task(put())
        for i in range(10000): await q.get()
        await t
    asyncio.run(main())

# Exceptions.
@row
def raise_catch():
    for _ in range(100000):
        try: raise ValueError(1)
        except ValueError: pass
@row
def raise_in_call():
    def f(): raise KeyError
    for _ in range(100000):
        try: f()
        except KeyError as e: pass
@row
def try_finally():
    x = 0
    for _ in range(300000):
        try: x += 1
        finally: x -= 1
@row
def missing_key():
    d = {}
    for i in range(100000):
        try: d[i]
        except KeyError: pass

# Text.
@row
def str_building():
    s = ""
    for i in range(200000): s += "ab"
@row
def f_strings():
    for i in range(100000): f"{i}:{i * 2} {'x'!r} {i:5d}"
@row
def join_split():
    words = ["word"] * 1000
    for i in range(100): ",".join(words).split(",")
@row
def str_methods():
    for i in range(50000): " Hello World ".strip().lower().replace("o", "0").startswith("h")

# Containers.
@row
def dict_set():
    d = {}
    for i in range(200000): d[i] = i
@row
def dict_get():
    d = {str(i): i for i in range(1000)}
    keys = list(d)
    for _ in range(100):
        for k in keys: d[k]
@row
def dict_iteration():
    d = {i: i for i in range(1000)}
    for _ in range(200):
        for k, v in d.items(): pass
@row
def small_dicts():
    for i in range(100000): {"a": i, "b": 2, "c": 3}["b"]
@row
def list_append():
    l = []
    for i in range(300000): l.append(i)
@row
def comprehension():
    for _ in range(10): [x * 2 for x in range(30000) if x & 1]
@row
def generator_sum():
    sum(x * 2 for x in range(200000))
@row
def unpacking():
    for i in range(200000):
        a, b = i, 1
        a, b = (b, a)
        (a, *b) = (1, 2, 3)
@row
def slicing():
    l = list(range(100))
    for i in range(100000): l[10:20]; l[-1]
@row
def sorting():
    import random
    r = random.Random(1)
    l = [r.random() for _ in range(30000)]
    for _ in range(3): sorted(l)
@row
def sorting_key():
    import random
    r = random.Random(1)
    l = [(r.random(), i) for i in range(20000)]
    for _ in range(3): sorted(l, key=lambda x: x[0])
@row
def set_operations():
    a, b = set(range(10000)), set(range(5000, 15000))
    for _ in range(20): a & b; a | b; a - b; 5 in a
@row
def map_filter():
    for _ in range(10): list(map(lambda x: x + 1, filter(None, range(10000))))

# The library; a row is left out where its module is missing.
def library(module):
    def wrap(f):
        try: __import__(module)
        except ImportError: return f
        return row(f)
    return wrap
@library("dataclasses")
def dataclass_creation():
    from dataclasses import dataclass
    @dataclass
    class D:
        x: int
        y: int = 2
    for i in range(50000): D(i); D(i, y=3)
@library("re")
def re_search():
    import re
    p = re.compile(r"(\w+)@(\w+)\.com")
    for i in range(5000): p.search("please write to somebody@example.com today")
@library("json")
def json_round_trip():
    import json
    d = {"a": [1, 2.5, None, True, "text"] * 10, "b": {"c": "d" * 20}}
    for i in range(500): json.loads(json.dumps(d))
@library("tempfile")
def file_lines():
    import tempfile
    with tempfile.NamedTemporaryFile("w+") as f:
        f.write("a line of text\n" * 50000)
        f.flush()
        with open(f.name) as g:
            for line in g: pass

chosen = sys.argv[1:]
for name, f in rows:
    if chosen and name not in chosen: continue
    best = 1e9
    for _ in range(3):
        t = time.process_time()
        f()
        best = min(best, time.process_time() - t)
    print(name, f"{best:.4f}", flush=True)
