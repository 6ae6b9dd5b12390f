package syntax

import "asyncrepl/internal/diag"

// expressions reads one or several expressions, starred ones too; several make
// a tuple.
func (p *parser) expressions() Expr { return p.expressionsOf(p.starExpression) }

func (p *parser) expressionsOf(element func() Expr) Expr {
	start := p.start()
	first := element()
	if p.kind() != Comma {
		return first
	}
	elts := []Expr{first}
	for p.accept(Comma) {
		if !p.canStart() {
			break
		}
		elts = append(elts, element())
	}
	return &Tuple{Base: Base{p.since(start)}, Elts: elts}
}

// targetList reads the targets of a for or del.
func (p *parser) targetList() Expr {
	return p.expressionsOf(func() Expr {
		start := p.start()
		if p.accept(StarSign) {
			value := p.binary(0)
			return &Starred{Base{p.since(start)}, value}
		}
		return p.binary(0)
	})
}

// canStart tells whether the next token can start an expression.
func (p *parser) canStart() bool { return startsExpr(p.kind()) }

func startsExpr(k Kind) bool {
	switch k {
	case Ident, Number, String, FStringStart, LParen, LBracket, LBrace, PlusSign, MinusSign,
		Tilde, StarSign, Ellipsis, KwNot, KwLambda, KwAwait, KwYield, KwNone, KwTrue, KwFalse:
		return true
	}
	return false
}

func (p *parser) starExpression() Expr {
	start := p.start()
	if p.accept(StarSign) {
		value := p.binary(0)
		return &Starred{Base{p.since(start)}, value}
	}
	return p.expression()
}

// starNamed reads an element of a display.
func (p *parser) starNamed() Expr {
	start := p.start()
	if p.accept(StarSign) {
		if p.diagnose && !p.canStart() {
			p.invalidLast(diag.SyntaxError, "Invalid star expression")
		}
		if p.diagnose {
			pos := p.pos
			p.try(true, func() { p.expression() })
			p.pos = pos
		}
		value := p.binary(0)
		return &Starred{Base{p.since(start)}, value}
	}
	return p.named()
}

// maybeNamed reads an expression or an assignment expression.
func (p *parser) maybeNamed() Expr {
	if p.kind() == Ident && p.glance(1) == ColonEqual {
		start := p.start()
		target := &Name{Base{p.tok().Loc}, p.name()}
		p.next()
		value := p.expression()
		return &NamedExpr{Base{p.since(start)}, target, value}
	}
	return p.expression()
}

// named is maybeNamed where = may have been written for == or :=.
func (p *parser) named() Expr {
	first := p.pos
	e := p.maybeNamed()
	if !p.diagnose {
		return e
	}
	switch p.kind() {
	case ColonEqual:
		if p.after(func() { p.next(); p.expression() }) {
			p.invalid(e.Span(), "cannot use assignment expressions with %s", exprName(e))
		}
	case Assignment:
		p.equalSign(first, e)
	}
	return e
}

// equalSign finds words for e = value where no assignment can stand.
func (p *parser) equalSign(first int, e Expr) {
	switch e := e.(type) {
	case *Compare, *BoolOp, *IfExp, *Lambda, *NamedExpr:
		if p.toks[first].Kind != LParen || p.toks[p.pos-1].Kind != RParen {
			return
		}
	case *UnaryOp:
		if e.Op == Not && p.toks[first].Kind != LParen {
			return
		}
	}
	var value Expr
	from, to := p.pos, p.pos
	ok := p.try(false, func() {
		p.next()
		value = p.binary(0)
		if k := p.kind(); k == Assignment || k == ColonEqual {
			p.fail()
		}
		to = p.pos
	})
	p.pos = from
	if !ok {
		return
	}
	if n, isName := e.(*Name); isName && p.toks[first].Kind == Ident {
		p.pos = to
		p.invalid(diag.Span{Start: n.Loc.Start, End: value.Span().End},
			"invalid syntax. Maybe you meant '==' or ':=' instead of '='?")
	}
	// What begins with one of these keeps the plain words.
	switch head := leftmost(e); c := head.(type) {
	case *List, *Tuple, *GeneratorExp:
		if head.Span().Start == p.toks[first].Loc.Start {
			return
		}
	case *Constant:
		_, isBool := c.Value.(bool)
		if head.Span().Start == p.toks[first].Loc.Start && (c.Value == nil || isBool) {
			return
		}
	}
	p.invalid(e.Span(), "cannot assign to %s here. Maybe you meant '==' instead of '='?", exprName(e))
}

// leftmost returns the atom that an expression begins with.
func leftmost(e Expr) Expr {
	for {
		switch x := e.(type) {
		case *Call:
			e = x.Func
		case *Attribute:
			e = x.Value
		case *Subscript:
			e = x.Value
		case *BinOp:
			e = x.Left
		default:
			return e
		}
	}
}

