package longint

import "math/big"

// gcdPiece is the length in words up to which math/big finds common divisors
// alone: it takes quadratic time.
const gcdPiece = 1 << 10

// GCD returns the greatest common divisor of numbers that are not negative, by
// Lehmer's method: several steps of Euclid's algorithm are found from the
// highest bits and done at once.
func (w *Work) GCD(x, y *big.Int) *big.Int {
	if x.Cmp(y) < 0 {
		x, y = y, x
	}
	var t1, t2, k big.Int
	for words(y) > gcdPiece && !w.over() {
		c, ok := cosequence(x, y)
		if !ok {
			_, r := w.QuoRem(x, y)
			x, y = y, r
			continue
		}
		next := func(a, b int64) *big.Int {
			t1.Mul(x, k.SetInt64(a))
			t2.Mul(y, k.SetInt64(b))
			return new(big.Int).Add(&t1, &t2)
		}
		x, y = next(c[0], c[1]), next(c[2], c[3])
	}
	if w.stopped {
		return new(big.Int)
	}
	if y.Sign() != 0 && words(x) > gcdPiece {
		_, r := w.QuoRem(x, y)
		x, y = y, r
	}
	return new(big.Int).GCD(nil, nil, x, y)
}

// cosequence returns factors by which steps of Euclid's algorithm make of x >= y
// the pair c0*x + c1*y, c2*x + c3*y; ok is false if the highest bits do not tell
// a single quotient for sure.
func cosequence(x, y *big.Int) (c [4]int64, ok bool) {
	const digits = 62
	top := uint(x.BitLen() - digits)
	a, b := new(big.Int).Rsh(x, top).Int64(), new(big.Int).Rsh(y, top).Int64()
	c = [4]int64{1, 0, 0, 1}
	for b+c[2] != 0 && b+c[3] != 0 {
		q := (a + c[0]) / (b + c[2])
		if q != (a+c[1])/(b+c[3]) {
			break
		}
		n2, n3 := c[0]-q*c[2], c[1]-q*c[3]
		if n2 > 1<<31 || n2 < -1<<31 || n3 > 1<<31 || n3 < -1<<31 {
			break
		}
		c = [4]int64{c[2], c[3], n2, n3}
		a, b = b, a-q*b
		ok = true
	}
	return c, ok
}
