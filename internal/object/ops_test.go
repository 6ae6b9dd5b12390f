package object

import (
	"strings"
	"testing"
)

// outcome is a result's repr or the exception, as the recordings have it.
func outcome(t Thread, v Value, err *Exception) string {
	if err == nil {
		var s string
		if s, err = Repr(t, v); err == nil {
			return s
		}
	}
	return errorText(t, err)
}

// instance makes an instance of a class with the given methods, each returning
// a constant.
func instance(t *testing.T, th Thread, name string, ns ...any) Value {
	t.Helper()
	for i := 1; i < len(ns); i += 2 {
		if v := ns[i].(Value); !v.IsNone() || !strings.HasPrefix(ns[i-1].(string), "__") {
			ns[i] = pyFunc(ns[i-1].(string), func([]Value) (Value, *Exception) { return v, nil })
		}
	}
	c, err := testClass(th, name, nil, ns...)
	if err != nil {
		t.Fatal(errorText(th, err))
	}
	return Of(NewInstance(c))
}

// TestSpecialMethods: what CPython 3.13 says of special methods that are
// missing, None, or return the wrong thing.
func TestSpecialMethods(t *testing.T) {
	th := newTestThread()
	truth := func(v Value) (Value, *Exception) { b, err := Truth(th, v); return Bool(b), err }
	length := func(v Value) (Value, *Exception) { n, err := Len(th, v); return Int(int64(n)), err }
	hash := func(v Value) (Value, *Exception) { n, err := Hash(th, v); return Int(n), err }
	iter := func(v Value) (Value, *Exception) { return Iter(th, v) }
	contains := func(v Value) (Value, *Exception) { b, err := Contains(th, v, Int(1)); return Bool(b), err }
	repr := func(v Value) (Value, *Exception) { s, err := Repr(th, v); return NewStr(s), err }
	str := func(v Value) (Value, *Exception) { s, err := StrText(th, v); return NewStr(s), err }
	item := func(v Value) (Value, *Exception) { return GetItem(th, v, Int(0)) }
	for _, c := range []struct {
		name string
		fn   func(Value) (Value, *Exception)
		ns   []any
		want string
	}{
		{"bool", truth, []any{"__bool__", Int(1)}, "TypeError: __bool__ should return bool, returned int"},
		{"bool", truth, []any{"__bool__", False}, "False"},
		{"bool", truth, []any{"__len__", Int(0)}, "False"},
		{"bool", truth, []any{"__len__", Int(-1)}, "ValueError: __len__() should return >= 0"},
		{"bool", truth, nil, "True"},
		{"len", length, []any{"__len__", Int(-1)}, "ValueError: __len__() should return >= 0"},
		{"len", length, []any{"__len__", NewStr("x")}, "TypeError: 'str' object cannot be interpreted as an integer"},
		{"len", length, []any{"__len__", True}, "1"},
		{"len", length, nil, "TypeError: object of type 'X' has no len()"},
		{"hash", hash, []any{"__hash__", None}, "TypeError: unhashable type: 'X'"},
		{"hash", hash, []any{"__eq__", True}, "TypeError: unhashable type: 'X'"},
		{"hash", hash, []any{"__hash__", NewStr("x")}, "TypeError: __hash__ method should return an integer"},
		{"hash", hash, []any{"__hash__", Int(-1)}, "-2"},
		{"iter", iter, []any{"__iter__", Int(5)}, "TypeError: iter() returned non-iterator of type 'int'"},
		{"iter", iter, []any{"__iter__", None}, "TypeError: 'X' object is not iterable"},
		{"iter", iter, nil, "TypeError: 'X' object is not iterable"},
		{"in", contains, []any{"__contains__", Int(5)}, "True"},
		{"in", contains, []any{"__contains__", None}, "TypeError: 'X' object is not a container"},
		{"in", contains, nil, "TypeError: argument of type 'X' is not iterable"},
		{"in", contains, []any{"__getitem__", Int(1)}, "True"},
		{"repr", repr, []any{"__repr__", Int(5)}, "TypeError: __repr__ returned non-string (type int)"},
		{"str", str, []any{"__str__", Int(5)}, "TypeError: __str__ returned non-string (type int)"},
		{"str", str, []any{"__repr__", NewStr("me")}, "'me'"},
		{"str", str, []any{"__repr__", Int(5)}, "TypeError: __str__ returned non-string (type int)"},
		{"item", item, nil, "TypeError: 'X' object is not subscriptable"},
		{"next", func(v Value) (Value, *Exception) { return Next(th, v) }, nil, "TypeError: 'X' object is not an iterator"},
		{"+", func(v Value) (Value, *Exception) { return BinaryOperation(th, Add, v, Int(1)) }, []any{"__add__", NotImplemented}, "TypeError: unsupported operand type(s) for +: 'X' and 'int'"},
		{"+", func(v Value) (Value, *Exception) { return BinaryOperation(th, Add, Int(1), v) }, []any{"__radd__", NewStr("r")}, "'r'"},
		{"[]+", func(v Value) (Value, *Exception) { return BinaryOperation(th, Add, Of(NewList()), v) }, []any{"__radd__", NewStr("r")}, "'r'"},
		{"[]*", func(v Value) (Value, *Exception) { return BinaryOperation(th, Mul, Of(NewList(None)), v) }, []any{"__index__", Int(2)}, "[None, None]"},
		{"[]*", func(v Value) (Value, *Exception) { return BinaryOperation(th, Mul, Of(NewList(None)), v) }, []any{"__rmul__", Int(2)}, "2"},
		{"+=", func(v Value) (Value, *Exception) { return InplaceBinary(th, Add, v, Int(1)) }, []any{"__add__", Int(3)}, "3"},
		{"+=", func(v Value) (Value, *Exception) { return InplaceBinary(th, Add, v, Int(1)) }, []any{"__iadd__", Int(4), "__add__", Int(3)}, "4"},
		{"+=", func(v Value) (Value, *Exception) { return InplaceBinary(th, Add, v, Int(1)) }, nil, "TypeError: unsupported operand type(s) for +=: 'X' and 'int'"},
		{"**=", func(v Value) (Value, *Exception) { return InplaceBinary(th, Pow, v, Int(1)) }, nil, "TypeError: unsupported operand type(s) for **=: 'X' and 'int'"},
		{"**", func(v Value) (Value, *Exception) { return BinaryOperation(th, Pow, v, Int(1)) }, nil, "TypeError: unsupported operand type(s) for ** or pow(): 'X' and 'int'"},
		{"-", func(v Value) (Value, *Exception) { return UnaryOperation(th, Neg, v) }, nil, "TypeError: bad operand type for unary -: 'X'"},
		{"<", func(v Value) (Value, *Exception) { return Compare(th, LT, v, Int(1)) }, nil, "TypeError: '<' not supported between instances of 'X' and 'int'"},
		{"<", func(v Value) (Value, *Exception) { return Compare(th, LT, Int(1), v) }, []any{"__gt__", NewStr("gt")}, "'gt'"},
		{"!=", func(v Value) (Value, *Exception) { return Compare(th, NE, v, Int(1)) }, []any{"__eq__", True, "__hash__", None}, "False"},
		{"==", func(v Value) (Value, *Exception) { return Compare(th, EQ, v, v) }, nil, "True"},
		{"x[0]=", func(v Value) (Value, *Exception) { return None, SetItem(th, v, Int(0), None) }, nil, "TypeError: 'X' object does not support item assignment"},
		{"del x[0]", func(v Value) (Value, *Exception) { return None, DelItem(th, v, Int(0)) }, nil, "TypeError: 'X' object doesn't support item deletion"},
		{"del x['a']", func(v Value) (Value, *Exception) { return None, DelItem(th, v, NewStr("a")) }, nil, "TypeError: 'X' object does not support item deletion"},
		{"reversed", func(v Value) (Value, *Exception) { return ReverseIter(th, v) }, nil, "TypeError: 'X' object is not reversible"},
	} {
		v := instance(t, th, "X", append([]any(nil), c.ns...)...)
		r, err := c.fn(v)
		if got := outcome(th, r, err); got != c.want {
			t.Errorf("%s of a class with %v\n got %s\nwant %s", c.name, c.ns, got, c.want)
		}
	}
}

