package syntax

import "asyncrepl/internal/diag"

// exprStmt reads an assignment of any sort or an expression.
func (p *parser) exprStmt() Stmt {
	start := p.start()
	first := p.pos
	var e Expr
	if p.kind() == KwYield {
		e = p.yieldExpr()
		if p.kind() == Assignment {
			p.invalid(e.Span(), "assignment to yield expression not possible")
		}
	} else {
		e = p.expressions()
	}
	switch k := p.kind(); {
	case k == Assignment:
		return p.assign(start, first, e)
	case k == Colon:
		return p.annAssign(start, first, e)
	case k > augFirst && k < augLast:
		return p.augAssign(start, first, e)
	case k == ColonEqual && p.diagnose:
		p.walrusAt(e)
	}
	return &ExprStmt{Base{p.since(start)}, e}
}

// walrusAt finds words for e := … where e cannot be named.
func (p *parser) walrusAt(e Expr) {
	if _, ok := e.(*Name); ok {
		return
	}
	if t, ok := e.(*Tuple); ok && !t.parens {
		return
	}
	if p.after(func() { p.next(); p.expression() }) {
		p.invalid(e.Span(), "cannot use assignment expressions with %s", exprName(e))
	}
}

func (p *parser) assign(start diag.Pos, first int, e Expr) Stmt {
	targets := []Expr{e}
	var value Expr
	for p.accept(Assignment) {
		if p.kind() == KwYield {
			at := p.pos
			value = p.yieldExpr()
			if p.kind() == Assignment {
				p.checkTargets(first, targets)
				p.pos = at
				p.yieldExpr()
				p.invalid(value.Span(), "assignment to yield expression not possible")
			}
		} else {
			value = p.expressions()
		}
		targets = append(targets, value)
	}
	targets = targets[:len(targets)-1]
	p.checkTargets(first, targets)
	return &Assign{Base{p.since(start)}, targets, value}
}

// checkTargets makes sure that every target can be assigned to.
func (p *parser) checkTargets(first int, targets []Expr) {
	for _, t := range targets {
		bad := invalidTarget(t, starTarget)
		if bad == nil {
			continue
		}
		if p.diagnose {
			p.pos = first
			p.meantEqual()
		}
		p.invalid(bad.Span(), "cannot assign to %s", exprName(bad))
	}
}

// meantEqual goes over the elements of a failed assignment's first target,
// which may be meant as a comparison.
func (p *parser) meantEqual() {
	p.try(true, func() {
		for {
			p.starNamed()
			if !p.accept(Comma) {
				return
			}
		}
	})
}

func (p *parser) annAssign(start diag.Pos, first int, e Expr) Stmt {
	simple := false
	switch e := e.(type) {
	case *Name:
		simple = p.toks[first].Kind != LParen
	case *Attribute, *Subscript:
	case *List:
		p.illegalAnnotation(e, "only single target (not list) can be annotated")
	case *Tuple:
		if !e.parens && len(e.Elts) > 0 {
			p.illegalAnnotation(e.Elts[0], "only single target (not tuple) can be annotated")
		}
		p.illegalAnnotation(e, "only single target (not tuple) can be annotated")
	default:
		if _, ok := e.(*Starred); ok {
			p.fail()
		}
		p.illegalAnnotation(e, "illegal target for annotation")
	}
	p.next()
	annotation := p.expression()
	var value Expr
	if p.accept(Assignment) {
		value = p.assignedValue()
	}
	return &AnnAssign{Base{p.since(start)}, e, annotation, value, simple}
}

// illegalAnnotation reports e if an expression follows the colon.
func (p *parser) illegalAnnotation(e Expr, msg string) {
	if p.after(func() { p.next(); p.expression() }) {
		p.invalid(e.Span(), "%s", msg)
	}
	p.fail()
}

func (p *parser) assignedValue() Expr {
	if p.kind() == KwYield {
		return p.yieldExpr()
	}
	return p.expressions()
}

var augOperators = map[Kind]Operator{
	PlusEqual: Add, MinusEqual: Sub, StarEqual: Mult, AtEqual: MatMult, SlashEqual: Div,
	PercentEqual: Mod, DoubleStarEqual: Pow, LeftShiftEqual: LShift, RightShiftEqual: RShift,
	VBarEqual: BitOr, CaretEqual: BitXor, AmpersandEqual: BitAnd, DoubleSlashEqual: FloorDiv,
}

func (p *parser) augAssign(start diag.Pos, first int, e Expr) Stmt {
	switch e.(type) {
	case *Name, *Attribute, *Subscript:
	default:
		if p.after(func() { p.next(); p.assignedValue() }) {
			p.invalid(e.Span(), "'%s' is an illegal expression for augmented assignment", exprName(e))
		}
		p.fail()
	}
	op := augOperators[p.next().Kind]
	value := p.assignedValue()
	return &AugAssign{Base{p.since(start)}, e, op, value}
}
