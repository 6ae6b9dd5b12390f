package syntax

import (
	"strings"

	"asyncrepl/internal/diag"
)

// digits passes over digits with single underscores between them, each of a
// class; it fails after an underscore that no digit follows.
func (s *scanner) digits(is func(byte) bool, kind string) bool {
	for {
		for is(s.peek(0)) {
			s.pos++
		}
		if s.peek(0) != '_' {
			return true
		}
		s.pos++
		if !is(s.peek(0)) {
			if c := s.peek(0); isDigit(c) && kind != "decimal" {
				s.pos++
				return s.fail("invalid digit '%c' in %s literal", c, kind)
			}
			return s.fail("invalid %s literal", kind)
		}
	}
}

// number scans a numeric literal.
func (s *scanner) number(from int, start diag.Pos) bool {
	kind := "decimal"
	if s.peek(0) == '0' {
		switch s.peek(1) | 0x20 {
		case 'x':
			return s.radix(from, start, "hexadecimal", isHex)
		case 'o':
			return s.radix(from, start, "octal", func(c byte) bool { return c >= '0' && c <= '7' })
		case 'b':
			return s.radix(from, start, "binary", func(c byte) bool { return c == '0' || c == '1' })
		}
	}
	isInt := true
	if s.peek(0) != '.' && !s.digits(isDigit, kind) {
		return false
	}
	if s.peek(0) == '.' {
		isInt = false
		s.pos++
		if isDigit(s.peek(0)) && !s.digits(isDigit, kind) {
			return false
		}
	}
	if s.peek(0)|0x20 == 'e' {
		sign := 1
		if c := s.peek(1); c == '+' || c == '-' {
			sign = 2
		}
		if isDigit(s.peek(sign)) {
			isInt = false
			s.pos += sign
			if !s.digits(isDigit, kind) {
				return false
			}
		} else if sign == 2 {
			s.pos += 2
			if !s.fail("invalid decimal literal") {
				return false
			}
		}
	}
	if s.peek(0)|0x20 == 'j' {
		isInt = false
		s.pos++
		kind = "imaginary"
	}
	if isInt && s.text[from] == '0' && strings.Trim(s.text[from:s.pos], "0_") != "" && !s.lenient {
		return s.leadingZeros(from, start)
	}
	return s.numberEnd(kind) && s.done(from, start)
}

// leadingZeros reports 012.
func (s *scanner) leadingZeros(from int, start diag.Pos) bool {
	if !s.numberEnd("decimal") {
		return false
	}
	zeros := from
	for s.text[zeros] == '0' || s.text[zeros] == '_' {
		zeros++
	}
	s.failAt(diag.SyntaxError, start, 1, "leading zeros in decimal integer literals are not permitted; "+
		"use an 0o prefix for octal integers")
	s.err.EndOffset = s.err.Offset + zeros - from
	return false
}

func isHex(c byte) bool {
	return isDigit(c) || c|0x20 >= 'a' && c|0x20 <= 'f'
}

// radix scans the rest of 0x…, 0o…, 0b….
func (s *scanner) radix(from int, start diag.Pos, kind string, is func(byte) bool) bool {
	s.pos += 2
	if s.peek(0) == '_' {
		s.pos++
	}
	if !is(s.peek(0)) {
		if c := s.peek(0); isDigit(c) {
			s.pos++
			return s.fail("invalid digit '%c' in %s literal", c, kind) && s.done(from, start)
		}
		return s.fail("invalid %s literal", kind) && s.done(from, start)
	}
	if !s.digits(is, kind) {
		return false
	}
	if c := s.peek(0); isDigit(c) {
		s.pos++
		return s.fail("invalid digit '%c' in %s literal", c, kind) && s.done(from, start)
	}
	return s.numberEnd(kind) && s.done(from, start)
}

func (s *scanner) done(from int, start diag.Pos) bool {
	s.emit(Number, from, start)
	return true
}

// numberEnd checks what follows a number: a keyword gets a warning, any other
// letter is an error.
func (s *scanner) numberEnd(kind string) bool {
	c := s.peek(0)
	if c < 128 && !isIdentPart(c) {
		return true
	}
	rest := s.text[s.pos:]
	for _, w := range [...]string{"and", "else", "for", "if", "in", "is", "or", "not"} {
		if strings.HasPrefix(rest, w) {
			at := s.here()
			s.warnings = append(s.warnings, diag.Warning{Category: "SyntaxWarning",
				Msg: "invalid " + kind + " literal", Span: diag.Span{Start: at, End: at}})
			return true
		}
	}
	if c >= 128 {
		return true
	}
	return s.fail("invalid %s literal", kind)
}
