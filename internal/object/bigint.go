package object

import (
	"math"
	"math/big"
	"math/bits"

	"asyncrepl/internal/longint"
)

// BigInt is an int that does not fit 64 bits. It never changes.
type BigInt big.Int

// Class returns the class int.
func (*BigInt) Class() *Class { return IntClass }

// Big returns the number, which must not be changed.
func (b *BigInt) Big() *big.Int { return (*big.Int)(b) }

// NewInt returns the int x, which it keeps and which must not change. It is
// an immediate whenever x fits 64 bits, so that equal small ints look alike.
func NewInt(x *big.Int) Value {
	if x.IsInt64() {
		return Int(x.Int64())
	}
	return Of((*BigInt)(x))
}

// NewUint returns the int u.
func NewUint(u uint64) Value {
	if u <= math.MaxInt64 {
		return Int(int64(u))
	}
	return NewInt(new(big.Int).SetUint64(u))
}

// intParts returns the number of an int, a bool or an instance of a subclass
// of int: in big if that is not nil, else in small.
func intParts(v Value) (small int64, b *big.Int, ok bool) {
	switch o := v.Object().(type) {
	case *intTag, *boolTag:
		return int64(v.n), nil, true
	case *BigInt:
		return 0, o.Big(), true
	case *Instance:
		if o.native == nil {
			return 0, nil, false
		}
		if u := Unwrap(v); u.Object() != v.Object() {
			return intParts(u)
		}
	}
	return 0, nil, false
}

// BigOf returns the number of any int, bool or instance of a subclass of int.
// The result must not be changed.
func BigOf(v Value) (*big.Int, bool) {
	i, b, ok := intParts(v)
	if ok && b == nil {
		b = big.NewInt(i)
	}
	return b, ok
}

// IntOf returns the number of any int, bool or instance of a subclass of int
// that fits 64 bits.
func IntOf(v Value) (int64, bool) {
	if _, ok := v.Object().(*intTag); ok {
		return int64(v.n), true
	}
	i, b, ok := intParts(v)
	return i, ok && b == nil
}

// IsIntValue reports whether v is an int, a bool or an instance of a subclass
// of int.
func IsIntValue(v Value) bool { _, _, ok := intParts(v); return ok }

// addInt, subInt and mulInt are the arithmetic of immediates, which grows into
// big ints on overflow.
func addInt(a, b int64) Value {
	if c := a + b; (c > a) == (b > 0) {
		return Int(c)
	}
	return NewInt(new(big.Int).Add(big.NewInt(a), big.NewInt(b)))
}

func subInt(a, b int64) Value {
	if c := a - b; (c < a) == (b > 0) {
		return Int(c)
	}
	return NewInt(new(big.Int).Sub(big.NewInt(a), big.NewInt(b)))
}

func mulInt(a, b int64) Value {
	hi, lo := bits.Mul64(uint64(abs64(a)), uint64(abs64(b)))
	if hi == 0 && lo <= math.MaxInt64 {
		if (a < 0) != (b < 0) {
			return Int(-int64(lo))
		}
		return Int(int64(lo))
	}
	return NewInt(new(big.Int).Mul(big.NewInt(a), big.NewInt(b)))
}

// abs64 returns |a|; the smallest int gives itself, whose bits are right when
// read as unsigned.
func abs64(a int64) int64 {
	if a < 0 {
		return -a
	}
	return a
}

// floorDivMod is Python's // and % for a non-zero b; the quotient of the
// smallest int by -1 overflows, which the caller excludes.
func floorDivMod(a, b int64) (q, r int64) {
	q, r = a/b, a%b
	if r != 0 && (r < 0) != (b < 0) {
		q, r = q-1, r+b
	}
	return q, r
}

// bigFloorDivMod is floorDivMod for big ints.
func bigFloorDivMod(w *longint.Work, a, b *big.Int) (q, r *big.Int) {
	q, r = w.QuoRem(a, b)
	if r.Sign() != 0 && (r.Sign() < 0) != (b.Sign() < 0) {
		q.Sub(q, big.NewInt(1))
		r.Add(r, b)
	}
	return q, r
}
