package compile

import "asyncrepl/internal/syntax"

func (u *unit) listComp(e *syntax.ListComp, dst int) {
	acc := u.accumulator(dst)
	u.inline(e, e.Generators, acc, LIST, func() {
		r := u.operand(e.Elt)
		u.atNode(e)
		u.emit(LISTAPPEND, 0, acc, r, 0)
	})
	u.move(dst, acc)
}

func (u *unit) setComp(e *syntax.SetComp, dst int) {
	acc := u.accumulator(dst)
	u.inline(e, e.Generators, acc, SET, func() {
		r := u.operand(e.Elt)
		u.atNode(e.Elt)
		u.emit(SETADD, 0, acc, r, 0)
	})
	u.move(dst, acc)
}

func (u *unit) dictComp(e *syntax.DictComp, dst int) {
	acc := u.accumulator(dst)
	u.inline(e, e.Generators, acc, DICT, func() {
		k := u.operand(e.Key)
		v := u.operand(e.Value)
		u.at(toSpan(e.Key.Span().To(e.Value.Span())))
		u.emit(DICTSET, 0, acc, k, v)
	})
	u.move(dst, acc)
}

// inline compiles a comprehension into the frame around it. The result may be
// built in a register that the first iterable does not read: acc is written
// after it is evaluated.
func (u *unit) inline(e syntax.Expr, gens []*syntax.Comprehension, acc int, build uint8, element func()) {
	s := u.c.scopes[e]
	if s.awaits && !u.mayAwait() {
		u.c.fail(e, "asynchronous comprehension outside of an asynchronous function")
		return
	}
	it := u.iterator(gens[0])
	outer := u.cur
	u.cur = s
	u.comprehensionCells(s)
	u.atNode(e)
	u.emit(build, 0, acc, acc, 0)
	u.generators(gens, it, element)
	u.cur = outer
	u.nowhere()
	for _, y := range s.order {
		if y.flags&symIter != 0 && y.flags&symNonlocal == 0 {
			u.emit(CLEAR, 0, y.reg, 1, 0)
		}
	}
}

// comprehensionCells makes the cells of iteration variables that inner
// functions capture, anew for each run of the comprehension.
func (u *unit) comprehensionCells(s *scope) {
	for _, y := range s.order {
		if y.flags&symIter != 0 && y.place == placeCell && !y.free {
			u.emit(CLEAR, 0, y.reg, 1, 0)
			u.emit(MAKECELL, 0, y.reg, y.reg, 0)
		}
	}
}

// iterator evaluates the iterable of a clause into a new temporary and makes an
// iterator of it there.
func (u *unit) iterator(g *syntax.Comprehension) int {
	it := u.alloc(1)
	r := u.operand(g.Iter)
	u.atNode(g.Iter)
	op, x := uint8(ITER), 0
	if g.Async {
		op = AITER
	}
	if isNew(g.Iter) {
		x = 1
	}
	u.emit(op, x, it, r, 0)
	u.top = it + 1
	return it
}

// isNew reports whether an iterable may be an object that only the loop over it
// will know: the result of a call.
func isNew(iter syntax.Expr) bool {
	switch iter.(type) {
	case *syntax.Call, *syntax.GeneratorExp:
		return true
	}
	return false
}

// generators compiles the clauses of a comprehension, innermost the element.
// The iterator of the first is in it.
func (u *unit) generators(gens []*syntax.Comprehension, it int, element func()) {
	u.depth++
	if u.depth > maxDepth {
		u.c.tooDeep()
		u.depth--
		return
	}
	g := gens[0]
	mark := u.top
	u.each(g.Async, g.Target, g.Iter, it, func(next, _ *label) {
		for _, c := range g.Ifs {
			u.cond(c, next, false)
		}
		if len(gens) > 1 {
			u.generators(gens[1:], u.iterator(gens[1]), element)
		} else {
			element()
		}
		u.top = mark
	}, nil)
	u.top = mark
	u.depth--
}

// generatorExp makes a generator: a function of the iterator, called at once.
func (u *unit) generatorExp(e *syntax.GeneratorExp, dst int) {
	s := u.c.scopes[e]
	g := e.Generators[0]
	flags := NewLocals | Generator
	if s.coroutine {
		flags = NewLocals | AsyncGenerator
	}
	code := u.c.newUnit(u, s, "<genexpr>", int(e.Loc.Start.Line), flags, func(f *unit) {
		f.generators(e.Generators, 0, func() {
			r := f.operand(e.Elt)
			f.atNode(e.Elt)
			f.emit(YIELD, 0, f.alloc(1), r, 0)
		})
		f.nowhere()
		f.atNode(e)
		f.returnNone()
	})
	code.NumPos = 1
	base := dst
	if !u.isTemp(dst) || dst != u.top-1 {
		base = u.alloc(1)
	}
	u.makeFunction(e, code, s, base, 0)
	u.iterator(g)
	u.atNode(e)
	u.emit(CALL, 0, base, 1, 0)
	u.move(dst, base)
}
