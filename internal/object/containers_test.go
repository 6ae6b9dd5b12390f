package object

import (
	"bufio"
	"math/big"
	"os"
	"strings"
	"testing"
)

// literals reads the Python literals of the recordings: numbers, text,
// containers, and calls of a few constructors.
type literals struct {
	t   Thread
	src string
}

func (p *literals) space() { p.src = strings.TrimLeft(p.src, " ") }

func (p *literals) take(s string) bool {
	p.space()
	if strings.HasPrefix(p.src, s) {
		p.src = p.src[len(s):]
		return true
	}
	return false
}

// value reads a value with the operators and methods that may follow it.
func (p *literals) value() Value {
	v := p.atom()
	for {
		switch {
		case p.take("**"):
			v = p.must(BinaryOperation(p.t, Pow, v, p.atom()))
		case p.take("+"):
			v = p.must(BinaryOperation(p.t, Add, v, p.value()))
		case p.take(".keys()"):
			v = Of(&DictView{v.Object().(*Dict), dictKeys})
		case p.take(".items()"):
			v = Of(&DictView{v.Object().(*Dict), dictItems})
		default:
			return v
		}
	}
}

func (p *literals) must(v Value, err *Exception) Value {
	if err != nil {
		panic("literal " + p.src + ": " + errorText(p.t, err))
	}
	return v
}

// items reads values up to a closing bracket.
func (p *literals) items(closing string) (items []Value, comma bool) {
	for !p.take(closing) {
		items = append(items, p.value())
		if comma = p.take(","); !comma {
			if !p.take(closing) {
				panic("literal: " + p.src)
			}
			break
		}
	}
	return items, comma || len(items) != 1
}

func (p *literals) atom() Value {
	p.space()
	for name, class := range map[string]*Class{"range(": RangeClass, "frozenset(": FrozenSetClass, "set(": SetClass, "slice(": SliceClass} {
		if p.take(name) {
			args, _ := p.items(")")
			return p.must(p.t.Call(Of(class), args, nil))
		}
	}
	for name, v := range map[string]Value{"None": None, "True": True, "False": False} {
		if p.take(name) {
			return v
		}
	}
	switch {
	case p.take("("):
		items, tuple := p.items(")")
		if !tuple {
			return items[0]
		}
		return Of(NewTuple(items...))
	case p.take("["):
		items, _ := p.items("]")
		return Of(NewList(items...))
	case p.take("{"):
		return p.braces()
	case p.take("'"):
		s, rest, _ := strings.Cut(p.src, "'")
		p.src = rest
		return NewStr(s)
	case p.take("-"):
		n := p.atom()
		if p.take("**") {
			n = p.must(BinaryOperation(p.t, Pow, n, p.atom()))
		}
		return p.must(UnaryOperation(p.t, Neg, n))
	}
	n := 0
	for n < len(p.src) && strings.IndexByte("0123456789.", p.src[n]) >= 0 {
		n++
	}
	text := p.src[:n]
	p.src = p.src[n:]
	if strings.Contains(text, ".") {
		f, _, _ := big.ParseFloat(text, 10, 53, big.ToNearestEven)
		x, _ := f.Float64()
		return Float(x)
	}
	b, ok := new(big.Int).SetString(text, 10)
	if !ok {
		panic("literal: " + p.src)
	}
	return NewInt(b)
}

// braces reads the rest of a dict or set.
func (p *literals) braces() Value {
	d, s := NewDict(), NewSet()
	for !p.take("}") {
		k := p.value()
		var err *Exception
		if p.take(":") {
			err = d.Set(p.t, k, p.value())
		} else {
			err = s.Add(p.t, k)
		}
		p.must(Null, err)
		p.take(",")
	}
	if s.Len() > 0 {
		return Of(s)
	}
	return Of(d)
}

func errorText(t Thread, e *Exception) string {
	text := ""
	if args := e.Args().Items(); len(args) > 0 {
		if e.Class().IsSubclass(KeyErrorClass) {
			text, _ = Repr(t, args[0])
		} else {
			text, _ = StrText(t, args[0])
		}
	}
	return e.Class().Name + ": " + text
}

