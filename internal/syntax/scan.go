package syntax

import (
	"asyncrepl/internal/diag"
)

// Scan returns the tokens of any text, good or broken, for highlighting and
// completion: it reports no errors, comments are tokens too, and what can be
// no token has the kind Bad. Spans and offsets are those of the text, whose
// line ends must be \n; the tokens come in order and do not overlap.
func Scan(text string) []Token {
	s := newScanner(diag.NewSource("", text))
	s.lenient = true
	s.run()
	return s.toks
}

// Text returns the part of text that a token of it covers.
func (t Token) Text(text string) string { return text[t.From:t.To] }
