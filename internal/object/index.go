package object

import (
	"math"
	"math/big"
)

// Index returns the int that v is by its __index__: v itself for ints.
func Index(t Thread, v Value) (Value, *Exception) {
	if _, ok := v.Object().(*intTag); ok {
		return v, nil
	}
	if i, b, ok := intParts(v); ok {
		if b != nil {
			return NewInt(b), nil
		}
		return Int(i), nil
	}
	r, ok, err := CallSpecial(t, v, "__index__")
	if err != nil {
		return Null, err
	}
	if !ok {
		return Null, TypeErrorf("'%s' object cannot be interpreted as an integer", typeName(v))
	}
	return intResult(t, r, "__index__")
}

// intResult checks what a program's __index__ or __int__ returned.
func intResult(t Thread, r Value, method string) (Value, *Exception) {
	i, b, ok := intParts(r)
	if !ok {
		return Null, TypeErrorf("%s returned non-int (type %s)", method, typeName(r))
	}
	if r.Class() != IntClass {
		err := t.Warn(DeprecationWarningClass, method+" returned non-int (type "+typeName(r)+").  The ability to return an instance of a strict subclass of int is deprecated, and may not be supported in a future version of Python.", 1)
		if err != nil {
			return Null, err
		}
	}
	if b != nil {
		return NewInt(b), nil
	}
	return Int(i), nil
}

// IndexBig is Index as a big.Int, which must not be changed.
func IndexBig(t Thread, v Value) (*big.Int, *Exception) {
	r, err := Index(t, v)
	if err != nil {
		return nil, err
	}
	b, _ := BigOf(r)
	return b, nil
}

// IndexInt returns v as a size: what CPython converts to Py_ssize_t. An int
// beyond 64 bits is an OverflowError.
func IndexInt(t Thread, v Value) (int, *Exception) {
	return indexSized(t, v, OverflowErrorClass)
}

// IndexKey returns v as a position in a sequence; an int beyond 64 bits is an
// IndexError.
func IndexKey(t Thread, v Value) (int, *Exception) {
	return indexSized(t, v, IndexErrorClass)
}

func indexSized(t Thread, v Value, class *Class) (int, *Exception) {
	if _, ok := v.Object().(*intTag); ok {
		return int(int64(v.n)), nil
	}
	r, err := Index(t, v)
	if err != nil {
		return 0, err
	}
	i, ok := r.AsInt()
	if !ok {
		return 0, Errorf(class, "cannot fit '%s' into an index-sized integer", typeName(v))
	}
	return int(i), nil
}

// IndexClamped returns v as a slice bound: an int beyond 64 bits is the
// nearest that fits.
func IndexClamped(t Thread, v Value) (int, *Exception) {
	r, err := Index(t, v)
	if err != nil {
		return 0, err
	}
	if i, ok := r.AsInt(); ok {
		return int(i), nil
	}
	if b, _ := BigOf(r); b.Sign() < 0 {
		return math.MinInt64, nil
	}
	return math.MaxInt64, nil
}

// IndexC returns v as an argument that CPython converts to a C int (bits 32)
// or C long (bits 64).
func IndexC(t Thread, v Value, bits int) (int64, *Exception) {
	r, err := Index(t, v)
	if err != nil {
		return 0, err
	}
	i, ok := r.AsInt()
	if !ok {
		if bits == 32 {
			return 0, OverflowErrorf("Python int too large to convert to C int")
		}
		return 0, OverflowErrorf("Python int too large to convert to C long")
	}
	if bits == 32 && i > math.MaxInt32 {
		return 0, OverflowErrorf("signed integer is greater than maximum")
	}
	if bits == 32 && i < math.MinInt32 {
		return 0, OverflowErrorf("signed integer is less than minimum")
	}
	return i, nil
}

// typeName is the name of v's class as error texts show it.
func typeName(v Value) string { return v.Class().TypeName() }

// FloatOf returns the number of any float, int, bool or instance of a subclass
// of them. ok is false for other values and for ints beyond the floats; see
// ToFloat for the conversion that also asks __float__.
func FloatOf(v Value) (float64, bool) {
	if f, ok := v.AsFloat(); ok {
		return f, true
	}
	v = Unwrap(v)
	if f, ok := v.AsFloat(); ok {
		return f, true
	}
	i, b, ok := intParts(v)
	if !ok {
		return 0, false
	}
	if b == nil {
		return float64(i), true
	}
	f, ok := bigToFloat(b)
	return f, ok
}

// bigToFloat rounds half to even; ok is false if b is beyond the floats.
func bigToFloat(b *big.Int) (float64, bool) {
	if b.BitLen() <= 1024 {
		f, _ := new(big.Float).SetInt(b).Float64()
		return f, !math.IsInf(f, 0)
	}
	return 0, false
}

// ToFloat returns v as a float as CPython's C code does: a float, or
// __float__, or __index__.
func ToFloat(t Thread, v Value) (float64, *Exception) {
	u := Unwrap(v)
	if f, ok := u.AsFloat(); ok {
		return f, nil
	}
	if f, ok := FloatOf(u); ok && v.Object() == u.Object() {
		return f, nil
	}
	if _, isInst := v.Object().(*Instance); isInst {
		r, ok, err := CallSpecial(t, v, "__float__")
		if err != nil {
			return 0, err
		}
		if ok {
			return floatResult(t, v, r)
		}
		if IsIntValue(v) {
			f, _, err := intToFloat(v)
			return f, err
		}
		if r, ok, err = CallSpecial(t, v, "__index__"); err != nil {
			return 0, err
		} else if ok {
			if r, err = intResult(t, r, "__index__"); err != nil {
				return 0, err
			}
			f, _, err := intToFloat(r)
			return f, err
		}
	} else if IsIntValue(v) {
		f, _, err := intToFloat(v)
		return f, err
	}
	if r, ok, err := CallSpecial(t, v, "__float__"); err != nil || ok {
		if err != nil {
			return 0, err
		}
		return floatResult(t, v, r)
	}
	return 0, TypeErrorf("must be real number, not %s", typeName(v))
}

// asFloat is ToFloat for the constructors, which call the __float__ of a
// subclass of float as well.
func asFloat(t Thread, v Value) (float64, *Exception) {
	if r, found, err := callUser(t, v, "__float__"); err != nil {
		return 0, err
	} else if found {
		return floatResult(t, v, r)
	}
	return ToFloat(t, v)
}

func floatResult(t Thread, v, r Value) (float64, *Exception) {
	f, ok := Unwrap(r).AsFloat()
	if !ok {
		return 0, TypeErrorf("%s.__float__ returned non-float (type %s)", typeName(v), typeName(r))
	}
	if r.Class() != FloatClass {
		err := t.Warn(DeprecationWarningClass, typeName(v)+".__float__ returned non-float (type "+typeName(r)+").  The ability to return an instance of a strict subclass of float is deprecated, and may be removed in a future version of Python.", 1)
		if err != nil {
			return 0, err
		}
	}
	return f, nil
}

// intToFloat returns an int as a float; ok is false if v is no int.
func intToFloat(v Value) (f float64, ok bool, err *Exception) {
	i, b, ok := intParts(v)
	if !ok {
		return 0, false, nil
	}
	if b == nil {
		return float64(i), true, nil
	}
	if f, fits := bigToFloat(b); fits {
		return f, true, nil
	}
	return 0, true, OverflowErrorf("int too large to convert to float")
}
