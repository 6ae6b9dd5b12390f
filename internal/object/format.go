package object

import (
	"math"
	"strconv"
	"strings"
)

// FormatValue is format(v, spec).
func FormatValue(t Thread, v Value, spec string) (string, *Exception) {
	switch o := v.Object().(type) {
	case *Str:
		if spec == "" {
			return o.s, nil
		}
		return formatBuiltin(t, v, spec)
	case *intTag:
		if spec == "" {
			return strconv.FormatInt(int64(v.n), 10), nil
		}
		return formatBuiltin(t, v, spec)
	case *floatTag, *boolTag, *BigInt, *Complex:
		return formatBuiltin(t, v, spec)
	case Formatter:
		return o.Format(t, spec)
	}
	r, found, err := CallSpecial(t, v, "__format__", NewStr(spec))
	if err != nil {
		return "", err
	}
	if !found {
		return formatBuiltin(t, v, spec)
	}
	s, ok := StrOf(r)
	if !ok {
		return "", TypeErrorf("__format__ must return a str, not %s", typeName(r))
	}
	return s, nil
}

// formatMethod is the __format__ of str and of the numbers.
func formatMethod(t Thread, a []Value) (Value, *Exception) {
	spec, ok := StrOf(a[1])
	if !ok {
		return Null, TypeErrorf("__format__() argument must be str, not %s", argTypeName(a[1]))
	}
	return formatted(formatBuiltin(t, a[0], spec))
}

// formatBuiltin formats what v is or has inside, without asking programs'
// __format__.
func formatBuiltin(t Thread, v Value, spec string) (string, *Exception) {
	if spec == "" {
		return StrText(t, v)
	}
	u := Unwrap(v)
	name := typeName(v)
	switch numKind(u) {
	case intKind:
		return formatInt(t, u, spec, name)
	case floatKind:
		x, _ := u.AsFloat()
		f, err := parseSpec(spec, 0, '>', name)
		if err != nil {
			return "", err
		}
		return formatFloat(t, x, &f, name)
	case complexKind:
		return formatComplex(t, u.Object().(*Complex).C, spec, name)
	}
	if s, ok := u.Object().(*Str); ok {
		return formatStr(t, s, spec, name)
	}
	return "", TypeErrorf("unsupported format string passed to %s.__format__", name)
}

func formatStr(t Thread, s *Str, spec, name string) (string, *Exception) {
	f, err := parseSpec(spec, 's', '<', name)
	switch {
	case err != nil:
		return "", err
	case f.Type != 's':
		return "", unknownCode(f.Type, name)
	case f.Sign == ' ':
		return "", ValueErrorf("Space not allowed in string format specifier")
	case f.Sign != 0:
		return "", ValueErrorf("Sign not allowed in string format specifier")
	case f.NoNegZero:
		return "", ValueErrorf("Negative zero coercion (z) not allowed in string format specifier")
	case f.Alt:
		return "", ValueErrorf("Alternate form (#) not allowed in string format specifier")
	case f.Align == '=':
		return "", ValueErrorf("'=' alignment not allowed in string format specifier")
	}
	n := s.Count()
	text := s.s
	if f.Precision >= 0 && f.Precision < n {
		n = f.Precision
		text = text[:s.offset(n)]
	}
	return f.pad(t, text, n)
}

func formatInt(t Thread, v Value, spec, name string) (string, *Exception) {
	f, err := parseSpec(spec, 'd', '>', name)
	if err != nil {
		return "", err
	}
	base := 10
	switch f.Type {
	case 'e', 'E', 'f', 'F', 'g', 'G', '%':
		x, err := toDouble(v)
		if err != nil {
			return "", err
		}
		return formatFloat(t, x, &f, name)
	case 'd', 'n', 'c':
	case 'b':
		base = 2
	case 'o':
		base = 8
	case 'x', 'X':
		base = 16
	default:
		return "", unknownCode(f.Type, name)
	}
	if f.Precision >= 0 {
		return "", ValueErrorf("Precision not allowed in integer format specifier")
	}
	if f.NoNegZero {
		return "", ValueErrorf("Negative zero coercion (z) not allowed in integer format specifier")
	}
	if f.Type == 'c' {
		return formatChar(t, v, &f)
	}
	text, err := digitsOf(t, v, base)
	if err != nil {
		return "", err
	}
	n := number{digits: text}
	if text[0] == '-' {
		n.negative, n.digits = true, text[1:]
	}
	if f.Alt && base != 10 {
		n.prefix = "0" + string(f.Type)
	}
	if f.Type == 'X' {
		n.digits = upperASCII(n.digits)
	}
	return n.layout(t, &f)
}

