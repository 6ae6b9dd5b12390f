package object

import (
	"testing"
)

// FuzzFormat checks that no format specification, no format string and no
// directive makes the formatting of any value panic, or exceed its memory.
func FuzzFormat(f *testing.F) {
	for _, s := range []string{"", "é^+#020,.3f", "_x", "{0[a].b!r:>{1}}", "{}{{}}", "%(a)-*.3d %s %%", "{:{}}", "=+z05_%", "<<5s"} {
		f.Add(s)
	}
	values := []Value{Int(0), Int(-12345), True, Float(-1.5), Float(1e300), NewComplex(1 - 2i), NewStr("aé😀\xed\xa0\x80"), None,
		NewBytesString("x"), Of(NewTuple(Int(1), NewStr("a"), Float(2.5))), NewInt(BigPow10(40))}
	d := NewDict()
	d.SetStr("a", Int(1))
	f.Fuzz(func(t *testing.T, s string) {
		th := newTestThread()
		th.reserve = 1 << 20
		text, err := Decode(th, s, "utf-8", "replace")
		if err != nil {
			t.Fatal(err)
		}
		check := func(out string, err *Exception) {
			if err == nil && len(out) > 4<<20 {
				t.Fatalf("%q gives %d bytes", text, len(out))
			}
		}
		for _, v := range values {
			check(FormatValue(th, v, text))
			check(PercentBytes(th, text, v))
			if r, err := PercentStr(th, text, v); err == nil {
				check(r.Object().(*Str).s, nil)
			}
		}
		check(StrFormat(th, text, values, d, Null))
		check(StrFormat(th, text, nil, nil, Of(d)))
		if _, err := PercentStr(th, text, Of(d)); err != nil {
			return
		}
	})
}
