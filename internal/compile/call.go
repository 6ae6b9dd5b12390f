package compile

import "asyncrepl/internal/syntax"

// maxArgs is how many arguments a call passes in registers; beyond, in a tuple
// and a dict.
const maxArgs = 250

// call evaluates a call. Function and arguments lie side by side, and the
// result takes the place of the function.
func (u *unit) call(e *syntax.Call, dst int) {
	u.warnCall(e)
	u.checkKeywords(e.Keywords)
	base := dst
	if !u.isTemp(dst) || dst != u.top-1 {
		base = u.alloc(1)
	}
	spread := needsSpread(e.Args, e.Keywords)
	method := false
	if a, ok := e.Func.(*syntax.Attribute); ok && !spread {
		method = true
		u.alloc(1)
		mark := u.top
		r := u.receiver(a.Value, base)
		u.top = mark
		u.atAttr(a, a)
		u.emitWide(METH, base, r, u.cache(u.cur.mangle(a.Attr)))
	} else {
		u.expr(e.Func, base)
	}
	u.callArgs(e, base, e.Args, e.Keywords, spread, method, 0)
	u.move(dst, base)
}

// receiver evaluates the object of a method call, into base if it is no local.
func (u *unit) receiver(e syntax.Expr, base int) int {
	if n, ok := e.(*syntax.Name); ok {
		if r, ok := u.localReg(n.ID); ok {
			return r
		}
	}
	// base is not the newest temporary any more; a call in e makes its own.
	u.top = base + 1
	u.expr(e, base)
	return base
}

func needsSpread(args []syntax.Expr, kws []*syntax.Keyword) bool {
	if len(args)+len(kws) > maxArgs || hasStar(args) {
		return true
	}
	for _, k := range kws {
		if k.Name == "" {
			return true
		}
	}
	return false
}

// callArgs evaluates the arguments of the callee at base and calls it; extra
// arguments are already there, right after the callee.
func (u *unit) callArgs(at syntax.Node, base int, args []syntax.Expr, kws []*syntax.Keyword, spread, method bool, extra int) {
	if spread {
		u.spread(at, base, args, kws, extra)
		return
	}
	for _, a := range args {
		u.temp(a)
	}
	names := make(Tuple, 0, len(kws))
	for _, k := range kws {
		u.temp(k.Value)
		names = append(names, u.cur.mangle(k.Name))
	}
	n := extra + len(args) + len(kws)
	op, opKW := CALL, CALLKW
	if method {
		op, opKW = CALLM, CALLMKW
	}
	if c, ok := at.(*syntax.Call); ok && method {
		u.atAttr(c, c.Func.(*syntax.Attribute))
	} else {
		u.atNode(at)
	}
	if len(names) > 0 {
		u.emit(opKW, 0, base, n, u.mustKonst16(names))
	} else {
		u.emit(op, 0, base, n, 0)
	}
	u.top = base + 1
}

// spread calls with an iterable of arguments and perhaps a dict.
func (u *unit) spread(at syntax.Node, base int, args []syntax.Expr, kws []*syntax.Keyword, extra int) {
	pos, x := base+1, 0
	if s, ok := only(args); ok && extra == 0 {
		u.alloc(1)
		u.expr(s.Value, pos)
	} else {
		if extra == 0 {
			u.alloc(1)
		}
		u.atNode(at)
		x |= CallOwnList
		u.emit(LIST, 1, pos, pos, extra)
		u.top = pos + 1
		u.extend(at, pos, args, 1, LISTAPPEND, LISTEXTEND, LIST)
	}
	if len(kws) > 0 {
		x |= CallHasKeywords
		u.keywordDict(at, base, kws)
	}
	u.atNode(at)
	u.emit(CALLEX, x, base, 0, 0)
	u.top = base + 1
}

// only returns the one argument if it is starred.
func only(args []syntax.Expr) (*syntax.Starred, bool) {
	if len(args) != 1 {
		return nil, false
	}
	s, ok := args[0].(*syntax.Starred)
	return s, ok
}

// keywordDict builds the dict of keyword arguments of a call of the function
// in register fn, in a new temporary.
func (u *unit) keywordDict(at syntax.Node, fn int, kws []*syntax.Keyword) {
	d := u.alloc(1)
	first := true
	for len(kws) > 0 {
		mark := u.top
		if kws[0].Name == "" {
			if first {
				u.atNode(at)
				u.emit(DICT, 0, d, d, 0)
			}
			r := u.operand(kws[0].Value)
			u.atNode(at)
			u.emit(DICTMERGE, 0, d, r, fn)
			kws = kws[1:]
		} else {
			n := 0
			for n < len(kws) && n < chunk/2 && kws[n].Name != "" {
				u.loadTemp(u.cur.mangle(kws[n].Name))
				u.temp(kws[n].Value)
				n++
			}
			u.atNode(at)
			if first {
				u.emit(DICT, 0, d, mark, n)
			} else {
				u.emit(DICT, 0, mark, mark, n)
				u.emit(DICTMERGE, 0, d, mark, fn)
			}
			kws = kws[n:]
		}
		first = false
		u.top = mark
	}
}

// checkKeywords reports repeated and forbidden keyword arguments.
func (u *unit) checkKeywords(kws []*syntax.Keyword) {
	for i, k := range kws {
		if k.Name == "" {
			continue
		}
		u.checkTarget(k, k.Name)
		for _, o := range kws[i+1:] {
			if o.Name == k.Name {
				u.c.fail(o, "keyword argument repeated: %s", k.Name)
				return
			}
		}
	}
}
