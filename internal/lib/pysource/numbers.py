"""Abstract classes of numbers."""

from abc import ABCMeta, abstractmethod

__all__ = ['Number', 'Complex', 'Real', 'Rational', 'Integral']


def _kind(name, base, doc, abstract, **derived):
    """A kind of numbers: the methods it must have, properties among them, and those that follow from others."""
    body = {'__doc__': doc, '__slots__': (), '__module__': __name__}
    for word in abstract.split():
        attribute = word.removeprefix('.')

        def method(self, *args):
            raise NotImplementedError
        method.__name__, method.__qualname__ = attribute, f'{name}.{attribute}'
        abstractmethod(method)
        # With a dot it is a property.
        body[attribute] = property(method) if word[0] == '.' else method
    for attribute, value in derived.items():
        function = value.fget if isinstance(value, property) else value
        if function is not None:
            function.__name__, function.__qualname__ = attribute, f'{name}.{attribute}'
        body[attribute] = value
    return ABCMeta(name, (base,), body)


Number = _kind('Number', object, "Every number.", '', __hash__=None)

Complex = _kind(
    'Complex', Number, "A number with a real and an imaginary part.",
    '''__complex__ .real .imag __add__ __radd__ __neg__ __pos__ __mul__ __rmul__ __truediv__ __rtruediv__ __pow__
       __rpow__ __abs__ conjugate __eq__''',
    __bool__=lambda self: self != 0,
    __sub__=lambda self, other: self + -other,
    __rsub__=lambda self, other: -self + other,
    __hash__=None)

Real = _kind(
    'Real', Complex, "A number on a line.",
    '''__float__ __trunc__ __floor__ __ceil__ __round__ __floordiv__ __rfloordiv__ __mod__ __rmod__ __lt__ __le__''',
    __divmod__=lambda self, other: (self // other, self % other),
    __rdivmod__=lambda self, other: (other // self, other % self),
    __complex__=lambda self: complex(float(self)),
    real=property(lambda self: +self),
    imag=property(lambda self: 0),
    conjugate=lambda self: +self)

Rational = _kind(
    'Rational', Real, "A quotient of integers.", '.numerator .denominator',
    __float__=lambda self: int(self.numerator) / int(self.denominator))

Integral = _kind(
    'Integral', Rational, "An integer.",
    '''__int__ __pow__ __lshift__ __rlshift__ __rshift__ __rrshift__ __and__ __rand__ __xor__ __rxor__ __or__ __ror__
       __invert__''',
    __index__=lambda self: int(self),
    __float__=lambda self: float(int(self)),
    numerator=property(lambda self: +self),
    denominator=property(lambda self: 1))

for _class, _type in (Complex, complex), (Real, float), (Integral, int):
    _class.register(_type)
del _class, _type
