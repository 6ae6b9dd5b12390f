package session

import (
	"strings"
	"testing"
	"time"
)

// busy are single operations that take long: each must notice an interrupt.
var busy = map[string]string{
	"sum":             "sum(range(10**15))",
	"max":             "max(range(10**15))",
	"any":             "any(0 for x in range(10**15))",
	"in":              "-1.5 in iter(int, 1)",
	"count":           "import itertools, collections\ncollections.deque(itertools.count(), maxlen=0)",
	"zip":             "import collections\ncollections.deque(zip(iter(int, 1), iter(int, 1)), maxlen=0)",
	"filter":          "next(filter(None, iter(int, 1)))",
	"dropwhile":       "import itertools\nnext(itertools.dropwhile(lambda x: 1, itertools.count()))",
	"islice":          "import itertools\nnext(itertools.islice(itertools.count(), 10**15, None))",
	"permutations":    "import itertools\nsum(1 for x in itertools.permutations(range(30)))",
	"reduce":          "import functools, itertools\nfunctools.reduce(lambda a, b: b, itertools.count())",
	"sort":            "sorted(range(10**6, 0, -1), key=lambda x: sum(range(1000)))",
	"min key":         "min(iter(int, 1), key=lambda x: x)",
	"list of list":    "l = [0] * 10**4\nwhile True: l == l[:]",
	"list count":      "l = [0] * 10**6\nwhile True: l.count(1)",
	"power":           "3 ** (10 ** 8)",
	"product":         "x = 7 ** (10**6)\nfor i in range(6): x *= x",
	"quotient":        "x = 7 ** (10**7) // 3 ** (10**7)",
	"power modulo":    "pow(3, 7 ** 12000, 7 ** 12000 + 1)",
	"to decimal":      "import sys\nsys.set_int_max_str_digits(0)\nlen(str(1 << 3 * 10**7))",
	"from decimal":    "import sys\nsys.set_int_max_str_digits(0)\nint('7' * 3 * 10**6)",
	"factorial":       "import math\nmath.factorial(10**7)",
	"isqrt":           "import math\nx = 1 << 10**8\nwhile True: math.isqrt(x + 1)",
	"gcd":             "import math\nx = (1 << 10**7) + 1; y = (1 << 10**7 - 7) - 3\nwhile True: math.gcd(x, y)",
	"comb":            "import math\nmath.comb(10**6, 5 * 10**5)",
	"int equality":    "a = 1 << 10**9; b = 1 << 10**9\nwhile True: a == b",
	"join":            "','.join(str(x) for x in range(10**15))",
	"replace":         "s = 'a' * 10**7\nwhile True: s.replace('a', 'bb')",
	"find":            "s = 'a' * 10**6\n(s * 10).find(s + 'b')\nwhile True: s.find('b')",
	"split":           "s = 'a ' * 10**6\nwhile True: s.split()",
	"set operations":  "s = set(range(10**6))\nwhile True: s | s & s - s",
	"dict operations": "d = dict.fromkeys(range(10**6))\nwhile True: dict(d) | d",
	"list extend":     "l = [0]\nwhile True: l.extend(range(10**5)); l.clear()",
	"list insert":     "l = [0] * 10**6\nwhile True: l.insert(0, 1); l.pop(0)",
	"repr":            "l = [0] * 10**6\nwhile True: repr(l)",
	"hash":            "t = (0,) * 10**6\nwhile True: hash(t)",
	"random":          "import random\nrandom.sample(range(10**15), 10**7)",
	"time":            "import time\nwhile True: time.time()",
	"random bits":     "import random\nwhile True: random.getrandbits(10**8)",
}

// TestInterrupt interrupts single operations that take long.
func TestInterrupt(t *testing.T) {
	for name, source := range busy {
		t.Run(name, func(t *testing.T) {
			start := time.Now()
			out, late := runSource(t, source, 4<<30, 100*time.Millisecond)
			t.Log("took", time.Since(start))
			if !late {
				t.Fatalf("ended by itself: %v", out)
			}
			if !strings.Contains(out.Stderr, "KeyboardInterrupt") {
				t.Errorf("ended with %q", out.Stderr)
			}
		})
	}
}
