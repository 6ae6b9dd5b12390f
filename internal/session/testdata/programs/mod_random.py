# random: types, ranges, what a seed repeats; no values that depend on chance.
import random

print(all(0 <= random.random() < 1 for _ in range(100)), type(random.random()).__name__)
print({random.randint(1, 3) for _ in range(200)}, {random.randrange(3) for _ in range(200)}, {random.randrange(0, 10, 5) for _ in range(100)})
print(sorted({random.choice("abc") for _ in range(200)}), all(2 <= random.uniform(2, 3) <= 3 for _ in range(100)))
l = list(range(20))
m = l[:]
print(random.shuffle(m), sorted(m) == l, len(random.sample(l, 5)), len(set(random.sample(l, 20))))
print(len(random.choices("xy", k=7)), set(random.choices("xy", weights=[1, 0], k=20)), random.choices([1], k=0))
random.seed(5)
a = [random.random() for _ in range(3)], random.randint(0, 10**20), random.choice(l), random.sample(l, 3)
random.seed(5)
print(a == ([random.random() for _ in range(3)], random.randint(0, 10**20), random.choice(l), random.sample(l, 3)))
r, s = random.Random(1), random.Random(1)
print([r.random() for _ in range(5)] == [s.random() for _ in range(5)], r.randint(1, 6) in range(1, 7))
st = r.getstate()
x = r.random()
r.setstate(st)
print(x == r.random(), type(random.gauss(0, 1)).__name__, random.getrandbits(8) < 256, random.getrandbits(0))
random.seed("text"); x = random.random(); random.seed("text")
print(x == random.random())
for bad in (lambda: random.choice([]), lambda: random.randint(3, 1), lambda: random.randrange(0), lambda: random.randrange(1, 10, 0),
            lambda: random.sample([1, 2], 3), lambda: random.choice(5), lambda: random.randint(1.5, 2), lambda: random.sample({1, 2}, 1),
            lambda: random.randint(1), lambda: random.getrandbits(-1), lambda: random.choices([], k=1), lambda: random.shuffle((1, 2))):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
