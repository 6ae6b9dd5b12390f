GenericAlias = type(list[int])


class partialmethod:
    """A method with some arguments filled in."""

    __slots__ = "func", "args", "keywords", "__dict__", "__weakref__"
    __class_getitem__ = classmethod(GenericAlias)

    def __init__(self, func, /, *args, **keywords):
        if isinstance(func, partialmethod):
            # One partial method, not one within another.
            func, args, keywords = func.func, func.args + args, func.keywords | keywords
        elif not (callable(func) or hasattr(func, '__get__')):
            raise TypeError(f'the first argument {func!r} must be a callable or a descriptor')
        self.func, self.args, self.keywords = func, args, keywords

    def __repr__(self):
        cls = type(self)
        shown = [repr(part) for part in (self.func, *self.args)] + [f'{k}={v!r}' for k, v in self.keywords.items()]
        return f"{cls.__module__}.{cls.__qualname__}({', '.join(shown)})"

    def __get__(self, obj, cls=None):
        bind = getattr(self.func, '__get__', None)
        bound = self.func if bind is None else bind(obj, cls)
        if bound is self.func:
            return self._function().__get__(obj, cls)
        made = partial(bound, *self.args, **self.keywords)
        if hasattr(bound, '__self__'):
            made.__self__ = bound.__self__
        return made

    def _function(self):
        """A function that takes self before the arguments that are filled in."""
        def _method(cls_or_self, /, *args, **keywords):
            return self.func(cls_or_self, *self.args, *args, **self.keywords | keywords)
        _method.__partialmethod__, _method.__isabstractmethod__ = self, self.__isabstractmethod__
        return _method

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, '__isabstractmethod__', False)


class cached_property:
    """A property whose value is worked out once, and then kept in the __dict__ of the instance."""

    __class_getitem__ = classmethod(GenericAlias)

    def __init__(self, func):
        self.func, self.attrname = func, None
        self.__doc__, self.__module__ = func.__doc__, func.__module__

    def __set_name__(self, owner, name):
        known, self.attrname = self.attrname, self.attrname or name
        if known not in (None, name):
            raise TypeError("Cannot assign the same cached_property to two different names "
                            f"({known!r} and {name!r}).")

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        name = self.attrname
        if name is None:
            raise TypeError("Cannot use cached_property instance without calling __set_name__ on it.")
        kind = type(instance).__name__
        try:
            kept = instance.__dict__
        except AttributeError:
            raise TypeError(f"No '__dict__' attribute on {kind!r} instance to cache {name!r} property.") from None
        if name not in kept:
            value = self.func(instance)
            try:
                kept[name] = value
            except TypeError:
                raise TypeError(f"The '__dict__' attribute on {kind!r} instance does not support item assignment for "
                                f"caching {name!r} property.") from None
            return value
        return kept[name]


# Functions that choose their implementation by the class of the first argument.

def _merge(sequences):
    """The order that keeps those of all sequences: the first head that is in no tail comes next."""
    order = []
    while sequences := [s for s in sequences if s]:
        tails = [c for s in sequences for c in s[1:]]
        head = next((s[0] for s in sequences if s[0] not in tails), None)
        if head is None:
            raise RuntimeError("Inconsistent hierarchy")
        order.append(head)
        sequences = [s[1:] if s[0] is head else s for s in sequences]
    return order


def _mro_with_abcs(cls, abcs):
    """The MRO of a class with abstract classes in it, each where the first class comes that is one of its kind."""
    bases = cls.__bases__
    concrete = 0
    while concrete < len(bases) and not hasattr(bases[-1 - concrete], '__abstractmethods__'):
        concrete += 1
    # They come after the bases that are abstract themselves.
    at = len(bases) - concrete
    here = [abc for abc in abcs if issubclass(cls, abc) and not any(issubclass(base, abc) for base in bases)]
    elsewhere = [abc for abc in abcs if abc not in here]
    groups = [[*bases[:at]], here, [*bases[at:]]]
    return _merge([[cls], *[_mro_with_abcs(base, elsewhere) for group in groups for base in group], *groups])


def _compose_mro(cls, types):
    """The MRO of a class with those of the types in it that it belongs to without being derived from them."""
    own = {*cls.__mro__}
    types = [t for t in types if t not in own and hasattr(t, '__mro__') and not isinstance(t, GenericAlias)
             and issubclass(cls, t)]
    # What others of them are derived from comes in with those.
    types = [t for t in types if not any(t is not other and t in other.__mro__ for other in types)]
    order = []
    for t in types:
        # A class below that is there too tells in which order it has several.
        below = [[c for c in sub.__mro__ if c in types] for sub in t.__subclasses__()
                 if sub not in own and issubclass(cls, sub)]
        for chain in sorted(below, key=len, reverse=True) or [[t]]:
            order += [c for c in chain if c not in order]
    return _mro_with_abcs(cls, order)


