package syntax

import (
	"unicode"
	"unicode/utf8"
)

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// isIdentStart takes every byte that is not ASCII for a letter; checkIdent
// looks closer.
func isIdentStart(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c >= utf8.RuneSelf
}

func isIdentPart(c byte) bool { return isIdentStart(c) || isDigit(c) }

// inLastWord tells whether nothing but letters and digits is left.
func (s *scanner) inLastWord() bool {
	for i := s.pos; i < len(s.text); i++ {
		if !isIdentPart(s.text[i]) {
			return false
		}
	}
	return true
}

func isIDStart(r rune) bool {
	return unicode.IsLetter(r) || unicode.Is(unicode.Nl, r) || unicode.Is(unicode.Other_ID_Start, r)
}

func isIDContinue(r rune) bool {
	return isIDStart(r) || unicode.In(r, unicode.Mn, unicode.Mc, unicode.Nd, unicode.Pc, unicode.Other_ID_Continue)
}

// IsIdentifier tells whether s is an identifier, as str.isidentifier does; it
// may be a keyword.
func IsIdentifier(s string) bool {
	for i, r := range s {
		if r != '_' && !isIDStart(r) && (i == 0 || !isIDContinue(r)) {
			return false
		}
	}
	return s != ""
}

// IsKeyword tells whether s is a reserved word.
func IsKeyword(s string) bool {
	_, ok := keywords[s]
	return ok
}

func isStringPrefix(p string) bool {
	var seen [128]bool
	for i := range len(p) {
		c := p[i] | 0x20
		if c >= 128 || seen[c] {
			return false
		}
		seen[c] = true
	}
	switch len(p) {
	case 1:
		return seen['r'] || seen['b'] || seen['u'] || seen['f']
	case 2:
		return seen['r'] && (seen['b'] || seen['f'])
	}
	return p == ""
}
