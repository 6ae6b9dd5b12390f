"""Enumerations."""

import builtins as _builtins
import sys

__all__ = ['EnumType', 'EnumMeta', 'EnumDict', 'Enum', 'IntEnum', 'StrEnum', 'Flag', 'IntFlag', 'ReprEnum', 'auto',
           'unique', 'property', 'verify', 'member', 'nonmember', 'FlagBoundary', 'STRICT', 'CONFORM', 'EJECT',
           'KEEP', 'global_flag_repr', 'global_enum_repr', 'global_str', 'global_enum', 'EnumCheck', 'CONTINUOUS',
           'NAMED_FLAGS', 'UNIQUE', 'pickle_by_global_name', 'pickle_by_enum_name']

# Set once they are made; the metaclass needs to know of them.
Enum = Flag = ReprEnum = None
EJECT = KEEP = CONFORM = STRICT = None


class _Absent:
    def __repr__(self):
        return '_auto_null'


_not_given = _Absent()
_mappingproxy = type(type.__dict__)


class nonmember:
    """Keeps a value from becoming a member."""

    def __init__(self, value):
        self.value = value


class member:
    """Makes a member of what would not become one."""

    def __init__(self, value):
        self.value = value


class auto:
    """A value that the class chooses."""

    def __init__(self, value=_not_given):
        self.value = value

    def __repr__(self):
        return f'auto({self.value!r})'


class property(_builtins.property):
    """A property of members that leaves room for a member of the same name."""

    def __set_name__(self, ownerclass, name):
        self.name = name
        self.clsname = ownerclass.__name__

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError(f'<enum {self.clsname!r}> cannot set attribute {self.name!r}')
        self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError(f'<enum {self.clsname!r}> cannot delete attribute {self.name!r}')
        self.fdel(instance)


def _is_descriptor(obj):
    return not isinstance(obj, type) and (hasattr(obj, '__get__') or hasattr(obj, '__set__') or hasattr(obj, '__delete__'))


def _is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == '__' and name[2] != '_' and name[-3] != '_'


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == '_' and name[1] != '_' and name[-2] != '_'


def _is_private(cls_name, name):
    pattern = f'_{cls_name}__'
    return len(name) > len(pattern) and name.startswith(pattern) and (name[-1] != '_' or name[-2] != '_')


def _is_single_bit(value):
    return value > 0 and value & (value - 1) == 0


def _bits_of(value):
    """The single bits of a number, from the lowest."""
    while value:
        bit = value & -value
        yield bit
        value ^= bit


def bin(num, max_bits=None):
    """A number in binary, its sign bit apart."""
    if num >= 0:
        text = f'{num:b}'
        sign = '0'
    else:
        text = f'{num + (1 << num.bit_length()):b}'.rjust(num.bit_length(), '0') if num.bit_length() else ''
        sign = '1'
    if max_bits is not None:
        text = text.rjust(max_bits, sign)[-max_bits:] if max_bits else text
    return f'0b{sign} {text}'