// TestSubclassPriority: the reflected method of a subclass goes first if it
// overrides the one of its base.
func TestSubclassPriority(t *testing.T) {
	th := newTestThread()
	said := func(s string) Value {
		return pyFunc(s, func([]Value) (Value, *Exception) { return NewStr(s), nil })
	}
	base, _ := testClass(th, "A", nil, "__add__", said("A+"), "__radd__", said("+A"), "__lt__", said("A<"), "__gt__", said("A>"))
	over, _ := testClass(th, "B", []*Class{base}, "__radd__", said("+B"), "__gt__", said("B>"))
	same, _ := testClass(th, "C", []*Class{base})
	a, b, c := Of(NewInstance(base)), Of(NewInstance(over)), Of(NewInstance(same))
	for _, x := range []struct {
		l, r      Value
		add, less string
	}{{a, b, "'+B'", "'B>'"}, {a, c, "'A+'", "'A>'"}, {b, a, "'A+'", "'A<'"}, {a, a, "'A+'", "'A<'"}} {
		v, err := BinaryOperation(th, Add, x.l, x.r)
		if got := outcome(th, v, err); got != x.add {
			t.Errorf("%s + %s gives %s, want %s", typeName(x.l), typeName(x.r), got, x.add)
		}
		v, err = Compare(th, LT, x.l, x.r)
		if got := outcome(th, v, err); got != x.less {
			t.Errorf("%s < %s gives %s, want %s", typeName(x.l), typeName(x.r), got, x.less)
		}
	}
}

