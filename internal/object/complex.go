package object

import (
	"math"
	"math/cmplx"
)

// Complex is a complex number. It never changes.
type Complex struct{ C complex128 }

// Class returns the class complex.
func (*Complex) Class() *Class { return ComplexClass }

// NewComplex returns the complex c.
func NewComplex(c complex128) Value { return Of(&Complex{c}) }

// ComplexOf returns the number of any complex, float, int or instance of a
// subclass of them.
func ComplexOf(v Value) (complex128, bool) {
	if c, ok := Unwrap(v).Object().(*Complex); ok {
		return c.C, true
	}
	f, ok := FloatOf(v)
	return complex(f, 0), ok
}

// toComplex returns an unwrapped number as a complex.
func toComplex(v Value) (complex128, *Exception) {
	if c, ok := v.Object().(*Complex); ok {
		return c.C, nil
	}
	f, err := toDouble(v)
	return complex(f, 0), err
}

// complexBinary is the arithmetic of complex numbers.
func complexBinary(op BinaryOp, x, y complex128) (Value, bool, *Exception) {
	switch op {
	case Add:
		return NewComplex(x + y), true, nil
	case Sub:
		return NewComplex(x - y), true, nil
	case Mul:
		a, b, c, d := real(x), imag(x), real(y), imag(y)
		// The conversions keep the compiler from fusing the operations.
		return NewComplex(complex(float64(a*c)-float64(b*d), float64(a*d)+float64(b*c))), true, nil
	case Div:
		if y == 0 {
			return Null, true, ZeroDivisionErrorf("complex division by zero")
		}
		return NewComplex(complexQuo(x, y)), true, nil
	case Pow:
		v, err := complexPow(x, y)
		return v, true, err
	}
	return Null, false, nil
}

// complexQuo is x / y by Smith's method, which avoids needless overflow.
func complexQuo(x, y complex128) complex128 {
	a, b, c, d := real(x), imag(x), real(y), imag(y)
	switch {
	case math.Abs(c) >= math.Abs(d):
		ratio := d / c
		den := c + float64(d*ratio)
		return complex((a+float64(b*ratio))/den, (b-float64(a*ratio))/den)
	case math.Abs(d) >= math.Abs(c):
		ratio := c / d
		den := float64(c*ratio) + d
		return complex((float64(a*ratio)+b)/den, (float64(b*ratio)-a)/den)
	}
	return complex(math.NaN(), math.NaN()) // a part of y is NaN
}

func complexPow(x, y complex128) (Value, *Exception) {
	n := real(y)
	var r complex128
	switch {
	case imag(y) == 0 && n == math.Floor(n) && math.Abs(n) <= 100:
		k := int(n)
		if k < 0 {
			if x == 0 {
				return Null, ZeroDivisionErrorf("0.0 to a negative or complex power")
			}
			r = complexQuo(1, complexPowUint(x, -k))
		} else {
			r = complexPowUint(x, k)
		}
	case y == 0:
		r = 1
	case x == 0:
		if imag(y) != 0 || real(y) < 0 {
			return Null, ZeroDivisionErrorf("0.0 to a negative or complex power")
		}
	default:
		abs := Norm(real(x), imag(x))
		size := pow(abs, real(y))
		angle := Atan2(imag(x), real(x))
		phase := angle * real(y)
		if imag(y) != 0 {
			size /= Exp(angle * imag(y))
			phase += imag(y) * Log(abs)
		}
		sin, cos := sinCos(phase)
		r = complex(size*cos, size*sin)
	}
	if math.IsInf(real(r), 0) || math.IsInf(imag(r), 0) {
		return Null, OverflowErrorf("complex exponentiation")
	}
	return NewComplex(r), nil
}

func finite(c complex128) bool { return !cmplx.IsInf(c) && !cmplx.IsNaN(c) }

func complexPowUint(x complex128, n int) complex128 {
	mul := func(x, y complex128) complex128 {
		a, b, c, d := real(x), imag(x), real(y), imag(y)
		return complex(float64(a*c)-float64(b*d), float64(a*d)+float64(b*c))
	}
	r := complex(1, 0)
	for mask := 1; mask > 0 && n >= mask; mask <<= 1 {
		if n&mask != 0 {
			r = mul(r, x)
		}
		x = mul(x, x)
	}
	return r
}

// complexEqual compares two numbers of which at least one is complex, exactly.
func complexEqual(a, b Value) bool {
	x, ca := a.Object().(*Complex)
	y, cb := b.Object().(*Complex)
	if ca && cb {
		return x.C == y.C
	}
	if !ca {
		x, b = y, a
	}
	if imag(x.C) != 0 {
		return false
	}
	return floatCompare(EQ, Float(real(x.C)), b)
}

// ComplexRepr is repr(c): without parentheses when the real part is +0.
func ComplexRepr(c complex128) string {
	re, im := real(c), imag(c)
	if re == 0 && !math.Signbit(re) {
		return shortFloat(im) + "j"
	}
	s := shortFloat(im)
	if s[0] != '-' {
		s = "+" + s
	}
	return "(" + shortFloat(re) + s + "j)"
}

