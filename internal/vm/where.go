package vm

import "asyncrepl/internal/coro"

// Line returns the line where g stands, or of its definition.
func (g *Gen) Line() int {
	if g.frame == nil || g.frame.pc == 0 {
		return g.fn.code.FirstLine()
	}
	return int(g.fn.code.PositionAt(int(g.frame.pc) - 1).Line)
}

// Where implements coro.Where: the chain of awaits from g to its leaf.
func (g *Gen) Where() []coro.Position {
	var chain []coro.Position
	for g != nil && g.state != genDone {
		if !g.fn.code.hidden() {
			chain = append(chain, coro.Position{File: g.fn.code.Filename(), Line: g.Line(), Func: g.Name()})
		}
		next, ok := g.delegate.Object().(*Gen)
		if !ok {
			if c, ok := g.delegate.Object().(*NativeCoro); ok && c.promoted {
				next = c.stand()
			}
		}
		g = next
	}
	return chain
}

var _ coro.Where = (*Gen)(nil)
