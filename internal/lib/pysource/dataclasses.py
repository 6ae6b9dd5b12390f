"""Classes that are mostly data."""

import sys
from _thread import get_ident
from abc import update_abstractmethods
from operator import attrgetter, eq, ge, gt, le, lt

__all__ = ['dataclass', 'field', 'Field', 'FrozenInstanceError', 'InitVar', 'KW_ONLY', 'MISSING', 'fields', 'asdict',
           'astuple', 'make_dataclass', 'replace', 'is_dataclass']


class FrozenInstanceError(AttributeError):
    pass


def _mark(kind, text=None):
    """The only object of a class of its own, which stands for something."""
    return type(kind, (), {'__module__': __name__, **({'__repr__': lambda self: text} if text else {})})()


MISSING, KW_ONLY = _mark('_MISSING_TYPE'), _mark('_KW_ONLY_TYPE')
_HAS_DEFAULT_FACTORY = _mark('_HAS_DEFAULT_FACTORY_CLASS', '<factory>')
# What an annotated name is: a field, a class variable, or an argument that is for __post_init__ alone.
_FIELD, _FIELD_CLASSVAR, _FIELD_INITVAR = [
    _mark('_FIELD_BASE', name) for name in ('_FIELD', '_FIELD_CLASSVAR', '_FIELD_INITVAR')]

_FIELDS, _PARAMS, _POST_INIT_NAME = '__dataclass_fields__', '__dataclass_params__', '__post_init__'
_mappingproxy = type(type.__dict__)
_GenericAlias = type(list[int])


def _recursive_repr(user_function):
    """Have the repr of an object within its own repr be '...'."""
    running = set()

    def wrapper(self):
        key = id(self), get_ident()
        if key in running:
            return '...'
        running.add(key)
        try:
            return user_function(self)
        finally:
            running.discard(key)

    for name in '__module__', '__name__', '__qualname__', '__doc__', '__annotations__':
        setattr(wrapper, name, getattr(user_function, name))
    wrapper.__wrapped__ = user_function
    return wrapper


class InitVar:
    """The type of a field that is only an argument, for __post_init__."""

    __slots__ = ('type',)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        shown = self.type.__name__ if isinstance(self.type, type) else repr(self.type)
        return f'dataclasses.InitVar[{shown}]'

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    __slots__ = ('name', 'type', 'default', 'default_factory', 'repr', 'hash', 'init', 'compare', 'metadata',
                 'kw_only', '_field_type')

    __class_getitem__ = classmethod(_GenericAlias)

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.default, self.default_factory = default, default_factory
        self.init, self.repr, self.hash, self.compare, self.kw_only = init, repr, hash, compare, kw_only
        self.metadata = _mappingproxy({} if metadata is None else metadata)
        self.name = self.type = self._field_type = None

    @_recursive_repr
    def __repr__(self):
        order = ('name', 'type', 'default', 'default_factory', 'init', 'repr', 'hash', 'compare', 'metadata', 'kw_only')
        shown = ','.join([f'{name}={getattr(self, name)!r}' for name in order])
        return f'Field({shown},_field_type={self._field_type})'

    def __set_name__(self, owner, name):
        # The default may want to know its name.
        notice = getattr(type(self.default), '__set_name__', None)
        if notice is not None:
            notice(self.default, owner, name)

    def _is_required(self):
        return self.default is MISSING and self.default_factory is MISSING

    def _is_hashed(self):
        return self.compare if self.hash is None else self.hash


class _DataclassParams:
    __slots__ = ('init', 'repr', 'eq', 'order', 'unsafe_hash', 'frozen', 'match_args', 'kw_only', 'slots',
                 'weakref_slot')

    def __init__(self, **values):
        for name in self.__slots__:
            setattr(self, name, values[name])

    def __repr__(self):
        return f"_DataclassParams({','.join([f'{name}={getattr(self, name)!r}' for name in self.__slots__])})"


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None,
          kw_only=MISSING):
    """What is special about a field."""
    if MISSING not in (default, default_factory):
        raise ValueError('cannot specify both default and default_factory')
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


# Finding the fields of a class.

def _word(text):
    """The identifier that a text begins with, and what follows it."""
    text = text.lstrip()
    length = next((i for i, c in enumerate(text) if not (c.isalnum() or c == '_')), len(text))
    return text[:length], text[length:]


