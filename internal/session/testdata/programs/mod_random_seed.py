# The numbers that follow a seed are CPython's.
import random

random.seed(42)
print(random.random(), random.randint(1, 100), random.choice("abcdef"), random.uniform(1, 2))
print(random.sample(range(10), 4), random.choices("abc", k=4))
z = list("abcdef"); random.shuffle(z); print("".join(z), random.randrange(1000), random.getrandbits(40))
for seed in (0, -3, 2**70, "text", b"bytes", 1.5):
    random.seed(seed)
    print(repr(seed), random.random(), random.randint(0, 10**9), random.getrandbits(70))
r = random.Random(7)
print([r.randint(1, 6) for _ in range(12)], r.gauss(0, 1), r.sample("abcdefgh", 3), r.uniform(-1, 1))
print([r.randrange(0, 100, 7) for _ in range(6)], r.choices([1, 2, 3], weights=[5, 3, 1], k=8), r.triangular(0, 1), r.expovariate(2))
