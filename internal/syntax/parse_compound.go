package syntax

import "asyncrepl/internal/diag"

func (p *parser) ifStmt(word string) Stmt {
	p.enter()
	defer p.leave()
	start := p.start()
	p.next()
	test := p.named()
	p.expectColon()
	s := &If{Test: test, Body: p.block("'"+word+"' statement", start.Line)}
	if p.kind() == KwElif {
		s.Orelse = []Stmt{p.ifStmt("elif")}
	} else {
		s.Orelse = p.elseBlock()
	}
	s.Loc = p.since(start)
	return s
}

// elseBlock reads an else clause if there is one.
func (p *parser) elseBlock() []Stmt {
	if p.kind() != KwElse {
		return nil
	}
	line := p.next().Loc.Start.Line
	p.force(Colon, ":")
	return p.block("'else' statement", line)
}

func (p *parser) whileStmt() Stmt {
	start := p.start()
	p.next()
	test := p.named()
	p.expectColon()
	body := p.block("'while' statement", start.Line)
	orelse := p.elseBlock()
	return &While{Base{p.since(start)}, test, body, orelse}
}

func (p *parser) forStmt(start diag.Pos, async bool) Stmt {
	line := p.next().Loc.Start.Line
	target := p.targetList()
	p.checkFor(target)
	p.expect(KwIn)
	iter := p.expressions()
	p.expectColon()
	body := p.block("'for' statement", line)
	orelse := p.elseBlock()
	return &For{Base{p.since(start)}, async, target, iter, body, orelse}
}

func (p *parser) asyncStmt() Stmt {
	start := p.start()
	p.next()
	switch p.kind() {
	case KwDef:
		return p.funcDef(start, true, nil)
	case KwFor:
		return p.forStmt(start, true)
	case KwWith:
		return p.withStmt(start, true)
	}
	p.fail()
	return nil
}

func (p *parser) withStmt(start diag.Pos, async bool) Stmt {
	line := p.next().Loc.Start.Line
	var items []*WithItem
	wrapped := false
	if p.kind() == LParen {
		wrapped = p.try(false, func() {
			p.next()
			items = p.withItems(RParen)
			p.expect(RParen)
			if p.kind() != Colon {
				p.fail()
			}
		})
	}
	if !wrapped {
		if p.diagnose && p.kind() == LParen {
			p.withTargets()
		}
		items = p.withItems(Colon)
	}
	p.expectColon()
	body := p.block("'with' statement", line)
	return &With{Base{p.since(start)}, async, items, body}
}

// withTargets finds words for a bad target among parenthesized items.
func (p *parser) withTargets() {
	pos := p.pos
	p.try(true, func() { p.next(); p.withItems(RParen); p.fail() })
	p.pos = pos
}

func (p *parser) withItems(end Kind) []*WithItem {
	var items []*WithItem
	for {
		context := p.expression()
		var vars Expr
		if p.accept(KwAs) {
			start := p.start()
			vars = p.withTarget(start)
		}
		items = append(items, &WithItem{context, vars})
		if !p.accept(Comma) || end == RParen && p.kind() == end {
			return items
		}
	}
}

func (p *parser) withTarget(start diag.Pos) Expr {
	if p.accept(StarSign) {
		value := p.primary()
		return &Starred{Base{p.since(start)}, value}
	}
	pos := p.pos
	e := p.primary()
	if bad := invalidTarget(e, starTarget); bad != nil || !endsItem(p.kind()) {
		if p.diagnose {
			p.pos = pos
			e = p.expression()
			bad = invalidTarget(e, starTarget)
			if bad != nil && endsItem(p.kind()) {
				p.invalid(bad.Span(), "cannot assign to %s", exprName(bad))
			}
		}
		p.fail()
	}
	return e
}

func endsItem(k Kind) bool { return k == Comma || k == RParen || k == Colon || k == Newline }

func (p *parser) decorated() Stmt {
	var decorators []Expr
	for p.accept(AtSign) {
		decorators = append(decorators, p.named())
		p.expect(Newline)
	}
	start := p.start()
	switch p.kind() {
	case KwDef:
		return p.funcDef(start, false, decorators)
	case KwClass:
		return p.classDef(decorators)
	case KwAsync:
		p.next()
		if p.kind() == KwDef {
			return p.funcDef(start, true, decorators)
		}
	}
	p.fail()
	return nil
}

func (p *parser) funcDef(start diag.Pos, async bool, decorators []Expr) Stmt {
	line := p.next().Loc.Start.Line
	f := &FunctionDef{Async: async, Decorators: decorators}
	f.Name = p.name()
	if p.diagnose {
		p.try(true, func() { f.TypeParams = p.typeParams() })
	} else {
		f.TypeParams = p.typeParams()
	}
	p.force(LParen, "(")
	f.Args = p.params(RParen, true)
	p.expect(RParen)
	if p.kind() == Arrow && startsExpr(p.peek(1)) {
		p.next()
		f.Returns = p.expression()
	}
	p.force(Colon, ":")
	f.Body = p.block("function definition", line)
	f.Loc = p.since(start)
	return f
}

func (p *parser) classDef(decorators []Expr) Stmt {
	start := p.start()
	p.next()
	c := &ClassDef{Decorators: decorators}
	c.Name = p.name()
	c.TypeParams = p.typeParams()
	if p.kind() == LParen {
		c.Bases, c.Keywords = p.arguments(false)
	}
	p.expectColon()
	c.Body = p.block("class definition", start.Line)
	c.Loc = p.since(start)
	return c
}
