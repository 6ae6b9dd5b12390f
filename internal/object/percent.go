package object

import (
	"math"
	"strings"
)

// percent is one run of format % values, for str or for bytes.
type percent struct {
	t       Thread
	bytes   bool
	format  string
	pos     int
	args    []Value
	next    int
	mapping Value // for %(key)s, else Null
	lenient bool  // the argument is a mapping: it need not be used
	keyed   Value // the value of the last key read
	hasKey  bool  // from the first key on, values come from keys only
	keyUsed bool
	out     strings.Builder
}

// directive is one conversion: %[(key)][flags][width][.precision]type.
type directive struct {
	left, plus, space, alt, zero bool
	width, prec                  int // prec -1 if not given
	verb                         rune
	verbPos                      int
}

// PercentStr is format % values for a str.
func PercentStr(t Thread, format string, values Value) (Value, *Exception) {
	p := percent{t: t, format: format}
	s, err := p.run(values)
	if err != nil {
		return Null, err
	}
	return NewStr(s), nil
}

// PercentBytes is format % values for bytes.
func PercentBytes(t Thread, format string, values Value) (string, *Exception) {
	p := percent{t: t, format: format, bytes: true}
	return p.run(values)
}

func (p *percent) run(values Value) (string, *Exception) {
	u := Unwrap(values)
	if tuple, ok := u.Object().(*Tuple); ok {
		p.args = tuple.items
	} else {
		p.args = []Value{values}
		if p.isMapping(u) {
			p.mapping, p.lenient = values, true
		}
	}
	for p.pos < len(p.format) {
		i := strings.IndexByte(p.format[p.pos:], '%')
		if i < 0 {
			p.out.WriteString(p.format[p.pos:])
			break
		}
		p.out.WriteString(p.format[p.pos : p.pos+i])
		p.pos += i + 1
		if err := p.directive(); err != nil {
			return "", err
		}
	}
	if p.next < len(p.args) && !p.lenient {
		if p.bytes {
			return "", TypeErrorf("not all arguments converted during bytes formatting")
		}
		return "", TypeErrorf("not all arguments converted during string formatting")
	}
	return p.out.String(), nil
}

// isMapping tells whether the right operand can be asked for keys. A str is
// none for str, nor bytes and str for bytes.
func (p *percent) isMapping(v Value) bool {
	switch o := v.Object().(type) {
	case *Str:
		return false
	case *Bytes, *ByteArray:
		return !p.bytes
	case *Dict, *List:
		return true
	case *Class:
		return false
	default:
		if _, ok := o.(Indexable); ok {
			return true
		}
	}
	_, ok := LookupSpecial(v, "__getitem__")
	return ok
}

// arg returns the next argument.
func (p *percent) arg() (Value, *Exception) {
	if p.hasKey {
		if !p.keyUsed {
			p.keyUsed = true
			return p.keyed, nil
		}
	} else if p.next < len(p.args) {
		p.next++
		return p.args[p.next-1], nil
	}
	return Null, TypeErrorf("not enough arguments for format string")
}

// directive reads and renders what follows a percent sign.
func (p *percent) directive() *Exception {
	if p.pos < len(p.format) && p.format[p.pos] == '%' {
		p.out.WriteByte('%')
		p.pos++
		return nil
	}
	d, err := p.parse()
	if err != nil {
		return err
	}
	v, err := p.arg()
	if err != nil {
		return err
	}
	return p.render(d, v)
}

func (p *percent) peek() byte {
	if p.pos < len(p.format) {
		return p.format[p.pos]
	}
	return 0
}

func (p *percent) parse() (d directive, err *Exception) {
	d.prec = -1
	if p.peek() == '(' {
		if err := p.key(); err != nil {
			return d, err
		}
	}
flags:
	for {
		switch p.peek() {
		case '-':
			d.left = true
		case '+':
			d.plus = true
		case ' ':
			d.space = true
		case '#':
			d.alt = true
		case '0':
			d.zero = true
		default:
			break flags
		}
		p.pos++
	}
	if d.width, err = p.size("width too big", "ssize_t"); err != nil {
		return d, err
	}
	if d.width < 0 {
		d.left, d.width = true, -d.width
	}
	if p.peek() == '.' {
		p.pos++
		tooBig := "precision too big"
		if p.bytes {
			tooBig = "prec too big"
		}
		if d.prec, err = p.size(tooBig, "int"); err != nil {
			return d, err
		}
		d.prec = max(d.prec, 0)
	}
	if c := p.peek(); c == 'h' || c == 'l' || c == 'L' {
		p.pos++
	}
	if p.pos >= len(p.format) {
		return d, ValueErrorf("incomplete format")
	}
	d.verbPos = p.pos
	n := 1
	if d.verb = rune(p.format[p.pos]); !p.bytes {
		d.verb, n = decodeRune(p.format[p.pos:])
	}
	p.pos += n
	return d, nil
}

