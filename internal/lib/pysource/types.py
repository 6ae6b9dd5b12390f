"""Names for the types of things that have no name of their own, and the making of classes."""

import sys
import _types
from _types import CapsuleType, MemberDescriptorType, TracebackType, coroutine as _mark_coroutine


def _name_types():
    """A specimen of each type: what def statements make, what is inside it, and what the built-in types have."""
    def function():
        return function

    def generator():
        yield

    async def coroutine():
        pass

    async def asyncgen():
        yield

    waiting = coroutine()
    specimens = {
        'FunctionType LambdaType': function, 'CodeType': function.__code__, 'CellType': function.__closure__[0],
        'GeneratorType': generator(), 'CoroutineType': waiting, 'AsyncGeneratorType': asyncgen(),
        'FrameType': sys._getframe(), 'GetSetDescriptorType': type(function).__code__,
        'MethodType': function.__get__(0), 'BuiltinFunctionType BuiltinMethodType': len,
        'WrapperDescriptorType': vars(object)['__init__'], 'MethodWrapperType': (0).__str__,
        'MethodDescriptorType': vars(str)['join'], 'ClassMethodDescriptorType': vars(dict)['fromkeys'],
        'ModuleType': sys, 'SimpleNamespace': sys.implementation, 'MappingProxyType': vars(type),
        'GenericAlias': list[int], 'UnionType': int | None, 'NoneType': None, 'EllipsisType': ...,
        'NotImplementedType': NotImplemented,
    }
    waiting.close()
    for names, specimen in specimens.items():
        for name in names.split():
            globals()[name] = type(specimen)


_name_types()
del _name_types


# Making classes.

def new_class(name, bases=(), kwds=None, exec_body=None):
    real_bases = resolve_bases(bases)
    metaclass, namespace, options = prepare_class(name, real_bases, kwds)
    if exec_body is not None:
        exec_body(namespace)
    if real_bases is not bases:
        namespace['__orig_bases__'] = bases
    return metaclass(name, real_bases, namespace, **options)


def _entries(base, bases):
    """The classes that something in a list of bases stands for."""
    if isinstance(base, type) or not hasattr(base, '__mro_entries__'):
        return base,
    entries = base.__mro_entries__(bases)
    if isinstance(entries, tuple):
        return entries
    raise TypeError("__mro_entries__ must return a tuple")


def resolve_bases(bases):
    real = [entry for base in bases for entry in _entries(base, bases)]
    same = len(real) == len(bases) and all(a is b for a, b in zip(real, bases))
    return bases if same else tuple(real)


def prepare_class(name, bases=(), kwds=None):
    options = dict(kwds or ())
    metaclass = options.pop('metaclass', type(bases[0]) if bases else type)
    # The most derived of the metaclasses; what is no class is taken as it is.
    for kind in map(type, bases) if isinstance(metaclass, type) else ():
        if issubclass(kind, metaclass):
            metaclass = kind
        elif not issubclass(metaclass, kind):
            raise TypeError("metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass "
                            "of the metaclasses of all its bases")
    prepare = getattr(metaclass, '__prepare__', None)
    return metaclass, {} if prepare is None else prepare(name, bases, **options), options


def get_original_bases(cls, /):
    if isinstance(cls, type):
        return vars(cls).get('__orig_bases__', cls.__bases__)
    raise TypeError(f"Expected an instance of type, not {type(cls).__name__!r}")


class DynamicClassAttribute:
    """A property of instances; on the class, __getattr__ of the metaclass is asked."""

    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        self.fget, self.fset, self.fdel = fget, fset, fdel
        self.overwrite_doc = doc is None
        self.__doc__ = doc or getattr(fget, '__doc__', None) if fget is not None else doc
        self.__isabstractmethod__ = bool(getattr(fget, '__isabstractmethod__', False))

    def __get__(self, instance, ownerclass=None):
        if instance is not None:
            return self._function('fget', "unreadable attribute")(instance)
        if not self.__isabstractmethod__:
            raise AttributeError
        return self

    def __set__(self, instance, value):
        self._function('fset', "can't set attribute")(instance, value)

    def __delete__(self, instance):
        self._function('fdel', "can't delete attribute")(instance)

    def _function(self, which, complaint):
        function = getattr(self, which)
        if function is None:
            raise AttributeError(complaint)
        return function

    def _with(self, **functions):
        # Another one with a function replaced; the doc is that of fget unless it was given.
        parts = {which: getattr(self, which) for which in ('fget', 'fset', 'fdel')} | functions
        fresh_doc = 'fget' in functions and self.overwrite_doc
        made = type(self)(**parts, doc=functions['fget'].__doc__ if fresh_doc else self.__doc__)
        made.overwrite_doc = self.overwrite_doc
        return made

    def getter(self, fget):
        return self._with(fget=fget)

    def setter(self, fset):
        return self._with(fset=fset)

    def deleter(self, fdel):
        return self._with(fdel=fdel)


# Generators as coroutines.

class _GeneratorWrapper:
    """A generator-like object that can be awaited."""

    def __init__(self, gen):
        self.__wrapped = gen
        self.__name__, self.__qualname__ = [getattr(gen, name, None) for name in ('__name__', '__qualname__')]

    def __iter__(self):
        return self.__wrapped if type(self.__wrapped) is GeneratorType else self

    __await__ = __iter__

    def __next__(self):
        return next(self.__wrapped)

    def send(self, val):
        return self.__wrapped.send(val)

    def throw(self, tp, *rest):
        return self.__wrapped.throw(tp, *rest)

    def close(self):
        return self.__wrapped.close()


def _wrapped_attribute(name):
    return property(lambda self: getattr(self._GeneratorWrapper__wrapped, name))


for _name, _as_coroutine in ('code', 'code'), ('frame', 'frame'), ('running', 'running'), ('yieldfrom', 'await'):
    for _alias in 'gi_' + _name, 'cr_' + _as_coroutine:
        setattr(_GeneratorWrapper, _alias, _wrapped_attribute('gi_' + _name))
del _name, _as_coroutine, _alias


def coroutine(func):
    if not callable(func):
        raise TypeError('types.coroutine() expects a callable')
    # The function of a generator becomes one of a coroutine; what others return is looked at when they are called.
    marked = _mark_coroutine(func) if type(func) is FunctionType else None
    return _awaitable(func) if marked is None else marked


def _awaitable(func):
    from collections.abc import Coroutine, Generator
    from functools import wraps

    @wraps(func)
    def wrapped(*args, **kwargs):
        made = func(*args, **kwargs)
        kind = type(made)
        if kind is CoroutineType or kind is GeneratorType and made.gi_code.co_flags & 0x100:
            return made
        wanting = isinstance(made, Generator) and not isinstance(made, Coroutine)
        return _GeneratorWrapper(made) if wanting else made
    return wrapped


__all__ = [name for name in globals() if not name.startswith('_') and name != 'sys']
