package compile

import "asyncrepl/internal/syntax"

// compareOps maps the comparisons to the instructions that give a value, jump,
// and jump after comparing with a constant.
var compareOps = [...]struct{ op, jump, jumpK uint8 }{
	syntax.Eq:    {CMPEQ, JEQ, JEQK},
	syntax.NotEq: {CMPNE, JNE, JNEK},
	syntax.Lt:    {CMPLT, JLT, JLTK},
	syntax.LtE:   {CMPLE, JLE, JLEK},
	syntax.Gt:    {CMPGT, JGT, JGTK},
	syntax.GtE:   {CMPGE, JGE, JGEK},
	syntax.Is:    {IS, 0, 0},
	syntax.IsNot: {ISNOT, 0, 0},
	syntax.In:    {IN, 0, 0},
	syntax.NotIn: {NOTIN, 0, 0},
}

// comparand evaluates the right side of a comparison; a list or set of
// constants after the last "in" is a constant itself.
func (u *unit) comparand(op syntax.CmpOperator, e syntax.Expr, last bool) int {
	if !last {
		return u.operand(e)
	}
	if op == syntax.In || op == syntax.NotIn {
		if k, ok := foldContainer(e); ok {
			return u.loadTemp(k)
		}
	}
	return u.operand(e)
}

// compare evaluates a comparison or a chain of them into dst.
func (u *unit) compare(e *syntax.Compare, dst int) {
	u.warnIs(e)
	l := u.operand(e.Left)
	last := len(e.Ops) - 1
	if last == 0 {
		r := u.comparand(e.Ops[0], e.Comparators[0], true)
		u.atNode(e)
		u.emit(compareOps[e.Ops[0]].op, 0, dst, l, r)
		return
	}
	acc := u.accumulator(dst)
	end := newLabel()
	for i, op := range e.Ops {
		mark := u.top
		r := u.comparand(op, e.Comparators[i], i == last)
		u.atNode(e)
		u.emit(compareOps[op].op, 0, acc, l, r)
		if i < last {
			u.jump(JF, acc, end)
			l = r
			if i > 0 && r == mark && l != mark {
				u.top = mark
			}
		}
	}
	u.bind(end)
	u.move(dst, acc)
}

// cond jumps to l if e is true (or false, as when says) and goes on otherwise.
// No truth value is made where none is needed. l must lie ahead.
func (u *unit) cond(e syntax.Expr, l *label, when bool) {
	if u.c.err != nil {
		return
	}
	mark := u.top
	u.depth++
	if u.depth > maxDepth {
		u.c.tooDeep()
	} else {
		u.cond1(e, l, when)
	}
	u.depth--
	u.top = mark
}

func (u *unit) cond1(e syntax.Expr, l *label, when bool) {
	if k, ok := fold(e); ok {
		u.atNode(e)
		if truth(k) == when {
			u.jump(JMP, 0, l)
		}
		return
	}
	switch e := e.(type) {
	case *syntax.UnaryOp:
		if e.Op == syntax.Not {
			u.cond(e.Operand, l, !when)
			return
		}
	case *syntax.BoolOp:
		u.condBool(e, l, when)
		return
	case *syntax.IfExp:
		orelse, end := newLabel(), newLabel()
		u.cond(e.Test, orelse, false)
		u.cond(e.Body, l, when)
		u.jump(JMP, 0, end)
		u.bind(orelse)
		u.cond(e.Orelse, l, when)
		u.bind(end)
		return
	case *syntax.Compare:
		u.condCompare(e, l, when)
		return
	}
	r := u.operand(e)
	u.atNode(e)
	if when {
		u.jump(JT, r, l)
	} else {
		u.jump(JF, r, l)
	}
}

// condBool is cond for and, or: whatever decides jumps at once.
func (u *unit) condBool(e *syntax.BoolOp, l *label, when bool) {
	decides := e.Op == syntax.Or // this value of one operand decides
	over := newLabel()
	for i, v := range e.Values {
		switch {
		case decides == when || i == len(e.Values)-1:
			u.cond(v, l, when)
		default:
			u.cond(v, over, decides)
		}
	}
	u.bind(over)
}

func (u *unit) condCompare(e *syntax.Compare, l *label, when bool) {
	u.warnIs(e)
	left := u.operand(e.Left)
	last := len(e.Ops) - 1
	over := newLabel()
	for i, op := range e.Ops {
		if i == last {
			_ = u.condOne(e, op, left, e.Comparators[i], l, when)
			break
		}
		target := over
		if !when {
			target = l
		}
		left = u.condOne(e, op, left, e.Comparators[i], target, false)
	}
	u.bind(over)
}

// condOne jumps on a single comparison and returns the register of its right side.
func (u *unit) condOne(e *syntax.Compare, op syntax.CmpOperator, left int, right syntax.Expr, l *label, when bool) int {
	o := &compareOps[op]
	if op == syntax.Is || op == syntax.IsNot {
		if k, ok := right.(*syntax.Constant); ok && k.Value == nil && len(e.Ops) == 1 {
			u.atNode(e)
			if (op == syntax.Is) == when {
				u.jump(JNONE, left, l)
			} else {
				u.jump(JNOTNONE, left, l)
			}
			return left
		}
	}
	if o.jump == 0 {
		r := u.comparand(op, right, right == e.Comparators[len(e.Ops)-1])
		t := u.alloc(1)
		u.atNode(e)
		u.emit(o.op, 0, t, left, r)
		if when {
			u.jump(JT, t, l)
		} else {
			u.jump(JF, t, l)
		}
		return r
	}
	jump, r := o.jump, 0
	constant := false
	if len(e.Ops) == 1 {
		if k, ok := fold(right); ok && numberOrStr(k) {
			if i, ok := u.konst16(k); ok {
				jump, r, constant = o.jumpK, i, true
			}
		}
	}
	if !constant {
		r = u.operand(right)
	}
	u.atNode(e)
	if !when {
		u.skip(jump, left, r, l)
		return r
	}
	over := newLabel()
	u.skip(jump, left, r, over)
	u.jump(JMP, 0, l)
	u.bind(over)
	return r
}
