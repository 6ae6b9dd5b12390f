"""Generators and coroutines driven by send(), next() and __next__()."""
import sys
def g(n):
    try:
        for i in range(n):
            x = yield i
            if x == 'boom': raise ValueError('boom')
            if x == 'stop': return 'done'
    finally:
        print('fin')
a = g(3)
print(next(a), a.send(None), a.__next__())
try: next(a)
except StopIteration as e: print('stop', e.value, e.__context__)
a = g(3); next(a)
try: a.send('stop')
except StopIteration as e: print(e.value)
a = g(3); next(a)
try: a.send('boom')
except ValueError as e:
    import traceback; traceback.print_exc(file=sys.stdout)
print(next(a, 'dflt'))
try: a.send(1)
except StopIteration as e: print('again', e.value)
b = g(1)
try: b.send(1)
except TypeError as e: print(e)
async def co(): return 5
c = co()
try: c.send(None)
except StopIteration as e: print(e.value)
try: c.send(None)
except RuntimeError as e: print(e)
def rec():
    yield 1
    try: next(r)
    except ValueError as e: print(e)
    yield 2
r = rec(); print(next(r), next(r))
def bad():
    yield 1
    raise StopIteration(7)
z = bad(); next(z)
try: next(z)
except RuntimeError as e: print(repr(e), repr(e.__cause__))
try:
    try: 1/0
    except ZeroDivisionError:
        next(z)
except StopIteration as e: print(repr(e), repr(e.__context__))
def outer():
    x = yield from g(2)
    print('x', x)
    yield 'end'
o = outer()
print([next(o), next(o), next(o)])
s = g(5).send
print(s(None), s(1), s(2))
s.__self__.close()
w = co().__await__()
try: w.send(None)
except StopIteration as e: print('w', e.value)
w = co().__await__()
try: next(w)
except StopIteration as e: print('w', e.value)
def deep(n):
    yield n
    if n: 
        d = deep(n-1)
        yield next(d)
        yield next(d)
d = deep(3)
print(next(d), next(d), next(d))
d.close()
def inf():
    yield next(inf())
try: next(inf())
except RecursionError as e: print(e)
