package syntax

import (
	"strings"

	"asyncrepl/internal/diag"
)

// str scans a string literal; pos is at its first quote, from at its prefix.
func (s *scanner) str(from int, start diag.Pos) bool {
	quote, size := s.quote()
	if strings.ContainsAny(s.text[from:s.pos], "fF") {
		return s.fstringStart(from, start, quote, size)
	}
	firstLine := s.line
	s.pos += size
	for s.pos < len(s.text) {
		c := s.text[s.pos]
		switch {
		case c == quote && (size == 1 || s.peek(1) == quote && s.peek(2) == quote):
			s.pos += size
			s.emit(String, from, start)
			return true
		case c == '\n' && size == 1:
			return s.unterminated(from, start, firstLine, quote, size)
		case c == '\n':
			s.pos++
			s.newLine()
		case c == '\\' && s.pos+1 < len(s.text):
			s.pos++
			if s.text[s.pos] == '\n' {
				s.pos++
				s.newLine()
			} else {
				s.pos++
			}
		default:
			s.pos++
		}
	}
	return s.unterminated(from, start, firstLine, quote, size)
}

// quote tells which quote is next and whether it stands three times.
func (s *scanner) quote() (byte, int) {
	q := s.text[s.pos]
	if s.peek(1) == q && s.peek(2) == q {
		return q, 3
	}
	return q, 1
}

// unterminated reports a string that the line or the text cut off.
func (s *scanner) unterminated(from int, start diag.Pos, firstLine int32, quote byte, size int) bool {
	if s.lenient {
		s.emit(String, from, start)
		return true
	}
	if f := s.field(); f != nil && f.quote == quote && f.size == size {
		s.failAt(diag.SyntaxError, diag.Pos{Line: firstLine, Col: start.Col}, 1, "f-string: expecting '}'")
		s.endOfBad = s.pos >= len(s.text)
		return false
	}
	last := s.line
	atEnd := s.pos >= len(s.text)
	if size == 3 && atEnd && last > 1 && s.pos == s.lineStart {
		last-- // nothing stands on the line after the last line end
	}
	at := diag.Pos{Line: firstLine, Col: start.Col}
	if size == 3 {
		s.failAt(diag.SyntaxError, at, 1, "unterminated triple-quoted string literal (detected at line %d)", last)
	} else {
		s.failAt(diag.SyntaxError, at, 1, "unterminated string literal (detected at line %d)", last)
	}
	s.openEnd, s.endOfBad, s.cutLine = atEnd, atEnd, size == 1
	return false
}

// fstring is an f-string being scanned.
type fstring struct {
	quote  byte
	size   int
	raw    bool
	from   int
	start  diag.Pos
	base   int   // number of brackets open before it
	fields []int // number of brackets open within each open field, outermost first
	inExpr bool  // in the expression of the innermost field
	inSpec bool  // in the format spec of the innermost field
}

// field returns the innermost f-string if an expression of it is being scanned.
func (s *scanner) field() *fstring {
	if n := len(s.fstrings); n > 0 && s.fstrings[n-1].inExpr && len(s.fstrings[n-1].fields) > 0 {
		return s.fstrings[n-1]
	}
	return nil
}

func (s *scanner) fstringStart(from int, start diag.Pos, quote byte, size int) bool {
	raw := strings.ContainsAny(s.text[from:s.pos], "rR")
	s.pos += size
	s.emit(FStringStart, from, start)
	if len(s.fstrings) >= maxFStrings {
		return s.fail("too many nested f-strings")
	}
	s.fstrings = append(s.fstrings, &fstring{quote: quote, size: size, raw: raw,
		from: from, start: start, base: len(s.parens)})
	return true
}

