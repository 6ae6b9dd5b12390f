package compile

import "asyncrepl/internal/syntax"

// function compiles def: decorators, defaults and annotations are evaluated,
// the function is made and bound.
func (u *unit) function(s *syntax.FunctionDef) {
	u.checkTarget(s, s.Name)
	r := u.decorated(s.Decorators, func(dst int) {
		if len(s.TypeParams) > 0 {
			u.genericFunction(s, dst)
		} else {
			u.functionObject(s, dst, 0, -1)
		}
	})
	u.atNode(s)
	u.storeName(s.Name, r)
}

// decorated evaluates decorators, makes the object and passes it through them.
func (u *unit) decorated(list []syntax.Expr, make func(dst int)) int {
	base := u.top
	for _, d := range list {
		u.temp(d)
	}
	r := u.alloc(1)
	make(r)
	for i := len(list) - 1; i >= 0; i-- {
		u.atNode(list[i])
		u.emit(CALL, 0, base+i, 1, 0)
	}
	u.top = base + 1
	return base
}

// functionObject makes the function of s in dst. If s is generic, params has
// its type parameters, and have says which of defaults (1) and kwdefaults (2),
// evaluated outside of them, are the parameters of this unit.
func (u *unit) functionObject(s *syntax.FunctionDef, dst, have, params int) {
	mark := u.top
	args := u.alloc(0)
	x := have
	if params < 0 {
		x = u.defaults(s.Args)
	} else {
		for i := 0; i < have&1+have>>1; i++ {
			u.move(u.alloc(1), i)
		}
	}
	if u.annotations(s.Args, s.Returns) {
		x |= 4
	}
	sc := u.c.scopes[s]
	flags := NewLocals
	switch {
	case s.Async && sc.generator:
		flags |= AsyncGenerator
	case s.Async:
		flags |= Coroutine
	case sc.generator:
		flags |= Generator
	}
	code := u.c.newUnit(u, sc, s.Name, firstLine(s.Decorators, s), flags|argFlags(s.Args), func(f *unit) {
		body := s.Body
		if d := docstring(body); d != nil {
			f.document(d)
			body = body[1:]
		}
		f.stmts(body)
		f.atNode(s.Body[len(s.Body)-1])
		f.returnNone()
	})
	u.countParams(code, s.Args)
	u.finishFunction(s, code, sc, dst, args, x, params)
	u.top = mark
}

// firstLine is that of the first decorator, if there is one.
func firstLine(decorators []syntax.Expr, s syntax.Node) int {
	if len(decorators) > 0 {
		return int(decorators[0].Span().Start.Line)
	}
	return int(s.Span().Start.Line)
}

func argFlags(a *syntax.Arguments) (f Flags) {
	if a.Vararg != nil {
		f |= VarArgs
	}
	if a.Kwarg != nil {
		f |= VarKeywords
	}
	return f
}

func (u *unit) countParams(code *Code, a *syntax.Arguments) {
	for _, list := range [][]*syntax.Arg{a.PosOnly, a.Args, a.KwOnly, {a.Vararg}, {a.Kwarg}} {
		for _, p := range list {
			if p != nil {
				u.checkTarget(p, p.Name)
			}
		}
	}
	code.NumPosOnly = len(a.PosOnly)
	code.NumPos = len(a.PosOnly) + len(a.Args)
	code.NumKwOnly = len(a.KwOnly)
}

// defaults evaluates default values into new temporaries: a tuple and a dict,
// as the bits of its result say.
func (u *unit) defaults(a *syntax.Arguments) int {
	x := 0
	if len(a.Defaults) > 0 {
		x |= 1
		t := u.alloc(1)
		tuple := &syntax.Tuple{Elts: a.Defaults}
		tuple.Loc = a.Defaults[0].Span().To(a.Defaults[len(a.Defaults)-1].Span())
		u.expr(tuple, t)
	}
	var d syntax.Dict
	for i, e := range a.KwDefaults {
		if e != nil {
			k := &syntax.Constant{Value: u.cur.mangle(a.KwOnly[i].Name)}
			k.Loc = e.Span()
			d.Keys = append(d.Keys, k)
			d.Values = append(d.Values, e)
			d.Loc = e.Span()
		}
	}
	if len(d.Keys) > 0 {
		x |= 2
		u.expr(&d, u.alloc(1))
	}
	return x
}

// annotations evaluates the annotations of parameters and result into a dict
// in a new temporary, if there are any.
func (u *unit) annotations(a *syntax.Arguments, returns syntax.Expr) bool {
	d := -1
	add := func(name string, e syntax.Expr) {
		if e == nil {
			return
		}
		if d < 0 {
			d = u.alloc(1)
			u.atNode(e)
			u.emit(DICT, 0, d, d, 0)
		}
		mark := u.top
		k := u.loadTemp(u.cur.mangle(name))
		v := u.annotation(e)
		u.atNode(e)
		u.emit(DICTSET, 0, d, k, v)
		u.top = mark
	}
	for _, list := range [][]*syntax.Arg{a.PosOnly, a.Args, {a.Vararg}, a.KwOnly, {a.Kwarg}} {
		for _, p := range list {
			if p != nil {
				add(p.Name, p.Annotation)
			}
		}
	}
	add("return", returns)
	return d >= 0
}

// makeFunction makes a function without defaults in dst.
func (u *unit) makeFunction(at syntax.Node, code *Code, s *scope, dst, x int) {
	mark := u.top
	u.finishFunction(at, code, s, dst, u.alloc(0), x, -1)
	u.top = mark
}

// finishFunction emits MKFUNC for code, whose scope is s; args is where the
// parts named by x begin, the newest temporaries; params has the type
// parameters, or is -1.
func (u *unit) finishFunction(at syntax.Node, code *Code, s *scope, dst, args, x, params int) {
	u.atNode(at)
	if len(s.frees) > 0 {
		x |= 8
		t := u.alloc(1)
		base := u.top
		for _, name := range s.frees {
			u.emit(MOV, 0, u.alloc(1), u.cellOf(name), 0)
		}
		u.emit(TUPLE, 0, t, base, len(s.frees))
		u.top = t + 1
	}
	if params >= 0 {
		x |= 16
		u.emit(MOV, 0, u.alloc(1), params, 0)
	}
	u.emit(MKFUNC, x, dst, args, u.mustKonst16(code))
}

// cellOf returns the register of the cell of a variable that an inner function
// captures.
func (u *unit) cellOf(name string) int {
	for s := u.cur; s != nil && s.unit == u.scope; s = s.parent {
		y := s.symbols[name]
		if s.kind == classScope {
			break
		}
		if y != nil && y.place == placeCell {
			return y.reg
		}
	}
	if r, ok := u.scope.freeRegs[name]; ok {
		return r
	}
	if i, ok := u.scope.cellRegs[slotKey{name, -1}]; ok {
		return len(u.scope.locals) + i
	}
	u.c.fail(nil, "no cell for '%s'", name)
	return 0
}

func (u *unit) lambda(e *syntax.Lambda, dst int) {
	args := u.top
	x := u.defaults(e.Args)
	sc := u.c.scopes[e]
	flags := NewLocals | argFlags(e.Args)
	if sc.generator {
		flags |= Generator
	}
	code := u.c.newUnit(u, sc, "<lambda>", int(e.Loc.Start.Line), flags, func(f *unit) {
		r := f.operand(e.Body)
		f.atNode(e.Body)
		f.emit(RET, 0, r, 0, 0)
	})
	u.countParams(code, e.Args)
	u.finishFunction(e, code, sc, dst, args, x, -1)
}
