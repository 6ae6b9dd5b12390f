package object

import (
	"math"
	"math/big"
)

// floatBinary is the arithmetic of floats.
func floatBinary(op BinaryOp, x, y float64) (Value, bool, *Exception) {
	switch op {
	case Add:
		return Float(x + y), true, nil
	case Sub:
		return Float(x - y), true, nil
	case Mul:
		return Float(x * y), true, nil
	case Div:
		if y == 0 {
			return Null, true, ZeroDivisionErrorf("float division by zero")
		}
		return Float(x / y), true, nil
	case FloorDiv:
		if y == 0 {
			return Null, true, ZeroDivisionErrorf("float floor division by zero")
		}
		q, _ := floatDivMod(x, y)
		return Float(q), true, nil
	case Mod:
		if y == 0 {
			return Null, true, ZeroDivisionErrorf("float modulo by zero")
		}
		_, r := floatDivMod(x, y)
		return Float(r), true, nil
	case DivMod:
		if y == 0 {
			return Null, true, ZeroDivisionErrorf("float divmod()")
		}
		q, r := floatDivMod(x, y)
		return Of(NewTuple(Float(q), Float(r))), true, nil
	case Pow:
		v, err := floatPow(x, y)
		return v, true, err
	}
	return Null, false, nil
}

// FloatMod is x % y of floats for a non-zero y.
func FloatMod(x, y float64) float64 { _, r := floatDivMod(x, y); return r }

// FloatFloorDiv is x // y of floats for a non-zero y.
func FloatFloorDiv(x, y float64) float64 { q, _ := floatDivMod(x, y); return q }

// floatDivMod returns the floored quotient and the remainder with the sign of
// y, for a non-zero y.
func floatDivMod(x, y float64) (q, r float64) {
	r = math.Mod(x, y)
	div := (x - r) / y
	if r != 0 {
		if (y < 0) != (r < 0) {
			r += y
			div--
		}
	} else {
		r = math.Copysign(0, y)
	}
	if div == 0 {
		return math.Copysign(0, x/y), r
	}
	q = math.Floor(div)
	if div-q > 0.5 {
		q++
	}
	return q, r
}

// floatPow is x ** y; a negative x with a fractional y gives a complex.
func floatPow(x, y float64) (Value, *Exception) {
	switch {
	case y == 0, x == 1:
		return Float(1), nil
	case math.IsNaN(x), math.IsNaN(y):
		return Float(math.NaN()), nil
	case math.IsInf(x, 0), math.IsInf(y, 0):
		return Float(math.Pow(x, y)), nil
	case x == 0 && y < 0:
		return Null, ZeroDivisionErrorf("0.0 cannot be raised to a negative power")
	case x < 0 && y != math.Floor(y):
		v, _, err := complexBinary(Pow, complex(x, 0), complex(y, 0))
		return v, err
	}
	f := pow(x, y)
	if math.IsInf(f, 0) {
		return Null, rangeError()
	}
	return Float(f), nil
}

// rangeError is what CPython makes of the C library's ERANGE.
func rangeError() *Exception {
	return NewException(OverflowErrorClass, Int(34), NewStr("Numerical result out of range"))
}

// floatCompare compares two numbers of which at least one is a float, exactly.
func floatCompare(op CompareOp, a, b Value) bool {
	x, fa := a.AsFloat()
	y, fb := b.AsFloat()
	switch {
	case fa && fb:
		switch op {
		case LT:
			return x < y
		case LE:
			return x <= y
		case EQ:
			return x == y
		case NE:
			return x != y
		case GT:
			return x > y
		}
		return x >= y
	case fa:
		c, ok := cmpFloatInt(x, b)
		return ok && orderIs(op, c) || !ok && op == NE
	}
	c, ok := cmpFloatInt(y, a)
	return ok && orderIs(op, -c) || !ok && op == NE
}

// cmpFloatInt compares a float with an int; ok is false for NaN.
func cmpFloatInt(f float64, v Value) (int, bool) {
	if math.IsNaN(f) {
		return 0, false
	}
	if math.IsInf(f, 0) {
		return int(math.Copysign(1, f)), true
	}
	i, b, _ := intParts(v)
	if b == nil {
		if -1<<53 <= i && i <= 1<<53 {
			return cmpFloat(f, float64(i)), true
		}
		b = big.NewInt(i)
	}
	return big.NewFloat(f).Cmp(new(big.Float).SetInt(b)), true
}

func cmpFloat(a, b float64) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}
