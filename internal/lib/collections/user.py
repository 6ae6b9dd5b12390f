import operator as _operator
import sys as _sys
from abc import update_abstractmethods as _update_abstractmethods
from collections import abc as _abc

_abc.MutableSequence.register(deque)


class ChainMap(_abc.MutableMapping):
    """Layers several mappings so that they act as one; what is written goes into the first."""

    _shown = set()

    def __init__(self, *maps):
        self.maps = [*maps] or [{}]

    def __missing__(self, key):
        raise KeyError(key)

    def __getitem__(self, key):
        # A mapping may have an answer for a key that is not in it.
        for mapping in self.maps:
            try:
                return mapping[key]
            except KeyError:
                continue
        return self.__missing__(key)

    def __contains__(self, key):
        return any(key in mapping for mapping in self.maps)

    def __iter__(self):
        return iter(dict.fromkeys(key for mapping in reversed(self.maps) for key in mapping))

    def __len__(self):
        return sum(1 for _ in self)

    def __bool__(self):
        return any(self.maps)

    def get(self, key, default=None):
        return self[key] if key in self else default

    def __repr__(self):
        if id(self) in self._shown:
            return '...'
        self._shown.add(id(self))
        try:
            return f"{type(self).__name__}({', '.join(map(repr, self.maps))})"
        finally:
            self._shown.discard(id(self))

    def __setitem__(self, key, value):
        self.maps[0][key] = value

    def __delitem__(self, key):
        self._from_first('__delitem__', f'Key not found in the first mapping: {key!r}', key)

    def pop(self, key, *args):
        return self._from_first('pop', f'Key not found in the first mapping: {key!r}', key, *args)

    def popitem(self):
        return self._from_first('popitem', 'No keys found in the first mapping.')

    def _from_first(self, method, complaint, *args):
        try:
            return getattr(self.maps[0], method)(*args)
        except KeyError:
            raise KeyError(complaint)

    def clear(self):
        self.maps[0].clear()

    @classmethod
    def fromkeys(cls, iterable, value=None, /):
        return cls(dict.fromkeys(iterable, value))

    def copy(self):
        first, *others = self.maps
        return self.__class__(first.copy(), *others)

    __copy__ = copy

    def new_child(self, m=None, **kwargs):
        if m is not None and kwargs:
            m.update(kwargs)
        return self.__class__(kwargs if m is None else m, *self.maps)

    @property
    def parents(self):
        return self.__class__(*self.maps[1:])

    def __or__(self, other):
        return self.copy().__ior__(other) if isinstance(other, _abc.Mapping) else NotImplemented

    def __ior__(self, other):
        self.maps[0].update(other)
        return self

    def __ror__(self, other):
        if not isinstance(other, _abc.Mapping):
            return NotImplemented
        merged = dict(other)
        for mapping in reversed(self.maps):
            merged.update(mapping)
        return self.__class__(merged)


# The User classes hold a built-in value as their data, and make their own of what its methods return.

def _data_of(wrapper, kinds):
    return wrapper.data if isinstance(wrapper, kinds) else wrapper


def _copied(wrapper, data):
    # With all attributes, but data of its own.
    made = wrapper.__class__.__new__(wrapper.__class__)
    vars(made).update(vars(wrapper), data=data)
    return made


def _compare(cls):
    """Adds comparisons of the data, with wrappers of the same kind or anything else."""
    def comparison(name):
        compare = getattr(_operator, name)

        def method(self, other):
            return compare(self.data, _data_of(other, cls))
        method.__name__, method.__qualname__ = name, f'{cls.__name__}.{name}'
        return method

    for name in '__lt__', '__le__', '__eq__', '__gt__', '__ge__':
        setattr(cls, name, comparison(name))


class UserDict(_abc.MutableMapping):
    def __init__(self, dict=None, /, **kwargs):
        self.data = {}
        for source in dict, kwargs or None:
            if source is not None:
                self.update(source)

    def __iter__(self):
        return iter(self.data)

    def __repr__(self):
        return repr(self.data)

    def __getitem__(self, key):
        if key not in self.data:
            if not hasattr(type(self), '__missing__'):
                raise KeyError(key)
            return type(self).__missing__(self, key)
        return self.data[key]

    def get(self, key, default=None):
        # Without __missing__, unlike the one of Mapping.
        return self[key] if key in self else default

    def copy(self):
        made = _copied(self, {})
        made.update(self)
        return made

    def __copy__(self):
        return _copied(self, self.data.copy())

    @classmethod
    def fromkeys(cls, iterable, value=None):
        made = cls()
        for key in iterable:
            made[key] = value
        return made

    def _merged(self, left, right):
        left, right = _data_of(left, UserDict), _data_of(right, UserDict)
        if isinstance(left, dict) and isinstance(right, dict):
            return self.__class__(left | right)
        return NotImplemented

    def __or__(self, other):
        return self._merged(self, other)

    def __ror__(self, other):
        return self._merged(other, self)

    def __ior__(self, other):
        self.data |= _data_of(other, UserDict)
        return self


