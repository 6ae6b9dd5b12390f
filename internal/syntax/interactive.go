package syntax

import (
	"strings"

	"asyncrepl/internal/diag"
)

// completeness is what an interactive text is.
type completeness uint8

const (
	complete completeness = iota
	incomplete
	wrong
)

// NeedsMore tells what Enter means after the text typed so far, by the rules
// of Python's own shell: more says that the statement goes on, in the next
// line; otherwise the text is to be run, or err says what is wrong with it.
//
// A block goes on until an empty line: text then ends with a line end.
func NeedsMore(text string) (more bool, err error) {
	return Config{}.NeedsMore(text)
}

// NeedsMore is the function of that name, with the Unicode database of c.
func (c Config) NeedsMore(text string) (more bool, err error) {
	text = stripFinalIndent(newlines(text))
	if blank(text) {
		return false, nil
	}
	state, _ := c.interactive(text)
	if state == complete {
		return false, nil
	}
	next, bad := c.interactive(text + "\n")
	if next != wrong {
		return true, nil
	}
	// A text of several lines may still be under way; it takes an empty line to
	// have it judged.
	if i := strings.LastIndexByte(text, '\n'); i >= 0 && text[i+1:] != "" {
		return true, nil
	}
	return false, bad
}

// stripFinalIndent removes indentation from a last line that has nothing else.
func stripFinalIndent(text string) string {
	short := strings.TrimRight(text, " \t")
	if strings.HasSuffix(short, "\n") {
		return short
	}
	return text
}

// blank tells whether a text has no code.
func blank(text string) bool {
	for line := range strings.SplitSeq(text, "\n") {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			return false
		}
	}
	return true
}

// interactive judges a text as one interactive statement. A statement that
// stopped at the end of the text is incomplete, and a block needs a line end
// of its own.
func (c Config) interactive(text string) (completeness, *diag.Error) {
	p := newParser(c, text, "<stdin>", Single)
	err := p.single()
	if err == nil {
		return complete, nil
	}
	atEnd := p.toks[p.max].Kind == EndOfText || p.scan.openEnd && p.toks[p.max].Kind == Bad
	if k := p.toks[p.max].Kind; k == Dedent && int(p.toks[p.max].From) >= len(p.src.Text) {
		atEnd = true
	}
	if atEnd && !p.cutString() {
		return incomplete, err
	}
	_, full := p.parse()
	if full == nil {
		full = p.src.Errorf(diag.SyntaxError, diag.Span{}, "multiple statements found while compiling a single statement")
	}
	return wrong, full
}

// cutString tells whether the text ended within a string of one line.
func (p *parser) cutString() bool {
	return p.scan.err != nil && p.scan.cutLine
}

// single runs a first pass over one statement.
func (p *parser) single() (err *diag.Error) {
	defer func() {
		switch r := recover().(type) {
		case nil:
		case stop:
			err = p.src.Errorf(diag.SyntaxError, diag.Span{}, "incomplete")
		case *diag.Error:
			err = r
		default:
			panic(r)
		}
		p.pos, p.depth = 0, 0
	}()
	for p.kind() == Newline {
		p.next()
	}
	compound := isCompound(p)
	p.statement(nil)
	if compound && !strings.HasSuffix(p.src.Text, "\n") {
		p.max = len(p.toks) - 1
		p.fail()
	}
	if p.toks[p.pos].Kind != EndOfText {
		return p.src.Errorf(diag.SyntaxError, diag.Span{}, "multiple statements")
	}
	return nil
}

func isCompound(p *parser) bool {
	switch p.toks[p.pos].Kind {
	case KwIf, KwWhile, KwFor, KwTry, KwWith, KwDef, KwClass, AtSign:
		return true
	case KwAsync:
		return true
	case Ident:
		return p.text(p.tok()) == "match" && p.isMatch()
	}
	return false
}

// Split cuts a text of several statements into one piece for each, comments
// and blank lines going with the statement that follows them. A text that is
// wrong or incomplete comes back whole with the error, unless what precedes
// the trouble is good: then that is cut off, and the rest is the last piece.
func Split(text string) ([]string, error) {
	return Config{}.Split(text)
}

// Split is the function of that name, with the Unicode database of c.
func (c Config) Split(text string) ([]string, error) {
	text = newlines(text)
	m, err := c.Parse(text, "<stdin>", Exec)
	if err != nil {
		return []string{text}, err
	}
	var pieces []string
	from := 0
	for i, s := range m.Body {
		to := len(m.Source.Text)
		if i+1 < len(m.Body) {
			next := s.Span().End
			if startLine(m.Body[i+1]) == next.Line {
				continue // several statements on one line run together
			}
			to = m.Source.Offset(diag.Pos{Line: next.Line + 1})
		}
		pieces = append(pieces, m.Source.Text[from:to])
		from = to
	}
	return pieces, nil
}

// startLine returns the first line of a statement, decorators included.
func startLine(s Stmt) int32 {
	line := s.Span().Start.Line
	var decorators []Expr
	switch s := s.(type) {
	case *FunctionDef:
		decorators = s.Decorators
	case *ClassDef:
		decorators = s.Decorators
	}
	for _, d := range decorators {
		line = min(line, d.Span().Start.Line)
	}
	return line
}
