package compile

import "asyncrepl/internal/syntax"

// checkTarget reports assignments to names that cannot be assigned.
func (u *unit) checkTarget(at syntax.Node, name string) {
	if name == "__debug__" {
		u.c.fail(at, "cannot assign to __debug__")
	}
}

func (u *unit) assign(s *syntax.Assign) {
	if len(s.Targets) == 1 {
		if u.assignParallel(s.Targets[0], s.Value) {
			return
		}
		if n, ok := s.Targets[0].(*syntax.Name); ok {
			if r, ok := u.localReg(n.ID); ok {
				u.checkTarget(n, n.ID)
				u.expr(s.Value, r)
				return
			}
		}
	}
	r := u.operand(s.Value)
	for _, t := range s.Targets {
		u.store(t, r)
	}
}

// assignParallel compiles a, b = x, y without making a tuple.
func (u *unit) assignParallel(target, value syntax.Expr) bool {
	v, ok := value.(*syntax.Tuple)
	if !ok || len(v.Elts) > 8 || hasStar(v.Elts) {
		return false
	}
	var ts []syntax.Expr
	switch t := target.(type) {
	case *syntax.Tuple:
		ts = t.Elts
	case *syntax.List:
		ts = t.Elts
	}
	if len(ts) != len(v.Elts) || len(ts) == 0 || hasStar(ts) {
		return false
	}
	base := u.top
	for _, x := range v.Elts {
		u.temp(x)
	}
	for i, t := range ts {
		u.store(t, base+i)
	}
	return true
}

// store assigns the value in r to a target.
func (u *unit) store(t syntax.Expr, r int) {
	mark := u.top
	switch t := t.(type) {
	case *syntax.Name:
		u.checkTarget(t, t.ID)
		u.atNode(t)
		u.storeName(t.ID, r)
	case *syntax.Attribute:
		u.checkTarget(t, t.Attr)
		o := u.operand(t.Value)
		u.atAttr(t, t)
		u.emitWide(SETATTR, o, r, u.cache(u.cur.mangle(t.Attr)))
	case *syntax.Subscript:
		o := u.operand(t.Value)
		i := u.index(t.Slice, false)
		u.atNode(t)
		u.emit(SETITEM, 0, o, i, r)
	case *syntax.Tuple:
		u.unpack(t, t.Elts, r)
	case *syntax.List:
		u.unpack(t, t.Elts, r)
	case *syntax.Starred:
		u.c.fail(t, "starred assignment target must be in a list or tuple")
	}
	u.top = mark
}

// unpack assigns the items of the value in r to several targets.
func (u *unit) unpack(at syntax.Expr, ts []syntax.Expr, r int) {
	star := -1
	for i, t := range ts {
		if _, ok := t.(*syntax.Starred); !ok {
			continue
		}
		if star >= 0 {
			u.c.fail(at, "multiple starred expressions in assignment")
			return
		}
		star = i
	}
	u.atNode(at)
	base := u.alloc(max(len(ts), 1))
	if star >= 0 {
		if star > 255 || len(ts)-star-1 > 255 {
			u.c.fail(at, "too many expressions in star-unpacking assignment")
			return
		}
		u.emit(UNPACKEX, len(ts)-star-1, base, r, star)
	} else {
		u.emit(UNPACK, 0, base, r, len(ts))
	}
	for i, t := range ts {
		if s, ok := t.(*syntax.Starred); ok {
			t = s.Value
		}
		u.store(t, base+i)
	}
}

