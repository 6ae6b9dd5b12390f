"""References that do not keep their objects alive, and collections made of them."""

import operator
import _weakref
from _weakref import ReferenceType, getweakrefcount, ref
from collections import abc as _abc

__all__ = ["ref", "proxy", "getweakrefcount", "getweakrefs", "WeakKeyDictionary", "ReferenceType", "ProxyType",
           "CallableProxyType", "ProxyTypes", "WeakValueDictionary", "WeakSet", "WeakMethod", "finalize"]

GenericAlias = type(list[int])


def _forgetful(owner, forget):
    """A callback for references that a collection holds; it does not keep the collection."""
    known = ref(owner)

    def callback(reference):
        alive = known()
        if alive is not None:
            forget(alive.data, reference)
    return callback


class WeakSet:
    """A set that holds its items weakly. Its data is a set of references, which are equal if their objects are."""

    __class_getitem__ = classmethod(GenericAlias)

    def __init__(self, data=None):
        self.data = set()
        self._remove = _forgetful(self, set.discard)
        if data is not None:
            self.update(data)

    def __iter__(self):
        yield from filter(_is_there, [reference() for reference in self.data])

    def __len__(self):
        return sum(1 for _ in self)

    def __contains__(self, item):
        try:
            return ref(item) in self.data
        except TypeError:
            return False

    def __repr__(self):
        return repr({reference for reference in self.data if _is_there(reference())})

    def __reduce__(self):
        return type(self), ([*self],), self.__getstate__()

    def copy(self):
        return type(self)(self)

    def clear(self):
        self.data.clear()

    def add(self, item):
        self.data.add(self._held(item))

    def update(self, other):
        for item in other:
            self.add(item)

    def _held(self, item):
        return ref(item, self._remove)

    def remove(self, item):
        self.data.remove(ref(item))

    def discard(self, item):
        self.data.discard(ref(item))

    def pop(self):
        for reference in [*self.data]:
            item = reference()
            self.data.discard(reference)
            if item is not None:
                return item
        raise KeyError('pop from empty WeakSet')

    def union(self, other):
        return type(self)(item for items in (self, other) for item in items)

    def intersection(self, other):
        return type(self)(filter(self.__contains__, other))

    def isdisjoint(self, other):
        return not any(map(self.__contains__, other))

    def __eq__(self, other):
        return self.data == _references(other) if isinstance(other, type(self)) else NotImplemented

    __or__, __and__ = union, intersection


def _is_there(item):
    return item is not None


def _references(items):
    return {ref(item) for item in items}


def _set_methods():
    """The methods that do to the references what those of sets do to items."""
    def define(method, *names):
        method.__name__, method.__qualname__ = names[0], 'WeakSet.' + names[0]
        for name in names:
            setattr(WeakSet, name, method)

    def question(name):
        return lambda self, other: getattr(self.data, name)(_references(other))

    def change(name):
        return lambda self, other: getattr(self.data, name)({self._held(item) for item in other})

    def in_place(update):
        def method(self, other):
            update(self, other)
            return self
        return method

    def apart(update):
        def method(self, other):
            result = self.copy()
            update(result, other)
            return result
        return method

    for name, operator in ('issubset', '__le__'), ('issuperset', '__ge__'):
        define(question(name), name, operator)
    for name in '__lt__', '__gt__':
        define(question(name), name)
    define(in_place(WeakSet.update), '__ior__')
    for name, letters in ('intersection_update', 'and'), ('difference_update', 'sub'), \
            ('symmetric_difference_update', 'xor'):
        update = change(name)
        define(update, name)
        define(in_place(update), f'__i{letters}__')
        if 'difference' in name:
            define(apart(update), name.removesuffix('_update'), f'__{letters}__')


_set_methods()
del _set_methods


class WeakMethod(ref):
    """A reference to a bound method, which lives as long as its object and its function."""

    __slots__ = "_func_ref", "_meth_type", "_alive", "__weakref__"

    def __new__(cls, meth, callback=None):
        try:
            receiver, function = meth.__self__, meth.__func__
        except AttributeError:
            raise TypeError(f"argument should be a bound method, not {type(meth)}") from None

        def died(_):
            method = itself()
            if method is not None and method._alive:
                method._alive = False
                if callback is not None:
                    callback(method)
        method = ref.__new__(cls, receiver, died)
        itself = ref(method)
        method._func_ref, method._meth_type, method._alive = ref(function, died), type(meth), True
        return method

    def __call__(self):
        parts = self._func_ref(), ref.__call__(self)
        return self._meth_type(*parts) if all(map(_is_there, parts)) else None

    def __eq__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        if self._alive and other._alive:
            return bool(ref.__eq__(self, other)) and self._func_ref == other._func_ref
        return self is other

    __hash__ = ref.__hash__


