package object

import "math"

// self returns the receiver of a method of str.
func strSelf(a []Value) *Str { return strObject(a[0]) }

// strArg returns argument n of a function as text.
func strArg(v Value, fn string, n int) (string, *Exception) {
	if s := strObject(v); s != nil {
		return s.s, nil
	}
	if n == 0 {
		return "", TypeErrorf("%s() argument must be str, not %s", fn, argTypeName(v))
	}
	return "", TypeErrorf("%s() argument %d must be str, not %s", fn, n, argTypeName(v))
}

// argTypeName is the type in texts about arguments, where None stands for its
// type.
func argTypeName(v Value) string {
	if v.IsNone() {
		return "None"
	}
	return typeName(v)
}

// boundArg returns an optional bound of a search, def if it was left out.
func boundArg(t Thread, v Value, def int) (int, *Exception) {
	if v.IsNull() || v.IsNone() {
		return def, nil
	}
	if i, ok := v.AsInt(); ok {
		return int(i), nil
	}
	if _, ok := LookupSpecial(v, "__index__"); !ok && !IsIntValue(v) {
		return 0, TypeErrorf("slice indices must be integers or None or have an __index__ method")
	}
	return IndexClamped(t, v)
}

// searchBounds returns the bounds of a search in n items; ok is false if they
// leave nothing, not even the empty text.
func searchBounds(t Thread, start, end Value, n int) (lo, hi int, ok bool, err *Exception) {
	if lo, err = boundArg(t, start, 0); err != nil {
		return
	}
	if hi, err = boundArg(t, end, math.MaxInt); err != nil {
		return
	}
	if hi > n {
		hi = n
	} else if hi < 0 {
		hi = max(hi+n, 0)
	}
	if lo < 0 {
		lo = max(lo+n, 0)
	}
	return lo, hi, lo <= hi, nil
}

// sizeArg returns an argument that is a size or a count.
func sizeArg(t Thread, v Value, def int) (int, *Exception) {
	if v.IsNull() {
		return def, nil
	}
	return IndexInt(t, v)
}

// newOf returns v, made by the __new__ of a built-in class, as an instance of
// cls: the class itself or a subclass.
func newOf(cls, builtin *Class, v Value) Value {
	if cls == builtin {
		return v
	}
	return Of(NewNativeInstance(cls, Box(v)))
}
