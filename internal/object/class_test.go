package object

import (
	"strings"
	"testing"
)

func mustClass(t *testing.T, th Thread, name string, bases []*Class, ns ...any) *Class {
	t.Helper()
	c, err := testClass(th, name, bases, ns...)
	if err != nil {
		t.Fatalf("class %s: %v", name, err)
	}
	return c
}

func mroNames(c *Class) string {
	var out []string
	for _, k := range c.MRO() {
		out = append(out, k.Name)
	}
	return strings.Join(out, " ")
}

func TestMRO(t *testing.T) {
	th := newTestThread()
	a := mustClass(t, th, "A", nil)
	b := mustClass(t, th, "B", []*Class{a})
	c := mustClass(t, th, "C", []*Class{a})
	d := mustClass(t, th, "D", []*Class{b, c})
	if got := mroNames(d); got != "D B C A object" {
		t.Error(got)
	}
	_, err := testClass(th, "E", []*Class{a, b})
	if err == nil || err.Error() != "TypeError: Cannot create a consistent method resolution order (MRO) for bases A, B" {
		t.Error(err)
	}
	_, err = testClass(th, "E", []*Class{a, a})
	if err == nil || err.Error() != "TypeError: duplicate base class A" {
		t.Error(err)
	}
}

func TestBases(t *testing.T) {
	th := newTestThread()
	for _, tc := range []struct {
		bases []*Class
		want  string
	}{
		{[]*Class{NoneClass}, "TypeError: type 'NoneType' is not an acceptable base type"},
		{[]*Class{ModuleClass, TypeClass}, "TypeError: multiple bases have instance lay-out conflict"},
		{[]*Class{OSErrorClass, SyntaxErrorClass}, "TypeError: multiple bases have instance lay-out conflict"},
		{[]*Class{ValueErrorClass, KeyErrorClass}, ""},
		{[]*Class{ValueErrorClass, OSErrorClass}, ""},
	} {
		_, err := testClass(th, "X", tc.bases)
		got := ""
		if err != nil {
			got = err.Error()
		}
		if got != tc.want {
			t.Errorf("%v: %q, want %q", tc.bases, got, tc.want)
		}
	}
}

func TestAttributes(t *testing.T) {
	th := newTestThread()
	a := mustClass(t, th, "A", nil, "x", Int(1), "f", pyFunc("f", func(args []Value) (Value, *Exception) { return args[0], nil }))
	obj, err := Instantiate(th, a, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	if v, err := GetAttr(th, obj, "x"); err != nil || !Is(v, Int(1)) {
		t.Error(v, err)
	}
	if err := SetAttr(th, obj, "x", Int(2)); err != nil {
		t.Error(err)
	}
	if v, _ := GetAttr(th, obj, "x"); !Is(v, Int(2)) {
		t.Error("instance attribute does not hide that of the class")
	}
	if v, err := CallMethod(th, obj, "f"); err != nil || !Is(v, obj) {
		t.Error(v, err)
	}
	for _, tc := range []struct {
		do   func() *Exception
		want string
	}{
		{func() *Exception { _, e := GetAttr(th, obj, "y"); return e }, "AttributeError: 'A' object has no attribute 'y'"},
		{func() *Exception { _, e := GetAttr(th, Of(a), "y"); return e }, "AttributeError: type object 'A' has no attribute 'y'"},
		{func() *Exception { return DelAttr(th, obj, "y") }, "AttributeError: 'A' object has no attribute 'y'"},
		{func() *Exception { return SetAttr(th, Int(1), "y", None) }, "AttributeError: 'int' object has no attribute 'y' and no __dict__ for setting new attributes"},
		{func() *Exception { return SetAttr(th, Of(IntClass), "y", None) }, "TypeError: cannot set 'y' attribute of immutable type 'int'"},
		{func() *Exception { _, e := Instantiate(th, a, []Value{None}, nil); return e }, "TypeError: A() takes no arguments"},
		{func() *Exception { _, e := GetAttr(th, Of(NewModule("m")), "y"); return e }, "AttributeError: module 'm' has no attribute 'y'"},
	} {
		if err := tc.do(); err == nil || err.Error() != tc.want {
			t.Errorf("%v, want %s", err, tc.want)
		}
	}
	// A change of the class is seen at once, by subclasses as well.
	b := mustClass(t, th, "B", []*Class{a})
	old := b.Version()
	if _, ok := b.Lookup("z"); ok {
		t.Error("z is there before it is set")
	}
	if err := SetAttr(th, Of(a), "z", Int(3)); err != nil {
		t.Fatal(err)
	}
	if v, ok := b.Lookup("z"); !ok || !Is(v, Int(3)) || b.Version() == old {
		t.Error("subclass does not see the change")
	}
}

func TestSlots(t *testing.T) {
	th := newTestThread()
	a := mustClass(t, th, "A", nil, "__slots__", Of(NewTuple(NewStr("p"), NewStr("q"))))
	b := mustClass(t, th, "B", []*Class{a})
	obj := Of(NewInstance(a))
	if err := SetAttr(th, obj, "q", Int(7)); err != nil {
		t.Fatal(err)
	}
	if v, err := GetAttr(th, obj, "q"); err != nil || !Is(v, Int(7)) {
		t.Error(v, err)
	}
	if _, err := GetAttr(th, obj, "p"); err == nil || err.Error() != "AttributeError: 'A' object has no attribute 'p'" {
		t.Error(err)
	}
	if err := SetAttr(th, obj, "z", None); err == nil || err.Error() != "AttributeError: 'A' object has no attribute 'z' and no __dict__ for setting new attributes" {
		t.Error(err)
	}
	sub := NewInstance(b)
	for i, name := range []string{"x", "p", "y"} {
		if err := SetAttr(th, Of(sub), name, Int(int64(i))); err != nil {
			t.Fatal(err)
		}
	}
	if got := strings.Join(sub.Attrs().Names(), " "); got != "x y" {
		t.Error(got)
	}
	sub.Attrs().Dict()
	if v, err := GetAttr(th, Of(sub), "p"); err != nil || !Is(v, Int(1)) {
		t.Error("slot lost in dict mode", v, err)
	}
	if v, err := GetAttr(th, Of(sub), "y"); err != nil || !Is(v, Int(2)) {
		t.Error("attribute lost in dict mode", v, err)
	}
}

func TestExceptionAllocations(t *testing.T) {
	msg := NewStr("boom")
	n := testing.AllocsPerRun(100, func() {
		sinkException = NewException(ValueErrorClass, msg)
	})
	if n > 1 {
		t.Errorf("%v allocations for an exception", n)
	}
}

var sinkException *Exception
