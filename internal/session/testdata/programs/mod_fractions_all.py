# Fractions: texts, operators with every kind of number, rounding, formats, limits.
import math
import operator
import random
from fractions import Fraction


def show(f, *args):
    try:
        r = f(*args)
        print(repr(r), type(r).__name__, end='; ')
    except (ArithmeticError, TypeError, ValueError, AttributeError) as e:
        print(type(e).__name__, e, end='; ')


for text in ('1/2', ' -3 / 4 ', '+1.5', '.5', '5.', '1e3', '1.5e-3', '1_000/3', '1__0', '_1', '1/-2', '', '.', 'e5', '1.e1', '1e', 'nan', '1/0', '٣/٤', '- 1'):
    show(Fraction, text)
print()
values = [0, 1, -3, True, Fraction(1, 3), Fraction(-7, 2), Fraction(5), 0.5, -2.25, math.inf, 2 + 1j, 'x', None]
for a in values:
    for b in values:
        if isinstance(a, Fraction) or isinstance(b, Fraction):
            print(a, b, end=': ')
            for name in 'add sub mul truediv floordiv mod pow eq ne lt le gt ge'.split():
                show(getattr(operator, name), a, b)
            show(divmod, a, b)
            print()
for v in (Fraction(1, 3), Fraction(-7, 2), Fraction(5), Fraction(0), Fraction(5, 2), Fraction(10 ** 30, 7)):
    for f in (int, float, complex, math.floor, math.ceil, math.trunc, round, abs, operator.neg, bool, hash, repr, str, Fraction.is_integer):
        show(f, v)
    for n in (-2, -1, 0, 1, 3):
        show(round, v, n)
    for n in (0, 1, 2, 7, 100):
        show(v.limit_denominator, n)
    print()
r = random.Random(8)
for _ in range(300):
    v = Fraction(r.randrange(-10 ** 9, 10 ** 9), r.randrange(1, 10 ** r.randrange(1, 9)))
    spec = (r.choice(['', 'x<', '*>', '0=', '^', '=']) + r.choice(['', '+', ' ']) + r.choice(['', '', 'z']) + r.choice(['', '#']) + r.choice(['', '', '0'])
            + r.choice(['', '5', '14', '22']) + r.choice(['', ',', '_']) + r.choice(['', '.0', '.1', '.10', '.']) + r.choice(['', 'f', 'e', 'g', '%', 'E', 'd']))
    print(v, repr(spec), v.limit_denominator(r.randrange(1, 1000)), end=' ')
    show(format, v, spec)
    print()


class Half(Fraction):
    pass


print(repr(Half(1, 2)), Half(1, 2) + 1, {0.5: 'found'}[Half(1, 2)], sum([Fraction(1, 2)] * 3), Fraction(1).real, Fraction(2).conjugate())
for args in ((), (1, 0), (1.5, 2), ('1', 2), (None,), (1j,), (math.nan,), (math.inf,), (Fraction(1, 3), Fraction(2, 3))):
    show(Fraction, *args)
