"""Exact rational arithmetic on numbers of unlimited size."""
import math
import operator
import re
from numbers import Complex, Rational, Real

__all__ = ["Fraction"]

_ratio = re.compile(r"(\d+(?:_\d+)*)(?:\s*/\s*(\d+(?:_\d+)*))?")
_decimal = re.compile(r"(\d+(?:_\d+)*)?(?:\.(\d+(?:_\d+)*)?)?(?:[eE]([-+]?\d+(?:_\d+)*))?")


def _parse(text):
    """The numerator and denominator that a text stands for."""
    body = text.strip()
    sign = -1 if body.startswith("-") else 1
    if body.startswith(("-", "+")):
        body = body[1:]
    if found := _ratio.fullmatch(body):
        return sign * int(found[1]), int(found[2] or 1)
    found = _decimal.fullmatch(body)
    if not found or not (found[1] or found[2]):
        raise ValueError(f"Invalid literal for Fraction: {text!r}")
    places = (found[2] or "").replace("_", "")
    number, exponent = sign * int((found[1] or "") + places), int(found[3] or 0) - len(places)
    return (number * 10**exponent, 1) if exponent >= 0 else (number, 10**-exponent)


def _half_even(n, d):
    """n / d rounded to an int."""
    down, rest = divmod(n, d)
    return down + (2 * rest > d or 2 * rest == d and down % 2)


def _quotient(n, d, p, q):
    return Fraction(n * q, d * p) if p else Fraction(q, 0)


def _arithmetic(exact, inexact, *, of_complex=True):
    """An operator and its reflection: exact takes numerators and denominators, inexact floats or complex numbers."""

    def combine(left, right, other, kinds):
        for kind, cls in kinds.items():
            if isinstance(other, cls):
                if kind is Fraction:
                    return exact(left.numerator, left.denominator, right.numerator, right.denominator)
                if kind is float or of_complex:
                    return inexact(kind(left), right if other is right else kind(right))
        return NotImplemented

    # What is on the right has had no say yet, so on that side only the built-in types count.
    return (lambda self, other: combine(self, other, other, {Fraction: (Fraction, int), float: float, complex: complex}),
            lambda self, other: combine(other, self, other, {Fraction: Rational, float: Real, complex: Complex}))


def _ordering(compare):
    def method(self, other):
        if isinstance(other, float):
            if not math.isfinite(other):
                return compare(0.0, other)
            other = Fraction(other)
        elif not isinstance(other, Rational):
            return NotImplemented
        return compare(self._numerator * other.denominator, other.numerator * self._denominator)

    return method


