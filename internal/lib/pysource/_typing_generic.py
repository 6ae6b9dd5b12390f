"""Type variables, Generic and Protocol."""

import sys
from abc import ABCMeta
from _typing_forms import _Final, _GenericAlias, _parameters_of, _type_check, _type_convert, Union

__name__ = 'typing'

_no_default = type('NoDefaultType', (), {'__repr__': lambda self: 'typing.NoDefault', '__module__': 'typing'})()


class _TypeVarLike(_Final):
    """What type variables share."""

    def __init__(self, name, bound=None, covariant=False, contravariant=False, infer_variance=False, default=_no_default):
        if covariant and contravariant:
            raise ValueError('Bivariant types are not supported.')
        self.__name__ = name
        self.__bound__ = None if bound is None else _type_check(bound, 'Bound must be a type.')
        self.__covariant__ = bool(covariant)
        self.__contravariant__ = bool(contravariant)
        self.__infer_variance__ = bool(infer_variance)
        self.__default__ = default
        module = _caller()
        if module != 'typing':
            self.__module__ = module

    def __getattr__(self, name):
        # What the syntax of type parameters declares is evaluated when it is asked for.
        lazy = self.__dict__.get('_lazy', {})
        if name not in lazy:
            raise AttributeError(f"'{type(self).__qualname__}' object has no attribute '{name}'", name=name, obj=self)
        value = lazy[name]()
        setattr(self, name, value)
        return value

    def has_default(self):
        return '__default__' in self.__dict__.get('_lazy', ()) or self.__default__ is not _no_default

    def __repr__(self):
        if self.__infer_variance__:
            return self.__name__
        sign = '+' if self.__covariant__ else '-' if self.__contravariant__ else '~'
        return sign + self.__name__

    def __typing_subst__(self, arg):
        return _type_check(arg, 'Parameters to generic types must be types.')

    def __reduce__(self):
        return self.__name__

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass an instance of {type(self).__name__}')


def _caller():
    """The module that makes a type variable."""
    try:
        return sys._getframe(3).f_globals.get('__name__', '__main__')
    except (AttributeError, ValueError):
        return None


class TypeVar(_TypeVarLike):
    """A type that is not known yet."""

    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False, infer_variance=False,
                 default=_no_default):
        super().__init__(name, bound, covariant, contravariant, infer_variance, default)
        if constraints and bound is not None:
            raise TypeError('Constraints cannot be combined with bound=...')
        if len(constraints) == 1:
            raise TypeError('A single constraint is not allowed')
        self.__constraints__ = tuple(_type_check(t, 'TypeVar(name, constraint, ...): constraints must be types.')
                                     for t in constraints)


class TypeVarTuple(_TypeVarLike):
    """Any number of types that are not known yet."""

    def __init__(self, name, *, default=_no_default):
        super().__init__(name, default=default)

    def __iter__(self):
        from _typing_forms import Unpack
        yield Unpack[self]

    def __repr__(self):
        return self.__name__


class ParamSpecArgs(_Final):
    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f'{self.__origin__.__name__}.args'

    def __eq__(self, other):
        return isinstance(other, ParamSpecArgs) and self.__origin__ == other.__origin__

    __hash__ = object.__hash__


class ParamSpecKwargs(_Final):
    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f'{self.__origin__.__name__}.kwargs'

    def __eq__(self, other):
        return isinstance(other, ParamSpecKwargs) and self.__origin__ == other.__origin__

    __hash__ = object.__hash__


class ParamSpec(_TypeVarLike):
    """Parameters that are not known yet."""

    def __init__(self, name, *, bound=None, covariant=False, contravariant=False, infer_variance=False,
                 default=_no_default):
        super().__init__(name, bound, covariant, contravariant, infer_variance, default)

    @property
    def args(self):
        return ParamSpecArgs(self)

    @property
    def kwargs(self):
        return ParamSpecKwargs(self)


def _type_param(kind, name, bound, default, module):
    """The type parameter that the syntax declares; bound and default are functions or None."""
    cls = (TypeVar, TypeVarTuple, ParamSpec, TypeVar)[kind]
    param = cls.__new__(cls)
    param.__name__ = name
    param.__module__ = module
    param.__covariant__ = param.__contravariant__ = False
    param.__infer_variance__ = True
    param._lazy = lazy = {}
    if kind == 3:
        param.__bound__ = None
        lazy['__constraints__'] = bound
    else:
        param.__constraints__ = ()
        if bound is None:
            param.__bound__ = None
        else:
            lazy['__bound__'] = bound
    if default is None:
        param.__default__ = _no_default
    else:
        lazy['__default__'] = default
    return param


