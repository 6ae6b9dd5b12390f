package compile

import (
	"sort"

	"asyncrepl/internal/syntax"
)

func (u *unit) class(s *syntax.ClassDef) {
	u.checkTarget(s, s.Name)
	r := u.decorated(s.Decorators, func(dst int) {
		if len(s.TypeParams) > 0 {
			u.genericClass(s, dst)
		} else {
			u.classObject(s, dst, -1)
		}
	})
	u.atNode(s)
	u.storeName(s.Name, r)
}

// classObject builds a class in dst, which is the newest temporary. params is
// the register of the tuple of type parameters, or -1.
func (u *unit) classObject(s *syntax.ClassDef, dst, params int) {
	u.checkKeywords(s.Keywords)
	u.atNode(s)
	u.emit(BUILDCLASS, 0, dst, 0, 0)
	sc := u.c.scopes[s]
	code := u.c.newUnit(u, sc, s.Name, firstLine(s.Decorators, s), ClassBody, func(f *unit) { f.classBody(s, params >= 0) })
	fn := u.alloc(1)
	mark := u.top
	u.finishFunction(s, code, sc, fn, u.alloc(0), 0, params)
	u.top = mark
	u.loadTemp(s.Name)
	u.callArgs(s, dst, s.Bases, s.Keywords, needsSpread(s.Bases, s.Keywords), false, 2)
}

func (u *unit) classBody(s *syntax.ClassDef, generic bool) {
	u.atNode(s)
	u.at(Span{s.Loc.Start.Line, s.Loc.Start.Col, s.Loc.Start.Line, s.Loc.Start.Col})
	t := u.alloc(1)
	u.emitWide(GETNAME, t, 0, u.name("__name__"))
	u.storeName("__module__", t)
	u.load(t, u.code.QualName)
	u.storeName("__qualname__", t)
	u.load(t, int64(u.code.FirstLine))
	u.storeName("__firstlineno__", t)
	if generic {
		u.loadName(".type_params", t)
		u.storeName("__type_params__", t)
	}
	body := s.Body
	if hasAnnotations(body) {
		u.emit(ANNOTATIONS, 0, 0, 0, 0)
	}
	if d := docstring(body); d != nil {
		u.document(d)
		body = body[1:]
	}
	u.top = t
	u.stmts(body)
	if u.dead {
		return
	}
	u.nowhere()
	attrs := make([]string, 0, len(u.scope.selfAttrs))
	for a := range u.scope.selfAttrs {
		attrs = append(attrs, a)
	}
	sort.Strings(attrs)
	names := make(Tuple, len(attrs))
	for i, a := range attrs {
		names[i] = a
	}
	t = u.loadTemp(names)
	u.storeName("__static_attributes__", t)
	if u.scope.classCell {
		u.emit(MOV, 0, t, len(u.scope.locals)+u.scope.cellRegs[slotKey{"__class__", -1}], 0)
		u.storeName("__classcell__", t)
		u.emit(RET, 0, t, 0, 0)
		u.dead = true
	}
	u.top = t
	u.returnNone()
}