func (u *unit) augAssign(s *syntax.AugAssign) {
	switch t := s.Target.(type) {
	case *syntax.Name:
		u.checkTarget(t, t.ID)
		if r, ok := u.localReg(t.ID); ok {
			l := r
			if u.rebinds {
				l = u.alloc(1)
				u.atNode(t)
				u.move(l, r)
			}
			u.arith(s, s.Op, r, l, s.Value, true)
			return
		}
		v := u.alloc(1)
		u.atNode(t)
		u.loadName(t.ID, v)
		u.arith(s, s.Op, v, v, s.Value, true)
		u.atNode(t)
		u.storeName(t.ID, v)
	case *syntax.Attribute:
		u.checkTarget(t, t.Attr)
		o := u.operand(t.Value)
		v := u.alloc(1)
		name := u.cur.mangle(t.Attr)
		u.atNode(t)
		u.emitWide(GETATTR, v, o, u.cache(name))
		u.arith(s, s.Op, v, v, s.Value, true)
		u.atNode(t)
		u.emitWide(SETATTR, o, v, u.cache(name))
	case *syntax.Subscript:
		o := u.operand(t.Value)
		i := u.index(t.Slice, false)
		v := u.alloc(1)
		u.atNode(t)
		u.emit(GETITEM, 0, v, o, i)
		u.arith(s, s.Op, v, v, s.Value, true)
		u.atNode(t)
		u.emit(SETITEM, 0, o, i, v)
	}
}

func (u *unit) delete(t syntax.Expr) {
	mark := u.top
	switch t := t.(type) {
	case *syntax.Name:
		if t.ID == "__debug__" {
			u.c.fail(t, "cannot delete __debug__")
		}
		u.atNode(t)
		u.deleteName(t.ID)
	case *syntax.Attribute:
		o := u.operand(t.Value)
		u.atAttr(t, t)
		u.emitWide(DELATTR, o, 0, u.cache(u.cur.mangle(t.Attr)))
	case *syntax.Subscript:
		o := u.operand(t.Value)
		i := u.index(t.Slice, false)
		u.atNode(t)
		u.emit(DELITEM, 0, o, i, 0)
	case *syntax.Tuple:
		for _, x := range t.Elts {
			u.delete(x)
		}
	case *syntax.List:
		for _, x := range t.Elts {
			u.delete(x)
		}
	}
	u.top = mark
}

// annAssign compiles target: annotation = value. Annotations of names are kept
// in modules and classes and dropped in functions.
func (u *unit) annAssign(s *syntax.AnnAssign) {
	if s.Value != nil {
		r := u.operand(s.Value)
		u.store(s.Target, r)
	}
	inFunction := u.scope.isFunction()
	if n, ok := s.Target.(*syntax.Name); ok {
		u.checkTarget(n, n.ID)
		if !s.Simple || inFunction {
			if !s.Simple && !inFunction && !u.c.futureAnnotations {
				u.operand(s.Annotation)
			}
			return
		}
		v := u.annotation(s.Annotation)
		d := u.alloc(1)
		u.atNode(s)
		u.emitWide(GETNAME, d, 0, u.name("__annotations__"))
		k := u.loadTemp(u.cur.mangle(n.ID))
		u.emit(SETITEM, 0, d, k, v)
		return
	}
	if s.Value == nil {
		// The parts of the target are evaluated, not the target.
		switch t := s.Target.(type) {
		case *syntax.Attribute:
			u.checkTarget(t, t.Attr)
			u.operand(t.Value)
		case *syntax.Subscript:
			u.operand(t.Value)
			u.index(t.Slice, false)
		}
	}
	if !inFunction && !u.c.futureAnnotations {
		u.operand(s.Annotation)
	}
}

// annotation evaluates an annotation, or takes its text.
func (u *unit) annotation(e syntax.Expr) int {
	if u.c.futureAnnotations {
		u.atNode(e)
		return u.loadTemp(u.c.annotationText(e))
	}
	if s, ok := e.(*syntax.Starred); ok { // *args: *Ts
		r := u.alloc(1)
		v := u.operand(s.Value)
		u.atNode(e)
		u.emit(UNPACK, 0, r, v, 1)
		u.top = r + 1
		return r
	}
	return u.temp(e)
}

// annotationText is what a string annotation says.
func (c *compiler) annotationText(e syntax.Expr) string { return c.src.Slice(e.Span()) }