class EnumDict(dict):
    """The namespace of a class body: tells members from the rest."""

    _known_sunders = {'_order_', '_generate_next_value_', '_numeric_repr_', '_missing_', '_ignore_', '_iter_member_',
                      '_iter_member_by_value_', '_iter_member_by_def_', '_add_alias_', '_add_value_alias_',
                      '_use_args_', '_member_type_', '_new_member_', '_value_repr_', '_boundary_'}

    def __init__(self, cls_name=None):
        super().__init__()
        self._cls_name = cls_name
        self._member_names = {}
        self._last_values = []
        self._ignore = []
        self._auto_called = False

    @_builtins.property
    def member_names(self):
        return list(self._member_names)

    def __setitem__(self, key, value):
        if self._cls_name is not None and _is_private(self._cls_name, key):
            pass
        elif _is_sunder(key):
            self._set_sunder(key, value)
            if key == '_ignore_':
                value = self._ignore
        elif _is_dunder(key):
            if key == '__order__':
                key = '_order_'
        elif key in self._member_names:
            raise TypeError(f'{key!r} already defined as {self[key]!r}')
        elif key in self._ignore:
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif isinstance(value, member):
            value = value.value
            self._add_member(key, value)
        elif _is_descriptor(value) or self._is_inner_class(value):
            pass
        else:
            if key in self:
                raise TypeError(f'{key!r} already defined as {self[key]!r}')
            value = self._resolve(key, value)
            self._add_member(key, value)
        super().__setitem__(key, value)

    def _is_inner_class(self, value):
        return isinstance(value, type) and value.__qualname__.rpartition('.')[0].rpartition('.')[2] == self._cls_name

    def _add_member(self, key, value):
        self._member_names[key] = None
        self._last_values.append(value)

    def _resolve(self, key, value):
        """A value with what auto stands for in it."""
        kind = type(value)
        if kind is auto or isinstance(value, auto):
            return self._next(key, value)
        if isinstance(value, tuple) and any(isinstance(v, auto) for v in value):
            parts = [self._next(key, v) if isinstance(v, auto) else v for v in value]
            return tuple(parts) if kind is tuple else kind(*parts)
        return value

    def _next(self, key, value):
        if value.value is _not_given:
            value.value = self._generate_next_value(key, 1, len(self._member_names), self._last_values[:])
        self._auto_called = True
        return value.value

    def _set_sunder(self, key, value):
        if Flag is not None and key not in self._known_sunders:
            raise ValueError(f'_sunder_ names, such as {key!r}, are reserved for future Enum use')
        if key == '_generate_next_value_':
            if self._auto_called:
                raise TypeError('_generate_next_value_ must be defined before members')
            self._generate_next_value = getattr(value, '__func__', value)
        elif key == '_ignore_':
            self._ignore = value.replace(',', ' ').split() if isinstance(value, str) else list(value)
            already = set(self._ignore) & set(self._member_names)
            if already:
                raise ValueError(f'_ignore_ cannot specify already set names: {already!r}')

    def update(self, members, **more_members):
        items = members.items() if hasattr(members, 'keys') else members
        for name, value in items:
            self[name] = value
        for name, value in more_members.items():
            self[name] = value


_EnumDict = EnumDict


class _Members:
    """In a class body's namespace until the class exists: makes its members then, before __init_subclass__ runs."""

    def __init__(self, values):
        self.values = values

    def __set_name__(self, cls, name):
        type.__delattr__(cls, name)
        for name, value in self.values.items():
            _add_member(cls, name, value)
        if Flag is not None and issubclass(cls, Flag):
            _finish_flag(cls)


def _add_member(cls, name, value):
    """Make the member, or take the one that has the same value."""
    args = value if isinstance(value, tuple) else (value,)
    if cls._member_type_ is tuple:
        args = (args,)
    if cls._use_args_:
        made = cls._new_member_(cls, *args)
    else:
        made = cls._new_member_(cls)
    if not hasattr(made, '_value_'):
        if cls._member_type_ is object:
            made._value_ = value
        else:
            try:
                made._value_ = cls._member_type_(*args)
            except Exception as e:
                raise TypeError('_value_ not set in __new__, unable to create it') from e
    value = made._value_
    made._name_ = name
    made.__objclass__ = cls
    made.__init__(*args)
    made._sort_order_ = len(cls._member_names_)
    canonical = None
    if Flag is None or not issubclass(cls, Flag) or not isinstance(value, int):
        canonical = _find_by_value(cls, value)
    elif value in cls._value2member_map_:
        canonical = cls._value2member_map_[value]
    if canonical is not None:
        made = canonical
    elif Flag is None or not issubclass(cls, Flag) or not isinstance(value, int) or _is_single_bit(value):
        cls._member_names_.append(name)
    type.__setattr__(cls, name, _Redirect(cls, name, made) if name in _properties_of(cls, name) else made)
    cls._member_map_[name] = made
    if canonical is None:
        try:
            cls._value2member_map_.setdefault(value, made)
        except TypeError:
            cls._unhashable_values_.append(value)
            cls._unhashable_values_map_.setdefault(name, []).append(value)


