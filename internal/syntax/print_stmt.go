package syntax

import "strings"

func (w *printer) stmt(s Stmt) {
	switch s := s.(type) {
	case *FunctionDef:
		w.decorators(s.Decorators)
		w.async(s.Async)
		w.put("def ", s.Name)
		w.typeParams(s.TypeParams)
		w.put("(")
		w.arguments(s.Args)
		w.put(")")
		w.opt(" -> ", s.Returns)
		w.block(s.Body)
	case *ClassDef:
		w.decorators(s.Decorators)
		w.line()
		w.put("class ", s.Name)
		w.typeParams(s.TypeParams)
		if len(s.Bases)+len(s.Keywords) > 0 {
			w.callArgs(s.Bases, s.Keywords)
		}
		w.block(s.Body)
	case *For:
		w.async(s.Async)
		w.put("for ")
		w.bare(s.Target)
		w.put(" in ")
		w.bare(s.Iter)
		w.block(s.Body)
		w.orelse(s.Orelse)
	case *While:
		w.line()
		w.put("while ")
		w.top(s.Test)
		w.block(s.Body)
		w.orelse(s.Orelse)
	case *If:
		w.line()
		w.put("if ")
		w.top(s.Test)
		w.block(s.Body)
		for len(s.Orelse) == 1 {
			next, ok := s.Orelse[0].(*If)
			if !ok {
				break
			}
			s = next
			w.line()
			w.put("elif ")
			w.top(s.Test)
			w.block(s.Body)
		}
		w.orelse(s.Orelse)
	case *With:
		w.async(s.Async)
		w.put("with ")
		list(w, s.Items, ", ", func(i *WithItem) {
			w.top(i.Context)
			w.opt(" as ", i.Vars)
		})
		w.block(s.Body)
	case *Match:
		w.match(s)
	case *Try:
		w.try(s)
	default:
		w.line()
		w.simple(s)
	}
}

func (w *printer) simple(s Stmt) {
	switch s := s.(type) {
	case *Return:
		w.put("return")
		if s.Value != nil {
			w.put(" ")
			w.bare(s.Value)
		}
	case *Delete:
		w.put("del ")
		list(w, s.Targets, ", ", w.top)
	case *Assign:
		for _, t := range s.Targets {
			w.bare(t)
			w.put(" = ")
		}
		w.bare(s.Value)
	case *AugAssign:
		w.top(s.Target)
		w.put(" ", s.Op.String(), "= ")
		w.bare(s.Value)
	case *AnnAssign:
		if _, name := s.Target.(*Name); name && !s.Simple {
			w.put("(")
			w.top(s.Target)
			w.put(")")
		} else {
			w.top(s.Target)
		}
		w.opt(": ", s.Annotation)
		if s.Value != nil {
			w.put(" = ")
			w.bare(s.Value)
		}
	case *TypeAlias:
		w.put("type ", s.Name.ID)
		w.typeParams(s.TypeParams)
		w.opt(" = ", s.Value)
	case *Raise:
		w.put("raise")
		w.opt(" ", s.Exc)
		w.opt(" from ", s.Cause)
	case *Assert:
		w.put("assert ")
		w.top(s.Test)
		w.opt(", ", s.Msg)
	case *Import:
		w.put("import ")
		list(w, s.Names, ", ", w.alias)
	case *ImportFrom:
		w.put("from ", strings.Repeat(".", s.Level), s.Module, " import ")
		list(w, s.Names, ", ", w.alias)
	case *Global:
		w.put("global ", strings.Join(s.Names, ", "))
	case *Nonlocal:
		w.put("nonlocal ", strings.Join(s.Names, ", "))
	case *ExprStmt:
		w.bare(s.Value)
	case *Pass:
		w.put("pass")
	case *Break:
		w.put("break")
	case *Continue:
		w.put("continue")
	}
}

