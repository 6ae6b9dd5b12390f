"""How objects are taken apart, for copying them and for storing them."""

from _types import is_native

__all__ = ["pickle", "constructor", "add_extension", "remove_extension", "clear_extension_cache"]

dispatch_table = {}


def constructor(object):
    if not callable(object):
        raise TypeError("constructors must be callable")


def pickle(ob_type, pickle_function, constructor_ob=None):
    if not callable(pickle_function):
        raise TypeError("reduction functions must be callable")
    if constructor_ob is not None:
        constructor(constructor_ob)
    dispatch_table[ob_type] = pickle_function


# The functions that put an object together again: they are what a reduction names first.

def __newobj__(cls, *args):
    return cls.__new__(cls, *args)


def __newobj_ex__(cls, args, kwargs):
    return cls.__new__(cls, *args, **kwargs)


def _reconstructor(cls, base, state):
    if base is object:
        return object.__new__(cls)
    made = base.__new__(cls, state)
    if base.__init__ is not object.__init__:
        base.__init__(made, state)
    return made


def pickle_complex(c):
    return complex, (c.real, c.imag)


def pickle_union(obj):
    import functools
    import operator
    return functools.reduce, (operator.or_, obj.__args__)


pickle(complex, pickle_complex, complex)
pickle(type(int | str), pickle_union)

# Built-in types with values that are arguments of their constructors.
_values = (int, float, complex, str, bytes, tuple, frozenset, bytearray, set, list, dict)


def _slotnames(cls):
    """The names of the attributes in __slots__, as they are mangled."""
    names = []
    for c in cls.__mro__:
        slots = vars(c).get('__slots__', ())
        for name in [slots] if isinstance(slots, str) else slots:
            if name.startswith('__') and not name.endswith('__'):
                owner = c.__name__.lstrip('_')
                name = f'_{owner}{name}' if owner else name
            if name not in ('__dict__', '__weakref__'):
                names.append(name)
    return names


def _reduce_ex(self, protocol):
    """What object.__reduce_ex__ returns."""
    cls = type(self)
    if cls.__reduce__ is not object.__reduce__:
        return self.__reduce__()
    base = next(c for c in cls.__mro__ if is_native(c))
    if base is not object and base not in _values and not isinstance(self, BaseException) \
            and cls.__getstate__ is object.__getstate__ and not hasattr(cls, '__getnewargs__') \
            and not hasattr(cls, '__getnewargs_ex__'):
        raise TypeError(f"cannot pickle {cls.__name__!r} object")
    return _by_constructor(self, cls, base, protocol) if protocol < 2 else _by_new(self, cls, base)


def _by_constructor(self, cls, base, protocol):
    """For the oldest protocols: made by the built-in type that the class is derived from."""
    if base is cls and cls is not object:
        raise TypeError(f"cannot pickle {cls.__name__!r} object")
    if cls.__getstate__ is object.__getstate__ and getattr(cls, '__slots__', None) and _slotnames(cls):
        raise TypeError("a class that defines __slots__ without defining __getstate__ cannot be pickled "
                        f"with protocol {protocol}")
    state = self.__getstate__()
    args = cls, base, None if base is object else base(self)
    return (_reconstructor, args, state) if state else (_reconstructor, args)


def _by_new(self, cls, base):
    """Made by __new__, with the arguments that the object tells or those that its value is."""
    keywords = {}
    if hasattr(cls, '__getnewargs_ex__'):
        args, keywords = _arguments(self, '__getnewargs_ex__')
    elif hasattr(cls, '__getnewargs__'):
        args, = _arguments(self, '__getnewargs__')
    elif base in (bytearray, set):
        return cls, ((bytes if base is bytearray else list)(self),), self.__getstate__()
    else:
        args = (base(self),) if base in _values[:7] else ()
    new = (__newobj_ex__, (cls, args, keywords)) if keywords else (__newobj__, (cls, *args))
    items = iter(self) if isinstance(self, list) else None
    pairs = iter(self.items()) if isinstance(self, dict) else None
    return *new, self.__getstate__(), items, pairs


def _arguments(self, method):
    """What __getnewargs_ex__ or __getnewargs__ returns, if it is what it must be."""
    given = getattr(self, method)()
    if not isinstance(given, tuple):
        raise TypeError(f"{method} should return a tuple, not '{type(given).__name__}'")
    if method == '__getnewargs__':
        return given,
    if len(given) != 2:
        raise ValueError(f"{method} should return a tuple of length 2, not {len(given)}")
    for part, kind, which in zip(given, (tuple, dict), ('first', 'second')):
        if not isinstance(part, kind):
            raise TypeError(f"{which} item of the tuple returned by {method} must be a {kind.__name__}, "
                            f"not '{type(part).__name__}'")
    return given


# Numbers that stand for classes.

_extension_registry = {}
_inverted_registry = {}
_extension_cache = {}


def add_extension(module, name, code):
    key, code = (module, name), int(code)
    if not 0 < code < 1 << 31:
        raise ValueError("code out of range")
    other_code, other_key = _extension_registry.get(key, code), _inverted_registry.get(code, key)
    if other_code != code:
        raise ValueError(f"key {key} is already registered with code {other_code}")
    if other_key != key:
        raise ValueError(f"code {code} is already in use for key {other_key}")
    _extension_registry[key], _inverted_registry[code] = code, key


def remove_extension(module, name, code):
    key = module, name
    if (_extension_registry.get(key), _inverted_registry.get(code)) != (code, key):
        raise ValueError(f"key {key} is not registered with code {code}")
    for table, entry in (_extension_registry, key), (_inverted_registry, code), (_extension_cache, code):
        table.pop(entry, None)


def clear_extension_cache():
    _extension_cache.clear()