def _find_by_value(cls, value):
    try:
        return cls._value2member_map_.get(value)
    except TypeError:
        for m in cls._member_map_.values():
            if m._value_ == value:
                return m
    return None


def _properties_of(cls, name):
    """(name,) if the class inherits a property of this name, as every enumeration does name and value."""
    for base in cls.__mro__[1:]:
        if name in base.__dict__:
            return (name,) if isinstance(base.__dict__[name], _builtins.property) else ()
    return ()


class _Redirect:
    """A member with the name of a property: of the class it is the member, of members the property."""

    def __init__(self, cls, name, value):
        self.value = value
        self.fget = next(b.__dict__[name].fget for b in cls.__mro__[1:] if name in b.__dict__)

    def __get__(self, instance, owner=None):
        return self.value if instance is None else self.fget(instance)

    def __set__(self, instance, value):
        raise AttributeError(f'<enum {instance.__class__.__name__!r}> cannot set attribute')


def _finish_flag(cls):
    """What the flags of a class are together."""
    single = every = 0
    for m in cls._member_map_.values():
        value = m._value_
        if isinstance(value, int):
            every |= value
            if _is_single_bit(value):
                single |= value
    cls._flag_mask_ = every
    cls._singles_mask_ = single
    cls._all_bits_ = 2 ** every.bit_length() - 1
    names = cls._member_names_
    values = [cls._member_map_[n]._value_ for n in names]
    if values != sorted(values):
        cls._iter_member_ = cls._iter_member_by_def_