// expression reads a conditional expression or a lambda.
func (p *parser) expression() Expr {
	p.enter()
	defer p.leave()
	start, first := p.start(), p.pos
	if p.kind() == KwLambda {
		return p.lambda()
	}
	body := p.disjunction()
	if p.diagnose {
		p.diagnoseExpression(first, body)
	}
	if p.kind() != KwIf {
		return body
	}
	p.next()
	test := p.disjunction()
	if k := p.kind(); k != KwElse && k != Colon {
		p.invalid(diag.Span{Start: body.Span().Start, End: test.Span().End}, "expected 'else' after 'if' expression")
	}
	p.expect(KwElse)
	orelse := p.expression()
	return &IfExp{Base{p.since(start)}, test, body, orelse}
}

// diagnoseExpression finds words for two expressions in a row; a is the first.
func (p *parser) diagnoseExpression(first int, a Expr) {
	if !startsExpr(p.kind()) {
		return
	}
	t := p.toks[first]
	word := ""
	if t.Kind == Ident {
		word = p.text(t)
	}
	switch word {
	case "match", "case", "type", "_":
		return
	}
	if t.Kind == Ident && p.toks[first+1].Kind == String {
		if word != "print" && word != "exec" {
			return
		}
	}
	if n, ok := a.(*Name); ok && (n.ID == "print" || n.ID == "exec") && p.toks[first].Kind == Ident {
		var b Expr
		if p.kind() != LParen && p.try(true, func() { b = p.expressions() }) {
			p.invalid(diag.Span{Start: n.Loc.Start, End: b.Span().End},
				"Missing parentheses in call to '%s'. Did you mean %s(...)?", n.ID, n.ID)
		}
		return
	}
	var b Expr
	pos := p.pos
	ok := p.try(false, func() {
		defer p.lookForPrefix()()
		b = p.expression()
	})
	if ok && p.toks[p.pos-1].level > 0 {
		p.invalid(diag.Span{Start: a.Span().Start, End: b.Span().End}, "invalid syntax. Perhaps you forgot a comma?")
	}
	p.pos = pos
}

func (p *parser) lambda() Expr {
	start := p.start()
	p.next()
	args := p.params(Colon, false)
	if p.diagnose && p.kind() == Colon {
		if k := p.glance(1); k == FStringMiddle || k == LBrace && p.inField() {
			p.next()
			p.invalid(p.since(start), "f-string: lambda expressions are not allowed without parentheses")
		}
	}
	p.expect(Colon)
	body := p.expression()
	return &Lambda{Base{p.since(start)}, args, body}
}

// inField tells whether a brace directly follows the colon, as it only does
// for a format spec.
func (p *parser) inField() bool {
	return p.toks[p.pos].To == p.toks[p.pos+1].From && p.toks[p.pos].level > 0
}

func (p *parser) disjunction() Expr {
	start := p.start()
	e := p.conjunction()
	if p.kind() != KwOr {
		return e
	}
	values := []Expr{e}
	for p.accept(KwOr) {
		values = append(values, p.conjunction())
	}
	return &BoolOp{Base{p.since(start)}, Or, values}
}

func (p *parser) conjunction() Expr {
	start := p.start()
	e := p.inversion()
	if p.kind() != KwAnd {
		return e
	}
	values := []Expr{e}
	for p.accept(KwAnd) {
		values = append(values, p.inversion())
	}
	return &BoolOp{Base{p.since(start)}, And, values}
}

func (p *parser) inversion() Expr {
	if p.kind() != KwNot {
		return p.comparison()
	}
	p.enter()
	defer p.leave()
	start := p.start()
	p.next()
	operand := p.inversion()
	return &UnaryOp{Base{p.since(start)}, Not, operand}
}

func (p *parser) comparison() Expr {
	start := p.start()
	left := p.binary(0)
	op, ok := p.cmpOperator()
	if !ok {
		return left
	}
	c := &Compare{Left: left}
	for ; ok; op, ok = p.cmpOperator() {
		c.Ops = append(c.Ops, op)
		c.Comparators = append(c.Comparators, p.binary(0))
	}
	c.Loc = p.since(start)
	return c
}

// cmpOperator takes a comparison operator if there is one.
func (p *parser) cmpOperator() (CmpOperator, bool) {
	op := Eq
	switch p.kind() {
	case EqEqual:
	case NotEqual:
		op = NotEq
	case Less:
		op = Lt
	case LessEqual:
		op = LtE
	case Greater:
		op = Gt
	case GreaterEqual:
		op = GtE
	case KwIn:
		op = In
	case KwIs:
		p.next()
		if p.accept(KwNot) {
			return IsNot, true
		}
		return Is, true
	case KwNot:
		if p.peek(1) != KwIn {
			return 0, false
		}
		p.next()
		op = NotIn
	default:
		return 0, false
	}
	p.next()
	return op, true
}

type binaryOp struct {
	prec int
	op   Operator
}

