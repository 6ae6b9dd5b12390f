"""Exact rational arithmetic on numbers of unlimited size."""
import math
import re

__all__ = ["Fraction"]

_format = re.compile(r"""
    \A\s*
    (?P<sign>[-+]?)
    (?=\d|\.\d)
    (?P<num>\d*|\d+(_\d+)*)
    (?:
       (?:\s*/\s*(?P<denom>\d+(_\d+)*))?
    |
       (?:\.(?P<decimal>\d*|\d+(_\d+)*))?
       (?:E(?P<exp>[-+]?\d+(_\d+)*))?
    )
    \s*\Z
""", re.VERBOSE | re.IGNORECASE)


def _rational(x):
    """Whether x has a numerator and a denominator."""
    return isinstance(x, (int, Fraction)) or hasattr(x, "numerator") and hasattr(x, "denominator")


class Fraction:
    """A rational number in lowest terms."""

    __slots__ = ("_numerator", "_denominator")

    def __new__(cls, numerator=0, denominator=None):
        self = super().__new__(cls)
        if denominator is None:
            if type(numerator) is int:
                self._numerator, self._denominator = numerator, 1
                return self
            if _rational(numerator):
                self._numerator, self._denominator = numerator.numerator, numerator.denominator
                return self
            if isinstance(numerator, float) or hasattr(numerator, "as_integer_ratio") and not isinstance(numerator, type):
                self._numerator, self._denominator = numerator.as_integer_ratio()
                return self
            if not isinstance(numerator, str):
                raise TypeError("argument should be a string or a Rational instance")
            m = _format.match(numerator)
            if m is None:
                raise ValueError("Invalid literal for Fraction: %r" % numerator)
            numerator = int(m["num"] or "0")
            denominator = 1
            if m["denom"]:
                denominator = int(m["denom"])
            else:
                decimal = m["decimal"]
                if decimal:
                    decimal = decimal.replace("_", "")
                    denominator = 10 ** len(decimal)
                    numerator = numerator * denominator + int(decimal)
                exp = int(m["exp"] or 0)
                if exp >= 0:
                    numerator *= 10**exp
                else:
                    denominator *= 10**-exp
            if m["sign"] == "-":
                numerator = -numerator
        elif type(numerator) is int is type(denominator):
            pass
        elif _rational(numerator) and _rational(denominator):
            numerator, denominator = numerator.numerator * denominator.denominator, denominator.numerator * numerator.denominator
        else:
            raise TypeError("both arguments should be Rational instances")
        if denominator == 0:
            raise ZeroDivisionError("Fraction(%s, 0)" % numerator)
        g = math.gcd(numerator, denominator)
        if denominator < 0:
            g = -g
        self._numerator, self._denominator = numerator // g, denominator // g
        return self

    @classmethod
    def from_float(cls, f):
        """Builds the rational number that a finite float holds, with no rounding."""
        if isinstance(f, int):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError("%s.from_float() only takes floats, not %r (%s)" % (cls.__name__, f, type(f).__name__))
        return cls(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        """Builds the rational number equal to a finite Decimal, with no rounding."""
        return cls(*dec.as_integer_ratio())

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
        if self._denominator <= max_denominator:
            return Fraction(self)
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            a = n // d
            q2 = q0 + a * q1
            if q2 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q2
            n, d = d, n - a * d
        k = (max_denominator - q0) // q1
        if 2 * d * (q0 + k * q1) <= self._denominator:
            return Fraction(p1, q1)
        return Fraction(p0 + k * p1, q0 + k * q1)

    @property
    def numerator(self):
        return self._numerator

    @property
    def denominator(self):
        return self._denominator

    def __repr__(self):
        return "%s(%s, %s)" % (self.__class__.__name__, self._numerator, self._denominator)

    def __str__(self):
        if self._denominator == 1:
            return str(self._numerator)
        return "%s/%s" % (self._numerator, self._denominator)

    def __format__(self, spec):
        if not spec:
            return str(self)
        m = re.fullmatch(r"(?:(?P<fill>.)?(?P<align>[<>=^]))?(?P<sign>[-+ ]?)(?P<z>z)?(?P<alt>\#)?(?P<zero>0(?=[0-9]))?(?P<width>[0-9]+)?(?P<sep>[,_])?(?:\.(?P<precision>[0-9]+))?(?P<kind>[eEfFgG%]?)", spec, re.DOTALL)
        if m is None:
            raise ValueError(f"Invalid format specifier {spec!r} for object of type {type(self).__name__!r}")
        if not m["kind"]:
            sign = "-" if self._numerator < 0 else m["sign"] if m["sign"] != "-" else ""
            text = f"{abs(self._numerator):{m['sep'] or ''}}"
            if self._denominator > 1 or m["alt"]:
                text += f"/{self._denominator:{m['sep'] or ''}}"
            width = int(m["width"] or 0)
            fill, align = m["fill"] or " ", m["align"] or ">"
            body = sign + text
            if align == "=":
                return sign + fill * (width - len(body)) + text
            return f"{body:{fill}{align}{width}}" if width else body
        return self._format_float(m)

    def _format_float(self, m):
        kind = m["kind"]
        precision = int(m["precision"] or "6")
        negative, n, d = self._numerator < 0, abs(self._numerator), self._denominator
        if kind == "%":
            n *= 100
        if kind in "fF%":
            digits, point = self._round(n * 10**precision, d), precision
            text = str(digits).rjust(precision + 1, "0")
            whole, frac = (text[:-precision], text[-precision:]) if precision else (text, "")
            suffix = "%" if kind == "%" else ""
        else:
            figures = precision + 1 if kind in "eE" else precision or 1
            exponent = 0
            if n:
                exponent = len(str(n)) - len(str(d))
                if n * 10 ** max(-exponent, 0) < d * 10 ** max(exponent, 0):
                    exponent -= 1
            shift = figures - 1 - exponent
            digits = self._round(n * 10 ** max(shift, 0), d * 10 ** max(-shift, 0))
            text = str(digits).rjust(figures, "0")
            if len(text) > figures:
                text, exponent = text[:figures], exponent + 1
            scientific = kind in "eE" or not -4 <= exponent < figures
            trim = kind in "gG" and not m["alt"]
            if scientific:
                whole, frac = text[0], text[1:]
                suffix = ("E" if kind in "EG" else "e") + f"{exponent:+03d}"
            else:
                text = "0" * -exponent + text if exponent < 0 else text
                cut = max(exponent, 0) + 1
                whole, frac, suffix = text[:cut], text[cut:], ""
            if trim:
                frac = frac.rstrip("0")
        if negative and m["z"] and not (whole + frac).strip("0"):
            negative = False
        sign = "-" if negative else m["sign"] if m["sign"] != "-" else ""
        tail = ("." if frac or m["alt"] else "") + frac + suffix
        width = int(m["width"] or 0)
        if m["zero"] and not m["align"] or m["align"] == "=" and m["fill"] == "0":
            need = width - len(sign) - len(tail)
            if m["sep"]:
                while len(f"{int(whole):{m['sep']}}") < need and len(whole) < need:
                    whole = "0" + whole
                    if len(whole) + (len(whole) - 1) // 3 >= need:
                        break
                groups = []
                while whole:
                    groups.insert(0, whole[-3:])
                    whole = whole[:-3]
                whole = m["sep"].join(groups)
            else:
                whole = whole.rjust(need, "0")
            return sign + whole + tail
        if m["sep"]:
            whole = f"{int(whole):{m['sep']}}"
        body = whole + tail
        fill, align = m["fill"] or " ", m["align"] or ">"
        if align == "=":
            return sign + fill * (width - len(sign) - len(body)) + body
        return f"{sign + body:{fill}{align}{width}}" if width else sign + body

    @staticmethod
    def _round(n, d):
        """n / d rounded half to even."""
        q, r = divmod(n, d)
        return q + (2 * r > d or 2 * r == d and q % 2)

    def _operators(name, exact, fallback):
        def forward(a, b):
            if type(b) is int:
                return exact(a, Fraction(b))
            if isinstance(b, Fraction):
                return exact(a, b)
            if isinstance(b, int):
                return exact(a, Fraction(b))
            if isinstance(b, float):
                return fallback(float(a), b)
            if isinstance(b, complex):
                return fallback(complex(a), b)
            return NotImplemented

        def reverse(b, a):
            if isinstance(a, int) or isinstance(a, Fraction):
                return exact(Fraction(a), b)
            if isinstance(a, float):
                return fallback(a, float(b))
            if isinstance(a, complex):
                return fallback(a, complex(b))
            return NotImplemented

        forward.__name__ = "__" + name + "__"
        reverse.__name__ = "__r" + name + "__"
        return forward, reverse

    def _add(a, b):
        return Fraction(a._numerator * b._denominator + b._numerator * a._denominator, a._denominator * b._denominator)

    def _sub(a, b):
        return Fraction(a._numerator * b._denominator - b._numerator * a._denominator, a._denominator * b._denominator)

    def _mul(a, b):
        return Fraction(a._numerator * b._numerator, a._denominator * b._denominator)

    def _div(a, b):
        if b._numerator == 0:
            raise ZeroDivisionError("Fraction(%s, 0)" % (a._numerator * b._denominator))
        return Fraction(a._numerator * b._denominator, a._denominator * b._numerator)

    def _floordiv(a, b):
        return (a._numerator * b._denominator) // (a._denominator * b._numerator)

    def _divmod(a, b):
        div, rest = divmod(a._numerator * b._denominator, a._denominator * b._numerator)
        return div, Fraction(rest, a._denominator * b._denominator)

    def _mod(a, b):
        return Fraction((a._numerator * b._denominator) % (b._numerator * a._denominator), a._denominator * b._denominator)

    __add__, __radd__ = _operators("add", _add, lambda a, b: a + b)
    __sub__, __rsub__ = _operators("sub", _sub, lambda a, b: a - b)
    __mul__, __rmul__ = _operators("mul", _mul, lambda a, b: a * b)
    __truediv__, __rtruediv__ = _operators("truediv", _div, lambda a, b: a / b)
    __floordiv__, __rfloordiv__ = _operators("floordiv", _floordiv, lambda a, b: a // b)
    __divmod__, __rdivmod__ = _operators("divmod", _divmod, divmod)
    __mod__, __rmod__ = _operators("mod", _mod, lambda a, b: a % b)
    del _operators, _add, _sub, _mul, _div, _floordiv, _divmod, _mod

    def __pow__(a, b, modulo=None):
        if modulo is not None:
            return NotImplemented
        if isinstance(b, (int, Fraction)):
            if b.denominator != 1:
                return float(a) ** float(b)
            power = b.numerator
            if power >= 0:
                return Fraction(a._numerator**power, a._denominator**power)
            if a._numerator == 0:
                raise ZeroDivisionError("Fraction(%s, 0)" % a._denominator**-power)
            return Fraction(a._denominator**-power, a._numerator**-power)
        if isinstance(b, (float, complex)):
            return float(a) ** b
        return NotImplemented

    def __rpow__(b, a, modulo=None):
        if b._denominator == 1 and b._numerator >= 0:
            return a**b._numerator
        if isinstance(a, (int, Fraction)):
            return Fraction(a) ** b
        return a ** float(b)

    def __pos__(a):
        return Fraction(a._numerator, a._denominator)

    def __neg__(a):
        return Fraction(-a._numerator, a._denominator)

    def __abs__(a):
        return Fraction(abs(a._numerator), a._denominator)

    def __int__(a):
        return -(-a._numerator // a._denominator) if a._numerator < 0 else a._numerator // a._denominator

    __trunc__ = __int__

    def __float__(a):
        return a._numerator / a._denominator

    def __complex__(a):
        return complex(float(a))

    def __floor__(a):
        return a._numerator // a._denominator

    def __ceil__(a):
        return -(-a._numerator // a._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            return self._round(self._numerator, self._denominator)
        shift = 10 ** abs(ndigits)
        if ndigits > 0:
            return Fraction(round(self * shift), shift)
        return Fraction(round(self / shift) * shift)

    def __hash__(self):
        import sys

        try:
            inverse = pow(self._denominator, -1, sys.hash_info.modulus)
        except ValueError:
            result = sys.hash_info.inf
        else:
            result = hash(hash(abs(self._numerator)) * inverse)
        result = result if self._numerator >= 0 else -result
        return -2 if result == -1 else result

    def __eq__(a, b):
        if type(b) is int:
            return a._numerator == b and a._denominator == 1
        if _rational(b):
            return a._numerator == b.numerator and a._denominator == b.denominator
        if isinstance(b, complex) and b.imag == 0:
            b = b.real
        if isinstance(b, float):
            if math.isnan(b) or math.isinf(b):
                return 0.0 == b
            return a == Fraction(*b.as_integer_ratio())
        return NotImplemented

    def _compare(self, other, op):
        if _rational(other):
            return op(self._numerator * other.denominator, self._denominator * other.numerator)
        if isinstance(other, float):
            if math.isnan(other) or math.isinf(other):
                return op(0.0, other)
            return op(self, Fraction(*other.as_integer_ratio()))
        return NotImplemented

    def __lt__(a, b):
        return a._compare(b, lambda x, y: x < y)

    def __gt__(a, b):
        return a._compare(b, lambda x, y: x > y)

    def __le__(a, b):
        return a._compare(b, lambda x, y: x <= y)

    def __ge__(a, b):
        return a._compare(b, lambda x, y: x >= y)

    def __bool__(a):
        return bool(a._numerator)

    def __reduce__(self):
        return self.__class__, (self._numerator, self._denominator)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self