// key reads "(key)" and looks the value up.
func (p *percent) key() *Exception {
	if p.mapping.IsNull() {
		return TypeErrorf("format requires a mapping")
	}
	p.pos++
	start, depth := p.pos, 1
	for ; depth > 0; p.pos++ {
		switch {
		case p.pos >= len(p.format):
			return ValueErrorf("incomplete format key")
		case p.format[p.pos] == '(':
			depth++
		case p.format[p.pos] == ')':
			depth--
		}
	}
	name := p.format[start : p.pos-1]
	key := NewStr(name)
	if p.bytes {
		key = NewBytesString(name)
	}
	v, err := GetItem(p.t, p.mapping, key)
	p.keyed, p.hasKey, p.keyUsed = v, true, false
	p.lenient = true
	return err
}

// size reads a width or a precision: digits or "*" for an argument.
func (p *percent) size(tooBig, ctype string) (int, *Exception) {
	if p.peek() == '*' {
		p.pos++
		v, err := p.arg()
		if err != nil {
			return 0, err
		}
		if !IsIntValue(v) {
			return 0, TypeErrorf("* wants int")
		}
		n, ok := IntOf(v)
		if !ok || n <= math.MinInt64+1 || ctype == "int" && (n > math.MaxInt32 || n < math.MinInt32) {
			return 0, OverflowErrorf("Python int too large to convert to C %s", ctype)
		}
		return int(n), nil
	}
	n, rest, ok := digitRun(p.format[p.pos:])
	if !ok || ctype == "int" && n > math.MaxInt32 {
		return 0, ValueErrorf("%s", tooBig)
	}
	p.pos = len(p.format) - len(rest)
	return max(n, 0), nil
}

// render writes one value.
func (p *percent) render(d directive, v Value) *Exception {
	switch d.verb {
	case 's', 'r', 'a', 'b':
		if d.verb == 'b' && !p.bytes {
			break
		}
		s, err := p.text(d, v)
		if err != nil {
			return err
		}
		return p.write(d, "", "", s, false)
	case 'c':
		s, err := p.char(v)
		if err != nil {
			return err
		}
		return p.write(d, "", "", s, false)
	case 'd', 'i', 'u', 'o', 'x', 'X':
		return p.int(d, v)
	case 'e', 'E', 'f', 'F', 'g', 'G':
		return p.float(d, v)
	}
	shown := '?'
	if 32 <= d.verb && d.verb < 127 {
		shown = d.verb
	}
	pos := d.verbPos
	if !p.bytes {
		pos = runeCount(p.format[:pos])
	}
	return ValueErrorf("unsupported format character '%c' (0x%x) at index %d", shown, d.verb, pos)
}

// text is %s, %r, %a, and %b of bytes, cut to the precision.
func (p *percent) text(d directive, v Value) (s string, err *Exception) {
	switch {
	case d.verb == 'a' || d.verb == 'r' && p.bytes:
		s, err = Repr(p.t, v)
		s = ASCIIRepr(s)
	case d.verb == 'r':
		s, err = Repr(p.t, v)
	case p.bytes:
		s, err = p.bytesText(v)
	default:
		s, err = StrText(p.t, v)
	}
	if err != nil || d.prec < 0 || d.prec >= len(s) {
		return s, err
	}
	if p.bytes {
		return s[:d.prec], nil
	}
	i := 0
	for n := d.prec; n > 0 && i < len(s); n-- {
		i += runeLen(s[i])
	}
	return s[:i], nil
}

func (p *percent) bytesText(v Value) (string, *Exception) {
	if s, ok := BufferOf(v); ok {
		return s, nil
	}
	r, found, err := CallSpecial(p.t, v, "__bytes__")
	if err != nil {
		return "", err
	}
	if found {
		if s, ok := BytesOf(r); ok {
			return s, nil
		}
		return "", TypeErrorf("__bytes__ returned non-bytes (type %s)", typeName(r))
	}
	return "", TypeErrorf("%%b requires a bytes-like object, or an object that implements __bytes__, not '%s'", typeName(v))
}

