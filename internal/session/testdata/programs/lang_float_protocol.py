# __float__ in the constructors of float and complex, and float.fromhex.
import math
import warnings


def t(f):
    try:
        r = f()
        print(repr(r), type(r).__name__)
    except (TypeError, ValueError, OverflowError) as e:
        print(type(e).__name__, e)


class F:
    def __init__(self, v): self.v = v
    def __float__(self): return self.v


class Sub(float):
    pass


class Own(float):
    def __float__(self): return 42.0


class GivesSub(float):
    def __float__(self): return Sub(7.)


with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('always')
    for f in (lambda: float(Own()), lambda: float(F(Sub(3.))), lambda: float(F(3)), lambda: float(GivesSub()), lambda: complex(Own(1)), lambda: complex(F(3.)),
              lambda: Sub(Own(1)), lambda: math.sqrt(Own(4.)), lambda: Own(1) + 1, lambda: float(F('x')), lambda: complex(1, Own(2)), lambda: '%f' % Own(1)):
        t(f)
    print([(str(i.message), i.category.__name__) for i in w])
for s in ('++inf', '+-nan', 'inf', 'nan', '-0x1p3', '0x1.8p1', '0x', '0x1p', '1p4', ' 0x1p4 ', '0x1p4 x', '0x1_0p1', '0x.8', '0x1p1024', '0x0.0p99999', '-inf', '+nan',
          'infi', '- 1', '0x1p+-3', '0x123456789abcdefp0', '0x1.fffffffffffff8p0', '--1'):
    t(lambda: float.fromhex(s))
