"""Shallow and deep copies."""

import types
from _weakref import ref
from copyreg import dispatch_table

__all__ = ["Error", "copy", "deepcopy", "replace"]


class Error(Exception):
    pass


error = Error

# Objects of these types are their own copies; the containers among them only as long as what is in them stays.
_final = {type(None), int, float, bool, complex, str, bytes, type, range, property, ref, types.EllipsisType,
          types.NotImplementedType, types.FunctionType, types.BuiltinFunctionType, types.CodeType}
_containers = {tuple, frozenset, slice}


def _reduced(x, cls):
    """How to make an object of the kind again; a string if it is its own copy."""
    for method, args in ((dispatch_table.get(cls), (x,)), (getattr(x, '__reduce_ex__', None), (4,)),
                         (getattr(x, '__reduce__', None), ())):
        if method is not None:
            return method(*args)
    raise Error(f"un(deep)copyable object of type {cls}")


def _rebuilt(part, note, make, args, state=None, items=None, pairs=None):
    """The object that a reduction tells, with what part makes of each thing in it. It is noted before it is filled."""
    y = make(*[part(arg) for arg in args])
    note(y)
    if state is not None:
        _give_state(y, part(state))
    for item in items or ():
        y.append(part(item))
    for key, value in pairs or ():
        y[part(key)] = part(value)
    return y


def _give_state(y, state):
    if hasattr(y, '__setstate__'):
        y.__setstate__(state)
        return
    attributes, slots = state if isinstance(state, tuple) and len(state) == 2 else (state, None)
    y.__dict__.update(attributes) if attributes is not None else None
    for name in slots or ():
        setattr(y, name, slots[name])


def copy(x):
    cls = type(x)
    if cls in _final or cls in _containers or issubclass(cls, type):
        return x
    copier = cls.copy if cls in (list, dict, set, bytearray) else getattr(cls, '__copy__', None)
    if copier is not None:
        return copier(x)
    reduced = _reduced(x, cls)
    return x if isinstance(reduced, str) else _rebuilt(lambda v: v, lambda y: None, *reduced)


def deepcopy(x, memo=None, _nil=[]):
    cls = type(x)
    if cls in _final:
        return x
    memo = {} if memo is None else memo
    y = memo.get(id(x), _nil)
    if y is _nil:
        y = _deep_copy(x, cls, memo)
        if y is not x:
            memo[id(x)] = y
            # The ids in memo are good as long as their objects live.
            memo.setdefault(id(memo), []).append(x)
    return y


def _deep_copy(x, cls, memo):
    if cls in _deep:
        return _deep[cls](x, memo)
    if issubclass(cls, type):
        return x
    own = getattr(x, '__deepcopy__', None)
    if own is not None:
        return own(memo)
    reduced = _reduced(x, cls)
    if isinstance(reduced, str):
        return x

    def note(y):
        memo[id(x)] = y
    return _rebuilt(lambda v: deepcopy(v, memo), note, *reduced)


def _deep_list(x, memo):
    y = memo[id(x)] = []
    for item in x:
        y.append(deepcopy(item, memo))
    return y


def _deep_dict(x, memo):
    y = memo[id(x)] = {}
    for key, value in x.items():
        y[deepcopy(key, memo)] = deepcopy(value, memo)
    return y


def _deep_tuple(x, memo):
    parts = tuple([deepcopy(item, memo) for item in x])
    # An item may have led back to the tuple itself.
    if id(x) in memo:
        return memo[id(x)]
    return parts if any(a is not b for a, b in zip(x, parts)) else x


def _of_parts(make, split):
    return lambda x, memo: make(x, [deepcopy(part, memo) for part in split(x)])


_deep = {
    list: _deep_list, dict: _deep_dict, tuple: _deep_tuple,
    set: _of_parts(lambda x, parts: set(parts), iter),
    frozenset: _of_parts(lambda x, parts: frozenset(parts), iter),
    slice: _of_parts(lambda x, parts: slice(*parts), lambda x: (x.start, x.stop, x.step)),
    bytearray: _of_parts(lambda x, parts: x[:], lambda x: ()),
    types.MethodType: _of_parts(lambda x, parts: type(x)(x.__func__, *parts), lambda x: (x.__self__,)),
}


def replace(obj, /, **changes):
    cls = type(obj)
    change = getattr(cls, '__replace__', None)
    if change is None:
        raise TypeError(f"replace() does not support {cls.__name__} objects")
    return change(obj, **changes)
