"""Classes that are mostly data."""

import sys
from _thread import get_ident

__all__ = ['dataclass', 'field', 'Field', 'FrozenInstanceError', 'InitVar', 'KW_ONLY', 'MISSING', 'fields', 'asdict',
           'astuple', 'make_dataclass', 'replace', 'is_dataclass']


class FrozenInstanceError(AttributeError):
    pass


class _HAS_DEFAULT_FACTORY_CLASS:
    def __repr__(self):
        return '<factory>'


_HAS_DEFAULT_FACTORY = _HAS_DEFAULT_FACTORY_CLASS()


class _MISSING_TYPE:
    pass


MISSING = _MISSING_TYPE()


class _KW_ONLY_TYPE:
    pass


KW_ONLY = _KW_ONLY_TYPE()

_EMPTY_METADATA = type(type.__dict__)({})


class _FIELD_BASE:
    __slots__ = ('name',)

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


_FIELD = _FIELD_BASE('_FIELD')
_FIELD_CLASSVAR = _FIELD_BASE('_FIELD_CLASSVAR')
_FIELD_INITVAR = _FIELD_BASE('_FIELD_INITVAR')

_FIELDS = '__dataclass_fields__'
_PARAMS = '__dataclass_params__'
_POST_INIT_NAME = '__post_init__'


class InitVar:
    """The type of a field that is only an argument, for __post_init__."""

    __slots__ = ('type',)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        name = self.type.__name__ if isinstance(self.type, type) else repr(self.type)
        return f'dataclasses.InitVar[{name}]'

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    __slots__ = ('name', 'type', 'default', 'default_factory', 'repr', 'hash', 'init', 'compare', 'metadata',
                 'kw_only', '_field_type')

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = _EMPTY_METADATA if metadata is None else type(_EMPTY_METADATA)(metadata)
        self.kw_only = kw_only
        self._field_type = None

    def __repr__(self):
        return (f'Field(name={self.name!r},type={self.type!r},default={self.default!r},'
                f'default_factory={self.default_factory!r},init={self.init!r},repr={self.repr!r},hash={self.hash!r},'
                f'compare={self.compare!r},metadata={self.metadata!r},kw_only={self.kw_only!r},'
                f'_field_type={self._field_type})')

    def __set_name__(self, owner, name):
        # The default may want to know its name.
        func = getattr(type(self.default), '__set_name__', None)
        if func:
            func(self.default, owner, name)

    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)


class _DataclassParams:
    __slots__ = ('init', 'repr', 'eq', 'order', 'unsafe_hash', 'frozen', 'match_args', 'kw_only', 'slots',
                 'weakref_slot')

    def __init__(self, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
        self.init, self.repr, self.eq, self.order = init, repr, eq, order
        self.unsafe_hash, self.frozen, self.match_args = unsafe_hash, frozen, match_args
        self.kw_only, self.slots, self.weakref_slot = kw_only, slots, weakref_slot

    def __repr__(self):
        values = ','.join(f'{name}={getattr(self, name)!r}' for name in self.__slots__)
        return f'_DataclassParams({values})'


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None,
          kw_only=MISSING):
    """What is special about a field."""
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError('cannot specify both default and default_factory')
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


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

    wrapper.__module__ = user_function.__module__
    wrapper.__name__ = user_function.__name__
    wrapper.__qualname__ = user_function.__qualname__
    wrapper.__doc__ = user_function.__doc__
    wrapper.__annotations__ = user_function.__annotations__
    wrapper.__wrapped__ = user_function
    return wrapper


