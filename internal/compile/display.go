package compile

import "asyncrepl/internal/syntax"

// chunk is how many elements of a long display are evaluated side by side.
const chunk = 64

func hasStar(elts []syntax.Expr) bool {
	for _, e := range elts {
		if _, ok := e.(*syntax.Starred); ok {
			return true
		}
	}
	return false
}

func (u *unit) tuple(e *syntax.Tuple, dst int) {
	if len(e.Elts) <= chunk && !hasStar(e.Elts) {
		base := u.elements(e.Elts, dst)
		u.atNode(e)
		u.emit(TUPLE, 0, dst, base, len(e.Elts))
		return
	}
	acc := u.accumulator(dst)
	u.list(e, e.Elts, acc)
	u.atNode(e)
	u.emit(LISTTUPLE, 0, dst, acc, 0)
}

// elements evaluates expressions into consecutive registers and returns the
// first, which is dst if that is the newest temporary.
func (u *unit) elements(elts []syntax.Expr, dst int) int {
	base := u.top
	if len(elts) > 0 && dst == u.top-1 && u.isTemp(dst) {
		base = dst
		u.expr(elts[0], dst)
		elts = elts[1:]
	}
	for _, x := range elts {
		u.temp(x)
	}
	return base
}

// list builds a list of elements, which may be starred, for the display at.
func (u *unit) list(at syntax.Node, elts []syntax.Expr, dst int) {
	if ks, ok := foldAll(elts); ok && len(elts) > 2 {
		acc := u.accumulator(dst)
		u.atNode(at)
		u.emit(LIST, 0, acc, acc, 0)
		t := u.loadTemp(Tuple(ks))
		u.emit(LISTEXTEND, 0, acc, t, 0)
		u.move(dst, acc)
		return
	}
	if len(elts) <= chunk && !hasStar(elts) {
		base := u.elements(elts, dst)
		u.atNode(at)
		u.emit(LIST, 0, dst, base, len(elts))
		return
	}
	acc := u.accumulator(dst)
	u.atNode(at)
	u.emit(LIST, 0, acc, acc, 0)
	u.extend(at, acc, elts, 0, LISTAPPEND, LISTEXTEND, LIST)
	u.move(dst, acc)
}

// extend adds elements to the list or set acc: starred ones and runs of plain
// ones by the instruction all, single ones by one. x is the flag for starred.
func (u *unit) extend(at syntax.Node, acc int, elts []syntax.Expr, x int, one, all, build uint8) {
	for len(elts) > 0 {
		mark := u.top
		if s, ok := elts[0].(*syntax.Starred); ok {
			r := u.operand(s.Value)
			u.atNode(at)
			u.emit(all, x, acc, r, 0)
			elts = elts[1:]
			u.top = mark
			continue
		}
		n := 0
		for n < len(elts) && n < chunk {
			if _, ok := elts[n].(*syntax.Starred); ok {
				break
			}
			n++
		}
		if n == 1 {
			r := u.operand(elts[0])
			u.atNode(at)
			u.emit(one, 0, acc, r, 0)
		} else {
			base := u.top
			for _, e := range elts[:n] {
				u.temp(e)
			}
			u.atNode(at)
			u.emit(build, 0, base, base, n)
			u.emit(all, 0, acc, base, 0)
		}
		elts = elts[n:]
		u.top = mark
	}
}

func (u *unit) set(e *syntax.Set, dst int) {
	if ks, ok := foldAll(e.Elts); ok && len(e.Elts) > 2 {
		acc := u.accumulator(dst)
		u.atNode(e)
		u.emit(SET, 0, acc, acc, 0)
		t := u.loadTemp(FrozenSet(ks))
		u.emit(SETUPDATE, 0, acc, t, 0)
		u.move(dst, acc)
		return
	}
	if len(e.Elts) <= chunk && !hasStar(e.Elts) {
		base := u.elements(e.Elts, dst)
		u.atNode(e)
		u.emit(SET, 0, dst, base, len(e.Elts))
		return
	}
	acc := u.accumulator(dst)
	u.atNode(e)
	u.emit(SET, 0, acc, acc, 0)
	u.extend(e, acc, e.Elts, 0, SETADD, SETUPDATE, SET)
	u.move(dst, acc)
}

func (u *unit) dict(e *syntax.Dict, dst int) {
	plain := len(e.Keys) <= chunk/2
	for _, k := range e.Keys {
		plain = plain && k != nil
	}
	if plain {
		base := u.top
		for i, k := range e.Keys {
			u.temp(k)
			u.temp(e.Values[i])
		}
		u.atNode(e)
		u.emit(DICT, 0, dst, base, len(e.Keys))
		return
	}
	acc := u.accumulator(dst)
	u.atNode(e)
	u.emit(DICT, 0, acc, acc, 0)
	for i, k := range e.Keys {
		mark := u.top
		if k == nil {
			r := u.operand(e.Values[i])
			u.atNode(e)
			u.emit(DICTUPDATE, 0, acc, r, 0)
		} else {
			kr := u.operand(k)
			vr := u.operand(e.Values[i])
			u.atNode(e)
			u.emit(DICTSET, 0, acc, kr, vr)
		}
		u.top = mark
	}
	u.move(dst, acc)
}
