package diag

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// Source is one source text with its name. It is immutable after NewSource and
// may be shared between goroutines.
type Source struct {
	Filename string
	Text     string // UTF-8, line ends are \n
	lines    []int  // byte offset of the start of each line
	// AsIs says that errors show a last line without line end as it is.
	AsIs bool
}

// NewSource makes a Source; text must have \n line ends.
func NewSource(filename, text string) *Source {
	s := &Source{Filename: filename, Text: text}
	s.lines = append(make([]int, 0, len(text)/32+1), 0)
	for at := 0; ; {
		i := strings.IndexByte(text[at:], '\n')
		if i < 0 {
			return s
		}
		at += i + 1
		s.lines = append(s.lines, at)
	}
}

// Line returns line n (from 1) without its line end, "" if there is none.
func (s *Source) Line(n int) string {
	if n < 1 || n > len(s.lines) {
		return ""
	}
	start := s.lines[n-1]
	if n == len(s.lines) {
		return s.Text[start:]
	}
	return s.Text[start : s.lines[n]-1]
}

// LineCount returns the number of lines; an unfinished last line counts, the
// nothing after a final line end does not.
func (s *Source) LineCount() int {
	if s.lines[len(s.lines)-1] == len(s.Text) {
		return len(s.lines) - 1
	}
	return len(s.lines)
}

// Offset returns the byte offset of p in Text, clamped to the text.
func (s *Source) Offset(p Pos) int {
	if p.Line < 1 {
		return 0
	}
	if int(p.Line) > len(s.lines) {
		return len(s.Text)
	}
	return min(s.lines[p.Line-1]+int(p.Col), len(s.Text))
}

// Slice returns the text of a span.
func (s *Source) Slice(sp Span) string {
	from, to := s.Offset(sp.Start), s.Offset(sp.End)
	if to < from {
		return ""
	}
	return s.Text[from:to]
}

// Char returns the character offset, from 0, of p in its line.
func (s *Source) Char(p Pos) int {
	line := s.Line(int(p.Line))
	col := int(p.Col)
	if col > len(line) {
		return utf8.RuneCountInString(line) + col - len(line)
	}
	return utf8.RuneCountInString(line[:col])
}

// Errorf makes an error of the given kind at span. A span that is not valid
// gives an error without position.
func (s *Source) Errorf(kind Kind, span Span, format string, args ...any) *Error {
	msg := format
	if len(args) > 0 {
		msg = fmt.Sprintf(format, args...)
	}
	e := &Error{Kind: kind, Msg: msg, Filename: s.Filename, Span: span}
	if span.IsValid() {
		e.Line, e.EndLine = int(span.Start.Line), int(span.End.Line)
		e.Offset, e.EndOffset = s.Char(span.Start)+1, s.Char(span.End)+1
		e.Text = s.errorText(int(span.Start.Line))
	}
	return e
}

// errorText is line n as a SyntaxError's text attribute has it: with its line
// end, which a last line without one is given.
func (s *Source) errorText(n int) string {
	if n > s.LineCount() {
		return ""
	}
	if s.AsIs && n == len(s.lines) {
		return s.Line(n)
	}
	return s.Line(n) + "\n"
}
