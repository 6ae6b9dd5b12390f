package syntax

import (
	"fmt"
	"unicode"
	"unicode/utf8"

	"asyncrepl/internal/diag"
)

// Limits of the scanner, as CPython has them.
const (
	maxParens   = 200
	maxIndents  = 100
	tabSize     = 8
	altTabSize  = 1
	maxFNesting = 3   // of replacement fields within format specs
	maxFStrings = 150 // of f-strings within each other
)

// scanner turns a text into tokens, all at once.
//
// With lenient set it never stops: what is wrong becomes a Bad token or is
// passed over, and comments are tokens too.
type scanner struct {
	src     *diag.Source
	text    string
	lenient bool

	toks      []Token
	pos       int // next byte
	line      int32
	lineStart int

	atLineStart bool
	indents     []int // columns with tabs to multiples of 8
	altIndents  []int // columns with tabs as one
	parens      []paren
	fstrings    []*fstring // innermost last

	err      *diag.Error // what stopped the scan
	quiet    bool        // err matters only where the parser reaches it
	endOfBad bool        // err is about the end of the text
	openEnd  bool        // the text ended inside brackets or a string
	cutLine  bool        // within a string that had to end on its line
	warnings []diag.Warning
}

type paren struct {
	char      byte
	line, col int32
}

func newScanner(src *diag.Source) *scanner {
	return &scanner{
		src: src, text: src.Text, line: 1, atLineStart: true,
		indents: []int{0}, altIndents: []int{0},
		toks: make([]Token, 0, len(src.Text)/4+8),
	}
}

// run scans to the end of the text or the first error.
func (s *scanner) run() {
	for s.err == nil && s.step() {
	}
}

func (s *scanner) here() diag.Pos { return diag.Pos{Line: s.line, Col: int32(s.pos - s.lineStart)} }

// emit appends a token from start to the present place.
func (s *scanner) emit(kind Kind, from int, start diag.Pos) {
	s.toks = append(s.toks, Token{Kind: kind, level: uint8(len(s.parens)),
		From: int32(from), To: int32(s.pos), Loc: diag.Span{Start: start, End: s.here()}})
}

// fail records an error at a place in the present line: CPython's scanner
// counts the characters before it. It returns false for step's callers.
func (s *scanner) fail(format string, args ...any) bool {
	return s.failAt(diag.SyntaxError, s.here(), 0, format, args...)
}

// failAt records an error whose offset is the number of characters before
// pos plus extra. Offsets of scanner errors equal their end offsets.
func (s *scanner) failAt(kind diag.Kind, pos diag.Pos, extra int, format string, args ...any) bool {
	if s.lenient {
		return true
	}
	if s.err == nil {
		e := s.src.Errorf(kind, diag.Span{Start: pos, End: pos}, "%s", fmt.Sprintf(format, args...))
		e.Offset += extra - 1
		e.EndOffset = e.Offset
		e.Text = s.src.Line(int(pos.Line))
		s.err, s.quiet = e, len(s.fstrings) > 0
	}
	return false
}

func (s *scanner) peek(n int) byte {
	if s.pos+n < len(s.text) {
		return s.text[s.pos+n]
	}
	return 0
}

func (s *scanner) newLine() {
	s.line++
	s.lineStart = s.pos
}

// step scans a little; it returns false at the end.
func (s *scanner) step() bool {
	if n := len(s.fstrings); n > 0 && !s.fstrings[n-1].inExpr {
		return s.fstringText(s.fstrings[n-1])
	}
	if s.atLineStart {
		s.atLineStart = false
		if !s.indentation() {
			return false
		}
	}
	for s.pos < len(s.text) && (s.text[s.pos] == ' ' || s.text[s.pos] == '\t' || s.text[s.pos] == '\f') {
		s.pos++
	}
	if s.pos >= len(s.text) {
		return s.end()
	}
	from, start := s.pos, s.here()
	c := s.text[s.pos]
	switch {
	case isIdentStart(c):
		return s.word(from, start)
	case c == '\n':
		return s.lineEnd(from, start)
	case c >= '0' && c <= '9', c == '.' && isDigit(s.peek(1)):
		return s.number(from, start)
	case c == '"' || c == '\'':
		return s.str(from, start)
	case c == '#':
		for s.pos < len(s.text) && s.text[s.pos] != '\n' {
			s.pos++
		}
		if s.lenient {
			s.emit(Comment, from, start)
		} else if len(s.parens) == 0 && len(s.fstrings) == 0 {
			return s.lineEnd(from, start) // which takes the comment with it
		}
		return true
	case c == '\\':
		return s.continuation(from, start)
	}
	return s.operator(from, start, c)
}

