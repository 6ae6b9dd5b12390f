package object

import (
	"strings"
)

// strPredicate makes the method that tells whether there are code points and
// all have a property.
func strPredicate(is func(rune) bool) NativeFn {
	return func(_ Thread, a []Value) (Value, *Exception) {
		s := strSelf(a).s
		for i := 0; i < len(s); {
			r, n := decodeRune(s[i:])
			if !is(r) {
				return False, nil
			}
			i += n
		}
		return Bool(s != ""), nil
	}
}

func strIsASCII(_ Thread, a []Value) (Value, *Exception) { return Bool(strSelf(a).IsASCII()), nil }

func strIsIdentifier(_ Thread, a []Value) (Value, *Exception) {
	return Bool(IsIdentifier(strSelf(a).s)), nil
}

func strIsPrintable(_ Thread, a []Value) (Value, *Exception) {
	s := strSelf(a).s
	for i := 0; i < len(s); {
		r, n := decodeRune(s[i:])
		if !isPrintable(r) {
			return False, nil
		}
		i += n
	}
	return True, nil
}

func strIsLower(_ Thread, a []Value) (Value, *Exception) {
	return Bool(caseIs(strSelf(a).s, isLower, isUpper)), nil
}

func strIsUpper(_ Thread, a []Value) (Value, *Exception) {
	return Bool(caseIs(strSelf(a).s, isUpper, isLower)), nil
}

// caseIs tells whether some code point is of the wanted case and none of the
// other one, nor of title case.
func caseIs(s string, want, other func(rune) bool) bool {
	some := false
	for i := 0; i < len(s); {
		r, n := decodeRune(s[i:])
		if other(r) || isTitle(r) {
			return false
		}
		some = some || want(r)
		i += n
	}
	return some
}

func strIsTitle(_ Thread, a []Value) (Value, *Exception) { return Bool(titleIs(strSelf(a).s)), nil }

func titleIs(s string) bool {
	some, inWord := false, false
	for i := 0; i < len(s); {
		r, n := decodeRune(s[i:])
		switch {
		case isUpper(r) || isTitle(r):
			if inWord {
				return false
			}
			some, inWord = true, true
		case isLower(r):
			if !inWord {
				return false
			}
			some = true
		default:
			inWord = false
		}
		i += n
	}
	return some
}

// strMap makes a method that maps each code point.
func strMap(ascii func(string) string, f func(b []byte, s string, i int, r rune) []byte) NativeFn {
	return func(_ Thread, a []Value) (Value, *Exception) {
		s := strSelf(a)
		if ascii != nil && s.IsASCII() {
			return newASCII(ascii(s.s)), nil
		}
		b := make([]byte, 0, len(s.s)+len(s.s)/8)
		for i := 0; i < len(s.s); {
			r, n := decodeRune(s.s[i:])
			b = f(b, s.s, i, r)
			i += n
		}
		return NewStr(string(b)), nil
	}
}

var (
	strUpper = strMap(upperText, func(b []byte, _ string, _ int, r rune) []byte { return appendUpper(b, r) })
	strLower = strMap(lowerText, appendLower)

	strCasefold   = strMap(lowerText, func(b []byte, _ string, _ int, r rune) []byte { return appendFold(b, r) })
	strCapitalize = strMap(nil, func(b []byte, s string, i int, r rune) []byte {
		if i == 0 {
			return appendTitle(b, r)
		}
		return appendLower(b, s, i, r)
	})
	strSwapcase = strMap(nil, func(b []byte, s string, i int, r rune) []byte {
		switch {
		case isUpper(r):
			return appendLower(b, s, i, r)
		case isLower(r):
			return appendUpper(b, r)
		}
		return appendRune(b, r)
	})
	strTitle = strMap(nil, func(b []byte, s string, i int, r rune) []byte {
		if i > 0 {
			if p, _ := decodeLastRune(s[:i]); isCased(p) {
				return appendLower(b, s, i, r)
			}
		}
		return appendTitle(b, r)
	})
)

func upperText(s string) string { return flipCase(s, 'a', 'z', strings.ToUpper) }
func lowerText(s string) string { return flipCase(s, 'A', 'Z', strings.ToLower) }

