package session

import (
	"bytes"
	"runtime"
	"strings"
	"testing"
	"time"

	"asyncrepl/internal/loop"
)

// patience is when a program that does not end is given up: far beyond what
// any of them needs.
const patience = 2 * time.Minute

// runSource runs a program given as text on a virtual clock, and interrupts it
// once patience is over.
func runSource(t testing.TB, source string, memory int64, patience time.Duration) (out outcome, interrupted bool) {
	t.Helper()
	runtime.GC() // the bound is the process's: what an earlier program left would count
	var stdout, stderr bytes.Buffer
	s, err := New(Config{
		Stdout: &stdout, Stderr: &stderr, Stdin: noInput{}, Args: []string{"-c"},
		Clock: loop.NewVirtualClock(1e9), Memory: memory,
	})
	if err != nil {
		t.Fatal(err)
	}
	watch := time.AfterFunc(patience, s.interrupt.Insist)
	status := s.RunText(source, "<string>")
	interrupted = !watch.Stop()
	return outcome{stdout.String(), stderr.String(), status}, interrupted
}

// nest returns n levels of an opening and a closing text around the middle.
func nest(n int, open, middle, shut string) string {
	return "x = " + strings.Repeat(open, n) + middle + strings.Repeat(shut, n) + "\n"
}

// indented returns n blocks, one in the other.
func indented(n int, header string) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(strings.Repeat(" ", i) + header + "\n")
	}
	return b.String() + strings.Repeat(" ", n) + "pass\n"
}

// special is a class whose special method calls itself by the operation, and
// the operation.
func special(method, params, body, use string) string {
	return "class A:\n    def " + method + "(" + params + "): " + body + "\n" + use + "\n"
}