_forward(UserDict, '__len__() __setitem__(key, item) __delitem__(key) __contains__(key)', False, ())


class UserList(_abc.MutableSequence):
    __hash__ = None

    def __init__(self, initlist=None):
        self.data = [] if initlist is None else list(_data_of(initlist, UserList))

    def __repr__(self):
        return repr(self.data)

    def __getitem__(self, i):
        found = self.data[i]
        return self.__class__(found) if isinstance(i, slice) else found

    def _listed(self, other):
        other = _data_of(other, UserList)
        return other if isinstance(other, type(self.data)) else list(other)

    def __add__(self, other):
        return self.__class__(self.data + self._listed(other))

    def __radd__(self, other):
        return self.__class__(self._listed(other) + self.data)

    def __iadd__(self, other):
        self.data += self._listed(other)
        return self

    def __mul__(self, n):
        return self.__class__(self.data * n)

    __rmul__ = __mul__

    def __imul__(self, n):
        self.data *= n
        return self

    def copy(self):
        return self.__class__(self)

    def __copy__(self):
        return _copied(self, self.data[:])

    def sort(self, /, *args, **kwds):
        self.data.sort(*args, **kwds)


_compare(UserList)
_forward(UserList, 'extend(other)', False, (UserList,))
_forward(UserList, '''__len__() __contains__(item) __setitem__(i, item) __delitem__(i) append(item) insert(i, item) pop(i=-1)
                      remove(item) clear() count(item) index(item, *args) reverse()''', False, ())


class UserString(_abc.Sequence):
    def __init__(self, seq):
        self.data = str(_data_of(seq, UserString))

    def __str__(self):
        return str(self.data)

    def __repr__(self):
        return repr(self.data)

    def __getnewargs__(self):
        return self.data[:],

    def _texts(self, *others):
        # Anything can be joined to a string: as str() shows it.
        return [text if isinstance(text, str) else str(text) for text in others]

    def __add__(self, other):
        return self.__class__(''.join([self.data, *self._texts(other)]))

    def __radd__(self, other):
        return self.__class__(''.join([*self._texts(other), self.data]))

    def __mul__(self, n):
        return self.__class__(self.data * n)

    __rmul__ = __mul__

    def __mod__(self, args):
        return self.__class__(self.data % args)

    def __rmod__(self, template):
        return self.__class__(str(template) % self)

    def encode(self, encoding='utf-8', errors='strict'):
        return self.data.encode(*[given or usual for given, usual in ((encoding, 'utf-8'), (errors, 'strict'))])

    def format(self, /, *args, **kwds):
        return self.data.format(*args, **kwds)

    maketrans = str.maketrans


def _conversions():
    def convert(function):
        def method(self):
            return function(self.data)
        method.__name__ = f'__{function.__name__}__'
        method.__qualname__ = 'UserString.' + method.__name__
        return method

    for function in int, float, complex, hash:
        setattr(UserString, f'__{function.__name__}__', convert(function))


_conversions()
_range = f'start=0, end={_sys.maxsize}'
# Results that are strings become UserStrings.
_forward(UserString, '''capitalize() casefold() center(width, *args) expandtabs(tabsize=8) ljust(width, *args) lower()
                        lstrip(chars=None) removeprefix(prefix, /) removesuffix(suffix, /) replace(old, new, maxsplit=-1)
                        rjust(width, *args) rstrip(chars=None) strip(chars=None) swapcase() title() translate(*args)
                        upper() zfill(width) __getitem__(index)''', True, (UserString,))
_compare(UserString)
_forward(UserString, f'''__contains__(char) count(sub, {_range}) find(sub, {_range}) rfind(sub, {_range}) index(sub, {_range})
                         rindex(sub, {_range}) partition(sep)''', False, (UserString,))
_forward(UserString, f'''__len__() rpartition(sep) endswith(suffix, {_range}) startswith(prefix, {_range}) format_map(mapping) join(seq)
                         split(sep=None, maxsplit=-1) rsplit(sep=None, maxsplit=-1) splitlines(keepends=False)
                         isalpha() isalnum() isascii() isdecimal() isdigit() isidentifier() islower() isnumeric()
                         isprintable() isspace() istitle() isupper()''', False, ())
for _class in UserDict, UserList, UserString:
    _update_abstractmethods(_class)
del _compare, _conversions, _update_abstractmethods, _forward, _range, _class