class _Functions:
    """Collects the text of the methods of a class, which are made all at once."""

    def __init__(self, globals):
        self.names = []
        self.text = []
        self.globals = globals
        self.locals = {}
        self.overwrite_error = {}
        self.unconditional = set()

    def add(self, name, args, body, *, locals=None, return_type=MISSING, overwrite_error=False, unconditional=False,
            decorator=None):
        if locals is not None:
            self.locals.update(locals)
        if overwrite_error:
            self.overwrite_error[name] = overwrite_error
        if unconditional:
            self.unconditional.add(name)
        self.names.append(name)
        annotation = ''
        if return_type is not MISSING:
            self.locals[f'__dataclass_{name}_return_type__'] = return_type
            annotation = f'->__dataclass_{name}_return_type__'
        head = f' {decorator}\n' if decorator else ''
        lines = '\n'.join(f'  {line}' for line in body)
        self.text.append(f'{head} def {name}({",".join(args)}){annotation}:\n{lines}')

    def give_to(self, cls):
        returned = f'({",".join(self.names)},)' if self.names else ''
        text = '\n'.join(self.text)
        text = f'def __create_fn__({",".join(self.locals)}):\n{text}\n return {returned}'
        namespace = {}
        exec(text, self.globals, namespace)
        functions = namespace['__create_fn__'](**self.locals)
        for name, function in zip(self.names, functions or ()):
            function.__qualname__ = f'{cls.__qualname__}.{name}'
            if hasattr(function, '__wrapped__'):
                function.__wrapped__.__qualname__ = f'__create_fn__.<locals>.{name}'
            if name in self.unconditional:
                setattr(cls, name, function)
            elif _set_new_attribute(cls, name, function):
                problem = self.overwrite_error.get(name)
                if problem:
                    text = f'Cannot overwrite attribute {name} in class {cls.__name__}'
                    raise TypeError(text if problem is True else f'{text} {problem}')


def _set_new_attribute(cls, name, value):
    """Set an attribute the class does not have itself; tells whether it has."""
    if name in cls.__dict__:
        return True
    setattr(cls, name, value)
    return False


# The lines of the methods.

def _init_param(f):
    """A field as a parameter of __init__."""
    if f.default is MISSING and f.default_factory is MISSING:
        default = ''
    elif f.default is not MISSING:
        default = f'=__dataclass_dflt_{f.name}__'
    else:
        default = '=__dataclass_HAS_DEFAULT_FACTORY__'
    return f'{f.name}:__dataclass_type_{f.name}__{default}'


def _init_line(f, frozen, locals, self_name, slots):
    """The line of __init__ that sets a field, None if there is none."""
    default_name = f'__dataclass_dflt_{f.name}__'
    if f.default_factory is not MISSING:
        locals[default_name] = f.default_factory
        value = f'{default_name}()'
        if f.init:
            value = f'{default_name}() if {f.name} is __dataclass_HAS_DEFAULT_FACTORY__ else {f.name}'
    elif f.init:
        if f.default is not MISSING:
            locals[default_name] = f.default
        value = f.name
    elif slots and f.default is not MISSING:
        locals[default_name] = f.default
        value = default_name
    else:
        return None
    if f._field_type is _FIELD_INITVAR:
        return None
    if frozen:
        return f'__dataclass_builtins_object__.__setattr__({self_name},{f.name!r},{value})'
    return f'{self_name}.{f.name}={value}'


def _add_init(functions, fields, std_fields, kw_only_fields, frozen, has_post_init, self_name, slots):
    seen_default = None
    for f in std_fields:
        if not f.init:
            continue
        if not (f.default is MISSING and f.default_factory is MISSING):
            seen_default = f
        elif seen_default:
            raise TypeError(f'non-default argument {f.name!r} follows default argument {seen_default.name!r}')
    locals = {f'__dataclass_type_{f.name}__': f.type for f in fields}
    locals['__dataclass_HAS_DEFAULT_FACTORY__'] = _HAS_DEFAULT_FACTORY
    locals['__dataclass_builtins_object__'] = object
    body = []
    for f in fields:
        line = _init_line(f, frozen, locals, self_name, slots)
        if line:
            body.append(line)
    if has_post_init:
        args = ','.join(f.name for f in fields if f._field_type is _FIELD_INITVAR)
        body.append(f'{self_name}.{_POST_INIT_NAME}({args})')
    params = [_init_param(f) for f in std_fields]
    if kw_only_fields:
        params += ['*', *(_init_param(f) for f in kw_only_fields)]
    functions.add('__init__', [self_name, *params], body or ['pass'], locals=locals, return_type=None)