// hostile are programs that ask for too much, and the exceptions that they get;
// "" is for those that end well.
var hostile = map[string]struct{ source, exception string }{
	"nested parentheses": {nest(10000, "(", "1", ")"), "SyntaxError: too many nested parentheses"},
	"nested lists":       {nest(10000, "[", "", "]"), "SyntaxError: too many nested parentheses"},
	"nested calls":       {nest(10000, "f(", "", ")"), "SyntaxError: too many nested parentheses"},
	"nested f-strings":   {nest(200, `f"{`, "1", `}"`), "SyntaxError: too many nested f-strings"},
	"nested patterns":    {"match 1:\n case " + strings.Repeat("[", 5000) + strings.Repeat("]", 5000) + ": pass\n", "SyntaxError: too many nested parentheses"},
	"nested unary":       {nest(10000, "-", "1", ""), "MemoryError"},
	"nested not":         {nest(10000, "not ", "1", ""), "MemoryError"},
	"nested lambda":      {nest(10000, "lambda: ", "1", ""), "MemoryError"},
	"nested ternary":     {nest(10000, "1 if 1 else ", "1", ""), "MemoryError"},
	"nested power":       {nest(100000, "2**", "1", ""), "MemoryError"},
	"nested sum":         {nest(100000, "1+", "1", ""), "RecursionError"},
	"nested attributes":  {nest(100000, "", "a", ".b"), "RecursionError"},
	"nested items":       {nest(100000, "", "a", "[0]"), "RecursionError"},
	"long comparison":    {nest(100000, "1<", "1", ""), "MemoryError"},
	"long and":           {nest(100000, "1 and ", "1", ""), ""},
	"nested if":          {indented(10000, "if 1:"), "IndentationError: too many levels of indentation"},
	"nested def":         {indented(1000, "def f():"), "IndentationError: too many levels of indentation"},
	"nested for":         {indented(99, "for x in y:"), "SyntaxError: too many statically nested blocks"},
	"long elif":          {"if 0: pass\n" + strings.Repeat("elif 0: pass\n", 20000), "MemoryError"},
	"line of 10 MB":      {`x = "` + strings.Repeat("a", 10_000_000) + "\"\nassert len(x) == 10_000_000\n", ""},
	"garbage of 10 MB":   {"x = " + strings.Repeat("@#$%", 2_500_000), "SyntaxError: invalid syntax"},
	"many arguments":     {"def f(*a): return len(a)\nassert f(" + strings.Repeat("1,", 100000) + ") == 100000\n", ""},

	"list repetition":   {"[0] * 10**12", "MemoryError"},
	"tuple repetition":  {"(0,) * 10**12", "MemoryError"},
	"str repetition":    {`"a" * 10**13`, "MemoryError"},
	"bytes repetition":  {`b"a" * 10**13`, "MemoryError"},
	"bytes":             {"bytes(10**13)", "MemoryError"},
	"bytearray":         {"bytearray(10**13)", "MemoryError"},
	"shift":             {"1 << 10**10", "MemoryError"},
	"power of power":    {"10 ** 10 ** 9", "MemoryError"},
	"factorial":         {"import math; math.factorial(10**9)", "MemoryError"},
	"padding":           {`"a".ljust(10**13)`, "MemoryError"},
	"zeros":             {`"1".zfill(10**13)`, "MemoryError"},
	"percent width":     {`"%*d" % (10**12, 1)`, "MemoryError"},
	"format width":      {`"{:1000000000000}".format(1)`, "MemoryError"},
	"format precision":  {`f"{1.5:.2000000000f}"`, "MemoryError"},
	"replace":           {`("a" * 10**6).replace("a", "b" * 10**7)`, "MemoryError"},
	"join":              {`("a" * 10**6).join(["b"] * 10**5)`, "MemoryError"},
	"expandtabs":        {`("\t" * 10**6).expandtabs(10**8)`, "MemoryError"},
	"translate":         {`("a" * 10**6).translate({97: "b" * 10**6})`, "MemoryError"},
	"list of range":     {"list(range(10**12))", "MemoryError"},
	"tuple of range":    {"tuple(range(10**12))", "MemoryError"},
	"sorted range":      {"sorted(range(10**12))", "MemoryError"},
	"unpacked range":    {"[*range(10**12)]", "MemoryError"},
	"range as args":     {"print(*range(10**12))", "MemoryError"},
	"range to star":     {"a, *b = range(10**12)", "MemoryError"},
	"product of range":  {"import itertools\nitertools.product(range(10**12))", "MemoryError"},
	"huge int from str": {`int("1" * 10**7)`, "ValueError: Exceeds the limit (4300 digits)"},
	"huge int to str":   {`str(1 << 10**6)`, "ValueError: Exceeds the limit (4300 digits)"},

	"__repr__":         {special("__repr__", "self", "return repr(self)", "repr(A())"), "RecursionError"},
	"__str__":          {special("__str__", "self", "return str(self)", "str(A())"), "RecursionError"},
	"__eq__":           {special("__eq__", "self, o", "return self == o", "A() == A()"), "RecursionError"},
	"__hash__":         {special("__hash__", "self", "return hash((self,))", "{A()}"), "RecursionError"},
	"__getattr__":      {special("__getattr__", "self, n", "return self.x", "A().y"), "RecursionError"},
	"__getattribute__": {special("__getattribute__", "self, n", "return self.x", "A().y"), "RecursionError"},
	"__setattr__":      {special("__setattr__", "self, n, v", "self.x = v", "A().y = 1"), "RecursionError"},
	"__call__":         {special("__call__", "self", "return self()", "A()()"), "RecursionError"},
	"__init__":         {special("__init__", "self", "A()", "A()"), "RecursionError"},
	"__new__":          {special("__new__", "cls", "return A()", "A()"), "RecursionError"},
	"__iter__":         {special("__iter__", "self", "return iter(self)", "list(A())"), "RecursionError"},
	"__len__":          {special("__len__", "self", "return len(self)", "len(A())"), "RecursionError"},
	"__bool__":         {special("__bool__", "self", "return bool(self)", "not A()"), "RecursionError"},
	"__add__":          {special("__add__", "self, o", "return self + o", "A() + A()"), "RecursionError"},
	"__radd__":         {special("__radd__", "self, o", "return 1 + self", "1 + A()"), "RecursionError"},
	"__lt__":           {special("__lt__", "self, o", "return self < o", "sorted([A(), A()])"), "RecursionError"},
	"__format__":       {special("__format__", "self, s", "return format(self, s)", `f"{A()}"`), "RecursionError"},
	"__getitem__":      {special("__getitem__", "self, i", "return self[i]", "A()[0]"), "RecursionError"},
	"__contains__":     {special("__contains__", "self, i", "return i in self", "1 in A()"), "RecursionError"},
	"property":         {"class A:\n    @property\n    def x(self): return self.x\nA().x", "RecursionError"},

	"endless recursion":    {"def f(): return f()\nf()", "RecursionError"},
	"endless yield from":   {"def f(): yield from f()\nlist(f())", "RecursionError"},
	"endless await":        {"import asyncio\nasync def f(): await f()\nasyncio.run(f())", "RecursionError"},
	"endless map":          {"def f(x): return list(map(f, [1]))\nf(1)", "RecursionError"},
	"endless sort":         {"def f(x): return sorted([1, 2], key=f)\nf(1)", "RecursionError"},
	"nested map":           {"x = iter([1])\nfor i in range(1000000): x = map(int, x)\nlist(x)", "RecursionError"},
	"nested chain":         {"import itertools\nx = iter([1])\nfor i in range(1000000): x = itertools.chain(x)\nlist(x)", "RecursionError"},
	"nested list repr":     {"x = []\nfor i in range(100000): x = [x]\nrepr(x)", "RecursionError"},
	"nested list equality": {"x = []; y = []\nfor i in range(100000): x = [x]; y = [y]\nx == y", "RecursionError"},
	"nested tuple hash":    {"x = ()\nfor i in range(100000): x = (x,)\nhash(x)", "RecursionError"},
	"nested partial":       {"import functools\nf = int\nfor i in range(100000): f = functools.partial(lambda g: g(), f)\nf()", "RecursionError"},
	"nested method":        {"class A:\n    def f(s): pass\nM = type(A().f)\nf = int\nfor i in range(1000000): f = M(f, 1)\nrepr(f)", "RecursionError"},
	"nested staticmethod":  {"f = int\nfor i in range(500000): f = staticmethod(f)\nf()", "RecursionError"},
	"long context":         {"e = ValueError()\nfor i in range(100000):\n    n = ValueError(); n.__context__ = e; e = n\nraise e", "ValueError"},

	"sort that clears":      {"l = list(range(100))\nclass K:\n    def __init__(s, v): pass\n    def __lt__(s, o): l.clear(); return True\nl.sort(key=K)", ""},
	"sort that appends":     {"l = [3, 2, 1]\ndef k(x): l.append(1); return x\nl.sort(key=k)", "ValueError: list modified during sort"},
	"generator closes":      {"def g():\n    x.close()\n    yield 1\nx = g()\nnext(x)", "ValueError: generator already executing"},
	"generator resumes":     {"def g():\n    yield next(x)\nx = g()\nnext(x)", "ValueError: generator already executing"},
	"generator that stays":  {"def g():\n    try:\n        yield 1\n    finally:\n        yield 2\nx = g()\nnext(x)\nx.close()", "RuntimeError: generator ignored GeneratorExit"},
	"eval of a zero byte":   {`eval("\0")`, "SyntaxError: source code string cannot contain null bytes"},
	"eval of a surrogate":   {`eval("\ud800")`, "UnicodeEncodeError"},
	"eval of nothing":       {`eval("")`, "SyntaxError: invalid syntax"},
	"eval of a long number": {`eval("1" * 5000)`, "SyntaxError: Exceeds the limit (4300 digits)"},
}

// TestHostile runs programs that ask for too much. Each must end in the
// exception that Python has for it, within a bounded heap.
func TestHostile(t *testing.T) {
	for name, c := range hostile {
		t.Run(name, func(t *testing.T) {
			out, late := runSource(t, c.source, 512<<20, patience)
			if late {
				t.Fatal("did not end")
			}
			lines := strings.Split(strings.TrimSpace(out.Stderr), "\n")
			last := lines[len(lines)-1]
			if !strings.HasPrefix(last, c.exception) || (c.exception == "") != (last == "") {
				if len(last) > 200 {
					last = last[:200]
				}
				t.Errorf("ended with %q, want %q", last, c.exception)
			}
		})
	}
}
