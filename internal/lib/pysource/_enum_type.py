"""The metaclass of enumerations, and enumerations whose members are no flags."""

import builtins
import sys
import types
from _enum_body import EnumDict, _is_descriptor, _not_given, _words, auto, property

__name__ = 'enum'

_mappingproxy = type(type.__dict__)


class _Members:
    """In a class body's namespace until the class exists: makes its members then, before __init_subclass__ runs."""

    def __init__(self, values):
        self.values = values

    def __set_name__(self, cls, name):
        for key, value in self.values.items():
            _make_member(cls, key, value)
        type.__delattr__(cls, name)
        cls.__complete__()


def _make_member(cls, name, value):
    """Make the member, or take the one that has the same value."""
    args = value if isinstance(value, tuple) and cls._member_type_ is not tuple else (value,)
    made = cls._new_member_(cls, *(args if cls._use_args_ else ()))
    if not hasattr(made, '_value_'):
        try:
            made._value_ = value if cls._member_type_ is object else cls._member_type_(*args)
        except Exception as e:
            raise TypeError('_value_ not set in __new__, unable to create it') from e
    value = made._value_
    made._name_, made.__objclass__ = name, cls
    made.__init__(*args)
    made._sort_order_ = len(cls._member_names_)
    same = cls.__member_with__(value)
    if same is None and cls.__lists__(value):
        cls._member_names_.append(name)
    cls._member_map_[name] = made if same is None else same
    _show(cls, name, cls._member_map_[name])
    if same is None and not _remember(cls, value, made):
        cls._unhashable_values_map_.setdefault(name, []).append(value)


def _remember(cls, value, found):
    """Lets a value find its member; False if it can only be compared."""
    try:
        cls._value2member_map_.setdefault(value, found)
    except TypeError:
        cls._unhashable_values_.append(value)
        return False
    return True


def _find(cls, value):
    """The member with a value, or None."""
    try:
        return cls._value2member_map_.get(value)
    except TypeError:
        return next((m for m in cls._member_map_.values() if m._value_ == value), None)


def _show(cls, name, shown):
    """Make a member an attribute of its class. What members inherit under the same name, they keep."""
    inherited = [vars(base)[name] for base in cls.__mro__[1:] if name in vars(base)]
    properties = [value for value in inherited if isinstance(value, (builtins.property, types.DynamicClassAttribute))]
    descriptors = properties or [value for value in inherited if _is_descriptor(value)]
    if descriptors:
        shown = _Redirect(cls, name, shown, descriptors[0], bool(properties))
    type.__setattr__(cls, name, shown)


class _Redirect(property):
    """A member with the name of an attribute of members: of the class it is the member, of members the attribute."""

    def __init__(self, cls, name, value, hidden, is_property):
        builtins.property.__init__(self, hidden.fget if is_property else lambda member: getattr(member._value_, name))
        self.member = value
        self.__set_name__(cls, name)

    def __get__(self, instance, owner=None):
        return self.member if instance is None else self.fget(instance)


_Redirect.__name__ = _Redirect.__qualname__ = 'property'


