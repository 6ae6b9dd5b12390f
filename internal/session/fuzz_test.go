package session

import (
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"asyncrepl/internal/loop"
)

// outside matches programs that may reach files, processes or the network: no
// fuzzed one may.
var outside = regexp.MustCompile(`open|\bos\b|path|file|process|socket|connect|server|executor|thread|import_|__import|exec\(|eval\(|logging`)

// FuzzProgram runs whole programs: nothing panics, and nothing outlives an abort.
func FuzzProgram(f *testing.F) {
	files, err := filepath.Glob("testdata/programs/*.py")
	if err != nil {
		f.Fatal(err)
	}
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		if len(b) < 2000 && !outside.Match(b) {
			f.Add(string(b))
		}
	}
	for _, c := range hostile {
		if len(c.source) < 2000 {
			f.Add(c.source)
		}
	}
	f.Fuzz(func(t *testing.T, source string) {
		if outside.MatchString(source) {
			t.Skip("may reach the outside")
		}
		runAborted(t, source, 300*time.Millisecond)
	})
}

// runAborted runs a program and aborts it after a while, if it has not ended.
func runAborted(t *testing.T, source string, after time.Duration) {
	t.Helper()
	s, err := New(Config{
		Stdout: io.Discard, Stderr: io.Discard, Stdin: noInput{}, Args: []string{"-c"},
		Clock: loop.NewVirtualClock(1e9), Memory: 256 << 20,
	})
	if err != nil {
		t.Fatal(err)
	}
	ended := make(chan bool)
	abort := time.AfterFunc(after, func() { s.interrupt.Abort(true) })
	go func() {
		defer close(ended)
		s.RunText(source, "<string>")
	}()
	select {
	case <-ended:
	case <-time.After(patience):
		panic("a program outlived an abort:\n" + source)
	}
	abort.Stop()
}

// stubborn are programs that resist interrupts.
var stubborn = map[string]string{
	"handler":   "while True:\n    try:\n        while True: pass\n    except BaseException: pass",
	"finally":   "def f():\n    try:\n        while True: pass\n    finally:\n        f()\nf()",
	"with":      "class A:\n    def __enter__(s): pass\n    def __exit__(s, *a): return True\nwhile True:\n    with A():\n        while True: pass",
	"coroutine": "import asyncio\nasync def f():\n    while True:\n        try:\n            while True: await asyncio.sleep(0)\n        except BaseException: pass\nasyncio.run(f())",
	"generator": "def g():\n    while True:\n        try:\n            while True: yield\n        except BaseException: pass\nfor x in g(): pass",
	"native":    "while True:\n    try: sum(iter(int, 1))\n    except BaseException: pass",
	"callback":  "while True:\n    try: sorted(range(10000), key=lambda x: [1 for y in range(10**9)])\n    except BaseException: pass",
	"calls":     "def f(n):\n    if n:\n        f(n - 1); f(n - 1)\nf(500)",
	"awaits":    "import asyncio\nasync def f(n):\n    if n:\n        await f(n - 1); await f(n - 1)\nasyncio.run(f(500))",
}

// TestAbort aborts programs that resist an interrupt.
func TestAbort(t *testing.T) {
	for name, source := range stubborn {
		t.Run(name, func(t *testing.T) { runAborted(t, source, 20*time.Millisecond) })
	}
}

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
