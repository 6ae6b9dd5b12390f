package compile

import "asyncrepl/internal/syntax"

// builder makes the scopes of a tree and notes every mention of a name. It
// reports the errors that depend on the order of mentions.
type builder struct {
	c   *compiler
	cur *scope
	// stmt is the statement being visited, to mark those with a walrus.
	stmt  syntax.Stmt
	depth int
}

// enter opens a scope for node.
func (b *builder) enter(kind scopeKind, name string, node syntax.Node) *scope {
	p := b.cur
	s := &scope{kind: kind, name: name, node: node, parent: p, symbols: map[string]*symbol{}}
	s.unit = s
	if p != nil {
		s.private = p.private
		s.compIters = p.compIters
		s.nested = p.nested || p.functionLike()
		if kind == compScope {
			s.unit = p.unit
			s.compDepth = p.compDepth + 1
		}
		p.children = append(p.children, s)
	}
	b.c.scopes[node] = s
	b.cur = s
	return s
}

func (b *builder) leave() { b.cur = b.cur.parent }

// def notes that the current scope mentions a name.
func (b *builder) def(name string, f symFlags) *symbol {
	y := b.cur.symbol(b.cur.mangle(name))
	y.flags |= f
	return y
}

func (b *builder) stmts(list []syntax.Stmt) {
	for _, s := range list {
		b.stmt1(s)
		if b.c.err != nil {
			return
		}
	}
}

func (b *builder) stmt1(s syntax.Stmt) {
	outer := b.stmt
	b.stmt = s
	b.depth++
	if b.depth > maxDepth {
		b.c.tooDeep()
	} else {
		b.stmt2(s)
	}
	b.depth--
	b.stmt = outer
}

func (b *builder) stmt2(s syntax.Stmt) {
	switch s := s.(type) {
	case *syntax.FunctionDef:
		b.function(s)
	case *syntax.ClassDef:
		b.class(s)
	case *syntax.Return:
		b.expr(s.Value)
		if s.Value != nil && b.cur.returns == nil {
			b.cur.returns = s
		}
	case *syntax.Delete:
		b.targets(s.Targets)
	case *syntax.Assign:
		b.targets(s.Targets)
		b.expr(s.Value)
	case *syntax.AugAssign:
		b.target(s.Target)
		b.expr(s.Value)
	case *syntax.AnnAssign:
		b.annAssign(s)
	case *syntax.TypeAlias:
		b.typeAlias(s)
	case *syntax.For:
		b.cur.awaits = b.cur.awaits || s.Async
		b.target(s.Target)
		b.expr(s.Iter)
		b.stmts(s.Body)
		b.stmts(s.Orelse)
	case *syntax.While:
		b.expr(s.Test)
		b.stmts(s.Body)
		b.stmts(s.Orelse)
	case *syntax.If:
		b.expr(s.Test)
		b.stmts(s.Body)
		b.stmts(s.Orelse)
	case *syntax.With:
		b.cur.awaits = b.cur.awaits || s.Async
		for _, it := range s.Items {
			b.expr(it.Context)
			if it.Vars != nil {
				b.target(it.Vars)
			}
		}
		b.stmts(s.Body)
	case *syntax.Match:
		b.expr(s.Subject)
		for _, cs := range s.Cases {
			b.pattern(cs.Pattern)
			b.expr(cs.Guard)
			b.stmts(cs.Body)
		}
	case *syntax.Raise:
		b.expr(s.Exc)
		b.expr(s.Cause)
	case *syntax.Try:
		b.stmts(s.Body)
		b.stmts(s.Orelse)
		for _, h := range s.Handlers {
			b.expr(h.Type)
			if h.Name != "" {
				b.def(h.Name, symBound)
			}
			b.stmts(h.Body)
		}
		b.stmts(s.Finalbody)
	case *syntax.Assert:
		b.expr(s.Test)
		b.expr(s.Msg)
	case *syntax.Import:
		for _, a := range s.Names {
			b.alias(a)
		}
	case *syntax.ImportFrom:
		for _, a := range s.Names {
			b.alias(a)
		}
	case *syntax.Global:
		for _, n := range s.Names {
			b.declare(s, n, symGlobal, "global")
		}
	case *syntax.Nonlocal:
		for _, n := range s.Names {
			b.declare(s, n, symNonlocal, "nonlocal")
		}
	case *syntax.ExprStmt:
		b.expr(s.Value)
	}
}