// binaryOps are the binary operators by kind; a precedence of 0 means none.
var binaryOps = [kwLast]binaryOp{
	VBar: {1, BitOr}, Caret: {2, BitXor}, Ampersand: {3, BitAnd},
	LeftShift: {4, LShift}, RightShift: {4, RShift},
	PlusSign: {5, Add}, MinusSign: {5, Sub},
	StarSign: {6, Mult}, SlashSign: {6, Div}, DoubleSlash: {6, FloorDiv},
	PercentSign: {6, Mod}, AtSign: {6, MatMult},
}

// binary reads operators that bind tighter than min, by precedence climbing.
func (p *parser) binary(min int) Expr {
	start := p.start()
	left := p.unary()
	for n := 0; ; n++ {
		b := binaryOps[p.kind()]
		if b.prec <= min {
			return left
		}
		p.chain(n)
		var right Expr
		if p.prefix {
			if !p.try(true, func() { p.next(); right = p.binary(b.prec) }) {
				return left
			}
		} else {
			p.next()
			right = p.binary(b.prec)
		}
		left = &BinOp{Base{p.since(start)}, left, b.op, right}
	}
}

func (p *parser) unary() Expr {
	var op UnaryOperator
	switch p.kind() {
	case PlusSign:
		op = UAdd
	case MinusSign:
		op = USub
	case Tilde:
		op = Invert
	default:
		return p.power()
	}
	p.enter()
	defer p.leave()
	start := p.start()
	p.next()
	operand := p.unary()
	return &UnaryOp{Base{p.since(start)}, op, operand}
}

func (p *parser) power() Expr {
	start := p.start()
	left := p.awaited()
	if p.kind() != DoubleStar {
		return left
	}
	p.enter()
	defer p.leave()
	p.next()
	right := p.unary()
	return &BinOp{Base{p.since(start)}, left, Pow, right}
}

func (p *parser) awaited() Expr {
	if p.kind() != KwAwait {
		return p.primary()
	}
	start := p.start()
	p.next()
	value := p.primary()
	return &Await{Base{p.since(start)}, value}
}

// primary reads an atom with its attributes, calls and subscripts.
func (p *parser) primary() Expr {
	start := p.start()
	e := p.atom()
	for n := 0; ; n++ {
		switch p.kind() {
		case Dot:
			if p.prefix && p.glance(1) != Ident {
				return e
			}
			p.next()
			name := p.name()
			e = &Attribute{Base{p.since(start)}, e, name}
		case LParen:
			var args []Expr
			var keywords []*Keyword
			if !p.prefix {
				args, keywords = p.arguments(true)
			} else if !p.try(true, func() { args, keywords = p.arguments(true) }) {
				return e
			}
			e = &Call{Base{p.since(start)}, e, args, keywords}
		case LBracket:
			if p.diagnose && p.glance(1) == RBracket {
				return e // for a message: a list may have been meant
			}
			p.next()
			index := p.slices()
			p.expect(RBracket)
			e = &Subscript{Base{p.since(start)}, e, index}
		default:
			return e
		}
		p.chain(n)
	}
}

func (p *parser) slices() Expr {
	start := p.start()
	first := p.slice()
	if _, starred := first.(*Starred); p.kind() != Comma && !starred {
		return first
	}
	elts := []Expr{first}
	for p.accept(Comma) {
		if p.kind() == RBracket {
			break
		}
		elts = append(elts, p.slice())
	}
	return &Tuple{Base: Base{p.since(start)}, Elts: elts}
}

func (p *parser) slice() Expr {
	start := p.start()
	if p.kind() == StarSign {
		return p.starred()
	}
	var lower, upper, step Expr
	if p.kind() != Colon {
		lower = p.named()
		if p.kind() != Colon {
			return lower
		}
		if _, ok := lower.(*NamedExpr); ok && p.toks[p.pos-1].Kind != RParen {
			p.fail()
		}
	}
	p.expect(Colon)
	bound := func() Expr {
		if k := p.kind(); k == Colon || k == Comma || k == RBracket {
			return nil
		}
		return p.expression()
	}
	upper = bound()
	if p.accept(Colon) {
		step = bound()
	}
	return &Slice{Base{p.since(start)}, lower, upper, step}
}

// starred reads *expression among arguments or indexes.
func (p *parser) starred() Expr {
	start := p.start()
	p.next()
	if !p.canStart() && p.diagnose {
		p.kind()
		p.invalidLast(diag.SyntaxError, "Invalid star expression")
	}
	value := p.expression()
	return &Starred{Base{p.since(start)}, value}
}

func (p *parser) yieldExpr() Expr {
	start := p.start()
	p.next()
	if p.accept(KwFrom) {
		value := p.expression()
		return &YieldFrom{Base{p.since(start)}, value}
	}
	var value Expr
	if p.canStart() {
		value = p.expressions()
	}
	return &Yield{Base{p.since(start)}, value}
}
