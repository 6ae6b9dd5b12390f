"""The bodies of enumerations: what is a member in them, and the values that auto stands for."""

import builtins

__name__ = 'enum'


class _NotGiven:
    def __repr__(self):
        return '_auto_null'


_not_given = _NotGiven()


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


class property(builtins.property):
    """A property of members that leaves room for a member of the same name."""

    def __set_name__(self, ownerclass, name):
        self.clsname, self.name = ownerclass.__name__, name

    def _change(self, function, verb, *args):
        if function is None:
            raise AttributeError(f'<enum {self.clsname!r}> cannot {verb} attribute {self.name!r}')
        function(*args)

    def __set__(self, instance, value):
        self._change(self.fset, 'set', instance, value)

    def __delete__(self, instance):
        self._change(self.fdel, 'delete', instance)


# Names and numbers.

def _between(name, mark):
    """Whether a name has this mark of underscores on both sides, and no more of them."""
    inner = name[len(mark):-len(mark)]
    return name == mark + inner + mark and inner.strip('_') != '' and not inner.startswith('_') and not inner.endswith('_')


def _is_sunder(name):
    return _between(name, '_')


def _is_dunder(name):
    return _between(name, '__')


def _is_descriptor(obj):
    return any(hasattr(obj, method) for method in ('__get__', '__set__', '__delete__'))


def _is_private(owner, name):
    start = f'_{owner}__'
    return owner is not None and name.startswith(start) and len(name) > len(start) and not name.endswith('__')


def _is_single_bit(value):
    return value > 0 and not value & value - 1


def _bits_of(value):
    """The single bits of a number, from the lowest."""
    while value:
        rest = value & value - 1
        yield value ^ rest
        value = rest


def bin(num, max_bits=None):
    """A number in binary, its sign bit apart."""
    width, sign = num.bit_length(), '01'[num < 0]
    digits = format(num % (1 << width), f'0{width}b') if num else ''
    if max_bits is not None:
        digits = digits.rjust(max_bits, sign)[-max_bits:] if max_bits else digits
    return f'0b{sign} {digits}'


def _words(names):
    """Names in a list, or in a text with commas or blanks between them."""
    return names.replace(',', ' ').split() if isinstance(names, str) else [*names]


class EnumDict(dict):
    """The namespace of a class body: tells members from the rest."""

    _known_sunders = {f'_{word}_' for word in '''order generate_next_value numeric_repr missing ignore iter_member
        iter_member_by_value iter_member_by_def add_alias add_value_alias use_args member_type new_member value_repr
        boundary'''.split()}

    _cls_name = None

    def __init__(self):
        self._member_names, self._last_values, self._ignore = {}, [], []
        self._auto_called = False

    @builtins.property
    def member_names(self):
        return list(self._member_names)

    def __setitem__(self, key, value):
        if _is_private(self._cls_name, key):
            pass
        elif _is_sunder(key):
            value = self._setting(key, value)
        elif _is_dunder(key):
            key = {'__order__': '_order_'}.get(key, key)
        else:
            value = self._entry(key, value)
        dict.__setitem__(self, key, value)

    def update(self, members, **more_members):
        for source in (members, more_members):
            for key, value in source.items() if hasattr(source, 'keys') else source:
                self[key] = value

    def _setting(self, name, value):
        """A name of the form _name_, which says how the class works."""
        if name not in self._known_sunders:
            raise ValueError(f'_sunder_ names, such as {name!r}, are reserved for future Enum use')
        if name == '_ignore_':
            self._ignore = value = _words(value)
            already = {key for key in value if key in self._member_names}
            if already:
                raise ValueError(f'_ignore_ cannot specify already set names: {already!r}')
        if name == '_generate_next_value_':
            if self._auto_called:
                raise TypeError('_generate_next_value_ must be defined before members')
            self._generate_next_value = getattr(value, '__func__', value)
            value = staticmethod(self._generate_next_value)
        return value

    def _entry(self, name, value):
        """What a usual name stands for; it is noted as a member if it is to become one."""
        if name in self._member_names:
            raise TypeError(f'{name!r} already defined as {self[name]!r}')
        if name in self._ignore:
            return value
        wanted, noted = isinstance(value, member), len(self._last_values)
        if wanted or isinstance(value, nonmember):
            value = value.value
        elif not self._is_attribute(value):
            if name in self:
                raise TypeError(f'{name!r} already defined as {self[name]!r}')
            wanted, value = True, self._resolved(name, value)
        if wanted:
            self._member_names[name] = None
            # Of a value with auto in it, what auto chose is noted already.
            if len(self._last_values) == noted:
                self._last_values.append(value)
        return value

    def _is_attribute(self, value):
        if isinstance(value, type):
            # A class defined within this one.
            owner = value.__qualname__.rpartition('.')[0]
            return owner.rpartition('.')[2] == self._cls_name
        return _is_descriptor(value)

    def _resolved(self, name, value):
        """A value with what auto stands for in it."""
        if isinstance(value, auto):
            return self._chosen(name, value)
        if not isinstance(value, tuple) or not any(isinstance(part, auto) for part in value):
            return value
        parts = [self._chosen(name, part) if isinstance(part, auto) else part for part in value]
        try:
            return type(value)(parts)
        except TypeError:
            return type(value)(*parts)

    def _chosen(self, name, value):
        if value.value is _not_given:
            value.value = self._generate_next_value(name, 1, len(self._member_names), [*self._last_values])
            self._auto_called = True
        self._last_values.append(value.value)
        return value.value
