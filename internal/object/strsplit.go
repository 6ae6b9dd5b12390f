package object

import (
	"strings"
	"unicode/utf8"
)

func strSplit(t Thread, a []Value) (Value, *Exception)  { return strSplitBy(t, a, false) }
func strRsplit(t Thread, a []Value) (Value, *Exception) { return strSplitBy(t, a, true) }

func strSplitBy(t Thread, a []Value, right bool) (Value, *Exception) {
	n, err := sizeArg(t, a[2], -1)
	if err != nil {
		return Null, err
	}
	s := strSelf(a)
	if a[1].IsNone() {
		return s.parts(splitSpace(s.s, n, right, isSpaceRune)), nil
	}
	sep := strObject(a[1])
	if sep == nil {
		return Null, TypeErrorf("must be str or None, not %s", typeName(a[1]))
	}
	if sep.s == "" {
		return Null, ValueErrorf("empty separator")
	}
	return s.parts(splitBy(s.s, sep.s, n, right)), nil
}

// parts returns the list of some parts of the text. Their objects are made in
// groups; a part that lives on keeps its group.
func (s *Str) parts(texts []string) Value {
	const group = 32
	more := s.more
	if !s.IsASCII() {
		more = nil
	}
	items := make([]Value, len(texts))
	var room []Str
	for i, text := range texts {
		if len(text) < 2 {
			items[i] = NewStr(text)
			continue
		}
		if len(room) == 0 {
			room = make([]Str, min(len(texts)-i, group))
		}
		room[0] = Str{s: text, more: more}
		items[i], room = Of(&room[0]), room[1:]
	}
	return Of(&List{items})
}

// splitBy splits at the first n separators, or at the last n; a negative n
// means all.
func splitBy(s, sep string, n int, right bool) []string {
	if n < 0 {
		n = len(s)
	}
	if !right {
		return strings.SplitN(s, sep, min(n, len(s))+1)
	}
	var parts []string
	for ; n > 0; n-- {
		i := strings.LastIndex(s, sep)
		if i < 0 {
			break
		}
		parts = append(parts, s[i+len(sep):])
		s = s[:i]
	}
	parts = append(parts, s)
	reverseStrings(parts)
	return parts
}

func reverseStrings(p []string) {
	for i, j := 0, len(p)-1; i < j; i, j = i+1, j-1 {
		p[i], p[j] = p[j], p[i]
	}
}

// splitSpace splits at runs of white space, at most n of them if n >= 0.
func splitSpace(s string, n int, right bool, space func(rune) bool) []string {
	if n < 0 {
		n = len(s)
	}
	var parts []string
	if right {
		for {
			s = trimRight(s, space)
			if s == "" || n == 0 {
				break
			}
			i := len(s)
			for i > 0 {
				r, k := decodeLastRune(s[:i])
				if space(r) {
					break
				}
				i -= k
			}
			parts = append(parts, s[i:])
			s, n = s[:i], n-1
		}
		if s != "" {
			parts = append(parts, s)
		}
		reverseStrings(parts)
		return parts
	}
	for {
		s = trimLeft(s, space)
		if s == "" || n == 0 {
			break
		}
		i := 0
		for i < len(s) {
			r, k := decodeRune(s[i:])
			if space(r) {
				break
			}
			i += k
		}
		parts = append(parts, s[:i])
		s, n = s[i:], n-1
	}
	if s != "" {
		parts = append(parts, s)
	}
	return parts
}

func trimLeft(s string, in func(rune) bool) string {
	for s != "" {
		r, n := decodeRune(s)
		if !in(r) {
			break
		}
		s = s[n:]
	}
	return s
}

func trimRight(s string, in func(rune) bool) string {
	for s != "" {
		r, n := decodeLastRune(s)
		if !in(r) {
			break
		}
		s = s[:len(s)-n]
	}
	return s
}

func strStrip(_ Thread, a []Value) (Value, *Exception) {
	return strTrim(a, "strip", true, true)
}
func strLstrip(_ Thread, a []Value) (Value, *Exception) {
	return strTrim(a, "lstrip", true, false)
}
func strRstrip(_ Thread, a []Value) (Value, *Exception) {
	return strTrim(a, "rstrip", false, true)
}

