"""What is known of the objects that mocks stand for."""

import inspect
from types import FunctionType, MethodType

from unittest._mock_use import _is_instance_mock

__name__ = 'unittest.mock'

_FunctionTypes = FunctionType, MethodType
_WRAPPERS = staticmethod, classmethod


class InvalidSpecError(Exception):
    """A mock was given as the spec of another."""


def _is_list(obj):
    """Whether obj is a list of names, not an object to be looked at."""
    return type(obj) in (list, tuple)


def _is_exception(obj):
    return issubclass(obj if isinstance(obj, type) else type(obj), BaseException)


def _is_async_func(obj):
    return hasattr(obj, '__code__') and inspect.iscoroutinefunction(obj)


def _is_async_obj(obj):
    """Whether calls of obj, or obj itself, can be awaited."""
    if _is_instance_mock(obj):
        from unittest.mock import AsyncMock
        return isinstance(obj, AsyncMock)
    func = getattr(obj, '__func__', obj)
    return inspect.iscoroutinefunction(func) or inspect.isawaitable(func)


def _async_names(obj, names):
    """Those names under which obj has a coroutine function."""
    for name in names:
        member = inspect.getattr_static(obj, name, None)
        if inspect.iscoroutinefunction(getattr(member, '__func__', member)):
            yield name


def _callable(obj):
    while isinstance(obj, (*_WRAPPERS, MethodType)):
        obj = obj.__func__
    return isinstance(obj, type) or getattr(obj, '__call__', None) is not None


def _instance_callable(obj):
    """Whether instances of the class obj, or obj itself, can be called."""
    if isinstance(obj, type):
        return any(vars(cls).get('__call__') is not None for cls in obj.__mro__[:-1])
    return getattr(obj, '__call__', None) is not None


def _without_first(signature):
    """The signature of a method that has got its first argument; None if it takes none."""
    first, *rest = signature.parameters.values() or [None]
    if first is None or first.kind in (first.KEYWORD_ONLY, first.VAR_KEYWORD):
        return None
    if first.kind is first.VAR_POSITIONAL:
        return signature
    return signature.replace(parameters=rest)


def _call_signature(spec, instance=False, bound=False):
    """The signature of calls of spec, or of its instances; None if there is no telling. Of methods found in a class
    the first parameter is left out if they are bound."""
    if isinstance(spec, _WRAPPERS):
        bound = bound or isinstance(spec, classmethod)
        spec = spec.__func__
    elif isinstance(spec, type) and not instance:
        spec, bound = spec.__init__, True
    elif not isinstance(spec, _FunctionTypes):
        spec = getattr(spec, '__call__', None)
    if spec is None:
        return None
    try:
        found = inspect.signature(spec)
    except (ValueError, TypeError):
        return None
    return _without_first(found) if bound else found


def _binds_first(spec, entry, is_type):
    """Whether the owner of an attribute, a class if is_type, gives itself as first argument when it is called."""
    owner = spec
    if not isinstance(spec, type):
        if entry in getattr(spec, '__dict__', ()):
            return False
        owner = spec.__class__
    for cls in owner.__mro__:
        if entry in vars(cls):
            return is_type and isinstance(vars(cls)[entry], _FunctionTypes)
    return is_type


def _check_spec_arg_typos(kwargs):
    for typo in ('autospect', 'auto_spec', 'set_spec'):
        if typo in kwargs:
            raise RuntimeError(f'{typo!r} might be a typo; use unsafe=True if this is intended')
