"""The special methods that mocks have, and what they return by default."""

from unittest._mock_call import DEFAULT


def _names(text):
    return {f'__{name}__' for name in text.split()}


_numerics = 'add sub mul matmul truediv floordiv mod lshift rshift and xor or pow'
_magics = (_names('lt gt le ge eq ne getitem setitem delitem len contains str sizeof enter exit divmod rdivmod neg pos '
                  'abs invert complex int float index round trunc floor ceil bool next fspath aiter hash iter')
           | _names(_numerics)
           | {f'__i{name}__' for name in _numerics.split()}
           | {f'__r{name}__' for name in _numerics.split()})
# These can be set, but are not there by themselves.
_non_defaults = _names('get set delete reversed missing reduce reduce_ex getinitargs getnewargs getstate setstate '
                       'getformat repr dir subclasses format getnewargs_ex')
_async_method_magics = {'__aenter__', '__aexit__', '__anext__'}
_sync_async_magics = {'__aiter__'}
_async_magics = _sync_async_magics | _async_method_magics
_all_sync_magics = _magics | _non_defaults
_all_magics = _all_sync_magics | _async_magics
_unsupported_magics = {'__getattr__', '__setattr__', '__init__', '__new__', '__prepare__', '__instancecheck__',
                       '__subclasscheck__', '__del__'}

# Names that look like an assertion without its first word.
_ignored_assertions = frozenset({
    'any_call', 'called', 'called_once', 'called_once_with', 'called_with', 'has_calls', 'not_called'} - {'called'})


def _is_magic(name):
    return f'__{name[2:-2]}__' == name


_return_values = {
    '__lt__': NotImplemented, '__gt__': NotImplemented, '__le__': NotImplemented, '__ge__': NotImplemented,
    '__int__': 1, '__contains__': False, '__len__': 0, '__exit__': False, '__complex__': 1j, '__float__': 1.0,
    '__bool__': True, '__index__': 1, '__aexit__': False,
}

_calculate = {
    '__hash__': object.__hash__,
    '__str__': object.__str__,
    '__sizeof__': object.__sizeof__,
    '__fspath__': lambda self: f'{type(self).__name__}/{self._extract_mock_name()}/{id(self)}',
}


def _eq(self):
    def eq(other):
        value = self.__eq__._mock_return_value
        if value is not DEFAULT:
            return value
        return True if self is other else NotImplemented
    return eq


def _ne(self):
    def ne(other):
        if self.__ne__._mock_return_value is not DEFAULT:
            return DEFAULT
        return False if self is other else NotImplemented
    return ne


def _iter(self):
    def iterate():
        value = self.__iter__._mock_return_value
        return iter([]) if value is DEFAULT else iter(value)
    return iterate


class _AsyncIterator:
    """The elements of an iterator, one for each await."""

    def __init__(self, iterator):
        self.iterator = iterator

    def __aiter__(self):
        return self

    async def __anext__(self):
        try:
            return next(self.iterator)
        except StopIteration:
            pass
        raise StopAsyncIteration


def _aiter(self):
    def iterate():
        value = self.__aiter__._mock_return_value
        return _AsyncIterator(iter([]) if value is DEFAULT else iter(value))
    return iterate


_side_effect_methods = {'__eq__': _eq, '__ne__': _ne, '__iter__': _iter, '__aiter__': _aiter}
