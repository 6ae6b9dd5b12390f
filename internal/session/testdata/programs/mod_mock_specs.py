# unittest.mock: specs, signatures, subclasses, files.
from unittest.mock import *
from unittest import mock
import asyncio, inspect
import re


def tidy(x):
    return re.sub(r" (id='|at 0x)\w+'?", '', str(x))


def t(f, *a, **k):
    try:
        print(tidy(f(*a, **k)))
    except BaseException as e:
        print(type(e).__name__, '|', tidy(e), '|', repr(e.__cause__))
class C:
    attr = 3
    def m(self, a, b=2): "doc"
    async def am(self, x): return x
    def __len__(self): return 4
    def __call__(self, q): return q
    @classmethod
    def cl(cls, y): pass
    @staticmethod
    def st(y): pass
m = create_autospec(C)
i = m.return_value
t(i, 1); t(i); t(len, i); t(m.cl, 1); t(m.cl); t(m.st, 1, 2); t(i.st, 1); print(type(i.am).__name__)
async def go():
    i.am.return_value = 8
    print(await i.am(5)); i.am.assert_awaited_once_with(5)
    t(i.am.assert_awaited_with, 6)
    try: await i.am()
    except TypeError as e: print(e)
asyncio.run(go())
async def afn(x, *, y=1): return 0
af = create_autospec(afn); print(inspect.iscoroutinefunction(af), type(af).__name__)
async def go():
    af.return_value = 3
    print(await af(1)); af.assert_awaited_once(); print(af.await_count, af.await_args)
    t(af.assert_awaited_with, 2)
asyncio.run(go())
x = MagicMock(spec=C); t(len, x); t(lambda: x + 1); t(x); x.m(1, 2); x.m.assert_called_with(1, b=2) if 0 else None
x = MagicMock(spec=C()); t(x, 1); t(x.m.assert_called_with, 3)
def fn(a, b): pass
f = Mock(spec=fn); f(1, 2); f.assert_called_with(1, 2); f.assert_called_with(a=1, b=2); t(f.assert_called_with, 1); t(f.assert_has_calls, [call(1)]); t(f.assert_any_call, 4, 5)
m = Mock(); m.a.b.c(1); m.a.b.c(2).d(3)
print(m.mock_calls == [call.a.b.c(1), call.a.b.c(2), call.a.b.c().d(3)], call.a.b.c(2).d(3).call_list(), m.a.mock_calls, m.method_calls)
t(m.assert_has_calls, [call.a.b.c(2), call.a.b.c().d(4)]); t(m.assert_has_calls, call.a.b.c(2).d(3).call_list())
m = MagicMock(); m[1] = 2; del m[1]; m += 3; 
print(m.mock_calls)
print(-MagicMock(**{'__neg__.return_value': 5}))
m = MagicMock(); m.__str__.return_value = 'str!'; print(str(m), f'{m}')
m.__eq__.return_value = True; print(m == 4)
m = Mock(); m.__len__ = lambda self: 9; print(len(m)); m.__add__ = Mock(return_value=4); print(m + 3, m.__add__.mock_calls)
t(setattr, m, '__init__', 3); t(setattr, m, '__getattr__', 3)
del m.__len__; t(len, m)
print(Mock(return_value=3)(), Mock(side_effect=iter([5]))(), Mock(name='q').x.y.z, sep='\n') if 0 else None
class Sub(MagicMock):
    extra = 5
    def _get_child_mock(self, **kw): return Mock(**kw)
s = Sub(); print(type(s).__name__, type(s.x).__name__, s.extra, isinstance(s, Sub))
class Sub2(Mock):
    def helper(self): return 'h'