// end finishes the text: a line end if it lacks one, then dedents.
func (s *scanner) end() bool {
	if len(s.parens) > 0 || len(s.fstrings) > 0 {
		s.openEnd = true
		s.emit(EndOfText, s.pos, s.here())
		return false
	}
	if n := len(s.toks); n > 0 && s.pos > s.lineStart {
		if k := s.toks[n-1].Kind; k != Newline && k != Comment && k != Dedent && k != Indent {
			s.emit(Newline, s.pos, s.here())
			s.toks[len(s.toks)-1].Loc.End.Col++
		}
	}
	at := diag.Pos{Line: int32(s.src.LineCount() + 1)}
	for len(s.indents) > 1 {
		s.popIndent()
		s.emit(Dedent, s.pos, at)
		s.toks[len(s.toks)-1].Loc.End = at
	}
	s.emit(EndOfText, s.pos, at)
	s.toks[len(s.toks)-1].Loc.End = at
	return false
}

// lineEnd handles \n: the end of a logical line, or nothing within brackets
// and after blank lines.
func (s *scanner) lineEnd(from int, start diag.Pos) bool {
	if s.pos < len(s.text) {
		s.pos++
	}
	if len(s.parens) == 0 && len(s.fstrings) == 0 {
		if n := len(s.toks); n > 0 {
			if k := s.toks[n-1].Kind; k != Newline && k != Indent && k != Dedent && k != Comment ||
				k == Comment && s.commentAfterCode() {
				s.emit(Newline, from, start)
			}
		}
		s.atLineStart = true
	}
	if s.pos == len(s.text) && s.text[s.pos-1] != '\n' {
		if n := len(s.toks); n > 0 && s.toks[n-1].Kind == Newline {
			s.toks[n-1].Loc.End.Col = s.here().Col + 1
		}
		return s.end()
	}
	s.newLine()
	return true
}

// commentAfterCode tells whether the last token is a comment at the end of a
// line that has code; only with lenient set.
func (s *scanner) commentAfterCode() bool {
	n := len(s.toks)
	if n < 2 {
		return false
	}
	k := s.toks[n-2].Kind
	return k != Newline && k != Comment && k != Indent && k != Dedent
}

// continuation handles a backslash between tokens.
func (s *scanner) continuation(from int, start diag.Pos) bool {
	s.pos++
	if s.peek(0) != '\n' {
		if s.pos >= len(s.text) {
			return s.endAfterBackslash(from, start)
		}
		s.toks = append(s.toks, Token{Kind: Bad, From: int32(from), To: int32(s.pos), Loc: diag.Span{Start: start, End: s.here()}})
		if s.lenient {
			return true
		}
		s.fail("unexpected character after line continuation character")
		s.err.Offset++
		s.err.Text += "\n"
		s.err.EndOffset, s.quiet = 0, true
		return false
	}
	s.pos++
	s.newLine()
	if s.pos >= len(s.text) {
		return s.endAfterBackslash(from, start)
	}
	return true
}

// endAfterBackslash reports a text that ends with a backslash.
func (s *scanner) endAfterBackslash(from int, start diag.Pos) bool {
	s.toks = append(s.toks, Token{Kind: Bad, From: int32(from), To: int32(s.pos), Loc: diag.Span{Start: start, End: s.here()}})
	if s.lenient {
		return s.end()
	}
	e := s.src.Errorf(diag.SyntaxError, diag.Span{Start: start, End: start}, "unexpected EOF while parsing")
	e.Offset, e.EndOffset = e.Offset+1, -1
	s.err, s.quiet, s.endOfBad, s.openEnd = e, true, true, true
	return false
}

// word scans an identifier, a keyword, or the prefix of a string.
func (s *scanner) word(from int, start diag.Pos) bool {
	ascii := true
	for s.pos < len(s.text) && isIdentPart(s.text[s.pos]) {
		ascii = ascii && s.text[s.pos] < utf8.RuneSelf
		s.pos++
	}
	if s.pos-from <= 2 && (s.peek(0) == '"' || s.peek(0) == '\'') && isStringPrefix(s.text[from:s.pos]) {
		return s.str(from, start)
	}
	if !ascii && !s.checkIdent(from) {
		return false
	}
	kind := Ident
	if n := s.pos - from; n <= 8 && n >= 2 {
		if k, ok := keywords[s.text[from:s.pos]]; ok {
			kind = k
		}
	}
	s.emit(kind, from, start)
	return true
}