// TestBuiltinSubclasses: instances of subclasses of containers are used like
// the container inside.
func TestBuiltinSubclasses(t *testing.T) {
	th := newTestThread()
	make := func(base *Class, arg Value) Value {
		c, err := testClass(th, "Sub", []*Class{base})
		if err != nil {
			t.Fatal(errorText(th, err))
		}
		v, err := Call(th, Of(c), []Value{arg}, nil)
		if err != nil {
			t.Fatal(errorText(th, err))
		}
		return v
	}
	three := Of(NewList(Int(1), Int(2), Int(3)))
	l, tu, s := make(ListClass, three), make(TupleClass, three), make(SetClass, three)
	fs, d := make(FrozenSetClass, three), make(DictClass, Of(NewList(Of(NewTuple(Int(1), Int(2))))))
	for _, c := range []struct {
		v    Value
		want string
	}{{l, "[1, 2, 3]"}, {tu, "(1, 2, 3)"}, {s, "Sub({1, 2, 3})"}, {fs, "Sub({1, 2, 3})"}, {d, "{1: 2}"}} {
		if got := outcome(th, c.v, nil); got != c.want {
			t.Errorf("repr is %s, want %s", got, c.want)
		}
		if ok, err := Contains(th, c.v, Int(1)); !ok || err != nil {
			t.Errorf("1 is not in %s", c.want)
		}
		if n, err := Len(th, c.v); n == 0 || err != nil {
			t.Errorf("len of %s: %v", c.want, err)
		}
		if _, err := Iter(th, c.v); err != nil {
			t.Errorf("iter of %s: %s", c.want, errorText(th, err))
		}
		if same, err := Equal(th, c.v, Unwrap(c.v)); !same || err != nil {
			t.Errorf("%s is not equal to what it has inside", c.want)
		}
	}
	r, err := InplaceBinary(th, Add, l, Of(NewTuple(Int(4))))
	if err != nil || !Is(r, l) {
		t.Errorf("+= gives another object: %v", outcome(th, r, err))
	}
	r, err = BinaryOperation(th, Add, Of(NewList(Int(0))), l)
	if got := outcome(th, r, err); got != "[0, 1, 2, 3, 4]" || r.Class() != ListClass {
		t.Errorf("list + Sub gives %s", got)
	}
	if _, err := Hash(th, l); err == nil || errorText(th, err) != "TypeError: unhashable type: 'Sub'" {
		t.Errorf("hash: %v", err)
	}
	x, _ := Hash(th, tu)
	y, _ := Hash(th, Unwrap(tu))
	if x != y {
		t.Error("a subclass of tuple hashes differently")
	}
}

// TestRecursiveRepr: containers that contain themselves.
func TestRecursiveRepr(t *testing.T) {
	th := newTestThread()
	l, d := NewList(Int(1)), NewDict()
	l.Append(Of(l))
	d.Set(th, Int(1), Of(d))
	tu := NewTuple(Of(l))
	deep := NewList()
	deep.Append(Of(NewTuple(Of(deep))))
	l2 := NewList()
	l2.Append(Of(&DictView{d, dictValues}))
	for _, c := range []struct {
		v    Object
		want string
	}{{l, "[1, [...]]"}, {d, "{1: {...}}"}, {tu, "([1, [...]],)"}, {deep, "[([...],)]"}, {l2, "[dict_values([{1: {...}}])]"}} {
		if got := outcome(th, Of(c.v), nil); got != c.want {
			t.Errorf("got %s, want %s", got, c.want)
		}
	}
	v := Value(Of(NewList()))
	for range 100000 {
		v = Of(NewList(v))
	}
	if got := outcome(th, v, nil); got != "RecursionError: maximum recursion depth exceeded while getting the repr of an object" {
		t.Errorf("deep repr gives %.50s", got)
	}
	v2 := Value(Of(NewList()))
	for range 100000 {
		v2 = Of(NewList(v2))
	}
	r, err := Compare(th, EQ, v, v2)
	if got := outcome(th, r, err); got != "RecursionError: maximum recursion depth exceeded in comparison" {
		t.Errorf("deep comparison gives %.50s", got)
	}
	w := Value(Of(NewTuple()))
	for range 100000 {
		w = Of(NewTuple(w))
	}
	if _, err := Hash(th, w); err == nil {
		t.Error("deep hash gives no RecursionError")
	}
	if len(th.reprs.active) != 0 || th.depth != 0 {
		t.Errorf("left behind: %d reprs, depth %d", len(th.reprs.active), th.depth)
	}
}