func formatChar(t Thread, v Value, f *FormatSpec) (string, *Exception) {
	if f.Sign != 0 {
		return "", ValueErrorf("Sign not allowed with integer format specifier 'c'")
	}
	if f.Alt {
		return "", ValueErrorf("Alternate form (#) not allowed with integer format specifier 'c'")
	}
	i, err := IndexC(t, v, 64)
	if err != nil {
		return "", err
	}
	if i < 0 || i > 0x10ffff {
		return "", OverflowErrorf("%%c arg not in range(0x110000)")
	}
	return f.pad(t, string(appendRune(nil, rune(i))), 1)
}

// digitsOf is the text of an int in a base, lowercase, with its sign.
func digitsOf(t Thread, v Value, base int) (string, *Exception) {
	i, b, _ := intParts(v)
	switch {
	case b == nil:
		return strconv.FormatInt(i, base), nil
	case base == 10:
		return intText(t, v)
	}
	if err := reserveText(t, b.BitLen()); err != nil {
		return "", err
	}
	return b.Text(base), nil
}

// formatFloat formats x by a specification parsed for a float or an int.
func formatFloat(t Thread, x float64, f *FormatSpec, name string) (string, *Exception) {
	n, err := floatNumber(t, x, f, name, true)
	if err != nil {
		return "", err
	}
	return n.layout(t, f)
}

// floatNumber makes the parts of a formatted float. dot0 adds ".0" to a whole
// number in the style without a type.
func floatNumber(t Thread, x float64, f *FormatSpec, name string, dot0 bool) (n number, err *Exception) {
	if f.Precision > math.MaxInt32 {
		return n, ValueErrorf("precision too big")
	}
	kind, prec := byte(f.Type), f.Precision
	percent := false
	switch f.Type {
	case 0:
		kind = 'r'
	case 'n':
		kind = 'g'
	case '%':
		kind, percent = 'f', true
		x *= 100
	case 'e', 'E', 'f', 'F', 'g', 'G':
	default:
		return n, unknownCode(f.Type, name)
	}
	switch {
	case prec < 0 && kind != 'r':
		prec = 6
	case prec >= 0 && kind == 'r':
		kind = 'g'
	}
	if err := reserveText(t, prec); err != nil {
		return n, err
	}
	text := formatDouble(math.Abs(x), kind, prec, f.Alt, dot0 && f.Type == 0)
	n.negative = math.Signbit(x) && !math.IsNaN(x)
	if f.NoNegZero && n.negative && isZeroText(text) {
		n.negative = false
	}
	if percent {
		text += "%"
	}
	k := 0
	for k < len(text) && '0' <= text[k] && text[k] <= '9' {
		k++
	}
	n.digits, n.rest = text[:k], text[k:]
	return n, nil
}

// isZeroText tells whether a formatted number is zero.
func isZeroText(s string) bool {
	for i := 0; i < len(s); i++ {
		if '1' <= s[i] && s[i] <= '9' || s[i] > '9' && s[i]|0x20 != 'e' {
			return false
		}
		if s[i]|0x20 == 'e' {
			return true
		}
	}
	return true
}