// shortFloat is the repr of a float without a trailing ".0".
func shortFloat(f float64) string {
	b := appendFloatRepr(nil, f)
	if n := len(b); n > 2 && b[n-1] == '0' && b[n-2] == '.' {
		b = b[:n-2]
	}
	return string(b)
}

// Repr returns repr(c).
func (c *Complex) Repr(Thread) (string, *Exception) { return ComplexRepr(c.C), nil }

// Hash returns hash(c).
func (c *Complex) Hash(Thread) (int64, *Exception) { return hashComplex(c.C), nil }

var complexMethods = []Method{
	{Name: "__new__", Sig: `(cls, real=?, imag=?)`, Kind: NewMethod, Fn: complexNew},
	{Name: "__abs__", Sig: "(self, /)", Fn: numAbs, Doc: "abs(self)"},
	{Name: "conjugate", Sig: "(self, /)", Fn: complexMethod(func(c complex128) Value { return NewComplex(cmplx.Conj(c)) }), Doc: "Flip the sign of the imaginary part, so 3-4j becomes 3+4j."},
	{Name: "real", Sig: "(self, /)", Kind: Property, Set: Readonly, Fn: complexMethod(func(c complex128) Value { return Float(real(c)) }), Doc: "Component of this number along the real axis."},
	{Name: "imag", Sig: "(self, /)", Kind: Property, Set: Readonly, Fn: complexMethod(func(c complex128) Value { return Float(imag(c)) }), Doc: "Component of this number along the imaginary axis."},
	{Name: "__complex__", Sig: "(self, /)", Fn: complexMethod(NewComplex), Doc: "Give back an equal value whose type is exactly complex."},
	{Name: "__format__", Sig: "(self, format_spec, /)", Fn: formatMethod, Doc: "Render this number as text in the style format_spec describes."},
	{Name: "__getnewargs__", Sig: "(self, /)", Fn: complexMethod(func(c complex128) Value { return Of(NewTuple(Float(real(c)), Float(imag(c)))) })},
}

func complexMethod(f func(complex128) Value) NativeFn {
	return func(_ Thread, a []Value) (Value, *Exception) {
		c, _ := ComplexOf(a[0])
		return f(c), nil
	}
}

// complexNew is complex(real, imag).
func complexNew(t Thread, a []Value) (Value, *Exception) {
	cls, re, im := a[0].Object().(*Class), a[1], a[2]
	if s, ok := StrOf(re); ok {
		if !im.IsNull() {
			return Null, TypeErrorf("complex() can't take second arg if first is a string")
		}
		c, ok := parseComplex(s)
		if !ok && badUnderscores(s) {
			return Null, ValueErrorf("could not convert string to complex: %s", StrRepr(s))
		}
		if !ok {
			return Null, ValueErrorf("complex() arg is a malformed string")
		}
		return newOf(cls, ComplexClass, NewComplex(c)), nil
	}
	if _, ok := StrOf(im); ok {
		return Null, TypeErrorf("complex() second arg can't be a string")
	}
	if re.IsNull() {
		re = Int(0)
	}
	if _, ok := re.Object().(*Complex); ok && im.IsNull() && cls == ComplexClass {
		return re, nil
	}
	x, xIsComplex, err := complexArg(t, re, true)
	if err != nil {
		return Null, err
	}
	if im.IsNull() {
		return newOf(cls, ComplexClass, NewComplex(x)), nil
	}
	y, yIsComplex, err := complexArg(t, im, false)
	if err != nil {
		return Null, err
	}
	// real + imag*1j without losing signed zeros.
	r, i := real(x), real(y)
	if yIsComplex {
		r -= imag(y)
	}
	if xIsComplex {
		i += imag(x)
	}
	return newOf(cls, ComplexClass, NewComplex(complex(r, i))), nil
}

// complexArg converts an argument of complex(); only the first may do so by
// __complex__.
func complexArg(t Thread, v Value, first bool) (c complex128, isComplex bool, err *Exception) {
	if c, ok := Unwrap(v).Object().(*Complex); ok {
		return c.C, true, nil
	}
	if first && numKind(v) == notNumber {
		r, ok, err := CallSpecial(t, v, "__complex__")
		if err != nil {
			return 0, false, err
		}
		if ok {
			c, ok := Unwrap(r).Object().(*Complex)
			if !ok {
				return 0, false, TypeErrorf("__complex__ returned non-complex (type %s)", typeName(r))
			}
			return c.C, true, nil
		}
	}
	if _, ok := LookupSpecial(v, "__float__"); !ok {
		if _, ok = LookupSpecial(v, "__index__"); !ok {
			if first {
				return 0, false, TypeErrorf("complex() first argument must be a string or a number, not '%s'", typeName(v))
			}
			return 0, false, TypeErrorf("complex() second argument must be a number, not '%s'", typeName(v))
		}
	}
	f, err := asFloat(t, v)
	return complex(f, 0), false, err
}
