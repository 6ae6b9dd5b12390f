"""What containers, iterators and their like must be able to do, and what follows from that."""

from abc import ABCMeta, abstractmethod

GenericAlias = type(list[int])
_nothing = object()


# Interfaces. A class belongs to one if it has the methods that tell it, whatever it inherits from.

def _tells(*names):
    """The __subclasshook__ of an interface that these methods tell; None in place of a method refuses."""
    def __subclasshook__(cls, c):
        if vars(cls).get('__subclasshook__') is not hook:
            return NotImplemented
        for name in names:
            found = [vars(base)[name] for base in c.__mro__ if name in vars(base)][:1]
            if found in ([], [None]):
                return NotImplemented
        return True
    hook = classmethod(__subclasshook__)
    return hook


def _interface(name, *bases, told_by=(), alias=None, **methods):
    """An interface with methods that must be overridden, and what they do when they are called by super()."""
    for method in methods.values():
        abstractmethod(method)
    names = {'__slots__': (), '__module__': __name__, **methods,
             '__subclasshook__': _tells(*(told_by or methods))}
    if alias is not None:
        names['__class_getitem__'] = classmethod(alias)
    for key, method in methods.items():
        method.__name__, method.__qualname__ = key, f'{name}.{key}'
    return ABCMeta(name, bases, names)


def _no_items(self):
    yield from ()


def _one_step(self):
    yield


Hashable = _interface('Hashable', __hash__=lambda self: 0)
Sized = _interface('Sized', __len__=lambda self: 0)
Container = _interface('Container', alias=GenericAlias, __contains__=lambda self, x: False)
Awaitable = _interface('Awaitable', alias=GenericAlias, __await__=_one_step)
Iterable = _interface('Iterable', alias=GenericAlias, __iter__=lambda self: _no_items(self))
Reversible = _interface('Reversible', Iterable, told_by=('__reversed__', '__iter__'),
                        __reversed__=lambda self: _no_items(self))
Collection = _interface('Collection', Sized, Iterable, Container, told_by=('__len__', '__iter__', '__contains__'))
AsyncIterable = _interface('AsyncIterable', alias=GenericAlias, __aiter__=lambda self: AsyncIterator())


def _buffer(self, flags: int, /) -> memoryview:
    raise NotImplementedError


Buffer = _interface('Buffer', __buffer__=_buffer)


class _CallableGenericAlias(GenericAlias):
    """Callable[[parameter, ...], result], whose arguments are flat: the parameters, then the result."""

    __slots__ = ()

    def __new__(cls, origin, args):
        try:
            parameters, result = args if isinstance(args, tuple) else ()
        except ValueError:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].") from None
        if not isinstance(parameters, (tuple, list)):
            if not _stands_for_all(parameters):
                raise TypeError("Expected a list of types, an ellipsis, "
                                f"ParamSpec, or Concatenate. Got {parameters}")
            parameters = [parameters]
        return GenericAlias.__new__(cls, origin, (*parameters, result))

    def _halves(self):
        *parameters, result = self.__args__
        return parameters[0] if len(parameters) == 1 and _stands_for_all(parameters[0]) else parameters, result

    def __getitem__(self, item):
        *parameters, result = GenericAlias.__getitem__(self, item).__args__
        if len(parameters) == 1 and (parameters[0] is ... or isinstance(parameters[0], (list, tuple))):
            parameters = parameters[0]
        return type(self)(self.__origin__, (parameters, result))

    def __repr__(self):
        parameters, result = self._halves()
        shown = f"[{', '.join(map(_shown, parameters))}]" if isinstance(parameters, list) else _shown(parameters)
        return f'collections.abc.Callable[{shown}, {_shown(result)}]'

    def __reduce__(self):
        return _CallableGenericAlias, (Callable, self._halves())


def _stands_for_all(parameter):
    # For any number of parameters: ..., a ParamSpec, Concatenate[...].
    return (parameter is ... or type(parameter).__name__ == 'ParamSpec'
            or repr(parameter).startswith('typing.Concatenate['))


def _shown(argument):
    if argument is ...:
        return '...'
    if not isinstance(argument, type) or isinstance(argument, GenericAlias):
        return repr(argument)
    home = argument.__module__
    return argument.__qualname__ if home == 'builtins' else f'{home}.{argument.__qualname__}'


