package syntax

import (
	"slices"
	"strings"

	"asyncrepl/internal/diag"
)

// Config gives the parser the two things it needs from a Unicode database.
// The zero Config does without: \N{…} is an error, identifiers stay as typed.
type Config struct {
	// CharName returns the characters that \N{name} stands for.
	CharName func(name string) (string, bool)
	// Normalize returns the NFKC form of an identifier.
	Normalize func(string) string
}

// Parse reads a whole text. The error, if any, is a *diag.Error.
func Parse(src, filename string, mode Mode) (*Module, error) {
	return Config{}.Parse(src, filename, mode)
}

// Parse is the function of that name, with the Unicode database of c.
func (c Config) Parse(src, filename string, mode Mode) (*Module, error) {
	p := newParser(c, src, filename, mode)
	if i := strings.IndexByte(src, 0); i >= 0 {
		return nil, p.src.Errorf(diag.SyntaxError, diag.Span{}, "source code string cannot contain null bytes")
	}
	m, err := p.parse()
	if err != nil {
		return nil, err
	}
	return m, nil
}

// newlines makes every line end \n.
func newlines(s string) string {
	if strings.IndexByte(s, '\r') < 0 {
		return s
	}
	s = strings.ReplaceAll(s, "\r\n", "\n")
	return strings.ReplaceAll(s, "\r", "\n")
}

// parser goes over the tokens of a text by recursive descent. A first pass
// only finds out whether the text is good and where it stops being so. If it
// is not, a second pass with diagnose set finds the best words for it, looking
// ahead where the first would give up at once.
type parser struct {
	Config
	src      *diag.Source
	mode     Mode
	scan     *scanner
	toks     []Token
	pos      int // next token
	max      int // furthest token looked at
	depth    int
	diagnose bool
	prefix   bool // an expression may end before an incomplete operation
	fuel     int  // attempts left to find better words
	warnings []diag.Warning
}

// stop is what the parser panics where a text is not a program, without saying
// why.
type stop struct{}

// Limits on nesting; CPython's depend on its C stack and are of this size.
const (
	maxDepth = 3000  // of recursion
	maxChain = 10000 // of operators in a row
	maxFuel  = 20000
)

func newParser(c Config, src, filename string, mode Mode) *parser {
	text := strings.TrimPrefix(newlines(src), "\ufeff")
	p := &parser{Config: c, src: diag.NewSource(filename, text), mode: mode, fuel: maxFuel}
	p.src.AsIs = mode != Exec
	p.scan = newScanner(p.src)
	p.scan.run()
	p.toks = p.scan.toks
	if p.scan.err != nil || len(p.toks) == 0 {
		at := p.scan.here()
		p.toks = append(p.toks, Token{Kind: Bad, From: int32(p.scan.pos), To: int32(p.scan.pos), Loc: diag.Span{Start: at, End: at}})
	}
	return p
}

func (p *parser) parse() (*Module, *diag.Error) {
	m, err := p.attempt()
	warnings := p.madeWarnings()
	if m != nil {
		m.Warnings = warnings
		return m, nil
	}
	err = p.explain(err)
	err.Warnings = warnings
	return nil, err
}

// madeWarnings returns the warnings about what the parser has seen, in the
// order of the text.
func (p *parser) madeWarnings() []diag.Warning {
	all := p.warnings
	seen := p.toks[p.max].From
	for _, w := range p.scan.warnings {
		if p.src.Offset(w.Span.Start) <= int(seen) {
			all = append(all, w)
		}
	}
	slices.SortStableFunc(all, func(a, b diag.Warning) int {
		return p.src.Offset(a.Span.Start) - p.src.Offset(b.Span.Start)
	})
	return all
}

// explain finds the error of a text that the first pass refused.
func (p *parser) explain(err *diag.Error) *diag.Error {
	furthest := p.max
	if err == nil {
		if p.scan.err != nil && p.max >= len(p.scan.toks)-1 && p.toks[p.max].Kind == Bad {
			p.scan.err.Incomplete = p.scan.endOfBad || p.scan.inLastWord()
			return p.scan.err
		}
		p.diagnose, p.pos, p.depth, p.warnings = true, 0, 0, nil
		_, err = p.attempt()
	}
	err = p.finish(err, p.toks[furthest])
	open := p.scan.openEnd && p.toks[furthest].Kind == EndOfText
	err.Incomplete = open || int(p.toks[furthest].To) >= len(strings.TrimRight(p.src.Text, "\n"))
	return err
}

