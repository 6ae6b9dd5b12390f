package builtins

import (
	"math/big"
	"unicode"

	"asyncrepl/internal/object"
)

var numeric = []object.Method{
	{Name: "abs", Sig: "(x, /)", Doc: "Gives the magnitude of a number, without regard to its sign.", Fn: abs},
	{Name: "bin", Sig: "(number, /)", Doc: "Writes an integer in base two as text with a 0b prefix.", Fn: based(2)},
	{Name: "oct", Sig: "(number, /)", Doc: "Writes an integer in base eight as text with a 0o prefix.", Fn: based(8)},
	{Name: "hex", Sig: "(number, /)", Doc: "Writes an integer in base sixteen as text with a 0x prefix.", Fn: based(16)},
	{Name: "divmod", Sig: "(x, y, /)", Doc: "Divides x by y, giving the floored quotient and the remainder as a pair.", Fn: divmod},
	{Name: "pow", Sig: "(base, exp, mod=None)", Doc: "Equivalent to base**exp, or with mod to base**exp % mod.", Fn: pow},
	{Name: "round", Sig: "(number, ndigits=None)", Doc: "Brings a number to the nearest value with so many decimal places.", Fn: round},
	{Name: "chr", Sig: "(i, /)", Doc: "Return the one-character string for a Unicode code point.", Fn: chr},
	{Name: "ord", Sig: "(c, /)", Doc: "Gives the code point of a string that is one character long.", Fn: ord},
	{Name: "hash", Sig: "(obj, /)", Doc: "Return the hash value for the object.", Fn: hash},
	{Name: "id", Sig: "(obj, /)", Doc: "Gives an integer that no other living object shares.", Fn: id},
}

func abs(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	if a[0].IsImmediate() {
		v, _, exc := object.NumAbs(a[0])
		return v, exc
	}
	v, found, exc := object.CallSpecial(t, a[0], "__abs__")
	if exc == nil && !found {
		exc = object.TypeErrorf("bad operand type for abs(): '%s'", a[0].Class().Name)
	}
	return v, exc
}

// prefixes are what Python writes before a number in another base.
var prefixes = map[int]string{2: "0b", 8: "0o", 16: "0x"}

func based(base int) object.NativeFn {
	return func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		b, exc := object.IndexBig(t, a[0])
		if exc != nil {
			return object.Null, exc
		}
		sign := ""
		if b.Sign() < 0 {
			sign, b = "-", new(big.Int).Neg(b)
		}
		return object.NewStr(sign + prefixes[base] + b.Text(base)), nil
	}
}

func divmod(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	return object.BinaryOperation(t, object.DivMod, a[0], a[1])
}

func pow(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	if a[2].IsNone() {
		return object.BinaryOperation(t, object.Pow, a[0], a[1])
	}
	return object.Power(t, a[0], a[1], a[2])
}

func round(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	var args []object.Value
	if !a[1].IsNone() {
		args = []object.Value{a[1]}
	}
	v, found, exc := object.CallSpecial(t, a[0], "__round__", args...)
	if exc == nil && !found {
		return object.Null, object.TypeErrorf("type %s doesn't define __round__ method", a[0].Class().TypeName())
	}
	return v, exc
}

func chr(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	n, exc := object.IndexInt(t, a[0])
	if exc != nil && !exc.IsA(object.OverflowErrorClass) {
		return object.Null, exc
	}
	if exc != nil || n < 0 || n > unicode.MaxRune {
		return object.Null, object.ValueErrorf("chr() arg not in range(0x110000)")
	}
	return object.NewChar(rune(n)), nil
}

func ord(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	if s, ok := a[0].Object().(*object.Str); ok {
		if n, _ := object.Len(t, a[0]); n != 1 {
			return object.Null, object.TypeErrorf("ord() expected a character, but string of length %d found", n)
		}
		return object.Int(int64(object.FirstRune(s.String()))), nil
	}
	if b, ok := object.BytesOf(a[0]); ok {
		if len(b) != 1 {
			return object.Null, object.TypeErrorf("ord() expected a character, but string of length %d found", len(b))
		}
		return object.Int(int64(b[0])), nil
	}
	return object.Null, object.TypeErrorf("ord() expected string of length 1, but %s found", a[0].Class().Name)
}

func hash(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	h, exc := object.Hash(t, a[0])
	return object.Int(h), exc
}

func id(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
	return object.Int(int64(object.ID(a[0]))), nil
}