// TestHuge: repetitions beyond the heap are a MemoryError at once.
func TestHuge(t *testing.T) {
	th := newTestThread()
	for _, v := range []Object{NewList(None), NewTuple(None)} {
		for _, n := range []int64{1 << 40, 1 << 62} {
			if _, err := BinaryOperation(th, Mul, Of(v), Int(n)); err == nil || err.class != MemoryErrorClass {
				t.Errorf("%s * %d: %v", v.Class().Name, n, err)
			}
		}
	}
}

// TestNumberSubclasses: instances of subclasses of int and float are numbers in
// every operation, until they override it.
func TestNumberSubclasses(t *testing.T) {
	th := newTestThread()
	make := func(base *Class, arg Value, ns ...any) Value {
		c, err := testClass(th, "N", []*Class{base}, ns...)
		if err != nil {
			t.Fatal(errorText(th, err))
		}
		v, err := Call(th, Of(c), []Value{arg}, nil)
		if err != nil {
			t.Fatal(errorText(th, err))
		}
		return v
	}
	zero, five, half, text := make(IntClass, Int(0)), make(IntClass, Int(5)), make(FloatClass, Float(0.5)), make(StrClass, NewStr("ab"))
	boolOf := func(v Value) (Value, *Exception) { b, err := Truth(th, v); return Bool(b), err }
	d := NewDict()
	d.Set(th, Int(5), NewStr("five"))
	d.Set(th, NewStr("ab"), NewStr("text"))
	for i, c := range []struct {
		fn   func() (Value, *Exception)
		want string
	}{
		{func() (Value, *Exception) { return boolOf(zero) }, "False"},
		{func() (Value, *Exception) { return boolOf(five) }, "True"},
		{func() (Value, *Exception) { return boolOf(text) }, "True"},
		{func() (Value, *Exception) { return BinaryOperation(th, Add, five, Int(1)) }, "6"},
		{func() (Value, *Exception) { return BinaryOperation(th, Sub, Int(1), five) }, "-4"},
		{func() (Value, *Exception) { return BinaryOperation(th, Mul, half, five) }, "2.5"},
		{func() (Value, *Exception) { return BinaryOperation(th, Mul, Of(NewList(None)), make(IntClass, Int(2))) }, "[None, None]"},
		{func() (Value, *Exception) { return BinaryOperation(th, Add, text, NewStr("c")) }, "'abc'"},
		{func() (Value, *Exception) { return BinaryOperation(th, Add, NewStr("c"), text) }, "'cab'"},
		{func() (Value, *Exception) { return InplaceBinary(th, Add, five, five) }, "10"},
		{func() (Value, *Exception) { return Compare(th, LT, zero, half) }, "True"},
		{func() (Value, *Exception) { return Compare(th, EQ, Int(5), five) }, "True"},
		{func() (Value, *Exception) { return Compare(th, LT, five, NewStr("x")) }, "TypeError: '<' not supported between instances of 'N' and 'str'"},
		{func() (Value, *Exception) { return UnaryOperation(th, Neg, five) }, "-5"},
		{func() (Value, *Exception) { return Abs(th, make(IntClass, Int(-3))) }, "3"},
		{func() (Value, *Exception) { return d.GetItem(th, five) }, "'five'"},
		{func() (Value, *Exception) { return d.GetItem(th, text) }, "'text'"},
		{func() (Value, *Exception) { return GetItem(th, Of(NewList(Int(7), Int(8))), make(IntClass, Int(1))) }, "8"},
		{func() (Value, *Exception) { return GetItem(th, text, Int(1)) }, "'b'"},
		{func() (Value, *Exception) { return five, nil }, "5"},
		{func() (Value, *Exception) { return text, nil }, "'ab'"},
		{func() (Value, *Exception) {
			add := pyFunc("__radd__", func([]Value) (Value, *Exception) { return NewStr("mine"), nil })
			return BinaryOperation(th, Add, Int(1), make(IntClass, Int(1), "__radd__", add))
		}, "'mine'"},
		{func() (Value, *Exception) {
			no := pyFunc("__bool__", func([]Value) (Value, *Exception) { return False, nil })
			return boolOf(make(IntClass, Int(1), "__bool__", no))
		}, "False"},
		{func() (Value, *Exception) {
			eq := pyFunc("__eq__", func([]Value) (Value, *Exception) { return True, nil })
			return Compare(th, EQ, Int(1), make(IntClass, Int(2), "__eq__", eq))
		}, "True"},
	} {
		v, err := c.fn()
		if got := outcome(th, v, err); got != c.want {
			t.Errorf("case %d gives %s, want %s", i, got, c.want)
		}
	}
}
