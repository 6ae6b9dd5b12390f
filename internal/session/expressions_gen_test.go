package session

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// exprGen makes Python expressions at random: numbers, text, slices, format
// specs, comparisons, comprehensions, and mistakes in them. What it makes has
// one value, whatever the seed of str hashes and wherever objects lie.
type exprGen struct{ *rand.Rand }

func newExprGen(seed uint64) *exprGen { return &exprGen{rand.New(rand.NewPCG(seed, 2024))} }

func (g *exprGen) pick(of ...string) string { return of[g.IntN(len(of))] }

// any makes an expression of any type. depth bounds the nesting.
func (g *exprGen) any(depth int) string {
	kinds := []func(depth int) string{g.int, g.float, g.str, g.bool, g.list, g.set, g.bytes, g.tuple, g.dict, g.format, g.percent}
	if depth <= 0 {
		kinds = kinds[:7] // the others have parts
	}
	return kinds[g.IntN(len(kinds))](depth)
}

func (g *exprGen) intLiteral() string {
	return g.pick("0", "1", "2", "3", "-1", "7", "10", "-13", "255", "1000", "65536", "-2**31", "2**63", "2**64-1", "10**18",
		"-10**20", "12345678901234567890", "0x1f", "0b101", "0o17", "1_000", "True", "False")
}

func (g *exprGen) small() string { return g.pick("0", "1", "2", "3", "4", "-1", "-2", "5", "7") }

func (g *exprGen) int(d int) string {
	if d <= 0 {
		return g.intLiteral()
	}
	switch g.IntN(14) {
	case 0, 1, 2, 3:
		return fmt.Sprintf("(%s %s %s)", g.int(d-1), g.pick("+", "-", "*", "//", "%", "&", "|", "^"), g.int(d-1))
	case 4:
		return fmt.Sprintf("(%s %s %s)", g.int(d-1), g.pick("<<", ">>", "**"), g.small())
	case 5:
		return g.pick("-", "+", "~") + "(" + g.int(d-1) + ")"
	case 6:
		return fmt.Sprintf("%s(%s)", g.pick("abs", "int", "round"), g.number(d-1))
	case 7:
		return "len(" + g.pick(g.str(d-1), g.list(d-1), g.set(d-1)) + ")"
	case 8:
		return fmt.Sprintf("pow(%s, %s, %s)", g.int(0), g.small(), g.int(0))
	case 9:
		return fmt.Sprintf("%s(%s, %s)", g.pick("max", "min"), g.int(d-1), g.number(d-1))
	case 10:
		return "sum(" + g.ints(d-1) + ")"
	case 11:
		return fmt.Sprintf("(%s).%s()", g.int(d-1), g.pick("bit_length", "bit_count", "conjugate", "__index__", "is_integer", "as_integer_ratio"))
	case 12:
		return fmt.Sprintf("int(%s, %s)", g.pick("'1f'", "'-101'", "'z'", "'0x1f'", "' 7 '", "'1_0'", "''", g.str(0)), g.pick("10", "16", "2", "36", "0", "8"))
	}
	return fmt.Sprintf("(%s if %s else %s)", g.int(d-1), g.bool(d-1), g.int(d-1))
}

func (g *exprGen) number(d int) string {
	if g.IntN(2) == 0 {
		return g.int(d)
	}
	return g.float(d)
}

func (g *exprGen) float(d int) string {
	if d <= 0 {
		return g.pick("0.0", "-0.0", "0.5", "1.5", "-2.25", "0.1", "1e16", "1e-5", "123456.789", "1e300", "5e-324", "2.675", "1/3", "float('inf')", "3.0", "1e22")
	}
	switch g.IntN(6) {
	case 0, 1, 2:
		return fmt.Sprintf("(%s %s %s)", g.number(d-1), g.pick("+", "-", "*", "/", "//", "%"), g.float(d-1))
	case 3:
		return fmt.Sprintf("round(%s, %s)", g.float(d-1), g.small())
	case 4:
		return "float(" + g.pick(g.int(d-1), "'1.5'", "' -2e3'", "'inf'", "'x'", "'1_0.5'") + ")"
	}
	return fmt.Sprintf("(%s ** %s)", g.float(0), g.pick("2", "0.5", "-1", "0", "3"))
}