class EnumType(type):
    """The class of enumerations."""

    # What kinds of enumerations differ in: the word in their repr, the operators that are theirs whatever type
    # members are of, the member that a value is an alias of, whether the class lists a value's member, what is
    # done when all members are there, and whether a value that is no member may be the answer for one.
    __kind__ = 'enum'
    __operators__ = ()

    def __member_with__(cls, value):
        return _find(cls, value)

    def __lists__(cls, value):
        return True

    def __complete__(cls):
        pass

    def __lets_pass__(cls, value):
        return False

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        metacls._check_for_existing_members_(cls, bases)
        body = EnumDict()
        body._cls_name = cls
        _, extended = metacls._get_mixins_(cls, bases)
        if extended is not None:
            body._generate_next_value = getattr(extended, '_generate_next_value_', None)
        return body

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        if _simple:
            return super().__new__(metacls, cls, bases, classdict, **kwds)
        ignored = [*classdict.pop('_ignore_', ()), '_ignore_']
        body = {name: value for name, value in classdict.items() if name not in ignored}
        names = [name for name in classdict._member_names if name in body]
        wrong = [name for name in names if name in ('mro', '')]
        if wrong:
            raise ValueError('invalid enum member name(s) ' + ','.join(map(repr, wrong)))
        order = body.pop('_order_', None)
        member_type, extended = metacls._get_mixins_(cls, bases)
        new, own_new, use_args = metacls._find_new_(classdict, member_type, extended)
        values = {name: body.pop(name) for name in names}
        body.update(
            _new_member_=new, _use_args_=use_args, _member_type_=member_type, _member_names_=[], _member_map_={},
            _value2member_map_={}, _unhashable_values_=[], _unhashable_values_map_={},
            _value_repr_=metacls._find_data_repr_(cls, bases),
            _boundary_=boundary or getattr(extended, '_boundary_', None),
            _flag_mask_=0, _singles_mask_=0, _all_bits_=0, _inverted_=None)
        if bases:
            if own_new is not None:
                body['__new_member__'] = own_new
            body['__new__'] = Enum.__new__
        body['\x00members'] = _Members(values)
        try:
            made = super().__new__(metacls, cls, bases, body, **kwds)
        except RuntimeError as e:
            # What a member's making raised, without the wrapping.
            raise e.__cause__ or e
        if bases:
            metacls._choose_texts(made, classdict, bases, member_type, extended)
        if order is not None:
            metacls._check_order(made, order)
        return made

    @staticmethod
    def _choose_texts(cls, body, bases, member_type, extended):
        """Members look as the enumeration says, not as the type that they are of besides; but ReprEnum leaves str() to it."""
        if any('__plain_text__' in vars(base) for base in bases):
            if member_type is object:
                raise TypeError('ReprEnum subclasses must be mixed with a data type (i.e. int, str, float, etc.)')
            body = {'__str__': None, '__format__': None, **body}
            text = member_type.__repr__ if member_type.__str__ is object.__str__ else member_type.__str__
            type.__setattr__(cls, '__format__', member_type.__format__)
            type.__setattr__(cls, '__str__', text)
        for name in '__repr__', '__str__', '__format__', '__reduce_ex__':
            if name not in body and getattr(cls, name) in (getattr(member_type, name), getattr(object, name)):
                type.__setattr__(cls, name, getattr(extended, name))
        for name in cls.__operators__:
            if name not in body:
                type.__setattr__(cls, name, next(vars(c)[name] for c in cls.__mro__[1:]
                                                 if isinstance(c, EnumType) and name in vars(c)))

    @staticmethod
    def _check_order(cls, order):
        aliases = cls._member_map_.keys() - cls._member_names_
        wanted = [name for name in _words(order) if name not in aliases]
        if wanted != cls._member_names_:
            raise TypeError(f'member order does not match _order_:\n  {cls._member_names_!r}\n  {wanted!r}')

    def __init__(cls, *args, **kwds):
        super().__init__(*args)

    def __bool__(cls):
        return True

    def __call__(cls, value, names=_not_given, *values, module=None, qualname=None, type=None, start=1,
                 boundary=None):
        """The member with a value, or a new class with the given names."""
        if not cls._member_map_:
            if names is _not_given and type is None:
                raise TypeError(f'{cls} has no members; specify `names=()` if you meant to create a new, empty, enum')
            return cls._create_(value, () if names is _not_given else names, module=module, qualname=qualname,
                                type=type, start=start, boundary=boundary)
        return cls.__new__(cls, value if names is _not_given else (value, names, *values))

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1, boundary=None):
        bases = tuple(base for base in (type, cls) if base is not None)
        metacls = cls.__class__
        body = metacls.__prepare__(class_name, bases)
        for name, value in cls.__numbered(names, start):
            body[name] = value
        where = {'__module__': module or sys._getframemodulename(2), '__qualname__': qualname}
        body.update({name: text for name, text in where.items() if text is not None})
        return metacls.__new__(metacls, class_name, bases, body, boundary=boundary)

    def __numbered(cls, names, start):
        """The names of a call with their values: given as pairs or in a mapping, else as auto would choose."""
        if isinstance(names, str):
            names = _words(names)
        if not (isinstance(names, (tuple, list)) and names and isinstance(names[0], str)):
            for entry in () if names is None else names:
                yield (entry, names[entry]) if isinstance(entry, str) else entry
            return
        chosen = []
        for count, name in enumerate(names):
            chosen.append(cls._generate_next_value_(name, start, count, [*chosen]))
            yield name, chosen[-1]

    def _convert_(cls, name, module, filter, source=None, *, boundary=None, as_global=False):
        """A class of the constants of a module."""
        home = vars(sys.modules[module])
        constants = home if source is None else vars(source)
        members = [(key, constants[key]) for key in sorted(constants) if filter(key)]
        try:
            members.sort(key=lambda entry: entry[1])
        except TypeError:
            pass  # they stay in the order of their names
        made = cls(name, members, module=module, boundary=boundary or sys.modules['enum'].KEEP)
        if as_global:
            sys.modules['enum'].global_enum(made)
        home.update({**made.__members__, name: made})
        return made

    def __contains__(cls, value):
        return isinstance(value, cls) or _find(cls, value) is not None

    def __setattr__(cls, name, value):
        if name in vars(cls).get('_member_map_', ()):
            raise AttributeError(f'cannot reassign member {name!r}')
        super().__setattr__(name, value)

    def __delattr__(cls, attr):
        if attr in vars(cls).get('_member_map_', ()):
            raise AttributeError(f'{cls.__name__!r} cannot delete member {attr!r}.')
        super().__delattr__(attr)

    def __dir__(cls):
        names = {f'__{word}__' for word in ('class contains doc getitem iter len members module name qualname'
                                            .split())}
        names |= {name for name, usual in (('__new__', cls._new_member_ is object.__new__),
                                           ('__init_subclass__', cls.__init_subclass__ is object.__init_subclass__))
                  if not usual}
        inherited = () if cls._member_type_ is object else dir(cls._member_type_)
        return sorted(names.union(cls._member_names_, inherited))

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return map(cls._member_map_.__getitem__, cls._member_names_)

    def __reversed__(cls):
        return map(cls._member_map_.__getitem__, reversed(cls._member_names_))

    def __len__(cls):
        return len(cls._member_names_)

    @builtins.property
    def __members__(cls):
        return _mappingproxy(cls._member_map_)

    def __repr__(cls):
        return f'<{cls.__kind__} {cls.__name__!r}>'

    @classmethod
    def _check_for_existing_members_(mcls, class_name, bases):
        full = [c for base in bases for c in base.__mro__ if isinstance(c, EnumType) and c._member_names_]
        if full:
            raise TypeError(f'<enum {class_name!r}> cannot extend {full[0]!r}')

    @classmethod
    def _get_mixins_(mcls, class_name, bases):
        """(the type that members are of besides, the enumeration that is extended)."""
        if not bases:
            return object, None
        if isinstance(bases[-1], EnumType):
            return mcls._find_data_type_(class_name, bases) or object, bases[-1]
        raise TypeError('new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`')

    @classmethod
    def _find_data_repr_(mcls, class_name, bases):
        for c in [c for base in bases for c in base.__mro__ if c is not object]:
            if isinstance(c, EnumType):
                return c._value_repr_
            if '__repr__' in vars(c):
                generated = '__dataclass_fields__' in vars(c) and c.__dataclass_params__.repr
                return _dataclass_repr if generated else vars(c)['__repr__']
        return None

    @classmethod
    def _find_data_type_(mcls, class_name, bases):
        found = set()
        for base in bases:
            # The class that makes values, as the most derived of the plain classes above it.
            plain = []
            for c in base.__mro__[:-1]:
                if isinstance(c, EnumType):
                    if c._member_type_ is not object:
                        found.add(c._member_type_)
                        break
                    continue
                plain.append(c)
                if '__new__' in vars(c) or '__dataclass_fields__' in vars(c):
                    found.add(plain[0])
                    break
        if len(found) > 1:
            raise TypeError(f'too many data types for {class_name!r}: {found!r}')
        return next(iter(found), None)

    @classmethod
    def _find_new_(mcls, classdict, member_type, extended):
        """(what makes members, the class's own __new__, whether it wants the value)."""
        own = classdict.get('__new__')
        usual = (None, None.__new__, object.__new__, extended and Enum.__new__)
        found = [own] if own is not None else [
            method for method in (getattr(owner, name, None) for name in ('__new_member__', '__new__')
                                  for owner in (member_type, extended)) if method not in usual]
        new = found[0] if found else object.__new__
        new = getattr(new, '__func__', new)
        return new, own, extended is not None and new is not object.__new__


