package object

import (
	"math/big"
	"math/bits"

	"asyncrepl/internal/longint"
)

// intMethods is the table of the class int, which bool inherits.
var intMethods = []Method{
	{Name: "__new__", Sig: `(cls, x=?, /, base=?)`, Kind: NewMethod, Fn: intNew},
	{Name: "__abs__", Sig: "(self, /)", Fn: numAbs, Doc: "abs(self)"},
	{Name: "__ceil__", Sig: "(self, /)", Fn: intSelf, Doc: "Rounding up leaves an integer unchanged."},
	{Name: "__floor__", Sig: "(self, /)", Fn: intSelf, Doc: "Rounding down leaves an integer unchanged."},
	{Name: "__trunc__", Sig: "(self, /)", Fn: intSelf, Doc: "Integers have no fraction to drop, so the value stays the same."},
	{Name: "__int__", Sig: "(self, /)", Fn: intSelf, Doc: "int(self)"},
	{Name: "__index__", Sig: "(self, /)", Fn: intSelf, Doc: "Give the integer value to use when this object serves as an index."},
	{Name: "__float__", Sig: "(self, /)", Fn: numFloat, Doc: "float(self)"},
	{Name: "__format__", Sig: "(self, format_spec, /)", Fn: formatMethod, Doc: "Render this integer as text in the style format_spec describes."},
	{Name: "__getnewargs__", Sig: "(self, /)", Fn: intGetNewArgs},
	{Name: "__round__", Sig: `(self, ndigits=?, /)`, Fn: intRound, Doc: "Round to an integer, leaving the value unchanged when ndigits is omitted."},
	{Name: "__sizeof__", Sig: "(self, /)", Fn: intSizeof, Doc: "Report how many bytes of memory the integer occupies."},
	{Name: "as_integer_ratio", Sig: "(self, /)", Fn: intRatio, Doc: "Express the integer as a reduced fraction with a positive denominator."},
	{Name: "bit_count", Sig: "(self, /)", Fn: intBitCount, Doc: "Count the 1 bits in the absolute value, also called its popcount."},
	{Name: "bit_length", Sig: "(self, /)", Fn: intBitLength, Doc: "Count how many binary digits are needed to write this integer."},
	{Name: "conjugate", Sig: "(self, /)", Fn: intSelf, Doc: "Give back the same integer, since conjugation leaves real numbers unchanged."},
	{Name: "denominator", Sig: "(self, /)", Kind: Property, Fn: intOne, Doc: "Bottom part of this number written as a fully reduced fraction."},
	{Name: "from_bytes", Sig: "(type, /, bytes, byteorder='big', *, signed=False)", Kind: ClassMethod, Fn: intFromBytes, Doc: "Decode a sequence of bytes into the integer it encodes."},
	{Name: "imag", Sig: "(self, /)", Kind: Property, Fn: intZero, Doc: "Component of this number along the imaginary axis."},
	{Name: "is_integer", Sig: "(self, /)", Fn: intTrue, Doc: "Always true for integers; provided so they can stand in for floats."},
	{Name: "numerator", Sig: "(self, /)", Kind: Property, Fn: intSelf, Doc: "Top part of this number written as a fully reduced fraction."},
	{Name: "real", Sig: "(self, /)", Kind: Property, Fn: intSelf, Doc: "Component of this number along the real axis."},
	{Name: "to_bytes", Sig: "(self, /, length=1, byteorder='big', *, signed=False)", Fn: intToBytes, Doc: "Encode the integer as a sequence of bytes."},
}

// boolMethods is the table of the class bool.
var boolMethods = []Method{
	{Name: "__new__", Sig: `(cls, object=False, /)`, Kind: NewMethod, Fn: boolNew},
}

func boolNew(t Thread, a []Value) (Value, *Exception) {
	b, err := Truth(t, a[1])
	return Bool(b), err
}

// exactInt returns an int without subclass; True becomes 1.
func exactInt(v Value) Value {
	i, b, _ := intParts(v)
	if b != nil {
		return Unwrap(v)
	}
	return Int(i)
}

func intSelf(_ Thread, a []Value) (Value, *Exception) { return exactInt(a[0]), nil }
func intOne(Thread, []Value) (Value, *Exception)      { return Int(1), nil }
func intZero(Thread, []Value) (Value, *Exception)     { return Int(0), nil }
func intTrue(Thread, []Value) (Value, *Exception)     { return True, nil }

func numFloat(t Thread, a []Value) (Value, *Exception) {
	f, err := toDouble(Unwrap(a[0]))
	return Float(f), err
}

func intGetNewArgs(_ Thread, a []Value) (Value, *Exception) {
	return Of(NewTuple(exactInt(a[0]))), nil
}