func (p *percent) char(v Value) (string, *Exception) {
	if p.bytes {
		if s, ok := BufferOf(v); ok {
			if len(s) == 1 {
				return s, nil
			}
			return "", TypeErrorf("%%c requires an integer in range(256) or a single byte")
		}
	} else if s := strObject(v); s != nil {
		if s.Count() == 1 {
			return s.s, nil
		}
		return "", TypeErrorf("%%c requires int or char")
	}
	if _, ok := LookupSpecial(v, "__index__"); !ok && !IsIntValue(v) {
		if p.bytes {
			return "", TypeErrorf("%%c requires an integer in range(256) or a single byte")
		}
		return "", TypeErrorf("%%c requires int or char")
	}
	x, err := Index(p.t, v)
	if err != nil {
		return "", err
	}
	i, ok := x.AsInt()
	if p.bytes {
		if !ok || i < 0 || i > 255 {
			return "", OverflowErrorf("%%c arg not in range(256)")
		}
		return string([]byte{byte(i)}), nil
	}
	if !ok || i < 0 || i > 0x10ffff {
		return "", OverflowErrorf("%%c arg not in range(0x110000)")
	}
	return string(appendRune(nil, rune(i))), nil
}

// number converts the argument of an integer conversion.
func (p *percent) number(d directive, v Value) (Value, *Exception) {
	if IsIntValue(v) {
		return Unwrap(v), nil
	}
	if d.verb == 'o' || d.verb == 'x' || d.verb == 'X' {
		if _, ok := LookupSpecial(v, "__index__"); ok {
			return Index(p.t, v)
		}
		return Null, TypeErrorf("%%%c format: an integer is required, not %s", d.verb, typeName(v))
	}
	if f, ok := Unwrap(v).AsFloat(); ok {
		return floatToInt(f)
	}
	for _, method := range []string{"__int__", "__index__"} {
		r, found, err := CallSpecial(p.t, v, method)
		if err == nil && found {
			r, err = intResult(p.t, r, method)
		}
		switch {
		case err != nil && !err.IsA(TypeErrorClass):
			return Null, err
		case err == nil && found:
			return r, nil
		case err != nil:
			return Null, TypeErrorf("%%%c format: a real number is required, not %s", d.verb, typeName(v))
		}
	}
	if p.bytes && d.verb == 'i' {
		d.verb = 'd'
	}
	return Null, TypeErrorf("%%%c format: a real number is required, not %s", d.verb, typeName(v))
}

func (p *percent) int(d directive, v Value) *Exception {
	x, err := p.number(d, v)
	if err != nil {
		return err
	}
	base, prefix := 10, ""
	switch d.verb {
	case 'o':
		base, prefix = 8, "0o"
	case 'x':
		base, prefix = 16, "0x"
	case 'X':
		base, prefix = 16, "0X"
	}
	if !d.alt {
		prefix = ""
	}
	s, err := digitsOf(p.t, x, base)
	if err != nil {
		return err
	}
	sign := ""
	if s[0] == '-' {
		sign, s = "-", s[1:]
	}
	if d.verb == 'X' {
		s = upperASCII(s)
	}
	if k := d.prec - len(s); k > 0 {
		if s, err = padText(p.t, s, "0", k, 0); err != nil {
			return err
		}
	}
	return p.write(d, sign, prefix, s, true)
}

func (p *percent) float(d directive, v Value) *Exception {
	x, err := ToFloat(p.t, v)
	if err != nil {
		if p.bytes {
			return TypeErrorf("float argument required, not %s", typeName(v))
		}
		return err
	}
	if d.prec < 0 {
		d.prec = 6
	}
	if err := reserveText(p.t, d.prec); err != nil {
		return err
	}
	sign := ""
	if math.Signbit(x) && !math.IsNaN(x) {
		sign = "-"
	}
	return p.write(d, sign, "", formatDouble(math.Abs(x), byte(d.verb), d.prec, d.alt, false), true)
}

// write pads and writes; numeric values take sign flags and zeros.
func (p *percent) write(d directive, sign, prefix, s string, numeric bool) *Exception {
	if numeric && sign == "" {
		switch {
		case d.plus:
			sign = "+"
		case d.space:
			sign = " "
		}
	}
	n := len(s)
	if !p.bytes {
		n = runeCount(s)
	}
	k := d.width - n - len(sign) - len(prefix)
	if err := reserveText(p.t, p.out.Len()+max(k, 0)+len(s)); err != nil {
		return err
	}
	fill := func(c byte) {
		for ; k > 0; k-- {
			p.out.WriteByte(c)
		}
	}
	if !d.left && !(d.zero && numeric) {
		fill(' ')
	}
	p.out.WriteString(sign)
	p.out.WriteString(prefix)
	if !d.left {
		fill('0')
	}
	p.out.WriteString(s)
	fill(' ')
	return nil
}
