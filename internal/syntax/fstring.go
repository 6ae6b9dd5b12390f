package syntax

import (
	"strings"

	"asyncrepl/internal/diag"
)

// fstring reads one f-string literal and returns its parts.
func (p *parser) fstring() []Expr {
	p.enter()
	defer p.leave()
	raw := strings.ContainsAny(p.text(p.next()), "rR")
	parts := p.fstringParts(raw)
	p.expect(FStringEnd)
	return parts
}

// fstringParts reads text and fields up to what is neither.
func (p *parser) fstringParts(raw bool) []Expr {
	var parts []Expr
	for {
		switch p.kind() {
		case FStringMiddle:
			t := p.next()
			s := p.text(t)
			if !raw && strings.IndexByte(s, '\\') >= 0 {
				p.kind()
				s = p.unescape(p.tok(), s) // errors are placed at what follows
			}
			parts = append(parts, &Constant{Base: Base{t.Loc}, Value: s})
		case LBrace:
			parts = append(parts, p.fstringField(raw)...)
		default:
			return parts
		}
	}
}

// fstringField reads one {…}: with =, it is text followed by a value.
func (p *parser) fstringField(raw bool) []Expr {
	open := p.next()
	first := p.pos
	p.fieldNeedsExpr()
	f := &FormattedValue{Conversion: -1}
	f.Value = p.fieldExpr()
	debug := p.accept(Assignment)
	switch p.kind() {
	case Exclaim, Colon, RBrace:
	default:
		if debug {
			p.invalidAtNext("f-string: expecting '!', or ':', or '}'")
		}
		p.invalidAtNext("f-string: expecting '=', or '!', or ':', or '}'")
	}
	textEnd, last := p.tok(), p.pos
	if p.kind() == Exclaim {
		f.Conversion = p.conversion()
		if k := p.kind(); k != Colon && k != RBrace {
			p.invalidAtNext("f-string: expecting ':' or '}'")
		}
	}
	if p.kind() == Colon {
		colon := p.next()
		parts := p.fstringParts(raw)
		if p.kind() != RBrace {
			p.invalidAtNext("f-string: expecting '}', or format specs")
		}
		span := diag.Span{Start: colon.Loc.Start, End: p.end()}
		f.FormatSpec = &JoinedStr{Base{span}, mergeParts(parts)}
	} else if debug && f.Conversion < 0 {
		f.Conversion = 'r'
	}
	if p.kind() != RBrace {
		p.invalidAtNext("f-string: expecting '}'")
	}
	p.next()
	f.Loc = p.since(open.Loc.Start)
	if !debug {
		return []Expr{f}
	}
	span := diag.Span{Start: open.Loc.End, End: textEnd.Loc.Start}
	text := &Constant{Base: Base{span}, Value: p.debugText(first, last)}
	return []Expr{text, f}
}

// fieldNeedsExpr reports a field without expression.
func (p *parser) fieldNeedsExpr() {
	t := p.tok()
	switch p.kind() {
	case Assignment, Exclaim, Colon, RBrace:
		p.invalid(t.Loc, "f-string: valid expression required before '%s'", p.text(t))
	}
}

func (p *parser) fieldExpr() Expr {
	if p.diagnose {
		defer p.lookForPrefix()()
		ok := p.after(func() { p.fieldValue() })
		if !ok {
			p.try(true, func() { p.fieldValue() })
			p.invalidAtNext("f-string: expecting a valid expression after '{'")
		}
	}
	return p.fieldValue()
}

func (p *parser) fieldValue() Expr {
	if p.kind() == KwYield {
		return p.yieldExpr()
	}
	return p.expressions()
}

// invalidAtNext is invalid at the next token.
func (p *parser) invalidAtNext(msg string) {
	t := p.tok()
	if !p.diagnose {
		p.fail()
	}
	p.raiseAt(t, diag.SyntaxError, msg)
}

// conversion reads !r, !s or !a.
func (p *parser) conversion() int {
	mark := p.next()
	t := p.tok()
	switch k := p.kind(); {
	case k == Colon || k == RBrace:
		p.invalidAtNext("f-string: missing conversion character")
	case k != Ident:
		p.invalidAtNext("f-string: invalid conversion character")
	}
	p.next()
	if t.From != mark.To {
		p.raise(diag.Span{Start: mark.Loc.Start, End: t.Loc.End},
			"f-string: conversion type must come right after the exclamanation mark")
	}
	switch s := p.text(t); s {
	case "s", "r", "a":
		return int(s[0])
	default:
		p.raise(t.Loc, "f-string: invalid conversion character '%s': expected 's', 'r', or 'a'", s)
	}
	return -1
}

// debugText returns the source before the tokens from first to last, without
// comments.
func (p *parser) debugText(first, last int) string {
	var b strings.Builder
	for i := first; i <= last; i++ {
		gap := p.src.Text[p.toks[i-1].To:p.toks[i].From]
		for {
			before, rest, found := strings.Cut(gap, "#")
			b.WriteString(before)
			if !found {
				break
			}
			_, after, _ := strings.Cut(rest, "\n")
			gap = "\n" + after
		}
		if i < last {
			b.WriteString(p.text(p.toks[i]))
		}
	}
	return b.String()
}
