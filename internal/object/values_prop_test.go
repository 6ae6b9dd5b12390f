package object

import (
	"math/big"
	"math/rand"
	"strings"
	"testing"
)

// BigPow10 returns 10**n.
func BigPow10(n int64) *big.Int { return new(big.Int).Exp(big.NewInt(10), big.NewInt(n), nil) }

// TestStrIndex compares constant-time indexing with a plain list of code
// points, for texts of all widths.
func TestStrIndex(t *testing.T) {
	rnd := rand.New(rand.NewSource(1))
	alphabet := []rune{'a', 'é', '日', '😀', 0xd800}
	for range 200 {
		var want []rune
		var b []byte
		for range rnd.Intn(400) {
			r := alphabet[rnd.Intn(len(alphabet))]
			want = append(want, r)
			b = appendRune(b, r)
		}
		s := &Str{s: string(b)}
		if s.Count() != len(want) {
			t.Fatalf("Count = %d, want %d", s.Count(), len(want))
		}
		for i, r := range want {
			if got := s.At(i); got.Object().(*Str).s != string(appendRune(nil, r)) {
				t.Fatalf("At(%d) of %q", i, s.s)
			}
			if p := s.position(s.offset(i)); p != i {
				t.Fatalf("position(offset(%d)) = %d", i, p)
			}
		}
	}
}

// TestConcat checks that strs made from one another by appending stay what
// they were.
func TestConcat(t *testing.T) {
	th := newTestThread()
	rnd := rand.New(rand.NewSource(2))
	type made struct {
		s    *Str
		want string
	}
	all := []made{{NewStr("start").Object().(*Str), "start"}}
	for i := range 2000 {
		from := all[max(0, len(all)-1-rnd.Intn(4))]
		add := strings.Repeat(string(rune('a'+i%26)), 1+rnd.Intn(40))
		v, err := ConcatStr(th, from.s, NewStr(add).Object().(*Str))
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, made{v.Object().(*Str), from.want + add})
		if len(from.want) > 5000 {
			all = append(all, all[0])
		}
	}
	for _, m := range all {
		if m.s.s != m.want || m.s.Count() != len(m.want) {
			t.Fatalf("%q became %q", m.want, m.s.s)
		}
	}
}

// TestHugeRefused checks that results beyond the heap's bound are refused before
// they are made.
func TestHugeRefused(t *testing.T) {
	th := newTestThread()
	ten := Int(10)
	cases := map[string]func() *Exception{
		"power":  func() *Exception { _, err := BinaryOperation(th, Pow, ten, NewInt(BigPow10(10))); return err },
		"power2": func() *Exception { _, err := BinaryOperation(th, Pow, ten, NewInt(BigPow10(30))); return err },
		"shift":  func() *Exception { _, err := BinaryOperation(th, LShift, Int(1), NewInt(BigPow10(11))); return err },
		"repeat": func() *Exception { _, err := BinaryOperation(th, Mul, NewStr("ab"), NewInt(BigPow10(12))); return err },
		"pad":    func() *Exception { _, err := FormatValue(th, ten, "1000000000000"); return err },
		"float":  func() *Exception { _, err := FormatValue(th, Float(1), ".2000000000f"); return err },
		"width":  func() *Exception { _, err := PercentStr(th, "%1000000000000d", ten); return err },
	}
	for name, f := range cases {
		if err := f(); err == nil || err.class != MemoryErrorClass {
			t.Errorf("%s: %v, want MemoryError", name, err)
		}
	}
}

// TestSubclassOfBuiltin checks that constructors of subclasses keep the value.
func TestSubclassOfBuiltin(t *testing.T) {
	th := newTestThread()
	for _, c := range []struct {
		base *Class
		arg  Value
		want string
	}{{IntClass, NewStr("42"), "42"}, {FloatClass, NewStr("1.5"), "1.5"}, {StrClass, Int(7), "'7'"}, {BytesClass, NewStr("x"), ""}} {
		cls, err := NewClass(th, nil, "Sub", NewTuple(Of(c.base)), NewDict(), nil)
		if err != nil {
			t.Fatal(err)
		}
		v, err := Instantiate(th, cls, []Value{c.arg}, nil)
		if c.want == "" {
			if err == nil {
				t.Error("bytes subclass from str without encoding succeeded")
			}
			continue
		}
		if err != nil {
			t.Fatal(err.Error())
		}
		if v.Class() != cls {
			t.Errorf("class is %s", v.Class().Name)
		}
		if s, _ := Repr(th, v); s != c.want {
			t.Errorf("repr = %s, want %s", s, c.want)
		}
	}
}
