package object

import (
	"bufio"
	"fmt"
	"math"
	"os"
	"strconv"
	"strings"
	"testing"
)

// literal reads the notation of ascii() for values: numbers, text, bytes,
// tuples, lists and dicts of them.
type literal struct {
	t *testing.T
	s string
}

func readLiteral(t *testing.T, s string) Value {
	l := &literal{t, s}
	v := l.value()
	if l.s != "" {
		t.Fatalf("bad literal %q: rest %q", s, l.s)
	}
	return v
}

func (l *literal) value() Value {
	l.s = strings.TrimLeft(l.s, " ")
	switch {
	case strings.HasPrefix(l.s, "'"), strings.HasPrefix(l.s, `"`):
		return NewStr(l.quoted(false))
	case strings.HasPrefix(l.s, "b'"), strings.HasPrefix(l.s, `b"`):
		l.s = l.s[1:]
		return NewBytesString(l.quoted(true))
	case l.s[0] == '[':
		return Of(NewList(l.items("]")...))
	case l.s[0] == '(':
		if i := strings.IndexByte(l.s, ')'); i > 0 && l.s[i-1] == 'j' {
			c, ok := parseComplex(l.s[:i+1])
			if ok {
				l.s = l.s[i+1:]
				return NewComplex(c)
			}
		}
		return Of(NewTuple(l.items(")")...))
	case l.s[0] == '{':
		d := NewDict()
		items := l.items("}")
		for i := 0; i+1 < len(items); i += 2 {
			if err := d.Set(newTestThread(), items[i], items[i+1]); err != nil {
				l.t.Fatal(err)
			}
		}
		return Of(d)
	}
	i := strings.IndexAny(l.s, ",)]}: ")
	if i < 0 {
		i = len(l.s)
	}
	word := l.s[:i]
	l.s = l.s[i:]
	switch word {
	case "None":
		return None
	case "True":
		return True
	case "False":
		return False
	case "nan", "inf", "-inf":
		f, _ := strconv.ParseFloat(word, 64)
		return Float(f)
	}
	if v, ok, _ := ParseInt(word, 10); ok {
		return v
	}
	if f, err := strconv.ParseFloat(word, 64); err == nil {
		return Float(f)
	}
	c, ok := parseComplex(word)
	if !ok {
		l.t.Fatalf("bad literal %q", word)
	}
	return NewComplex(c)
}

func (l *literal) items(end string) []Value {
	var out []Value
	l.s = l.s[1:]
	for !strings.HasPrefix(l.s, end) {
		out = append(out, l.value())
		l.s = strings.TrimLeft(l.s, " ,:")
	}
	l.s = l.s[1:]
	return out
}

func (l *literal) quoted(bytes bool) string {
	quote := l.s[0]
	var b []byte
	i := 1
	for ; l.s[i] != quote; i++ {
		if l.s[i] != '\\' {
			b = append(b, l.s[i])
			continue
		}
		i++
		n := map[byte]int{'x': 2, 'u': 4, 'U': 8}[l.s[i]]
		switch l.s[i] {
		case 'n':
			b = append(b, '\n')
		case 'r':
			b = append(b, '\r')
		case 't':
			b = append(b, '\t')
		case 'x', 'u', 'U':
			r, _ := strconv.ParseUint(l.s[i+1:i+1+n], 16, 32)
			if bytes {
				b = append(b, byte(r))
			} else {
				b = appendRune(b, rune(r))
			}
			i += n
		default:
			b = append(b, l.s[i])
		}
	}
	l.s = l.s[i+1:]
	return string(b)
}

var testBinary = map[string]BinaryOp{"+": Add, "-": Sub, "*": Mul, "/": Div, "//": FloorDiv, "%": Mod, "**": Pow,
	"<<": LShift, ">>": RShift, "&": And, "|": Or, "^": Xor, "divmod": DivMod}

