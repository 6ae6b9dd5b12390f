# patch in all its uses, with every way to use it wrongly.
import asyncio
import re
import sys
import types
from unittest import mock
from unittest.mock import DEFAULT, MagicMock, Mock, call, patch


def bare(value):
    return re.sub(r" id='\d+'| at 0x[0-9a-f]+", '', str(value))


def tell(what, *args, **kwargs):
    try:
        print('->', bare(what(*args, **kwargs)))
    except BaseException as e:
        print(type(e).__name__, bare(e))


here = types.ModuleType('here')
here.value = 1
here.func = lambda a: a
sys.modules['here'] = here


class C:
    attr = 'attr'
    def meth(self, a): return a
    async def co(self): return 1


class D(C):
    pass


here.C = C


def kind(m):
    return type(m).__name__


tell(patch, 'nodots')
tell(patch, 5)
tell(patch.object, 'here', 'value')
tell(patch.multiple, 'here')
tell(patch, 'here.value', new=1, new_callable=Mock)
tell(patch, 'here.value', autospec=True, new_callable=Mock)
tell(patch, 'here.value', auto_spec=True)
tell(patch, 'here.value', unsafe=True, auto_spec=True)
for kwargs in (dict(target='here.missing'), dict(target='here.value', spec=True, autospec=True),
               dict(target='here.value', spec=C, spec_set=C), dict(target='here.value', new=1, foo=2),
               dict(target='here.value', new=1, autospec=True), dict(target='here.new', autospec=True, create=True),
               dict(target='here.new', spec=True, create=True), dict(target='nowhere.x')):
    tell(lambda: patch(**kwargs).__enter__())

for kwargs in ({}, {'spec': True}, {'spec_set': True}, {'spec': [], 'spec_set': True}, {'autospec': True},
               {'spec': C}, {'new_callable': Mock}, {'spec': ['a', '__call__']}, {'return_value': 3, 'x.y': 4}):
    for target in 'here.value', 'here.func', 'here.C', 'here.C.co', 'here.C.meth':
        with patch(target, **kwargs) as m:
            print(target, kwargs, kind(m), repr(m).split(' id')[0].split(' at')[0], end=' ')
            if target == 'here.C':
                tell(lambda: kind(m()))
                continue
            print(hasattr(m, 'whatever'))
print(here.value, here.C is C, C.meth(None, 4))

with patch.object(D, 'attr', 2), patch.object(D, 'attr', 3):
    print(D.attr, C.attr)
print(D.attr, 'attr' in vars(D))
with patch('here.new', 5, create=True):
    print(here.new)
print(hasattr(here, 'new'))
with patch('here.open', lambda name: 'mine ' + name):
    print(here.open('x'))
print(hasattr(here, 'open'))


@patch('here.value')
@patch.object(C, 'attr', 'given')
@patch.object(C, 'meth')
@patch.dict(here.__dict__, added=7)
def decorated(x, meth, value, kw=0):
    print(x, C.meth is meth, here.value is value, C.attr, kw, here.added)


decorated(1, kw=2)
print(decorated.__name__, len(decorated.patchings), hasattr(here, 'added'))


@patch('here.value', new_callable=dict, a=1)
async def coroutine(value):
    await asyncio.sleep(0)
    print(value)


asyncio.run(coroutine())


@patch.multiple('here', value=DEFAULT, func=5)
def several(**kwargs):
    print(sorted(kwargs), here.func, here.value is kwargs['value'])


several()
with patch.multiple(here, value=DEFAULT, func=DEFAULT) as made:
    print(sorted(made))
tell(lambda: patch.multiple(here, value=1, missing=2).__enter__())
print(here.value)


@patch('here.value', 'class')
class Tests:
    def test_one(self): return here.value
    def other(self): return here.value
    test_not_callable = 3


print(Tests().test_one(), Tests().other())

p = patch('here.value', 8)
print(p.stop())
print(p.start(), here.value, p.stop(), here.value)
first, second = patch('here.value', 'first'), patch.dict(here.__dict__, {'value': 'second', 'more': 1})
first.start(), second.start()
print(here.value, here.more)
patch.stopall()
print(here.value, hasattr(here, 'more'))


class Minimal:
    def __init__(self, **items): self.items = items
    def __getitem__(self, key): return self.items[key]
    def __setitem__(self, key, value): self.items[key] = value
    def __delitem__(self, key): del self.items[key]
    def __iter__(self): return iter([*self.items])


d = Minimal(a=1, b=2)
with patch.dict(d, {'a': 3}, clear=True, c=4) as given:
    print(d.items, given is d)
print(d.items)
with patch.dict('here.__dict__', clear=False, value='dotted'):
    print(here.value)


@patch.dict(d, x=1)
class More:
    def test_x(self): return d['x']


print(More().test_x(), d.items)
with patch('here.value', mock.sentinel.replaced):
    tell(lambda: patch('here.value', spec=Mock()).start())
with patch('here.C'):
    tell(lambda: patch('here.C', autospec=True).start())
    tell(lambda: patch('here.C.attr', autospec=True).start())