// view is a case on d.keys() or d.items().
func view(part dictPart, f func(t Thread, v, x Value) (Value, *Exception)) func(t Thread, a []Value) (Value, *Exception) {
	return func(t Thread, a []Value) (Value, *Exception) {
		return f(t, Of(&DictView{a[0].Object().(*Dict), part}), a[len(a)-1])
	}
}

func binaryCase(op BinaryOp) NativeFn {
	return func(t Thread, a []Value) (Value, *Exception) { return BinaryOperation(t, op, a[0], a[1]) }
}
func inplaceCase(op BinaryOp) NativeFn {
	return func(t Thread, a []Value) (Value, *Exception) { return InplaceBinary(t, op, a[0], a[1]) }
}
func compareCase(op CompareOp) NativeFn {
	return func(t Thread, a []Value) (Value, *Exception) { return Compare(t, op, a[0], a[1]) }
}
func callCase(c *Class) NativeFn {
	return func(t Thread, a []Value) (Value, *Exception) { return t.Call(Of(c), a, nil) }
}
func containsCase(t Thread, v, x Value) (Value, *Exception) {
	b, err := Contains(t, v, x)
	return Bool(b), err
}
func viewBinary(op BinaryOp) func(t Thread, v, x Value) (Value, *Exception) {
	return func(t Thread, v, x Value) (Value, *Exception) { return BinaryOperation(t, op, v, x) }
}
func viewCompare(op CompareOp) func(t Thread, v, x Value) (Value, *Exception) {
	return func(t Thread, v, x Value) (Value, *Exception) { return Compare(t, op, v, x) }
}

// recordedOps are the operations of the recordings; ".name" is a method call.
var recordedOps = map[string]NativeFn{
	"+": binaryCase(Add), "*": binaryCase(Mul), "-": binaryCase(Sub), "|": binaryCase(Or), "&": binaryCase(And),
	"^": binaryCase(Xor), "%": binaryCase(Mod),
	"+=": inplaceCase(Add), "*=": inplaceCase(Mul), "-=": inplaceCase(Sub), "|=": inplaceCase(Or), "&=": inplaceCase(And), "^=": inplaceCase(Xor),
	"<": compareCase(LT), "<=": compareCase(LE), "==": compareCase(EQ), "!=": compareCase(NE), ">": compareCase(GT), ">=": compareCase(GE),
	"[]":  func(t Thread, a []Value) (Value, *Exception) { return GetItem(t, a[0], a[1]) },
	"[]=": func(t Thread, a []Value) (Value, *Exception) { return None, SetItem(t, a[0], a[1], a[2]) },
	"del": func(t Thread, a []Value) (Value, *Exception) { return None, DelItem(t, a[0], a[1]) },
	"in":  func(t Thread, a []Value) (Value, *Exception) { return containsCase(t, a[0], a[1]) },
	"len": func(t Thread, a []Value) (Value, *Exception) {
		n, err := Len(t, a[0])
		return Int(int64(n)), err
	},
	"bool": func(t Thread, a []Value) (Value, *Exception) {
		b, err := Truth(t, a[0])
		return Bool(b), err
	},
	"repr": func(t Thread, a []Value) (Value, *Exception) {
		s, err := Repr(t, a[0])
		return NewStr(s), err
	},
	"hash": func(t Thread, a []Value) (Value, *Exception) {
		h, err := Hash(t, a[0])
		return Int(h), err
	},
	"iter":     func(t Thread, a []Value) (Value, *Exception) { return Iter(t, a[0]) },
	"reversed": callCase(ReversedClass),
	"neg":      func(t Thread, a []Value) (Value, *Exception) { return UnaryOperation(t, Neg, a[0]) },
	"invert":   func(t Thread, a []Value) (Value, *Exception) { return UnaryOperation(t, Invert, a[0]) },
	"list":     callCase(ListClass), "tuple": callCase(TupleClass), "dict": callCase(DictClass), "set": callCase(SetClass),
	"frozenset": callCase(FrozenSetClass), "range": callCase(RangeClass), "slice": callCase(SliceClass),
	"enumerate": callCase(EnumerateClass), "zip": callCase(ZipClass),
	"fromkeys": func(t Thread, a []Value) (Value, *Exception) {
		f, err := GetAttr(t, Of(DictClass), "fromkeys")
		if err != nil {
			return Null, err
		}
		return t.Call(f, a, nil)
	},
	"sorted": func(t Thread, a []Value) (Value, *Exception) {
		items, err := ToList(t, a[0])
		if err == nil {
			err = Sort(t, items, None, false)
		}
		return Of(NewList(items...)), err
	},
	"unpack2": func(t Thread, a []Value) (Value, *Exception) {
		dst := make([]Value, 2)
		err := UnpackInto(t, a[0], dst)
		return Of(NewList(dst...)), err
	},
	"starred": func(t Thread, a []Value) (Value, *Exception) {
		dst := make([]Value, 3)
		err := UnpackStarred(t, a[0], dst, 1)
		return Of(NewTuple(dst...)), err
	},
	"keys&": view(dictKeys, viewBinary(And)), "keys|": view(dictKeys, viewBinary(Or)), "keys-": view(dictKeys, viewBinary(Sub)),
	"keys^": view(dictKeys, viewBinary(Xor)), "items&": view(dictItems, viewBinary(And)), "keys==": view(dictKeys, viewCompare(EQ)),
	"keys<=": view(dictKeys, viewCompare(LE)), "keys<": view(dictKeys, viewCompare(LT)), "keys>": view(dictKeys, viewCompare(GT)),
	"inkeys": view(dictKeys, containsCase), "initems": view(dictItems, containsCase), "invalues": view(dictValues, containsCase),
	"revkeys":  view(dictKeys, func(t Thread, v, _ Value) (Value, *Exception) { return ReverseIter(t, v) }),
	"revitems": view(dictItems, func(t Thread, v, _ Value) (Value, *Exception) { return ReverseIter(t, v) }),
}