def _add_comparisons(functions, fields, eq, order):
    if eq:
        terms = [f'self.{f.name}==other.{f.name}' for f in fields if f.compare]
        functions.add('__eq__', ('self', 'other'),
                      ['if self is other:', ' return True', 'if other.__class__ is self.__class__:',
                       f' return {" and ".join(terms) or "True"}', 'return NotImplemented'])
    if order:
        compared = [f for f in fields if f.compare]
        mine, other = _tuple_text('self', compared), _tuple_text('other', compared)
        for name, op in ('__lt__', '<'), ('__le__', '<='), ('__gt__', '>'), ('__ge__', '>='):
            functions.add(name, ('self', 'other'),
                          ['if other.__class__ is self.__class__:', f' return {mine}{op}{other}',
                           'return NotImplemented'],
                          overwrite_error='Consider using functools.total_ordering')


def _tuple_text(obj_name, fields):
    if not fields:
        return '()'
    return f'({",".join(f"{obj_name}.{f.name}" for f in fields)},)'


def _add_frozen(functions, cls, fields):
    condition = 'type(self) is __dataclass_cls__'
    if fields:
        condition += ' or name in {' + ', '.join(repr(f.name) for f in fields) + '}'
    locals = {'__dataclass_cls__': cls, '__dataclass_FrozenInstanceError__': FrozenInstanceError}
    for name, args, verb, call in (
            ('__setattr__', ('self', 'name', 'value'), 'assign to', '__setattr__(name, value)'),
            ('__delattr__', ('self', 'name'), 'delete', '__delattr__(name)')):
        functions.add(name, args,
                      [f'if {condition}:',
                       f' raise __dataclass_FrozenInstanceError__(f"cannot {verb} field {{name!r}}")',
                       f'super(__dataclass_cls__, self).{call}'],
                      locals=locals, overwrite_error=True)


def _hash_fields(fields):
    return [f for f in fields if (f.compare if f.hash is None else f.hash)]


def _add_hash(functions, cls, fields):
    functions.add('__hash__', ('self',), [f'return hash({_tuple_text("self", _hash_fields(fields))})'],
                  unconditional=True)


def _hash_action(cls, unsafe_hash, eq, frozen, has_explicit_hash):
    """What becomes of __hash__: 'add', 'none', an error, or nothing."""
    if unsafe_hash:
        if has_explicit_hash:
            raise TypeError(f'Cannot overwrite attribute __hash__ in class {cls.__name__}')
        return 'add'
    if not eq or has_explicit_hash:
        return None
    return 'add' if frozen else 'none'


# Fields.

def _is_type(annotation, cls, names, module):
    """Whether an annotation, perhaps given as text, is ClassVar or InitVar, or one of them with an index."""
    text = annotation.partition('[')[0].strip()
    prefix, dot, name = text.rpartition('.')
    if name not in names:
        return False
    namespace = sys.modules.get(cls.__module__).__dict__
    if not dot:
        found = namespace.get(name)
        return found is not None and getattr(module, name, None) is found
    return namespace.get(prefix) is module


def _is_classvar(annotation, typing):
    return (annotation is typing.ClassVar
            or typing.get_origin(annotation) is typing.ClassVar)


