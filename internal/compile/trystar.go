package compile

import "asyncrepl/internal/syntax"

// tryStar compiles try … except*. Each clause takes its part of the exception
// group; what is left and what the clauses raise is collected and raised at the end.
func (u *unit) tryStar(s *syntax.Try) {
	var r region
	end := newLabel()
	if !u.push(s, &block{kind: tryBlock, region: &r}) {
		return
	}
	u.begin(&r)
	u.stmts(s.Body)
	u.end(&r)
	u.pop()
	u.stmts(s.Orelse)
	u.jump(JMP, 0, end)

	exc := u.alloc(3)
	u.nowhere()
	u.handler(&r, exc)
	u.handling(s, exc, func() {
		if !u.push(s, &block{kind: starBlock}) {
			return
		}
		// split: the rest, then what matches; raised: a list of what is to be raised.
		split := u.alloc(2)
		raised := u.alloc(1)
		u.emit(MOV, 0, split, exc, 0)
		u.emit(LIST, 0, raised, raised, 0)
		for _, h := range s.Handlers {
			u.exceptStar(h, split, raised)
		}
		u.nowhere()
		u.emit(LISTAPPEND, 0, raised, split, 0)
		u.emit(EGCOLLECT, 0, split, raised, exc)
		u.pop()
		again := newLabel()
		u.jump(JNOTNONE, split, again)
		u.emit(LEAVEEXC, 0, exc, 0, 0)
		u.jump(JMP, 0, end)
		u.bind(again)
		u.emit(MOV, 0, exc, split, 0)
	})
	u.top = exc
	u.bind(end)
}

// exceptStar compiles one clause. Its part is the handled exception meanwhile.
func (u *unit) exceptStar(h *syntax.ExceptHandler, split, raised int) {
	next := newLabel()
	mark := u.top
	t := u.operand(h.Type)
	u.jump(JNONE, split, next)
	u.atNode(h)
	u.emit(EGMATCH, 0, split, split, t)
	u.top = mark
	u.nowhere()
	u.jump(JNONE, split+1, next)

	// exc, the one handled before, and what the body raises.
	exc := u.alloc(3)
	u.emit(MOV, 0, exc, split+1, 0)
	u.emit(ENTEREXC, 0, exc, 0, 0)
	var r region
	if !u.push(h, &block{kind: countBlock, region: &r}) {
		return
	}
	u.begin(&r)
	if h.Name != "" {
		u.namedHandler(h, h.Name, exc, exc, func() { u.stmts(h.Body) })
	} else {
		u.stmts(h.Body)
	}
	u.end(&r)
	u.pop()
	u.nowhere()
	u.emit(LEAVEEXC, 0, exc, 0, 0)
	u.jump(JMP, 0, next)
	u.handler(&r, exc+2)
	u.emit(LEAVEEXC, 0, exc, 0, 0)
	u.emit(LISTAPPEND, 0, raised, exc+2, 0)
	u.bind(next)
	u.top = mark
}
