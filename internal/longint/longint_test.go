package longint

import (
	"math/big"
	"math/rand"
	"strings"
	"testing"
)

// number returns a random number of about n words.
func number(r *rand.Rand, n int) *big.Int {
	x := new(big.Int).Rand(r, new(big.Int).Lsh(big.NewInt(1), uint(n*wordBits)))
	if r.Intn(4) == 0 { // long runs of equal bits meet the rare cases
		x.Or(x, new(big.Int).Lsh(big.NewInt(1), uint(n*wordBits)))
		x.Sub(x, big.NewInt(1)).Rsh(x, uint(r.Intn(wordBits)))
	}
	if r.Intn(3) == 0 {
		x.Neg(x)
	}
	return x
}

var sizes = []int{1, piece + 1, 2*piece + 3, 5 * piece}

// TestMulQuoRem compares with math/big.
func TestMulQuoRem(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	w := New(nil)
	for _, m := range sizes {
		for _, n := range sizes {
			x, y := number(r, m), number(r, n)
			if got, want := w.Mul(x, y), new(big.Int).Mul(x, y); got.Cmp(want) != 0 {
				t.Fatalf("product of %d and %d words differs", m, n)
			}
			if y.Sign() == 0 {
				continue
			}
			q, rem := w.QuoRem(x, y)
			wantQ, wantR := new(big.Int).QuoRem(x, y, new(big.Int))
			if q.Cmp(wantQ) != 0 || rem.Cmp(wantR) != 0 {
				t.Fatalf("quotient of %d and %d words differs", m, n)
			}
		}
		x := number(r, m)
		if w.Mul(x, x).Cmp(new(big.Int).Mul(x, x)) != 0 {
			t.Fatalf("square of %d words differs", m)
		}
	}
}

// TestDivideAllOnes has quotients whose guesses are wrong most often.
func TestDivideAllOnes(t *testing.T) {
	one := big.NewInt(1)
	ones := func(n uint) *big.Int { return new(big.Int).Sub(new(big.Int).Lsh(one, n), one) }
	y := ones(2 * piece * wordBits)
	x := new(big.Int).Mul(y, ones(2*piece*wordBits))
	for _, d := range []int64{-1, 0, 1} {
		n := new(big.Int).Add(x, big.NewInt(d))
		q, r := New(nil).QuoRem(n, y)
		wantQ, wantR := new(big.Int).QuoRem(n, y, new(big.Int))
		if q.Cmp(wantQ) != 0 || r.Cmp(wantR) != 0 {
			t.Errorf("differs for %+d", d)
		}
	}
}

func TestExpMod(t *testing.T) {
	r := rand.New(rand.NewSource(2))
	m := new(big.Int).Abs(number(r, 40))
	x, y := new(big.Int).Abs(number(r, 60)), new(big.Int).Abs(number(r, 5))
	if New(nil).ExpMod(x, y, m).Cmp(new(big.Int).Exp(x, y, m)) != 0 {
		t.Error("power differs")
	}
	if New(nil).ExpMod(x, new(big.Int), big.NewInt(1)).Sign() != 0 {
		t.Error("x ** 0 modulo 1 is not 0")
	}
}

func TestSqrt(t *testing.T) {
	r := rand.New(rand.NewSource(3))
	for _, n := range []int{1, sqrtPiece, 3*sqrtPiece + 1, 40 * sqrtPiece} {
		s := new(big.Int).Abs(number(r, n))
		for d := int64(-1); d <= 1; d++ {
			x := new(big.Int).Mul(s, s)
			if x.Add(x, big.NewInt(d)); x.Sign() < 0 {
				continue
			}
			got := New(nil).Sqrt(x)
			next := new(big.Int).Add(got, big.NewInt(1))
			if new(big.Int).Mul(got, got).Cmp(x) > 0 || next.Mul(next, next).Cmp(x) <= 0 {
				t.Errorf("root of %d words %+d is wrong", 2*n, d)
			}
		}
	}
}

func TestGCD(t *testing.T) {
	r := rand.New(rand.NewSource(4))
	for _, n := range []int{1, gcdPiece, gcdPiece + 1, 2 * gcdPiece} {
		g := new(big.Int).Abs(number(r, n/2+1))
		x, y := number(r, n), number(r, n+100)
		x.Mul(x.Abs(x), g)
		y.Mul(y.Abs(y), g)
		if New(nil).GCD(x, y).Cmp(new(big.Int).GCD(nil, nil, x, y)) != 0 {
			t.Errorf("common divisor of %d words differs", n)
		}
	}
}

func TestText(t *testing.T) {
	r := rand.New(rand.NewSource(5))
	w := New(nil)
	for _, n := range []int{1, piece + 1, 3 * piece} {
		x := number(r, n)
		s := x.String()
		if w.Text(x) != s {
			t.Errorf("decimal text of %d words differs", n)
		}
		if w.Parse(strings.TrimPrefix(s, "-"), 10).Cmp(new(big.Int).Abs(x)) != 0 {
			t.Errorf("number of %d words differs", n)
		}
		if h := new(big.Int).Abs(x); w.Parse(h.Text(7), 7).Cmp(h) != 0 {
			t.Errorf("number of %d words in base 7 differs", n)
		}
	}
	// Zeros inside and at the end.
	x := new(big.Int).Exp(big.NewInt(10), big.NewInt(200000), nil)
	x.Add(x, big.NewInt(7))
	if w.Text(x) != x.String() {
		t.Error("decimal text with zeros differs")
	}
}

func TestProduct(t *testing.T) {
	if New(nil).Product(2, 3000).Cmp(new(big.Int).MulRange(2, 3000)) != 0 {
		t.Error("product differs")
	}
	if New(nil).Product(2, 1).Int64() != 1 {
		t.Error("product of nothing is not 1")
	}
}

// TestStop gives each operation up at some step: it must end soon after.
func TestStop(t *testing.T) {
	r := rand.New(rand.NewSource(6))
	x, y := new(big.Int).Abs(number(r, 12*piece)), new(big.Int).Abs(number(r, 5*piece))
	text := strings.Repeat("7", 20*textPiece)
	for name, op := range map[string]func(w *Work){
		"Mul":     func(w *Work) { w.Mul(x, y) },
		"QuoRem":  func(w *Work) { w.QuoRem(x, y) },
		"ExpMod":  func(w *Work) { w.ExpMod(x, y, y) },
		"Sqrt":    func(w *Work) { w.Sqrt(x) },
		"GCD":     func(w *Work) { w.GCD(x, y) },
		"Text":    func(w *Work) { w.Text(x) },
		"Parse":   func(w *Work) { w.Parse(text, 10) },
		"Product": func(w *Work) { w.Product(1, 1<<20) },
	} {
		t.Run(name, func(t *testing.T) {
			for _, after := range []int{0, 1, 3, 8} {
				asked := 0
				w := New(func() bool { asked++; return asked > after })
				op(w)
				if !w.Stopped() {
					t.Fatal("it never asked")
				}
				if asked > after+1 {
					t.Errorf("asked %d times", asked)
				}
			}
		})
	}
}
