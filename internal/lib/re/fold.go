package re

import "unicode"

// Case is ignored among the characters that simple folding joins; in text i
// also equals the dotted and the dotless one.
var dottedI = []rune{'i', 'I', 0x130, 0x131}

// folds returns the characters that equal r when case is ignored, r first.
// ascii: only ASCII letters have cases.
func folds(r rune, ascii bool) []rune {
	if ascii {
		if isLetter(r) {
			return []rune{r, r ^ 0x20}
		}
		return []rune{r}
	}
	for _, i := range dottedI {
		if r == i {
			return append([]rune{r}, dottedI...)
		}
	}
	out := []rune{r}
	for f := unicode.SimpleFold(r); f != r; f = unicode.SimpleFold(f) {
		out = append(out, f)
	}
	return out
}

// foldRanges adds to ranges what equals a member when case is ignored.
func foldRanges(ranges []charRange, ascii bool) []charRange {
	out := append([]charRange(nil), ranges...)
	add := func(r rune) {
		for _, f := range folds(r, ascii)[1:] {
			out = append(out, charRange{f, f})
		}
	}
	for _, rg := range ranges {
		for r := rg.lo; r <= rg.hi && r < 0x80; r++ {
			add(r)
		}
		if ascii || rg.hi < 0x80 {
			continue
		}
		if rg.hi-rg.lo < 0x400 {
			for r := max(rg.lo, 0x80); r <= rg.hi; r++ {
				add(r)
			}
			continue
		}
		for _, cased := range unicode.CaseRanges {
			lo, hi := max(rg.lo, rune(cased.Lo), 0x80), min(rg.hi, rune(cased.Hi))
			for r := lo; r <= hi; r++ {
				add(r)
			}
		}
	}
	return out
}

// Categories. spaces are the white space of str.isspace.
var spaces = []charRange{{'\t', '\r'}, {0x1c, ' '}, {0x85, 0x85}, {0xa0, 0xa0}, {0x1680, 0x1680}, {0x2000, 0x200a},
	{0x2028, 0x2029}, {0x202f, 0x202f}, {0x205f, 0x205f}, {0x3000, 0x3000}}

// inCategory reports whether r is in the category d, s or w, or not in it for
// the capital letters.
func inCategory(c byte, r rune, ascii bool) bool {
	if c < 'a' {
		return !inCategory(c|0x20, r, ascii)
	}
	if ascii {
		switch c {
		case 'd':
			return '0' <= r && r <= '9'
		case 's':
			return r == ' ' || '\t' <= r && r <= '\r'
		}
		return isLetter(r) || '0' <= r && r <= '9' || r == '_'
	}
	switch c {
	case 'd':
		return unicode.Is(unicode.Nd, r)
	case 's':
		return inRanges(spaces, r)
	}
	return r == '_' || unicode.IsLetter(r) || unicode.IsNumber(r)
}

func inRanges(ranges []charRange, r rune) bool {
	for _, rg := range ranges {
		if rg.lo <= r && r <= rg.hi {
			return true
		}
	}
	return false
}

// contains reports whether the set matches r; ranges are those of the set,
// folded if case is ignored.
func (s *charSet) contains(ranges []charRange, r rune, ascii bool) bool {
	in := inRanges(ranges, r)
	for _, c := range s.categories {
		in = in || inCategory(c, r, ascii)
	}
	return in != s.negate
}
