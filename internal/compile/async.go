package compile

import "asyncrepl/internal/syntax"

// mayAwait reports whether await may stand here: in a coroutine, in an
// asynchronous generator expression, or at a top level that allows it.
func (u *unit) mayAwait() bool {
	switch u.scope.kind {
	case functionScope:
		return u.scope.coroutine || u.scope.genexpr
	case moduleScope:
		return u.c.opts.TopLevelAwait
	}
	return false
}

func (u *unit) await(e *syntax.Await, dst int) {
	if !u.mayAwait() {
		switch {
		case u.cur.kind == compScope:
			// The comprehension as a whole is reported.
		case u.scope.kind == functionScope:
			u.c.fail(e, "'await' outside async function")
		default:
			u.c.fail(e, "'await' outside function")
		}
	}
	r := u.operandIn(e.Value, dst)
	u.atNode(e)
	u.emit(AWAIT, 0, dst, r, 0)
}

func (u *unit) yield(e *syntax.Yield, dst int) {
	if u.scope.kind != functionScope {
		u.c.fail(e, "'yield' outside function")
		return
	}
	var r int
	if e.Value == nil {
		u.atNode(e)
		r = u.loadTemp(nil)
	} else {
		r = u.operandIn(e.Value, dst)
	}
	u.atNode(e)
	u.emit(YIELD, 0, dst, r, 0)
}

func (u *unit) yieldFrom(e *syntax.YieldFrom, dst int) {
	switch {
	case u.scope.kind != functionScope:
		u.c.fail(e, "'yield from' outside function")
		return
	case u.scope.coroutine:
		u.c.fail(e, "'yield from' inside async function")
		return
	}
	r := u.operandIn(e.Value, dst)
	u.atNode(e)
	u.emit(YIELDFROM, 0, dst, r, 0)
}
