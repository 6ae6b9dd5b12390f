package object

import (
	"math"
	"strconv"
	"strings"
	"unicode"

	"asyncrepl/internal/longint"
)

// numText prepares the text of a number for parsing: surrounding white space
// goes, and decimal digits of all scripts become ASCII.
func numText(s string) string {
	if isASCII(s) {
		return strings.Trim(s, " \t\n\r\v\f\x1c\x1d\x1e\x1f")
	}
	var b strings.Builder
	for _, r := range s {
		switch d := decimalValue(r); {
		case r < 0x80:
			b.WriteRune(r)
		case isSpaceRune(r):
			b.WriteByte(' ')
		case d >= 0:
			b.WriteByte(byte('0' + d))
		default:
			b.WriteByte('?') // valid in no number
		}
	}
	return strings.Trim(b.String(), " \t\n\r\v\f\x1c\x1d\x1e\x1f")
}

// decimalValue returns the value of a decimal digit, -1 for other characters.
// Digits of a script stand together in tens.
func decimalValue(r rune) int {
	if '0' <= r && r <= '9' {
		return int(r - '0')
	}
	if r < 0x660 || !unicode.Is(unicode.Nd, r) {
		return -1
	}
	for _, x := range unicode.Nd.R16 {
		if rune(x.Lo) <= r && r <= rune(x.Hi) {
			return int(r-rune(x.Lo)) % 10
		}
	}
	for _, x := range unicode.Nd.R32 {
		if rune(x.Lo) <= r && r <= rune(x.Hi) {
			return int(r-rune(x.Lo)) % 10
		}
	}
	return -1
}

// ParseInt reads an int literal in the given base, 0 or 2 to 36, as int() does.
// ok is false if it is none; digits is then or the number of its digits when
// they are too many to convert.
func ParseInt(s string, base int) (v Value, ok bool, digits int) {
	return parseInt(longint.New(nil), s, base)
}

func parseInt(w *longint.Work, s string, base int) (v Value, ok bool, digits int) {
	if n := len(s); base == 10 && n > 0 && n < 19 && s[n-1] <= '9' && s[0] <= '9' {
		if i, err := strconv.ParseInt(s, 10, 64); err == nil {
			return Int(i), true, 0
		}
	}
	s = numText(s)
	neg := false
	if s != "" && (s[0] == '-' || s[0] == '+') {
		neg = s[0] == '-'
		s = s[1:]
	}
	prefix := 0
	if len(s) > 1 && s[0] == '0' {
		switch s[1] | 0x20 {
		case 'x':
			prefix = 16
		case 'o':
			prefix = 8
		case 'b':
			prefix = 2
		}
	}
	zeroOnly := false
	switch {
	case prefix != 0 && (base == 0 || base == prefix):
		base = prefix
		s = s[2:]
		s = strings.TrimPrefix(s, "_")
	case base == 0:
		base = 10
		zeroOnly = s != "" && s[0] == '0'
	}
	if s == "" || s[0] == '_' || s[len(s)-1] == '_' || strings.Contains(s, "__") {
		return Null, false, 0
	}
	if strings.IndexByte(s, '_') >= 0 {
		s = strings.ReplaceAll(s, "_", "")
	}
	for i := 0; i < len(s); i++ {
		if d := digitValue(s[i]); d >= base || zeroOnly && d != 0 {
			return Null, false, 0
		}
	}
	if most := MaxStrDigits(); base&(base-1) != 0 && most > 0 && len(s) > most {
		return Null, false, len(s)
	}
	x := w.Parse(s, base)
	if neg {
		x.Neg(x)
	}
	return NewInt(x), true, 0
}

func digitValue(c byte) int {
	switch {
	case '0' <= c && c <= '9':
		return int(c - '0')
	case 'a' <= c && c <= 'z':
		return int(c-'a') + 10
	case 'A' <= c && c <= 'Z':
		return int(c-'A') + 10
	}
	return 99
}

// ParseFloat reads a float as float() does.
func ParseFloat(s string) (float64, bool) {
	s = numText(s)
	f, rest, ok := floatPrefix(s)
	return f, ok && rest == ""
}

// floatPrefix reads the longest float at the beginning of s.
func floatPrefix(s string) (f float64, rest string, ok bool) {
	i := 0
	if i < len(s) && (s[i] == '+' || s[i] == '-') {
		i++
	}
	for _, word := range [...]string{"infinity", "inf", "nan"} {
		if len(s)-i >= len(word) && strings.EqualFold(s[i:i+len(word)], word) {
			f := math.Inf(1)
			if word == "nan" {
				f = math.NaN()
			}
			if s[0] == '-' {
				f = math.Copysign(f, -1)
			} else {
				f = math.Copysign(f, 1)
			}
			return f, s[i+len(word):], true
		}
	}
	start := i
	// A run of digits with single underscores between them.
	digits := func() int {
		n := 0
		for i < len(s) {
			if c := s[i]; '0' <= c && c <= '9' {
				n++
			} else if c != '_' || n == 0 || s[i-1] == '_' || i+1 >= len(s) || s[i+1] < '0' || s[i+1] > '9' {
				break
			}
			i++
		}
		return n
	}
	n := digits()
	if i < len(s) && s[i] == '.' {
		i++
		n += digits()
	}
	if n == 0 {
		return 0, s, false
	}
	if i < len(s) && s[i]|0x20 == 'e' {
		mark := i
		i++
		if i < len(s) && (s[i] == '+' || s[i] == '-') {
			i++
		}
		if digits() == 0 {
			i = mark
		}
	}
	text := s[start:i]
	if strings.IndexByte(text, '_') >= 0 {
		text = strings.ReplaceAll(text, "_", "")
	}
	f, _ = strconv.ParseFloat(text, 64) // a range error leaves the infinity
	if s[0] == '-' {
		f = -f
	}
	return f, s[i:], true
}

// parseComplex reads a complex as complex() does: "a", "bj" or "a+bj", perhaps
// in parentheses.
func parseComplex(s string) (complex128, bool) {
	const space = " \t\n\r\v\f\x1c\x1d\x1e\x1f"
	s = numText(s)
	if len(s) > 1 && s[0] == '(' {
		if s[len(s)-1] != ')' {
			return 0, false
		}
		s = strings.Trim(s[1:len(s)-1], space)
	}
	isJ := func(s string) bool { return s == "j" || s == "J" }
	x, rest, ok := floatPrefix(s)
	switch {
	case ok && rest == "":
		return complex(x, 0), true
	case ok && isJ(rest):
		return complex(0, x), true
	case !ok:
		// "j", "+j", "-j" have the coefficient 1.
		switch {
		case isJ(s), len(s) == 2 && s[0] == '+' && isJ(s[1:]):
			return 1i, true
		case len(s) == 2 && s[0] == '-' && isJ(s[1:]):
			return complex(0, -1), true
		}
		return 0, false
	case rest[0] != '+' && rest[0] != '-':
		return 0, false
	}
	y, tail, ok := floatPrefix(rest)
	if !ok {
		y, tail = 1, rest[1:]
		if rest[0] == '-' {
			y = -1
		}
	}
	return complex(x, y), isJ(tail)
}

// badUnderscores tells whether some underscore is not between two digits.
func badUnderscores(s string) bool {
	digit := func(i int) bool { return i >= 0 && i < len(s) && '0' <= s[i] && s[i] <= '9' }
	for i := 0; i < len(s); i++ {
		if s[i] == '_' && (!digit(i-1) || !digit(i+1)) {
			return true
		}
	}
	return false
}
