package syntax

import "asyncrepl/internal/diag"

func (p *parser) tryStmt() Stmt {
	start := p.start()
	p.next()
	p.force(Colon, ":")
	t := &Try{Body: p.block("'try' statement", start.Line)}
	for p.kind() == KwExcept {
		p.handler(t)
	}
	if len(t.Handlers) == 0 && p.kind() != KwFinally {
		p.invalidLast(diag.SyntaxError, "expected 'except' or 'finally' block")
	}
	if len(t.Handlers) > 0 {
		t.Orelse = p.elseBlock()
	}
	if p.kind() == KwFinally {
		line := p.next().Loc.Start.Line
		p.force(Colon, ":")
		t.Finalbody = p.block("'finally' statement", line)
	}
	t.Loc = p.since(start)
	return t
}

// handler reads one except clause.
func (p *parser) handler(t *Try) {
	start := p.start()
	word := p.next()
	star := p.kind() == StarSign
	head := word.Loc
	what := "'except' statement"
	if star {
		head.End = p.next().Loc.End
		what = "'except*' statement"
		if k := p.kind(); k == Colon || k == Newline {
			p.invalidLast(diag.SyntaxError, "expected one or more exception types")
		}
	}
	if len(t.Handlers) > 0 && star != t.Star {
		p.invalid(head, "cannot have both 'except' and 'except*' on the same 'try'")
	}
	t.Star = star
	h := &ExceptHandler{}
	if k := p.kind(); k != Colon && k != Newline {
		h.Type = p.expression()
		if p.kind() == Comma {
			p.severalTypes(h.Type)
		}
		if p.accept(KwAs) {
			h.Name = p.name()
		}
	}
	p.expectColon()
	h.Body = p.block(what, start.Line)
	h.Loc = p.since(start)
	t.Handlers = append(t.Handlers, h)
}

// severalTypes reports exception types without brackets.
func (p *parser) severalTypes(first Expr) {
	if p.diagnose {
		p.try(true, func() {
			p.next()
			p.expressions()
			if p.accept(KwAs) {
				p.name()
			}
			span := p.since(first.Span().Start)
			p.expect(Colon)
			p.invalid(span, "multiple exception types must be parenthesized")
		})
	}
	p.fail()
}