Callable = _interface('Callable', alias=_CallableGenericAlias, __call__=lambda self, *args, **kwds: False)


# Iterators, generators and coroutines.

class Iterator(Iterable):
    __slots__ = ()
    __subclasshook__ = _tells('__iter__', '__next__')

    @abstractmethod
    def __next__(self):
        raise StopIteration

    def __iter__(self):
        return self


class AsyncIterator(AsyncIterable):
    __slots__ = ()
    __subclasshook__ = _tells('__anext__', '__aiter__')

    def __aiter__(self):
        return self

    @abstractmethod
    async def __anext__(self):
        raise StopAsyncIteration


def _thrown(typ, val, tb):
    """What throw() raises: its arguments are an exception, or the older three."""
    if val is None:
        val = typ if tb is None else typ()
    return val if tb is None else val.with_traceback(tb)


class _Closing:
    """Around the throwing of GeneratorExit, which has to end what it is thrown into."""

    def __init__(self, what, end):
        self.what, self.ends = what, (GeneratorExit, end)

    def __enter__(self):
        pass

    def __exit__(self, kind, error, tb):
        if kind is None:
            raise RuntimeError(self.what + " ignored GeneratorExit")
        return issubclass(kind, self.ends)


class Coroutine(Awaitable):
    __slots__ = ()
    __subclasshook__ = _tells('__await__', 'send', 'throw', 'close')

    @abstractmethod
    def send(self, value):
        raise StopIteration

    @abstractmethod
    def throw(self, typ, val=None, tb=None):
        raise _thrown(typ, val, tb)

    def close(self):
        with _Closing('coroutine', StopIteration):
            self.throw(GeneratorExit)


class Generator(Iterator):
    __slots__ = ()
    __subclasshook__ = _tells('__iter__', '__next__', 'send', 'throw', 'close')

    def __next__(self):
        return self.send(None)

    def close(self):
        with _Closing('generator', StopIteration):
            self.throw(GeneratorExit)

    @abstractmethod
    def send(self, value):
        raise StopIteration

    @abstractmethod
    def throw(self, typ, val=None, tb=None):
        raise _thrown(typ, val, tb)


class AsyncGenerator(AsyncIterator):
    __slots__ = ()
    __subclasshook__ = _tells('__aiter__', '__anext__', 'asend', 'athrow', 'aclose')

    @abstractmethod
    async def asend(self, value):
        raise StopAsyncIteration

    @abstractmethod
    async def athrow(self, typ, val=None, tb=None):
        raise _thrown(typ, val, tb)

    async def __anext__(self):
        return await self.asend(None)

    async def aclose(self):
        with _Closing('asynchronous generator', StopAsyncIteration):
            await self.athrow(GeneratorExit)


# Sets.

def _named_after(method, original):
    method.__name__, method.__qualname__ = original.__name__, original.__qualname__
    return method


def _with_set(method):
    """An operation between sets only."""
    def operation(self, other):
        return method(self, other) if isinstance(other, Set) else NotImplemented
    return _named_after(operation, method)


def _with_any(method):
    """An operation with any iterable."""
    def operation(self, other):
        return method(self, other) if isinstance(other, Iterable) else NotImplemented
    return _named_after(operation, method)


def _with_any_as_set(method):
    """An operation with any iterable, of which it needs to know what is in it."""
    @_with_any
    def operation(self, other):
        return method(self, other if isinstance(other, Set) else self._from_iterable(other))
    return _named_after(operation, method)


class Set(Collection):
    __slots__ = ()

    @classmethod
    def _from_iterable(cls, it):
        return cls(it)

    @_with_set
    def __le__(self, other):
        return len(self) <= len(other) and all(item in other for item in self)

    @_with_set
    def __ge__(self, other):
        return len(self) >= len(other) and all(item in self for item in other)

    @_with_set
    def __lt__(self, other):
        return len(self) < len(other) and self.__le__(other)

    @_with_set
    def __gt__(self, other):
        return len(self) > len(other) and self.__ge__(other)

    @_with_set
    def __eq__(self, other):
        return len(self) == len(other) and self.__le__(other)

    def isdisjoint(self, other):
        return all(item not in self for item in other)

    @_with_any
    def __and__(self, other):
        return self._from_iterable(item for item in other if item in self)

    @_with_any
    def __or__(self, other):
        return self._from_iterable(item for items in (self, other) for item in items)

    @_with_any_as_set
    def __sub__(self, other):
        return self._from_iterable(item for item in self if item not in other)

    @_with_any_as_set
    def __rsub__(self, other):
        return self._from_iterable(item for item in other if item not in self)

    @_with_any_as_set
    def __xor__(self, other):
        return self - other | other - self

    __rand__, __ror__, __rxor__ = __and__, __or__, __xor__

    def _hash(self):
        return hash(frozenset(self))


