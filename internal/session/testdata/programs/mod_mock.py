# unittest.mock: calls, assertions, patches, coroutines.
from unittest.mock import *
from unittest import mock
import asyncio
import re


def tidy(x):
    return re.sub(r" (id='|at 0x)\w+'?", '', str(x))


def t(f, *a, **k):
    try:
        print(tidy(f(*a, **k)))
    except BaseException as e:
        print(type(e).__name__, '|', tidy(e), '|', repr(e.__cause__))
m = Mock()
t(m.assert_called); t(m.assert_called_once); t(m.assert_called_with, 1, a=2); t(m.assert_called_once_with, 3); t(m.assert_not_called); t(m.assert_any_call, 1); t(m.assert_has_calls, [call(1)])
m(1, a=2); m.foo.bar(3)
t(m.assert_called); t(m.assert_called_once); t(m.assert_called_with, 1, a=3); t(m.assert_called_once_with, 3); t(m.assert_not_called); t(m.assert_any_call, 1); t(m.assert_has_calls, [call(1)]); t(m.foo.assert_not_called); t(m.foo.bar.assert_not_called)
m(5)
t(m.assert_called_once); t(m.assert_called_once_with, 5); t(m.assert_has_calls, [call(5), call(1, a=2)]); t(m.assert_has_calls, [call(5), call(1, a=2), call(9)], any_order=True)
print(m.mock_calls, m.call_args_list, m.call_args, m.method_calls, m.call_count, m.called, m.call_args.args, m.call_args.kwargs)
n = Mock(name='nn')
t(n.assert_called); t(n.x.assert_called_with, 1); n.x(2); t(n.x.assert_called_with, 1)
print(repr(n).split(' id')[0], repr(n.x).split(' id')[0], repr(n.x().y).split(' id')[0], repr(n()).split(' id')[0], repr(Mock(spec=int)).split(' id')[0])
t(getattr, m, 'assert_foo'); t(getattr, m, 'called_once'); t(getattr, m, 'asert_x'); t(getattr, m, '__len__'); t(len, m)
print(call(1).foo(2).bar, call.foo, call.foo(1, b=2), call() == call, call.a.b(3).call_list(), call(1) == ((1,),), call(1) == ('', (1,), {}), call.foo(1) == ('foo', (1,)), call == call, call('a') != call('b'))
print(ANY == 3, [ANY] == [4], repr(ANY), sentinel.x, sentinel.x is sentinel.x, repr(DEFAULT), call(ANY) == call(8))
mm = MagicMock()
print(len(mm), int(mm), bool(mm), list(mm), 3 in mm, float(mm), mm == mm, mm == 3, hash(mm) == hash(mm), complex(mm))
print(repr(mm + 1).split(' id')[0], repr(mm[3]).split(' id')[0], tidy(mm.mock_calls))
t(lambda: mm < 3)
mm.__len__.return_value = 7
mm.__getitem__.side_effect = lambda k: k * 2
print(len(mm), mm[4]); mm.__getitem__.assert_called_with(4)
mm.__iter__.return_value = [1, 2]; print(list(mm), list(mm))
with mm as x: print(repr(x).split(' id')[0])
s = Mock(side_effect=[1, ValueError('x'), DEFAULT], return_value=9)
t(s); t(s); t(s); t(s)
s.side_effect = KeyError; t(s)
s.side_effect = KeyError('k'); t(s)
s.side_effect = lambda x: x + 1; t(s, 3)
s.reset_mock(); print(s.call_count, s.side_effect is not None); s.reset_mock(side_effect=True, return_value=True); print(s.side_effect)
class C:
    attr = 3
    def m(self, a, b=2): "doc"
    async def am(self): pass
    @staticmethod
    def st(x): pass
    @classmethod
    def cl(cls, y): pass
    @property
    def p(self): return 3
c = Mock(spec=C)
t(getattr, c, 'nope'); t(setattr, c, 'nope', 3); print(c.nope, isinstance(c, C), c.__class__)
d = Mock(spec_set=C); t(setattr, d, 'nope', 3)
e = Mock(spec=['a', 'b']); t(getattr, e, 'c'); e.a
print(type(c.am).__name__, type(c.m).__name__, c._mock_methods is not None)
p = PropertyMock(return_value=5); tm = Mock(); type(tm).foo = p; print(tm.foo); tm.foo = 3; print(p.mock_calls)
import sys
class Target: 
    x = 1
    def meth(self): return 'orig'