class EnumType(type):
    """The class of enumerations."""

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        metacls._check_for_existing_members_(cls, bases)
        namespace = EnumDict(cls)
        _, first = metacls._get_mixins_(cls, bases)
        if first is not None:
            namespace._generate_next_value = getattr(first, '_generate_next_value_', None)
        return namespace

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        if _simple:
            return super().__new__(metacls, cls, bases, classdict, **kwds)
        classdict.setdefault('_ignore_', []).append('_ignore_')
        for name in classdict['_ignore_']:
            classdict.pop(name, None)
        names = list(classdict._member_names)
        invalid = {n for n in names if n in ('mro', '')}
        if invalid:
            raise ValueError(f'invalid enum member name(s) {",".join(repr(n) for n in invalid)}')
        order = classdict.pop('_order_', None)
        member_type, first = metacls._get_mixins_(cls, bases)
        new, own_new, use_args = metacls._find_new_(classdict, member_type, first)
        body = dict(classdict)
        members = {n: body.pop(n) for n in names}
        body['_new_member_'] = new
        body['_use_args_'] = use_args
        body['_member_names_'] = []
        body['_member_map_'] = {}
        body['_value2member_map_'] = {}
        body['_unhashable_values_'] = []
        body['_unhashable_values_map_'] = {}
        body['_member_type_'] = member_type
        body['_value_repr_'] = metacls._find_data_repr_(cls, bases)
        body['_boundary_'] = boundary or getattr(first, '_boundary_', None)
        body['_flag_mask_'] = body['_singles_mask_'] = body['_all_bits_'] = 0
        body['_inverted_'] = None
        if Enum is not None:
            if own_new is not None or '__new__' in body:
                body['__new_member__'] = body.get('__new__', new)
            body['__new__'] = Enum.__new__
        body['\x00members'] = _Members(members)
        try:
            made = super().__new__(metacls, cls, bases, body, **kwds)
        except RuntimeError as e:
            # What a member's making raised, without the wrapping.
            raise e.__cause__ or e
        if Enum is not None:
            metacls._choose_texts(made, classdict, bases, member_type, first)
        if order is not None:
            metacls._check_order(made, order)
        return made

    @staticmethod
    def _choose_texts(cls, body, bases, member_type, first):
        """Members look as the enumeration says, not as the type that they are of besides; but ReprEnum leaves str() to it."""
        if ReprEnum is not None and ReprEnum in bases:
            body = {'__str__': None, '__format__': None, **body}
            type.__setattr__(cls, '__format__', member_type.__format__)
            text = member_type.__repr__ if member_type.__str__ is object.__str__ else member_type.__str__
            type.__setattr__(cls, '__str__', text)
        for name in '__repr__', '__str__', '__format__', '__reduce_ex__':
            if name not in body and getattr(cls, name) in (getattr(member_type, name), getattr(object, name)):
                type.__setattr__(cls, name, getattr(first, name))
        if Flag is not None and issubclass(cls, Flag):
            for name in '__or__', '__and__', '__xor__', '__ror__', '__rand__', '__rxor__', '__invert__':
                if name not in body:
                    type.__setattr__(cls, name, getattr(Flag, name))

    @staticmethod
    def _check_order(cls, order):
        if isinstance(order, str):
            order = order.replace(',', ' ').split()
        order = [n for n in order if n in cls._member_names_]
        if order != cls._member_names_:
            raise TypeError(f'member order does not match _order_:\n  {cls._member_names_!r}\n  {order!r}')

    def __init__(cls, *args, **kwds):
        super().__init__(*args)

    def __bool__(cls):
        return True

    def __call__(cls, value=_not_given, names=_not_given, *values, module=None, qualname=None, type=None, start=1,
                 boundary=None):
        """The member with a value, or a new class with the given names."""
        if cls._member_map_:
            if names is not _not_given:
                value = (value, names) + values
            return cls.__new__(cls, value)
        if names is _not_given and type is None:
            raise TypeError(f'{cls} has no members; specify `names=()` if you meant to create a new, empty, enum')
        return cls._create_(value, None if names is _not_given else names, module=module, qualname=qualname,
                            type=type, start=start, boundary=boundary)

    def __contains__(cls, value):
        if isinstance(value, cls):
            return True
        try:
            return value in cls._value2member_map_
        except TypeError:
            return value in cls._unhashable_values_

    def __delattr__(cls, attr):
        if attr in cls.__dict__.get('_member_map_', {}):
            raise AttributeError(f'{cls.__name__!r} cannot delete member {attr!r}.')
        super().__delattr__(attr)

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get('_member_map_', {}):
            raise AttributeError(f'cannot reassign member {name!r}')
        super().__setattr__(name, value)

    def __dir__(cls):
        interesting = {'__class__', '__contains__', '__doc__', '__getitem__', '__iter__', '__len__', '__members__',
                       '__module__', '__name__', '__qualname__', *cls._member_names_}
        if cls._new_member_ is not object.__new__:
            interesting.add('__new__')
        if cls.__init_subclass__ is not object.__init_subclass__:
            interesting.add('__init_subclass__')
        if cls._member_type_ is object:
            return sorted(interesting)
        return sorted(set(dir(cls._member_type_)) | interesting)

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def __len__(cls):
        return len(cls._member_names_)

    @_builtins.property
    def __members__(cls):
        return _mappingproxy(cls._member_map_)

    def __repr__(cls):
        kind = 'flag' if Flag is not None and issubclass(cls, Flag) else 'enum'
        return f'<{kind} {cls.__name__!r}>'

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1, boundary=None):
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        classdict = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(',', ' ').split()
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            original, names, last = names, [], []
            for i, name in enumerate(original):
                value = cls._generate_next_value_(name, start, i, last[:])
                last.append(value)
                names.append((name, value))
        if names is None:
            names = ()
        for item in names:
            name, value = (item, names[item]) if isinstance(item, str) else item
            classdict[name] = value
        if module is None:
            try:
                module = sys._getframemodulename(2)
            except AttributeError:
                module = sys._getframe(2).f_globals.get('__name__')
        if module is not None:
            classdict['__module__'] = module
        if qualname is not None:
            classdict['__qualname__'] = qualname
        return metacls.__new__(metacls, class_name, bases, classdict, boundary=boundary)

    def _convert_(cls, name, module, filter, source=None, *, boundary=None, as_global=False):
        """A class of the constants of a module."""
        names = vars(sys.modules[module])
        source = vars(source) if source else names
        members = sorted(((n, source[n]) for n in source if filter(n)), key=lambda item: (item[1], item[0]))
        made = cls(name, members, module=module, boundary=boundary or KEEP)
        if as_global:
            global_enum(made)
        else:
            sys.modules[made.__module__].__dict__.update(made.__members__)
        names[name] = made
        return made

    @classmethod
    def _check_for_existing_members_(mcls, class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if isinstance(base, EnumType) and base._member_names_:
                    raise TypeError(f'<enum {class_name!r}> cannot extend {base!r}')

    @classmethod
    def _get_mixins_(mcls, class_name, bases):
        """(the type that members are of besides, the enumeration that is extended)."""
        if not bases:
            return object, Enum
        first = bases[-1]
        if not isinstance(first, EnumType):
            raise TypeError('new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`')
        return mcls._find_data_type_(class_name, bases) or object, first

    @classmethod
    def _find_data_repr_(mcls, class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    return base._value_repr_
                if '__repr__' in base.__dict__:
                    if '__dataclass_fields__' in base.__dict__ and base.__dataclass_params__.repr:
                        return _dataclass_repr
                    return base.__dict__['__repr__']
        return None

    @classmethod
    def _find_data_type_(mcls, class_name, bases):
        types = set()
        for chain in bases:
            candidate = None
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    if base._member_type_ is not object:
                        types.add(base._member_type_)
                        break
                elif '__new__' in base.__dict__ or '__dataclass_fields__' in base.__dict__:
                    types.add(candidate or base)
                    break
                else:
                    candidate = candidate or base
        if len(types) > 1:
            raise TypeError(f'too many data types for {class_name!r}: {types!r}')
        return types.pop() if types else None

    @classmethod
    def _find_new_(mcls, classdict, member_type, first):
        """(what makes members, the class's own __new__, whether it wants the value)."""
        own = classdict.get('__new__')
        new = own
        if new is None:
            for owner in member_type, first:
                for name in '__new_member__', '__new__':
                    target = getattr(owner, name, None)
                    if target not in (None, None.__new__, object.__new__, getattr(Enum, '__new__', None)):
                        new = target
                        break
                if new is not None:
                    break
            else:
                new = object.__new__
        new = getattr(new, '__func__', new)
        use_args = first is not None and new is not object.__new__
        return new, own, use_args


EnumMeta = EnumType


def _dataclass_repr(self):
    fields = self.__dataclass_fields__
    return ', '.join(f'{k}={getattr(self, k)!r}' for k in fields if fields[k].repr)


class Enum(metaclass=EnumType):
    """A class with a fixed set of named members."""

    def __new__(cls, value):
        if type(value) is cls:
            return value
        try:
            return cls._value2member_map_[value]
        except KeyError:
            pass
        except TypeError:
            for m in cls._member_map_.values():
                if m._value_ == value:
                    return m
        if not cls._member_map_:
            raise TypeError(f'{cls!r} has no members defined')
        error = None
        try:
            result = cls._missing_(value)
        except Exception as e:
            error, result = e, None
        try:
            if isinstance(result, cls):
                return result
            if issubclass(cls, Flag) and cls._boundary_ is EJECT and isinstance(result, int):
                return result
            invalid = ValueError(f'{value!r} is not a valid {cls.__qualname__}')
            if result is None and error is None:
                raise invalid
            if error is None:
                error = TypeError(f'error in {cls.__name__}._missing_: returned {result!r} instead of None or a '
                                  'valid member')
            if not isinstance(error, ValueError):
                error.__context__ = invalid
            raise error
        finally:
            error = invalid = None

    def __init__(self, *args, **kwds):
        pass

    def _add_alias_(self, name):
        self.__class__._add_member_(name, self)

    def _add_value_alias_(self, value):
        cls = self.__class__
        found = _find_by_value(cls, value)
        if found is not None and found is not self:
            raise ValueError(f'{value!r} is already bound: {found!r}')
        try:
            cls._value2member_map_.setdefault(value, self)
        except TypeError:
            cls._unhashable_values_.append(value)

    @classmethod
    def _add_member_(cls, name, member):
        if name in cls._member_map_ and cls._member_map_[name] is not member:
            raise NameError(f'{name!r} is already bound: {cls._member_map_[name]!r}')
        type.__setattr__(cls, name, member)
        cls._member_map_[name] = member

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        """The value that auto stands for: one more than the highest so far."""
        if not last_values:
            return start
        try:
            last = sorted(last_values).pop()
        except TypeError:
            raise TypeError('unable to sort non-numeric values') from None
        try:
            return last + 1
        except TypeError:
            raise TypeError(f'unable to increment {last!r}') from None

    @classmethod
    def _missing_(cls, value):
        """The member for a value that none has; to be overridden."""
        return None

    def __repr__(self):
        show = self.__class__._value_repr_ or repr
        return f'<{self.__class__.__name__}.{self._name_}: {show(self._value_)}>'

    def __str__(self):
        return f'{self.__class__.__name__}.{self._name_}'

    def __dir__(self):
        if self.__class__._member_type_ is object:
            interesting = {'__class__', '__doc__', '__eq__', '__hash__', '__module__'}
        else:
            interesting = set(object.__dir__(self))
        interesting.update(n for n in getattr(self, '__dict__', ()) if n[0] != '_' and n not in self._member_map_)
        for cls in self.__class__.mro():
            for name, value in cls.__dict__.items():
                if name[0] == '_':
                    continue
                if isinstance(value, _builtins.property):
                    interesting.add(name)
                elif name not in self._member_map_:
                    interesting.add(name)
        return sorted(interesting)

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    def __deepcopy__(self, memo):
        return self

    def __copy__(self):
        return self

    @property
    def name(self):
        """The name of the member."""
        return self._name_

    @property
    def value(self):
        """The value of the member."""
        return self._value_


class ReprEnum(Enum):
    """A class whose members' str() is that of their values."""


class IntEnum(int, ReprEnum):
    """A class whose members are ints."""


class StrEnum(str, ReprEnum):
    """A class whose members are strs."""

    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError(f'too many arguments for str(): {values!r}')
        for i, what in enumerate(('', 'encoding must be a string, not %r', 'errors must be a string, not %r')):
            if len(values) > i and not isinstance(values[i], str):
                raise TypeError(f'{values[0]!r} is not a string' if i == 0 else what % (values[i],))
        value = str(*values)
        made = str.__new__(cls, value)
        made._value_ = value
        return made

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()


class FlagBoundary(StrEnum):
    """What becomes of bits that no flag names: an error, nothing, a plain int, or they are kept."""

    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


class Flag(Enum, boundary=STRICT):
    """A class whose members can be combined with |, & and ^."""

    _numeric_repr_ = repr

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start if start is not None else 1
        last = max(last_values)
        try:
            return 2 ** last.bit_length()
        except Exception:
            raise TypeError(f'invalid flag value {last!r}') from None

    @classmethod
    def _iter_member_by_value_(cls, value):
        for bit in _bits_of(value & cls._flag_mask_):
            yield cls._value2member_map_.get(bit)

    _iter_member_ = _iter_member_by_value_

    @classmethod
    def _iter_member_by_def_(cls, value):
        yield from sorted(cls._iter_member_by_value_(value), key=lambda m: m._sort_order_)

    @classmethod
    def _missing_(cls, value):
        """The combination with a value."""
        if not isinstance(value, int):
            raise ValueError(f'{value!r} is not a valid {cls.__qualname__}')
        mask, singles, every = cls._flag_mask_, cls._singles_mask_, cls._all_bits_
        negative = None
        if not ~every <= value <= every or value & (every ^ mask):
            boundary = cls._boundary_
            if boundary is STRICT:
                bits = max(value.bit_length(), mask.bit_length())
                raise ValueError(f'{cls!r} invalid value {value!r}\n    given {bin(value, bits)}\n'
                                 f'  allowed {bin(mask, bits)}')
            if boundary is CONFORM:
                value &= mask
            elif boundary is EJECT:
                return value
            elif boundary is KEEP:
                if value < 0:
                    value = max(every + 1, 2 ** value.bit_length()) + value
            else:
                raise ValueError(f'{cls!r} unknown flag boundary {boundary!r}')
        if value < 0:
            negative = value
            if cls._boundary_ in (EJECT, KEEP):
                value = every + 1 + value
            else:
                value = singles & value
        unknown = value & ~mask
        aliases = value & ~singles
        members = value & singles
        if unknown and cls._boundary_ is not KEEP:
            raise ValueError(f'{cls.__name__}({value!r}) -->  unknown values {unknown!r} [{bin(unknown)}]')
        if cls._member_type_ is object:
            made = object.__new__(cls)
        else:
            made = cls._member_type_.__new__(cls, value)
        if not hasattr(made, '_value_'):
            made._value_ = value
        if members or aliases:
            parts = [m for m in cls._iter_member_(members)]
            for m in cls._member_map_.values():
                if m._value_ and m._value_ & aliases and m not in parts and m._value_ & value == m._value_:
                    parts.append(m)
            names = [m._name_ for m in parts]
            covered = 0
            for m in parts:
                covered |= m._value_
            left = value & ~covered
            if not parts:
                made._name_ = None
            else:
                made._name_ = '|'.join(names)
                if left:
                    made._name_ += f'|{cls._numeric_repr_(left)}'
        else:
            made._name_ = None
        found = cls._value2member_map_.setdefault(value, made)
        if negative is not None:
            cls._value2member_map_[negative] = found
        return found

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError("unsupported operand type(s) for 'in': "
                            f'{type(other).__qualname__!r} and {self.__class__.__qualname__!r}')
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        yield from self._iter_member_(self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __repr__(self):
        name = self.__class__.__name__
        show = self.__class__._value_repr_ or repr
        if self._name_ is None:
            return f'<{name}: {show(self._value_)}>'
        return f'<{name}.{self._name_}: {show(self._value_)}>'

    def __str__(self):
        name = self.__class__.__name__
        if self._name_ is None:
            return f'{name}({self._value_!r})'
        return f'{name}.{self._name_}'

    def __bool__(self):
        return bool(self._value_)

    def _get_value(self, flag):
        if isinstance(flag, self.__class__):
            return flag._value_
        if self._member_type_ is not object and isinstance(flag, self._member_type_):
            return flag
        return NotImplemented

    def _combine(self, other, operate):
        value = self._get_value(other)
        if value is NotImplemented:
            return NotImplemented
        for flag in self, other:
            if self._get_value(flag) is None:
                raise TypeError(f"'{flag}' cannot be combined with other flags with {operate.__name__[0]}")
        return self.__class__(operate(self._value_, value))

    def __or__(self, other):
        return self._combine(other, int.__or__)

    def __and__(self, other):
        return self._combine(other, int.__and__)

    def __xor__(self, other):
        return self._combine(other, int.__xor__)

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__

    def __invert__(self):
        if self._inverted_ is None:
            if self._boundary_ in (EJECT, KEEP):
                self._inverted_ = self.__class__(~self._value_)
            else:
                self._inverted_ = self.__class__(self._singles_mask_ & ~self._value_)
        return self._inverted_

    @property
    def name(self):
        """The name of the member."""
        return self._name_


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """A class whose members are ints and can be combined."""


def unique(enumeration):
    """Refuse a class in which two names have the same value."""
    aliases = [(n, m.name) for n, m in enumeration.__members__.items() if n != m.name]
    if aliases:
        text = ', '.join(f'{alias} -> {name}' for alias, name in aliases)
        raise ValueError(f'duplicate values found in {enumeration!r}: {text}')
    return enumeration


class EnumCheck(StrEnum):
    """What verify can check."""

    CONTINUOUS = 'no skipped integer values'
    NAMED_FLAGS = 'multi-flag aliases may not contain unnamed flags'
    UNIQUE = 'one name per value'


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    """A decorator that checks a class."""

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        for check in self.checks:
            if check is UNIQUE:
                aliases = [(n, m.name) for n, m in enumeration.__members__.items() if n != m.name]
                if aliases:
                    text = ', '.join(f'{alias} -> {name}' for alias, name in aliases)
                    raise ValueError(f'aliases found in {enumeration!r}: {text}')
            elif check is CONTINUOUS:
                self._continuous(enumeration)
            elif check is NAMED_FLAGS:
                self._named(enumeration)
        return enumeration

    def _continuous(self, enumeration):
        values = {m.value for m in enumeration}
        if len(values) < 2:
            return
        low, high = min(values), max(values)
        if issubclass(enumeration, Flag):
            missing = [2 ** i for i in range(low.bit_length(), high.bit_length() - 1 + 1) if 2 ** i not in values
                       and 2 ** i < high]
            kind = 'flag'
        else:
            missing = [i for i in range(low + 1, high) if i not in values]
            kind = 'enum'
        if missing:
            text = f'invalid {kind} {enumeration.__name__!r}: missing values {", ".join(map(str, missing))}'
            raise ValueError(text[:256])

    def _named(self, enumeration):
        known = {m.value for m in enumeration}
        missing_names, missing_value = [], 0
        for name, alias in enumeration._member_map_.items():
            if name in enumeration._member_names_ or alias.value < 0:
                continue
            missed = [v for v in _bits_of(alias.value) if v not in known]
            if missed:
                missing_names.append(name)
                for v in missed:
                    missing_value |= v
        if missing_names:
            if len(missing_names) == 1:
                alias = f'alias {missing_names[0]} is missing'
            else:
                alias = f'aliases {", ".join(missing_names[:-1])} and {missing_names[-1]} are missing'
            value = (f'value {hex(missing_value)}' if _is_single_bit(missing_value)
                     else f'combined values of {hex(missing_value)}')
            raise ValueError(f'invalid Flag {enumeration.__name__!r}: {alias} {value} [use enum.show_flag_values(value) '
                             'for details]')


def show_flag_values(value):
    return list(_bits_of(value))


def global_enum_repr(self):
    return f'{self.__class__.__module__.split(".")[-1]}.{self._name_}'


def global_flag_repr(self):
    module = self.__class__.__module__.split('.')[-1]
    if self._name_ is None:
        return f'{module}.{self.__class__.__name__}({self._value_})'
    return '|'.join(f'{module}.{name}' for name in self._name_.split('|'))


def global_str(self):
    if self._name_ is None:
        return f'{self.__class__.__name__}({self._value_})'
    return self._name_


def global_enum(cls, update_str=False):
    """A decorator that makes the members names of the module."""
    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if not issubclass(cls, ReprEnum) or update_str:
        cls.__str__ = global_str
    sys.modules[cls.__module__].__dict__.update(cls.__members__)
    return cls


def pickle_by_global_name(self, proto):
    return self.name


def pickle_by_enum_name(self, proto):
    return getattr, (self.__class__, self._name_)