print(Sub2().helper(), type(Sub2().x).__name__, type(Sub2()()).__name__)
t(lambda: Mock(spec=Mock())); t(lambda: create_autospec(Mock())); t(lambda: Mock(autospect=1) and create_autospec(C, autospect=1))
t(lambda: patch('__main__.C', spec=True, autospec=True).start()); t(lambda: patch('__main__.C', 3, foo=2).start())
t(lambda: patch.object('C', 'x')); t(lambda: patch.multiple(C)); t(lambda: patch('__main__.C.zz', create=True).start()); print(hasattr(C, 'zz')); patch.stopall(); print(hasattr(C, 'zz'))
with patch('__main__.C', autospec=True) as P: t(P); t(P().m, 1); t(P().m); print(isinstance(P(), mock.NonCallableMock), isinstance(P.return_value, C) if 0 else '')
with patch('__main__.C.am') as P: print(type(P).__name__)
with patch('__main__.C.attr', new_callable=PropertyMock, return_value=12) as P: print(C().attr, P.mock_calls)
with patch('__main__.fn', side_effect=ValueError('z')) as P: t(fn, 1, 2)
with patch('__main__.print', create=True) as P: print('hidden')
print(len([]))
try:
    with patch.object(C, 'attr', 1): raise KeyError
except KeyError: print(C.attr)
@patch.dict('os.environ', {'ZZ': '1'})
def env():
    import os; return os.environ['ZZ']
print(env())
@patch('__main__.C.attr', 4)
@patch('__main__.C.m')
@patch('__main__.fn')
def deco(f, m, k=1): print(f is fn, m is C.m, C.attr, k); return 'r'
print(deco(k=3))
@patch.multiple('__main__.C', m=DEFAULT, attr=DEFAULT)
def deco2(m, attr): print(m is C.m, attr is C.attr)
deco2()
pa = patch('__main__.C.attr', 3)
with pa: t(pa.__enter__)
m = Mock(side_effect=[1]); m(); 
try: m()
except StopIteration: print('SI')
print(call(1, a=2).args, call(1, a=2).kwargs, call(1, a=2)[1], tuple(call.x(1)), len(call(1)), call.count(2), call.index, call(1) in [call(1)], call(1) != call(2))
print([call(1), call(2)] == Mock(**{'mock_calls': [call(1), call(2)]}).mock_calls)
name, args, kwargs = call.foo(1, b=2); print(name, args, kwargs)
args, kwargs = Mock(side_effect=lambda *a, **k: None).call_args or ((), {}); print(args, kwargs)
m = Mock(); m(1); a, k = m.call_args; print(a, k, m.call_args == call(1), m.call_args == ((1,), {}), m.call_args_list == [((1,),)], m.call_args == ((1,),))
m = MagicMock(); print(m.__class__, m.__iter__() , m.__len__()) if 0 else print(m.__len__(), m.__int__(), m.__contains__(3), m.__exit__(None, None, None), m.__bool__(), m.__index__())
print(sorted(n for n in dir(AsyncMock()) if n.startswith('a')))
print(bool(ANY == None), ANY != 3, {'a': ANY} == {'a': 3}, [1, ANY] == [1, 2])
w = MagicMock(wraps=[1, 2]); print(len(w) if 0 else w.append(3), w.mock_calls)
o = mock_open(read_data='abc'); h = o('x'); print(h.read(1), h.read(), h.read() == ''); 
with o('x') as h: print([*h])
o2 = mock_open(read_data=b'by\nte'); print(o2().readlines(), o2().readline(), next(o2()))
m = Mock(); m.configure_mock(a=1, **{'b.c': 2, 'd.side_effect': KeyError('e')}); print(m.a, m.b.c); t(m.d)
m = Mock(spec=['x']); m.x.y = 3; print(m.x.y); m.reset_mock(); t(lambda: m.y)
m = Mock(); m.foo(1); m.reset_mock(); print(m.foo.mock_calls, m.mock_calls)
m = Mock(return_value=Mock(name='inner')); print(repr(m()).split(' id')[0], repr(m().x).split(' id')[0])
m = NonCallableMock(); t(m); m = NonCallableMagicMock(); t(m); t(len, m)
seal(m); t(lambda: m.x)
m = Mock(); m.f.return_value = 1; seal(m); t(m.f); t(lambda: m.f.zz); t(m)
m = Mock(unsafe=True); print(m.assert_foo is not None)
print(type(MagicMock().__aenter__).__name__, type(MagicMock().__enter__).__name__, type(AsyncMock().x).__name__, type(AsyncMock().__len__).__name__, type(AsyncMock()).__mro__[1].__name__)
