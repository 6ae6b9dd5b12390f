package longint

import "math/big"

// sqrtPiece is the length in words up to which math/big finds roots alone: it
// begins each step with the full length.
const sqrtPiece = 1 << 6

// Sqrt returns the largest int whose square is not more than x.
func (w *Work) Sqrt(x *big.Int) *big.Int {
	if words(x) <= sqrtPiece {
		return new(big.Int).Sqrt(x)
	}
	// Scale by an even power of two so that the length halves well.
	unit := 4
	for x.BitLen()/unit > sqrtPiece*wordBits/4 {
		unit *= 2
	}
	shift := uint((unit - x.BitLen()%unit) % unit / 2)
	s, _ := w.sqrt(new(big.Int).Lsh(x, 2*shift))
	return s.Rsh(s, shift)
}

// sqrt returns the root and what is left, by Zimmermann's method: the root of
// the upper half and one division give the whole. The length of x in bits, or one
// more, is divisible by four.
func (w *Work) sqrt(x *big.Int) (s, r *big.Int) {
	l := uint(x.BitLen()+1) / 4
	if w.over() {
		return new(big.Int), new(big.Int)
	}
	if words(x) <= sqrtPiece || l%2 != 0 {
		s = new(big.Int).Sqrt(x)
		return s, new(big.Int).Sub(x, new(big.Int).Mul(s, s))
	}
	mask := new(big.Int).Lsh(big.NewInt(1), l)
	mask.Sub(mask, big.NewInt(1))
	s1, r1 := w.sqrt(new(big.Int).Rsh(x, 2*l))
	a := r1.Lsh(r1, l)
	a.Or(a, new(big.Int).And(new(big.Int).Rsh(x, l), mask))
	q, u := w.QuoRem(a, new(big.Int).Lsh(s1, 1))
	s = s1.Lsh(s1, l)
	s.Add(s, q)
	r = u.Lsh(u, l)
	r.Or(r, new(big.Int).And(x, mask))
	r.Sub(r, w.Mul(q, q))
	if r.Sign() < 0 {
		r.Add(r, new(big.Int).Lsh(s, 1))
		r.Sub(r, big.NewInt(1))
		s.Sub(s, big.NewInt(1))
	}
	return s, r
}