class KeyedRef(ref):
    """A reference to the value of a key."""

    __slots__ = "key",

    def __new__(type, ob, callback, key):
        made = ref.__new__(type, ob, callback)
        made.key = key
        return made

    def __init__(self, ob, callback, key):
        ref.__init__(self, ob, callback)


class _WeakMapping(_abc.MutableMapping):
    """What mappings have in common that hold keys or values weakly: all follows from the pairs that are alive.

    A class says in _pair what an entry of its data stands for.
    """

    def _pairs(self):
        for pair in [self._pair(*entry) for entry in self.data.items()]:
            if _is_there(pair[self._weak_half]):
                yield pair

    def __iter__(self):
        for key, _ in self._pairs():
            yield key

    keys = __iter__

    def values(self):
        for _, value in self._pairs():
            yield value

    def items(self):
        yield from self._pairs()

    def popitem(self):
        while True:
            pair = self._pair(*self.data.popitem())
            if _is_there(pair[self._weak_half]):
                return pair

    def __len__(self):
        return sum(1 for _ in self._pairs())

    def __repr__(self):
        return f"<{type(self).__name__} at {id(self):#x}>"

    def copy(self):
        return self._filled(type(self)(), self)

    __copy__ = copy

    def __deepcopy__(self, memo):
        from copy import deepcopy
        # What is held weakly is shared with the copy.
        made = type(self)()
        for pair in self._pairs():
            pair = [half if at == self._weak_half else deepcopy(half, memo) for at, half in enumerate(pair)]
            made[pair[0]] = pair[1]
        return made

    @staticmethod
    def _filled(mapping, *sources):
        for source in sources:
            mapping.update(source)
        return mapping

    def __or__(self, other):
        return self._filled(self.copy(), other) if isinstance(other, _abc.Mapping) else NotImplemented

    def __ror__(self, other):
        return self._filled(type(self)(), other, self) if isinstance(other, _abc.Mapping) else NotImplemented

    def __ior__(self, other):
        return self._filled(self, other)


