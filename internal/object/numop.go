package object

import (
	"math"
	"math/big"
)

// NumBinary is a <op> b for numbers: int, bool, float, complex and the values
// inside instances of subclasses of them. handled is false if one of them is
// no number or the operator is not defined for them; the caller has asked
// overriding special methods before.
func NumBinary(t Thread, op BinaryOp, a, b Value) (v Value, handled bool, err *Exception) {
	a, b = Unwrap(a), Unwrap(b)
	ka, kb := numKind(a), numKind(b)
	if ka == notNumber || kb == notNumber {
		return Null, false, nil
	}
	switch max(ka, kb) {
	case intKind:
		return intBinary(t, op, a, b)
	case floatKind:
		x, err := toDouble(a)
		if err != nil {
			return Null, true, err
		}
		y, err := toDouble(b)
		if err != nil {
			return Null, true, err
		}
		return floatBinary(op, x, y)
	default:
		x, err := toComplex(a)
		if err != nil {
			return Null, true, err
		}
		y, err := toComplex(b)
		if err != nil {
			return Null, true, err
		}
		return complexBinary(op, x, y)
	}
}

// NumUnary is <op> v for numbers; see NumBinary.
func NumUnary(t Thread, op UnaryOp, v Value) (r Value, handled bool, err *Exception) {
	v = Unwrap(v)
	switch numKind(v) {
	case intKind:
		i, b, _ := intParts(v)
		switch {
		case op == Pos && b == nil:
			return Int(i), true, nil
		case op == Pos:
			return v, true, nil
		case op == Invert && b == nil:
			return Int(^i), true, nil
		case op == Invert:
			return NewInt(new(big.Int).Not(b)), true, nil
		case b == nil:
			return subInt(0, i), true, nil
		}
		return NewInt(new(big.Int).Neg(b)), true, nil
	case floatKind:
		f, _ := v.AsFloat()
		switch op {
		case Pos:
			return Float(f), true, nil
		case Neg:
			return Float(-f), true, nil
		}
	case complexKind:
		c := v.Object().(*Complex).C
		switch op {
		case Pos:
			return v, true, nil
		case Neg:
			return NewComplex(complex(-real(c), -imag(c))), true, nil
		}
	}
	return Null, false, nil
}

// NumAbs is abs(v) for numbers; see NumBinary.
func NumAbs(v Value) (r Value, handled bool, err *Exception) {
	v = Unwrap(v)
	switch numKind(v) {
	case intKind:
		i, b, _ := intParts(v)
		switch {
		case b != nil && b.Sign() < 0:
			return NewInt(new(big.Int).Neg(b)), true, nil
		case b != nil:
			return v, true, nil
		case i < 0:
			return subInt(0, i), true, nil
		}
		return Int(i), true, nil
	case floatKind:
		f, _ := v.AsFloat()
		return Float(math.Abs(f)), true, nil
	case complexKind:
		c := v.Object().(*Complex).C
		h := Norm(real(c), imag(c))
		if math.IsInf(h, 0) && finite(c) {
			return Null, true, OverflowErrorf("absolute value too large")
		}
		return Float(h), true, nil
	}
	return Null, false, nil
}

func numAbs(_ Thread, a []Value) (Value, *Exception) {
	v, _, err := NumAbs(a[0])
	return v, err
}

// NumTruth is bool(v) for numbers; handled is false for other values.
func NumTruth(v Value) (truth, handled bool) {
	switch o := v.Object().(type) {
	case *intTag, *boolTag:
		return v.n != 0, true
	case *floatTag:
		return v.n<<1 != 0, true
	case *BigInt:
		return true, true
	case *Complex:
		return o.C != 0, true
	case *Boxed:
		return NumTruth(o.V)
	}
	return false, false
}

// NumCompare is a <op> b for numbers; see NumBinary.
func NumCompare(op CompareOp, a, b Value) (result, handled bool) {
	if i, ok := a.AsInt(); ok {
		if j, ok := b.AsInt(); ok {
			return orderIs(op, cmpInt64(i, j)), true
		}
	}
	a, b = Unwrap(a), Unwrap(b)
	ka, kb := numKind(a), numKind(b)
	if ka == notNumber || kb == notNumber {
		return false, false
	}
	switch max(ka, kb) {
	case intKind:
		i, x, _ := intParts(a)
		j, y, _ := intParts(b)
		if x == nil && y == nil {
			return orderIs(op, cmpInt64(i, j)), true
		}
		if x == nil {
			return orderIs(op, -y.Sign()), true
		}
		if y == nil {
			return orderIs(op, x.Sign()), true
		}
		return orderIs(op, x.Cmp(y)), true
	case floatKind:
		return floatCompare(op, a, b), true
	}
	if op != EQ && op != NE {
		return false, false
	}
	return complexEqual(a, b) == (op == EQ), true
}

type numKindOf uint8

const (
	notNumber numKindOf = iota
	intKind
	floatKind
	complexKind
)

// numKind is the kind of an unwrapped value.
func numKind(v Value) numKindOf {
	switch v.Object().(type) {
	case *intTag, *boolTag, *BigInt:
		return intKind
	case *floatTag:
		return floatKind
	case *Complex:
		return complexKind
	}
	return notNumber
}

// toDouble returns an unwrapped int or float as a float.
func toDouble(v Value) (float64, *Exception) {
	if f, ok := v.AsFloat(); ok {
		return f, nil
	}
	f, _, err := intToFloat(v)
	return f, err
}

func cmpInt64(a, b int64) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// orderIs tells whether a three-way result satisfies op.
func orderIs(op CompareOp, c int) bool {
	switch op {
	case LT:
		return c < 0
	case LE:
		return c <= 0
	case EQ:
		return c == 0
	case NE:
		return c != 0
	case GT:
		return c > 0
	}
	return c >= 0
}
