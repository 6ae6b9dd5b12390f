package syntax

import "asyncrepl/internal/diag"

// statement appends the next statement to body, or several if they share a
// line.
func (p *parser) statement(body []Stmt) []Stmt {
	p.enter()
	defer p.leave()
	start := p.start()
	switch p.kind() {
	case Newline: // only at the start of an interactive text
		p.next()
		return body
	case KwIf:
		return append(body, p.ifStmt("if"))
	case KwWhile:
		return append(body, p.whileStmt())
	case KwFor:
		return append(body, p.forStmt(start, false))
	case KwTry:
		return append(body, p.tryStmt())
	case KwWith:
		return append(body, p.withStmt(start, false))
	case KwDef:
		return append(body, p.funcDef(start, false, nil))
	case KwClass:
		return append(body, p.classDef(nil))
	case AtSign:
		return append(body, p.decorated())
	case KwAsync:
		return append(body, p.asyncStmt())
	case Ident:
		if p.text(p.tok()) == "match" && p.isMatch() {
			return append(body, p.matchStmt())
		}
	}
	return p.simpleStmts(body)
}

// simpleStmts reads the statements of one line.
func (p *parser) simpleStmts(body []Stmt) []Stmt {
	for {
		body = append(body, p.simpleStmt())
		if !p.accept(Semicolon) {
			break
		}
		if p.kind() == Newline {
			break
		}
	}
	p.expect(Newline)
	return body
}

// block reads what follows the colon of a compound statement; what names the
// statement for a message, line is where it began.
func (p *parser) block(what string, line int32) []Stmt {
	if p.kind() != Newline {
		return p.simpleStmts(nil)
	}
	p.next()
	if p.kind() != Indent {
		p.invalidLast(diag.IndentationError, "expected an indented block after %s on line %d", what, line)
	}
	p.next()
	var body []Stmt
	for p.kind() != Dedent {
		if p.kind() == EndOfText {
			p.fail()
		}
		body = p.statement(body)
	}
	p.next()
	return body
}

func (p *parser) simpleStmt() Stmt {
	start := p.start()
	base := func() Base { return Base{p.since(start)} }
	switch p.kind() {
	case KwPass:
		p.next()
		return &Pass{base()}
	case KwBreak:
		p.next()
		return &Break{base()}
	case KwContinue:
		p.next()
		return &Continue{base()}
	case KwReturn:
		p.next()
		var v Expr
		if !p.atEnd() {
			v = p.expressions()
		}
		return &Return{base(), v}
	case KwRaise:
		p.next()
		var exc, cause Expr
		if !p.atEnd() {
			exc = p.expression()
			if p.accept(KwFrom) {
				cause = p.expression()
			}
		}
		return &Raise{base(), exc, cause}
	case KwGlobal:
		p.next()
		names := p.names()
		return &Global{base(), names}
	case KwNonlocal:
		p.next()
		names := p.names()
		return &Nonlocal{base(), names}
	case KwDel:
		return p.delStmt()
	case KwAssert:
		p.next()
		test := p.expression()
		var msg Expr
		if p.accept(Comma) {
			msg = p.expression()
		}
		return &Assert{base(), test, msg}
	case KwImport:
		return p.importStmt()
	case KwFrom:
		return p.importFrom()
	case Ident:
		if p.text(p.tok()) == "type" && p.glance(1) == Ident {
			return p.typeAlias()
		}
	}
	return p.exprStmt()
}

// atEnd tells whether a simple statement ends here.
func (p *parser) atEnd() bool { return p.kind() == Newline || p.kind() == Semicolon }

func (p *parser) names() []string {
	names := []string{p.name()}
	for p.accept(Comma) {
		names = append(names, p.name())
	}
	return names
}

func (p *parser) delStmt() Stmt {
	start := p.start()
	p.next()
	first := p.pos
	var e Expr
	good := func() {
		e = p.targetList()
		if !p.atEnd() || invalidTarget(e, delTarget) != nil {
			p.fail()
		}
	}
	if !p.diagnose {
		good()
	} else if !p.try(true, good) {
		p.delBad(first)
	}
	targets := []Expr{e}
	if t, ok := e.(*Tuple); ok && !t.parens {
		targets = t.Elts
	}
	return &Delete{Base{p.since(start)}, targets}
}

// delBad finds words for del x + 1.
func (p *parser) delBad(first int) {
	if p.diagnose {
		p.pos = first
		e := p.expressions()
		if bad := invalidTarget(e, delTarget); bad != nil {
			p.invalid(bad.Span(), "cannot delete %s", exprName(bad))
		}
	}
	p.fail()
}

func (p *parser) typeAlias() Stmt {
	start := p.start()
	p.next()
	at := p.start()
	id := p.name()
	name := &Name{Base{p.since(at)}, id}
	params := p.typeParams()
	p.expect(Assignment)
	value := p.expression()
	return &TypeAlias{Base{p.since(start)}, name, params, value}
}

func (p *parser) importStmt() Stmt {
	start := p.start()
	p.next()
	if p.kind() == Newline {
		p.importNothing()
	}
	var names []*Alias
	plain := true
	for {
		at := p.start()
		name := p.dottedName()
		as := ""
		if p.accept(KwAs) {
			as, plain = p.asName(), false
		}
		names = append(names, &Alias{Base{p.since(at)}, name, as})
		if !p.accept(Comma) {
			break
		}
	}
	if p.kind() == KwFrom && plain && p.after(func() { p.next(); p.dottedName() }) {
		p.next()
		p.dottedName()
		p.invalid(p.since(start), "Did you mean to use 'from ... import ...' instead?")
	}
	return &Import{Base{p.since(start)}, names}
}

// asName reads the name after "as" in an import.
func (p *parser) asName() string {
	s := p.name()
	if k := p.kind(); k == Dot || k == LParen || k == LBracket {
		p.fail()
	}
	return s
}

// importNothing reports an import without names.
func (p *parser) importNothing() {
	if p.diagnose {
		t := p.tok()
		e := p.src.Errorf(diag.SyntaxError, t.Loc, "Expected one or more names after 'import'")
		e.EndOffset = e.Offset
		panic(e)
	}
	p.fail()
}

func (p *parser) dottedName() string {
	s := p.name()
	for p.accept(Dot) {
		s += "." + p.name()
	}
	return s
}

func (p *parser) importFrom() Stmt {
	start := p.start()
	p.next()
	level := 0
	for {
		if p.accept(Dot) {
			level++
		} else if p.accept(Ellipsis) {
			level += 3
		} else {
			break
		}
	}
	module := ""
	if level == 0 || p.kind() != KwImport {
		module = p.dottedName()
	}
	p.expect(KwImport)
	var names []*Alias
	switch p.kind() {
	case Newline:
		p.importNothing()
	case StarSign:
		at := p.start()
		p.next()
		names = []*Alias{{Base{p.since(at)}, "*", ""}}
	case LParen:
		p.next()
		names = p.importNames(RParen)
		p.expect(RParen)
	default:
		names = p.importNames(Newline)
	}
	return &ImportFrom{Base{p.since(start)}, module, names, level}
}

func (p *parser) importNames(end Kind) []*Alias {
	var names []*Alias
	for {
		at := p.start()
		name, as := p.name(), ""
		if p.accept(KwAs) {
			as = p.asName()
		}
		names = append(names, &Alias{Base{p.since(at)}, name, as})
		if !p.accept(Comma) {
			return names
		}
		if p.kind() == end {
			if end == Newline {
				p.invalidLast(diag.SyntaxError, "trailing comma not allowed without surrounding parentheses")
			}
			return names
		}
	}
}
