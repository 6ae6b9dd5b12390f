"""Enumerations whose members can be combined."""

from operator import and_, or_, xor
from _enum_body import _bits_of, _is_single_bit, auto, bin, property
from _enum_type import Enum, EnumType, ReprEnum, StrEnum

__name__ = 'enum'


class FlagBoundary(StrEnum):
    """What becomes of bits that no flag names: an error, nothing, a plain int, or they are kept."""

    STRICT, CONFORM, EJECT, KEEP = auto(), auto(), auto(), auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


def _operator(name, sign, operate):
    def method(self, other):
        value = self._get_value(other)
        if value is NotImplemented:
            return NotImplemented
        for flag in self, other:
            if self._get_value(flag) is None:
                raise TypeError(f"'{flag}' cannot be combined with other flags with {sign}")
        return type(self)(operate(self._value_, value))
    method.__name__, method.__qualname__ = name, 'Flag.' + name
    return method


class Flag(Enum, boundary=STRICT):
    """A class whose members can be combined with |, & and ^."""

    _numeric_repr_ = repr
    __kind__ = 'flag'
    __operators__ = ('__or__', '__and__', '__xor__', '__ror__', '__rand__', '__rxor__', '__invert__')

    @classmethod
    def __member_with__(cls, value):
        return cls._value2member_map_.get(value) if isinstance(value, int) else EnumType.__member_with__(cls, value)

    @classmethod
    def __lists__(cls, value):
        return isinstance(value, int) and _is_single_bit(value)

    @classmethod
    def __lets_pass__(cls, value):
        return cls._boundary_ is EJECT and isinstance(value, int)

    @classmethod
    def __complete__(cls):
        """What the flags of a class are together."""
        for value in [m._value_ for m in cls._member_map_.values()]:
            if isinstance(value, int):
                cls._flag_mask_ |= value
                cls._singles_mask_ |= value if _is_single_bit(value) else 0
        cls._all_bits_ = (1 << cls._flag_mask_.bit_length()) - 1
        listed = [m._value_ for m in cls if isinstance(m._value_, int)]
        if listed != sorted(listed):
            cls._iter_member_ = cls._iter_member_by_def_

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return 1 if start is None else start
        highest = max(last_values)
        try:
            return 1 << highest.bit_length()
        except Exception:
            raise TypeError(f'invalid flag value {highest!r}') from None

    @classmethod
    def _iter_member_by_value_(cls, value):
        yield from map(cls._value2member_map_.get, _bits_of(value & cls._flag_mask_))

    _iter_member_ = _iter_member_by_value_

    @classmethod
    def _iter_member_by_def_(cls, value):
        yield from sorted(cls._iter_member_by_value_(value), key=lambda m: m._sort_order_)

    @classmethod
    def _missing_(cls, value):
        """The combination with a value."""
        if not isinstance(value, int):
            raise ValueError(f'{value!r} is not a valid {cls.__qualname__}')
        mask, every = cls._flag_mask_, cls._all_bits_
        if not ~every <= value <= every or value & (every ^ mask):
            if cls._boundary_ is EJECT:
                return value
            value = cls._confined(value)
        asked = value
        if value < 0:
            # Without these bits: of those that have names, or of all where others are kept.
            value = value + every + 1 if cls._boundary_ in (EJECT, KEEP) else value & cls._singles_mask_
        unknown = value & ~mask
        if unknown and cls._boundary_ is not KEEP:
            raise ValueError(f'{cls.__name__}({value!r}) -->  unknown values {unknown!r} [{bin(unknown)}]')
        made = object.__new__(cls) if cls._member_type_ is object else cls._member_type_.__new__(cls, value)
        if not hasattr(made, '_value_'):
            made._value_ = value
        made._name_ = cls._combined_name(value)
        found = cls._value2member_map_.setdefault(value, made)
        if asked < 0:
            cls._value2member_map_[asked] = found
        return found

    @classmethod
    def _confined(cls, value):
        """A value with bits that no flag has, as the boundary of the class wants it."""
        mask = cls._flag_mask_
        if cls._boundary_ is CONFORM:
            return value & mask
        if cls._boundary_ is KEEP:
            return value if value >= 0 else value + max(cls._all_bits_ + 1, 1 << value.bit_length())
        if cls._boundary_ is not STRICT:
            raise ValueError(f'{cls!r} unknown flag boundary {cls._boundary_!r}')
        width = max(value.bit_length(), mask.bit_length())
        raise ValueError(f'{cls!r} invalid value {value!r}\n    given {bin(value, width)}\n  allowed {bin(mask, width)}')

    @classmethod
    def _combined_name(cls, value):
        """The names of the flags that a value consists of, and what is left as a number."""
        parts = [*cls._iter_member_(value & cls._singles_mask_)]
        beyond = value & ~cls._singles_mask_
        parts += [m for m in dict.fromkeys(cls._member_map_.values())
                  if isinstance(m._value_, int) and m._value_ & beyond and m not in parts and m._value_ & value == m._value_]
        if not parts:
            return None
        left = value
        for m in parts:
            left &= ~m._value_
        return '|'.join([m._name_ for m in parts] + ([cls._numeric_repr_(left)] if left else []))

    def _get_value(self, flag):
        if isinstance(flag, type(self)):
            return flag._value_
        plain = self._member_type_
        return flag if plain is not object and isinstance(flag, plain) else NotImplemented

    __or__ = _operator('__or__', '|', or_)
    __and__ = _operator('__and__', '&', and_)
    __xor__ = _operator('__xor__', '^', xor)
    __ror__, __rand__, __rxor__ = __or__, __and__, __xor__

    def __invert__(self):
        if self._get_value(self) is None:
            raise TypeError(f"'{self}' cannot be inverted")
        if self._inverted_ is None:
            kept = self._boundary_ in (EJECT, KEEP)
            self._inverted_ = type(self)(~self._value_ if kept else ~self._value_ & self._singles_mask_)
        return self._inverted_

    def __contains__(self, other):
        if isinstance(other, type(self)):
            return not other._value_ & ~self._value_
        raise TypeError("unsupported operand type(s) for 'in': "
                        f'{type(other).__qualname__!r} and {type(self).__qualname__!r}')

    def __iter__(self):
        return self._iter_member_(self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __bool__(self):
        return self._value_ != 0

    def __repr__(self):
        name = '' if self._name_ is None else '.' + self._name_
        return f'<{type(self).__name__}{name}: {self._shown_value()}>'

    def __str__(self):
        rest = f'({self._value_!r})' if self._name_ is None else '.' + self._name_
        return type(self).__name__ + rest

    @property
    def name(self):
        """The name of the member."""
        return self._name_


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """A class whose members are ints and can be combined."""