def _generic_base(params):
    """The base that a class with type parameters has besides those it names."""
    from _typing_forms import Unpack
    return Generic[tuple(Unpack[p] if isinstance(p, TypeVarTuple) else p for p in params)]


type _Alias = int
TypeAliasType = type(_Alias)
del _Alias


class NewType:
    """A type of its own that is another at run time."""

    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition('.')[2]
        self.__supertype__ = tp
        module = sys._getframe(1).f_globals.get('__name__')
        if module != 'typing':
            self.__module__ = module

    def __call__(self, x, /):
        return x

    def __repr__(self):
        return f'{self.__module__}.{self.__qualname__}'

    def __mro_entries__(self, bases):
        name = self.__name__
        raise TypeError(f'Cannot subclass an instance of NewType. Perhaps you were looking for: `{name} = '
                        f'NewType({name!r}, {name})`')

    def __reduce__(self):
        return self.__qualname__

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


class Generic:
    """The base of classes with type variables."""

    __slots__ = ()
    _is_protocol = False

    def __class_getitem__(cls, args):
        if not isinstance(args, tuple):
            args = (args,)
        args = tuple(_type_convert(a) for a in args)
        special = cls.__dict__.get('_is_typing_base', False)
        if special:
            if not args:
                raise TypeError(f'Parameter list to {cls.__qualname__}[...] cannot be empty')
            if not all(hasattr(a, '__typing_subst__') or type(a).__name__ in ('TypeVar', '_UnpackAlias') for a in args):
                raise TypeError(f'Parameters to {cls.__name__}[...] must all be type variables or parameter '
                                'specification variables.')
            if len(set(args)) != len(args):
                raise TypeError(f'Parameters to {cls.__name__}[...] must all be unique')
            return _GenericAlias(cls, args)
        parameters = getattr(cls, '__parameters__', ())
        if not parameters:
            raise TypeError(f'{cls} is not a generic class')
        n, wanted = len(args), len(parameters)
        plain = all(isinstance(p, TypeVar) for p in parameters)
        if plain:
            least = sum(1 for p in parameters if not p.has_default())
            if not least <= n <= wanted:
                many = 'many' if n > wanted else 'few'
                expected = wanted if least == wanted else f'at least {least}' if n < least else f'at most {wanted}'
                raise TypeError(f'Too {many} arguments for {cls}; actual {n}, expected {expected}')
            args += tuple(p.__default__ for p in parameters[n:])
            for a in args:
                _type_check(a, 'Parameters to generic types must be types.')
        elif wanted == 1 and isinstance(parameters[0], ParamSpec) and not (n == 1 and isinstance(args[0], (list, tuple))
                                                                           or n == 1 and args[0] is ...):
            args = (args,)
        args = tuple(tuple(a) if isinstance(a, list) else a for a in args)
        return _GenericAlias(cls, args)

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        bases = cls.__dict__.get('__orig_bases__')
        if bases is not None:
            plain = Generic in bases
        else:
            plain = Generic in cls.__bases__ and cls.__name__ != 'Protocol'
        if plain:
            raise TypeError('Cannot inherit from plain Generic')
        found = _parameters_of(bases) if bases is not None else ()
        for base in bases or ():
            if isinstance(base, _GenericAlias) and base.__origin__ in (Generic, sys.modules[_own].__dict__.get('Protocol')):
                declared = base.__parameters__
                missing = [p for p in found if p not in declared]
                if missing:
                    names = ', '.join(map(str, missing))
                    raise TypeError(f'Some type variables ({names}) are not listed in {base.__origin__.__name__}'
                                    f'[{", ".join(map(str, declared))}]')
                found = declared
        cls.__parameters__ = tuple(found)


_own = '_typing_generic'
Generic._is_typing_base = True

_excluded = frozenset('''__abstractmethods__ __annotations__ __dict__ __doc__ __init__ __module__ __new__ __slots__
    __subclasshook__ __weakref__ __class_getitem__ __match_args__ __static_attributes__ __firstlineno__ _is_protocol
    _is_runtime_protocol __protocol_attrs__ __non_callable_proto_members__ __type_params__ __parameters__
    __orig_bases__ __orig_class__ _is_typing_base __init_subclass__ _abc_impl __qualname__ __final__ __hash__
    _is_typing_base __annotate__'''.split())