func strTrim(a []Value, name string, left, right bool) (Value, *Exception) {
	self := strSelf(a)
	in := isSpaceRune
	if !a[1].IsNone() {
		chars := strObject(a[1])
		if chars == nil {
			return Null, TypeErrorf("%s arg must be None or str", name)
		}
		in = func(r rune) bool { return strings.Contains(chars.s, string(appendRune(nil, r))) }
		if isASCII(chars.s) {
			in = func(r rune) bool { return r < utf8.RuneSelf && strings.IndexByte(chars.s, byte(r)) >= 0 }
		}
	}
	s := self.s
	if a[1].IsNone() && self.IsASCII() {
		lo, hi := 0, len(s)
		for left && lo < hi && asciiSpace(s[lo]) {
			lo++
		}
		for right && lo < hi && asciiSpace(s[hi-1]) {
			hi--
		}
		if hi-lo == len(s) {
			return Of(self), nil
		}
		return newASCII(s[lo:hi]), nil
	}
	if left {
		s = trimLeft(s, in)
	}
	if right {
		s = trimRight(s, in)
	}
	if len(s) == len(self.s) {
		return Of(self), nil
	}
	return NewStr(s), nil
}

// asciiSpace is isSpaceRune for ASCII text.
func asciiSpace(c byte) bool {
	const spaces = 1<<' ' | 0x1f<<'\t' | 0xf<<0x1c
	return c <= ' ' && spaces>>c&1 != 0
}

func strSplitlines(t Thread, a []Value) (Value, *Exception) {
	keep, err := Truth(t, a[1])
	if err != nil {
		return Null, err
	}
	s := strSelf(a).s
	var parts []string
	for i, start := 0, 0; start < len(s); {
		if i == len(s) {
			parts = append(parts, s[start:])
			break
		}
		r, n := decodeRune(s[i:])
		if !isLineBreak(r) {
			i += n
			continue
		}
		end := i
		if i += n; r == '\r' && i < len(s) && s[i] == '\n' {
			i++
		}
		if keep {
			end = i
		}
		parts = append(parts, s[start:end])
		start = i
	}
	return strSelf(a).parts(parts), nil
}

// isLineBreak tells what ends a line of a str; bytes know \n and \r only.
func isLineBreak(r rune) bool {
	return '\n' <= r && r <= '\r' || 0x1c <= r && r <= 0x1e || r == 0x85 || r == 0x2028 || r == 0x2029
}

func strJoin(t Thread, a []Value) (Value, *Exception) {
	sep := strSelf(a)
	items, err := joinItems(t, a[1])
	if err != nil {
		return Null, err
	}
	if len(items) == 1 {
		if _, ok := items[0].Object().(*Str); ok {
			return items[0], nil
		}
	}
	size, more := 0, asciiText
	for i, x := range items {
		s := strObject(x)
		if s == nil {
			return Null, TypeErrorf("sequence item %d: expected str instance, %s found", i, typeName(x))
		}
		size += len(s.s)
		if s.more == nil || !s.more.ascii {
			more = nil
		}
	}
	if len(items) > 1 {
		n, ok := repeatSize(max(len(sep.s), 1), len(items)-1)
		if !ok {
			return Null, MemoryErr()
		}
		if sep.s != "" {
			size += n
		}
		if !sep.IsASCII() {
			more = nil
		}
	}
	if err := reserveText(t, size); err != nil {
		return Null, err
	}
	var b strings.Builder
	b.Grow(size)
	for i, x := range items {
		if i > 0 {
			b.WriteString(sep.s)
		}
		b.WriteString(strObject(x).s)
	}
	if size < 2 {
		return NewStr(b.String()), nil
	}
	return Of(&Str{s: b.String(), more: more}), nil
}

// joinItems returns the items of what join was given, without a copy of lists
// and tuples.
func joinItems(t Thread, v Value) ([]Value, *Exception) {
	switch o := v.Object().(type) {
	case *List:
		return o.Items, nil
	case *Tuple:
		return o.items, nil
	}
	if !IsIterable(v) {
		return nil, TypeErrorf("can only join an iterable")
	}
	return ToList(t, v)
}
