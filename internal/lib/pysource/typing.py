"""Types for annotations. They are there to be written and read; nothing is checked."""

import collections
import collections.abc
import contextlib
import sys
from _typing_forms import (Annotated, Any, Callable, ClassVar, Concatenate, Final, ForwardRef, Literal, LiteralString,
                           Never, NoReturn, NotRequired, Optional, ReadOnly, Required, Self, Tuple, Type, TypeAlias,
                           TypeGuard, TypeIs, Union, Unpack, _AnnotatedAlias, _GenericAlias, _SpecialForm,
                           _SpecialGenericAlias, _type_check, _type_convert, _type_repr, _UnionGenericAlias)
from _typing_generic import (Generic, NewType, ParamSpec, ParamSpecArgs, ParamSpecKwargs, Protocol, TypeAliasType,
                             TypeVar, TypeVarTuple, get_protocol_members, is_protocol, runtime_checkable)
from _typing_data import NamedTuple, NoDefault, TypedDict, is_typeddict

TYPE_CHECKING = False
Text = str

T = TypeVar('T')
KT = TypeVar('KT')
VT = TypeVar('VT')
T_co = TypeVar('T_co', covariant=True)
AnyStr = TypeVar('AnyStr', bytes, str)


def _aliases():
    """The names of classes that can be indexed, as List and Iterable."""
    import builtins
    lists = (
        (builtins, 'List:list Set:set FrozenSet:frozenset Dict:dict'),
        (collections, 'DefaultDict:defaultdict OrderedDict Counter ChainMap Deque:deque'),
        (collections.abc, 'Hashable Awaitable Coroutine AsyncIterable AsyncIterator Iterable Iterator Reversible '
                          'Sized Container Collection AbstractSet:Set MutableSet Mapping MutableMapping Sequence '
                          'MutableSequence ByteString MappingView KeysView ItemsView ValuesView Generator '
                          'AsyncGenerator'),
        (contextlib, 'ContextManager:AbstractContextManager AsyncContextManager:AbstractAsyncContextManager'),
    )
    for module, names in lists:
        for entry in names.split():
            name, _, original = entry.partition(':')
            cls = getattr(module, original or name, None)
            if cls is not None:
                globals()[name] = _SpecialGenericAlias(cls, name)


_aliases()


def __getattr__(name):
    # The module re is loaded only for who asks.
    if name in ('Pattern', 'Match'):
        import re
        value = globals()[name] = _SpecialGenericAlias(getattr(re, name), name)
        return value
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')


# Protocols of one method.

def _supports(name, method):
    def body(self, *args):
        pass
    body.__name__ = method
    made = runtime_checkable(type(Protocol)(name, (Protocol,), {method: body, '__module__': __name__, '__slots__': ()}))
    return made


for _name, _method in (('SupportsInt', '__int__'), ('SupportsFloat', '__float__'), ('SupportsComplex', '__complex__'),
                       ('SupportsBytes', '__bytes__'), ('SupportsIndex', '__index__'), ('SupportsAbs', '__abs__'),
                       ('SupportsRound', '__round__')):
    globals()[_name] = _supports(_name, _method)


class IO(Generic[AnyStr]):
    """What open() gives."""

    __slots__ = ()


class BinaryIO(IO[bytes]):
    """What open() gives for bytes."""

    __slots__ = ()


class TextIO(IO[str]):
    """What open() gives for text."""

    __slots__ = ()


# Functions.

def cast(typ, val):
    """val, said to be of a type."""
    return val


def assert_type(val, typ, /):
    return val


def assert_never(arg, /):
    value = repr(arg)
    if len(value) > 100:
        value = value[:100] + '...'
    raise AssertionError(f'Expected code to be unreachable, but got: {value}')


def reveal_type(obj, /):
    print(f'Runtime type is {type(obj).__name__!r}', file=sys.stderr)
    return obj


_overloads = {}


