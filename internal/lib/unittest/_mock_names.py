"""The special methods that mocks have, and what they do by default."""

from unittest._mock_call import DEFAULT


def _names(text):
    return {f'__{name}__' for name in text.split()}


_operators = 'add sub mul matmul truediv floordiv mod lshift rshift and xor or pow'.split()
_magics = _names('lt gt le ge eq ne getitem setitem delitem len contains str sizeof enter exit divmod rdivmod neg pos '
                 'abs invert complex int float index round trunc floor ceil bool next fspath aiter hash iter')
_magics |= {f'__{side}{operator}__' for operator in _operators for side in ('', 'i', 'r')}
# These can be set, but are not there by themselves.
_non_defaults = _names('get set delete reversed missing reduce reduce_ex getinitargs getnewargs getstate setstate '
                       'getformat repr dir subclasses format getnewargs_ex')
_async_method_magics = _names('aenter aexit anext')
_async_magics = _async_method_magics | {'__aiter__'}
_all_sync_magics = _magics | _non_defaults
_all_magics = _all_sync_magics | _async_magics
_unsupported_magics = _names('getattr setattr init new prepare instancecheck subclasscheck del')

_mistyped_asserts = 'assert', 'assret', 'asert', 'aseert', 'assrt'
# Names of assertions without their first word.
_bare_assertions = frozenset('called_once called_with called_once_with not_called any_call has_calls'.split())


def _looks_like_assertion(name):
    return name in _bare_assertions or name.startswith(_mistyped_asserts)


def _is_magic(name):
    return name == f'__{name[2:-2]}__'


_results = {
    **dict.fromkeys(_names('lt gt le ge'), NotImplemented),
    **dict.fromkeys(_names('contains exit aexit'), False),
    **dict.fromkeys(_names('int index'), 1),
    '__len__': 0, '__complex__': 1j, '__float__': 1.0, '__bool__': True,
}

_results_of_mock = {
    '__hash__': object.__hash__,
    '__str__': object.__str__,
    '__sizeof__': object.__sizeof__,
    '__fspath__': lambda mock: f'{type(mock).__name__}/{mock._extract_mock_name()}/{id(mock)}',
}


class _AsyncIterator:
    """The elements of an iterator, one for each await."""

    def __init__(self, iterator):
        self.iterator = iterator

    def __aiter__(self):
        return self

    async def __anext__(self):
        for item in self.iterator:
            return item
        raise StopAsyncIteration


# What special methods do that heed the result set for them: a function of that result, the mock and the arguments.
_effects = {
    '__eq__': lambda result, mock, other: (mock is other or NotImplemented) if result is DEFAULT else result,
    '__ne__': lambda result, mock, other: (mock is not other and NotImplemented) if result is DEFAULT else DEFAULT,
    '__iter__': lambda result, mock: iter(() if result is DEFAULT else result),
    '__aiter__': lambda result, mock: _AsyncIterator(iter(() if result is DEFAULT else result)),
}


def _default_behaviour(mock, name):
    """The attributes, with their values, that the mock of a special method of mock begins with."""
    if name in _effects:
        def effect(*args):
            return _effects[name](getattr(mock, name)._mock_return_value, mock, *args)
        yield 'side_effect', effect
    elif name in _results:
        yield 'return_value', _results[name]
    elif name in _results_of_mock:
        yield 'return_value', _results_of_mock[name](mock)
