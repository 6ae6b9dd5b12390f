# Shallow and deep copies.

import types
from _types import is_native
from copyreg import dispatch_table, _reduce_ex

__all__ = ["Error", "copy", "deepcopy", "replace"]


class Error(Exception):
    pass


error = Error

_atomic = {type(None), int, float, bool, complex, str, tuple, bytes, frozenset, type, range, slice, property,
           types.BuiltinFunctionType, types.EllipsisType, types.NotImplementedType, types.FunctionType, types.CodeType}


def copy(x):
    cls = type(x)
    if cls in _atomic or issubclass(cls, type):
        return x
    if cls in (list, dict, set, bytearray):
        return x.copy()
    copier = getattr(cls, "__copy__", None)
    if copier is not None:
        return copier(x)
    rv = _reduced(x, cls)
    return x if isinstance(rv, str) else _reconstruct(x, None, *rv)


def _reduced(x, cls):
    reductor = dispatch_table.get(cls)
    if reductor is not None:
        return reductor(x)
    if cls.__reduce_ex__ is object.__reduce_ex__ and not is_native(cls):
        return _reduce_ex(x, 4)
    reductor = getattr(x, "__reduce_ex__", None)
    if reductor is not None and (cls.__reduce_ex__ is not object.__reduce_ex__ or cls.__reduce__ is object.__reduce__):
        return reductor(4)
    reductor = getattr(x, "__reduce__", None)
    if reductor:
        return reductor()
    raise Error("un(deep)copyable object of type %s" % cls)


_final = _atomic - {tuple, frozenset, slice}


def deepcopy(x, memo=None, _nil=[]):
    cls = type(x)
    if cls in _final:
        return x
    d = id(x)
    if memo is None:
        memo = {}
    else:
        y = memo.get(d, _nil)
        if y is not _nil:
            return y
    copier = _deep.get(cls)
    if copier is not None:
        y = copier(x, memo)
    elif issubclass(cls, type):
        y = x
    else:
        copier = getattr(x, "__deepcopy__", None)
        if copier is not None:
            y = copier(memo)
        else:
            rv = _reduced(x, cls)
            y = x if isinstance(rv, str) else _reconstruct(x, memo, *rv)
    if y is not x:
        memo[d] = y
        _keep_alive(x, memo)
    return y


def _keep_alive(x, memo):
    # The ids in memo are good as long as their objects live.
    memo.setdefault(id(memo), []).append(x)


def _deep_list(x, memo):
    y = []
    memo[id(x)] = y
    for a in x:
        y.append(deepcopy(a, memo))
    return y


def _deep_tuple(x, memo):
    y = [deepcopy(a, memo) for a in x]
    try:
        return memo[id(x)]
    except KeyError:
        pass
    return x if all(a is b for a, b in zip(x, y)) else tuple(y)


def _deep_dict(x, memo):
    y = {}
    memo[id(x)] = y
    for key, value in x.items():
        y[deepcopy(key, memo)] = deepcopy(value, memo)
    return y


def _deep_method(x, memo):
    return type(x)(x.__func__, deepcopy(x.__self__, memo))


def _deep_set(x, memo):
    return type(x)([deepcopy(a, memo) for a in x])


_deep = {list: _deep_list, tuple: _deep_tuple, dict: _deep_dict, types.MethodType: _deep_method,
         set: _deep_set, frozenset: _deep_set, bytearray: lambda x, memo: bytearray(x),
         slice: lambda x, memo: slice(deepcopy(x.start, memo), deepcopy(x.stop, memo), deepcopy(x.step, memo))}


def _reconstruct(x, memo, func, args, state=None, listiter=None, dictiter=None):
    deep = memo is not None
    if deep and args:
        args = tuple(deepcopy(arg, memo) for arg in args)
    y = func(*args)
    if deep:
        memo[id(x)] = y
    if state is not None:
        if deep:
            state = deepcopy(state, memo)
        if hasattr(y, '__setstate__'):
            y.__setstate__(state)
        else:
            slots = None
            if isinstance(state, tuple) and len(state) == 2:
                state, slots = state
            if state is not None:
                y.__dict__.update(state)
            if slots is not None:
                for key, value in slots.items():
                    setattr(y, key, value)
    if listiter is not None:
        for item in listiter:
            y.append(deepcopy(item, memo) if deep else item)
    if dictiter is not None:
        for key, value in dictiter:
            y[deepcopy(key, memo) if deep else key] = deepcopy(value, memo) if deep else value
    return y


def replace(obj, /, **changes):
    func = getattr(obj.__class__, '__replace__', None)
    if func is None:
        raise TypeError(f"replace() does not support {obj.__class__.__name__} objects")
    return func(obj, **changes)