EnumMeta = EnumType
_hooks = ('__kind__', '__operators__', '__member_with__', '__lists__', '__complete__', '__lets_pass__', '__plain_text__')


def _dataclass_repr(self):
    shown = [name for name, field in self.__dataclass_fields__.items() if field.repr]
    return ', '.join([f'{name}={getattr(self, name)!r}' for name in shown])


class Enum(metaclass=EnumType):
    """A class with a fixed set of named members."""

    @classmethod
    def __signature__(cls):
        return '(*values)' if cls._member_names_ else \
            '(new_class_name, /, names, *, module=None, qualname=None, type=None, start=1, boundary=None)'

    def __new__(cls, value):
        if type(value) is cls:
            return value
        found = _find(cls, value)
        if found is not None:
            return found
        if '\x00members' in vars(cls):
            raise TypeError('do not use `super().__new__; call the appropriate __new__ directly')
        if not cls._member_map_:
            raise TypeError(f'{cls!r} has no members defined')
        try:
            error, found = None, cls._missing_(value)
        except Exception as e:
            error = e
        try:
            if error is None and (isinstance(found, cls) or cls.__lets_pass__(found)):
                return found
            invalid = ValueError(f'{value!r} is not a valid {cls.__qualname__}')
            if error is None and found is None:
                raise invalid
            error = error or TypeError(f'error in {cls.__name__}._missing_: returned {found!r} instead of None or a '
                                       'valid member')
            if not isinstance(error, ValueError):
                error.__context__ = invalid
            raise error
        finally:
            error = invalid = None

    def __init__(self, *args, **kwds):
        pass

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        """The value that auto stands for: one more than the highest so far."""
        if not last_values:
            return start
        try:
            highest = max(sorted(last_values))
        except TypeError:
            raise TypeError('unable to sort non-numeric values') from None
        try:
            return highest + 1
        except TypeError:
            raise TypeError(f'unable to increment {highest!r}') from None

    @classmethod
    def _missing_(cls, value):
        """The member for a value that none has; to be overridden."""
        return None

    def _add_alias_(self, name):
        known = self._member_map_.setdefault(name, self)
        if known is not self:
            raise NameError(f'{name!r} is already bound: {known!r}')
        _show(type(self), name, self)

    def _add_value_alias_(self, value):
        known = _find(type(self), value)
        if known not in (None, self):
            raise ValueError(f'{value!r} is already bound: {known!r}')
        _remember(type(self), value, self)

    def _shown_value(self):
        return (type(self)._value_repr_ or repr)(self._value_)

    def __repr__(self):
        return f'<{type(self).__name__}.{self._name_}: {self._shown_value()}>'

    def __str__(self):
        return f'{type(self).__name__}.{self._name_}'

    def __format__(self, format_spec):
        return format(str(self), format_spec)

    def __dir__(self):
        names = {f'__{word}__' for word in ('class', 'doc', 'eq', 'hash', 'module')}
        if self._member_type_ is not object:
            names = {*object.__dir__(self)}
        names |= {name for name in getattr(self, '__dict__', ()) if name[0] != '_' and name not in self._member_map_}
        for cls in type(self).__mro__:
            names |= {name for name, value in vars(cls).items() if name[0] != '_'
                      and (name not in self._member_map_ or isinstance(value, builtins.property))}
        return sorted(names.difference(_hooks))

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return type(self), (self._value_,)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
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

    __plain_text__ = True


class IntEnum(int, ReprEnum):
    """A class whose members are ints."""


class StrEnum(str, ReprEnum):
    """A class whose members are strs."""

    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError(f'too many arguments for str(): {values!r}')
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError(f'{values[0]!r} is not a string')
        for value, what in zip(values[1:], ('encoding', 'errors')):
            if not isinstance(value, str):
                raise TypeError(f'{what} must be a string, not {value!r}')
        made = str.__new__(cls, str(*values))
        made._value_ = str(*values)
        return made

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()