def _protocol_members(cls):
    """The names that a protocol asks for."""
    names = set()
    for base in cls.__mro__[:-1]:
        if base.__name__ in ('Protocol', 'Generic') and base.__module__ == 'typing':
            continue
        for name in [*base.__dict__, *base.__dict__.get('__annotations__', {})]:
            if not name.startswith('_abc_') and name not in _excluded:
                names.add(name)
    return names


def _no_init(self, *args, **kwargs):
    if type(self)._is_protocol:
        raise TypeError('Protocols cannot be instantiated')


class _ProtocolMeta(ABCMeta):
    def __new__(mcls, name, bases, namespace, /, **kwargs):
        protocol = sys.modules[_own].__dict__.get('Protocol')
        if protocol in bases:
            for base in bases:
                if not (base in (object, Generic) or base.__module__ in ('collections.abc', 'contextlib')
                        or getattr(base, '_is_protocol', False)):
                    raise TypeError(f'Protocols can only inherit from other protocols, got {base!r}')
        return super().__new__(mcls, name, bases, namespace, **kwargs)

    def __init__(cls, *args, **kwargs):
        if getattr(cls, '_is_protocol', False):
            cls.__protocol_attrs__ = _protocol_members(cls)

    def __subclasscheck__(cls, other):
        if cls.__dict__.get('_is_typing_base'):
            return type.__subclasscheck__(cls, other)
        if getattr(cls, '_is_protocol', False):
            if not getattr(cls, '_is_runtime_protocol', False):
                raise TypeError('Instance and class checks can only be used with @runtime_checkable protocols')
            data = sorted(n for n in cls.__protocol_attrs__ if not callable(getattr(cls, n, None)))
            if data:
                raise TypeError('Protocols with non-method members don\'t support issubclass(). Non-method members: '
                                f'{str(data)[1:-1]}.')
        return super().__subclasscheck__(other)

    def __instancecheck__(cls, instance):
        if cls.__dict__.get('_is_typing_base') or not getattr(cls, '_is_protocol', False):
            return type.__instancecheck__(cls, instance) or super().__instancecheck__(instance)
        if not getattr(cls, '_is_runtime_protocol', False):
            raise TypeError('Instance and class checks can only be used with @runtime_checkable protocols')
        if cls in type(instance).__mro__:
            return True
        for name in cls.__protocol_attrs__:
            try:
                value = getattr(instance, name)
            except AttributeError:
                return False
            if value is None and callable(getattr(cls, name, None)):
                return False
        return True


def _hook(cls, other):
    """issubclass for protocols: does the class have the methods?"""
    if not cls.__dict__.get('_is_protocol', False):
        return NotImplemented
    for name in cls.__protocol_attrs__:
        for base in other.__mro__:
            if name in base.__dict__:
                if base.__dict__[name] is None:
                    return NotImplemented
                break
            if name in base.__dict__.get('__annotations__', {}):
                break
        else:
            return NotImplemented
    return True


class Protocol(Generic, metaclass=_ProtocolMeta):
    """The base of classes that say which methods an object has."""

    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False
    _is_typing_base = True

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if not cls.__dict__.get('_is_protocol', False):
            cls._is_protocol = any(b is Protocol for b in cls.__bases__)
        if '__subclasshook__' not in cls.__dict__:
            cls.__subclasshook__ = classmethod(_hook)
        if cls._is_protocol and cls.__init__ is Protocol.__init__:
            cls.__init__ = _no_init


def runtime_checkable(cls):
    """Allow isinstance with a protocol."""
    if not (isinstance(cls, type) and issubclass(cls, Generic) and getattr(cls, '_is_protocol', False)):
        raise TypeError(f'@runtime_checkable can be only applied to protocol classes, got {cls!r}')
    cls._is_runtime_protocol = True
    return cls


def is_protocol(tp, /):
    return isinstance(tp, type) and getattr(tp, '_is_protocol', False) and tp is not Protocol and tp is not Generic


def get_protocol_members(tp, /):
    if not is_protocol(tp):
        raise TypeError(f'{tp!r} is not a Protocol')
    return frozenset(tp.__protocol_attrs__)