// formatDouble writes a float that is not negative in the style of C's e, f and
// g, uppercase too, or r, that of repr. alt keeps the point and the zeros at
// the end; dot0 adds ".0" to a whole number.
func formatDouble(x float64, kind byte, prec int, alt, dot0 bool) string {
	upper := kind < 'a'
	var s string
	switch kind |= 0x20; {
	case math.IsInf(x, 0):
		s = "inf"
	case math.IsNaN(x):
		s = "nan"
	case kind == 'e':
		s = strconv.FormatFloat(x, 'e', prec, 64)
		if alt && prec == 0 {
			s = s[:1] + "." + s[1:]
		}
	case kind == 'f':
		s = strconv.FormatFloat(x, 'f', prec, 64)
		if alt && prec == 0 {
			s += "."
		}
	case kind == 'g':
		prec = max(prec, 1)
		digits, point := decimalDigits(x, prec-1)
		limit := prec
		if dot0 {
			limit--
		}
		if !alt {
			digits = trimZeros(digits)
		} else if k := prec - len(digits); k > 0 {
			digits += strings.Repeat("0", k)
		}
		s = layoutDigits(digits, point, point <= -4 || point > limit, alt, dot0)
	default:
		digits, point := decimalDigits(x, -1)
		s = layoutDigits(trimZeros(digits), point, point <= -4 || point > 16, alt, dot0)
	}
	if upper {
		s = upperASCII(s)
	}
	return s
}

// decimalDigits returns x rounded to prec+1 digits, or the shortest that read
// back as x if prec is -1, and the place of the point: x is 0.digits * 10**point.
func decimalDigits(x float64, prec int) (string, int) {
	s := strconv.FormatFloat(x, 'e', prec, 64)
	e := len(s) - 1
	for s[e] != 'e' {
		e--
	}
	exp, _ := strconv.Atoi(s[e+1:])
	digits := s[:1]
	if e > 2 {
		digits += s[2:e]
	}
	if x == 0 {
		return digits, 1
	}
	return digits, exp + 1
}

func trimZeros(s string) string {
	for len(s) > 1 && s[len(s)-1] == '0' {
		s = s[:len(s)-1]
	}
	return s
}

func layoutDigits(digits string, point int, exp, alt, dot0 bool) string {
	b := make([]byte, 0, len(digits)+24)
	if exp {
		b = append(b, digits[0])
		if len(digits) > 1 || alt {
			b = append(b, '.')
		}
		b = append(b, digits[1:]...)
		b = append(b, 'e')
		if point--; point < 0 {
			b = append(b, '-')
			point = -point
		} else {
			b = append(b, '+')
		}
		if point < 10 {
			b = append(b, '0')
		}
		return string(strconv.AppendInt(b, int64(point), 10))
	}
	if point <= 0 {
		b = append(b, "0."...)
		for ; point < 0; point++ {
			b = append(b, '0')
		}
		return string(append(b, digits...))
	}
	if k := point - len(digits); k > 0 {
		digits += strings.Repeat("0", k)
	}
	b = append(b, digits[:point]...)
	switch rest := digits[point:]; {
	case rest != "":
		b = append(append(b, '.'), rest...)
	case dot0:
		b = append(b, ".0"...)
	case alt:
		b = append(b, '.')
	}
	return string(b)
}

// formatComplex formats both parts alike, and puts parentheses around the pair
// when no type was given.
func formatComplex(t Thread, c complex128, spec, name string) (string, *Exception) {
	f, err := parseSpec(spec, 0, '>', name)
	if err != nil {
		return "", err
	}
	switch f.Type {
	case 0, 'e', 'E', 'f', 'F', 'g', 'G', 'n':
	default:
		return "", unknownCode(f.Type, name)
	}
	if f.Fill == '0' {
		return "", ValueErrorf("Zero padding is not allowed in complex format specifier")
	}
	if f.Align == '=' {
		return "", ValueErrorf("'=' alignment flag is not allowed in complex format specifier")
	}
	part := f
	part.Width, part.Fill, part.Align = -1, ' ', '<'
	var text string
	skip := f.Type == 0 && real(c) == 0 && !math.Signbit(real(c))
	if !skip {
		n, err := floatNumber(t, real(c), &part, name, false)
		if err != nil {
			return "", err
		}
		if text, err = n.layout(t, &part); err != nil {
			return "", err
		}
		part.Sign = '+'
	}
	n, err := floatNumber(t, imag(c), &part, name, false)
	if err != nil {
		return "", err
	}
	im, err := n.layout(t, &part)
	if err != nil {
		return "", err
	}
	text += im + "j"
	if f.Type == 0 && !skip {
		text = "(" + text + ")"
	}
	return f.pad(t, text, len(text))
}
