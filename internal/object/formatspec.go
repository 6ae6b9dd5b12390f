package object

import "fmt"

// FormatSpec is a parsed format specification:
// [[fill]align][sign][z][#][0][width][grouping][.precision][type]
type FormatSpec struct {
	Fill      rune
	Align     byte // '<', '>', '=', '^'
	AlignSet  bool // given explicitly
	Sign      byte // '+', '-', ' ' or 0
	NoNegZero bool // 'z'
	Alt       bool // '#'
	Width     int  // -1 if not given
	Group     byte // ',' or '_' or 0
	Precision int  // -1 if not given
	Type      rune // 0 if not given
}

// parseSpec parses a specification for a value of a type whose default type
// code and alignment are given; typeName is for error texts.
func parseSpec(spec string, defType rune, defAlign byte, typeName string) (f FormatSpec, err *Exception) {
	f = FormatSpec{Fill: ' ', Align: defAlign, Width: -1, Precision: -1, Type: defType}
	s := spec
	isAlign := func(s string) bool { return s != "" && (s[0] == '<' || s[0] == '>' || s[0] == '=' || s[0] == '^') }
	next := func(c byte) bool {
		if s != "" && s[0] == c {
			s = s[1:]
			return true
		}
		return false
	}
	fillSet := false
	if s != "" {
		r, n := decodeRune(s)
		if isAlign(s[n:]) {
			f.Fill, f.Align, f.AlignSet, fillSet = r, s[n], true, true
			s = s[n+1:]
		} else if isAlign(s) {
			f.Align, f.AlignSet = s[0], true
			s = s[1:]
		}
	}
	if s != "" && (s[0] == '+' || s[0] == '-' || s[0] == ' ') {
		f.Sign = s[0]
		s = s[1:]
	}
	f.NoNegZero = next('z')
	f.Alt = next('#')
	if !fillSet && next('0') {
		f.Fill = '0'
		if !f.AlignSet && defAlign == '>' {
			f.Align = '='
		}
	}
	tooMany := func() *Exception { return ValueErrorf("Too many decimal digits in format string") }
	var ok bool
	if f.Width, s, ok = digitRun(s); !ok {
		return f, tooMany()
	}
	both := func() *Exception { return ValueErrorf("Cannot specify both ',' and '_'.") }
	if next(',') {
		f.Group = ','
	}
	if next('_') {
		if f.Group != 0 {
			return f, both()
		}
		f.Group = '_'
	}
	if s != "" && s[0] == ',' && f.Group == '_' {
		return f, both()
	}
	if next('.') {
		if f.Precision, s, ok = digitRun(s); !ok {
			return f, tooMany()
		}
		if f.Precision < 0 {
			return f, ValueErrorf("Format specifier missing precision")
		}
	}
	if s != "" {
		r, n := decodeRune(s)
		if n < len(s) {
			return f, ValueErrorf("Invalid format specifier '%s' for object of type '%s'", spec, typeName)
		}
		f.Type = r
	}
	if f.Group != 0 {
		switch f.Type {
		case 'd', 'e', 'f', 'g', 'E', 'G', '%', 'F', 0:
		case 'b', 'o', 'x', 'X':
			if f.Group != '_' {
				return f, badGroup(f)
			}
		default:
			return f, badGroup(f)
		}
	}
	return f, nil
}

func badGroup(f FormatSpec) *Exception {
	return ValueErrorf("Cannot specify '%c' with '%s'.", f.Group, shownCode(f.Type))
}

// shownCode is a type code as error texts show it.
func shownCode(r rune) string {
	if 32 < r && r < 128 {
		return string(r)
	}
	return fmt.Sprintf(`\x%x`, r)
}

func unknownCode(r rune, typeName string) *Exception {
	return ValueErrorf("Unknown format code '%s' for object of type '%s'", shownCode(r), typeName)
}

// digitRun reads a number at the beginning of s: -1 if there is none; ok is
// false if it is beyond a size.
func digitRun(s string) (n int, rest string, ok bool) {
	n = -1
	for s != "" && '0' <= s[0] && s[0] <= '9' {
		if n < 0 {
			n = 0
		}
		d := int(s[0] - '0')
		if n > (1<<63-1-d)/10 {
			return 0, s, false
		}
		n = n*10 + d
		s = s[1:]
	}
	return n, s, true
}

// pad fills text, which has n code points, to the width of the specification;
// alignment '=' counts as '>'.
func (f *FormatSpec) pad(t Thread, text string, n int) (string, *Exception) {
	k := f.Width - n
	if k <= 0 {
		return text, nil
	}
	left := 0
	switch f.Align {
	case '>', '=':
		left = k
	case '^':
		left = k / 2
	}
	return padText(t, text, string(appendRune(nil, f.Fill)), left, k-left)
}
