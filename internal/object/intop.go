package object

import (
	"math"
	"math/big"
	"math/bits"

	"asyncrepl/internal/longint"
)

// intBinary is the arithmetic of ints and bools.
func intBinary(t Thread, op BinaryOp, a, b Value) (Value, bool, *Exception) {
	i, x, _ := intParts(a)
	j, y, _ := intParts(b)
	if x == nil && y == nil {
		if v, ok := smallBinary(op, i, j, a, b); ok {
			return v, true, nil
		}
	}
	v, err := bigBinary(t, op, i, x, j, y)
	if err == nil && v.IsNull() {
		return Null, false, nil
	}
	return v, true, err
}

// smallBinary does what needs no big int; ok is false for the rest.
func smallBinary(op BinaryOp, i, j int64, a, b Value) (Value, bool) {
	switch op {
	case Add:
		return addInt(i, j), true
	case Sub:
		return subInt(i, j), true
	case Mul:
		return mulInt(i, j), true
	case FloorDiv, Mod, DivMod:
		if j == 0 || j == -1 && i == math.MinInt64 {
			return Null, false
		}
		q, r := floorDivMod(i, j)
		switch op {
		case FloorDiv:
			return Int(q), true
		case Mod:
			return Int(r), true
		}
		return Of(NewTuple(Int(q), Int(r))), true
	case Div:
		const exact = 1 << 53
		if j != 0 && -exact <= i && i <= exact && -exact <= j && j <= exact {
			return Float(float64(i) / float64(j)), true
		}
	case LShift:
		if i == 0 && j >= 0 {
			return Int(0), true
		}
		if j >= 0 && j < 63 && bits.Len64(uint64(abs64(i)))+int(j) < 64 {
			return Int(i << j), true
		}
	case RShift:
		if j >= 0 {
			return Int(i >> min(j, 63)), true
		}
	case And, Or, Xor:
		_, boolA := a.Object().(*boolTag)
		_, boolB := b.Object().(*boolTag)
		var r int64
		switch op {
		case And:
			r = i & j
		case Or:
			r = i | j
		default:
			r = i ^ j
		}
		if boolA && boolB {
			return Bool(r != 0), true
		}
		return Int(r), true
	}
	return Null, false
}

// bigBinary is the general case. Null without an error means undefined.
func bigBinary(t Thread, op BinaryOp, i int64, x *big.Int, j int64, y *big.Int) (Value, *Exception) {
	if x == nil {
		x = big.NewInt(i)
	}
	if y == nil {
		y = big.NewInt(j)
	}
	switch op {
	case Add:
		return NewInt(new(big.Int).Add(x, y)), nil
	case Sub:
		return NewInt(new(big.Int).Sub(x, y)), nil
	case Mul:
		return bigMul(t, x, y)
	case FloorDiv, Mod, DivMod:
		if y.Sign() == 0 {
			if op == Mod {
				return Null, ZeroDivisionErrorf("integer modulo by zero")
			}
			return Null, ZeroDivisionErrorf("integer division or modulo by zero")
		}
		var q, r *big.Int
		work := func(w *longint.Work) { q, r = bigFloorDivMod(w, x, y) }
		if err := LongWork(t, work); err != nil {
			return Null, err
		}
		switch op {
		case FloorDiv:
			return NewInt(q), nil
		case Mod:
			return NewInt(r), nil
		}
		return Of(NewTuple(NewInt(q), NewInt(r))), nil
	case Div:
		return trueDiv(x, y)
	case Pow:
		return intPow(t, x, y)
	case LShift:
		return bigLShift(t, x, y)
	case RShift:
		return bigRShift(x, y)
	case And:
		return NewInt(new(big.Int).And(x, y)), nil
	case Or:
		return NewInt(new(big.Int).Or(x, y)), nil
	case Xor:
		return NewInt(new(big.Int).Xor(x, y)), nil
	}
	return Null, nil
}

func bigMul(t Thread, x, y *big.Int) (Value, *Exception) {
	r, err := mulBig(t, x, y)
	if err != nil {
		return Null, err
	}
	return NewInt(r), nil
}

func mulBig(t Thread, x, y *big.Int) (*big.Int, *Exception) {
	if err := reserveBits(t, int64(x.BitLen())+int64(y.BitLen())); err != nil {
		return nil, err
	}
	var r *big.Int
	err := LongWork(t, func(w *longint.Work) { r = w.Mul(x, y) })
	return r, err
}

// maxBits bounds the size of an int. Beyond it no operation ends in any time
// that one would wait.
const maxBits = 1 << 31

// reserveBits asks for the memory of an int of n bits if that is much.
func reserveBits(t Thread, n int64) *Exception {
	switch {
	case n < 1<<20:
		return nil
	case n > maxBits:
		return MemoryErr()
	}
	return t.Reserve(n / 8)
}

