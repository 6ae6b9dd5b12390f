"""The forms of typing that can be indexed: Union, Optional, Callable, List and the like."""

import collections.abc
import sys

__name__ = 'typing'

_GenericTypes = (type(list[int]), type(int | str))


def _type_repr(obj):
    """How a type is shown within another."""
    if isinstance(obj, type) and not isinstance(obj, _GenericTypes):
        if obj.__module__ == 'builtins':
            return obj.__qualname__
        return f'{obj.__module__}.{obj.__qualname__}'
    if obj is ...:
        return '...'
    if isinstance(obj, type(_type_repr)):
        return obj.__name__
    if isinstance(obj, (tuple, list)):
        return '[' + ', '.join(map(_type_repr, obj)) + ']'
    return repr(obj)


def _type_convert(arg):
    if arg is None:
        return type(None)
    if isinstance(arg, str):
        return ForwardRef(arg)
    return arg


def _type_check(arg, msg):
    """arg as a type, or a TypeError."""
    arg = _type_convert(arg)
    if type(arg) is tuple:
        raise TypeError(f'{msg} Got {arg!r:.100}.')
    if isinstance(arg, _SpecialForm) and arg._name in ('ClassVar', 'Final', 'Generic', 'Protocol'):
        raise TypeError(f'Plain {arg!r} is not valid as type argument')
    return arg


def _parameters_of(args):
    """The type variables in args, each once."""
    found = []
    for t in args:
        if isinstance(t, type):
            continue
        if hasattr(t, '__typing_subst__'):
            if t not in found:
                found.append(t)
        elif isinstance(t, (tuple, list)):
            found += [p for p in _parameters_of(t) if p not in found]
        else:
            found += [p for p in getattr(t, '__parameters__', ()) if p not in found]
    return tuple(found)


class _Final:
    """What these forms share."""

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


class ForwardRef(_Final):
    """A type given as text."""

    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f'Forward reference must be a string -- got {arg!r}')
        text = f'({arg},)[0]' if arg.startswith('*') else arg
        try:
            self.__forward_code__ = compile(text, '<string>', 'eval')
        except SyntaxError:
            raise SyntaxError(f'Forward reference must be an expression -- got {arg!r}') from None
        self.__forward_arg__ = arg
        self.__forward_evaluated__ = False
        self.__forward_value__ = None
        self.__forward_is_argument__ = is_argument
        self.__forward_is_class__ = is_class
        self.__forward_module__ = module

    def _evaluate(self, globalns, localns, type_params=(), *, recursive_guard=frozenset()):
        if self.__forward_module__ is not None:
            globalns = getattr(sys.modules.get(self.__forward_module__), '__dict__', globalns)
        return _type_convert(eval(self.__forward_code__, globalns, localns))

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        return (self.__forward_arg__, self.__forward_module__) == (other.__forward_arg__, other.__forward_module__)

    def __hash__(self):
        return hash((self.__forward_arg__, self.__forward_module__))

    def __repr__(self):
        module = '' if self.__forward_module__ is None else f', module={self.__forward_module__!r}'
        return f'ForwardRef({self.__forward_arg__!r}{module})'


class _SpecialForm(_Final):
    """A name that is no class; some can be indexed."""

    def __init__(self, name, doc, getitem=None):
        self._name = name
        self.__doc__ = doc
        self._getitem = getitem

    def __getattr__(self, attr):
        if attr in ('__name__', '__qualname__'):
            return self._name
        raise AttributeError(attr)

    def __repr__(self):
        return f'typing.{self._name}'

    def __reduce__(self):
        return self._name

    def __call__(self, *args, **kwds):
        raise TypeError(f'Cannot instantiate {self!r}')

    def __instancecheck__(self, obj):
        raise TypeError(f'{self} cannot be used with isinstance()')

    def __subclasscheck__(self, cls):
        raise TypeError(f'{self} cannot be used with issubclass()')

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass {self!r}')

    def __getitem__(self, parameters):
        if self._getitem is None:
            raise TypeError(f'{self} is not subscriptable')
        return self._getitem(self, parameters)


