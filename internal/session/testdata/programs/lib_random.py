import random
def t(s):
    try: print(s, '->', repr(eval(s)))
    except BaseException as e: print(s, '!!', type(e).__name__, e)
for seed in (42, 0, -5, 2**100+7, 'hello', b'bytes', 1.5, '', bytearray(b'x'), True):
    random.seed(seed)
    print(seed, [random.random() for _ in range(3)], random.getrandbits(5), random.getrandbits(64), random.getrandbits(100), random.randint(1, 6))
random.seed('abc', version=1); print(random.random())
random.seed(42)
for s in ["random.randrange(10)", "random.randrange(5, 50, 7)", "random.randrange(50, 5, -7)", "random.randrange(2**70)", "random.randint(-3, 3)",
    "random.choice('abc')", "random.choice([])", "random.sample(range(100), 10)", "random.sample(range(10**6), 7)", "random.sample('abcdef', 6)", "random.sample('ab', 3)",
    "random.sample({1}, 1)", "random.sample(['a','b'], 4, counts=[3, 2])", "random.choices('abcd', k=6)", "random.choices('abc', [1, 2, 3], k=5)", "random.choices('abc', cum_weights=[1, 2, 3.5], k=3)",
    "random.choices('abc', 5)", "random.choices('ab', [1])", "random.choices('ab', [0, 0])", "random.choices('ab', [1,1], cum_weights=[1,2])",
    "random.uniform(1, 10)", "random.uniform('a', 1)", "random.triangular()", "random.triangular(1, 5, 2)", "random.randbytes(5)",
    "random.randrange(0)", "random.randrange(5, 5)", "random.randrange(5, 1, 2)", "random.randrange(1, 5, 0)", "random.randrange(1.5)", "random.randint(1.5, 2)", "random.randrange(3, step=2)",
    "random.getrandbits(-1)", "random.getrandbits(0)", "random.seed([])", "random.shuffle('abc')", "random.shuffle(5)", "random.choice(5)", "random.expovariate(0)", "random.gammavariate(0, 1)"]:
    t(s)
for f, a in (('gauss', ()), ('gauss', (5, 2)), ('normalvariate', (1, 3)), ('expovariate', (2,)), ('lognormvariate', (0, 1)),
             ('gammavariate', (2, 3)), ('gammavariate', (0.5, 1)), ('gammavariate', (1, 1)), ('betavariate', (2, 3)), ('paretovariate', (3,)), ('weibullvariate', (1, 2))):
    # Ten digits: the functions of the mathematics library may differ in the last ones.
    print(f, ['%.10g' % getattr(random, f)(*a) for _ in range(4)])
l = list(range(15)); random.shuffle(l); print(l)
r = random.Random(7); s = r.getstate(); x = r.random(), r.gauss(); r.setstate(s); print((r.random(), r.gauss()) == x, len(s[1]), s[0])
class Fixed(random.Random):
    def random(self): return 0.5
f = Fixed(); print(f.choices('abc', k=2), f.uniform(0, 4), f.randrange(9), f.choice('xyz'))
print(random.Random(3).random(), random.Random('s').randint(1, 100))