func intRatio(_ Thread, a []Value) (Value, *Exception) {
	return Of(NewTuple(exactInt(a[0]), Int(1))), nil
}

func intBitLength(_ Thread, a []Value) (Value, *Exception) {
	i, b, _ := intParts(a[0])
	if b != nil {
		return Int(int64(b.BitLen())), nil
	}
	return Int(int64(bits.Len64(uint64(abs64(i))))), nil
}

func intBitCount(_ Thread, a []Value) (Value, *Exception) {
	i, b, _ := intParts(a[0])
	if b == nil {
		return Int(int64(bits.OnesCount64(uint64(abs64(i))))), nil
	}
	n := 0
	for _, w := range b.Bits() {
		n += bits.OnesCount(uint(w))
	}
	return Int(int64(n)), nil
}

// intSizeof tells what CPython's layout takes: 30 bits in each 4 bytes.
func intSizeof(_ Thread, a []Value) (Value, *Exception) {
	b, _ := BigOf(a[0])
	return Int(int64(24 + 4*max((b.BitLen()+29)/30, 1))), nil
}

// intNew is int(x, base).
func intNew(t Thread, a []Value) (Value, *Exception) {
	cls, x, base := a[0].Object().(*Class), a[1], a[2]
	if x.IsNull() {
		if !base.IsNull() {
			return Null, TypeErrorf("int() missing string argument")
		}
		return newOf(cls, IntClass, Int(0)), nil
	}
	var v Value
	var err *Exception
	if base.IsNull() {
		v, err = ToInt(t, x)
	} else {
		v, err = intWithBase(t, x, base)
	}
	if err != nil {
		return Null, err
	}
	return newOf(cls, IntClass, v), nil
}

func intWithBase(t Thread, x, base Value) (Value, *Exception) {
	n, err := Index(t, base)
	if err != nil {
		return Null, err
	}
	b, ok := n.AsInt()
	if !ok || b != 0 && (b < 2 || b > 36) {
		return Null, ValueErrorf("int() base must be >= 2 and <= 36, or 0")
	}
	if s := strObject(x); s != nil {
		return intFromText(t, s.s, int(b), x)
	}
	switch o := Unwrap(x).Object().(type) {
	case *Bytes:
		return intFromText(t, o.b, int(b), x)
	case *ByteArray:
		return intFromText(t, string(o.B), int(b), x)
	}
	return Null, TypeErrorf("int() can't convert non-string with explicit base")
}

// intFromText reads s, which v shows in errors.
func intFromText(t Thread, s string, base int, v Value) (Value, *Exception) {
	var r Value
	var ok bool
	var digits int
	if err := LongWork(t, func(w *longint.Work) { r, ok, digits = parseInt(w, s, base) }); err != nil {
		return Null, err
	}
	if ok {
		return r, nil
	}
	if digits > 0 {
		return Null, ValueErrorf("Exceeds the limit (%d digits) for integer string conversion: value has %d digits; use sys.set_int_max_str_digits() to increase the limit", MaxStrDigits(), digits)
	}
	repr, err := Repr(t, v)
	if err != nil {
		return Null, err
	}
	const most = 200
	if n := runeCount(repr); n > most {
		i := 0
		for range most {
			i += runeLen(repr[i])
		}
		repr = repr[:i]
	}
	return Null, ValueErrorf("invalid literal for int() with base %d: %s", base, repr)
}

// ToInt is int(x).
func ToInt(t Thread, x Value) (Value, *Exception) {
	switch x.Object().(type) {
	case *intTag, *BigInt:
		return x, nil
	case *boolTag:
		return Int(int64(x.n)), nil
	case *floatTag:
		f, _ := x.AsFloat()
		return floatToInt(f)
	case *Str, *Bytes, *ByteArray:
	default:
		for _, method := range []string{"__int__", "__index__"} {
			r, found, err := CallSpecial(t, x, method)
			if err != nil {
				return Null, err
			}
			if found {
				return intResult(t, r, method)
			}
		}
		if r, found, err := CallSpecial(t, x, "__trunc__"); err != nil || found {
			if err != nil {
				return Null, err
			}
			if err := t.Warn(DeprecationWarningClass, "The delegation of int() to __trunc__ is deprecated.", 1); err != nil {
				return Null, err
			}
			if !IsIntValue(r) {
				if _, ok := LookupSpecial(r, "__index__"); !ok {
					return Null, TypeErrorf("__trunc__ returned non-Integral (type %s)", typeName(r))
				}
			}
			return Index(t, r)
		}
	}
	if s := strObject(x); s != nil {
		return intFromText(t, s.s, 10, x)
	}
	if s, ok := BufferOf(x); ok {
		v := x
		if _, isView := x.Object().(*MemoryView); isView {
			v = NewBytesString(s)
		}
		return intFromText(t, s, 10, v)
	}
	return Null, TypeErrorf("int() argument must be a string, a bytes-like object or a real number, not '%s'", typeName(x))
}

