# The last digits of the functions of math.
import math, random
r = random.Random(7)
for name in 'exp exp2 log log2 sin cos tan asin acos atan sqrt'.split():
    f = getattr(math, name)
    for _ in range(25):
        x = r.choice([r.uniform(-1, 1), r.uniform(0, 10), r.uniform(-30, 30), r.randrange(1, 200) / 8])
        try: print(name, x, f(x))
        except (ValueError, OverflowError) as e: print(name, x, e)
for _ in range(25):
    x, y, z = r.uniform(-9, 9), r.uniform(-9, 9), r.uniform(0.01, 20)
    print(math.atan2(x, y), math.hypot(x, y), math.hypot(x, y, z), math.dist((x, y, z), (1, 2, 3)), z ** y, math.pow(z, x))
for values in [1e308, 1e308], [math.inf, -math.inf], [math.inf, 1], [1e308, 1e308, -1e308], [.1] * 10, [1e16, 1, -1e16], [math.nan], [], [1e-320, 2.0]:
    try: print(math.fsum(values))
    except (ValueError, OverflowError) as e: print(type(e).__name__, e)
for args in (0, -1), (0.0, -math.inf), (-8, 1 / 3), (2, 5000), (-0.0, -3), (1, math.nan), (math.nan, 0), (math.inf, -1), (-2, 3), (0, 0):
    try: print(args, math.pow(*args))
    except (ValueError, OverflowError) as e: print(args, type(e).__name__, e)
for args in (1, 1), (8, 2), (10, 0), (0, 2), (10 ** 400, 10), (2.5,), (-1,):
    try: print(args, math.log(*args))
    except (ValueError, ZeroDivisionError) as e: print(args, type(e).__name__, e)
