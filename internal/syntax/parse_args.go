package syntax

import "asyncrepl/internal/diag"

const meantEquals = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?"

// argList is the state of reading the arguments of one call.
type argList struct {
	args      []Expr
	keywords  []*Keyword
	unpacked  bool // ** was seen
	misplaced bool // a positional argument came after a keyword
	why       string
}

// arguments reads the arguments of a call, brackets included. generator says
// that a lone generator expression needs no brackets of its own.
func (p *parser) arguments(generator bool) ([]Expr, []*Keyword) {
	open := p.start()
	p.expect(LParen)
	var a argList
	for p.kind() != RParen {
		p.argument(&a, open, generator)
		if p.kind() != Comma {
			break
		}
		comma := p.next()
		if p.kind() == StarSign && a.unpacked {
			if p.diagnose {
				p.starred()
				for p.accept(Comma) && p.kind() == StarSign {
					p.starred()
				}
				p.invalid(p.since(comma.Loc.Start),
					"iterable argument unpacking follows keyword argument unpacking")
			}
			p.fail()
		}
	}
	if a.misplaced {
		p.kind()
		p.invalidLast(diag.SyntaxError, "%s", a.why)
	}
	p.expect(RParen)
	return a.args, a.keywords
}

// argument reads one argument.
func (p *parser) argument(a *argList, open diag.Pos, generator bool) {
	start := p.start()
	switch k := p.kind(); {
	case k == StarSign:
		e := p.starred()
		if k := p.kind(); k == KwFor || k == KwAsync {
			p.noUnpacking(e)
		}
		a.args = append(a.args, e)
		return
	case k == DoubleStar:
		p.next()
		value := p.expression()
		a.keywords = append(a.keywords, &Keyword{Base{p.since(start)}, "", value})
		a.unpacked = true
		return
	case k == Ident && p.glance(1) == Assignment:
		a.keywords = append(a.keywords, p.keyword())
		return
	case (k == KwTrue || k == KwFalse || k == KwNone) && p.peek(1) == Assignment:
		t := p.next()
		p.next()
		p.invalid(p.since(start), "cannot assign to %s", p.text(t))
	}
	e := p.maybeNamed()
	switch p.kind() {
	case Assignment:
		if n, ok := e.(*NamedExpr); ok && n.Loc.Start == start {
			p.fail()
		}
		p.next()
		p.invalid(diag.Span{Start: e.Span().Start, End: p.end()},
			`expression cannot contain assignment, perhaps you meant "=="?`)
	case KwFor, KwAsync:
		if !generator {
			p.fail()
		}
		generators := p.generators()
		if len(a.args)+len(a.keywords) > 0 || p.kind() == Comma {
			p.invalid(diag.Span{Start: e.Span().Start, End: p.end()}, "Generator expression must be parenthesized")
		}
		if p.kind() != RParen {
			p.fail()
		}
		end := p.tok().Loc.End
		e = &GeneratorExp{Base{diag.Span{Start: open, End: end}}, e, generators}
	}
	if len(a.keywords) > 0 {
		if !p.diagnose {
			p.fail()
		}
		if !a.misplaced {
			a.misplaced = true
			a.why = "positional argument follows keyword argument"
			if a.unpacked {
				a.why += " unpacking"
			}
		}
	}
	a.args = append(a.args, e)
}

// keyword reads name=value.
func (p *parser) keyword() *Keyword {
	start := p.start()
	name := p.name()
	p.next()
	head := p.since(start)
	if k := p.kind(); k == Comma || k == RParen {
		p.invalid(head, "expected argument value expression")
	}
	value := p.expression()
	if k := p.kind(); k == KwFor || k == KwAsync {
		if p.after(func() { p.generators() }) {
			p.invalid(head, meantEquals)
		}
	}
	return &Keyword{Base{p.since(start)}, name, value}
}