def _meant(annotation, cls, module):
    """The annotation, or what it names if it is text: in the module of the class, or there in the given module."""
    if not isinstance(annotation, str):
        return annotation
    names = vars(sys.modules[cls.__module__]) if cls.__module__ in sys.modules else {}
    word, rest = _word(annotation)
    if rest.lstrip().startswith('.'):
        names = vars(module) if names.get(word) is module else {}
        word, _ = _word(rest.lstrip()[1:])
    return names.get(word)


def _kind_of(annotation, cls):
    """What an annotation makes of a name."""
    typing = sys.modules.get('typing')
    if typing is not None:
        found = _meant(annotation, cls, typing)
        if typing.ClassVar in (found, typing.get_origin(found)):
            return _FIELD_CLASSVAR
    found = _meant(annotation, cls, sys.modules[__name__])
    return _FIELD_INITVAR if found is InitVar or type(found) is InitVar else _FIELD


def _own_field(cls, name, annotation, kw_only):
    f = getattr(cls, name, MISSING)
    if not isinstance(f, Field):
        # A slot has no default.
        f = field(default=MISSING if type(f).__name__ == 'member_descriptor' else f)
    f.name, f.type, f._field_type = name, annotation, _kind_of(annotation, cls)
    if f._field_type is not _FIELD and f.default_factory is not MISSING:
        raise TypeError(f'field {name} cannot have a default factory')
    if f._field_type is _FIELD_CLASSVAR:
        if f.kw_only is not MISSING:
            raise TypeError(f'field {name} is a ClassVar but specifies kw_only')
    elif f.kw_only is MISSING:
        f.kw_only = kw_only
    if f._field_type is _FIELD and type(f.default).__hash__ is None:
        raise ValueError(f'mutable default {type(f.default)} for field {name} is not allowed: use default_factory')
    return f


def _own_fields(cls, kw_only):
    """The fields that a class itself has, in the order of their annotations."""
    found, marked = {}, False
    annotations = vars(cls).get('__annotations__', {})
    for name, annotation in annotations.items():
        if _meant(annotation, cls, sys.modules[__name__]) is KW_ONLY:
            if marked:
                raise TypeError(f'{name!r} is KW_ONLY, but KW_ONLY has already been specified')
            marked = kw_only = True
        else:
            found[name] = _own_field(cls, name, annotation, kw_only)
    for name, f in found.items():
        # The class has the default, as if it were written without field().
        if isinstance(getattr(cls, name, None), Field):
            delattr(cls, name) if f.default is MISSING else setattr(cls, name, f.default)
    stray = [name for name, value in vars(cls).items() if isinstance(value, Field) and name not in annotations]
    if stray:
        raise TypeError(f'{stray[0]!r} is a field but has no type annotation')
    return found


def _data_bases(cls):
    """The dataclasses that a class is derived from, the most basic first."""
    return [base for base in reversed(cls.__mro__[1:]) if getattr(base, _FIELDS, None) is not None]


# The methods. Only __init__ is made of text, since it has parameters of its own; the others work on the values of
# fields as attrgetter gets them.

def _values(fields):
    names = [f.name for f in fields]
    if len(names) > 1:
        return attrgetter(*names)
    return lambda obj: tuple([getattr(obj, name) for name in names])


def _make_init(cls, fields, frozen, slots):
    taken = {f.name for f in fields}
    # Names for what the text needs which no field has.
    stem = '_'
    while any(name.startswith(stem) for name in taken):
        stem += '_'
    unset, put, given = stem + 'unset', stem + 'put', stem + 'given'
    me = '__dataclass_self__' if 'self' in taken else 'self'
    lines, values = [], {}
    for f in fields:
        value = f.name if f.init else None
        if f.default_factory is not MISSING:
            values[f.name] = f.default_factory
            value = f'{given}[{f.name!r}]()' + (f' if {f.name} is {unset} else {f.name}' if f.init else '')
        elif value is None and slots and f.default is not MISSING:
            values[f.name] = f.default
            value = f'{given}[{f.name!r}]'
        if value is not None and f._field_type is _FIELD:
            lines.append(f'{put}({me}, {f.name!r}, {value})' if frozen else f'{me}.{f.name} = {value}')
    if hasattr(cls, _POST_INIT_NAME):
        extra = ', '.join([f.name for f in fields if f._field_type is _FIELD_INITVAR])
        lines.append(f'{me}.{_POST_INIT_NAME}({extra})')
    plain, by_keyword = _parameters(fields)
    first = None
    for f in plain:
        if f._is_required() and first is not None:
            raise TypeError(f'non-default argument {f.name!r} follows default argument {first.name!r}')
        first = first if f._is_required() else f
    parameters = [me, *[f.name for f in plain], *(['*'] if by_keyword else []), *[f.name for f in by_keyword]]
    text = '\n  '.join([f'def make({unset}, {put}, {given}):\n def __init__({", ".join(parameters)}):', *(lines or ['pass'])])
    made = {}
    exec(text + '\n return __init__', getattr(sys.modules.get(cls.__module__), '__dict__', {}), made)
    init = made['make'](_HAS_DEFAULT_FACTORY, object.__setattr__, values)
    defaults = {f.name: _HAS_DEFAULT_FACTORY if f.default is MISSING else f.default
                for f in plain + by_keyword if not f._is_required()}
    init.__defaults__ = tuple([defaults[f.name] for f in plain if f.name in defaults]) or None
    init.__kwdefaults__ = {f.name: defaults[f.name] for f in by_keyword if f.name in defaults} or None
    init.__annotations__ = {**{f.name: f.type for f in plain + by_keyword}, 'return': None}
    return init


