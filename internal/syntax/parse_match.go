package syntax

import (
	"asyncrepl/internal/diag"
)

// isMatch tells whether the word match starts a statement. Where an
// expression could go on as well, the end of the line decides.
func (p *parser) isMatch() bool {
	switch p.glance(1) {
	case Ident, Number, String, FStringStart, LBrace, Tilde, KwLambda, KwAwait,
		KwNone, KwTrue, KwFalse, Ellipsis:
		return true
	case KwNot:
		return p.glance(2) != KwIn
	case LParen, LBracket, MinusSign, PlusSign, StarSign:
	default:
		return false
	}
	for i := p.pos + 1; i < len(p.toks); i++ {
		if k := p.toks[i].Kind; k == Newline || k == EndOfText || k == Bad {
			return p.toks[i-1].Kind == Colon
		}
	}
	return false
}

func (p *parser) matchStmt() Stmt {
	start := p.start()
	p.next()
	m := &Match{}
	subject := p.start()
	m.Subject = p.starNamed()
	if p.kind() == Comma {
		elts := []Expr{m.Subject}
		for p.accept(Comma) {
			if !p.canStart() {
				break
			}
			elts = append(elts, p.starNamed())
		}
		m.Subject = &Tuple{Base: Base{p.since(subject)}, Elts: elts}
	} else if _, ok := m.Subject.(*Starred); ok {
		p.fail()
	}
	p.expectColon()
	p.expect(Newline)
	if p.kind() != Indent {
		p.invalidLast(diag.IndentationError, "expected an indented block after 'match' statement on line %d", start.Line)
	}
	p.next()
	for p.kind() != Dedent {
		m.Cases = append(m.Cases, p.matchCase())
	}
	p.next()
	m.Loc = p.since(start)
	return m
}

func (p *parser) matchCase() *MatchCase {
	if !p.isWord("case") {
		p.fail()
	}
	line := p.next().Loc.Start.Line
	c := &MatchCase{Pattern: p.patterns()}
	if p.accept(KwIf) {
		c.Guard = p.named()
	}
	p.expectColon()
	c.Body = p.block("'case' statement", line)
	return c
}

// patterns reads the pattern of a case: a sequence needs no brackets here.
func (p *parser) patterns() Pattern {
	start := p.start()
	first := p.maybeStarPattern()
	if _, star := first.(*MatchStar); p.kind() != Comma {
		if star {
			p.fail()
		}
		return first
	}
	list := []Pattern{first}
	for p.accept(Comma) {
		if k := p.kind(); k == Colon || k == KwIf {
			break
		}
		list = append(list, p.maybeStarPattern())
	}
	return &MatchSequence{Base{p.since(start)}, list}
}

func (p *parser) maybeStarPattern() Pattern {
	start := p.start()
	if !p.accept(StarSign) {
		return p.asPattern()
	}
	name := p.name()
	if name == "_" {
		name = ""
	}
	return &MatchStar{Base{p.since(start)}, name}
}

func (p *parser) asPattern() Pattern {
	p.enter()
	defer p.leave()
	start := p.start()
	pattern := p.orPattern()
	if !p.accept(KwAs) {
		return pattern
	}
	t := p.tok()
	if p.kind() != Ident {
		if p.diagnose {
			var e Expr
			if p.try(true, func() { e = p.expression() }) {
				p.invalid(e.Span(), "invalid pattern target")
			}
		}
		p.fail()
	}
	name := p.name()
	if name == "_" {
		p.invalid(t.Loc, "cannot use '_' as a target")
	}
	if k := p.kind(); k == Dot || k == LParen {
		p.fail()
	}
	return &MatchAs{Base{p.since(start)}, pattern, name}
}

func (p *parser) orPattern() Pattern {
	start := p.start()
	first := p.closedPattern()
	if p.kind() != VBar {
		return first
	}
	list := []Pattern{first}
	for p.accept(VBar) {
		list = append(list, p.closedPattern())
	}
	return &MatchOr{Base{p.since(start)}, list}
}

func (p *parser) closedPattern() Pattern {
	t := p.tok()
	base := func() Base { return Base{p.since(t.Loc.Start)} }
	switch p.kind() {
	case Number, MinusSign, String, FStringStart:
		v := p.literal()
		return &MatchValue{base(), v}
	case KwNone:
		p.next()
		return &MatchSingleton{base(), nil}
	case KwTrue:
		p.next()
		return &MatchSingleton{base(), true}
	case KwFalse:
		p.next()
		return &MatchSingleton{base(), false}
	case LParen, LBracket:
		return p.sequencePattern()
	case LBrace:
		return p.mappingPattern()
	case Ident:
		e := p.dotted()
		name, bare := e.(*Name)
		switch {
		case p.kind() == LParen:
			return p.classPattern(e)
		case !bare:
			return &MatchValue{base(), e}
		case name.ID == "_":
			return &MatchAs{base(), nil, ""}
		}
		return &MatchAs{base(), nil, name.ID}
	}
	p.fail()
	return nil
}