def _repeat_until(error, step):
    while True:
        try:
            step()
        except error:
            return


class MutableSet(Set):
    __slots__ = ()

    @abstractmethod
    def add(self, value):
        raise NotImplementedError

    @abstractmethod
    def discard(self, value):
        raise NotImplementedError

    def remove(self, value):
        if value in self:
            self.discard(value)
        else:
            raise KeyError(value)

    def pop(self):
        value = next(iter(self), _nothing)
        if value is _nothing:
            raise KeyError
        self.discard(value)
        return value

    def clear(self):
        _repeat_until(KeyError, self.pop)

    def __ior__(self, it):
        for item in it:
            self.add(item)
        return self

    def __iand__(self, it):
        return self._drop(self - it)

    def __isub__(self, it):
        return self._drop(it)

    def __ixor__(self, it):
        if it is self:
            return self._drop(it)
        for item in it if isinstance(it, Set) else self._from_iterable(it):
            change = self.discard if item in self else self.add
            change(item)
        return self

    def _drop(self, items):
        if items is self:
            self.clear()
            return self
        for item in items:
            self.discard(item)
        return self


# Mappings and their views.

def _is(value):
    """Whether something is this value, or equal to it."""
    return lambda other: other is value or other == value


class Mapping(Collection):
    __slots__ = ()
    __abc_tpflags__ = 1 << 6
    __reversed__ = None

    @abstractmethod
    def __getitem__(self, key):
        raise KeyError

    def __contains__(self, key):
        try:
            self[key]
        except KeyError:
            return False
        return True

    def get(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            return default

    def keys(self):
        return KeysView(self)

    def values(self):
        return ValuesView(self)

    def items(self):
        return ItemsView(self)

    def __eq__(self, other):
        return dict(self.items()) == dict(other.items()) if isinstance(other, Mapping) else NotImplemented


class MappingView(Sized):
    __slots__ = '_mapping',
    __class_getitem__ = classmethod(GenericAlias)

    def __init__(self, mapping):
        self._mapping = mapping

    def __len__(self):
        return len(self._mapping)

    def __repr__(self):
        return f'{type(self).__name__}({self._mapping!r})'


# What the operations of views make is a plain set.
_plain_set = classmethod(lambda cls, it: set(it))


class KeysView(MappingView, Set):
    __slots__ = ()
    _from_iterable = _plain_set

    def __iter__(self):
        return iter(self._mapping)

    def __contains__(self, key):
        return key in self._mapping


class ItemsView(MappingView, Set):
    __slots__ = ()
    _from_iterable = _plain_set

    def __iter__(self):
        return ((key, self._mapping[key]) for key in self._mapping)

    def __contains__(self, item):
        key, value = item
        found = []
        try:
            found.append(self._mapping[key])
        except KeyError:
            pass
        return any(map(_is(value), found))


class ValuesView(MappingView, Collection):
    __slots__ = ()

    def __iter__(self):
        return (self._mapping[key] for key in self._mapping)

    def __contains__(self, value):
        return any(map(_is(value), (self._mapping[key] for key in self._mapping)))


class MutableMapping(Mapping):
    __slots__ = ()

    @abstractmethod
    def __setitem__(self, key, value):
        raise KeyError

    @abstractmethod
    def __delitem__(self, key):
        raise KeyError

    def pop(self, key, default=_nothing):
        try:
            value = self[key]
        except KeyError:
            if default is not _nothing:
                return default
            raise
        del self[key]
        return value

    def popitem(self):
        key = next(iter(self), _nothing)
        if key is _nothing:
            raise KeyError
        item = key, self[key]
        del self[key]
        return item

    def clear(self):
        _repeat_until(KeyError, self.popitem)

    def setdefault(self, key, default=None):
        try:
            default = self[key]
        except KeyError:
            self[key] = default
        return default

    def update(self, other=(), /, **kwds):
        keys = other if isinstance(other, Mapping) else other.keys() if hasattr(other, 'keys') else None
        pairs = other if keys is None else ((key, other[key]) for key in keys)
        for source in (pairs, kwds.items()):
            for key, value in source:
                self[key] = value


# Sequences.

class Sequence(Reversible, Collection):
    __slots__ = ()
    __abc_tpflags__ = 1 << 5

    @abstractmethod
    def __getitem__(self, index):
        raise IndexError

    def _from(self, index):
        # The indexes from one on with their items.
        try:
            while True:
                yield index, self[index]
                index += 1
        except IndexError:
            pass

    def __iter__(self):
        for _, item in Sequence._from(self, 0):
            yield item

    def __reversed__(self):
        for index in reversed(range(len(self))):
            yield self[index]

    def __contains__(self, value):
        return any(map(_is(value), self))

    def count(self, value):
        return sum(map(bool, map(_is(value), self)))

    def index(self, value, start=0, stop=None):
        start, stop = [limit + len(self) if limit is not None and limit < 0 else limit for limit in (start, stop)]
        start, matches = max(start, 0), _is(value)
        for index, item in Sequence._from(self, start) if stop is None or start < stop else ():
            if matches(item):
                return index
            if index + 1 == stop:
                break
        raise ValueError


class _DeprecateByteStringMeta(ABCMeta):
    """Warns of what a program does with ByteString."""

    def __new__(cls, name, bases, namespace, **kwargs):
        if bases != (Sequence,) or name != 'ByteString':
            cls.__warn()
        return super().__new__(cls, name, bases, namespace, **kwargs)

    def __instancecheck__(cls, instance):
        cls.__warn()
        return super().__instancecheck__(instance)

    @staticmethod
    def __warn():
        import warnings
        warnings._deprecated('collections.abc.ByteString', remove=(3, 14))


class ByteString(Sequence, metaclass=_DeprecateByteStringMeta):
    __slots__ = ()


class MutableSequence(Sequence):
    __slots__ = ()

    @abstractmethod
    def __setitem__(self, index, value):
        raise IndexError

    @abstractmethod
    def __delitem__(self, index):
        raise IndexError

    @abstractmethod
    def insert(self, index, value):
        raise IndexError

    def append(self, value):
        self.insert(len(self), value)

    def extend(self, values):
        for value in list(values) if values is self else values:
            self.append(value)

    def __iadd__(self, values):
        self.extend(values)
        return self

    def pop(self, index=-1):
        value = self[index]
        del self[index]
        return value

    def remove(self, value):
        del self[self.index(value)]

    def clear(self):
        _repeat_until(IndexError, self.pop)

    def reverse(self):
        low, high = 0, len(self) - 1
        while low < high:
            self[low], self[high] = self[high], self[low]
            low, high = low + 1, high - 1


for _abc, _classes in (
    (Set, (frozenset, type({}.keys()), type({}.items()))),
    (MutableSet, (set,)),
    (KeysView, (type({}.keys()),)),
    (ItemsView, (type({}.items()),)),
    (ValuesView, (type({}.values()),)),
    (Mapping, (type(type.__dict__),)),
    (MutableMapping, (dict,)),
    (Sequence, (tuple, str, bytes, range, memoryview)),
    (ByteString, (bytes, bytearray)),
    (Buffer, (bytes, bytearray, memoryview)),
    (MutableSequence, (list, bytearray)),
):
    for _class in _classes:
        _abc.register(_class)
del _abc, _class, _classes

__all__ = ["Awaitable", "Coroutine", "AsyncIterable", "AsyncIterator", "AsyncGenerator", "Hashable", "Iterable",
           "Iterator", "Generator", "Reversible", "Sized", "Container", "Callable", "Collection", "Set", "MutableSet",
           "Mapping", "MutableMapping", "MappingView", "KeysView", "ItemsView", "ValuesView", "Sequence",
           "MutableSequence", "ByteString", "Buffer"]