// TestRecorded repeats each recorded operation and compares its outcome, error
// texts included, and the first argument afterwards.
func TestRecorded(t *testing.T) {
	f, err := os.Open("testdata/containers.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	sc := bufio.NewScanner(f)
	n := 0
	for sc.Scan() {
		line := sc.Text()
		if strings.HasPrefix(line, "#") {
			continue
		}
		fields := strings.Split(line, "\t")
		n++
		got, after := replay(fields[0], fields[1])
		if got != fields[2] {
			t.Errorf("%s%s\n got %s\nwant %s", fields[0], fields[1], got, fields[2])
		}
		if fields[3] != "" && after != fields[3] {
			t.Errorf("%s%s: afterwards\n got %s\nwant %s", fields[0], fields[1], after, fields[3])
		}
	}
	if n < 5000 {
		t.Errorf("only %d recordings", n)
	}
}

func replay(op, argText string) (got, after string) {
	th := newTestThread()
	p := &literals{t: th, src: argText}
	p.take("(")
	args, _ := p.items(")")
	var r Value
	var exc *Exception
	if name, ok := strings.CutPrefix(op, "."); ok {
		var m Value
		if m, exc = GetAttr(th, args[0], name); exc == nil {
			r, exc = th.Call(m, args[1:], nil)
		}
	} else {
		r, exc = recordedOps[op](th, args)
	}
	if exc == nil {
		if _, ok := r.Object().(Iterator); ok {
			var items []Value
			if items, exc = ToList(th, r); exc == nil {
				r = Of(NewList(items...))
			}
		}
	}
	if exc == nil {
		got, exc = Repr(th, r)
	}
	if exc != nil {
		got = errorText(th, exc)
	}
	if len(args) > 0 {
		after, _ = Repr(th, args[0])
	}
	return got, after
}