with patch.object(Target, 'x', 5) as q: print(q, Target.x)
print(Target.x)
with patch('__main__.Target.meth') as q: print(type(q).__name__, repr(Target().meth()).split(' id')[0]); q.assert_called_once_with()
t(lambda: patch.object(Target, 'zz').start()); t(lambda: patch('__main__.nope').start()); t(lambda: patch('foo')); 
@patch('__main__.Target.x', 9)
@patch.object(Target, 'meth', autospec=True)
def f(a, b=0): print(a.__name__, Target.x); return repr(a).split(' id')[0]
print(f().split(' at')[0], f.__name__)
@patch('__main__.Target.x', new_callable=PropertyMock)
async def af(a): await asyncio.sleep(0); print(type(a).__name__, type(Target.x).__name__)
asyncio.run(af())
dd = {'a': 1}
with patch.dict(dd, {'b': 2}, c=3): print(dd)
print(dd)
with patch.dict(dd, clear=True): print(dd)
print(dd)
with patch.multiple(Target, x=2, meth=DEFAULT) as v: print(list(v), Target.x)
pp = patch('__main__.Target.x', 4); pp.start(); print(Target.x); pp.stop(); print(Target.x, pp.stop())
@patch.object(Target, 'x', 77)
class TC:
    def test_a(self): print('ta', Target.x)
    def other(self): print('o', Target.x)
TC().test_a(); TC().other()
o = mock_open(read_data='l1\nl2\n')
with patch('builtins.open', o):
    with open('f') as h: print(h.read(), h.read() == '')
    with open('f') as h: print(list(h), h.readline() == '')
    with open('g', 'w') as h: h.write('z')
o.assert_called_with('g', 'w'); o().write.assert_called_once_with('z'); print(o.mock_calls[:3])
am = AsyncMock(return_value=3)
async def main():
    print(await am(1, k=2)); t(am.assert_awaited_once_with, 1, k=2); t(am.assert_awaited_with, 2); t(am.assert_not_awaited); print(am.await_count, am.await_args, am.await_args_list)
    b = AsyncMock(); t(b.assert_awaited); t(b.assert_awaited_once); t(b.assert_any_await, 1); t(b.assert_has_awaits, [call(1)])
    b.side_effect = [1, ValueError('v')]
    print(await b())
    try: await b()
    except ValueError as e: print('VE', e)
    try: await b()
    except StopAsyncIteration as e: print('SAI', e)
    m = MagicMock()
    async with m as x: print(type(x).__name__)
    m.__aiter__.return_value = [1, 2]
    print([i async for i in m])
    async def se(x): return x * 3
    b = AsyncMock(side_effect=se); print(await b(4))
    b.x.return_value = 9; print(await b.x())
asyncio.run(main())
print(asyncio.iscoroutinefunction(am), __import__('inspect').iscoroutinefunction(am), __import__('inspect').isawaitable(AsyncMock()))
a = create_autospec(C)
t(a); i = a(); t(i.m); print(repr(i.m(1)).split(' id')[0]); t(i.m, 1, 2, 3); t(getattr, i, 'zz'); i.m.assert_called_with(1, 2, 3) if 0 else None; t(i.m.assert_called_with, 1, b=2); t(i.m.assert_called_with, a=1)
def fn(a, b, *, c=1): pass
af = create_autospec(fn, return_value=4); t(af, 1, 2); t(af, 1); t(af.assert_called_once_with, 1, b=2); print(type(af).__name__, af.__name__)
w = Mock(wraps=C()); print(w.m(1)); t(w.m, 1, 2, 3); w.m.return_value = 6; print(w.m(1))
parent = Mock(); ch = Mock(return_value=2); parent.attach_mock(ch, 'child'); ch(1); parent.child2(3); print(parent.mock_calls)
parent.configure_mock(**{'x.y': 3, 'z.return_value': 4}); print(parent.x.y, parent.z())
seal(parent); t(lambda: parent.newattr); t(lambda: parent.x.new)
k = Mock(a=1, **{'b.side_effect': KeyError}); print(k.a); t(k.b)
del k.a; t(getattr, k, 'a'); print(hasattr(k, 'a'))
print(NonCallableMock, t(NonCallableMock()), Mock().__class__, isinstance(Mock(), Mock), type(Mock()))
print([n for n in dir(Mock(spec=['q'])) if not n.startswith('_')])
print(mock.__all__)