func (g *exprGen) str(d int) string {
	if d <= 0 {
		return g.pick("''", "'a'", "'abc'", "'Hello, World'", "' pad\\t'", "'éß'", "'日本語'", "'😀x'", "'a,b,,c'", "'12'", "'aAbB'", "'x\\ny'", `"it's"`, "'ﬁ'")
	}
	switch g.IntN(11) {
	case 0:
		return fmt.Sprintf("(%s + %s)", g.str(d-1), g.str(d-1))
	case 1:
		return fmt.Sprintf("(%s * %s)", g.str(d-1), g.small())
	case 2, 3:
		return fmt.Sprintf("%s[%s]", g.str(d-1), g.slice())
	case 4:
		return fmt.Sprintf("%s.%s()", g.str(d-1), g.pick("upper", "lower", "title", "swapcase", "capitalize", "casefold", "strip", "lstrip", "expandtabs"))
	case 5:
		return fmt.Sprintf("%s.%s(%s, %s)", g.str(d-1), g.pick("center", "ljust", "rjust"), g.pick("0", "5", "9"), g.pick("'*'", "'é'", "'ab'"))
	case 6:
		return fmt.Sprintf("%s.replace(%s, %s)", g.str(d-1), g.str(0), g.str(0))
	case 7:
		return g.pick("repr", "str", "ascii") + "(" + g.any(d-1) + ")"
	case 8:
		return fmt.Sprintf("%s.join(%s)", g.str(0), g.pick("['a', 'b', 'c']", "'xyz'", "("+g.str(0)+" for _ in range(2))", "[1]"))
	case 9:
		return g.pick("hex", "oct", "bin", "chr") + "(" + g.int(d-1) + ")"
	}
	return g.format(d - 1)
}

func (g *exprGen) slice() string {
	part := func() string { return g.pick("", "", g.small(), g.small(), "10", "-10") }
	switch g.IntN(5) {
	case 0:
		return g.small()
	case 1, 2:
		return part() + ":" + part()
	}
	return part() + ":" + part() + ":" + g.pick("", "2", "-1", "-2", "3", "0")
}

