package compile

import "asyncrepl/internal/syntax"

func (u *unit) with(s *syntax.With) {
	if s.Async && !u.mayAwait() {
		u.c.fail(s, "'async with' outside async function")
		return
	}
	u.withItems(s, s.Items)
}

// withItems compiles the items from the first on, each within the one before.
func (u *unit) withItems(s *syntax.With, items []*syntax.WithItem) {
	if len(items) == 0 {
		u.stmts(s.Body)
		return
	}
	u.depth++
	defer func() { u.depth-- }()
	if u.depth > maxDepth {
		u.c.tooDeep()
		return
	}
	it := items[0]
	exit := u.alloc(2)
	r := u.operand(it.Context)
	u.top = exit + 2
	u.atNode(it.Context)
	if s.Async {
		u.emit(AWITHPREP, 0, exit, r, 0)
	} else {
		u.emit(WITHPREP, 0, exit, r, 0)
	}
	u.emit(CALL, 0, exit+1, 0, 0)
	if s.Async {
		u.emit(AWAIT, 1, exit+1, exit+1, 0)
	}
	var reg region
	end := newLabel()
	b := &block{kind: withBlock, region: &reg, reg: exit, async: s.Async, at: it.Context}
	if !u.push(it.Context, b) {
		return
	}
	u.begin(&reg)
	if it.Vars != nil {
		u.store(it.Vars, exit+1)
	}
	u.top = exit + 1
	u.withItems(s, items[1:])
	u.end(&reg)
	u.pop()
	u.exitNormally(b)
	u.jump(JMP, 0, end)

	u.top = exit + 1
	exc := u.alloc(3)
	u.atNode(it.Context)
	u.handler(&reg, exc)
	u.handling(it.Context, exc, func() {
		call := u.alloc(4)
		pass := newLabel()
		u.atNode(it.Context)
		u.emit(WITHEXC, 0, call, exit, exc)
		u.emit(CALL, 0, call, 3, 0)
		if s.Async {
			u.emit(AWAIT, 2, call, call, 0)
		}
		u.jump(JF, call, pass)
		u.nowhere()
		u.emit(LEAVEEXC, 0, exc, 0, 0)
		u.jump(JMP, 0, end)
		u.bind(pass)
	})
	u.bind(end)
	u.top = exit
	u.nowhere()
	u.emit(CLEAR, 0, exit, 1, 0)
}

// exitNormally calls the exit function of a with block that raised nothing.
func (u *unit) exitNormally(b *block) {
	mark := u.top
	call := u.alloc(4)
	u.atNode(b.at)
	u.move(call, b.reg)
	for i := 1; i <= 3; i++ {
		u.load(call+i, nil)
	}
	u.emit(CALL, 0, call, 3, 0)
	if b.async {
		u.emit(AWAIT, 2, call, call, 0)
	}
	u.top = mark
}
