package object

import (
	"math"
	"strconv"
	"sync/atomic"

	"asyncrepl/internal/longint"
)

// FloatRepr is repr(f): the shortest text that reads back as f.
func FloatRepr(f float64) string {
	var buf [32]byte
	return string(appendFloatRepr(buf[:0], f))
}

// appendFloatRepr appends repr(f): an exponent below 1e-4 and from 1e16 on.
func appendFloatRepr(b []byte, f float64) []byte {
	switch {
	case math.IsNaN(f):
		return append(b, "nan"...)
	case math.IsInf(f, 1):
		return append(b, "inf"...)
	case math.IsInf(f, -1):
		return append(b, "-inf"...)
	}
	if a := math.Abs(f); a != 0 && (a < 1e-4 || a >= 1e16) {
		return strconv.AppendFloat(b, f, 'e', -1, 64)
	}
	n := len(b)
	b = strconv.AppendFloat(b, f, 'f', -1, 64)
	for _, c := range b[n:] {
		if c == '.' {
			return b
		}
	}
	return append(b, '.', '0')
}

// intText returns str of an int; ok is false if it has more digits than may be
// converted.
func intText(t Thread, v Value) (string, *Exception) {
	i, b, _ := intParts(v)
	if b == nil {
		return strconv.FormatInt(i, 10), nil
	}
	most := MaxStrDigits()
	if most > 0 && b.BitLen() > most*10/3+1 {
		// log2(10) lies between 10/3 and 3.33.
		return "", ValueErrorf(tooManyDigits, most)
	}
	var s string
	if err := LongWork(t, func(w *longint.Work) { s = w.Text(b) }); err != nil {
		return "", err
	}
	if most > 0 && len(s) > most && (s[0] != '-' || len(s) > most+1) {
		return "", ValueErrorf(tooManyDigits, most)
	}
	return s, nil
}

// DefaultMaxStrDigits is the bound of conversions between ints and decimal
// text at the start.
const DefaultMaxStrDigits = 4300

// extraStrDigits is what the bound differs from its default. It belongs to the
// process: a conversion knows no session.
var extraStrDigits atomic.Int64

// MaxStrDigits returns the most digits of conversions between ints and decimal
// text, which take quadratic time; 0 means no bound.
func MaxStrDigits() int { return DefaultMaxStrDigits + int(extraStrDigits.Load()) }

// SetMaxStrDigits sets what MaxStrDigits returns.
func SetMaxStrDigits(n int) { extraStrDigits.Store(int64(n - DefaultMaxStrDigits)) }

const tooManyDigits = "Exceeds the limit (%d digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit"

// NumRepr is repr(v) of an exact int, float, bool or complex; handled is false
// for other values.
func NumRepr(t Thread, v Value) (s string, handled bool, err *Exception) {
	switch o := v.Object().(type) {
	case *intTag:
		return strconv.FormatInt(int64(v.n), 10), true, nil
	case *boolTag:
		if v.n != 0 {
			return "True", true, nil
		}
		return "False", true, nil
	case *floatTag:
		return FloatRepr(math.Float64frombits(v.n)), true, nil
	case *BigInt:
		s, err = intText(t, v)
		return s, true, err
	case *Complex:
		return ComplexRepr(o.C), true, nil
	case *Boxed:
		return NumRepr(t, o.V)
	}
	return "", false, nil
}

// Repr returns repr(b).
func (b *BigInt) Repr(t Thread) (string, *Exception) { return intText(t, Of(b)) }

// Hash returns hash(b).
func (b *BigInt) Hash(Thread) (int64, *Exception) { return hashBig(b.Big()), nil }

// Repr returns the repr of the immediate.
func (b *Boxed) Repr(t Thread) (string, *Exception) { s, _, err := NumRepr(t, b.V); return s, err }

// Hash returns the hash of the immediate.
func (b *Boxed) Hash(t Thread) (int64, *Exception) { h, _ := NumHash(b.V); return h, nil }