// declare handles one name of a global or nonlocal statement.
func (b *builder) declare(s syntax.Node, name string, f symFlags, word string) {
	y := b.def(name, 0)
	switch {
	case y.flags&symParam != 0:
		b.c.failLate(s, "name '%s' is parameter and %s", name, word)
	case y.flags&symUsed != 0:
		b.c.failLate(s, "name '%s' is used prior to %s declaration", name, word)
	case y.flags&symAnnotated != 0:
		b.c.failLate(s, "annotated name '%s' can't be %s", name, word)
	case y.flags&symBound != 0:
		b.c.failLate(s, "name '%s' is assigned to before %s declaration", name, word)
	}
	y.flags |= f
	if y.directive == nil {
		y.directive = s
	}
}

func (b *builder) annAssign(s *syntax.AnnAssign) {
	if n, ok := s.Target.(*syntax.Name); ok {
		y := b.def(n.ID, 0)
		if s.Simple && b.cur.kind != moduleScope {
			switch {
			case y.flags&symGlobal != 0:
				b.c.failLate(s, "annotated name '%s' can't be global", n.ID)
				return
			case y.flags&symNonlocal != 0:
				b.c.failLate(s, "annotated name '%s' can't be nonlocal", n.ID)
				return
			}
		}
		if s.Simple {
			y.flags |= symAnnotated | symBound
		} else if s.Value != nil {
			y.flags |= symBound
		}
	} else {
		b.target(s.Target)
	}
	b.annotation(s.Annotation)
	b.expr(s.Value)
}

// annotation visits an annotation. From "from __future__ import annotations"
// on it is only text.
func (b *builder) annotation(e syntax.Expr) {
	if e == nil || b.c.futureAnnotations {
		return
	}
	b.expr(e)
}

func (b *builder) alias(a *syntax.Alias) {
	name := a.AsName
	if name == "" {
		name = a.Name
		for i := 0; i < len(name); i++ {
			if name[i] == '.' {
				name = name[:i]
				break
			}
		}
	}
	if name == "*" {
		if b.cur.kind != moduleScope {
			b.c.failLate(a, "import * only allowed at module level")
		}
		return
	}
	b.def(name, symImported)
}

func (b *builder) function(s *syntax.FunctionDef) {
	b.def(s.Name, symBound)
	b.exprs(s.Args.Defaults)
	b.exprs(s.Args.KwDefaults)
	b.exprs(s.Decorators)
	if len(s.TypeParams) > 0 {
		b.typeParams(s.TypeParams, s.Name, givenDefaults(s.Args))
	}
	b.paramAnnotations(s.Args)
	b.annotation(s.Returns)
	f := b.enter(functionScope, s.Name, s)
	f.coroutine = s.Async
	b.params(s.Args)
	b.stmts(s.Body)
	b.leave()
	if len(s.TypeParams) > 0 {
		b.leave()
	}
}

func (b *builder) paramAnnotations(a *syntax.Arguments) {
	for _, list := range [][]*syntax.Arg{a.PosOnly, a.Args, {a.Vararg}, a.KwOnly, {a.Kwarg}} {
		for _, p := range list {
			if p != nil {
				b.annotation(p.Annotation)
			}
		}
	}
}

// params defines the parameters in the order of their registers.
func (b *builder) params(a *syntax.Arguments) {
	for _, list := range [][]*syntax.Arg{a.PosOnly, a.Args, a.KwOnly, {a.Vararg}, {a.Kwarg}} {
		for _, p := range list {
			if p == nil {
				continue
			}
			if b.cur.firstParam == "" {
				b.cur.firstParam = p.Name
			}
			if y := b.cur.symbols[b.cur.mangle(p.Name)]; y != nil {
				b.c.failLate(p, "duplicate argument '%s' in function definition", p.Name)
				return
			}
			b.def(p.Name, symParam)
		}
	}
}

