package compile

import "asyncrepl/internal/syntax"

// each compiles a loop over the iterator in register it: the target is bound,
// then body runs, which gets the labels to go on at and to leave by. orelse
// runs when there are no more items.
func (u *unit) each(async bool, target, iter syntax.Expr, it int, body func(next, end *label), orelse []syntax.Stmt) {
	next, done, end := newLabel(), newLabel(), newLabel()
	top := &label{pos: u.here()}
	if async {
		u.nextAsync(target, iter, it, done)
	} else {
		u.atNode(iter)
		if n, ok := target.(*syntax.Name); ok {
			u.checkTarget(n, n.ID)
		}
		if r, ok := u.targetReg(target); ok {
			u.skip(FORITER, r, it, done)
		} else {
			t := u.alloc(1)
			u.skip(FORITER, t, it, done)
			u.store(target, t)
			u.top = t
		}
	}
	body(next, end)
	u.bind(next)
	u.atNode(iter)
	u.jumpBack(top)
	if isNew(iter) {
		u.code.Loops = append(u.code.Loops, Loop{int32(top.pos), int32(u.here()), uint16(it)})
	}
	u.bind(done)
	u.stmts(orelse)
	u.bind(end)
}

// targetReg returns the register of a target that is a local variable.
func (u *unit) targetReg(target syntax.Expr) (int, bool) {
	if n, ok := target.(*syntax.Name); ok {
		return u.localReg(n.ID)
	}
	return 0, false
}

// nextAsync awaits the next item of the asynchronous iterator in it. The
// handler for its end stands right there, jumped over.
func (u *unit) nextAsync(target, iter syntax.Expr, it int, done *label) {
	t := u.alloc(1)
	bound := newLabel()
	var r region
	u.atNode(iter)
	u.begin(&r)
	u.emit(ANEXT, 0, t, it, 0)
	u.emit(AWAIT, 3, t, t, 0)
	u.end(&r)
	u.jump(JMP, 0, bound)
	u.handler(&r, t)
	u.emit(ENDASYNCFOR, 0, t, 0, 0)
	u.emit(CLEAR, 0, it, 1, 0)
	u.jump(JMP, 0, done)
	u.bind(bound)
	u.store(target, t)
	u.top = t
}

func (u *unit) forStmt(s *syntax.For) {
	if s.Async && !u.mayAwait() {
		u.c.fail(s, "'async for' outside async function")
		return
	}
	it := u.iterator(&syntax.Comprehension{Iter: s.Iter, Async: s.Async})
	b := &block{kind: loopBlock, iter: it, fresh: isNew(s.Iter)}
	if !u.push(s, b) {
		return
	}
	u.each(s.Async, s.Target, s.Iter, it, func(next, end *label) {
		b.next, b.end = next, end
		u.stmts(s.Body)
		u.pop()
	}, s.Orelse)
	u.top = it
}

func (u *unit) while(s *syntax.While) {
	next, done, end := newLabel(), newLabel(), newLabel()
	top := &label{pos: u.here()}
	if !u.push(s, &block{kind: loopBlock, iter: -1, next: next, end: end}) {
		return
	}
	u.cond(s.Test, done, false)
	u.stmts(s.Body)
	u.pop()
	u.bind(next)
	u.atNode(s.Test)
	u.jumpBack(top)
	u.bind(done)
	u.stmts(s.Orelse)
	u.bind(end)
}

// leaveIterator forgets the iterator of a loop that is left early.
func (u *unit) leaveIterator(b *block) {
	x := 0
	if b.fresh {
		x = 1
	}
	u.emit(CLEAR, x, b.iter, 1, 0)
}

// leaveLoop compiles break and continue.
func (u *unit) leaveLoop(s syntax.Stmt, brk bool) {
	for i := len(u.blocks) - 1; i >= 0; i-- {
		b := u.blocks[i]
		if b.kind == starBlock {
			u.c.fail(s, "'break', 'continue' and 'return' cannot appear in an except* block")
			return
		}
		if b.kind != loopBlock {
			continue
		}
		u.unwind(i + 1)
		u.atNode(s)
		if !brk {
			u.jump(JMP, 0, b.next)
		} else {
			if b.iter >= 0 {
				u.leaveIterator(b)
			}
			u.jump(JMP, 0, b.end)
		}
		u.rewind()
		return
	}
	if brk {
		u.c.fail(s, "'break' outside loop")
	} else {
		u.c.fail(s, "'continue' not properly in loop")
	}
}