class Fraction(Rational):
    """A rational number in lowest terms."""

    __slots__ = ("_numerator", "_denominator")

    def __new__(cls, numerator=0, denominator=None):
        self = super().__new__(cls)
        if denominator is not None:
            if not (isinstance(numerator, Rational) and isinstance(denominator, Rational)):
                raise TypeError("both arguments should be Rational instances")
            n, d = numerator.numerator * denominator.denominator, numerator.denominator * denominator.numerator
        elif isinstance(numerator, Rational):
            self._numerator, self._denominator = numerator.numerator, numerator.denominator
            return self
        elif isinstance(numerator, str):
            n, d = _parse(numerator)
        elif isinstance(numerator, float) or hasattr(numerator, "as_integer_ratio") and not isinstance(numerator, type):
            self._numerator, self._denominator = numerator.as_integer_ratio()
            return self
        else:
            raise TypeError("argument should be a string or a Rational instance")
        if d == 0:
            raise ZeroDivisionError(f"Fraction({n}, 0)")
        common = math.gcd(n, d) if d > 0 else -math.gcd(n, d)
        self._numerator, self._denominator = n // common, d // common
        return self

    @classmethod
    def from_float(cls, f):
        """Builds the rational number that a finite float holds, with no rounding."""
        if not isinstance(f, (int, float)):
            raise TypeError(f"{cls.__name__}.from_float() only takes floats, not {f!r} ({type(f).__name__})")
        return cls(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        """Builds the rational number equal to a finite Decimal, with no rounding."""
        from decimal import Decimal

        if not isinstance(dec, (int, Decimal)):
            raise TypeError(f"{cls.__name__}.from_decimal() only takes Decimals, not {dec!r} ({type(dec).__name__})")
        return cls(*dec.as_integer_ratio())

    numerator = property(operator.attrgetter("_numerator"))
    denominator = property(operator.attrgetter("_denominator"))

    def is_integer(self):
        """Tells if this fraction has no fractional part."""
        return self._denominator == 1

    def as_integer_ratio(self):
        """Gives the numerator and denominator as two ints in a tuple."""
        return self._numerator, self._denominator

    def limit_denominator(self, max_denominator=1000000):
        """Finds the nearest fraction whose denominator does not exceed the given limit."""
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        d = self._denominator
        if d <= max_denominator:
            return Fraction(self)
        whole, n = divmod(self._numerator, d)
        # Neighbours in the Stern-Brocot tree on both sides of n/d, a/b below and p/q above, approach it in turn.
        a, b, p, q = 0, 1, 1, 1
        while True:
            up = min((n * b - a * d) // (p * d - n * q), (max_denominator - b) // q)
            a, b = a + up * p, b + up * q
            down = min((p * d - n * q) // (n * b - a * d), (max_denominator - q) // b)
            p, q = p + down * a, q + down * b
            if not up and not down:
                break
        below, above = (n * b - a * d) * q, (p * d - n * q) * b
        if below < above or below == above and b <= q:
            return Fraction(whole * b + a, b)
        return Fraction(whole * q + p, q)

    def __repr__(self):
        return f"{type(self).__name__}({self._numerator}, {self._denominator})"

    def __str__(self):
        return f"{self._numerator}" if self._denominator == 1 else f"{self._numerator}/{self._denominator}"

    def __format__(self, spec, /):
        if not spec:
            return str(self)
        try:
            return _Spec(spec).format(self._numerator, self._denominator)
        except _BadSpec:
            raise ValueError(f"Invalid format specifier {spec!r} for object of type {type(self).__name__!r}") from None

    __add__, __radd__ = _arithmetic(lambda n, d, p, q: Fraction(n * q + p * d, d * q), operator.add)
    __sub__, __rsub__ = _arithmetic(lambda n, d, p, q: Fraction(n * q - p * d, d * q), operator.sub)
    __mul__, __rmul__ = _arithmetic(lambda n, d, p, q: Fraction(n * p, d * q), operator.mul)
    __truediv__, __rtruediv__ = _arithmetic(_quotient, operator.truediv)
    __floordiv__, __rfloordiv__ = _arithmetic(lambda n, d, p, q: n * q // (d * p), operator.floordiv, of_complex=False)
    __mod__, __rmod__ = _arithmetic(lambda n, d, p, q: Fraction(n * q % (p * d), d * q), operator.mod, of_complex=False)
    __divmod__, __rdivmod__ = _arithmetic(lambda n, d, p, q: (n * q // (d * p), Fraction(n * q % (p * d), d * q)), divmod, of_complex=False)

    def __pow__(a, b, modulo=None):
        if modulo is not None:
            return NotImplemented
        if isinstance(b, (float, complex)):
            return float(a) ** b
        if not isinstance(b, Rational):
            return NotImplemented
        if b.denominator != 1:
            return float(a) ** float(b)
        power = b.numerator
        top, bottom = (a._numerator, a._denominator) if power >= 0 else (a._denominator, a._numerator)
        return Fraction(top ** abs(power), bottom ** abs(power))

    def __rpow__(b, a, modulo=None):
        if modulo is not None:
            return NotImplemented
        if isinstance(a, Rational) and (b._denominator > 1 or b._numerator < 0):
            return Fraction(a.numerator, a.denominator) ** b
        return a ** (b._numerator if b._denominator == 1 else float(b))

    def __pos__(a):
        return Fraction(a)

    def __neg__(a):
        return Fraction(-a._numerator, a._denominator)

    def __abs__(a):
        return -Fraction(a) if a._numerator < 0 else Fraction(a)

    def __trunc__(a):
        whole = abs(a._numerator) // a._denominator
        return whole if a._numerator >= 0 else -whole

    __int__ = __trunc__

    def __float__(a):
        return a._numerator / a._denominator

    def __complex__(a):
        return complex(float(a))

    def __floor__(a):
        return a._numerator // a._denominator

    def __ceil__(a):
        return -(-a).__floor__()

    def __round__(self, ndigits=None):
        if ndigits is None:
            return _half_even(self._numerator, self._denominator)
        unit = Fraction(10) ** -ndigits
        return round(self / unit) * unit

    def __hash__(self):
        # Equal numbers of all types have equal hashes: that of the quotient modulo a prime.
        from sys import hash_info

        if self._denominator % hash_info.modulus == 0:
            size = hash_info.inf
        else:
            size = abs(self._numerator) * pow(self._denominator, -1, hash_info.modulus) % hash_info.modulus
        return hash(size if self._numerator >= 0 else -size)

    def __eq__(a, b):
        if isinstance(b, complex) and b.imag == 0:
            b = b.real
        if isinstance(b, float):
            return math.isfinite(b) and a.as_integer_ratio() == b.as_integer_ratio()
        if isinstance(b, Rational):
            return (a._numerator, a._denominator) == (b.numerator, b.denominator)
        return NotImplemented

    __lt__, __le__, __gt__, __ge__ = map(_ordering, (operator.lt, operator.le, operator.gt, operator.ge))

    def __bool__(a):
        return bool(a._numerator)

    def __reduce__(self):
        return type(self), (self._numerator, self._denominator)

    def __copy__(self):
        return self if type(self) is Fraction else type(self)(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        return self.__copy__()


class _BadSpec(Exception):
    pass


class _Spec:
    """A format spec, taken apart."""

    def __init__(self, text):
        self._rest = text
        self.fill = text[0] if text[1:2] in tuple("<>=^") else ""
        self._rest = text[len(self.fill):]
        self.align = self._one("<>=^")
        self.sign = self._one("-+ ").replace("-", "")
        self.no_negative_zero, self.alternate = self._one("z"), self._one("#")
        self.zeros = self._rest[:1] == "0" and self._rest[1:2].isdecimal()
        self._one("0" if self.zeros else "")
        self.width = self._number() or 0
        self.separator = self._one(",_")
        self.precision = None
        if point := self._one("."):
            self.precision = self._number()
        self.kind = self._one("eEfFgG%")
        if self._rest or point and self.precision is None or self.zeros and self.align:
            raise _BadSpec
        if not self.kind and (self.zeros or point or self.no_negative_zero):
            raise _BadSpec

    def _one(self, choice):
        found = self._rest[:1]
        if found not in tuple(choice):
            return ""
        self._rest = self._rest[1:]
        return found

    def _number(self):
        """A number without zeros in front, None if there is none."""
        found = self._one("0123456789")
        while found not in ("", "0") and (digit := self._one("0123456789")):
            found += digit
        return int(found) if found else None

    def format(self, n, d):
        negative = n < 0
        whole, tail = self._figures(abs(n), d) if self.kind else self._as_ratio(abs(n), d)
        if negative and self.no_negative_zero and not (whole + tail.partition("e")[0].partition("E")[0]).strip("0.%"):
            negative = False
        sign = "-" if negative else self.sign
        if self.zeros:
            whole = self._padded(whole, self.width - len(sign) - len(tail))
        elif self.separator:
            whole = f"{int(whole):{self.separator}}"
        body = whole + tail
        missing = self.fill or " ", self.width - len(sign) - len(body)
        if self.align == "=":
            return sign + missing[0] * missing[1] + body
        return f"{sign + body:{missing[0]}{self.align or '>'}{self.width}}"

    def _padded(self, whole, width):
        """With zeros in front, among which there may be separators."""
        if not self.separator:
            return whole.zfill(max(width, 0))
        digits = max(len(whole), width * 3 // 4 + 1)
        return f"{10**digits + int(whole):{self.separator}}"[1:].removeprefix(self.separator)

    def _as_ratio(self, n, d):
        return str(n), f"/{d:{self.separator}}" if d != 1 or self.alternate else ""

    def _figures(self, n, d):
        """The digits before the point, and what comes after them."""
        precision = 6 if self.precision is None else self.precision
        kind = self.kind.lower()
        if kind in "f%":
            text = str(_half_even(n * 10**precision * (100 if kind == "%" else 1), d)).zfill(precision + 1)
            split = len(text) - precision
            return text[:split], self._point(text[split:]) + self.kind.strip("fF")
        figures = precision + 1 if kind == "e" else max(precision, 1)
        text, exponent = _significant(n, d, figures)
        split, suffix = 1, f"{'E' if self.kind.isupper() else 'e'}{exponent:+03d}"
        if kind == "g" and -4 <= exponent < figures:
            text, split, suffix = "0" * -exponent + text, max(exponent, 0) + 1, ""
        fraction = text[split:]
        if kind == "g" and not self.alternate:
            fraction = fraction.rstrip("0")
        return text[:split], self._point(fraction) + suffix

    def _point(self, fraction):
        return "." + fraction if fraction or self.alternate else ""


def _significant(n, d, figures):
    """The first digits of n / d, rounded, and the exponent of the first."""
    if n == 0:
        return "0" * figures, 0
    exponent = len(str(n)) - len(str(d))
    if n * 10 ** max(-exponent, 0) < d * 10 ** max(exponent, 0):
        exponent -= 1
    shift = figures - 1 - exponent
    text = str(_half_even(n * 10 ** max(shift, 0), d * 10 ** max(-shift, 0)))
    return text[:figures], exponent + len(text) - figures