def _find_impl(cls, registry):
    order = _compose_mro(cls, registry.keys())
    first = next((at for at, t in enumerate(order) if t in registry), None)
    if first is None:
        return None
    found, *following = order[first:first + 2]
    for t in following:
        # Two that are equally near, neither by derivation.
        if t in registry and not {t, found} & {*cls.__mro__} and not issubclass(found, t):
            raise RuntimeError(f"Ambiguous dispatch: {found} or {t}")
    return registry[found]


class _Dispatcher:
    """The implementations of a function by the class they are for, and what was found for others."""

    def __init__(self, func):
        from weakref import WeakKeyDictionary
        self.registry = {object: func}
        self.found = WeakKeyDictionary()
        self.token = None

    def dispatch(self, cls):
        # Where there are abstract classes, one more class may belong to them by now.
        if self.token is not None and self.token != _abc_token():
            self.found.clear()
            self.token = _abc_token()
        try:
            return self.found[cls]
        except KeyError:
            pass
        found = self.found[cls] = self.registry[cls] if cls in self.registry else _find_impl(cls, self.registry)
        return found

    def register(self, cls, func=None):
        if _classes(cls) is None:
            if func is not None:
                raise TypeError(f"Invalid first argument to `register()`. {cls!r} is not a class or union type.")
            cls, func = _first_annotation(cls), cls
        elif func is None:
            return lambda f: self.register(cls, f)
        for c in _classes(cls):
            self.registry[c] = func
            if self.token is None and hasattr(c, '__abstractmethods__'):
                self.token = _abc_token()
        self.found.clear()
        return func


def _abc_token():
    from abc import get_cache_token
    return get_cache_token()


def _is_union(cls):
    from types import UnionType
    return isinstance(cls, UnionType) or repr(getattr(cls, '__origin__', None)) == 'typing.Union'


def _classes(cls):
    """The classes of a union, or a class alone; None for anything else."""
    found = cls.__args__ if _is_union(cls) else (cls,)
    return found if all(isinstance(c, type) and not isinstance(c, GenericAlias) for c in found) else None


def _first_annotation(func):
    """What the annotation of a function says its first parameter is."""
    notes = getattr(func, '__annotations__', None)
    if not notes:
        raise TypeError(f"Invalid first argument to `register()`: {func!r}. Use either `@register(some_class)` or "
                        "plain `@register` on an annotated function.")
    if any(isinstance(note, str) for note in notes.values()):
        from typing import get_type_hints
        notes = get_type_hints(func)
    name, cls = next(iter(notes.items()))
    if _classes(cls) is None:
        what = 'not all arguments are classes.' if _is_union(cls) else 'is not a class.'
        raise TypeError(f"Invalid annotation for {name!r}. {cls!r} {what}")
    return cls


def _needs_argument(func, otherwise):
    return TypeError(f"{getattr(func, '__name__', otherwise)} requires at least 1 positional argument")


def singledispatch(func):
    """Make a function a generic one: others can be registered for the class of its first argument."""
    from types import MappingProxyType
    dispatcher = _Dispatcher(func)

    def dispatch(cls):
        return dispatcher.dispatch(cls)

    def register(cls, func=None):
        return dispatcher.register(cls, func)

    def wrapper(*args, **kw):
        if not args:
            raise _needs_argument(func, 'singledispatch function')
        return dispatcher.dispatch(args[0].__class__)(*args, **kw)
    wrapper.dispatch, wrapper.register, wrapper._clear_cache = dispatch, register, dispatcher.found.clear
    wrapper.registry = MappingProxyType(dispatcher.registry)
    return update_wrapper(wrapper, func)


class singledispatchmethod:
    """A method whose implementation is chosen by the type of its first argument after self."""

    def __init__(self, func):
        if not (callable(func) or hasattr(func, '__get__')):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.func, self.dispatcher = func, singledispatch(func)

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, method)

    def __get__(self, obj, cls=None):
        generic = self

        def _method(*args, **kwargs):
            if not args:
                raise _needs_argument(generic.func, 'singledispatchmethod method')
            chosen = generic.dispatcher.dispatch(args[0].__class__)
            return chosen.__get__(obj, cls)(*args, **kwargs)
        update_wrapper(_method, self.func)
        _method.register, _method.__isabstractmethod__ = self.register, self.__isabstractmethod__
        return _method

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, '__isabstractmethod__', False)
