"""Decimal floating-point and fixed-point arithmetic."""
import math
import re
from contextvars import ContextVar

__all__ = ["Decimal", "Context", "DefaultContext", "BasicContext", "ExtendedContext", "DecimalException", "Clamped", "InvalidOperation",
           "DivisionByZero", "Inexact", "Rounded", "Subnormal", "Overflow", "Underflow", "FloatOperation", "ConversionSyntax",
           "DivisionImpossible", "DivisionUndefined", "ROUND_DOWN", "ROUND_HALF_UP", "ROUND_HALF_EVEN", "ROUND_CEILING", "ROUND_FLOOR",
           "ROUND_UP", "ROUND_HALF_DOWN", "ROUND_05UP", "setcontext", "getcontext", "localcontext", "MAX_PREC", "MAX_EMAX", "MIN_EMIN"]

ROUND_DOWN = "ROUND_DOWN"
ROUND_HALF_UP = "ROUND_HALF_UP"
ROUND_HALF_EVEN = "ROUND_HALF_EVEN"
ROUND_CEILING = "ROUND_CEILING"
ROUND_FLOOR = "ROUND_FLOOR"
ROUND_UP = "ROUND_UP"
ROUND_HALF_DOWN = "ROUND_HALF_DOWN"
ROUND_05UP = "ROUND_05UP"
MAX_PREC = MAX_EMAX = 999999999999999999
MIN_EMIN = -MAX_EMAX


class DecimalException(ArithmeticError):
    """Base of the conditions of decimal arithmetic."""


class Clamped(DecimalException):
    pass


class InvalidOperation(DecimalException):
    pass


class ConversionSyntax(InvalidOperation):
    pass


class DivisionByZero(DecimalException, ZeroDivisionError):
    pass


class DivisionImpossible(InvalidOperation):
    pass


class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    pass


class Inexact(DecimalException):
    pass


class Rounded(DecimalException):
    pass


class Subnormal(DecimalException):
    pass


class Overflow(Inexact, Rounded):
    pass


class Underflow(Inexact, Rounded, Subnormal):
    pass


class FloatOperation(DecimalException, TypeError):
    pass


_signals = [InvalidOperation, FloatOperation, DivisionByZero, Overflow, Subnormal, Underflow, Rounded, Inexact, Clamped]


class Context:
    """Precision, rounding and what is done about conditions."""

    def __init__(self, prec=28, rounding=ROUND_HALF_EVEN, Emin=-999999, Emax=999999, capitals=1, clamp=0, flags=None, traps=None):
        self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp = prec, rounding, Emin, Emax, capitals, clamp
        if traps is None:
            traps = [InvalidOperation, DivisionByZero, Overflow]
        self.traps = traps if isinstance(traps, dict) else {s: s in traps for s in _signals}
        self.flags = flags if isinstance(flags, dict) else {s: s in (flags or ()) for s in _signals}

    def __setattr__(self, name, value):
        if name == "prec" and not 1 <= value <= MAX_PREC:
            raise ValueError("valid range for prec is [1, MAX_PREC]")
        if name == "rounding" and value not in _rounders:
            raise TypeError("valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]")
        object.__setattr__(self, name, value)

    def __repr__(self):
        names = [", ".join(s.__name__ for s in _signals if which[s]) for which in (self.flags, self.traps)]
        return "Context(prec=%d, rounding=%s, Emin=%d, Emax=%d, capitals=%d, clamp=%d, flags=[%s], traps=[%s])" % (
            self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp, *names)

    def copy(self):
        return Context(self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp, dict(self.flags), dict(self.traps))

    __copy__ = copy

    def clear_flags(self):
        for s in self.flags:
            self.flags[s] = False

    def clear_traps(self):
        for s in self.traps:
            self.traps[s] = False

    def _signal(self, condition, result=None):
        base = condition if condition in self.flags else InvalidOperation
        self.flags[base] = True
        if self.traps[base]:
            raise base([condition])
        return result

    def create_decimal(self, num="0"):
        return Decimal(num)._fix(self)

    def sqrt(self, a):
        return Decimal(a).sqrt(self)

    def divide(self, a, b):
        return _in(self, lambda: Decimal(a) / Decimal(b))

    def add(self, a, b):
        return _in(self, lambda: Decimal(a) + Decimal(b))

    def subtract(self, a, b):
        return _in(self, lambda: Decimal(a) - Decimal(b))

    def multiply(self, a, b):
        return _in(self, lambda: Decimal(a) * Decimal(b))

    def power(self, a, b, modulo=None):
        return _in(self, lambda: pow(Decimal(a), Decimal(b), modulo))

    def quantize(self, a, b):
        return Decimal(a).quantize(Decimal(b), context=self)


