package syntax

import "asyncrepl/internal/diag"

// indentation measures the white space of a new line and emits what changes.
// Blank lines and comments change nothing.
func (s *scanner) indentation() bool {
	from := s.pos
	col, alt := 0, 0
	for {
		switch s.peek(0) {
		case ' ':
			col, alt = col+1, alt+1
		case '\t':
			col = (col/tabSize + 1) * tabSize
			alt = (alt/altTabSize + 1) * altTabSize
		case '\f':
			col, alt = 0, 0
		case '\\':
			// A backslash continues the indentation on the next line, which
			// counts only if this one had none.
			if s.peek(1) != '\n' || s.pos+2 >= len(s.text) {
				return s.indented(from, col, alt)
			}
			s.pos += 2
			s.newLine()
			if col > 0 {
				for s.peek(0) == ' ' || s.peek(0) == '\t' {
					s.pos++
				}
				return s.indented(from, col, alt)
			}
			continue
		default:
			return s.indented(from, col, alt)
		}
		s.pos++
	}
}

func (s *scanner) indented(from, col, alt int) bool {
	if s.pos >= len(s.text) {
		return true
	}
	if c := s.text[s.pos]; c == '#' || c == '\n' {
		return true
	}
	n := len(s.indents) - 1
	start := diag.Pos{Line: s.line}
	switch {
	case col == s.indents[n]:
		if alt != s.altIndents[n] {
			return s.inconsistent()
		}
	case col > s.indents[n]:
		if n+1 >= maxIndents {
			return s.failLine(diag.IndentationError, "too many levels of indentation", 1, -1)
		}
		if alt <= s.altIndents[n] {
			return s.inconsistent()
		}
		s.indents, s.altIndents = append(s.indents, col), append(s.altIndents, alt)
		s.emit(Indent, from, start)
	default:
		for n > 0 && col < s.indents[n] {
			s.popIndent()
			n--
			s.emit(Dedent, s.pos, s.here())
		}
		if col != s.indents[n] {
			if s.lenient {
				return true
			}
			return s.failLine(diag.IndentationError,
				"unindent does not match any outer indentation level", -1, -1)
		}
		if alt != s.altIndents[n] {
			return s.inconsistent()
		}
	}
	return true
}

func (s *scanner) inconsistent() bool {
	return s.failLine(diag.TabError, "inconsistent use of tabs and spaces in indentation", 1, 0)
}

// failLine records an error about a whole line; an offset of -1 means its end.
func (s *scanner) failLine(kind diag.Kind, msg string, offset, endOffset int) bool {
	if s.lenient {
		return true
	}
	line := s.src.Line(int(s.line))
	pos := diag.Pos{Line: s.line}
	end := diag.Pos{Line: s.line, Col: int32(len(line))}
	e := s.src.Errorf(kind, diag.Span{Start: pos, End: end}, "%s", msg)
	if offset == -1 {
		offset = s.src.Char(end) + 1
	}
	e.Offset, e.EndOffset = offset, endOffset
	s.err, s.quiet = e, true
	return false
}

func (s *scanner) popIndent() {
	s.indents = s.indents[:len(s.indents)-1]
	s.altIndents = s.altIndents[:len(s.altIndents)-1]
}
