package syntax

import (
	"asyncrepl/internal/diag"
)

func (p *parser) atom() Expr {
	t := p.tok()
	switch p.kind() {
	case Ident:
		p.next()
		return &Name{Base{t.Loc}, p.ident(t)}
	case Number:
		p.next()
		return &Constant{Base: Base{t.Loc}, Value: p.number(t)}
	case String, FStringStart:
		return p.strings()
	case KwNone:
		p.next()
		return &Constant{Base: Base{t.Loc}}
	case KwTrue:
		p.next()
		return &Constant{Base: Base{t.Loc}, Value: true}
	case KwFalse:
		p.next()
		return &Constant{Base: Base{t.Loc}, Value: false}
	case Ellipsis:
		p.next()
		return &Constant{Base: Base{t.Loc}, Value: EllipsisValue{}}
	case LParen:
		return p.parenthesized()
	case LBracket:
		return p.list()
	case LBrace:
		return p.braces()
	case Dot:
		if p.glance(1) == Dot && int(p.toks[p.pos+1].To) == len(p.src.Text) {
			p.peek(1) // an ellipsis on its way
		}
	}
	p.fail()
	return nil
}

// parenthesized reads a group, a tuple or a generator expression.
func (p *parser) parenthesized() Expr {
	start := p.start()
	p.next()
	switch p.kind() {
	case RParen:
		p.next()
		return &Tuple{Base: Base{p.since(start)}, parens: true}
	case KwYield:
		e := p.yieldExpr()
		p.expect(RParen)
		return e
	case DoubleStar:
		t := p.tok()
		if p.after(func() { p.next(); p.expression(); p.expect(RParen) }) {
			p.invalid(t.Loc, "cannot use double starred expression here")
		}
	}
	first := p.starNamed()
	_, starred := first.(*Starred)
	switch p.kind() {
	case KwFor, KwAsync:
		p.noUnpacking(first)
		generators := p.generators()
		p.expect(RParen)
		return &GeneratorExp{Base{p.since(start)}, first, generators}
	case Comma:
		elts := p.elements(first, RParen)
		p.expect(RParen)
		return &Tuple{Base: Base{p.since(start)}, Elts: elts, parens: true}
	}
	if starred && p.kind() == RParen {
		p.invalid(first.Span(), "cannot use starred expression here")
	}
	p.expect(RParen)
	return first
}

// elements reads the elements after the first up to a closing bracket.
func (p *parser) elements(first Expr, end Kind) []Expr {
	elts := []Expr{first}
	for p.accept(Comma) {
		if p.kind() == end {
			break
		}
		if p.diagnose && end != RParen && (p.kind() == KwFor || p.kind() == KwAsync) && len(elts) == 1 {
			span := diag.Span{Start: first.Span().Start, End: p.end()}
			if p.after(func() { p.generators() }) {
				p.invalid(span, "did you forget parentheses around the comprehension target?")
			}
		}
		elts = append(elts, p.starNamed())
	}
	if k := p.kind(); p.diagnose && end != RParen && (k == KwFor || k == KwAsync) {
		span := diag.Span{Start: first.Span().Start, End: elts[len(elts)-1].Span().End}
		if p.after(func() { p.generators() }) {
			p.invalid(span, "did you forget parentheses around the comprehension target?")
		}
	}
	return elts
}

// noUnpacking refuses a starred element of a comprehension.
func (p *parser) noUnpacking(e Expr) {
	if _, ok := e.(*Starred); ok {
		p.invalid(e.Span(), "iterable unpacking cannot be used in comprehension")
	}
}

func (p *parser) list() Expr {
	start := p.start()
	p.next()
	if p.accept(RBracket) {
		return &List{Base{p.since(start)}, nil}
	}
	first := p.starNamed()
	if k := p.kind(); k == KwFor || k == KwAsync {
		p.noUnpacking(first)
		generators := p.generators()
		p.expect(RBracket)
		return &ListComp{Base{p.since(start)}, first, generators}
	}
	elts := p.elements(first, RBracket)
	p.expect(RBracket)
	return &List{Base{p.since(start)}, elts}
}

