package compile

import "asyncrepl/internal/syntax"

func (b *builder) exprs(list []syntax.Expr) {
	for _, e := range list {
		b.expr(e)
	}
}

// expr notes the names in an expression, which may be nil.
func (b *builder) expr(e syntax.Expr) {
	if e == nil || b.c.err != nil {
		return
	}
	b.depth++
	if b.depth > maxDepth {
		b.c.tooDeep()
	} else {
		b.expr1(e)
	}
	b.depth--
}

func (b *builder) expr1(e syntax.Expr) {
	switch e := e.(type) {
	case *syntax.Name:
		b.nameExpr(e)
	case *syntax.BoolOp:
		b.exprs(e.Values)
	case *syntax.NamedExpr:
		b.walrus(e)
	case *syntax.BinOp:
		b.expr(e.Left)
		b.expr(e.Right)
	case *syntax.UnaryOp:
		b.expr(e.Operand)
	case *syntax.Lambda:
		b.exprs(e.Args.Defaults)
		b.exprs(e.Args.KwDefaults)
		b.enter(functionScope, "<lambda>", e)
		b.params(e.Args)
		b.expr(e.Body)
		b.leave()
	case *syntax.IfExp:
		b.expr(e.Test)
		b.expr(e.Body)
		b.expr(e.Orelse)
	case *syntax.Dict:
		for i := range e.Values {
			b.expr(e.Keys[i])
			b.expr(e.Values[i])
		}
	case *syntax.Set:
		b.exprs(e.Elts)
	case *syntax.List:
		b.exprs(e.Elts)
	case *syntax.Tuple:
		b.exprs(e.Elts)
	case *syntax.ListComp:
		b.comprehension(e, "list comprehension", "<listcomp>", e.Generators, e.Elt, nil)
	case *syntax.SetComp:
		b.comprehension(e, "set comprehension", "<setcomp>", e.Generators, e.Elt, nil)
	case *syntax.DictComp:
		b.comprehension(e, "dict comprehension", "<dictcomp>", e.Generators, e.Key, e.Value)
	case *syntax.GeneratorExp:
		b.comprehension(e, "generator expression", "<genexpr>", e.Generators, e.Elt, nil)
	case *syntax.Await:
		if b.cur.noYield != "" {
			b.c.failLate(e, "await expression cannot be used within %s", b.cur.noYield)
			return
		}
		b.expr(e.Value)
		b.cur.awaits = true
	case *syntax.Yield:
		b.expr(e.Value)
		b.yields(e)
	case *syntax.YieldFrom:
		b.expr(e.Value)
		b.yields(e)
	case *syntax.Compare:
		b.expr(e.Left)
		b.exprs(e.Comparators)
	case *syntax.Call:
		b.expr(e.Func)
		b.exprs(e.Args)
		for _, k := range e.Keywords {
			b.expr(k.Value)
		}
	case *syntax.FormattedValue:
		b.expr(e.Value)
		if e.FormatSpec != nil {
			b.expr(e.FormatSpec)
		}
	case *syntax.JoinedStr:
		b.exprs(e.Values)
	case *syntax.Attribute:
		b.expr(e.Value)
		b.selfAttr(e)
	case *syntax.Subscript:
		b.expr(e.Value)
		b.expr(e.Slice)
	case *syntax.Starred:
		b.expr(e.Value)
	case *syntax.Slice:
		b.expr(e.Lower)
		b.expr(e.Upper)
		b.expr(e.Step)
	}
}

func (b *builder) nameExpr(e *syntax.Name) {
	b.def(e.ID, symUsed)
	if e.ID == "super" && b.cur.functionLike() {
		b.cur.symbol("__class__").flags |= symUsed
	}
}

func (b *builder) targets(list []syntax.Expr) {
	for _, e := range list {
		b.target(e)
	}
}

// target notes the names that an assignment to e, or its deletion, binds.
func (b *builder) target(e syntax.Expr) {
	if b.c.err != nil {
		return
	}
	b.depth++
	if b.depth > maxDepth {
		b.c.tooDeep()
	} else {
		switch e := e.(type) {
		case *syntax.Name:
			b.def(e.ID, symBound)
		case *syntax.Tuple:
			b.targets(e.Elts)
		case *syntax.List:
			b.targets(e.Elts)
		case *syntax.Starred:
			b.target(e.Value)
		case *syntax.Attribute:
			b.selfAttr(e)
			b.expr(e.Value)
		default:
			b.expr(e)
		}
	}
	b.depth--
}

