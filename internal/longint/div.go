package longint

import "math/big"

// QuoRem returns the quotient of x and y, rounded towards zero, and the
// remainder, which has the sign of x. y is not 0.
func (w *Work) QuoRem(x, y *big.Int) (q, r *big.Int) {
	if w.stopped { // y may be anything
		return new(big.Int), new(big.Int)
	}
	if words(x) < words(y) || words(x) <= piece {
		return new(big.Int).QuoRem(x, y, new(big.Int))
	}
	q, r = w.div(magnitude(x), magnitude(y))
	if x.Sign() != y.Sign() {
		q.Neg(q)
	}
	if x.Sign() < 0 {
		r.Neg(r)
	}
	return q, r
}

// div divides numbers that are not negative as one does by hand, with digits of
// many words, each by the method of Burnikel and Ziegler.
func (w *Work) div(x, y *big.Int) (q, r *big.Int) {
	n, shift := piece, uint(0)
	digit := w.short
	if words(y) > piece {
		// Scale so that y has its highest bit set and halves well.
		n = words(y)
		parts := 1
		for (n+parts-1)/parts > piece {
			parts *= 2
		}
		n = (n + parts - 1) / parts * parts
		shift = uint(n*wordBits - y.BitLen())
		x, y = new(big.Int).Lsh(x, shift), new(big.Int).Lsh(y, shift)
		digit = w.div21
	}
	quo := make([]big.Word, words(x)+n)
	r = new(big.Int)
	for i := (words(x) - 1) / n * n; i >= 0; i -= n {
		if w.over() {
			return new(big.Int), new(big.Int)
		}
		a := shifted(r, n)
		a.Add(a, low(high(x, i), n))
		var d *big.Int
		d, r = digit(a, y, n)
		copy(quo[i:], d.Bits())
	}
	return new(big.Int).SetBits(quo), r.Rsh(r, shift)
}

func (w *Work) short(x, y *big.Int, _ int) (q, r *big.Int) {
	if w.over() {
		return new(big.Int), new(big.Int)
	}
	return new(big.Int).QuoRem(x, y, new(big.Int))
}

// div21 divides up to 2n words by n words; the quotient has n at most.
func (w *Work) div21(x, y *big.Int, n int) (q, r *big.Int) {
	if n <= piece || n%2 != 0 {
		return w.short(x, y, n)
	}
	h := n / 2
	q1, r := w.div32(high(x, h), y, h)
	a := shifted(r, h)
	q0, r := w.div32(a.Add(a, low(x, h)), y, h)
	q = shifted(q1, h)
	return q.Add(q, q0), r
}

// div32 divides up to 3n words by 2n words: the quotient's n words are guessed
// from the upper halves and put right.
func (w *Work) div32(x, y *big.Int, n int) (q, r *big.Int) {
	upper, y1 := high(x, n), high(y, n)
	if high(upper, n).Cmp(y1) < 0 {
		q, r = w.div21(upper, y1, n)
	} else {
		one := big.NewInt(1)
		q = shifted(one, n)
		q.Sub(q, one)
		r = new(big.Int).Sub(upper, shifted(y1, n))
		r.Add(r, y1)
	}
	r = shifted(r, n)
	r.Add(r, low(x, n))
	r.Sub(r, w.mul(q, low(y, n)))
	for r.Sign() < 0 && !w.over() {
		q.Sub(q, big.NewInt(1))
		r.Add(r, y)
	}
	if r.Sign() < 0 { // given up
		r.SetInt64(0)
	}
	return q, r
}
