package longint

import (
	"math/big"
)

// textPiece is the number of digits that math/big converts alone.
const textPiece = 20000

// powers are base ** (textPiece * 2**i), made on demand.
type powers struct {
	w    *Work
	base int64
	made []*big.Int
}

func (p *powers) at(i int) *big.Int {
	for len(p.made) <= i {
		if n := len(p.made); n > 0 {
			p.made = append(p.made, p.w.Mul(p.made[n-1], p.made[n-1]))
		} else {
			p.made = append(p.made, new(big.Int).Exp(big.NewInt(p.base), big.NewInt(textPiece), nil))
		}
	}
	return p.made[i]
}

// Text returns x in decimal.
func (w *Work) Text(x *big.Int) string {
	if !IsLong(x) {
		return x.String()
	}
	p := powers{w: w, base: 10}
	var out []byte
	if x.Sign() < 0 {
		out = append(out, '-')
	}
	a := magnitude(x)
	i := 0
	for p.at(i).BitLen()*2 <= a.BitLen() && !w.over() {
		i++
	}
	return string(w.appendText(out, a, &p, i, true))
}

// appendText appends a number below the square of power i: all its digits,
// without leading zeros if it is the first part.
func (w *Work) appendText(out []byte, x *big.Int, p *powers, i int, first bool) []byte {
	switch {
	case w.over():
		return out
	case i < 0:
		s := x.String()
		for n := len(s); n < textPiece && !first; n++ {
			out = append(out, '0')
		}
		return append(out, s...)
	}
	q, r := w.QuoRem(x, p.at(i))
	if q.Sign() != 0 || !first {
		out = w.appendText(out, q, p, i-1, first)
		first = false
	}
	return w.appendText(out, r, p, i-1, first)
}

// Parse returns the number that digits, which must be some of the base, stand
// for.
func (w *Work) Parse(digits string, base int) *big.Int {
	return w.parse(digits, &powers{w: w, base: int64(base)})
}

func (w *Work) parse(digits string, p *powers) *big.Int {
	if len(digits) <= textPiece || w.over() {
		x, ok := new(big.Int).SetString(digits[:min(len(digits), textPiece)], int(p.base))
		if !ok {
			panic("longint: not digits")
		}
		return x
	}
	i, n := 0, textPiece
	for n*2 < len(digits) {
		i, n = i+1, n*2
	}
	cut := len(digits) - n
	hi := w.Mul(w.parse(digits[:cut], p), p.at(i))
	return hi.Add(hi, w.parse(digits[cut:], p))
}