def _get_field(cls, name, annotation, default_kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        f = default
    else:
        if type(default).__name__ == 'member_descriptor':
            default = MISSING  # a slot has no default
        f = field(default=default)
    f.name = name
    f.type = annotation
    f._field_type = _FIELD
    typing = sys.modules.get('typing')
    if typing and (_is_classvar(annotation, typing)
                   or isinstance(annotation, str) and _is_type(annotation, cls, ('ClassVar',), typing)):
        f._field_type = _FIELD_CLASSVAR
    if f._field_type is _FIELD:
        if (annotation is InitVar or type(annotation) is InitVar
                or isinstance(annotation, str) and _is_type(annotation, cls, ('InitVar',), sys.modules[__name__])):
            f._field_type = _FIELD_INITVAR
    if f._field_type in (_FIELD_CLASSVAR, _FIELD_INITVAR) and f.default_factory is not MISSING:
        raise TypeError(f'field {f.name} cannot have a default factory')
    if f._field_type in (_FIELD, _FIELD_INITVAR):
        if f.kw_only is MISSING:
            f.kw_only = default_kw_only
    elif f.kw_only is not MISSING:
        raise TypeError(f'field {f.name} is a ClassVar but specifies kw_only')
    if f._field_type is _FIELD and f.default.__class__.__hash__ is None:
        raise ValueError(f'mutable default {type(f.default)} for field {f.name} is not allowed: use default_factory')
    return f


def _collect_fields(cls, kw_only):
    """The fields of the class in the order of their first definition, and those of its own."""
    all_fields = {}
    for base in cls.__mro__[-1:0:-1]:
        base_fields = getattr(base, _FIELDS, None)
        if base_fields is not None:
            all_fields.update((f.name, f) for f in base_fields.values())
    own = []
    seen_kw_only = False
    annotations = cls.__dict__.get('__annotations__', {})
    for name, annotation in annotations.items():
        if annotation is KW_ONLY or isinstance(annotation, str) and _is_type(annotation, cls, ('KW_ONLY',), sys.modules[__name__]):
            if seen_kw_only:
                raise TypeError(f'{name!r} is KW_ONLY, but KW_ONLY has already been specified')
            seen_kw_only = kw_only = True
            continue
        own.append(_get_field(cls, name, annotation, kw_only))
    for f in own:
        all_fields[f.name] = f
        if isinstance(getattr(cls, f.name, None), Field):
            if f.default is MISSING:
                delattr(cls, f.name)
            else:
                setattr(cls, f.name, f.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f'{name!r} is a field but has no type annotation')
    return all_fields


def _check_frozen(cls, frozen):
    """A frozen class has only frozen bases, another only others."""
    has_bases = any_frozen = False
    all_frozen = None
    for base in cls.__mro__[-1:0:-1]:
        if getattr(base, _FIELDS, None) is not None:
            has_bases = True
            base_frozen = getattr(base, _PARAMS).frozen
            all_frozen = base_frozen if all_frozen is None else all_frozen and base_frozen
            any_frozen = any_frozen or base_frozen
    if has_bases:
        if any_frozen and not frozen:
            raise TypeError('cannot inherit non-frozen dataclass from a frozen one')
        if all_frozen is False and frozen:
            raise TypeError('cannot inherit frozen dataclass from a non-frozen one')


def _process_class(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
    module = sys.modules.get(cls.__module__)
    globals = module.__dict__ if module is not None else {}
    setattr(cls, _PARAMS, _DataclassParams(init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots,
                                           weakref_slot))
    fields = _collect_fields(cls, kw_only)
    _check_frozen(cls, frozen)
    setattr(cls, _FIELDS, fields)
    class_hash = cls.__dict__.get('__hash__', MISSING)
    # Python itself sets __hash__ to None where there is an __eq__.
    has_explicit_hash = not (class_hash is MISSING or class_hash is None and '__eq__' in cls.__dict__)
    if order and not eq:
        raise ValueError('eq must be true if order is true')
    init_fields = [f for f in fields.values() if f._field_type in (_FIELD, _FIELD_INITVAR)]
    std_init = [f for f in init_fields if f.init and not f.kw_only]
    kw_init = [f for f in init_fields if f.init and f.kw_only]
    own_fields = [f for f in fields.values() if f._field_type is _FIELD]
    functions = _Functions(globals)
    if init:
        self_name = '__dataclass_self__' if 'self' in fields else 'self'
        _add_init(functions, init_fields, std_init, kw_init, frozen, hasattr(cls, _POST_INIT_NAME), self_name, slots)
    _set_new_attribute(cls, '__replace__', _replace)
    if repr:
        parts = ', '.join(f'{f.name}={{self.{f.name}!r}}' for f in own_fields if f.repr)
        functions.add('__repr__', ('self',), [f'return f"{{self.__class__.__qualname__}}({parts})"'],
                      locals={'__dataclasses_recursive_repr': _recursive_repr},
                      decorator='@__dataclasses_recursive_repr')
    _add_comparisons(functions, own_fields, eq, order)
    if frozen:
        _add_frozen(functions, cls, own_fields)
    action = _hash_action(cls, unsafe_hash, eq, frozen, has_explicit_hash)
    if action == 'add':
        _add_hash(functions, cls, own_fields)
    elif action == 'none':
        cls.__hash__ = None
    functions.give_to(cls)
    if not getattr(cls, '__doc__'):
        cls.__doc__ = cls.__name__ + _signature_text(cls, std_init, kw_init, init)
    if match_args:
        _set_new_attribute(cls, '__match_args__', tuple(f.name for f in std_init))
    if slots:
        cls = _add_slots(cls, frozen, weakref_slot)
    elif weakref_slot:
        raise TypeError('weakref_slot is True but slots is False')
    return cls


def _annotation_text(annotation):
    if isinstance(annotation, type) and type(annotation).__name__ != 'GenericAlias':
        if annotation.__module__ == 'builtins':
            return annotation.__qualname__
        return f'{annotation.__module__}.{annotation.__qualname__}'
    if type(annotation).__module__ == 'typing' or type(annotation).__name__ == 'GenericAlias':
        return repr(annotation).replace('typing.', '')
    return repr(annotation)


def _signature_text(cls, std_fields, kw_only_fields, init):
    """The signature of the class, as its docstring shows it."""
    if not init:
        try:
            import inspect
            return str(inspect.signature(cls)).replace(' -> None', '')
        except (TypeError, ValueError, AttributeError):
            return ''

    def param(f):
        text = f'{f.name}: {_annotation_text(f.type)}'
        if f.default is not MISSING:
            text += f' = {f.default!r}'
        elif f.default_factory is not MISSING:
            text += ' = <factory>'
        return text

    params = [param(f) for f in std_fields]
    if kw_only_fields:
        params += ['*', *map(param, kw_only_fields)]
    return f'({", ".join(params)})'


def _get_slots(cls):
    slots = cls.__dict__.get('__slots__')
    if slots is None:
        return
    if isinstance(slots, str):
        yield slots
    else:
        yield from slots


def _dataclass_getstate(self):
    return [getattr(self, f.name) for f in fields(self)]


def _dataclass_setstate(self, state):
    for f, value in zip(fields(self), state):
        object.__setattr__(self, f.name, value)


def _add_slots(cls, is_frozen, weakref_slot):
    """A class like cls with slots: a class cannot get them later."""
    if '__slots__' in cls.__dict__:
        raise TypeError(f'{cls.__name__} already specifies __slots__')
    namespace = dict(cls.__dict__)
    names = tuple(f.name for f in fields(cls))
    inherited = {slot for base in cls.__mro__[1:-1] for slot in _get_slots(base)}
    wanted = [n for n in names if n not in inherited]
    if weakref_slot and '__weakref__' not in inherited:
        wanted.append('__weakref__')
    namespace['__slots__'] = tuple(wanted)
    for name in names:
        namespace.pop(name, None)
    namespace.pop('__dict__', None)
    namespace.pop('__weakref__', None)
    qualname = getattr(cls, '__qualname__', None)
    made = type(cls)(cls.__name__, cls.__bases__, namespace)
    if qualname is not None:
        made.__qualname__ = qualname
    if is_frozen:
        if '__getstate__' not in namespace:
            made.__getstate__ = _dataclass_getstate
        if '__setstate__' not in namespace:
            made.__setstate__ = _dataclass_setstate
    return made


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
              match_args=True, kw_only=False, slots=False, weakref_slot=False):
    """Add the methods that a class of data needs, made of its annotations."""
    def wrap(cls):
        return _process_class(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots,
                              weakref_slot)
    return wrap if cls is None else wrap(cls)


def fields(class_or_instance):
    """The fields of a dataclass or of an instance of one."""
    try:
        found = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError('must be called with a dataclass type or instance') from None
    return tuple(f for f in found.values() if f._field_type is _FIELD)


def _is_dataclass_instance(obj):
    return hasattr(type(obj), _FIELDS)


def is_dataclass(obj):
    """Whether obj is a dataclass or an instance of one."""
    return hasattr(obj if isinstance(obj, type) else type(obj), _FIELDS)


_ATOMIC = frozenset({type(None), bool, int, float, str, complex, bytes, type(...), type(NotImplemented), type(len),
                     type(fields), type, range, property})


def asdict(obj, *, dict_factory=dict):
    """The fields as a dict, those of dataclasses within it too."""
    if not _is_dataclass_instance(obj):
        raise TypeError('asdict() should be called on dataclass instances')
    return _convert(obj, lambda obj, inner: dict_factory([(f.name, inner(getattr(obj, f.name))) for f in fields(obj)]))


def astuple(obj, *, tuple_factory=tuple):
    """The fields as a tuple, those of dataclasses within it too."""
    if not _is_dataclass_instance(obj):
        raise TypeError('astuple() should be called on dataclass instances')
    return _convert(obj, lambda obj, inner: tuple_factory([inner(getattr(obj, f.name)) for f in fields(obj)]))


def _convert(obj, of_dataclass):
    """obj with the dataclasses in it replaced, and the rest copied."""
    def inner(obj):
        kind = type(obj)
        if kind in _ATOMIC:
            return obj
        if hasattr(kind, _FIELDS):
            return of_dataclass(obj, inner)
        if kind is list:
            return [inner(x) for x in obj]
        if kind is dict:
            return {inner(k): inner(v) for k, v in obj.items()}
        if issubclass(kind, tuple):
            if hasattr(obj, '_fields'):
                return kind(*[inner(x) for x in obj])
            return kind([inner(x) for x in obj])
        if issubclass(kind, dict):
            if hasattr(kind, 'default_factory'):
                result = kind(obj.default_factory)
                for k, v in obj.items():
                    result[inner(k)] = inner(v)
                return result
            return kind([(inner(k), inner(v)) for k, v in obj.items()])
        if issubclass(kind, list):
            return kind([inner(x) for x in obj])
        import copy
        return copy.deepcopy(obj)
    return inner(obj)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False,
                   unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False,
                   module=None):
    """A dataclass with the given fields: names, (name, type) or (name, type, field)."""
    from keyword import iskeyword
    namespace = {} if namespace is None else namespace
    seen = set()
    annotations = {}
    defaults = {}
    for item in fields:
        if isinstance(item, str):
            name, kind = item, 'typing.Any'
        elif len(item) == 2:
            name, kind = item
        elif len(item) == 3:
            name, kind, defaults[item[0]] = item
        else:
            raise TypeError(f'Invalid field: {item!r}')
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f'Field names must be valid identifiers: {name!r}')
        if iskeyword(name):
            raise TypeError(f'Field names must not be keywords: {name!r}')
        if name in seen:
            raise TypeError(f'Field name duplicated: {name!r}')
        seen.add(name)
        annotations[name] = kind
    body = {**namespace, **defaults, '__annotations__': annotations}
    from types import new_class
    cls = new_class(cls_name, bases, {}, lambda ns: ns.update(body))
    if module is None:
        module = sys._getframe(1).f_globals.get('__name__', '__main__')
    if module is not None:
        cls.__module__ = module
    return dataclass(cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen,
                     match_args=match_args, kw_only=kw_only, slots=slots, weakref_slot=weakref_slot)


def replace(obj, /, **changes):
    """A copy of obj with some fields changed."""
    if not _is_dataclass_instance(obj):
        raise TypeError('replace() should be called on dataclass instances')
    return _replace(obj, **changes)


def _replace(self, /, **changes):
    for f in getattr(self, _FIELDS).values():
        if f._field_type is _FIELD_CLASSVAR:
            continue
        if not f.init:
            if f.name in changes:
                raise TypeError(f'field {f.name} is declared with init=False, it cannot be specified with replace()')
            continue
        if f.name not in changes:
            if f._field_type is _FIELD_INITVAR and f.default is MISSING:
                raise TypeError(f'InitVar {f.name!r} must be specified with replace()')
            changes[f.name] = getattr(self, f.name)
    return self.__class__(**changes)