// dotted reads a name with attributes.
func (p *parser) dotted() Expr {
	start := p.start()
	id := p.name()
	var e Expr = &Name{Base{p.since(start)}, id}
	for n := 0; p.accept(Dot); n++ {
		p.chain(n)
		attr := p.name()
		e = &Attribute{Base{p.since(start)}, e, attr}
	}
	return e
}

// literal reads a number, which may be negative or complex, or a string.
func (p *parser) literal() Expr {
	if k := p.kind(); k == String || k == FStringStart {
		return p.strings()
	}
	start := p.start()
	left := p.signed()
	op := Add
	switch p.kind() {
	case PlusSign:
	case MinusSign:
		op = Sub
	default:
		return left
	}
	p.next()
	if isImaginary(left) {
		p.raise(left.Span(), "real number required in complex literal")
	}
	t := p.expect(Number)
	right := &Constant{Base: Base{t.Loc}, Value: p.number(t)}
	if !isImaginary(right) {
		p.raise(t.Loc, "imaginary number required in complex literal")
	}
	return &BinOp{Base{p.since(start)}, left, op, right}
}

func isImaginary(e Expr) bool {
	if u, ok := e.(*UnaryOp); ok {
		e = u.Operand
	}
	c, ok := e.(*Constant)
	if ok {
		_, ok = c.Value.(Imaginary)
	}
	return ok
}

func (p *parser) signed() Expr {
	start := p.start()
	minus := p.accept(MinusSign)
	t := p.expect(Number)
	c := &Constant{Base: Base{t.Loc}, Value: p.number(t)}
	if !minus {
		return c
	}
	return &UnaryOp{Base{p.since(start)}, USub, c}
}

// sequencePattern reads a sequence in brackets or a group.
func (p *parser) sequencePattern() Pattern {
	start := p.start()
	end := RParen
	if p.next().Kind == LBracket {
		end = RBracket
	}
	var list []Pattern
	comma := false
	for p.kind() != end {
		list = append(list, p.maybeStarPattern())
		if comma = p.accept(Comma); !comma {
			break
		}
	}
	if end == RParen && len(list) == 1 && !comma {
		if _, star := list[0].(*MatchStar); star {
			p.fail()
		}
		p.expect(end)
		return list[0]
	}
	p.expect(end)
	return &MatchSequence{Base{p.since(start)}, list}
}

func (p *parser) mappingPattern() Pattern {
	start := p.start()
	p.next()
	m := &MatchMapping{}
	for p.kind() != RBrace {
		if p.accept(DoubleStar) {
			if p.isWord("_") {
				p.fail()
			}
			m.Rest = p.name()
			p.accept(Comma)
			break
		}
		m.Keys = append(m.Keys, p.patternKey())
		p.expect(Colon)
		m.Patterns = append(m.Patterns, p.asPattern())
		if !p.accept(Comma) {
			break
		}
	}
	p.expect(RBrace)
	m.Loc = p.since(start)
	return m
}

func (p *parser) patternKey() Expr {
	switch p.kind() {
	case KwNone, KwTrue, KwFalse:
		return p.atom()
	case Ident:
		e := p.dotted()
		if _, bare := e.(*Name); bare {
			p.fail()
		}
		return e
	case Number, MinusSign, String, FStringStart:
		return p.literal()
	}
	p.fail()
	return nil
}

func (p *parser) classPattern(cls Expr) Pattern {
	c := &MatchClass{Cls: cls}
	p.next()
	var misplaced *diag.Span
	for p.kind() != RParen {
		if p.kind() == Ident && p.glance(1) == Assignment {
			c.KwdAttrs = append(c.KwdAttrs, p.name())
			p.next()
			c.KwdPatterns = append(c.KwdPatterns, p.asPattern())
			if misplaced != nil {
				break
			}
		} else {
			pattern := p.asPattern()
			if len(c.KwdAttrs) > 0 {
				if !p.diagnose {
					p.fail()
				}
				span := pattern.Span()
				if misplaced != nil {
					span.Start = misplaced.Start
				}
				misplaced = &span
			}
			c.Patterns = append(c.Patterns, pattern)
		}
		if !p.accept(Comma) {
			break
		}
	}
	if misplaced != nil {
		p.invalid(*misplaced, "positional patterns follow keyword patterns")
	}
	p.expect(RParen)
	c.Loc = p.since(cls.Span().Start)
	return c
}