def _in(context, f):
    with localcontext(context):
        return f()


# Whether the last digit kept is raised, from it, the rest compared with a half
# (-1, 0, 1) and the sign.
_rounders = {
    ROUND_DOWN: lambda last, half, sign: False,
    ROUND_UP: lambda last, half, sign: True,
    ROUND_HALF_UP: lambda last, half, sign: half >= 0,
    ROUND_HALF_DOWN: lambda last, half, sign: half > 0,
    ROUND_HALF_EVEN: lambda last, half, sign: half > 0 or half == 0 and last % 2 == 1,
    ROUND_CEILING: lambda last, half, sign: not sign,
    ROUND_FLOOR: lambda last, half, sign: sign == 1,
    ROUND_05UP: lambda last, half, sign: last % 5 == 0,
}


def _shift_right(n, places, rounding, sign):
    """n without its last digits, rounded, and whether that lost anything."""
    unit = 10**places
    q, r = divmod(n, unit)
    if r and _rounders[rounding](q, (2 * r > unit) - (2 * r < unit), sign):
        q += 1
    return q, r != 0


DefaultContext = Context()
BasicContext = Context(prec=9, rounding=ROUND_HALF_UP, traps=[DivisionByZero, Overflow, InvalidOperation, Clamped, Underflow])
ExtendedContext = Context(prec=9, traps=[])
HAVE_CONTEXTVAR = True
HAVE_THREADS = True
_current = ContextVar("decimal_context")


def getcontext():
    """Gives back the decimal context that is active right now."""
    try:
        return _current.get()
    except LookupError:
        context = DefaultContext.copy()
        _current.set(context)
        return context


def setcontext(context, /):
    """Makes the given context the one later decimal operations use."""
    if context in (DefaultContext, BasicContext, ExtendedContext):
        # These serve as models and stay as they are.
        context = context.copy()
        context.clear_flags()
    _current.set(context)


class _Local:
    def __init__(self, context):
        self.new = context

    def __enter__(self):
        self.saved = getcontext()
        setcontext(self.new)
        return self.new

    def __exit__(self, *args):
        setcontext(self.saved)


def localcontext(ctx=None, **kwargs):
    """Return a context manager that will set the default context to a copy of ctx on entry to the with-statement and restore the previous default context when exiting."""
    context = (getcontext() if ctx is None else ctx).copy()
    for name, value in kwargs.items():
        if name not in ("prec", "rounding", "Emin", "Emax", "capitals", "clamp", "flags", "traps"):
            raise TypeError(f"'{name}' is an invalid keyword argument for this function")
        setattr(context, name, value)
    return _Local(context)


_syntax = re.compile(r"(?P<sign>[-+])?(?:(?P<int>\d*)(?:\.(?P<frac>\d*))?(?:[eE](?P<exp>[-+]?\d+))?|(?P<inf>inf(?:inity)?)|(?P<nan>s?nan)(?P<diag>\d*))", re.IGNORECASE)


