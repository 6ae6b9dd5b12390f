package compile

import "asyncrepl/internal/syntax"

// blockKind tells what a statement must do when control leaves it sideways, by
// return, break or continue.
type blockKind uint8

const (
	loopBlock    blockKind = iota // close a generator that only the loop knows
	tryBlock                      // leave the region
	finallyBlock                  // run the finally body
	withBlock                     // call the exit function
	handlerBlock                  // end the handling of the exception
	nameBlock                     // unbind the name of an except clause
	starBlock                     // not allowed at all
	countBlock                    // nothing; CPython counts it
)

// maxBlocks is how deep CPython allows blocks to nest.
const maxBlocks = 21

// block is a statement around the one being compiled.
type block struct {
	kind      blockKind
	next, end *label // of loops: where continue and break go
	iter      int    // of loops: register of the iterator, or -1
	fresh     bool   // of loops: the iterator may be known to nobody else
	region    *region
	body      []syntax.Stmt // of finally
	reg       int           // of with: the exit function; of handlers: the exception
	name      string        // of except … as name
	async     bool
	at        syntax.Node // of with: the context expression
}

// push opens a block. It reports the error if there are too many.
func (u *unit) push(at syntax.Node, b *block) bool {
	n := len(u.blocks)
	if u.scope.generator || u.scope.coroutine {
		n++
	}
	if n >= maxBlocks {
		u.c.fail(at, "too many statically nested blocks")
		return false
	}
	u.blocks = append(u.blocks, b)
	return true
}

func (u *unit) pop() { u.blocks = u.blocks[:len(u.blocks)-1] }

// unwind emits what leaving all blocks from index to on inwards has to do. The
// regions of the blocks left do not cover it, nor what follows until rewind.
func (u *unit) unwind(to int) {
	saved := u.blocks
	u.left = append(u.left, saved)
	for i := len(saved) - 1; i >= to; i-- {
		b := saved[i]
		u.blocks = saved[:i:i]
		if b.region != nil {
			wasOpen := b.region.open
			u.end(b.region)
			u.suspended = append(u.suspended, suspension{len(u.left), b.region, wasOpen})
		}
		mark := u.top
		switch b.kind {
		case loopBlock:
			if b.fresh {
				u.leaveIterator(b)
			}
		case finallyBlock:
			u.stmts(b.body)
		case withBlock:
			u.exitNormally(b)
		case handlerBlock:
			u.nowhere()
			u.emit(LEAVEEXC, 0, b.reg, 0, 0)
		case nameBlock:
			u.unbind(b.name)
		}
		u.top = mark
	}
}

// suspension is a region that unwinding code is not part of.
type suspension struct {
	level int
	r     *region
	open  bool
}

// rewind ends what unwind began: the blocks are around what follows again.
func (u *unit) rewind() {
	level := len(u.left)
	u.blocks = u.left[level-1]
	u.left = u.left[:level-1]
	for n := len(u.suspended); n > 0 && u.suspended[n-1].level == level; n-- {
		s := u.suspended[n-1]
		u.suspended = u.suspended[:n-1]
		if s.open {
			u.begin(s.r)
		}
	}
}

func (u *unit) returnStmt(s *syntax.Return) {
	if u.scope.kind != functionScope {
		u.c.fail(s, "'return' outside function")
		return
	}
	if s.Value != nil && u.scope.generator && u.scope.coroutine {
		u.c.fail(s, "'return' with value in async generator")
		return
	}
	cleanup := false
	for _, b := range u.blocks {
		switch b.kind {
		case starBlock:
			u.c.fail(s, "'break', 'continue' and 'return' cannot appear in an except* block")
			return
		case finallyBlock, withBlock, nameBlock:
			cleanup = true
		}
	}
	var r int
	switch {
	case s.Value == nil:
		u.atNode(s)
		if !cleanup {
			r = u.loadTemp(nil)
		}
	case cleanup:
		r = u.temp(s.Value)
	default:
		r = u.operand(s.Value)
	}
	u.unwind(0)
	u.atNode(s)
	if s.Value == nil && cleanup {
		r = u.loadTemp(nil)
	}
	u.emit(RET, 0, r, 0, 0)
	u.dead = true
	u.rewind()
}

// unbind ends the life of the name of an except clause.
func (u *unit) unbind(name string) {
	u.nowhere()
	t := u.loadTemp(nil)
	u.storeName(name, t)
	u.deleteName(name)
	u.top = t
}