// trueDiv is x / y rounded once, half to even.
func trueDiv(x, y *big.Int) (Value, *Exception) {
	if y.Sign() == 0 {
		return Null, ZeroDivisionErrorf("division by zero")
	}
	if x.Sign() == 0 {
		return Float(math.Copysign(0, float64(y.Sign()))), nil
	}
	neg := (x.Sign() < 0) != (y.Sign() < 0)
	// Scale so that the quotient has at least 66 bits, and keep the remainder as
	// a sticky bit; big.Float then rounds exactly, denormals included.
	shift := 66 - (x.BitLen() - y.BitLen())
	if shift < -1100 {
		return Null, OverflowErrorf("integer division result too large for a float")
	}
	if shift > 1300 {
		if neg {
			return Float(math.Copysign(0, -1)), nil
		}
		return Float(0), nil
	}
	n, d := new(big.Int).Abs(x), new(big.Int).Abs(y)
	if shift > 0 {
		n.Lsh(n, uint(shift))
	} else {
		d.Lsh(d, uint(-shift))
	}
	q, r := new(big.Int).QuoRem(n, d, new(big.Int))
	q.Lsh(q, 1)
	if r.Sign() != 0 {
		q.SetBit(q, 0, 1)
	}
	f := new(big.Float).SetInt(q)
	f.SetMantExp(f, -shift-1)
	v, _ := f.Float64()
	if math.IsInf(v, 0) {
		return Null, OverflowErrorf("integer division result too large for a float")
	}
	if neg {
		v = -v
	}
	return Float(v), nil
}

// intPow is x ** y; a negative y gives a float.
func intPow(t Thread, x, y *big.Int) (Value, *Exception) {
	if y.Sign() < 0 {
		f, ok := bigToFloat(x)
		g, ok2 := bigToFloat(y)
		if !ok || !ok2 {
			return Null, OverflowErrorf("int too large to convert to float")
		}
		v, _, err := floatBinary(Pow, f, g)
		return v, err
	}
	if y.Sign() == 0 {
		return Int(1), nil
	}
	if x.IsInt64() {
		switch x.Int64() {
		case 0, 1:
			return Int(x.Int64()), nil
		case -1:
			return Int(1 - 2*int64(y.Bit(0))), nil
		}
	}
	if !y.IsInt64() {
		return Null, MemoryErr()
	}
	n := y.Int64()
	hi, size := bits.Mul64(uint64(x.BitLen()), uint64(n))
	if hi != 0 || size > math.MaxInt64 {
		return Null, MemoryErr()
	}
	if err := reserveBits(t, int64(size)); err != nil {
		return Null, err
	}
	r := big.NewInt(1)
	if size < 1<<16 {
		return NewInt(r.Exp(x, y, nil)), nil
	}
	// Powers of two are shifts: the rest is multiplied without them.
	zeros := x.TrailingZeroBits()
	odd := new(big.Int).Rsh(x, zeros)
	var err *Exception
	for i := bits.Len64(uint64(n)) - 1; i >= 0; i-- {
		if r, err = mulBig(t, r, r); err != nil {
			return Null, err
		}
		if n>>i&1 != 0 {
			if r, err = mulBig(t, r, odd); err != nil {
				return Null, err
			}
		}
	}
	return NewInt(r.Lsh(r, zeros*uint(n))), nil
}

// intPowMod is pow(x, y, m).
func intPowMod(t Thread, x, y, m *big.Int) (Value, *Exception) {
	if m.Sign() == 0 {
		return Null, ValueErrorf("pow() 3rd argument cannot be 0")
	}
	mod := new(big.Int).Abs(m)
	r := new(big.Int)
	if y.Sign() < 0 {
		inv := new(big.Int).ModInverse(x, mod)
		if mod.IsInt64() && mod.Int64() == 1 {
			inv = new(big.Int)
		}
		if inv == nil {
			return Null, ValueErrorf("base is not invertible for the given modulus")
		}
		x, y = inv, new(big.Int).Neg(y)
	}
	if len(y.Bits())*len(m.Bits())*len(m.Bits()) <= 1<<18 {
		r.Exp(new(big.Int).Mod(x, mod), y, mod)
	} else if err := LongWork(t, func(w *longint.Work) { r = w.ExpMod(x, y, mod) }); err != nil {
		return Null, err
	}
	if m.Sign() < 0 && r.Sign() != 0 {
		r.Add(r, m)
	}
	return NewInt(r), nil
}

func bigLShift(t Thread, x, y *big.Int) (Value, *Exception) {
	if y.Sign() < 0 {
		return Null, ValueErrorf("negative shift count")
	}
	if x.Sign() == 0 {
		return Int(0), nil
	}
	if !y.IsInt64() || y.Int64() > 1<<60 {
		return Null, OverflowErrorf("too many digits in integer")
	}
	n := y.Int64()
	if err := reserveBits(t, n+int64(x.BitLen())); err != nil {
		return Null, err
	}
	return NewInt(new(big.Int).Lsh(x, uint(n))), nil
}

func bigRShift(x, y *big.Int) (Value, *Exception) {
	if y.Sign() < 0 {
		return Null, ValueErrorf("negative shift count")
	}
	if !y.IsInt64() {
		if x.Sign() < 0 {
			return Int(-1), nil
		}
		return Int(0), nil
	}
	return NewInt(new(big.Int).Rsh(x, uint(y.Int64()))), nil
}