class Decimal:
    """A decimal number: sign, coefficient and exponent."""

    __slots__ = ("_sign", "_int", "_exp", "_special")

    def __new__(cls, value="0", context=None):
        if isinstance(value, Decimal):
            return _make(value._sign, value._int, value._exp, value._special, cls)
        if isinstance(value, int):
            return _make(int(value < 0), abs(value), 0, "", cls)
        if isinstance(value, str):
            text = value.strip().replace("_", "")
            m = _syntax.fullmatch(text)
            if m is None or m["inf"] is None and m["nan"] is None and not (m["int"] or m["frac"]):
                (context or getcontext())._signal(ConversionSyntax)
                return _make(0, 0, 0, "NaN", cls)
            sign = int(m["sign"] == "-")
            if m["inf"]:
                return _make(sign, 0, 0, "Infinity", cls)
            if m["nan"]:
                return _make(sign, int(m["diag"] or 0), 0, "sNaN" if m["nan"][0] in "sS" else "NaN", cls)
            frac = m["frac"] or ""
            return _make(sign, int((m["int"] or "") + frac), int(m["exp"] or 0) - len(frac), "", cls)
        if isinstance(value, float):
            return cls.from_float(value)
        if isinstance(value, (tuple, list)):
            if len(value) != 3:
                raise ValueError("argument must be a sequence of length 3")
            sign, digits, exp = value
            if exp in ("F", "n", "N"):
                return _make(sign, 0, 0, {"F": "Infinity", "n": "NaN", "N": "sNaN"}[exp], cls)
            return _make(sign, int("".join(map(str, digits)) or "0"), exp, "", cls)
        raise TypeError("conversion from %s to Decimal is not supported" % type(value).__name__)

    @classmethod
    def from_float(cls, f, /):
        """Builds a decimal from a float without losing any of its value."""
        if isinstance(f, int):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError("argument must be int or float")
        if math.isnan(f) or math.isinf(f):
            return cls(repr(f))
        n, d = f.as_integer_ratio()
        # d is a power of two, and 1 / 2**places is 5**places / 10**places.
        places = d.bit_length() - 1
        return _make(int(math.copysign(1.0, f) < 0), abs(n) * 5**places, -places, "", cls)

    def _fix(self, context):
        """Rounded to the context's precision."""
        if self._special or self._int < 10**context.prec:
            return self
        over = len(str(self._int)) - context.prec
        n, lost = _shift_right(self._int, over, context.rounding, self._sign)
        exp = self._exp + over
        if n >= 10**context.prec:
            n, exp = n // 10, exp + 1
        context._signal(Rounded)
        if lost:
            context._signal(Inexact)
        if exp + len(str(n)) - 1 > context.Emax:
            return context._signal(Overflow, _make(self._sign, 0, 0, "Infinity"))
        return _make(self._sign, n, exp)

    def __str__(self):
        sign = "-" if self._sign else ""
        if self._special:
            return sign + self._special + (str(self._int) if self._int and "N" in self._special else "")
        digits = str(self._int)
        left = self._exp + len(digits)
        if self._exp <= 0 and left > -6:
            point = left
        else:
            point = 1
        if point <= 0:
            whole, frac = "0", "." + "0" * -point + digits
        elif point >= len(digits):
            whole, frac = digits + "0" * (point - len(digits)), ""
        else:
            whole, frac = digits[:point], "." + digits[point:]
        exp = "" if left == point else "E%+d" % (left - point)
        return sign + whole + frac + exp

    def __repr__(self):
        return "Decimal('%s')" % self

    def as_tuple(self):
        """Breaks the number into its sign, digits and exponent."""
        from collections import namedtuple

        exp = {"Infinity": "F", "NaN": "n", "sNaN": "N"}.get(self._special, self._exp)
        digits = tuple(map(int, str(self._int))) if not self._special or self._int else (0,) if self._special == "Infinity" else ()
        return namedtuple("DecimalTuple", "sign digits exponent", module="decimal")(self._sign, digits, exp)

    def as_integer_ratio(self):
        """Gives an exact numerator and denominator pair for a finite decimal."""
        if self._special:
            if self._special == "Infinity":
                raise OverflowError("cannot convert Infinity to integer ratio")
            raise ValueError("cannot convert NaN to integer ratio")
        n, d = self._int * 10 ** max(self._exp, 0), 10 ** max(-self._exp, 0)
        g = math.gcd(n, d)
        return (-n if self._sign else n) // g, d // g

    def _signed(self):
        return -self._int if self._sign else self._int

    def is_nan(self):
        return "NaN" in self._special

    def is_infinite(self):
        return self._special == "Infinity"

    def is_finite(self):
        return not self._special

    def is_zero(self):
        return not self._special and self._int == 0

    def is_signed(self):
        return bool(self._sign)

    def __bool__(self):
        return bool(self._special) or self._int != 0

    def adjusted(self):
        """Tells which power of ten the leading digit stands for."""
        return 0 if self._special else self._exp + len(str(self._int)) - 1

    def copy_abs(self):
        return _make(0, self._int, self._exp, self._special)

    def copy_negate(self):
        return _make(1 - self._sign, self._int, self._exp, self._special)

    def copy_sign(self, other, context=None):
        return _make(Decimal(other)._sign, self._int, self._exp, self._special)

    def _aligned(self, other):
        """Both coefficients, with signs, at the smaller exponent."""
        exp = min(self._exp, other._exp)
        return self._signed() * 10 ** (self._exp - exp), other._signed() * 10 ** (other._exp - exp), exp

    def __add__(self, other):
        other = _other(other)
        if other is NotImplemented:
            return other
        context = getcontext()
        if self._special or other._special:
            if self.is_nan() or other.is_nan():
                return _nan(self, other, context)
            if self._special and other._special and self._sign != other._sign:
                return context._signal(InvalidOperation, _make(0, 0, 0, "NaN"))
            return self if self._special else other
        a, b, exp = self._aligned(other)
        n = a + b
        sign = int(n < 0) if n else int(self._sign and other._sign or (self._sign != other._sign and context.rounding == ROUND_FLOOR))
        return _make(sign, abs(n), exp)._fix(context)

    __radd__ = __add__

    def __sub__(self, other):
        other = _other(other)
        return other if other is NotImplemented else self + other.copy_negate()

    def __rsub__(self, other):
        other = _other(other)
        return other if other is NotImplemented else other + self.copy_negate()

    def __mul__(self, other):
        other = _other(other)
        if other is NotImplemented:
            return other
        sign, context = self._sign ^ other._sign, getcontext()
        if self._special or other._special:
            if self.is_nan() or other.is_nan():
                return _nan(self, other, context)
            if not self or not other:
                return context._signal(InvalidOperation, _make(0, 0, 0, "NaN"))
            return _make(sign, 0, 0, "Infinity")
        return _make(sign, self._int * other._int, self._exp + other._exp)._fix(context)

    __rmul__ = __mul__

    def __truediv__(self, other):
        other = _other(other)
        if other is NotImplemented:
            return other
        sign, context = self._sign ^ other._sign, getcontext()
        if self._special or other._special:
            if self.is_nan() or other.is_nan():
                return _nan(self, other, context)
            if self._special and other._special:
                return context._signal(InvalidOperation, _make(0, 0, 0, "NaN"))
            return _make(sign, 0, 0, "Infinity") if self._special else _make(sign, 0, context.Emin - context.prec + 1)
        if not other._int:
            if not self._int:
                return context._signal(DivisionUndefined, _make(0, 0, 0, "NaN"))
            return context._signal(DivisionByZero, _make(sign, 0, 0, "Infinity"))
        ideal = self._exp - other._exp
        if not self._int:
            return _make(sign, 0, ideal)
        shift = len(str(other._int)) - len(str(self._int)) + context.prec + 1
        n, d = self._int * 10 ** max(shift, 0), other._int * 10 ** max(-shift, 0)
        q, r = divmod(n, d)
        exp = ideal - shift
        if r:
            if q % 5 == 0:
                q += 1
        else:
            while exp < ideal and q % 10 == 0:
                q, exp = q // 10, exp + 1
        return _make(sign, q, exp)._fix(context)

    def __rtruediv__(self, other):
        other = _other(other)
        return other if other is NotImplemented else other / self

    def _divide(self, other):
        """The whole part of a quotient, cut off, and the rest."""
        a, b, exp = self._aligned(other)
        q, r = divmod(abs(a), abs(b))
        return _make(self._sign ^ other._sign, q, 0), _make(self._sign, r, exp)

    def __divmod__(self, other):
        other = _other(other)
        if other is NotImplemented:
            return other
        context = getcontext()
        if self.is_nan() or other.is_nan():
            nan = _nan(self, other, context)
            return nan, nan
        if self._special:
            nan = context._signal(InvalidOperation, _make(0, 0, 0, "NaN"))
            return nan, nan
        if other._special:
            return _make(self._sign ^ other._sign, 0, 0), self._fix(context)
        if not other._int:
            if not self._int:
                nan = context._signal(DivisionUndefined, _make(0, 0, 0, "NaN"))
                return nan, nan
            return context._signal(DivisionByZero, _make(self._sign ^ other._sign, 0, 0, "Infinity")), context._signal(InvalidOperation, _make(0, 0, 0, "NaN"))
        q, r = self._divide(other)
        if q._int >= 10**context.prec:
            nan = context._signal(DivisionImpossible, _make(0, 0, 0, "NaN"))
            return nan, nan
        return q, r._fix(context)

    def __floordiv__(self, other):
        other = _other(other)
        if other is NotImplemented:
            return other
        if self.is_infinite() and not other._special:
            return _make(self._sign ^ other._sign, 0, 0, "Infinity")
        if not other._special and not other._int and self._int and not self._special:
            return getcontext()._signal(DivisionByZero, _make(self._sign ^ other._sign, 0, 0, "Infinity"))
        return divmod(self, other)[0]

    def __mod__(self, other):
        other = _other(other)
        if other is NotImplemented:
            return other
        if not other._special and not other._int and self._int and not self._special:
            return getcontext()._signal(InvalidOperation, _make(0, 0, 0, "NaN"))
        return divmod(self, other)[1]

    def __rfloordiv__(self, other):
        other = _other(other)
        return other if other is NotImplemented else other // self

    def __rmod__(self, other):
        other = _other(other)
        return other if other is NotImplemented else other % self

    def __rdivmod__(self, other):
        other = _other(other)
        return other if other is NotImplemented else divmod(other, self)

    def __pow__(self, other, modulo=None):
        other = _other(other)
        if other is NotImplemented:
            return other
        context = getcontext()
        if modulo is not None:
            return Decimal(pow(int(self), int(other), int(modulo)))
        if self.is_nan() or other.is_nan():
            return _nan(self, other, context)
        if not other:
            return context._signal(InvalidOperation, _make(0, 0, 0, "NaN")) if not self else _make(0, 1, 0)
        if not self._special and not other._special and other == other.to_integral_value():
            n = int(other)
            if not self._int:
                return _make(self._sign & n & 1, 0, 0) if n > 0 else context._signal(DivisionByZero, _make(self._sign & n & 1, 0, 0, "Infinity"))
            exact = _make(self._sign & n & 1, self._int ** abs(n), self._exp * abs(n))
            if n > 0:
                return exact._fix(context)
            return _make(0, 1, 0) / exact
        if self._special or other._special or self._sign:
            if self._sign and not self._special or other._special:
                return context._signal(InvalidOperation, _make(0, 0, 0, "NaN"))
            return _make(0, 0, 0, "Infinity") if not other._sign else _make(0, 0, 0)
        work = context.copy()
        work.prec += 10 + abs(self.adjusted()) + abs(other.adjusted())
        work.clear_traps()
        with localcontext(work):
            result = (other * self._log()).exp(work)
        return (+result)._padded(context)

    def _padded(self, context):
        """An inexact result has all the digits of the precision."""
        missing = context.prec - len(str(self._int))
        return self if missing <= 0 or self._special else _make(self._sign, self._int * 10**missing, self._exp - missing)

    def __rpow__(self, other, modulo=None):
        other = _other(other)
        return other if other is NotImplemented else other.__pow__(self)

    def _log(self):
        """The natural logarithm, a little more exact than the current context."""
        places = getcontext().prec + 10
        scale = 10**places
        shift = self.adjusted()
        m = self._int * 10 ** (places - len(str(self._int)) + 1) if len(str(self._int)) <= places else self._int // 10 ** (len(str(self._int)) - 1 - places)

        def small(x):
            """ln of x / scale by the series of artanh."""
            y = (x - scale) * scale // (x + scale)
            square, term, total, k = y * y // scale, y, 0, 1
            while term:
                total += term // k
                term = term * square // scale
                k += 2
            return 2 * total

        # m is in [1, 10): square roots bring it near 1.
        halvings = 0
        while m > scale * 11 // 10:
            m = math.isqrt(m * scale)
            halvings += 1
        ln10 = 0
        if shift:
            t, h = 10 * scale, 0
            while t > scale * 11 // 10:
                t = math.isqrt(t * scale)
                h += 1
            ln10 = small(t) << h
        n = (small(m) << halvings) + shift * ln10
        return _make(int(n < 0), abs(n), -places)

    def ln(self, context=None):
        """Computes the logarithm of this number to base e."""
        context = context or getcontext()
        if not self:
            return _make(1, 0, 0, "Infinity")
        if self._sign:
            return context._signal(InvalidOperation, _make(0, 0, 0, "NaN"))
        if self._special or self == 1:
            return _make(0, 0, 0) if not self._special else self
        return self._log()._fix(context)

    def log10(self, context=None):
        """Returns the base ten logarithm of the operand."""
        context = context or getcontext()
        if self._int and str(self._int).strip("0") == "1" and not self._special and not self._sign:
            return Decimal(self.adjusted())
        work = context.copy()
        work.prec += 8
        with localcontext(work):
            result = self.ln() / Decimal(10).ln()
        return result._fix(context)

    def exp(self, context=None):
        """Return the value of the (natural) exponential function e**x."""
        context = context or getcontext()
        if self._special:
            return self if self.is_nan() or not self._sign else _make(0, 0, 0)
        if not self._int:
            return _make(0, 1, 0)
        places = context.prec + 12 + max(self.adjusted(), 0) * 2
        scale = 10**places
        x = self._signed() * 10 ** (self._exp + places) if self._exp + places >= 0 else self._signed() // 10 ** -(self._exp + places)
        halvings = max(x.bit_length() - scale.bit_length() + 8, 0)
        x >>= halvings
        term, total, k = scale, scale, 1
        while term:
            term = term * x // (scale * k)
            total += term
            k += 1
        result = _make(0, abs(total), -places)
        work = context.copy()
        work.prec = places
        work.clear_traps()
        with localcontext(work):
            for _ in range(halvings):
                result = result * result
        return result._fix(context)

    def sqrt(self, context=None):
        """Finds the square root, using all the digits the context allows."""
        context = context or getcontext()
        if self._special or not self._int:
            if self.is_nan():
                return self
            if self._special and self._sign:
                return context._signal(InvalidOperation, _make(0, 0, 0, "NaN"))
            return self if self._special else _make(self._sign, 0, self._exp // 2)
        if self._sign:
            return context._signal(InvalidOperation, _make(0, 0, 0, "NaN"))
        ideal = self._exp // 2
        exp, n = self._exp, self._int
        if exp % 2:
            n, exp = n * 10, exp - 1
        pairs = context.prec + 2 - (len(str(n)) + 1) // 2
        if pairs > 0:
            n, exp = n * 100**pairs, exp - 2 * pairs
        root = math.isqrt(n)
        exp //= 2
        if root * root == n:
            while exp < ideal and root % 10 == 0:
                root, exp = root // 10, exp + 1
        elif root % 5 == 0:
            root += 1
        work = context.copy()
        work.rounding = ROUND_HALF_EVEN
        return _make(0, root, exp)._fix(work)

    def __neg__(self):
        return (_make(0, self._int, self._exp, self._special) if not self else self.copy_negate())._fix(getcontext())

    def __pos__(self):
        return (_make(0, self._int, self._exp, self._special) if not self else self)._fix(getcontext())

    def __abs__(self):
        return self.copy_abs()._fix(getcontext())

    def _to_exp(self, exp, rounding):
        if self._exp >= exp:
            return _make(self._sign, self._int * 10 ** (self._exp - exp), exp)
        n, _ = _shift_right(self._int, exp - self._exp, rounding, self._sign)
        return _make(self._sign, n, exp)

    def quantize(self, exp, rounding=None, context=None):
        """Return a value equal to self rounded to have the exponent of exp."""
        exp = _other(exp)
        context = context or getcontext()
        if self._special or exp._special:
            if self.is_infinite() and exp.is_infinite():
                return self
            return context._signal(InvalidOperation, _make(0, 0, 0, "NaN"))
        result = self._to_exp(exp._exp, rounding or context.rounding)
        if result._int >= 10**context.prec:
            return context._signal(InvalidOperation, _make(0, 0, 0, "NaN"))
        return result

    def to_integral_value(self, rounding=None, context=None):
        """Round to the nearest integer without signaling either Inexact or Rounded."""
        if self._special or self._exp >= 0:
            return self
        return self._to_exp(0, rounding or (context or getcontext()).rounding)

    to_integral = to_integral_value

    def normalize(self, context=None):
        """Normalize the number by stripping the rightmost trailing zeros."""
        d = self._fix(context or getcontext())
        if d._special:
            return d
        if not d._int:
            return _make(d._sign, 0, 0)
        n, exp = d._int, d._exp
        while n % 10 == 0:
            n, exp = n // 10, exp + 1
        return _make(d._sign, n, exp)

    def to_eng_string(self, context=None):
        """Formats the number as text in engineering notation."""
        return str(self)

    def scaleb(self, other, context=None):
        """Scales this number by a power of ten taken from the other operand."""
        return _make(self._sign, self._int, self._exp + int(other), self._special)

    def same_quantum(self, other, context=None):
        """Tells if two numbers share an exponent, counting a pair of NaNs as matching."""
        return self._exp == Decimal(other)._exp

    def max(self, other, context=None):
        other = _other(other)
        return (self if self >= other else other)._fix(context or getcontext())

    def min(self, other, context=None):
        other = _other(other)
        return (self if self <= other else other)._fix(context or getcontext())

    def fma(self, other, third, context=None):
        other = _other(other)
        return _make(self._sign ^ other._sign, self._int * other._int, self._exp + other._exp) + third

    def _order(self, other):
        """-1, 0 or 1."""
        if self._special or other._special:
            rank = lambda d: 0 if not d._special else -1 if d._sign else 1
            return (rank(self) > rank(other)) - (rank(self) < rank(other))
        a, b, _ = self._aligned(other)
        return (a > b) - (a < b)

    def compare(self, other, context=None):
        """Compare self to other. Return a decimal value."""
        other = _other(other)
        if self.is_nan() or other.is_nan():
            return _nan(self, other, context or getcontext())
        return Decimal(self._order(other))

    def _compared(self, other, test, equality=False):
        other = _comparable(other)
        if other is NotImplemented:
            return other
        if self.is_nan() or other.is_nan():
            if not equality:
                getcontext()._signal(InvalidOperation)
            return False
        return test(self._order(other))

    def __eq__(self, other):
        return self._compared(other, lambda c: c == 0, True)

    def __lt__(self, other):
        return self._compared(other, lambda c: c < 0)

    def __le__(self, other):
        return self._compared(other, lambda c: c <= 0)

    def __gt__(self, other):
        return self._compared(other, lambda c: c > 0)

    def __ge__(self, other):
        return self._compared(other, lambda c: c >= 0)

    def __hash__(self):
        if self.is_nan():
            if self._special == "sNaN":
                raise TypeError("Cannot hash a signaling NaN value")
            return object.__hash__(self)
        if self._special:
            return hash(float(self))
        from fractions import Fraction

        return hash(Fraction(*self.as_integer_ratio()))

    def __int__(self):
        if self._special:
            if self.is_nan():
                raise ValueError("cannot convert NaN to integer")
            raise OverflowError("cannot convert Infinity to integer")
        n = self._int * 10**self._exp if self._exp >= 0 else self._int // 10**-self._exp
        return -n if self._sign else n

    __trunc__ = __int__

    def __float__(self):
        if self._special == "sNaN":
            raise ValueError("cannot convert signaling NaN to float")
        return float(str(self))

    def __complex__(self):
        return complex(float(self))

    def __floor__(self):
        return int(self.to_integral_value(ROUND_FLOOR))

    def __ceil__(self):
        return int(self.to_integral_value(ROUND_CEILING))

    def __round__(self, n=None):
        if n is None:
            return int(self.to_integral_value(ROUND_HALF_EVEN))
        return self.quantize(_make(0, 1, -n), ROUND_HALF_EVEN)

    @property
    def real(self):
        return self

    @property
    def imag(self):
        return Decimal(0)

    def conjugate(self):
        return self

    def __format__(self, spec, context=None):
        m = re.fullmatch(r"(?:(.)?([<>=^]))?([-+ ]?)(z?)(0?)(\d+)?([,_])?(?:\.(\d+))?([eEfFgGn%]?)", spec, re.DOTALL)
        if m is None:
            raise ValueError("invalid format string")
        fill, align, plus, _, zero, width, sep, precision, kind = m.groups()
        d, rounding = self, getcontext().rounding
        if d._special:
            body = d.copy_abs().__str__()
        else:
            if kind == "%":
                d = _make(d._sign, d._int, d._exp + 2)
            if precision is not None:
                n = int(precision)
                if kind in ("f", "F", "%"):
                    d = d._to_exp(-n, rounding)
                elif kind in ("e", "E"):
                    d = d._to_exp(d.adjusted() - n, rounding)
                elif len(str(d._int)) > (n or 1):
                    d = d._to_exp(d.adjusted() - (n or 1) + 1, rounding)
            elif kind in ("f", "F", "%") and d._exp > 0:
                d = d._to_exp(0, rounding)
            body = d._body(kind, precision)
        whole, dot, rest = re.fullmatch(r"(\w*?\d*)(\.?)(.*)", body, re.DOTALL).groups() if body[:1].isdigit() else (body, "", "")
        if "E" in whole or "e" in whole:
            whole, dot, rest = re.fullmatch(r"(\d+)()(.*)", body).groups()
        tail = dot + rest
        if kind == "%" and not d._special:
            tail += "%"
        sign = "-" if d._sign else plus if plus in ("+", " ") and plus else ""
        total = int(width or 0)
        if zero and not align:
            fill, align = "0", "="
        if align == "=" and fill == "0":
            need = total - len(sign) - len(tail)
            if sep:
                while len(whole) + (len(whole) - 1) // 3 < need:
                    whole = "0" + whole
            else:
                whole = whole.rjust(need, "0")
        if sep:
            groups = []
            while len(whole) > 3:
                groups.insert(0, whole[-3:])
                whole = whole[:-3]
            whole = sep.join([whole] + groups)
        body = whole + tail
        if align == "=":
            return sign + (fill or " ") * (total - len(sign + body)) + body
        return format(sign + body, "%s%s%d" % (fill or " ", align or ">", total)) if total else sign + body

    def _body(self, kind, precision):
        digits = str(self._int)
        if kind in ("f", "F", "%"):
            if self._exp >= 0:
                return digits + "0" * self._exp
            digits = digits.rjust(-self._exp + 1, "0")
            return digits[:self._exp] + "." + digits[self._exp:]
        if kind in ("e", "E"):
            exp = self.adjusted()
            return digits[0] + ("." + digits[1:] if len(digits) > 1 else "") + "%s%+d" % (kind, exp)
        text = str(self.copy_abs())
        return text.replace("E", "e") if kind == "g" else text

    def __reduce__(self):
        return self.__class__, (str(self),)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


def _make(sign, coefficient, exp, special="", cls=Decimal):
    d = object.__new__(cls)
    d._sign, d._int, d._exp, d._special = sign, coefficient, exp, special
    return d


def _nan(a, b, context):
    for x in (a, b):
        if x._special == "sNaN":
            return context._signal(InvalidOperation, _make(x._sign, x._int, 0, "NaN"))
    return a if a.is_nan() else b


def _other(x):
    if isinstance(x, Decimal):
        return x
    if isinstance(x, int):
        return Decimal(x)
    return NotImplemented


def _comparable(x):
    if isinstance(x, float):
        getcontext().flags[FloatOperation] = True
        return Decimal.from_float(x)
    if isinstance(x, complex) and x.imag == 0:
        return Decimal.from_float(x.real)
    if hasattr(x, "numerator") and hasattr(x, "denominator") and not isinstance(x, int):
        with localcontext(Context(prec=1000, traps=[])):
            return Decimal(x.numerator) / Decimal(x.denominator)
    return _other(x)