def _overload_dummy(*args, **kwds):
    raise NotImplementedError('You should not call an overloaded function. A series of @overload-decorated functions '
                              'outside a stub module should always be followed by an implementation that is not '
                              '@overload-ed.')


def overload(func):
    """One of the signatures of a function."""
    f = getattr(func, '__func__', func)
    try:
        _overloads.setdefault((f.__module__, f.__qualname__), {})[f.__code__.co_firstlineno] = func
    except AttributeError:
        pass
    return _overload_dummy


def get_overloads(func):
    f = getattr(func, '__func__', func)
    return list(_overloads.get((f.__module__, f.__qualname__), {}).values())


def clear_overloads():
    _overloads.clear()


def _marking(attribute):
    def decorator(obj):
        try:
            setattr(obj, attribute, True)
        except (AttributeError, TypeError):
            pass
        return obj
    return decorator


final = _marking('__final__')
override = _marking('__override__')
final.__name__ = final.__qualname__ = 'final'
override.__name__ = override.__qualname__ = 'override'


def no_type_check(arg):
    """Say that annotations are not types."""
    if isinstance(arg, type):
        for key in dir(arg):
            obj = getattr(arg, key)
            if hasattr(obj, '__qualname__') and obj.__qualname__ == f'{arg.__qualname__}.{getattr(obj, "__name__", "")}':
                if isinstance(obj, (type, type(cast))):
                    no_type_check(obj)
    try:
        arg.__no_type_check__ = True
    except TypeError:
        pass
    return arg


def no_type_check_decorator(decorator):
    def wrapped(*args, **kwds):
        return no_type_check(decorator(*args, **kwds))
    return wrapped


def dataclass_transform(*, eq_default=True, order_default=False, kw_only_default=False, frozen_default=False,
                        field_specifiers=(), **kwargs):
    """Say that a decorator makes dataclasses."""
    def decorator(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = {
            'eq_default': eq_default, 'order_default': order_default, 'kw_only_default': kw_only_default,
            'frozen_default': frozen_default, 'field_specifiers': field_specifiers, 'kwargs': kwargs}
        return cls_or_fn
    return decorator


def get_origin(tp):
    """list for List[int], Union for Optional[int], None for what has no index."""
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, _GenericAlias | _SpecialGenericAlias):
        return tp.__origin__
    if isinstance(tp, (type(list[int]), ParamSpecArgs, ParamSpecKwargs)):
        return tp.__origin__
    if tp is Generic:
        return Generic
    if isinstance(tp, type(int | str)):
        return type(int | str)
    return None


def get_args(tp):
    """(int,) for List[int]."""
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__,) + tp.__metadata__
    if isinstance(tp, (_GenericAlias, type(list[int]))):
        args = tp.__args__
        if tp.__origin__ is collections.abc.Callable and args and args[0] is not ...:
            if not (len(args) == 2 and isinstance(args[0], ParamSpec)):
                args = (list(args[:-1]), args[-1])
        return args
    if isinstance(tp, type(int | str)):
        return tp.__args__
    return ()


def _evaluate(value, globalns, localns):
    """An annotation with the text in it evaluated."""
    if isinstance(value, str):
        value = ForwardRef(value)
    if isinstance(value, ForwardRef):
        return _evaluate(value._evaluate(globalns, localns), globalns, localns)
    if isinstance(value, _AnnotatedAlias):
        return _AnnotatedAlias(_evaluate(value.__origin__, globalns, localns), value.__metadata__)
    if isinstance(value, (_GenericAlias, type(list[int]))) and value.__origin__ is not Literal:
        args = tuple(_evaluate(a, globalns, localns) for a in value.__args__)
        if args == value.__args__:
            return value
        if isinstance(value, _GenericAlias):
            return value.copy_with(args)
        return type(value)(value.__origin__, args)
    return value