// braces reads a dict or a set.
func (p *parser) braces() Expr {
	start := p.start()
	p.next()
	if p.accept(RBrace) {
		return &Dict{Base{p.since(start)}, nil, nil}
	}
	if p.kind() == DoubleStar {
		return p.dict(start, nil)
	}
	first := p.starNamed()
	switch p.kind() {
	case Colon:
		switch first.(type) {
		case *Starred:
			p.fail()
		case *NamedExpr:
			if p.toks[p.pos-1].Kind != RParen {
				p.fail()
			}
		}
		return p.dict(start, first)
	case KwFor, KwAsync:
		p.noUnpacking(first)
		generators := p.generators()
		p.expect(RBrace)
		return &SetComp{Base{p.since(start)}, first, generators}
	}
	elts := p.elements(first, RBrace)
	p.expect(RBrace)
	return &Set{Base{p.since(start)}, elts}
}

// dict reads the rest of a dict display or comprehension. key is the first
// key, already read, or nil before **.
func (p *parser) dict(start diag.Pos, key Expr) Expr {
	d := &Dict{}
	for {
		if key == nil && p.kind() == DoubleStar {
			t := p.next()
			d.Keys = append(d.Keys, nil)
			d.Values = append(d.Values, p.binary(0))
			if k := p.kind(); (k == KwFor || k == KwAsync) && len(d.Keys) == 1 {
				p.invalid(t.Loc, "dict unpacking cannot be used in dict comprehension")
			}
		} else {
			if key == nil {
				if !p.diagnose || !p.try(false, func() { key = p.expression() }) {
					key = p.expression()
				}
				if p.kind() != Colon {
					p.missingColon(key)
				}
			}
			value := p.dictValue()
			d.Keys, d.Values = append(d.Keys, key), append(d.Values, value)
			if k := p.kind(); (k == KwFor || k == KwAsync) && len(d.Keys) == 1 {
				generators := p.generators()
				p.expect(RBrace)
				return &DictComp{Base{p.since(start)}, key, value, generators}
			}
		}
		key = nil
		if !p.accept(Comma) || p.kind() == RBrace {
			break
		}
	}
	p.expect(RBrace)
	d.Loc = p.since(start)
	return d
}

func (p *parser) missingColon(key Expr) {
	if p.diagnose {
		at := key.Span()
		at.Start = diag.Pos{Line: at.End.Line, Col: at.End.Col - 1}
		e := p.src.Errorf(diag.SyntaxError, at, "':' expected after dictionary key")
		e.EndOffset = 0
		panic(e)
	}
	p.fail()
}

// dictValue reads the colon and the value after a key.
func (p *parser) dictValue() Expr {
	colon := p.expect(Colon)
	switch p.kind() {
	case StarSign:
		start := p.start()
		if p.after(func() { p.next(); p.binary(0) }) {
			p.next()
			p.binary(0)
			p.invalid(p.since(start), "cannot use a starred expression in a dictionary value")
		}
	case RBrace, Comma:
		p.invalid(colon.Loc, "expression expected after dictionary key and ':'")
	}
	return p.expression()
}

// generators reads the for and if clauses of a comprehension.
func (p *parser) generators() []*Comprehension {
	var list []*Comprehension
	for {
		c := &Comprehension{}
		switch p.kind() {
		case KwAsync:
			p.next()
			c.Async = true
		case KwFor:
		default:
			return list
		}
		p.expect(KwFor)
		c.Target = p.targetList()
		p.checkFor(c.Target)
		if p.kind() != KwIn && p.diagnose {
			p.raiseAt(p.tok(), diag.SyntaxError, "'in' expected after for-loop variables")
		}
		p.expect(KwIn)
		c.Iter = p.disjunction()
		for p.accept(KwIf) {
			c.Ifs = append(c.Ifs, p.disjunction())
		}
		list = append(list, c)
	}
}

// checkFor makes sure that a for clause can assign to its target.
func (p *parser) checkFor(target Expr) {
	if bad := invalidTarget(target, forTarget); bad != nil {
		p.invalid(bad.Span(), "cannot assign to %s", exprName(bad))
	}
}
