package syntax

import "asyncrepl/internal/diag"

// paramList is the state of reading parameters.
type paramList struct {
	*Arguments
	end       Kind // what closes the list: ) or :
	annotated bool
	slash     bool
	star      bool // after * or *args
	first     bool
}

// params reads parameters up to, not including, the token that closes them.
func (p *parser) params(end Kind, annotated bool) *Arguments {
	l := &paramList{Arguments: &Arguments{}, end: end, annotated: annotated, first: true}
	for p.kind() != end {
		p.param(l)
		if p.kind() != Comma {
			break
		}
		p.next()
	}
	return l.Arguments
}

func (p *parser) param(l *paramList) {
	t := p.tok()
	switch p.kind() {
	case SlashSign:
		p.slash(l)
	case StarSign:
		p.starParam(l)
	case DoubleStar:
		p.next()
		l.Kwarg = p.arg(l, false)
		if p.kind() == Assignment {
			p.invalid(p.tok().Loc, "var-keyword argument cannot have default value")
		}
		if p.kind() == Comma && p.glance(1) != l.end {
			p.next()
			switch p.kind() {
			case Ident, StarSign, DoubleStar, SlashSign:
				p.invalid(p.tok().Loc, "arguments cannot follow var-keyword argument")
			}
			p.fail()
		}
	case LParen:
		p.parenthesizedParams(l)
	default:
		a := p.arg(l, false)
		d := p.defaultValue(l)
		switch {
		case l.star:
			l.KwOnly, l.KwDefaults = append(l.KwOnly, a), append(l.KwDefaults, d)
		case d != nil:
			l.Args, l.Defaults = append(l.Args, a), append(l.Defaults, d)
		default:
			if len(l.Defaults) > 0 {
				p.invalid(t.Loc, "parameter without a default follows parameter with a default")
			}
			l.Args = append(l.Args, a)
		}
	}
}

func (p *parser) slash(l *paramList) {
	if len(l.Args) == 0 && !l.star && !l.slash && p.glance(1) != Comma {
		p.fail()
	}
	t := p.next()
	switch {
	case l.star:
		p.invalid(t.Loc, "/ must be ahead of *")
	case l.slash:
		p.invalid(t.Loc, "/ may appear only once")
	case len(l.Args) == 0:
		p.invalid(t.Loc, "at least one argument must precede /")
	}
	l.slash = true
	l.PosOnly, l.Args = l.Args, nil
	if p.kind() == StarSign {
		p.invalid(p.tok().Loc, "expected comma between / and *")
	}
}

func (p *parser) starParam(l *paramList) {
	if l.star {
		if k := p.glance(1); k == Ident || k == Comma {
			p.invalid(p.tok().Loc, "* argument may appear only once")
		}
		p.fail()
	}
	t := p.next()
	l.star = true
	if p.kind() == Ident {
		l.Vararg = p.arg(l, true)
		if p.kind() == Assignment {
			p.invalid(p.tok().Loc, "var-positional argument cannot have default value")
		}
		return
	}
	if p.kind() == l.end {
		p.bareStar(l, t)
	}
	if p.kind() != Comma {
		p.fail()
	}
	if k := p.peek(1); k == l.end || k == DoubleStar {
		p.bareStar(l, t)
	}
}

// bareStar reports a * that no parameter follows.
func (p *parser) bareStar(l *paramList, t Token) {
	if !l.annotated {
		p.invalidLast(diag.SyntaxError, "named arguments must follow bare *")
	}
	p.invalid(t.Loc, "named arguments must follow bare *")
}

// parenthesizedParams reports brackets around parameters.
func (p *parser) parenthesizedParams(l *paramList) {
	if p.diagnose {
		start := p.start()
		what := "Lambda expression parameters"
		if l.annotated {
			what = "Function parameters"
		}
		ok := p.try(false, func() {
			p.next()
			for {
				p.name()
				if !p.accept(Comma) || p.kind() == RParen {
					break
				}
			}
			p.expect(RParen)
		})
		if ok {
			p.invalid(p.since(start), "%s cannot be parenthesized", what)
		}
	}
	p.fail()
}

// arg reads a name with its annotation, which may be starred after *.
func (p *parser) arg(l *paramList, star bool) *Arg {
	start := p.start()
	name := p.name()
	var annotation Expr
	if l.annotated && p.accept(Colon) {
		if star && p.kind() == StarSign {
			annotation = p.starExpression()
		} else {
			annotation = p.expression()
		}
	}
	return &Arg{Base{p.since(start)}, name, annotation}
}

func (p *parser) defaultValue(l *paramList) Expr {
	if p.kind() != Assignment {
		return nil
	}
	t := p.next()
	if k := p.kind(); k == Comma || k == RParen {
		p.invalid(t.Loc, "expected default value expression")
	}
	return p.expression()
}

// typeParams reads [T, *Ts, **P] if it is there.
func (p *parser) typeParams() []TypeParam {
	if p.kind() != LBracket {
		return nil
	}
	p.next()
	if p.kind() == RBracket && p.diagnose {
		t := p.tok()
		e := p.src.Errorf(diag.SyntaxError, t.Loc, "Type parameter list cannot be empty")
		e.EndOffset = e.Offset
		panic(e)
	}
	var list []TypeParam
	for {
		list = append(list, p.typeParam())
		if !p.accept(Comma) || p.kind() == RBracket {
			break
		}
	}
	p.expect(RBracket)
	return list
}

func (p *parser) typeParam() TypeParam {
	start := p.start()
	switch {
	case p.accept(StarSign):
		name := p.name()
		p.noBound("TypeVarTuple")
		var d Expr
		if p.accept(Assignment) {
			d = p.starExpression()
		}
		return &TypeVarTuple{Base{p.since(start)}, name, d}
	case p.accept(DoubleStar):
		name := p.name()
		p.noBound("ParamSpec")
		var d Expr
		if p.accept(Assignment) {
			d = p.expression()
		}
		return &ParamSpec{Base{p.since(start)}, name, d}
	}
	name := p.name()
	var bound, d Expr
	if p.accept(Colon) {
		bound = p.expression()
	}
	if p.accept(Assignment) {
		d = p.expression()
	}
	return &TypeVar{Base{p.since(start)}, name, bound, d}
}

// noBound reports a bound where none may stand.
func (p *parser) noBound(what string) {
	if p.kind() != Colon || !p.diagnose {
		return
	}
	start := p.start()
	p.next()
	e := p.expression()
	msg := "cannot use bound with " + what
	if _, ok := e.(*Tuple); ok {
		msg = "cannot use constraints with " + what
	}
	p.invalid(p.since(start), "%s", msg)
}
