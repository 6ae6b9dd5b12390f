package compile

import "asyncrepl/internal/syntax"

func (u *unit) try(s *syntax.Try) {
	if len(s.Finalbody) > 0 {
		u.tryFinally(s)
		return
	}
	u.tryExcept(s)
}

// tryFinally compiles the finally body once for each way out.
func (u *unit) tryFinally(s *syntax.Try) {
	var r region
	end := newLabel()
	if !u.push(s, &block{kind: finallyBlock, region: &r, body: s.Finalbody}) {
		return
	}
	u.begin(&r)
	if len(s.Handlers) > 0 {
		u.tryExcept(s)
	} else {
		u.stmts(s.Body)
		u.stmts(s.Orelse)
	}
	u.end(&r)
	u.pop()
	u.stmts(s.Finalbody)
	u.jump(JMP, 0, end)

	exc := u.alloc(3)
	u.nowhere()
	u.handler(&r, exc)
	u.handling(s, exc, func() {
		u.stmts(s.Finalbody)
	})
	u.top = exc
	u.bind(end)
}

// handling compiles the code of a handler for the exception in register exc:
// exc+1 and exc+2 are reserved with it. When body runs off its end, the
// exception goes on; when it raises, the handling ends first.
func (u *unit) handling(at syntax.Node, exc int, body func()) {
	var r region
	if !u.push(at, &block{kind: handlerBlock, region: &r, reg: exc}) {
		return
	}
	u.emit(ENTEREXC, 0, exc, 0, 0)
	u.begin(&r)
	body()
	u.nowhere()
	u.emit(MOV, 0, exc+2, exc, 0)
	off := u.dead
	u.end(&r)
	u.pop()
	u.handler(&r, exc+2)
	u.dead = u.dead && off
	u.emit(LEAVEEXC, 0, exc, 0, 0)
	u.emit(RERAISE, 0, exc+2, 0, 0)
	u.dead = true
}

func (u *unit) tryExcept(s *syntax.Try) {
	if s.Star {
		u.tryStar(s)
		return
	}
	for i, h := range s.Handlers {
		if h.Type == nil && i < len(s.Handlers)-1 {
			u.c.fail(h, "default 'except:' must be last")
			return
		}
	}
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
		for _, h := range s.Handlers {
			u.except(h, exc, end)
		}
	})
	u.top = exc
	u.bind(end)
}

// except compiles one clause: if the exception does not match, control goes on
// to the next.
func (u *unit) except(h *syntax.ExceptHandler, exc int, end *label) {
	next := newLabel()
	mark := u.top
	if h.Type != nil {
		t := u.operand(h.Type)
		u.atNode(h)
		u.skip(JNOEXC, exc, t, next)
		u.top = mark
	}
	if h.Name == "" {
		if !u.push(h, &block{kind: countBlock}) {
			return
		}
		u.stmts(h.Body)
		u.pop()
	} else {
		u.namedHandler(h, h.Name, exc, exc, func() { u.stmts(h.Body) })
	}
	u.nowhere()
	u.emit(LEAVEEXC, 0, exc, 0, 0)
	u.jump(JMP, 0, end)
	u.bind(next)
}

// namedHandler binds the exception in value to name while body runs, and
// unbinds it however body ends; exc is the handler's register.
func (u *unit) namedHandler(h *syntax.ExceptHandler, name string, exc, value int, body func()) {
	u.checkTarget(h, name)
	u.atNode(h)
	u.storeName(name, value)
	var r region
	if !u.push(h, &block{kind: nameBlock, name: name, region: &r}) {
		return
	}
	over := newLabel()
	u.begin(&r)
	body()
	u.end(&r)
	u.pop()
	u.unbind(name)
	u.jump(JMP, 0, over)
	u.handler(&r, exc+2)
	t := u.top
	u.top = max(u.top, exc+3)
	u.unbind(name)
	u.top = t
	u.emit(RERAISE, 0, exc+2, 0, 0)
	u.dead = true
	u.bind(over)
}