// flipCase changes the case of the letters from first to last; long texts are
// left to a function for them.
func flipCase(s string, first, last byte, long func(string) string) string {
	var buf [smallText]byte
	if len(s) > len(buf) {
		return long(s)
	}
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c >= first && c <= last {
			c ^= 'a' - 'A'
		}
		buf[i] = c
	}
	return string(buf[:len(s)])
}

func isCased(r rune) bool { return isLower(r) || isUpper(r) || isTitle(r) }

func strLjust(t Thread, a []Value) (Value, *Exception) {
	return strPad(t, a, func(n int) int { return 0 })
}
func strRjust(t Thread, a []Value) (Value, *Exception) {
	return strPad(t, a, func(n int) int { return n })
}
func strCenter(t Thread, a []Value) (Value, *Exception) {
	return strPad(t, a, nil)
}

// centerLeft is how many of n fill characters stand to the left of a text
// centred in width.
func centerLeft(n, width int) int { return n/2 + n&width&1 }

// strPad pads; left tells how many of the fill characters go to the left.
func strPad(t Thread, a []Value, left func(n int) int) (Value, *Exception) {
	s := strSelf(a)
	width, err := IndexInt(t, a[1])
	if err != nil {
		return Null, err
	}
	fill := strObject(a[2])
	if fill == nil {
		return Null, TypeErrorf("The fill character must be a unicode character, not %s", typeName(a[2]))
	}
	if fill.Count() != 1 {
		return Null, TypeErrorf("The fill character must be exactly one character long")
	}
	n := width - s.Count()
	if n <= 0 {
		return Of(s), nil
	}
	l := 0
	if left != nil {
		l = left(n)
	} else {
		l = centerLeft(n, width)
	}
	text, err := padText(t, s.s, fill.s, l, n-l)
	if err != nil {
		return Null, err
	}
	return newCounted(text, width), nil
}

// padText writes fill before and after s.
func padText(t Thread, s, fill string, left, right int) (string, *Exception) {
	size, ok := repeatSize(len(fill), left+right)
	if !ok {
		return "", MemoryErr()
	}
	if err := reserveText(t, size+len(s)); err != nil {
		return "", err
	}
	var b strings.Builder
	b.Grow(size + len(s))
	for range left {
		b.WriteString(fill)
	}
	b.WriteString(s)
	for range right {
		b.WriteString(fill)
	}
	return b.String(), nil
}

func strZfill(t Thread, a []Value) (Value, *Exception) {
	s := strSelf(a)
	width, err := IndexInt(t, a[1])
	if err != nil {
		return Null, err
	}
	n := width - s.Count()
	if n <= 0 {
		return Of(s), nil
	}
	sign, rest := splitSign(s.s)
	text, err := padText(t, rest, "0", n, 0)
	if err != nil {
		return Null, err
	}
	return NewStr(sign + text), nil
}

func splitSign(s string) (sign, rest string) {
	if s != "" && (s[0] == '+' || s[0] == '-') {
		return s[:1], s[1:]
	}
	return "", s
}

func strExpandtabs(t Thread, a []Value) (Value, *Exception) {
	size, err := IndexC(t, a[1], 32)
	if err != nil {
		return Null, err
	}
	s, err := expandTabs(t, strSelf(a).s, int(size), true)
	if err != nil {
		return Null, err
	}
	return NewStr(s), nil
}

// expandTabs replaces tabs; columns count code points if runes, else bytes.
func expandTabs(t Thread, s string, size int, runes bool) (string, *Exception) {
	if err := reserveText(t, len(s)+strings.Count(s, "\t")*max(size, 0)); err != nil {
		return "", err
	}
	b := make([]byte, 0, len(s))
	col := 0
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '\t':
			if size > 0 {
				for n := size - col%size; n > 0; n-- {
					b = append(b, ' ')
					col++
				}
			}
			continue
		case c == '\n' || c == '\r':
			col = -1
		case runes && c&0xc0 == 0x80:
			col--
		}
		b = append(b, s[i])
		col++
	}
	return string(b), nil
}