class WeakValueDictionary(_WeakMapping):
    _weak_half = 1

    def __init__(self, other=(), /, **kw):
        self.data = {}
        self._remove = _forgetful(self, self._forget)
        self.update(other, **kw)

    @staticmethod
    def _forget(data, reference):
        # The key may have another value by now.
        if data.get(reference.key) is reference:
            del data[reference.key]

    @staticmethod
    def _pair(key, reference):
        return key, reference()

    def get(self, key, default=None):
        reference = self.data.get(key)
        value = reference and reference()
        return default if value is None else value

    def __getitem__(self, key):
        value = self.data[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __contains__(self, key):
        return self.get(key) is not None

    def __setitem__(self, key, value):
        self.data[key] = KeyedRef(value, self._remove, key)

    def __delitem__(self, key):
        del self.data[key]

    def setdefault(self, key, default=None):
        value = self.get(key)
        if value is None:
            self[key] = value = default
        return value

    def valuerefs(self):
        return [*self.data.values()]

    def itervaluerefs(self):
        yield from self.valuerefs()


class WeakKeyDictionary(_WeakMapping):
    _weak_half = 0

    def __init__(self, dict=None):
        self.data = {}
        self._remove = _forgetful(self, lambda data, reference: data.pop(reference, None))
        self.update(() if dict is None else dict)

    @staticmethod
    def _pair(reference, value):
        return reference(), value

    def get(self, key, default=None):
        return self.data.get(ref(key), default)

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __contains__(self, key):
        try:
            return ref(key) in self.data
        except TypeError:
            return False

    def __setitem__(self, key, value):
        self.data[ref(key, self._remove)] = value

    def __delitem__(self, key):
        del self.data[ref(key)]

    def setdefault(self, key, default=None):
        return self.data.setdefault(ref(key, self._remove), default)

    def pop(self, key, *args):
        return self.data.pop(ref(key), *args)

    def keyrefs(self):
        return [*self.data]


# Proxies.

class _ProxyRef(ref):
    """The reference within a proxy."""

    __slots__ = "proxy",


def getweakrefs(object, /):
    return [getattr(reference, 'proxy', reference) for reference in _weakref.getweakrefs(object)]


def _live(proxy):
    found = object.__getattribute__(proxy, '_ref')()
    if found is None:
        raise ReferenceError('weakly-referenced object no longer exists')
    return found


class ProxyType:
    __slots__ = ('_ref', '__weakref__')

    def __getattribute__(self, name):
        return getattr(_live(self), name)

    def __setattr__(self, name, value):
        setattr(_live(self), name, value)

    def __delattr__(self, name):
        delattr(_live(self), name)

    def __repr__(self):
        target = object.__getattribute__(self, '_ref')()
        if target is None:
            return f"<weakproxy at {id(self):#x}; dead>"
        return f"<weakproxy at {id(self):#x}; to {type(target).__name__!r} at {id(target):#x}>"

    def __next__(self):
        target = _live(self)
        if not hasattr(type(target), '__next__'):
            raise TypeError(f"Weakref proxy referenced a non-iterator {type(target).__name__!r} object")
        return next(target)

    def __reversed__(self):
        target = _live(self)
        if not hasattr(type(target), '__reversed__'):
            raise TypeError(f"'{__name__}.{type(self).__name__}' object is not reversible")
        return reversed(target)

    def __hash__(self):
        raise TypeError(f"unhashable type: '{__name__}.{type(self).__name__}'")


class CallableProxyType(ProxyType):
    __slots__ = ()

    def __call__(self, *args, **kwargs):
        return _live(self)(*args, **kwargs)


ProxyTypes = (ProxyType, CallableProxyType)


def _delegate_operators():
    """Lets proxies do what their objects do with each operator."""
    def define(name, operation):
        def method(*operands):
            return operation(*[_live(x) if type(x) in ProxyTypes else x for x in operands])
        method.__name__ = name = f'__{name}__'
        method.__qualname__ = 'ProxyType.' + name
        setattr(ProxyType, name, method)

    for name in 'lt le eq ne gt ge neg pos abs invert index getitem setitem delitem contains'.split():
        define(name, getattr(operator, f'__{name}__'))
    for function in int, float, bool, len, iter, str, bytes:
        define(function.__name__, function)
    for name in 'add sub mul matmul truediv floordiv mod pow lshift rshift and or xor divmod'.split():
        operation = divmod if name == 'divmod' else getattr(operator, f'__{name}__')
        define(name, operation)
        define('r' + name, lambda a, b, operation=operation: operation(b, a))
        if name != 'divmod':
            define('i' + name, getattr(operator, f'__i{name}__'))


_delegate_operators()
del _delegate_operators


def proxy(object, callback=None, /):
    kind = CallableProxyType if callable(object) else ProxyType
    for shared in _weakref.getweakrefs(object) if callback is None else ():
        if isinstance(shared, _ProxyRef) and shared.__callback__ is None:
            return shared.proxy
    made = kind()
    inner = _ProxyRef(object, callback and (lambda _: callback(made)))
    inner.proxy = made
    _set_target(made, inner)
    return made


_set_target = ProxyType._ref.__set__


class finalize:
    """Calls a function when an object is gone, or at the exit of the program; at most once."""

    __slots__ = ()
    # Of each finalizer that is alive: the reference to its object, its call, and whether it is called at exit.
    _registry = {}
    _at_exit_known = _shutdown = False

    def __init__(self, obj, func, /, *args, **kwargs):
        reference = ref(obj, self)
        if not finalize._at_exit_known:
            import atexit
            atexit.register(self._exitfunc)
            finalize._at_exit_known = True
        self._registry[self] = [reference, (func, args, kwargs), True]

    def __call__(self, _=None):
        entry = self._registry.pop(self, None)
        if entry is not None and not self._shutdown:
            func, args, kwargs = entry[1]
            return func(*args, **kwargs)

    def peek(self):
        reference, call, _ = self._registry.get(self, (lambda: None, (), False))
        obj = reference()
        return None if obj is None else (obj, *call)

    def detach(self):
        parts = self.peek()
        return parts if parts and self._registry.pop(self, None) else None

    @property
    def alive(self):
        return self in self._registry

    @property
    def atexit(self):
        return self.alive and self._registry[self][2]

    @atexit.setter
    def atexit(self, value):
        if self.alive:
            self._registry[self][2] = bool(value)

    def __repr__(self):
        parts = self.peek()
        what = 'dead' if parts is None else f'for {type(parts[0]).__name__!r} at {id(parts[0]):#x}'
        return f'<{type(self).__name__} object at {id(self):#x}; {what}>'

    @classmethod
    def _exitfunc(cls):
        # The newest first; what is called may add others.
        import sys
        try:
            while due := [finalizer for finalizer in cls._registry if finalizer.atexit]:
                try:
                    due[-1]()
                except Exception:
                    sys.excepthook(*sys.exc_info())
        finally:
            finalize._shutdown = True
