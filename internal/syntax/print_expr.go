package syntax

import "math/big"

// The precedences of expressions, loosest first.
const (
	precNamed = iota
	precTest  // lambda, conditional
	precOr
	precAnd
	precNot
	precCmp
	precBinary // with the operator's own added: 1 to 6
	precUnary  = precBinary + 7
	precPower  = precUnary + 1
	precAwait  = precPower + 1
	precAtom   = precAwait + 1
)

// brackets writes what f writes, in brackets if yes.
func (w *printer) brackets(yes bool, f func()) {
	if yes {
		w.put("(")
	}
	f()
	if yes {
		w.put(")")
	}
}

var operatorPrec = func() (prec [FloorDiv + 1]int) {
	for _, b := range binaryOps {
		if b.prec > 0 {
			prec[b.op] = precBinary + b.prec
		}
	}
	return prec
}()

// expr writes an expression where one of precedence min fits.
func (w *printer) expr(e Expr, min int) {
	in := func(prec int, f func()) { w.brackets(prec < min, f) }
	switch e := e.(type) {
	case *NamedExpr:
		w.brackets(true, func() {
			w.put(e.Target.ID, " := ")
			w.top(e.Value)
		})
	case *Lambda:
		in(precTest, func() {
			w.put("lambda")
			if !e.Args.empty() {
				w.put(" ")
				w.arguments(e.Args)
			}
			w.put(": ")
			w.top(e.Body)
		})
	case *IfExp:
		in(precTest, func() {
			w.expr(e.Body, precOr)
			w.put(" if ")
			w.expr(e.Test, precOr)
			w.put(" else ")
			w.top(e.Orelse)
		})
	case *BoolOp:
		prec := precOr
		if e.Op == And {
			prec = precAnd
		}
		in(prec, func() {
			list(w, e.Values, " "+e.Op.String()+" ", func(v Expr) { w.expr(v, prec+1) })
		})
	case *Compare:
		in(precCmp, func() {
			w.expr(e.Left, precBinary)
			for i, op := range e.Ops {
				w.put(" ", op.String(), " ")
				w.expr(e.Comparators[i], precBinary)
			}
		})
	case *BinOp:
		w.binOp(e, min)
	case *UnaryOp:
		if e.Op == Not {
			in(precNot, func() {
				w.put("not ")
				w.expr(e.Operand, precNot)
			})
			return
		}
		in(precUnary, func() {
			w.put(e.Op.String())
			w.expr(e.Operand, precUnary)
		})
	case *Await:
		in(precAwait, func() {
			w.put("await ")
			w.expr(e.Value, precAtom)
		})
	case *Yield:
		w.brackets(true, func() { w.yield(e) })
	case *YieldFrom:
		w.brackets(true, func() { w.yieldFrom(e) })
	case *Starred:
		w.put("*")
		w.expr(e.Value, precBinary)
	default:
		w.atom(e)
	}
}

func (w *printer) binOp(e *BinOp, min int) {
	if e.Op == Pow {
		w.brackets(precPower < min, func() {
			w.expr(e.Left, precAwait)
			w.put(" ** ")
			w.expr(e.Right, precUnary)
		})
		return
	}
	prec := operatorPrec[e.Op]
	w.brackets(prec < min, func() {
		w.expr(e.Left, prec)
		w.put(" ", e.Op.String(), " ")
		w.expr(e.Right, prec+1)
	})
}

func (w *printer) yield(e *Yield) {
	w.put("yield")
	if e.Value != nil {
		w.put(" ")
		w.bare(e.Value)
	}
}

func (w *printer) yieldFrom(e *YieldFrom) {
	w.put("yield from ")
	w.top(e.Value)
}