// selfAttr notes attributes that methods set on self, for __static_attributes__.
func (b *builder) selfAttr(e *syntax.Attribute) {
	n, ok := e.Value.(*syntax.Name)
	if !ok || n.ID != "self" {
		return
	}
	for s := b.cur; s != nil; s = s.parent {
		if s.kind == classScope {
			if s != b.cur {
				s.selfAttrs[e.Attr] = true
			}
			return
		}
	}
}

// iterTarget notes the iteration variables of a comprehension.
func (b *builder) iterTarget(e syntax.Expr) {
	switch e := e.(type) {
	case *syntax.Name:
		y := b.def(e.ID, 0)
		if y.flags&(symGlobal|symNonlocal) != 0 {
			b.c.failLate(e, "comprehension inner loop cannot rebind assignment expression target '%s'", e.ID)
		}
		y.flags |= symIter | symBound
	case *syntax.Tuple:
		for _, x := range e.Elts {
			b.iterTarget(x)
		}
	case *syntax.List:
		for _, x := range e.Elts {
			b.iterTarget(x)
		}
	case *syntax.Starred:
		b.iterTarget(e.Value)
	default:
		b.target(e)
	}
}

// walrus binds the target of name := value outside of all comprehensions.
func (b *builder) walrus(e *syntax.NamedExpr) {
	if b.cur.noYield != "" {
		b.c.failLate(e, "named expression cannot be used within %s", b.cur.noYield)
		return
	}
	if b.cur.compIters > 0 {
		b.c.failLate(e, "assignment expression cannot be used in a comprehension iterable expression")
		return
	}
	b.c.walruses[b.stmt] = true
	name := e.Target.ID
	if b.cur.comp != "" {
		b.extend(e.Target, name)
	}
	b.expr(e.Value)
	if b.cur.comp == "" {
		b.def(name, symBound)
	}
}

// extend binds a walrus target of the current comprehension in the scope that
// holds all the comprehensions around it.
func (b *builder) extend(at syntax.Node, name string) {
	mangled := b.cur.mangle(name)
	for s := b.cur; s != nil; s = s.parent {
		if s.comp != "" {
			if y := s.symbols[mangled]; y != nil && y.flags&symIter != 0 {
				b.c.failLate(at, "assignment expression cannot rebind comprehension iteration variable '%s'", name)
				return
			}
			continue
		}
		y := s.symbol(mangled)
		switch {
		case s.kind == classScope:
			b.c.failLate(at, "assignment expression within a comprehension cannot be used in a class body")
		case s.noYield != "" || s.kind == paramsScope:
			b.c.failLate(at, "assignment expression within a comprehension cannot be used within the definition of a generic")
		case s.kind == moduleScope:
			b.cur.symbol(mangled).flags |= symGlobal
			y.flags |= symGlobal | symBound
		case y.flags&symGlobal != 0:
			b.cur.symbol(mangled).flags |= symGlobal
		default:
			b.cur.symbol(mangled).flags |= symNonlocal
			if y.flags&symNonlocal == 0 {
				y.flags |= symBound
			}
		}
		return
	}
}

func (b *builder) yields(e syntax.Expr) {
	s := b.cur
	switch {
	case s.noYield != "":
		b.c.failLate(e, "yield expression cannot be used within %s", s.noYield)
	case s.comp != "":
		b.c.failLate(e, "'yield' inside %s", s.comp)
	default:
		s.generator = true
	}
}

// comprehension visits a comprehension or generator expression. Its first
// iterable belongs to the scope around.
func (b *builder) comprehension(e syntax.Expr, what, name string, gens []*syntax.Comprehension, elt, value syntax.Expr) {
	first := gens[0]
	b.cur.compIters++
	b.expr(first.Iter)
	b.cur.compIters--
	outer := b.cur
	kind := compScope
	if name == "<genexpr>" {
		kind = functionScope
	}
	s := b.enter(kind, name, e)
	if kind == functionScope {
		s.genexpr, s.generator = true, true
		b.def(".0", symParam)
	}
	s.comp = what
	for i, g := range gens {
		b.iterTarget(g.Target)
		if i > 0 {
			s.compIters++
			b.expr(g.Iter)
			s.compIters--
		}
		b.exprs(g.Ifs)
		s.awaits = s.awaits || g.Async
	}
	b.expr(elt)
	b.expr(value)
	if kind == functionScope {
		s.coroutine = s.awaits
	} else if s.awaits {
		outer.awaits = true
	}
	b.leave()
}