// fstringText scans the text of an f-string up to a field or the end.
func (s *scanner) fstringText(f *fstring) bool {
	from, start := s.pos, s.here()
	middle := func() {
		if s.pos > from {
			s.emit(FStringMiddle, from, start)
		}
	}
	for s.pos < len(s.text) {
		c := s.text[s.pos]
		switch {
		case c == f.quote && (f.size == 1 || s.peek(1) == c && s.peek(2) == c):
			middle()
			from, start = s.pos, s.here()
			s.pos += f.size
			s.fstrings = s.fstrings[:len(s.fstrings)-1]
			s.closeFields(f)
			s.emit(FStringEnd, from, start)
			return true
		case c == '\n' && f.size == 1:
			middle()
			if f.inSpec {
				f.inExpr, f.inSpec = true, false
				return true
			}
			return s.fstringCut(f, from, start)
		case c == '\n':
			s.pos++
			s.newLine()
		case c == '{' && s.peek(1) == '{' && !f.inSpec:
			s.pos++
			middle()
			s.pos++
			s.toks[len(s.toks)-1].Loc.End.Col++ // the second brace belongs to it
			return true
		case c == '{':
			middle()
			return s.fieldStart(f)
		case c == '}' && s.peek(1) == '}' && !f.inSpec:
			s.pos++
			middle()
			s.pos++
			s.toks[len(s.toks)-1].Loc.End.Col++ // the second brace belongs to it
			return true
		case c == '}':
			middle()
			return s.fieldEnd(f)
		case c == '\\':
			s.fstringEscape(f)
		default:
			s.pos++
		}
	}
	middle()
	if f.inSpec && f.size == 1 && !s.lenient {
		f.inExpr, f.inSpec = true, false
		return true
	}
	return s.fstringCut(f, from, start)
}

// fstringEscape passes over a backslash and what it protects.
func (s *scanner) fstringEscape(f *fstring) {
	s.pos++
	switch c := s.peek(0); {
	case s.pos >= len(s.text), c == '{', c == '}':
	case c == '\n':
		s.pos++
		s.newLine()
	case c == 'N' && s.peek(1) == '{' && !f.raw:
		end := strings.IndexAny(s.text[s.pos:], "}\n"+string(f.quote))
		if end < 0 {
			s.pos = len(s.text)
		} else if s.text[s.pos+end] == '}' {
			s.pos += end + 1
		} else {
			s.pos += end
		}
	default:
		s.pos++
	}
}

// fieldStart opens a replacement field at a brace.
func (s *scanner) fieldStart(f *fstring) bool {
	if len(f.fields) >= maxFNesting {
		return s.fail("f-string: expressions nested too deeply") && s.skipBad()
	}
	if len(s.parens) >= maxParens {
		s.pos++
		return s.fail("too many nested parentheses")
	}
	from, start := s.pos, s.here()
	s.parens = append(s.parens, paren{'{', start.Line, start.Col})
	s.pos++
	s.emit(LBrace, from, start)
	f.fields = append(f.fields, len(s.parens))
	f.inExpr, f.inSpec = true, false
	return true
}

// fieldEnd closes the innermost field from within its format spec; outside
// one a brace cannot stand alone.
func (s *scanner) fieldEnd(f *fstring) bool {
	if len(f.fields) == 0 {
		s.pos++
		return s.fail("f-string: single '}' is not allowed")
	}
	from, start := s.pos, s.here()
	s.pos++
	s.parens = s.parens[:f.fields[len(f.fields)-1]-1]
	f.fields = f.fields[:len(f.fields)-1]
	f.inSpec = len(f.fields) > 0
	s.emit(RBrace, from, start)
	return true
}

// closeFields forgets the fields that a quote cut off.
func (s *scanner) closeFields(f *fstring) { s.parens = s.parens[:f.base] }

func (s *scanner) skipBad() bool {
	from, start := s.pos, s.here()
	s.pos++
	s.emit(Bad, from, start)
	return true
}

// fstringCut reports an f-string that the line or the text cut off.
func (s *scanner) fstringCut(f *fstring, from int, start diag.Pos) bool {
	if s.lenient {
		s.fstrings = s.fstrings[:len(s.fstrings)-1]
		s.closeFields(f)
		return true
	}
	last, atEnd := s.line, s.pos >= len(s.text)
	if atEnd && last > 1 && s.pos == s.lineStart {
		last--
	}
	if f.size == 3 {
		s.failAt(diag.SyntaxError, f.start, 1, "unterminated triple-quoted f-string literal (detected at line %d)", last)
	} else {
		s.failAt(diag.SyntaxError, f.start, 1, "unterminated f-string literal (detected at line %d)", last)
	}
	s.openEnd, s.endOfBad, s.cutLine = atEnd, atEnd, f.size == 1
	return false
}
