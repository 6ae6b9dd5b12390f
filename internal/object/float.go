package object

import (
	"math"
	"math/big"
	"strconv"
	"strings"
)

// floatMethods is the table of the class float.
var floatMethods = []Method{
	{Name: "__new__", Sig: `(cls, x=?, /)`, Kind: NewMethod, Fn: floatNew},
	{Name: "__abs__", Sig: "(self, /)", Fn: numAbs, Doc: "abs(self)"},
	{Name: "__ceil__", Sig: "(self, /)", Fn: floatWhole(math.Ceil), Doc: "Round up to the nearest whole number, given as an integer."},
	{Name: "__floor__", Sig: "(self, /)", Fn: floatWhole(math.Floor), Doc: "Round down to the nearest whole number, given as an integer."},
	{Name: "__trunc__", Sig: "(self, /)", Fn: floatWhole(math.Trunc), Doc: "Drop the fractional part, rounding toward zero to an integer."},
	{Name: "__int__", Sig: "(self, /)", Fn: floatWhole(math.Trunc), Doc: "int(self)"},
	{Name: "__float__", Sig: "(self, /)", Fn: numFloat, Doc: "float(self)"},
	{Name: "__format__", Sig: "(self, format_spec, /)", Fn: formatMethod, Doc: "Render this float as text in the style format_spec describes."},
	{Name: "__getformat__", Sig: "(type, typestr, /)", Kind: ClassMethod, Fn: floatGetFormat, Doc: "Meant for internal use only; ordinary code should avoid it."},
	{Name: "__getnewargs__", Sig: "(self, /)", Fn: floatGetNewArgs},
	{Name: "__round__", Sig: "(self, ndigits=None, /)", Fn: floatRound, Doc: "Round to an integer with ties going to even, or to ndigits places."},
	{Name: "as_integer_ratio", Sig: "(self, /)", Fn: floatRatio, Doc: "Express the float exactly as a reduced fraction with a positive denominator."},
	{Name: "conjugate", Sig: "(self, /)", Fn: numFloat, Doc: "Give back the same float, since conjugation leaves real numbers unchanged."},
	{Name: "fromhex", Sig: "(type, string, /)", Kind: ClassMethod, Fn: floatFromhex, Doc: "Parse hexadecimal text into the float it denotes."},
	{Name: "hex", Sig: "(self, /)", Fn: floatHex, Doc: "Write the float out as text in hexadecimal notation."},
	{Name: "imag", Sig: "(self, /)", Kind: Property, Fn: func(Thread, []Value) (Value, *Exception) { return Float(0), nil }, Doc: "Component of this number along the imaginary axis."},
	{Name: "is_integer", Sig: "(self, /)", Fn: floatIsInteger, Doc: "Tell whether the float has no fractional part."},
	{Name: "real", Sig: "(self, /)", Kind: Property, Fn: numFloat, Doc: "Component of this number along the real axis."},
}

func floatSelf(a []Value) float64 { f, _ := Unwrap(a[0]).AsFloat(); return f }

// floatNew is float(x).
func floatNew(t Thread, a []Value) (Value, *Exception) {
	cls, x := a[0].Object().(*Class), a[1]
	if x.IsNull() {
		return newOf(cls, FloatClass, Float(0)), nil
	}
	text, ok := StrOf(x)
	if !ok {
		switch x.Object().(type) {
		case *floatTag, *intTag:
		default:
			if _, isFloat := LookupSpecial(x, "__float__"); !isFloat {
				text, ok = BufferOf(x)
			}
		}
	}
	if ok {
		f, valid := ParseFloat(text)
		if !valid {
			repr, err := Repr(t, x)
			if err != nil {
				return Null, err
			}
			return Null, ValueErrorf("could not convert string to float: %s", repr)
		}
		return newOf(cls, FloatClass, Float(f)), nil
	}
	f, err := asFloat(t, x)
	if err != nil {
		_, hasFloat := LookupSpecial(x, "__float__")
		_, hasIndex := LookupSpecial(x, "__index__")
		if err.class == TypeErrorClass && !hasFloat && !hasIndex {
			err = TypeErrorf("float() argument must be a string or a real number, not '%s'", typeName(x))
		}
		return Null, err
	}
	return newOf(cls, FloatClass, Float(f)), nil
}

// floatToInt truncates.
func floatToInt(f float64) (Value, *Exception) {
	switch {
	case math.IsNaN(f):
		return Null, ValueErrorf("cannot convert float NaN to integer")
	case math.IsInf(f, 0):
		return Null, OverflowErrorf("cannot convert float infinity to integer")
	case math.Abs(f) < 1<<63:
		return Int(int64(f)), nil
	}
	b, _ := big.NewFloat(f).Int(nil)
	return NewInt(b), nil
}

func floatWhole(round func(float64) float64) NativeFn {
	return func(_ Thread, a []Value) (Value, *Exception) { return floatToInt(round(floatSelf(a))) }
}

func floatIsInteger(_ Thread, a []Value) (Value, *Exception) {
	f := floatSelf(a)
	return Bool(f == math.Floor(f) && !math.IsInf(f, 0)), nil
}

func floatGetNewArgs(_ Thread, a []Value) (Value, *Exception) {
	return Of(NewTuple(Float(floatSelf(a)))), nil
}

