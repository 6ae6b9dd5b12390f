"""Enumerations."""

import sys
from _enum_body import EnumDict, _bits_of, _is_descriptor, _is_dunder, _is_private, _is_single_bit, _is_sunder, auto, bin, member, nonmember, property
from _enum_type import Enum, EnumMeta, EnumType, IntEnum, ReprEnum, StrEnum
from _enum_flags import CONFORM, EJECT, Flag, FlagBoundary, IntFlag, KEEP, STRICT

__all__ = ['EnumType', 'EnumMeta', 'EnumDict', 'Enum', 'IntEnum', 'StrEnum', 'Flag', 'IntFlag', 'ReprEnum', 'auto',
           'unique', 'property', 'verify', 'member', 'nonmember', 'FlagBoundary', 'STRICT', 'CONFORM', 'EJECT',
           'KEEP', 'global_flag_repr', 'global_enum_repr', 'global_str', 'global_enum', 'EnumCheck', 'CONTINUOUS',
           'NAMED_FLAGS', 'UNIQUE', 'pickle_by_global_name', 'pickle_by_enum_name']

_EnumDict = EnumDict


def _refuse_aliases(enumeration, what):
    aliases = [f'{name} -> {m.name}' for name, m in enumeration.__members__.items() if name != m.name]
    if aliases:
        raise ValueError(f"{what} found in {enumeration!r}: {', '.join(aliases)}")


def unique(enumeration):
    """Refuse a class in which two names have the same value."""
    _refuse_aliases(enumeration, 'duplicate values')
    return enumeration


def _unique(enumeration):
    _refuse_aliases(enumeration, 'aliases')


def _continuous(enumeration):
    values = {m.value for m in enumeration}
    if len(values) < 2:
        return
    low, high = min(values), max(values)
    if issubclass(enumeration, Flag):
        wanted = [1 << bit for bit in range(low.bit_length(), high.bit_length())]
    else:
        wanted = range(low + 1, high)
    missing = [str(value) for value in wanted if value not in values and value < high]
    if missing:
        raise ValueError(f"invalid {enumeration.__kind__} {enumeration.__name__!r}: missing values "
                         f"{', '.join(missing)}"[:256])


def _named_flags(enumeration):
    known = {m.value for m in enumeration}
    unnamed = {}
    for name, m in enumeration.__members__.items():
        if name not in enumeration._member_names_ and m.value >= 0:
            bits = [bit for bit in _bits_of(m.value) if bit not in known]
            if bits:
                unnamed[name] = bits
    if not unnamed:
        return
    *names, last = unnamed
    total = sum({bit for bits in unnamed.values() for bit in bits})
    who = f"aliases {', '.join(names)} and {last} are" if names else f'alias {last} is'
    what = 'value' if _is_single_bit(total) else 'combined values of'
    raise ValueError(f'invalid Flag {enumeration.__name__!r}: {who} missing {what} {total:#x} '
                     '[use enum.show_flag_values(value) for details]')


class EnumCheck(StrEnum):
    """What verify can check."""

    CONTINUOUS = 'no skipped integer values'
    NAMED_FLAGS = 'multi-flag aliases may not contain unnamed flags'
    UNIQUE = 'one name per value'


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck
_checks = {CONTINUOUS: _continuous, NAMED_FLAGS: _named_flags, UNIQUE: _unique}


class verify:
    """A decorator that checks a class."""

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        for check in self.checks:
            _checks[check](enumeration)
        return enumeration


def show_flag_values(value):
    return [*_bits_of(value)]


# Members as names of their module.

def _module_of(self):
    return type(self).__module__.rpartition('.')[2]


def global_enum_repr(self):
    return f'{_module_of(self)}.{self._name_}'


def global_flag_repr(self):
    module = _module_of(self)
    if self._name_ is None:
        return f'{module}.{type(self).__name__}({self._value_})'
    return '|'.join([name if name[0].isdigit() else f'{module}.{name}' for name in self._name_.split('|')])


def global_str(self):
    return f'{type(self).__name__}({self._value_})' if self._name_ is None else self._name_


def global_enum(cls, update_str=False):
    """A decorator that makes the members names of the module."""
    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if update_str or not issubclass(cls, ReprEnum):
        cls.__str__ = global_str
    vars(sys.modules[cls.__module__]).update(cls.__members__)
    return cls


def pickle_by_global_name(self, proto):
    return self.name


def pickle_by_enum_name(self, proto):
    return getattr, (type(self), self._name_)