class _GenericAlias(_Final):
    """A form or class with its index."""

    def __init__(self, origin, args, *, name=None, inst=True):
        self._name = name
        self._inst = inst
        self.__origin__ = origin
        self.__args__ = args if isinstance(args, tuple) else (args,)
        self.__parameters__ = _parameters_of(self.__args__)
        if not name:
            self.__module__ = origin.__module__

    def __eq__(self, other):
        if not isinstance(other, _GenericAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __call__(self, *args, **kwargs):
        if not self._inst:
            raise TypeError(f'Type {self._name} cannot be instantiated; use '
                            f'{self.__origin__.__name__}() instead')
        result = self.__origin__(*args, **kwargs)
        try:
            result.__orig_class__ = self
        except Exception:
            pass  # an object without a place for it
        return result

    def __mro_entries__(self, bases):
        if isinstance(self.__origin__, _SpecialForm):
            raise TypeError(f'Cannot subclass {self!r}')
        if self._name:
            return _entries_of_alias(self, bases)
        from _typing_generic import Generic
        if self.__origin__ is Generic:
            if any(getattr(b, '_is_protocol', False) for b in bases if isinstance(b, type)):
                return ()
            i = bases.index(self)
            for b in bases[i + 1:]:
                if isinstance(b, _GenericAlias) and b is not self:
                    return ()
        return (self.__origin__,)

    def __getattr__(self, attr):
        if attr in ('__origin__', '__args__'):
            raise AttributeError(attr)
        if '__origin__' in self.__dict__ and not (attr.startswith('__') and attr.endswith('__')):
            return getattr(self.__origin__, attr)
        if attr in ('__name__', '__qualname__') and '__origin__' in self.__dict__:
            return self._name or self.__origin__.__name__
        raise AttributeError(attr)

    def __setattr__(self, attr, value):
        if attr in ('_name', '_inst', '_metadata') or attr.startswith('__') and attr.endswith('__'):
            object.__setattr__(self, attr, value)
        else:
            setattr(self.__origin__, attr, value)

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        raise TypeError('Subscripted generics cannot be used with class and instance checks')

    def __getitem__(self, args):
        if self.__origin__.__name__ in ('Generic', 'Protocol') and self.__origin__.__module__ == 'typing':
            raise TypeError(f'Cannot subscript already-subscripted {self}')
        if not self.__parameters__:
            raise TypeError(f'{self} is not a generic class')
        if not isinstance(args, tuple):
            args = (args,)
        args = tuple(_type_convert(a) for a in args)
        n = len(self.__parameters__)
        if len(args) != n and not any(hasattr(p, '__typing_is_unpacked_typevartuple__') or type(p).__name__ != 'TypeVar'
                                      for p in self.__parameters__):
            many = 'many' if len(args) > n else 'few'
            raise TypeError(f'Too {many} arguments for {self}; actual {len(args)}, expected {n}')
        return self.copy_with(_substitute(self.__args__, dict(zip(self.__parameters__, args))))

    def copy_with(self, args):
        return self.__class__(self.__origin__, args, name=self._name, inst=self._inst)

    def __repr__(self):
        name = f'typing.{self._name}' if self._name else _type_repr(self.__origin__)
        args = ', '.join(map(_type_repr, self.__args__)) or '()'
        return f'{name}[{args}]'

    def __reduce__(self):
        return _index, (self.__origin__, self.__args__)

    def __iter__(self):
        yield Unpack[self]


def _index(origin, args):
    return origin[args]


def _entries_of_alias(alias, bases):
    """What a base such as List[int] stands for: list, and Generic unless another base brings it."""
    from _typing_generic import Generic
    result = []
    if alias.__origin__ not in bases:
        result.append(alias.__origin__)
    i = bases.index(alias)
    if not any(isinstance(b, (_GenericAlias, _SpecialGenericAlias)) or isinstance(b, type) and issubclass(b, Generic)
               for b in bases[i + 1:]):
        result.append(Generic)
    return tuple(result)


def _substitute(args, values):
    """args with type variables replaced."""
    result = []
    for a in args:
        if hasattr(a, '__typing_subst__'):
            result.append(values.get(a, a))
        elif isinstance(a, (tuple, list)):
            result.append(type(a)(_substitute(a, values)))
        elif getattr(a, '__parameters__', ()) and not isinstance(a, type):
            result.append(a[tuple(values.get(p, p) for p in a.__parameters__)])
        else:
            result.append(a)
    return tuple(result)


class _SpecialGenericAlias(_Final):
    """A class under its name in this module, as List: it can be indexed."""

    def __init__(self, origin, name, inst=False):
        self.__origin__ = origin
        self._name = name
        self._inst = inst
        self.__doc__ = f'A generic version of {origin.__module__}.{origin.__qualname__}.'

    @property
    def __parameters__(self):
        return ()

    def __repr__(self):
        return f'typing.{self._name}'

    def __reduce__(self):
        return self._name

    def __getitem__(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        params = tuple(_type_check(p, 'Parameters to generic types must be types.') for p in params)
        params += _missing_of(self, params)
        return _GenericAlias(self.__origin__, params, name=self._name, inst=False)

    def __call__(self, *args, **kwargs):
        if self.__origin__.__module__ in ('builtins', 'collections') and self._name not in (
                'DefaultDict', 'OrderedDict', 'Counter', 'ChainMap', 'Deque'):
            raise TypeError(f'Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead')
        return self.__origin__(*args, **kwargs)

    def __mro_entries__(self, bases):
        return _entries_of_alias(self, bases)

    def __instancecheck__(self, obj):
        return issubclass(type(obj), self.__origin__)

    def __subclasscheck__(self, cls):
        if isinstance(cls, _SpecialGenericAlias):
            return issubclass(cls.__origin__, self.__origin__)
        return issubclass(cls, self.__origin__)

    def __getattr__(self, attr):
        if attr in ('__name__', '__qualname__'):
            return self._name
        if attr.startswith('__') and attr.endswith('__'):
            raise AttributeError(attr)
        return getattr(self.__origin__, attr)


# How many parameters the names take, if not one, and what the last ones are if they are left out.
_defaults = {'Generator': (type(None), type(None)), 'AsyncGenerator': (type(None),),
             'ContextManager': (bool | None,), 'AsyncContextManager': (bool | None,)}
_counts = {'Dict': 2, 'DefaultDict': 2, 'OrderedDict': 2, 'ChainMap': 2, 'Mapping': 2, 'MutableMapping': 2,
           'ItemsView': 2, 'Coroutine': 3, 'Generator': (1, 3), 'AsyncGenerator': (1, 2), 'ContextManager': (1, 2),
           'AsyncContextManager': (1, 2), 'Hashable': 0, 'Sized': 0, 'ByteString': 0}


def _missing_of(alias, params):
    """The parameters that were left out; the number of the others is checked."""
    wanted = _counts.get(alias._name, 1)
    if wanted == 0:
        raise TypeError(f'{alias} is not a generic class')
    low, high = wanted if isinstance(wanted, tuple) else (wanted, wanted)
    n = len(params)
    if not low <= n <= high:
        many = 'many' if n > high else 'few'
        expected = low if low == high else f'at least {low}' if n < low else f'at most {high}'
        raise TypeError(f'Too {many} arguments for {alias}; actual {n}, expected {expected}')
    return _defaults.get(alias._name, ())[n - high:] if n < high else ()


# Forms without an index.

def _plain(name, doc):
    return _SpecialForm(name, doc)


LiteralString = _plain('LiteralString', 'A str that is written in the program.')
Never = _plain('Never', 'No value at all.')
NoReturn = _plain('NoReturn', 'The result of a function that does not return.')
Self = _plain('Self', 'The class that encloses the annotation.')
TypeAlias = _plain('TypeAlias', 'Says that a name stands for a type.')


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError('typing.Any cannot be used with isinstance()')
        return super().__instancecheck__(obj)

    def __repr__(self):
        if self is Any:
            return 'typing.Any'
        return super().__repr__()


class Any(metaclass=_AnyMeta):
    """Every type."""

    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError('Any cannot be instantiated')
        return super().__new__(cls)


# Forms with one type.

def _of_one_type(name, doc):
    def getitem(self, item):
        item = _type_check(item, f'{self} accepts only single type.')
        return _GenericAlias(self, (item,), name=name)
    return _SpecialForm(name, doc, getitem)


ClassVar = _of_one_type('ClassVar', 'A variable of the class, not of its instances.')
Final = _of_one_type('Final', 'A name that is not assigned again.')
TypeGuard = _of_one_type('TypeGuard', 'The result of a function that tells a type.')
TypeIs = _of_one_type('TypeIs', 'The result of a function that tells a type from others.')
Required = _of_one_type('Required', 'A key that a TypedDict must have.')
NotRequired = _of_one_type('NotRequired', 'A key that a TypedDict may lack.')
ReadOnly = _of_one_type('ReadOnly', 'A key of a TypedDict that is not to be changed.')
Unpack = _SpecialForm('Unpack', 'The types of a tuple, one by one.', lambda self, item: _UnpackAlias(
    self, (_type_check(item, f'{self} accepts only single type.'),), name=None))


class _UnpackAlias(_GenericAlias):
    def __repr__(self):
        return f'typing.Unpack[{_type_repr(self.__args__[0])}]'


# Union, Optional, Literal, Annotated, Callable.

class _UnionGenericAlias(_GenericAlias):
    def copy_with(self, args):
        return Union[args]

    def __eq__(self, other):
        if not isinstance(other, (_UnionGenericAlias, type(int | str))):
            return NotImplemented
        return set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and type(None) in args:
            other = args[0] if args[1] is type(None) else args[1]
            return f'typing.Optional[{_type_repr(other)}]'
        return super().__repr__()

    def __instancecheck__(self, obj):
        return isinstance(obj, self.__args__)

    def __subclasscheck__(self, cls):
        return issubclass(cls, self.__args__)


def _union(self, parameters):
    if parameters == ():
        raise TypeError('Cannot take a Union of no types.')
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    flat = []
    for p in parameters:
        p = _type_check(p, 'Union[arg, ...]: each arg must be a type.')
        for part in p.__args__ if isinstance(p, (_UnionGenericAlias, type(int | str))) else (p,):
            if part not in flat:
                flat.append(part)
    if len(flat) == 1:
        return flat[0]
    if len(flat) == 2 and type(None) in flat:
        return _UnionGenericAlias(Union, tuple(flat), name='Optional')
    return _UnionGenericAlias(Union, tuple(flat), name='Union')


Union = _SpecialForm('Union', 'One of several types.', _union)
Optional = _SpecialForm('Optional', 'A type, or None.', lambda self, item: Union[
    _type_check(item, f'{self} requires a single type.'), type(None)])


class _LiteralGenericAlias(_GenericAlias):
    def __eq__(self, other):
        if not isinstance(other, _LiteralGenericAlias):
            return NotImplemented
        return {(v, type(v)) for v in self.__args__} == {(v, type(v)) for v in other.__args__}

    def __hash__(self):
        return hash(frozenset((v, type(v)) for v in self.__args__))

    def __repr__(self):
        return f'typing.Literal[{", ".join(map(repr, self.__args__))}]'


def _literal(self, parameters):
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    flat, seen = [], []
    for p in parameters:
        for value in p.__args__ if isinstance(p, _LiteralGenericAlias) else (p,):
            key = value, type(value)
            if key not in seen:
                seen.append(key)
                flat.append(value)
    return _LiteralGenericAlias(self, tuple(flat), name='Literal')


Literal = _SpecialForm('Literal', 'One of several values.', _literal)


class _AnnotatedAlias(_GenericAlias):
    def __init__(self, origin, metadata):
        if isinstance(origin, _AnnotatedAlias):
            metadata = origin.__metadata__ + metadata
            origin = origin.__origin__
        super().__init__(origin, origin, name='Annotated')
        self.__metadata__ = metadata

    def copy_with(self, args):
        return _AnnotatedAlias(args[0], self.__metadata__)

    def __repr__(self):
        return f'typing.Annotated[{_type_repr(self.__origin__)}, {", ".join(map(repr, self.__metadata__))}]'

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def __mro_entries__(self, bases):
        return (self.__origin__,)


def _annotated(self, params):
    if not isinstance(params, tuple) or len(params) < 2:
        raise TypeError('Annotated[...] should be used with at least two arguments (a type and an annotation).')
    return _AnnotatedAlias(_type_check(params[0], 'Annotated[t, ...]: t must be a type.'), tuple(params[1:]))


Annotated = _SpecialForm('Annotated', 'A type with something to say about it.', _annotated)
Concatenate = _SpecialForm('Concatenate', 'Parameters before those of a ParamSpec.', lambda self, params: _GenericAlias(
    self, tuple(_type_convert(p) for p in (params if isinstance(params, tuple) else (params,))), name='Concatenate'))


class _CallableGenericAlias(_GenericAlias):
    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and (args[0] is ... or type(args[0]).__name__ == 'ParamSpec'
                               or isinstance(args[0], _GenericAlias) and args[0].__origin__ is Concatenate):
            return f'typing.Callable[{_type_repr(args[0])}, {_type_repr(args[1])}]'
        return f'typing.Callable[[{", ".join(map(_type_repr, args[:-1]))}], {_type_repr(args[-1])}]'


class _CallableType(_SpecialGenericAlias):
    def __getitem__(self, params):
        if not isinstance(params, tuple) or len(params) != 2:
            raise TypeError('Callable must be used as Callable[[arg, ...], result].')
        args, result = params
        result = _type_check(result, 'Callable[args, result]: result must be a type.')
        if isinstance(args, list):
            args = tuple(_type_convert(a) for a in args)
        elif args is ... or hasattr(args, '__typing_subst__') or isinstance(args, _GenericAlias):
            args = (args,)
        else:
            args = (_type_convert(args),)
        return _CallableGenericAlias(self.__origin__, args + (result,), name='Callable', inst=False)


Callable = _CallableType(collections.abc.Callable, 'Callable')


class _TupleType(_SpecialGenericAlias):
    def __getitem__(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        if len(params) >= 2 and params[-1] is ...:
            params = tuple(_type_check(p, 'Tuple[t, ...]: t must be a type.') for p in params[:-1]) + (...,)
        else:
            params = tuple(_type_check(p, 'Tuple[t0, t1, ...]: each t must be a type.') for p in params)
        return _GenericAlias(tuple, params, name='Tuple', inst=False)


Tuple = _TupleType(tuple, 'Tuple')
Type = _SpecialGenericAlias(type, 'Type')