func floatGetFormat(_ Thread, a []Value) (Value, *Exception) {
	s, err := strArg(a[1], "__getformat__", 0)
	if err != nil {
		return Null, err
	}
	if s != "double" && s != "float" {
		return Null, ValueErrorf("__getformat__() argument 1 must be 'double' or 'float'")
	}
	return NewStr("IEEE, little-endian"), nil
}

// floatRound is round(f, ndigits): to an int without ndigits, otherwise to the
// float nearest to the decimal rounding of f's exact value.
func floatRound(t Thread, a []Value) (Value, *Exception) {
	f := floatSelf(a)
	if a[1].IsNone() || a[1].IsNull() {
		return floatToInt(math.RoundToEven(f))
	}
	n, err := IndexClamped(t, a[1])
	if err != nil {
		return Null, err
	}
	switch {
	case math.IsNaN(f), math.IsInf(f, 0), n > 323:
		return Float(f), nil
	case n < -308:
		return Float(math.Copysign(0, f)), nil
	case n >= 0:
		r, _ := strconv.ParseFloat(strconv.FormatFloat(f, 'f', n, 64), 64)
		return Float(r), nil
	}
	// Round in exact arithmetic, half to even.
	p := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(-n)), nil)
	x := new(big.Rat).Quo(new(big.Rat).SetFloat64(math.Abs(f)), new(big.Rat).SetInt(p))
	q, r := new(big.Int).QuoRem(x.Num(), x.Denom(), new(big.Int))
	if c := r.Lsh(r, 1).Cmp(x.Denom()); c > 0 || c == 0 && q.Bit(0) == 1 {
		q.Add(q, big.NewInt(1))
	}
	v, ok := bigToFloat(q.Mul(q, p))
	if !ok {
		return Null, OverflowErrorf("rounded value too large to represent")
	}
	return Float(math.Copysign(v, f)), nil
}

func floatRatio(_ Thread, a []Value) (Value, *Exception) {
	f := floatSelf(a)
	if math.IsNaN(f) {
		return Null, ValueErrorf("cannot convert NaN to integer ratio")
	}
	if math.IsInf(f, 0) {
		return Null, OverflowErrorf("cannot convert Infinity to integer ratio")
	}
	r := new(big.Rat).SetFloat64(f)
	return Of(NewTuple(NewInt(new(big.Int).Set(r.Num())), NewInt(new(big.Int).Set(r.Denom())))), nil
}

// floatHex is f.hex(): 13 hexadecimal digits after the point.
func floatHex(_ Thread, a []Value) (Value, *Exception) {
	f := floatSelf(a)
	if math.IsNaN(f) || math.IsInf(f, 0) {
		return NewStr(FloatRepr(f)), nil
	}
	sign := ""
	if math.Signbit(f) {
		sign = "-"
	}
	bits := math.Float64bits(f)
	m, e := bits&(1<<52-1), int(bits>>52&0x7ff)
	lead := "1"
	switch {
	case f == 0:
		return NewStr(sign + "0x0.0p+0"), nil
	case e == 0:
		lead, e = "0", 1
	}
	digits := strconv.FormatUint(m, 16)
	digits = strings.Repeat("0", 13-len(digits)) + digits
	exp := strconv.Itoa(e - 1023)
	if e >= 1023 {
		exp = "+" + exp
	}
	return NewStr(sign + "0x" + lead + "." + digits + "p" + exp), nil
}

// floatFromhex is float.fromhex(s).
func floatFromhex(t Thread, a []Value) (Value, *Exception) {
	s, ok := StrOf(a[1])
	if !ok {
		return Null, TypeErrorf("bad argument type for built-in operation")
	}
	f, err := parseHexFloat(strings.Trim(s, " \t\n\r\v\f"))
	if err != nil {
		return Null, err
	}
	if cls := a[0].Object().(*Class); cls != FloatClass {
		return t.Call(Of(cls), []Value{Float(f)}, nil)
	}
	return Float(f), nil
}

func parseHexFloat(s string) (float64, *Exception) {
	invalid := func() *Exception { return ValueErrorf("invalid hexadecimal floating-point string") }
	sign, rest := splitSign(s)
	if second, _ := splitSign(rest); second != "" {
		return 0, invalid()
	}
	if f, tail, ok := floatPrefix(rest); ok && tail == "" && (math.IsInf(f, 0) || math.IsNaN(f)) && !strings.ContainsAny(rest, "0123456789") {
		if sign == "-" {
			f = -f
		}
		return f, nil
	}
	if len(rest) > 1 && rest[0] == '0' && rest[1]|0x20 == 'x' {
		rest = rest[2:]
	}
	mantissa, exp, hasExp := rest, "0", false
	if i := strings.IndexAny(rest, "pP"); i >= 0 {
		mantissa, exp, hasExp = rest[:i], rest[i+1:], true
	}
	digits := strings.Replace(mantissa, ".", "", 1)
	if digits == "" || strings.ContainsAny(mantissa, "_") {
		return 0, invalid()
	}
	for i := 0; i < len(digits); i++ {
		if digitValue(digits[i]) > 15 {
			return 0, invalid()
		}
	}
	if _, e := splitSign(exp); hasExp && (e == "" || strings.Trim(e, "0123456789") != "") {
		return 0, invalid()
	}
	f, err := strconv.ParseFloat(sign+"0x"+mantissa+"p"+exp, 64)
	if err != nil && math.IsInf(f, 0) {
		return 0, OverflowErrorf("hexadecimal value too large to represent as a float")
	}
	return f, nil
}