func (w *printer) alias(a *Alias) {
	w.put(a.Name)
	if a.AsName != "" {
		w.put(" as ", a.AsName)
	}
}

// opt writes prefix and expression, if there is one.
func (w *printer) opt(prefix string, e Expr) {
	if e != nil {
		w.put(prefix)
		w.top(e)
	}
}

func (w *printer) async(yes bool) {
	w.line()
	if yes {
		w.put("async ")
	}
}

func (w *printer) decorators(list []Expr) {
	for _, d := range list {
		w.line()
		w.put("@")
		w.top(d)
	}
}

func (w *printer) try(s *Try) {
	w.line()
	w.put("try")
	w.block(s.Body)
	for _, h := range s.Handlers {
		w.line()
		w.put("except")
		if s.Star {
			w.put("*")
		}
		w.opt(" ", h.Type)
		if h.Name != "" {
			w.put(" as ", h.Name)
		}
		w.block(h.Body)
	}
	w.orelse(s.Orelse)
	if len(s.Finalbody) > 0 {
		w.line()
		w.put("finally")
		w.block(s.Finalbody)
	}
}

func (w *printer) match(s *Match) {
	w.line()
	w.put("match ")
	w.bare(s.Subject)
	w.put(":")
	w.indent++
	for _, c := range s.Cases {
		w.line()
		w.put("case ")
		w.pattern(c.Pattern, false)
		w.opt(" if ", c.Guard)
		w.block(c.Body)
	}
	w.indent--
}

// pattern writes a pattern; within says that an alternative or a name after it
// must not run into its surroundings.
func (w *printer) pattern(p Pattern, within bool) {
	switch p := p.(type) {
	case *MatchValue:
		w.top(p.Value)
	case *MatchSingleton:
		w.constant(p.Value)
	case *MatchSequence:
		w.put("[")
		w.patterns(p.Patterns)
		w.put("]")
	case *MatchMapping:
		w.put("{")
		for i, k := range p.Keys {
			if i > 0 {
				w.put(", ")
			}
			w.top(k)
			w.put(": ")
			w.pattern(p.Patterns[i], false)
		}
		if p.Rest != "" {
			if len(p.Keys) > 0 {
				w.put(", ")
			}
			w.put("**", p.Rest)
		}
		w.put("}")
	case *MatchClass:
		w.top(p.Cls)
		w.put("(")
		w.patterns(p.Patterns)
		for i, name := range p.KwdAttrs {
			if i+len(p.Patterns) > 0 {
				w.put(", ")
			}
			w.put(name, "=")
			w.pattern(p.KwdPatterns[i], false)
		}
		w.put(")")
	case *MatchStar:
		w.put("*", orWildcard(p.Name))
	case *MatchAs:
		if p.Pattern == nil {
			w.put(orWildcard(p.Name))
			return
		}
		w.brackets(within, func() {
			w.pattern(p.Pattern, true)
			w.put(" as ", p.Name)
		})
	case *MatchOr:
		w.brackets(within, func() {
			list(w, p.Patterns, " | ", func(q Pattern) { w.pattern(q, true) })
		})
	}
}

func (w *printer) patterns(ps []Pattern) {
	list(w, ps, ", ", func(p Pattern) { w.pattern(p, false) })
}

func orWildcard(name string) string {
	if name == "" {
		return "_"
	}
	return name
}

func (w *printer) typeParams(params []TypeParam) {
	if len(params) == 0 {
		return
	}
	w.put("[")
	list(w, params, ", ", func(p TypeParam) {
		switch p := p.(type) {
		case *TypeVar:
			w.put(p.Name)
			w.opt(": ", p.Bound)
			w.opt(" = ", p.Default)
		case *TypeVarTuple:
			w.put("*", p.Name)
			w.opt(" = ", p.Default)
		case *ParamSpec:
			w.put("**", p.Name)
			w.opt(" = ", p.Default)
		}
	})
	w.put("]")
}