def _parameters(fields):
    """The fields that __init__ takes: those that may go by position, and the others."""
    wanted = [f for f in fields if f.init and f._field_type is not _FIELD_CLASSVAR]
    return [f for f in wanted if not f.kw_only], [f for f in wanted if f.kw_only]


def _make_repr(fields):
    names = [f.name for f in fields if f.repr]

    @_recursive_repr
    def __repr__(self):
        return f"{self.__class__.__qualname__}({', '.join([f'{name}={getattr(self, name)!r}' for name in names])})"
    return __repr__


def _make_eq(fields):
    values = _values([f for f in fields if f.compare])

    def __eq__(self, other):
        if other is self:
            return True
        if other.__class__ is not self.__class__:
            return NotImplemented
        return all(map(eq, values(self), values(other)))
    return __eq__


def _make_order(fields, compare):
    values = _values([f for f in fields if f.compare])

    def ordered(self, other):
        same = other.__class__ is self.__class__
        return compare(values(self), values(other)) if same else NotImplemented
    return ordered


def _make_hash(fields):
    values = _values([f for f in fields if f._is_hashed()])

    def __hash__(self):
        return hash(values(self))
    return __hash__


def _make_frozen(cls, fields):
    names = {f.name for f in fields}

    def refuse(self, name, verb):
        if name in names or type(self) is cls:
            raise FrozenInstanceError(f'cannot {verb} field {name!r}')

    def __setattr__(self, name, value):
        refuse(self, name, 'assign to')
        super(cls, self).__setattr__(name, value)

    def __delattr__(self, name):
        refuse(self, name, 'delete')
        super(cls, self).__delattr__(name)
    return __setattr__, __delattr__


def _give(cls, name, function, complaint=None):
    """Give a class a method, unless it has one itself; with a complaint, that is an error."""
    inner = getattr(function, '__wrapped__', function)
    inner.__name__ = function.__name__ = name
    inner.__qualname__, function.__qualname__ = f'__create_fn__.<locals>.{name}', f'{cls.__qualname__}.{name}'
    inner.__module__ = function.__module__ = cls.__module__
    if name not in vars(cls):
        setattr(cls, name, function)
    elif complaint is not None:
        raise TypeError(f'Cannot overwrite attribute {name} in class {cls.__name__}{complaint}')


def _decide_hash(cls, options, fields, has_own):
    """Give a class __hash__, or take the one it inherits away, as the options want it."""
    if options.unsafe_hash and has_own:
        raise TypeError(f'Cannot overwrite attribute __hash__ in class {cls.__name__}')
    if options.unsafe_hash or options.eq and options.frozen and not has_own:
        if '__hash__' in vars(cls):
            del cls.__hash__
        _give(cls, '__hash__', _make_hash(fields))
    elif options.eq and not has_own:
        cls.__hash__ = None


