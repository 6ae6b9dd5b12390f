package compile

import "asyncrepl/internal/syntax"

// typeParams makes the type variables of a definition and their tuple; the unit
// is the function around the definition.
func (u *unit) typeParams(list []syntax.TypeParam) int {
	base := u.alloc(len(list))
	var seen syntax.Node
	for i, p := range list {
		var name string
		var bound, def syntax.Expr
		kind := 0
		switch p := p.(type) {
		case *syntax.TypeVar:
			name, bound, def = p.Name, p.Bound, p.Default
		case *syntax.TypeVarTuple:
			name, def, kind = p.Name, p.Default, 1
		case *syntax.ParamSpec:
			name, def, kind = p.Name, p.Default, 2
		}
		if def != nil {
			seen = p
		} else if seen != nil {
			u.c.fail(p, "non-default type parameter '%s' follows default type parameter", name)
			return 0
		}
		t := u.alloc(1)
		if _, ok := bound.(*syntax.Tuple); ok {
			kind = 3
		}
		if bound != nil {
			u.thunk(bound, name, t)
		} else {
			u.load(t, nil)
		}
		if def != nil {
			kind |= 4
			u.thunk(def, name, u.alloc(1))
		}
		u.atNode(p)
		u.emit(TYPEPARAM, kind, base+i, t, u.mustKonst16(name))
		u.top = t
		u.storeName(name, base+i)
	}
	u.emit(TUPLE, 0, base, base, len(list))
	u.top = base + 1
	u.storeName(".type_params", base)
	return base
}

// thunk makes the function that evaluates a type expression when it is needed.
func (u *unit) thunk(e syntax.Expr, name string, dst int) {
	sc := u.c.scopes[scopeKey(e)]
	code := u.c.newUnit(u, sc, name, int(e.Span().Start.Line), NewLocals, func(f *unit) {
		star, isStar := e.(*syntax.Starred)
		if isStar {
			e = star.Value
		}
		r := f.operand(e)
		f.atNode(e)
		if isStar {
			// The default of a TypeVarTuple may be one thing unpacked.
			t := f.alloc(1)
			f.emit(UNPACK, 0, t, r, 1)
			r = t
		}
		f.emit(RET, 0, r, 0, 0)
	})
	u.makeFunction(e, code, sc, dst, 0)
}

// inParams compiles body in the function of a definition's type parameters and
// emits its call; arguments for it are in the registers after dst.
func (u *unit) inParams(at syntax.Node, list []syntax.TypeParam, name string, line, dst, args int, body func(f *unit, params int) int) {
	sc := u.c.scopes[list[0]]
	code := u.c.newUnit(u, sc, "<generic parameters of "+name+">", line, NewLocals, func(f *unit) {
		r := body(f, f.typeParams(list))
		f.nowhere()
		f.emit(RET, 0, r, 0, 0)
	})
	code.NumPos = args
	u.makeFunction(at, code, sc, dst, 0)
	u.atNode(at)
	u.emit(CALL, 0, dst, args, 0)
	u.top = dst + 1
}

func (u *unit) genericFunction(s *syntax.FunctionDef, dst int) {
	x := u.defaults(s.Args)
	n := x&1 + x>>1
	u.inParams(s, s.TypeParams, s.Name, firstLine(s.Decorators, s), dst, n, func(f *unit, params int) int {
		r := f.alloc(1)
		f.functionObject(s, r, x, params)
		return r
	})
}

func (u *unit) genericClass(s *syntax.ClassDef, dst int) {
	u.inParams(s, s.TypeParams, s.Name, firstLine(s.Decorators, s), dst, 0, func(f *unit, params int) int {
		r := f.alloc(1)
		f.classObject(s, r, params)
		return r
	})
}

// typeAlias compiles type name[params] = value, which is evaluated lazily.
func (u *unit) typeAlias(s *syntax.TypeAlias) {
	name := s.Name.ID
	u.checkTarget(s.Name, name)
	r := u.alloc(1)
	alias := func(f *unit, params int) int {
		t := f.alloc(2)
		if params >= 0 {
			f.move(t, params)
		} else {
			f.load(t, nil)
		}
		f.thunk(s.Value, name, t+1)
		f.atNode(s)
		f.emit(TYPEALIAS, 0, t, t, f.mustKonst16(name))
		return t
	}
	if len(s.TypeParams) > 0 {
		u.inParams(s, s.TypeParams, name, firstLine(nil, s), r, 0, alias)
	} else {
		r = alias(u, -1)
	}
	u.atNode(s.Name)
	u.storeName(name, r)
}