// checkIdent verifies the characters of an identifier that is not ASCII.
func (s *scanner) checkIdent(from int) bool {
	for i, r := range s.text[from:s.pos] {
		if r == '_' || isIDStart(r) || i > 0 && isIDContinue(r) {
			continue
		}
		size := utf8.RuneLen(r)
		if r == utf8.RuneError {
			size = 1
		}
		if s.lenient {
			if i > 0 {
				s.pos = from + i
				return true
			}
			s.pos = from + size
			return true
		}
		s.pos = from + i + size
		if unicode.IsPrint(r) {
			return s.fail("invalid character '%c' (U+%04X)", r, r)
		}
		return s.fail("invalid non-printable character U+%04X", r)
	}
	return true
}

// operator scans an operator, or finds that a character can be none.
func (s *scanner) operator(from int, start diag.Pos, c byte) bool {
	if s.pos+2 < len(s.text) {
		if k, ok := threeOp[[3]byte{c, s.text[s.pos+1], s.text[s.pos+2]}]; ok {
			s.pos += 3
			s.emit(k, from, start)
			return true
		}
	}
	f := s.field()
	if f != nil && c == ':' && len(s.parens) == f.fields[len(f.fields)-1] {
		s.pos++
		s.emit(Colon, from, start)
		f.inExpr, f.inSpec = false, true
		return true
	}
	if s.pos+1 < len(s.text) {
		if k, ok := twoOp[[2]byte{c, s.text[s.pos+1]}]; ok {
			s.pos += 2
			s.emit(k, from, start)
			return true
		}
	}
	if c >= 128 || oneOp[c] == 0 {
		_, size := utf8.DecodeRuneInString(s.text[s.pos:])
		s.pos += size
		s.emit(Bad, from, start)
		if c < 128 && (c < ' ' || c == 127) {
			return s.fail("invalid non-printable character U+%04X", rune(c))
		}
		return true // the parser stumbles over it
	}
	switch c {
	case '(', '[', '{':
		if len(s.parens) >= maxParens {
			s.pos++
			return s.fail("too many nested parentheses") && s.lone(oneOp[c], from, start)
		}
		s.parens = append(s.parens, paren{c, start.Line, start.Col})
	case ')', ']', '}':
		if ok, done := s.closing(f, c); done {
			return ok && s.lone(oneOp[c], from, start)
		}
	}
	s.pos++
	s.emit(oneOp[c], from, start)
	if c == '}' && f != nil && len(s.parens) < f.fields[len(f.fields)-1] {
		f.fields = f.fields[:len(f.fields)-1]
		f.inExpr, f.inSpec = false, len(f.fields) > 0
	}
	return true
}

// lone emits a bracket without partner; only with lenient set.
func (s *scanner) lone(k Kind, from int, start diag.Pos) bool {
	s.emit(k, from, start)
	return true
}

var opener = map[byte]byte{')': '(', ']': '[', '}': '{'}

// closing takes a closing bracket off the stack. done says that it has no
// partner; the scan goes on if ok.
func (s *scanner) closing(f *fstring, c byte) (ok, done bool) {
	n := len(s.parens)
	base := 0
	if k := len(s.fstrings); k > 0 {
		base = s.fstrings[k-1].base
	}
	if f == nil && len(s.fstrings) > 0 && n == base && c == '}' {
		s.pos++
		return s.fail("f-string: single '}' is not allowed"), true
	}
	if n == 0 {
		s.pos++
		return s.fail("unmatched '%c'", c), true
	}
	p := s.parens[n-1]
	if p.char == opener[c] {
		s.parens = s.parens[:n-1]
		return true, false
	}
	s.pos++
	if f != nil && n == f.fields[len(f.fields)-1] {
		return s.fail("f-string: unmatched '%c'", c), true
	}
	if p.line != s.line {
		return s.fail("closing parenthesis '%c' does not match opening parenthesis '%c' on line %d", c, p.char, p.line), true
	}
	return s.fail("closing parenthesis '%c' does not match opening parenthesis '%c'", c, p.char), true
}