def _strip_annotations(t):
    if isinstance(t, _AnnotatedAlias):
        return _strip_annotations(t.__origin__)
    if isinstance(t, _GenericAlias) and t.__origin__ in (Required, NotRequired, ReadOnly):
        return _strip_annotations(t.__args__[0])
    if isinstance(t, _GenericAlias) and t.__origin__ is not Literal:
        args = tuple(_strip_annotations(a) for a in t.__args__)
        return t if args == t.__args__ else t.copy_with(args)
    return t


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """The annotations of a function, class or module, with those given as text evaluated."""
    if getattr(obj, '__no_type_check__', None):
        return {}
    hints = {}
    if isinstance(obj, type):
        for base in reversed(obj.__mro__):
            names = getattr(sys.modules.get(base.__module__), '__dict__', {}) if globalns is None else globalns
            own = dict(vars(base)) if localns is None else localns
            for name, value in base.__dict__.get('__annotations__', {}).items():
                hints[name] = _hint(value, names, own)
    else:
        if globalns is None:
            if isinstance(obj, type(sys)):
                globalns = obj.__dict__
            else:
                inner = obj
                while hasattr(inner, '__wrapped__'):
                    inner = inner.__wrapped__
                globalns = getattr(inner, '__globals__', {})
        found = getattr(obj, '__annotations__', None)
        if found is None:
            if callable(obj) or isinstance(obj, type(sys)):
                return {}
            raise TypeError(f'{obj!r} is not a module, class, method, or function.')
        for name, value in found.items():
            hints[name] = _hint(value, globalns, globalns if localns is None else localns)
    if include_extras:
        return hints
    return {name: _strip_annotations(t) for name, t in hints.items()}


def _hint(value, globalns, localns):
    if value is None:
        return type(None)
    return _evaluate(value, globalns, localns)


__all__ = [name for name in dict.fromkeys((
    'Annotated', 'Any', 'Callable', 'ClassVar', 'Concatenate', 'Final', 'ForwardRef', 'Generic', 'Literal', 'Optional',
    'ParamSpec', 'Protocol', 'Tuple', 'Type', 'TypeVar', 'TypeVarTuple', 'Union', 'AbstractSet', 'Container',
    'ContextManager', 'Hashable', 'ItemsView', 'Iterable', 'Iterator', 'KeysView', 'Mapping', 'MappingView',
    'MutableMapping', 'MutableSequence', 'MutableSet', 'Sequence', 'Sized', 'ValuesView', 'Awaitable', 'AsyncIterator',
    'AsyncIterable', 'Coroutine', 'Collection', 'AsyncGenerator', 'AsyncContextManager', 'Reversible', 'SupportsAbs',
    'SupportsBytes', 'SupportsComplex', 'SupportsFloat', 'SupportsIndex', 'SupportsInt', 'SupportsRound', 'ChainMap',
    'Counter', 'Deque', 'Dict', 'DefaultDict', 'List', 'OrderedDict', 'Set', 'FrozenSet', 'NamedTuple', 'TypedDict',
    'Generator', 'BinaryIO', 'IO', 'TextIO', 'AnyStr', 'assert_type', 'assert_never', 'cast', 'clear_overloads',
    'dataclass_transform', 'final', 'get_args', 'get_origin', 'get_overloads', 'get_protocol_members',
    'get_type_hints', 'is_protocol', 'is_typeddict', 'LiteralString', 'Never', 'NewType', 'no_type_check',
    'no_type_check_decorator', 'NoDefault', 'NoReturn', 'NotRequired', 'overload', 'override', 'ParamSpecArgs',
    'ParamSpecKwargs', 'ReadOnly', 'Required', 'reveal_type', 'runtime_checkable', 'Self', 'Text', 'TYPE_CHECKING',
    'TypeAlias', 'TypeGuard', 'TypeIs', 'TypeAliasType', 'Unpack', 'Match', 'Pattern')) if name in globals()
    or name in ('Match', 'Pattern')]