// format formats something by a spec, right or wrong.
func (g *exprGen) format(d int) string {
	d = max(d, 1)
	spec := g.pick("", "", "*", "é", "0") + g.pick("", "<", ">", "^", "=") + g.pick("", "", "+", "-", " ") + g.pick("", "", "z") + g.pick("", "", "#") + g.pick("", "", "0") +
		g.pick("", "", "1", "8", "12") + g.pick("", "", ",", "_") + g.pick("", "", ".0", ".2", ".5") + g.pick("", "", "d", "b", "o", "x", "X", "c", "e", "E", "f", "g", "G", "%", "n", "s", "q")
	v := g.pick(g.int(d-1), g.float(d-1), g.str(d-1))
	switch g.IntN(3) {
	case 0:
		return fmt.Sprintf("format(%s, '%s')", v, spec)
	case 1:
		return fmt.Sprintf("f'{%s%s:%s}'", strings.NewReplacer("'", `"`, `\`, `\\`).Replace(g.intLiteral()), g.pick("", "", "!r", "!s"), spec)
	}
	return fmt.Sprintf("'<{:%s}>'.format(%s)", spec, v)
}

func (g *exprGen) percent(d int) string {
	spec := "%" + g.pick("", "-", "+", " ", "0", "#", "-#") + g.pick("", "8", "3") + g.pick("", ".2", ".0") + g.pick("d", "i", "x", "X", "o", "e", "f", "g", "s", "r", "a", "c", "q", "%")
	return fmt.Sprintf("'[%s]' %% (%s,)", spec, g.any(d-1))
}

func (g *exprGen) bool(d int) string {
	if d <= 0 {
		return g.pick("True", "False")
	}
	op := g.pick("<", "<=", "==", "!=", ">", ">=")
	switch g.IntN(8) {
	case 0, 1:
		return fmt.Sprintf("(%s %s %s)", g.number(d-1), op, g.number(d-1))
	case 2:
		return fmt.Sprintf("(%s %s %s %s %s)", g.int(d-1), op, g.int(d-1), g.pick("<", "!=", ">="), g.float(d-1))
	case 3:
		return fmt.Sprintf("(%s %s %s)", g.str(d-1), op, g.str(d-1))
	case 4:
		return fmt.Sprintf("(%s %s %s)", g.list(d-1), op, g.list(d-1))
	case 5:
		return fmt.Sprintf("(%s %s %s)", g.int(d-1), g.pick("in", "not in"), g.pick(g.ints(d-1), g.set(d-1), "range(-5, 20, 3)", g.dict(d-1), g.str(0)))
	case 6:
		return fmt.Sprintf("%s.%s()", g.str(d-1), g.pick("isdigit", "isalpha", "isupper", "isspace", "isidentifier", "istitle", "isnumeric", "isprintable"))
	}
	return fmt.Sprintf("(%s(%s) %s %s)", g.pick("", "not "), g.any(d-1), g.pick("and", "or"), g.any(d-1))
}

// ints is a list of ints.
func (g *exprGen) ints(d int) string {
	if d <= 0 {
		return g.pick("[3, 1, 2]", "[]", "list(range(5))")
	}
	return g.pick("[3, 1, 2]", "[]", "list(range(5))", "[x * x for x in range(4)]", "[10**20, -1, 0]", fmt.Sprintf("[%s, %s]", g.int(d-1), g.int(d-1)))
}

func (g *exprGen) list(d int) string {
	if d <= 0 {
		return g.pick("[]", "[1, 2, 3]", "[1.5, 'a']", "[[1], [2, 3]]", "list('hello')", "list(range(10, 0, -3))")
	}
	switch g.IntN(7) {
	case 0:
		return fmt.Sprintf("[%s, %s]", g.any(d-1), g.any(d-1))
	case 1:
		return fmt.Sprintf("%s[%s]", g.list(d-1), g.slice())
	case 2:
		return fmt.Sprintf("(%s + %s)", g.list(d-1), g.list(d-1))
	case 3:
		return fmt.Sprintf("sorted(%s%s)", g.ints(d-1), g.pick("", ", reverse=True", ", key=lambda v: -v", ", key=str"))
	case 4:
		return fmt.Sprintf("[%s for x in %s%s]", g.pick("x", "x * 2", "(x, str(x))", "-x", "x % 3"), g.ints(d-1), g.pick("", " if x", " if x % 2", " if x > 1"))
	case 5:
		return fmt.Sprintf("%s.%s", g.str(d-1), g.pick("split()", "split(',')", "rsplit(None, 1)", "splitlines()", "split('')", "partition(',')", "split('a', 1)"))
	}
	return fmt.Sprintf("list(%s(%s, %s))", g.pick("zip", "map", "filter"), g.pick("str", "None", "abs", g.list(d-1)), g.ints(d-1))
}

func (g *exprGen) tuple(d int) string {
	switch g.IntN(4) {
	case 0:
		return fmt.Sprintf("divmod(%s, %s)", g.number(d-1), g.number(d-1))
	case 1:
		return fmt.Sprintf("(%s, *%s)", g.any(d-1), g.list(d-1))
	case 2:
		return "tuple(" + g.list(d-1) + ")"
	}
	return fmt.Sprintf("hash((%s, %s))", g.int(d-1), g.float(0)) // a NaN hashes by its place
}

func (g *exprGen) dict(d int) string {
	if d <= 0 {
		return g.pick("{}", "{1: 'a', 1.0: 'b', True: 'c'}", "{'k': [1], 'j': {}}")
	}
	return g.pick("{}", "{1: 'a', 1.0: 'b', True: 'c'}", "{'k': [1], 'j': {}}",
		fmt.Sprintf("{%s: %s, %s: %s}", g.number(d-1), g.any(d-1), g.str(0), g.any(d-1)),
		fmt.Sprintf("{x: x %% 3 for x in %s}", g.ints(d-1)), fmt.Sprintf("dict(a=%s) | {'b': %s}", g.any(d-1), g.any(d-1)),
		fmt.Sprintf("dict.fromkeys(%s, %s)", g.ints(d-1), g.small()))
}

// set is a set of numbers, whose order is known.
func (g *exprGen) set(d int) string {
	if d <= 0 || g.IntN(3) == 0 {
		return g.pick("{1, 2, 3}", "set()", "{100, 33, 8, 16, 24, 0}", "frozenset([5, 1.5, -1])", "{x * 7 % 11 for x in range(9)}", "{10**20, 2**61, -2}")
	}
	return fmt.Sprintf("(%s %s %s)", g.set(d-1), g.pick("|", "&", "-", "^", "<=", "==", "<"), g.set(d-1))
}

func (g *exprGen) bytes(d int) string {
	if d <= 0 {
		return g.pick("b'abc'", "bytes(3)", "bytearray(b'xy')", "b''")
	}
	return g.pick("b'abc'", "bytes(3)", "bytearray(b'xy')", "bytes([1, 255])",
		fmt.Sprintf("%s.encode(%s)", g.str(d-1), g.pick("", "'utf-16-le'", "'ascii', 'replace'", "'latin-1', 'ignore'", "'ascii'")),
		fmt.Sprintf("b'hello'[%s]", g.slice()), fmt.Sprintf("(%s).to_bytes(%s, '%s')", g.int(d-1), g.pick("1", "4", "9"), g.pick("big", "little")),
		fmt.Sprintf("int.from_bytes(%s, '%s', signed=%s)", g.pick("b'\\xff\\x00'", "b''", "bytes([127, 1])"), g.pick("big", "little"), g.pick("True", "False")))
}
