package object

import (
	"sort"
	"unicode"
	"unicode/utf8"
)

// inRanges looks r up in a table of unidata.go.
func inRanges(table []rune, r rune) bool {
	i := sort.Search(len(table)/2, func(i int) bool { return table[2*i+1] >= r })
	return i < len(table)/2 && table[2*i] <= r
}

func isAlpha(r rune) bool {
	if r < utf8.RuneSelf {
		r |= 0x20
		return 'a' <= r && r <= 'z'
	}
	return inRanges(uniAlpha, r)
}

func isDecimal(r rune) bool {
	if r < utf8.RuneSelf {
		return '0' <= r && r <= '9'
	}
	return inRanges(uniDecimal, r)
}

func isLower(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z'
	}
	return inRanges(uniLower, r)
}

func isUpper(r rune) bool {
	if r < utf8.RuneSelf {
		return 'A' <= r && r <= 'Z'
	}
	return inRanges(uniUpper, r)
}

func isTitle(r rune) bool { return r > utf8.RuneSelf && inRanges(uniTitle, r) }

func isSpaceRune(r rune) bool {
	if r < utf8.RuneSelf {
		return r == ' ' || '\t' <= r && r <= '\r' || 0x1c <= r && r <= 0x1f
	}
	return inRanges(uniSpace, r)
}

func isPrintable(r rune) bool {
	if r < utf8.RuneSelf {
		return ' ' <= r && r <= '~'
	}
	return inRanges(uniPrintable, r)
}

// IsIdentifier is s.isidentifier().
func IsIdentifier(s string) bool {
	if s == "" {
		return false
	}
	for i := 0; i < len(s); {
		r, n := decodeRune(s[i:])
		switch {
		case r == '_' || isAlpha(r) && r < utf8.RuneSelf:
		case r < utf8.RuneSelf:
			if i == 0 || r < '0' || r > '9' {
				return false
			}
		case i == 0 && !inRanges(uniIDStart, r), i > 0 && !inRanges(uniIDContinue, r):
			return false
		}
		i += n
	}
	return true
}

// mapCase appends to b the mapping of r: a special one or the simple one.
func mapCase(b []byte, r rune, special map[rune]string, simple func(rune) rune) []byte {
	if r < utf8.RuneSelf {
		return append(b, byte(simple(r)))
	}
	if s, ok := special[r]; ok {
		return append(b, s...)
	}
	return appendRune(b, simple(r))
}

func appendUpper(b []byte, r rune) []byte { return mapCase(b, r, upperSpecial, unicode.ToUpper) }
func appendTitle(b []byte, r rune) []byte { return mapCase(b, r, titleSpecial, unicode.ToTitle) }
func appendFold(b []byte, r rune) []byte  { return mapCase(b, r, foldSpecial, unicode.ToLower) }

// appendLower appends the lowercase of the code point at s[i:]; a capital sigma
// at the end of a word has a form of its own.
func appendLower(b []byte, s string, i int, r rune) []byte {
	if r == 'Σ' && finalSigma(s, i) {
		return append(b, "ς"...)
	}
	return mapCase(b, r, lowerSpecial, unicode.ToLower)
}

// finalSigma tells whether a letter stands before the sigma at s[i:] and none
// after it, apart from characters that case ignores.
func finalSigma(s string, i int) bool {
	before := false
	for k := i; k > 0; {
		r, n := decodeLastRune(s[:k])
		k -= n
		if !inRanges(uniCaseIgnorable, r) {
			before = inRanges(uniCased, r)
			break
		}
	}
	if !before {
		return false
	}
	for k := i + len("Σ"); k < len(s); {
		r, n := decodeRune(s[k:])
		k += n
		if !inRanges(uniCaseIgnorable, r) {
			return !inRanges(uniCased, r)
		}
	}
	return true
}
