import traceback as tb


def traceback(e):
    return ''.join(tb.format_exception(e))


def f(x):
    return 1 / x
def g(x):
    try:
        return f(x)
    except ZeroDivisionError as e:
        raise ValueError('bad') from e
def h():
    try:
        g(0)
    except ValueError:
        {}['k']
def show(fn):
    try:
        fn()
    except BaseException as e:
        print(traceback(e))
show(h)
show(lambda: g(0))
def nn():
    try: 1/0
    except ZeroDivisionError: raise KeyError('x') from None
show(nn)
def grp():
    excs = []
    for fn in (h, lambda: f(0), nn):
        try: fn()
        except Exception as e: excs.append(e)
    excs.append(ExceptionGroup('inner', [ValueError('a\nb'), TypeError(2)]))
    e = ExceptionGroup('top', excs)
    e.add_note('note 1\nnote 2')
    raise e
show(grp)
def big():
    raise ExceptionGroup('many', [ValueError(i) for i in range(20)])
show(big)
def deep():
    e = ValueError('leaf')
    for i in range(14): e = ExceptionGroup('lvl%d' % 1 if False else 'lvl', [e])
    raise e
show(deep)
class Foo:
    blech = 1
    def meth(self): self.bleck
    def sm(self): return blech
show(lambda: Foo().blach)
show(Foo().meth)
show(lambda: Foo().zzzzz)
show(lambda: [].appendd)
def loc():
    variable = 1
    return varible
def rec(n):
    return rec(n - 1) if n else 1 / 0
show(lambda: rec(10))
class Bad(Exception):
    def __str__(self): raise ValueError
def rb(): raise Bad(1)
show(rb)
def se(): raise SyntaxError('invalid syntax', ('f.py', 3, 5, '    a b c\n', 3, 8))
show(se)
def se2(): raise SyntaxError('msg', ('f.py', 3, None, None))
show(se2)
def se3(): raise IndentationError('unexpected indent', ('<string>', 1, 3, '  x = é +\n', 1, -1))
show(se3)
def cyc():
    a = ValueError('a'); b = KeyError('b'); a.__context__ = b; b.__context__ = a
    raise a
show(cyc)
def nt():
    e = ValueError(''); e.__notes__ = 5; raise e
show(nt)
def nt2():
    e = ValueError('x'); e.__notes__ = ['a', 5, 'b\nc']; raise e
show(nt2)
class Out:
    class In(Exception): pass
def qn(): raise Out.In('q')
show(qn)
def mod(): raise Out.In
show(mod)
def imp(): raise ImportError('no', name='x')
show(imp)
show(lambda: (lambda: undefined_thing)())
def kk():
    try:
        raise ValueError(1)
    finally:
        raise TypeError(2)
show(kk)
def kr():
    try:
        f(0)
    except ZeroDivisionError as e:
        raise
show(kr)
def kr2():
    try:
        f(0)
    except ZeroDivisionError as e:
        raise e
show(kr2)
def gen():
    yield 1
    raise ValueError('gen')
show(lambda: list(gen()))
def wm():
    x = [
        f(
            0),
        2]
show(wm)
show(loc)
show(lambda: prnt(1))
show(lambda: asyncio)
show(lambda: tim)
def selfn(self): return meth
