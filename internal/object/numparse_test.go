package object

import (
	"math"
	"math/big"
	"testing"
)

// FuzzParseNumber checks that reading numbers never panics and that what was
// read survives its repr.
func FuzzParseNumber(f *testing.F) {
	for _, s := range []string{"12", " -0x_1f ", "1_0e-1_0", "nan", "(1+2j)", "\u0661.5", "1e400", "-infinityj", "+", "0b", "__"} {
		f.Add(s, 10)
		f.Add(s, 0)
	}
	f.Fuzz(func(t *testing.T, s string, base int) {
		th := newTestThread()
		s, err := Decode(th, s, "utf-8", "replace")
		if err != nil || base != 0 && (base < 2 || base > 36) {
			return
		}
		if v, ok, _ := ParseInt(s, base); ok {
			if text, err := digitsOf(th, v, 10); err == nil {
				if w, ok, _ := ParseInt(text, 10); !ok || text != mustRepr(t, w) {
					t.Fatalf("%q gives %s", s, text)
				}
			}
		}
		if x, ok := ParseFloat(s); ok && !math.IsNaN(x) {
			if y, ok := ParseFloat(FloatRepr(x)); !ok || x != y {
				t.Fatalf("%q gives %v, then %v", s, x, y)
			}
		}
		if c, ok := parseComplex(s); ok {
			if _, ok := parseComplex(ComplexRepr(c)); !ok {
				t.Fatalf("%q gives %s", s, ComplexRepr(c))
			}
		}
		if _, err := parseHexFloat(s); err != nil && err.class != ValueErrorClass && err.class != OverflowErrorClass {
			t.Fatal(err)
		}
	})
}

func mustRepr(t *testing.T, v Value) string {
	s, err := Repr(newTestThread(), v)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// interruptedThread is a thread whose next poll raises KeyboardInterrupt.
type interruptedThread struct{ testThread }

func (*interruptedThread) Poll() *Exception { return NewException(KeyboardInterruptClass) }

// TestInterruptBigWork checks that arithmetic that would take minutes gives way
// to an interrupt.
func TestInterruptBigWork(t *testing.T) {
	th := &interruptedThread{}
	x := new(big.Int).Lsh(big.NewInt(1), 40_000_000)
	x.Sub(x, big.NewInt(1))
	y := new(big.Int).Rsh(x, 20_000_000)
	for name, f := range map[string]func() *Exception{
		"multiply": func() *Exception { _, err := mulBig(th, x, y); return err },
		"divide":   func() *Exception { _, _, err := intBinary(th, FloorDiv, NewInt(x), NewInt(y)); return err },
		"power":    func() *Exception { _, err := intPow(th, big.NewInt(3), big.NewInt(60_000_000)); return err },
	} {
		if err := f(); err == nil || err.class != KeyboardInterruptClass {
			t.Errorf("%s: %v, want KeyboardInterrupt", name, err)
		}
	}
}