// intRound is round(i, ndigits): negative digits round half to even.
func intRound(t Thread, a []Value) (Value, *Exception) {
	if a[1].IsNull() {
		return exactInt(a[0]), nil
	}
	n, err := Index(t, a[1])
	if err != nil {
		return Null, err
	}
	x, _ := BigOf(a[0])
	if nonNegative, _ := NumCompare(GE, n, Int(0)); nonNegative {
		return exactInt(a[0]), nil
	}
	digits, ok := n.AsInt()
	// Beyond the number's own digits, half of the power is more than it.
	if !ok || -digits > int64(x.BitLen())/3+1 {
		return Int(0), nil
	}
	p := new(big.Int).Exp(big.NewInt(10), big.NewInt(-digits), nil)
	q, r := bigFloorDivMod(longint.New(nil), x, p)
	switch c := new(big.Int).Lsh(r, 1).Cmp(p); {
	case c > 0, c == 0 && q.Bit(0) == 1:
		q.Add(q, big.NewInt(1))
	}
	return NewInt(q.Mul(q, p)), nil
}

// byteOrderArg returns whether the order is big.
func byteOrderArg(v Value, fn string) (bool, *Exception) {
	s, ok := StrOf(v)
	if !ok {
		return false, TypeErrorf("%s() argument 'byteorder' must be str, not %s", fn, argTypeName(v))
	}
	switch s {
	case "big":
		return true, nil
	case "little":
		return false, nil
	}
	return false, ValueErrorf("byteorder must be either 'little' or 'big'")
}

func reverseBytes(b []byte) {
	for i, j := 0, len(b)-1; i < j; i, j = i+1, j-1 {
		b[i], b[j] = b[j], b[i]
	}
}

func intToBytes(t Thread, a []Value) (Value, *Exception) {
	n, err := IndexInt(t, a[1])
	if err != nil {
		return Null, err
	}
	bigEndian, err := byteOrderArg(a[2], "to_bytes")
	if err != nil {
		return Null, err
	}
	signed, err := Truth(t, a[3])
	if err != nil {
		return Null, err
	}
	if n < 0 {
		return Null, ValueErrorf("length argument must be non-negative")
	}
	if err := reserveText(t, n); err != nil {
		return Null, err
	}
	x, _ := BigOf(a[0])
	if x.Sign() < 0 && !signed {
		return Null, OverflowErrorf("can't convert negative int to unsigned")
	}
	size := x.BitLen()
	if signed {
		if size++; x.Sign() < 0 {
			size = new(big.Int).Not(x).BitLen() + 1
		}
		if x.Sign() == 0 {
			size = 0
		}
	}
	if size > 8*n && !(n == 0 && size == 1 && x.Sign() < 0) { // -1 fits no byte at all
		return Null, OverflowErrorf("int too big to convert")
	}
	if x.Sign() < 0 {
		x = new(big.Int).Add(x, new(big.Int).Lsh(big.NewInt(1), uint(8*n)))
	}
	b := x.FillBytes(make([]byte, n))
	if !bigEndian {
		reverseBytes(b)
	}
	return NewBytes(b), nil
}

func intFromBytes(t Thread, a []Value) (Value, *Exception) {
	cls := a[0].Object().(*Class)
	bigEndian, err := byteOrderArg(a[2], "from_bytes")
	if err != nil {
		return Null, err
	}
	signed, err := Truth(t, a[3])
	if err != nil {
		return Null, err
	}
	if strObject(a[1]) != nil {
		return Null, TypeErrorf("cannot convert 'str' object to bytes")
	}
	var b []byte
	if s, ok := BufferOf(a[1]); ok {
		b = []byte(s)
	} else {
		if IsIntValue(a[1]) || !IsIterable(a[1]) {
			return Null, TypeErrorf("cannot convert '%s' object to bytes", typeName(a[1]))
		}
		if b, err = collectBytes(t, a[1], bytesRange); err != nil {
			return Null, err
		}
	}
	if !bigEndian {
		reverseBytes(b)
	}
	x := new(big.Int).SetBytes(b)
	if signed && len(b) > 0 && b[0] >= 0x80 {
		x.Sub(x, new(big.Int).Lsh(big.NewInt(1), uint(8*len(b))))
	}
	if cls == IntClass {
		return NewInt(x), nil
	}
	return t.Call(Of(cls), []Value{NewInt(x)}, nil)
}
