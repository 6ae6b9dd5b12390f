package session

import (
	"io"
	"os"
	"path/filepath"
	"regexp"
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