def _process_class(cls, options):
    setattr(cls, _PARAMS, options)
    bases = _data_bases(cls)
    all_fields = {name: f for base in bases for name, f in getattr(base, _FIELDS).items()}
    all_fields.update(_own_fields(cls, options.kw_only))
    frozen = {getattr(base, _PARAMS).frozen for base in bases}
    if True in frozen and not options.frozen:
        raise TypeError('cannot inherit non-frozen dataclass from a frozen one')
    if False in frozen and options.frozen:
        raise TypeError('cannot inherit frozen dataclass from a non-frozen one')
    setattr(cls, _FIELDS, all_fields)
    # Python itself sets __hash__ to None where there is an __eq__.
    own_hash = vars(cls).get('__hash__', MISSING)
    has_own_hash = own_hash is not MISSING and not (own_hash is None and '__eq__' in vars(cls))
    if options.order and not options.eq:
        raise ValueError('eq must be true if order is true')
    arguments = [f for f in all_fields.values() if f._field_type is not _FIELD_CLASSVAR]
    data = [f for f in arguments if f._field_type is _FIELD]
    if options.init:
        _give(cls, '__init__', _make_init(cls, arguments, options.frozen, options.slots))
    if '__replace__' not in vars(cls):
        cls.__replace__ = _replace
    if options.repr:
        _give(cls, '__repr__', _make_repr(data))
    if options.eq:
        _give(cls, '__eq__', _make_eq(data))
    for compare in (lt, le, gt, ge) if options.order else ():
        _give(cls, f'__{compare.__name__}__', _make_order(data, compare), ' Consider using functools.total_ordering')
    if options.frozen:
        for method in _make_frozen(cls, data):
            _give(cls, method.__name__, method, '')
    _decide_hash(cls, options, data, has_own_hash)
    if not cls.__doc__:
        cls.__doc__ = cls.__name__ + _signature_text(cls, arguments, options.init)
    if options.match_args and '__match_args__' not in vars(cls):
        cls.__match_args__ = tuple([f.name for f in _parameters(arguments)[0]])
    if options.slots:
        cls = _with_slots(cls, options)
    elif options.weakref_slot:
        raise TypeError('weakref_slot is True but slots is False')
    update_abstractmethods(cls)
    return cls


# The docstring of a class that has none: its signature.

def _annotation_text(annotation):
    if isinstance(annotation, type) and not isinstance(annotation, _GenericAlias):
        home = annotation.__module__
        return annotation.__qualname__ if home == 'builtins' else f'{home}.{annotation.__qualname__}'
    text = repr(annotation)
    ours = isinstance(annotation, _GenericAlias) or type(annotation).__module__ == 'typing'
    return text.replace('typing.', '') if ours else text


def _signature_text(cls, fields, init):
    if not init or '__call__' in vars(type(cls)):
        try:
            import inspect
            return str(inspect.signature(cls)).replace(' -> None', '')
        except (TypeError, ValueError, AttributeError):
            return ''
    shown = {f.name: f'{f.name}: {_annotation_text(f.type)}' + (
        '' if f._is_required() else ' = <factory>' if f.default is MISSING else f' = {f.default!r}') for f in fields}
    plain, by_keyword = [[shown[f.name] for f in group] for group in _parameters(fields)]
    return f"({', '.join([*plain, '*', *by_keyword] if by_keyword else plain)})"


# Slots: a class cannot get them later, so there is another one then.

def _slots_of(cls):
    slots = vars(cls).get('__slots__')
    if slots is None:
        return [name for name in ('__weakref__', '__dict__') if name in vars(cls)]
    if hasattr(slots, '__next__'):
        raise TypeError(f"Slots of '{cls.__name__}' cannot be determined")
    return [slots] if isinstance(slots, str) else [*slots]


def _with_slots(cls, options):
    if '__slots__' in vars(cls):
        raise TypeError(f'{cls.__name__} already specifies __slots__')
    names = [f.name for f in fields(cls)]
    inherited = {slot for base in cls.__mro__[1:-1] for slot in _slots_of(base)}
    wanted = [*names, '__weakref__'] if options.weakref_slot else names
    body = {name: value for name, value in vars(cls).items() if name not in (*names, '__dict__', '__weakref__')}
    body['__slots__'] = tuple([name for name in wanted if name not in inherited])
    if options.frozen:
        body = {'__getstate__': _dataclass_getstate, '__setstate__': _dataclass_setstate, **body}
    made = type(cls)(cls.__name__, cls.__bases__, body)
    made.__qualname__ = cls.__qualname__
    return made


def _dataclass_getstate(self):
    return [getattr(self, f.name) for f in fields(self)]