// scanError tells whether what stopped the scanner is the error to report: it
// is when the parser came so far, and often when it did not.
func (p *parser) scanError() bool {
	return p.scan.err != nil && (!p.scan.quiet || p.toks[p.max].Kind == Bad && p.max >= len(p.scan.toks)-1)
}

// finish chooses between a found error, a generic one at the furthest token
// of the first pass, what stopped the scanner, and brackets never closed.
func (p *parser) finish(err *diag.Error, t Token) *diag.Error {
	switch {
	case err != nil && err.Kind > diag.TabError:
		return err
	case err == nil && t.Kind == Indent:
		return p.errorAtToken(t, diag.IndentationError, "unexpected indent")
	case err == nil && t.Kind == Dedent && int(t.From) < len(p.src.Text):
		return p.errorAtToken(t, diag.IndentationError, "unexpected unindent")
	case p.scanError():
		return p.scan.err
	}
	if n := len(p.scan.parens); n > 0 && p.scan.openEnd {
		open, last := p.scan.parens[n-1], p.toks[p.max]
		if last.Kind == EndOfText || last.Loc.Start.Line > open.line {
			return p.unclosed(open)
		}
	}
	if err == nil {
		err = p.errorAtToken(t, diag.SyntaxError, "invalid syntax")
		if t.Kind == EndOfText || t.Kind == Dedent {
			err.Offset, err.EndOffset = 0, 0
			if p.src.Text == "" {
				err.Line, err.EndLine = 0, 0
			}
		}
	}
	return err
}

func (p *parser) unclosed(open paren) *diag.Error {
	at := diag.Pos{Line: open.line, Col: open.col}
	end := diag.Pos{Line: open.line, Col: open.col + 1}
	err := p.src.Errorf(diag.SyntaxError, diag.Span{Start: at, End: end}, "'%c' was never closed", open.char)
	err.EndOffset = 0
	if int(open.line) < p.src.LineCount() {
		err.Text = strings.TrimSuffix(err.Text, "\n")
	}
	return err
}

// errorAtToken makes an error at a token, as CPython places it.
func (p *parser) errorAtToken(t Token, kind diag.Kind, msg string) *diag.Error {
	err := p.src.Errorf(kind, t.Loc, "%s", msg)
	if t.Kind == Newline && p.src.AsIs && int(t.From) == len(p.src.Text) {
		err.Offset, err.EndOffset = 0, 0 // the end of the text itself
	}
	switch t.Kind {
	case Indent:
		err.Offset, err.EndOffset = p.src.Char(t.Loc.End), -1
	case Dedent, EndOfText:
		line := min(int(t.Loc.Start.Line), max(p.src.LineCount(), 1))
		text := p.src.Line(line)
		end := diag.Pos{Line: int32(line), Col: int32(len(text))}
		err = p.src.Errorf(kind, diag.Span{Start: end, End: end}, "%s", msg)
		err.EndOffset = -1
		if t.Kind == Dedent && int(t.From) < len(p.src.Text) {
			err.Offset = p.src.Char(t.Loc.Start)
		}
	}
	return err
}

// attempt runs one pass. It returns a module, or the error that was found, or
// neither if the text is wrong without words.
func (p *parser) attempt() (m *Module, err *diag.Error) {
	defer func() {
		switch r := recover().(type) {
		case nil:
		case stop:
			m = nil
		case *diag.Error:
			m, err = nil, r
		default:
			panic(r)
		}
	}()
	m = &Module{Source: p.src, Mode: p.mode}
	switch p.mode {
	case Eval:
		m.Body = p.evalInput()
	case Single:
		m.Body = p.singleInput()
	default:
		m.Body = p.fileInput()
	}
	return m, nil
}

func (p *parser) fileInput() []Stmt {
	var body []Stmt
	for p.kind() != EndOfText {
		body = p.statement(body)
	}
	return body
}

// singleInput reads one statement. A compound one must end its line, and
// nothing but comments may follow on the lines after it.
func (p *parser) singleInput() []Stmt {
	if p.kind() == EndOfText {
		p.fail()
	}
	compound := isCompound(p)
	body := p.statement(nil)
	last := p.toks[p.pos-1]
	if p.kind() == EndOfText && !(compound && last.Kind == Newline && int(last.From) == len(p.src.Text)) {
		return body
	}
	if compound {
		p.fail()
	}
	p.raise(p.toks[p.pos-1].Loc, "multiple statements found while compiling a single statement")
	return nil
}

func (p *parser) evalInput() []Stmt {
	start := p.start()
	e := p.expressions()
	s := &ExprStmt{Base{p.since(start)}, e}
	for p.kind() == Newline {
		p.next()
	}
	if p.kind() != EndOfText {
		p.fail()
	}
	return []Stmt{s}
}
