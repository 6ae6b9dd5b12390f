package object

import (
	"strings"
)

// formatRun is one call of str.format or str.format_map.
type formatRun struct {
	t       Thread
	args    []Value
	kw      *Dict
	mapping Value // format_map's argument, else Null
	auto    int   // next automatic number
	mode    byte  // 'a' automatic numbers, 'm' numbers given, 0 not yet known
}

// StrFormat is format.format(*args, **kw), or format.format_map(mapping) if
// mapping is not Null.
func StrFormat(t Thread, format string, args []Value, kw *Dict, mapping Value) (string, *Exception) {
	r := formatRun{t: t, args: args, kw: kw, mapping: mapping}
	return r.build(format, 2)
}

// build formats s; depth is how deep fields may stand in each other.
func (r *formatRun) build(s string, depth int) (string, *Exception) {
	if depth <= 0 {
		return "", ValueErrorf("Max string recursion exceeded")
	}
	var b strings.Builder
	for s != "" {
		i := strings.IndexAny(s, "{}")
		if i < 0 {
			b.WriteString(s)
			break
		}
		b.WriteString(s[:i])
		c := s[i]
		s = s[i+1:]
		if s != "" && s[0] == c {
			b.WriteByte(c)
			s = s[1:]
			continue
		}
		if c == '}' {
			return "", ValueErrorf("Single '}' encountered in format string")
		}
		if s == "" {
			return "", ValueErrorf("Single '{' encountered in format string")
		}
		f, rest, err := parseField(s)
		if err != nil {
			return "", err
		}
		s = rest
		text, err := r.field(f, depth)
		if err != nil {
			return "", err
		}
		if err := reserveText(r.t, b.Len()+len(text)); err != nil {
			return "", err
		}
		b.WriteString(text)
	}
	return b.String(), nil
}

// replacement is one replacement field: {name!conversion:spec}.
type replacement struct {
	name       string
	conversion rune // 0 if not given
	spec       string
	nested     bool // the spec has fields of its own
}

// parseField parses the field that begins at s, after its brace.
func parseField(s string) (f replacement, rest string, err *Exception) {
	i, bracket := 0, false
	var c byte
scan:
	for ; i < len(s); i++ {
		switch c = s[i]; c {
		case '{':
			if !bracket {
				return f, "", ValueErrorf("unexpected '{' in field name")
			}
		case '[':
			bracket = true
		case ']':
			bracket = false
		case '}', ':', '!':
			if !bracket {
				break scan
			}
		}
		c = 0
	}
	f.name = s[:min(i, len(s))]
	if c == 0 {
		return f, "", ValueErrorf("expected '}' before end of string")
	}
	s = s[i+1:]
	if c == '}' {
		return f, s, nil
	}
	if c == '!' {
		if s == "" {
			return f, "", ValueErrorf("end of string while looking for conversion specifier")
		}
		r, n := decodeRune(s)
		f.conversion = r
		if s = s[n:]; s != "" {
			switch s[0] {
			case '}':
				return f, s[1:], nil
			case ':':
				s = s[1:]
			default:
				return f, "", ValueErrorf("expected ':' after conversion specifier")
			}
		}
	}
	open := 1
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '{':
			f.nested = true
			open++
		case '}':
			if open--; open == 0 {
				f.spec = s[:i]
				return f, s[i+1:], nil
			}
		}
	}
	return f, "", ValueErrorf("unmatched '{' in format spec")
}

// field renders one field.
func (r *formatRun) field(f replacement, depth int) (string, *Exception) {
	v, err := r.lookup(f.name)
	if err != nil {
		return "", err
	}
	if f.conversion != 0 {
		if v, err = convertField(r.t, v, f.conversion); err != nil {
			return "", err
		}
	}
	if f.nested {
		if f.spec, err = r.build(f.spec, depth-1); err != nil {
			return "", err
		}
	}
	return FormatValue(r.t, v, f.spec)
}

func convertField(t Thread, v Value, conversion rune) (Value, *Exception) {
	switch conversion {
	case 's':
		return ToStr(t, v)
	case 'r':
		return formatted(Repr(t, v))
	case 'a':
		s, err := Repr(t, v)
		return formatted(ASCIIRepr(s), err)
	}
	return Null, ValueErrorf("Unknown conversion specifier %s", shownCode(conversion))
}

// lookup finds the value of a field name: first.attr[key]…
func (r *formatRun) lookup(name string) (Value, *Exception) {
	i := strings.IndexAny(name, ".[")
	if i < 0 {
		i = len(name)
	}
	v, err := r.first(name[:i])
	if err != nil {
		return Null, err
	}
	for rest := name[i:]; rest != ""; {
		switch rest[0] {
		case '.':
			k := strings.IndexAny(rest[1:], ".[") + 1
			if k == 0 {
				k = len(rest)
			}
			attr := rest[1:k]
			if attr == "" {
				return Null, ValueErrorf("Empty attribute in format string")
			}
			if v, err = GetAttr(r.t, v, attr); err != nil {
				return Null, err
			}
			rest = rest[k:]
		case '[':
			k := strings.IndexByte(rest, ']')
			if k < 0 {
				return Null, ValueErrorf("Missing ']' in format string")
			}
			if k == 1 {
				return Null, ValueErrorf("Empty attribute in format string")
			}
			n, isInt, err := fieldNumber(rest[1:k])
			if err != nil {
				return Null, err
			}
			key := Int(int64(n))
			if !isInt {
				key = NewStr(rest[1:k])
			}
			if v, err = GetItem(r.t, v, key); err != nil {
				return Null, err
			}
			rest = rest[k+1:]
		default:
			return Null, ValueErrorf("Only '.' or '[' may follow ']' in format field specifier")
		}
	}
	return v, nil
}

// fieldNumber reads a name that consists of digits.
func fieldNumber(s string) (n int, ok bool, err *Exception) {
	n, rest, fits := digitRun(s)
	switch {
	case !fits:
		return 0, false, ValueErrorf("Too many decimal digits in format string")
	case n < 0 || rest != "":
		return 0, false, nil
	}
	return n, true, nil
}

// first finds the argument that a field begins with.
func (r *formatRun) first(name string) (Value, *Exception) {
	n, isInt, err := fieldNumber(name)
	if err != nil {
		return Null, err
	}
	if isInt || name == "" {
		mode := byte('m')
		if name == "" {
			mode = 'a'
		}
		switch {
		case r.mode == 0:
			r.mode = mode
		case r.mode == 'm' && mode == 'a':
			return Null, ValueErrorf("cannot switch from manual field specification to automatic field numbering")
		case r.mode == 'a' && mode == 'm':
			return Null, ValueErrorf("cannot switch from automatic field numbering to manual field specification")
		}
		if name == "" {
			n = r.auto
			r.auto++
		}
		if !r.mapping.IsNull() {
			return Null, ValueErrorf("Format string contains positional fields")
		}
		if n >= len(r.args) {
			return Null, IndexErrorf("Replacement index %d out of range for positional args tuple", n)
		}
		return r.args[n], nil
	}
	if !r.mapping.IsNull() {
		return GetItem(r.t, r.mapping, NewStr(name))
	}
	if r.kw != nil {
		if v, ok := r.kw.GetStr(name); ok {
			return v, nil
		}
	}
	return Null, KeyErr(NewStr(name))
}