// testOperation does what a recorded line says.
func testOperation(t Thread, op string, a []Value) (Value, *Exception) {
	kind, name, _ := strings.Cut(op, " ")
	switch kind {
	case "bin":
		if name == "in" {
			b, err := Contains(t, a[0], a[1])
			return Bool(b), err
		}
		return BinaryOperation(t, testBinary[name], a[0], a[1])
	case "un":
		return UnaryOperation(t, map[string]UnaryOp{"-": Neg, "+": Pos, "~": Invert}[name], a[0])
	case "cmp":
		return Compare(t, map[string]CompareOp{"<": LT, "<=": LE, "==": EQ, "!=": NE, ">": GT, ">=": GE}[name], a[0], a[1])
	case "repr":
		return formatted(Repr(t, a[0]))
	case "hash":
		h, err := Hash(t, a[0])
		if f, ok := a[0].AsFloat(); ok && math.IsNaN(f) {
			h = 0
		}
		if c, ok := a[0].Object().(*Complex); ok && math.IsNaN(real(c.C)) {
			h = 0
		}
		return Int(h), err
	case "bool":
		b, err := Truth(t, a[0])
		return Bool(b), err
	case "len":
		n, err := Len(t, a[0])
		return Int(int64(n)), err
	case "iter":
		items, err := ToList(t, a[0])
		return Of(NewList(items...)), err
	case "abs":
		v, _, err := NumAbs(a[0])
		return v, err
	case "item":
		return GetItem(t, a[0], a[1])
	case "slice":
		return GetItem(t, a[0], Of(NewSlice(a[1], a[2], a[3])))
	case "format":
		spec, _ := StrOf(a[1])
		return formatted(FormatValue(t, a[0], spec))
	case "new":
		cls := map[string]*Class{"int": IntClass, "float": FloatClass, "complex": ComplexClass, "bool": BoolClass,
			"str": StrClass, "bytes": BytesClass, "bytearray": ByteArrayClass}[name]
		return Instantiate(t, cls, a, nil)
	case "method":
		fn, err := GetAttr(t, a[0], name)
		if err != nil {
			return Null, err
		}
		return t.Call(fn, a[1:], nil)
	case "kw":
		fn, err := GetAttr(t, a[0], name)
		if err != nil {
			return Null, err
		}
		return t.Call(fn, a[1:3], []Kw{{"signed", a[3]}})
	}
	return Null, RuntimeErrorf("unknown operation %s", op)
}

// TestRecorded replays operations whose results CPython 3.13 has given.
func TestRecordedValues(t *testing.T) {
	path := "testdata/values.txt"
	if p := os.Getenv("VALUES"); p != "" {
		path = p
	}
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<20)
	failures := 0
	for n := 1; sc.Scan(); n++ {
		head, want, ok := strings.Cut(sc.Text(), "\t=>\t")
		if !ok {
			t.Fatalf("line %d: bad line", n)
		}
		fields := strings.Split(head, "\t")
		args := make([]Value, len(fields)-1)
		for i := range args {
			args[i] = readLiteral(t, fields[i+1])
		}
		if got := testResult(fields[0], args); got != want {
			t.Errorf("line %d: %s\n got %s\nwant %s", n, head, got, want)
			if failures++; failures > 100 {
				t.Fatal("too many")
			}
		}
	}
}

func testResult(op string, args []Value) (out string) {
	defer func() {
		if p := recover(); p != nil {
			out = fmt.Sprint("panic: ", p)
		}
	}()
	th := newTestThread()
	v, e := testOperation(th, op, args)
	if e != nil {
		s, err := StrText(th, Of(e))
		if err != nil {
			return "error in str of error"
		}
		return "!" + e.class.Name + ": " + ASCIIRepr(StrRepr(s))
	}
	s, e := Repr(th, v)
	if e != nil {
		return "!" + e.class.Name + ": " + ASCIIRepr(StrRepr(e.args.items[0].Object().(*Str).s))
	}
	return ASCIIRepr(s)
}
