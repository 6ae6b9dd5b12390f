# Errors out of generators, comprehensions, decorators, properties, with.
import functools
def gen(n):
    for i in range(n):
        yield 10 // (2 - i)

def deleg():
    yield from gen(5)

def deco(f):
    @functools.wraps(f)
    def inner(*args):
        return f(*args)
    return inner

class P:
    @property
    def value(self):
        return sum(x for x in deleg())
    @deco
    def run(self):
        with open("tb_generator.py") as f:
            return [self.value for _ in f]

P().run()