def _dataclass_setstate(self, state):
    for f, value in zip(fields(self), state):
        object.__setattr__(self, f.name, value)


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
              match_args=True, kw_only=False, slots=False, weakref_slot=False):
    """Add the methods that a class of data needs, made of its annotations."""
    options = {name: value for name, value in locals().items() if name != 'cls'}

    def wrap(cls):
        return _process_class(cls, _DataclassParams(**options))
    return wrap if cls is None else wrap(cls)


# Functions about dataclasses.

def fields(class_or_instance):
    """The fields of a dataclass or of an instance of one."""
    found = getattr(class_or_instance, _FIELDS, None)
    if found is None:
        raise TypeError('must be called with a dataclass type or instance') from None
    return tuple([f for f in found.values() if f._field_type is _FIELD])


def is_dataclass(obj):
    """Whether obj is a dataclass or an instance of one."""
    return hasattr(obj if isinstance(obj, type) else type(obj), _FIELDS)


def _check_instance(obj, what):
    if not hasattr(type(obj), _FIELDS):
        raise TypeError(what + '() should be called on dataclass instances')


_atomic = frozenset({type(None), bool, int, float, str, complex, bytes, type(...), type(NotImplemented), type(len),
                     type(fields), type, range, property})


def asdict(obj, *, dict_factory=dict):
    """The fields as a dict, those of dataclasses within it too."""
    _check_instance(obj, 'asdict')
    return _converted(obj, lambda pairs: dict_factory(pairs))


def astuple(obj, *, tuple_factory=tuple):
    """The fields as a tuple, those of dataclasses within it too."""
    _check_instance(obj, 'astuple')
    return _converted(obj, lambda pairs: tuple_factory([value for _, value in pairs]))


def _converted(obj, of_pairs):
    """A value with what of_pairs makes of the fields of each dataclass in it, and the rest copied."""
    kind = type(obj)
    if kind in _atomic:
        return obj

    def inner(items):
        return [_converted(item, of_pairs) for item in items]
    if hasattr(kind, _FIELDS):
        return of_pairs([(f.name, _converted(getattr(obj, f.name), of_pairs)) for f in fields(obj)])
    if issubclass(kind, (list, tuple)):
        # A named tuple takes its items one by one.
        return kind(*inner(obj)) if hasattr(obj, '_fields') else kind(inner(obj))
    if issubclass(kind, dict):
        made = kind(obj.default_factory) if hasattr(kind, 'default_factory') else None
        pairs = zip(inner(obj), inner(obj.values()))
        if made is None:
            return kind(pairs)
        for key, value in pairs:
            made[key] = value
        return made
    from copy import deepcopy
    return deepcopy(obj)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False,
                   unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False,
                   module=None):
    """A dataclass with the given fields: names, (name, type) or (name, type, field)."""
    from keyword import iskeyword
    from types import new_class
    body = dict(namespace or ())
    annotations = body['__annotations__'] = {}
    for item in fields:
        parts = (item, 'typing.Any') if isinstance(item, str) else item
        if len(parts) not in (2, 3):
            raise TypeError(f'Invalid field: {item!r}')
        name, annotation, *default = parts
        for wrong, complaint in ((not isinstance(name, str) or not name.isidentifier(), 'names must be valid identifiers'),
                                 (iskeyword(name), 'names must not be keywords'),
                                 (name in annotations, 'name duplicated')):
            if wrong:
                raise TypeError(f'Field {complaint}: {name!r}')
        annotations[name] = annotation
        body.update({name: value for value in default})
    cls = new_class(cls_name, bases, {}, lambda names: names.update(body))
    module = module or sys._getframe(1).f_globals.get('__name__', '__main__')
    if module is not None:
        cls.__module__ = module
    return dataclass(cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen,
                     match_args=match_args, kw_only=kw_only, slots=slots, weakref_slot=weakref_slot)


def replace(obj, /, **changes):
    """A copy of obj with some fields changed."""
    _check_instance(obj, 'replace')
    return _replace(obj, **changes)


def _replace(self, /, **changes):
    for name, f in getattr(self, _FIELDS).items():
        if f._field_type is _FIELD_CLASSVAR:
            continue
        if not f.init and name in changes:
            raise TypeError(f'field {name} is declared with init=False, it cannot be specified with replace()')
        if f.init and name not in changes:
            if f._field_type is _FIELD_INITVAR and f.default is MISSING:
                raise TypeError(f'InitVar {name!r} must be specified with replace()')
            changes[name] = getattr(self, name)
    return self.__class__(**changes)
