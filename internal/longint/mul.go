package longint

import "math/big"

// Mul returns x * y.
func (w *Work) Mul(x, y *big.Int) *big.Int {
	if min(words(x), words(y)) == 0 || words(x)+words(y) <= 2*piece {
		return new(big.Int).Mul(x, y)
	}
	a, b := magnitude(x), magnitude(y)
	if x == y {
		b = a
	}
	r := w.mul(a, b)
	if x.Sign() != y.Sign() {
		r.Neg(r)
	}
	return r
}

// mul multiplies numbers that are not negative by Karatsuba's method. A much
// longer one is cut until the two are alike.
func (w *Work) mul(x, y *big.Int) *big.Int {
	if words(x) < words(y) {
		x, y = y, x
	}
	n := words(x)
	switch {
	case w.over() || words(y) == 0:
		return new(big.Int)
	case n <= piece:
		return new(big.Int).Mul(x, y)
	}
	m := (n + 1) / 2
	x0, x1 := low(x, m), high(x, m)
	if words(y) <= m {
		r := shifted(w.mul(x1, y), m)
		return r.Add(r, w.mul(x0, y))
	}
	y0, y1 := x0, x1
	sumX := new(big.Int).Add(x0, x1)
	sumY := sumX
	if x != y {
		y0, y1 = low(y, m), high(y, m)
		sumY = new(big.Int).Add(y0, y1)
	}
	lo, hi := w.mul(x0, y0), w.mul(x1, y1)
	mid := w.mul(sumX, sumY)
	mid.Sub(mid, lo).Sub(mid, hi)
	r := shifted(hi, m)
	return lo.Add(lo, shifted(r.Add(r, mid), m))
}

// Product returns the product of the ints from lo to hi, 1 if there are none.
func (w *Work) Product(lo, hi int64) *big.Int {
	switch {
	case w.over():
		return big.NewInt(1)
	case hi-lo < 64:
		return new(big.Int).MulRange(lo, hi)
	}
	mid := lo + (hi-lo)/2
	return w.Mul(w.Product(lo, mid), w.Product(mid+1, hi))
}

// ExpMod returns x ** y modulo m, for y and x not negative and m positive.
func (w *Work) ExpMod(x, y, m *big.Int) *big.Int {
	const window = 4
	rem := func(x *big.Int) *big.Int {
		_, r := w.QuoRem(x, m)
		return r
	}
	var powers [1 << window]*big.Int
	powers[0] = rem(big.NewInt(1))
	x = rem(x)
	for i := 1; i < len(powers); i++ {
		powers[i] = rem(w.Mul(powers[i-1], x))
	}
	r := powers[0]
	for i := (y.BitLen() + window - 1) / window * window; i > 0 && !w.over(); i -= window {
		digit := 0
		for k := 1; k <= window; k++ {
			r = rem(w.Mul(r, r))
			digit = digit<<1 | int(y.Bit(i-k))
		}
		if digit != 0 {
			r = rem(w.Mul(r, powers[digit]))
		}
	}
	return r
}