func (w *printer) atom(e Expr) {
	switch e := e.(type) {
	case *Name:
		w.put(e.ID)
	case *Constant:
		if e.U {
			w.put("u")
		}
		w.constant(e.Value)
	case *JoinedStr:
		w.joined(e)
	case *Attribute:
		w.operand(e.Value)
		w.put(".", e.Attr)
	case *Subscript:
		w.expr(e.Value, precAtom)
		w.put("[")
		w.index(e.Slice)
		w.put("]")
	case *Slice:
		w.opt("", e.Lower)
		w.put(":")
		w.opt("", e.Upper)
		w.opt(":", e.Step)
	case *Call:
		w.expr(e.Func, precAtom)
		w.callArgs(e.Args, e.Keywords)
	case *List:
		w.put("[")
		list(w, e.Elts, ", ", w.top)
		w.put("]")
	case *Tuple:
		w.put("(")
		w.elements(e.Elts)
		w.put(")")
	case *Set:
		w.put("{")
		list(w, e.Elts, ", ", w.top)
		w.put("}")
	case *Dict:
		w.dict(e)
	case *ListComp:
		w.comprehension("[", e.Elt, nil, e.Generators, "]")
	case *SetComp:
		w.comprehension("{", e.Elt, nil, e.Generators, "}")
	case *GeneratorExp:
		w.comprehension("(", e.Elt, nil, e.Generators, ")")
	case *DictComp:
		w.comprehension("{", e.Key, e.Value, e.Generators, "}")
	}
}

// operand writes the value before a dot: a number would swallow it.
func (w *printer) operand(e Expr) {
	number := false
	if c, ok := e.(*Constant); ok {
		switch c.Value.(type) {
		case int64, *big.Int:
			number = true
		}
	}
	w.brackets(number, func() { w.expr(e, precAtom) })
}

// index writes what stands in a subscript: slices and stars may not stand in
// brackets there.
func (w *printer) index(e Expr) {
	if t, ok := e.(*Tuple); ok && len(t.Elts) > 0 {
		w.elements(t.Elts)
		return
	}
	w.top(e)
}

func (w *printer) dict(e *Dict) {
	w.put("{")
	for i, k := range e.Keys {
		if i > 0 {
			w.put(", ")
		}
		if k == nil {
			w.put("**")
			w.expr(e.Values[i], precBinary)
			continue
		}
		w.top(k)
		w.put(": ")
		w.top(e.Values[i])
	}
	w.put("}")
}

func (w *printer) comprehension(open string, elt, value Expr, generators []*Comprehension, end string) {
	w.put(open)
	w.top(elt)
	w.opt(": ", value)
	for _, g := range generators {
		if g.Async {
			w.put(" async")
		}
		w.put(" for ")
		w.bare(g.Target)
		w.put(" in ")
		w.expr(g.Iter, precOr)
		for _, test := range g.Ifs {
			w.put(" if ")
			w.expr(test, precOr)
		}
	}
	w.put(end)
}

func (w *printer) callArgs(args []Expr, keywords []*Keyword) {
	w.put("(")
	list(w, args, ", ", func(a Expr) {
		if s, ok := a.(*Starred); ok {
			w.put("*")
			w.top(s.Value)
			return
		}
		w.top(a)
	})
	if len(args) > 0 && len(keywords) > 0 {
		w.put(", ")
	}
	list(w, keywords, ", ", func(k *Keyword) {
		if k.Name == "" {
			w.put("**")
		} else {
			w.put(k.Name, "=")
		}
		w.top(k.Value)
	})
	w.put(")")
}

func (a *Arguments) empty() bool {
	return len(a.PosOnly)+len(a.Args)+len(a.KwOnly) == 0 && a.Vararg == nil && a.Kwarg == nil
}

func (w *printer) arguments(a *Arguments) {
	n := 0
	sep := func() {
		if n > 0 {
			w.put(", ")
		}
		n++
	}
	plain := len(a.PosOnly) + len(a.Args) - len(a.Defaults)
	for i, arg := range append(a.PosOnly[:len(a.PosOnly):len(a.PosOnly)], a.Args...) {
		sep()
		w.arg(arg)
		if i >= plain {
			w.opt("=", a.Defaults[i-plain])
		}
		if i+1 == len(a.PosOnly) {
			w.put(", /")
		}
	}
	if a.Vararg != nil || len(a.KwOnly) > 0 {
		sep()
		w.put("*")
		if a.Vararg != nil {
			w.arg(a.Vararg)
		}
	}
	for i, arg := range a.KwOnly {
		sep()
		w.arg(arg)
		w.opt("=", a.KwDefaults[i])
	}
	if a.Kwarg != nil {
		sep()
		w.put("**")
		w.arg(a.Kwarg)
	}
}

func (w *printer) arg(a *Arg) {
	w.put(a.Name)
	w.opt(": ", a.Annotation)
}