func (b *builder) class(s *syntax.ClassDef) {
	b.def(s.Name, symBound)
	b.exprs(s.Decorators)
	if len(s.TypeParams) > 0 {
		t := b.typeParams(s.TypeParams, s.Name, 0)
		t.private = s.Name
	}
	b.exprs(s.Bases)
	for _, k := range s.Keywords {
		b.expr(k.Value)
	}
	k := b.enter(classScope, s.Name, s)
	k.private = s.Name
	k.selfAttrs = map[string]bool{}
	if len(s.TypeParams) > 0 {
		b.def(".type_params", symUsed)
	}
	b.stmts(s.Body)
	b.leave()
	if len(s.TypeParams) > 0 {
		b.leave()
	}
}

// scopeKey is the key of the scope of a type expression, which may be an
// expression that has a scope of its own as well.
func scopeKey(e syntax.Expr) syntax.Node { return thunkNode{e} }

type thunkNode struct{ syntax.Expr }

// givenDefaults is how many of the tuple and the dict of defaults there are.
func givenDefaults(a *syntax.Arguments) int {
	n := 0
	if len(a.Defaults) > 0 {
		n++
	}
	for _, e := range a.KwDefaults {
		if e != nil {
			return n + 1
		}
	}
	return n
}

// typeParams opens the scope of type parameters and defines them; the caller
// leaves it. Its first parameters, given in number, are the defaults.
func (b *builder) typeParams(list []syntax.TypeParam, name string, given int) *scope {
	t := b.enter(paramsScope, name, list[0])
	for i := 0; i < given; i++ {
		b.def([...]string{".defaults", ".kwdefaults"}[i], symParam)
	}
	b.def(".type_params", symTypeParam)
	for _, p := range list {
		switch p := p.(type) {
		case *syntax.TypeVar:
			b.typeParam(p, p.Name)
			if p.Bound != nil {
				what := "a TypeVar bound"
				if _, ok := p.Bound.(*syntax.Tuple); ok {
					what = "a TypeVar constraint"
				}
				b.thunk(p.Bound, p.Name, what)
			}
			b.typeDefault(p.Default, p.Name, "a TypeVar default")
		case *syntax.TypeVarTuple:
			b.typeParam(p, p.Name)
			b.typeDefault(p.Default, p.Name, "a TypeVarTuple default")
		case *syntax.ParamSpec:
			b.typeParam(p, p.Name)
			b.typeDefault(p.Default, p.Name, "a ParamSpec default")
		}
	}
	return t
}

func (b *builder) typeParam(p syntax.Node, name string) {
	if b.cur.symbols[b.cur.mangle(name)] != nil {
		b.c.failLate(p, "duplicate type parameter '%s'", name)
		return
	}
	b.def(name, symTypeParam)
}

func (b *builder) typeDefault(e syntax.Expr, name, what string) {
	if e != nil {
		b.thunk(e, name, what)
	}
}

// thunk opens and closes the scope of a lazily evaluated type expression.
func (b *builder) thunk(e syntax.Expr, name, what string) {
	t := b.enter(functionScope, name, scopeKey(e))
	t.noYield = what
	b.expr(e)
	b.leave()
}

func (b *builder) typeAlias(s *syntax.TypeAlias) {
	b.def(s.Name.ID, symBound)
	if len(s.TypeParams) > 0 {
		b.typeParams(s.TypeParams, "", 0)
	}
	b.thunk(s.Value, "", "a type alias")
	if len(s.TypeParams) > 0 {
		b.leave()
	}
}

// pattern notes the names in a pattern and those it captures.
func (b *builder) pattern(p syntax.Pattern) {
	b.depth++
	defer func() { b.depth-- }()
	if b.depth > maxDepth {
		b.c.tooDeep()
		return
	}
	list := func(ps []syntax.Pattern) {
		for _, x := range ps {
			b.pattern(x)
		}
	}
	name := ""
	switch p := p.(type) {
	case *syntax.MatchValue:
		b.expr(p.Value)
	case *syntax.MatchSequence:
		list(p.Patterns)
	case *syntax.MatchMapping:
		b.exprs(p.Keys)
		list(p.Patterns)
		name = p.Rest
	case *syntax.MatchClass:
		b.expr(p.Cls)
		list(p.Patterns)
		list(p.KwdPatterns)
	case *syntax.MatchStar:
		name = p.Name
	case *syntax.MatchAs:
		if p.Pattern != nil {
			b.pattern(p.Pattern)
		}
		name = p.Name
	case *syntax.MatchOr:
		list(p.Patterns)
	}
	if name != "" {
		b.def(name, symBound)
	}
}
