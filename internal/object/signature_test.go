package object

import (
	"strings"
	"testing"
)

// TestArgumentErrors compares the texts of refused arguments with those that
// CPython gives for functions of the same signature.
func TestArgumentErrors(t *testing.T) {
	th := newTestThread()
	nop := func(Thread, []Value) (Value, *Exception) { return None, nil }
	one, kx, ky := Int(1), Kw{"x", None}, Kw{"y", None}
	for _, tc := range []struct {
		sig  string
		args []Value
		kw   []Kw
		want string
	}{
		{"()", []Value{one}, nil, "m.f() takes no arguments (1 given)"},
		{"(x, /)", nil, nil, "m.f() takes exactly one argument (0 given)"},
		{"(x, /)", []Value{one, one}, nil, "m.f() takes exactly one argument (2 given)"},
		{"(x, /)", nil, []Kw{kx}, "m.f() takes no keyword arguments"},
		{"(*xs)", nil, []Kw{kx}, "m.f() takes no keyword arguments"},
		{"(a, b, /)", []Value{one}, nil, "f expected 2 arguments, got 1"},
		{"(a, b=None, /)", nil, nil, "f expected at least 1 argument, got 0"},
		{"(a=None, /)", []Value{one, one}, nil, "f expected at most 1 argument, got 2"},
		{"(x)", nil, nil, "f() missing required argument 'x' (pos 1)"},
		{"(x=None)", nil, []Kw{ky}, "f() got an unexpected keyword argument 'y'"},
		{"(x, y=None)", []Value{one}, []Kw{kx}, "argument for f() given by name ('x') and position (1)"},
		{"(x=None, y=None)", []Value{one, one, one}, nil, "f() takes at most 2 arguments (3 given)"},
		{"(*, x=None, y=None)", []Value{one}, nil, "f() takes no positional arguments"},
		{"(*args, x=None)", []Value{one, one}, []Kw{ky}, "f() got an unexpected keyword argument 'y'"},
		{"(*args, **kw)", []Value{one, one}, []Kw{kx, ky}, ""},
	} {
		f := NewNative(&Method{Name: "f", Sig: tc.sig, Fn: nop}, "m")
		got := ""
		if _, err := f.CallNative(th, tc.args, tc.kw); err != nil {
			got = strings.TrimPrefix(err.Error(), "TypeError: ")
		}
		if got != tc.want {
			t.Errorf("f%s: %q, want %q", tc.sig, got, tc.want)
		}
	}
}

func TestSignatureText(t *testing.T) {
	for _, sig := range []string{
		"()", "(self, /)", "(a, b=None, /, c=1, *args, d, e='x', **kw)", "(*, key=None, reverse=False)", "(x=(), /, *, y)",
	} {
		s, err := ParseSig(sig)
		if err != nil {
			t.Fatal(err)
		}
		if got := s.String(); got != sig {
			t.Errorf("%s reads back as %s", sig, got)
		}
	}
	for _, bad := range []string{"", "a, b", "(a=@)", "(a,, b)"} {
		if _, err := ParseSig(bad); err == nil {
			t.Errorf("%q is accepted", bad)
		}
	}
}

func TestBindLayout(t *testing.T) {
	th := newTestThread()
	var got []Value
	f := NewNative(&Method{Name: "f", Sig: "(a, b=7, *args, c=?, d=True, **kw)", Fn: func(_ Thread, a []Value) (Value, *Exception) {
		got = append([]Value(nil), a...)
		return None, nil
	}}, "m")
	if _, err := f.CallNative(th, []Value{Int(1)}, []Kw{{"d", Int(4)}, {"z", Int(5)}}); err != nil {
		t.Fatal(err)
	}
	if !Is(got[0], Int(1)) || !Is(got[1], Int(7)) || got[2].Object().(*Tuple) == nil || !got[3].IsNull() || !Is(got[4], Int(4)) {
		t.Error(got)
	}
	if v, ok := got[5].Object().(*Dict).GetStr("z"); !ok || !Is(v, Int(5)) {
		t.Error(got[5])
	}
}

func TestSuggestName(t *testing.T) {
	for _, tc := range []struct{ names, wrong, want string }{
		{"blech bluch", "bleck", "blech"},
		{"variable value", "varible", "variable"},
		{"print", "prnt", "print"},
		{"abcdef", "uvwxyz", ""},
		{"Foo", "foo", "Foo"},
		{"x", "y", ""},
	} {
		if got := SuggestName(strings.Fields(tc.names), tc.wrong); got != tc.want {
			t.Errorf("%s among %s: %q, want %q", tc.wrong, tc.names, got, tc.want)
		}
	}
}

func TestContextChain(t *testing.T) {
	a, b, c := NewException(ValueErrorClass), NewException(KeyErrorClass), NewException(TypeErrorClass)
	b.SetContext(a)
	c.SetContext(b)
	a.SetContext(c) // a is at the end of c's chain: it is cut there
	if a.Context != c || c.Context != b || b.Context != nil {
		t.Error("chain is a cycle")
	}
	c.SetContext(c)
	if c.Context != b {
		t.Error("an exception became its own context")
	}
}
