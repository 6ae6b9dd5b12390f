package syntax

import (
	"fmt"

	"asyncrepl/internal/diag"
)

// kind returns the kind of the next token.
func (p *parser) kind() Kind {
	if p.pos > p.max {
		p.max = p.pos
	}
	return p.toks[p.pos].Kind
}

// peek returns the kind of the token n after the next one.
func (p *parser) peek(n int) Kind {
	i := min(p.pos+n, len(p.toks)-1)
	if i > p.max {
		p.max = i
	}
	return p.toks[i].Kind
}

// glance is peek without leaving a trace for error messages.
func (p *parser) glance(n int) Kind { return p.toks[min(p.pos+n, len(p.toks)-1)].Kind }

func (p *parser) tok() Token { return p.toks[p.pos] }

// next takes a token. The last token is never passed.
func (p *parser) next() Token {
	p.kind()
	t := p.toks[p.pos]
	if p.pos+1 < len(p.toks) {
		p.pos++
	}
	return t
}

func (p *parser) text(t Token) string { return p.src.Text[t.From:t.To] }

// accept takes the next token if it is of kind k.
func (p *parser) accept(k Kind) bool {
	if p.kind() != k {
		return false
	}
	p.next()
	return true
}

// expect takes a token of kind k or gives up.
func (p *parser) expect(k Kind) Token {
	if p.kind() != k {
		p.fail()
	}
	return p.next()
}

// force takes a token of kind k or reports "expected 'text'".
func (p *parser) force(k Kind, text string) {
	if p.kind() != k {
		p.raise(p.tok().Loc, "expected '%s'", text)
	}
	p.next()
}

// name takes an identifier.
func (p *parser) name() string {
	t := p.expect(Ident)
	return p.ident(t)
}

func (p *parser) ident(t Token) string {
	s := p.text(t)
	if p.Normalize != nil {
		for i := range len(s) {
			if s[i] >= 128 {
				return p.Normalize(s)
			}
		}
	}
	return s
}

// isWord tells whether the next token is the given soft keyword.
func (p *parser) isWord(w string) bool { return p.kind() == Ident && p.text(p.tok()) == w }

func (p *parser) start() diag.Pos { return p.toks[p.pos].Loc.Start }

// end returns where the last token taken ends; layout does not count.
func (p *parser) end() diag.Pos {
	for i := p.pos - 1; i >= 0; i-- {
		switch p.toks[i].Kind {
		case Newline, Indent, Dedent:
		default:
			return p.toks[i].Loc.End
		}
	}
	return diag.Pos{Line: 1}
}

func (p *parser) since(start diag.Pos) diag.Span { return diag.Span{Start: start, End: p.end()} }

// fail gives up at the next token.
func (p *parser) fail() {
	p.kind()
	panic(stop{})
}

// raise reports an error in either pass.
func (p *parser) raise(span diag.Span, format string, args ...any) {
	panic(p.src.Errorf(diag.SyntaxError, span, "%s", fmt.Sprintf(format, args...)))
}

// invalid reports an error in the diagnosing pass and gives up in the other.
func (p *parser) invalid(span diag.Span, format string, args ...any) {
	if !p.diagnose {
		p.fail()
	}
	p.raise(span, format, args...)
}

// invalidLast is invalid at the furthest token looked at.
func (p *parser) invalidLast(kind diag.Kind, format string, args ...any) {
	if !p.diagnose {
		p.fail()
	}
	p.raiseAt(p.toks[p.max], kind, fmt.Sprintf(format, args...))
}

// raiseAt reports an error at a token; at the end of the text, brackets that
// were never closed matter more.
func (p *parser) raiseAt(t Token, kind diag.Kind, msg string) {
	if n := len(p.scan.parens); n > 0 && t.Kind == EndOfText {
		panic(p.unclosed(p.scan.parens[n-1]))
	}
	panic(p.errorAtToken(t, kind, msg))
}

// expectColon wants the colon of a compound statement.
func (p *parser) expectColon() {
	if p.kind() == Newline {
		p.invalidLast(diag.SyntaxError, "expected ':'")
	}
	p.expect(Colon)
}

// enter guards a recursion; leave must follow.
func (p *parser) enter() {
	p.depth++
	if p.depth > maxDepth {
		panic(p.src.Errorf(diag.MemoryError, diag.Span{},
			"Parser stack overflowed - Python source too complex to parse"))
	}
}

func (p *parser) leave() { p.depth-- }

// chain guards a loop that nests the tree to the left.
func (p *parser) chain(n int) {
	if n > maxChain {
		panic(p.src.Errorf(diag.RecursionError, diag.Span{},
			"maximum recursion depth exceeded during compilation"))
	}
}

// try runs f; if it gives up, everything is as before and try returns false.
// With words set, an error that f finds is reported, otherwise f runs without
// diagnosing.
func (p *parser) try(words bool, f func()) (ok bool) {
	if p.diagnose {
		if p.fuel--; p.fuel < 0 {
			return false
		}
	}
	pos, depth, diagnose, warned := p.pos, p.depth, p.diagnose, len(p.warnings)
	p.diagnose = diagnose && words
	defer func() {
		p.diagnose = diagnose
		if ok {
			return
		}
		switch r := recover().(type) {
		case stop:
		case *diag.Error:
			if words || r.Kind > diag.TabError {
				panic(r)
			}
		default:
			panic(r)
		}
		p.pos, p.depth, p.warnings = pos, depth, p.warnings[:warned]
	}()
	f()
	return true
}

// lookForPrefix lets expressions end before an operator that lacks its right
// side, until the function it returns is called.
func (p *parser) lookForPrefix() func() {
	old := p.prefix
	p.prefix = true
	return func() { p.prefix = old }
}

// after tells, while diagnosing, whether f succeeds from here; the place is
// kept.
func (p *parser) after(f func()) bool {
	if !p.diagnose {
		return false
	}
	pos := p.pos
	ok := p.try(false, f)
	p.pos = pos
	return ok
}
