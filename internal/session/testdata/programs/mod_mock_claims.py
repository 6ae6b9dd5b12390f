# Every assertion of mocks, kept and broken, for calls and awaits; the texts of the failures.
import asyncio
import re
from unittest.mock import ANY, AsyncMock, MagicMock, Mock, call, create_autospec, mock_open, patch, seal, PropertyMock


def bare(value):
    return re.sub(r" id='\d+'| at 0x[0-9a-f]+", '', str(value))


def tell(what, *args, **kwargs):
    try:
        print('->', bare(what(*args, **kwargs)))
    except BaseException as e:
        print(type(e).__name__, bare(e), '| cause:', repr(e.__cause__))


def spec(a, b=2, *, c=3):
    pass


for m in Mock(), Mock(name='named'), Mock(spec=spec), create_autospec(spec):
    print('called never')
    tell(m.assert_called)
    tell(m.assert_called_once)
    tell(m.assert_called_with, 1)
    tell(m.assert_called_once_with, 1, b=2)
    tell(m.assert_any_call, 1)
    tell(m.assert_has_calls, [call(1)])
    tell(m.assert_has_calls, [call(1), call(1, 2, 3, 4)], any_order=True)
    tell(m.assert_not_called)
    print('called')
    m(1)
    m(a=2, b=5)
    tell(m.assert_not_called)
    tell(m.assert_called)
    tell(m.assert_called_once)
    tell(m.assert_called_once_with, 2, 5)
    tell(m.assert_called_with, 2, 5)
    tell(m.assert_called_with, a=2, b=5)
    tell(m.assert_called_with)
    tell(m.assert_any_call, 1)
    tell(m.assert_any_call, ANY)
    tell(m.assert_any_call, 9)
    tell(m.assert_any_call, 1, d=7)
    tell(m.assert_has_calls, [call(1), call(a=2, b=5)])
    tell(m.assert_has_calls, [call(a=2, b=5), call(1)])
    tell(m.assert_has_calls, [call(a=2, b=5), call(1)], any_order=True)
    tell(m.assert_has_calls, [call(a=2, b=5), call(3)], True)
    tell(m.assert_has_calls, [call(), call(3)])
    tell(m.assert_called, 1)


async def awaits():
    async def aspec(a, b=2):
        pass
    for m in AsyncMock(), AsyncMock(name='named'), AsyncMock(aspec):
        tell(m.assert_awaited)
        tell(m.assert_awaited_once)
        tell(m.assert_awaited_with, 1)
        tell(m.assert_awaited_once_with, 1)
        tell(m.assert_any_await, 1)
        tell(m.assert_has_awaits, [call(1)])
        tell(m.assert_not_awaited)
        await m(1)
        await m(a=2)
        tell(m.assert_awaited)
        tell(m.assert_awaited_once)
        tell(m.assert_not_awaited)
        tell(m.assert_awaited_with, 2)
        tell(m.assert_awaited_with, a=2)
        tell(m.assert_awaited_once_with, a=2)
        tell(m.assert_any_await, 1)
        tell(m.assert_any_await, 9)
        tell(m.assert_has_awaits, [call(1), call(a=2)])
        tell(m.assert_has_awaits, [call(a=2), call(1)])
        tell(m.assert_has_awaits, [call(a=2), call(1)], any_order=True)
        tell(m.assert_has_awaits, [call(), call(8)], any_order=True)
        tell(m.assert_has_awaits, [call(), call(8)])
        m.reset_mock()
        print(m.await_count, m.await_args, m.await_args_list, m.call_count)
    m = AsyncMock(side_effect=[1, ValueError('two'), 3])
    for _ in range(4):
        try:
            print(await m())
        except Exception as e:
            print(repr(e))
    print(m.await_count)


asyncio.run(awaits())

print('parents')
m = MagicMock()
m.a.b(1).c[2]
m.a()
other = Mock()
m.attach_mock(other, 'attached')
other.x(5)
print(m.mock_calls, m.method_calls, m.a.mock_calls, m.a.method_calls, sep='\n')
print(repr(m.a.b().c).split(' id')[0], repr(m.a.b.c).split(' id')[0])
m.__len__ = lambda self: 5
m.__str__.return_value = 'text'
m.__int__ = Mock(return_value=8)
print(len(m), str(m), int(m), m.mock_calls[-3:])
del m.__len__
tell(len, m)
del m.gone
tell(lambda: m.gone)
tell(lambda: delattr(m, 'gone'))
tell(lambda: m.assert_foo)
tell(lambda: m.called_once_with)
tell(lambda: m.has_calls())
tell(setattr, m, '__getattr__', 1)
seal(m)
tell(lambda: m.new)
tell(setattr, m, 'new', 1)
tell(lambda: m.a.new())

print('specs')
class C:
    x = 1
    def f(self, a): return a
    @classmethod
    def g(cls, a): pass
    @staticmethod
    def h(a): pass
    async def co(self): pass

m = Mock(spec_set=C)
tell(setattr, m, 'y', 1)
tell(lambda: m.y)
print(isinstance(m, C), m.__class__ is C)
m = create_autospec(C)
tell(m, 1)
tell(m().f)
tell(m.f, 1)
tell(m().g)
tell(m.h)
print(type(m().co).__name__, type(m.x).__name__)
tell(create_autospec, m)
tell(Mock, m)
tell(create_autospec, C, autospect=True)
m = create_autospec(C, **{'return_value.f.return_value': 4})
print(m().f(1))
real = create_autospec(C, instance=True, wraps=C())
real.f.return_value = patch.DEFAULT if hasattr(patch, 'DEFAULT') else real.f.return_value
m = Mock(wraps=C())
print(m.f(3))

print('properties')
with patch.object(C, 'x', new_callable=PropertyMock, return_value=9) as p:
    c = C()
    print(c.x)
    c.x = 3
    print(p.mock_calls)
print(C.x)

print('files')
m = mock_open(read_data='one\ntwo\n')
with patch('builtins.open', m):
    with open('f') as f:
        print(f.readline(2), [*f])
    with open('f') as f:
        print(f.read(2), f.readlines(), f.read())
        f.readline.return_value = 'fixed'
        print(f.readline(), next(f))
print(m.mock_calls)
m = mock_open(read_data=b'ab')
print(m().read(1), m().read())
