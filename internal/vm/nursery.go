package vm

import (
	"slices"
	"weak"

	"asyncrepl/internal/object"
)

// nursery keeps track of coroutines that were created and have not run yet, so
// that the ones that are lost can be reported. Most are awaited right after
// their creation; only those that outlive a nursery's worth of others get a
// weak pointer, which is dear to make.
type nursery struct {
	young []newborn // the newest ones, held
	old   []oldCoroutine
	begun int // old ones that have run since the last sweep
}

// newborn is a coroutine object of either kind.
type newborn interface {
	headOf() *head
	QualName() string
	Started() bool
}

func (h *head) headOf() *head { return h }

// Site returns where a coroutine was created; its Code is nil if unknown.
func (h *head) Site() Site { return Site{h.madeBy, h.madeAt} }

// origin returns the stack when a coroutine was created, see Thread.OriginDepth.
func (h *head) origin() *object.Traceback {
	if h.life == nil {
		return nil
	}
	return h.life.lost.Origin
}

func (h *head) setOrigin(tb *object.Traceback) {
	if h.life = nil; tb != nil {
		h.life = &lifeRecord{lost: Lost{Origin: tb}}
	}
}

type oldCoroutine struct {
	p    weak.Pointer[head]
	life *lifeRecord
}

// lifeRecord is what a coroutine has while the nursery holds it weakly, or if its
// origin is known. It outlives the coroutine, to tell of it when it is gone.
type lifeRecord struct {
	old     bool // the nursery holds it weakly
	started bool
	lost    Lost
}

// Lost tells of a coroutine that was never awaited.
type Lost struct {
	QualName string
	Site     Site              // where it was created; its Code is nil if unknown
	Origin   *object.Traceback // the stack then, nil if nobody asked for it
}

const nurserySize = 256

// created is told of a new coroutine; caller is the frame that made it, of which
// and of those below depth frames are to be remembered.
func (n *nursery) created(c newborn, caller *Frame, depth int) {
	for caller != nil && caller.code.hidden() {
		caller = caller.back
	}
	if caller != nil {
		h := c.headOf()
		h.madeBy, h.madeAt = caller.code, caller.pc-1
	}
	if depth > 0 {
		c.headOf().setOrigin(stackOf(caller, depth))
	}
	if len(n.young) >= nurserySize {
		n.age()
	}
	n.young = append(n.young, c)
}

// started is told that c runs for the first time, or need not be reported.
func (n *nursery) started(c newborn) {
	if h := c.headOf(); h.life != nil && h.life.old {
		h.life.started = true
		h.setOrigin(h.origin())
		if n.begun++; n.begun > nurserySize && n.begun > len(n.old)/2 {
			n.sweep()
		}
		return
	}
	// The common case is the newest one.
	if l := len(n.young); l > 0 && n.young[l-1] == c {
		n.young[l-1] = nil
		n.young = n.young[:l-1]
	}
}

// fresh reports whether c is the newest coroutine and has not run.
func (n *nursery) fresh(c newborn) bool {
	l := len(n.young)
	return l > 0 && n.young[l-1] == c
}

// age drops the coroutines that have run and weakens the hold on the others.
func (n *nursery) age() {
	for i, c := range n.young {
		if !c.Started() {
			h := c.headOf()
			h.life = &lifeRecord{old: true, lost: Lost{c.QualName(), h.Site(), h.origin()}}
			n.old = append(n.old, oldCoroutine{weak.Make(h), h.life})
		}
		n.young[i] = nil
	}
	n.young = n.young[:0]
	if len(n.old) > 4*nurserySize {
		n.sweep()
	}
}

// sweep forgets the old coroutines that have run.
func (n *nursery) sweep() {
	kept := n.old[:0]
	for _, o := range n.old {
		if !o.life.started {
			kept = append(kept, o)
		}
	}
	clear(n.old[len(kept):])
	if cap(kept) > 4*len(kept) {
		kept = append([]oldCoroutine(nil), kept...)
	}
	n.old, n.begun = kept, 0
}

// LoseHold makes every coroutine that has not run yet be held weakly only, so
// that a garbage collection tells which of them are lost.
func (in *Interp) LoseHold() { in.unawaited.age() }

// DropDead makes the frames under way forget what temporaries hold that are not
// used any more: those behind the operands of a call.
func (t *Thread) DropDead() {
	for f := t.frame; f != nil; f = f.back {
		if f.pc == 0 || f.code.native {
			continue
		}
		if end, ok := f.code.instrs[f.pc-1].CallEnd(); ok {
			clear(f.regs[end:f.code.NumRegs])
		}
	}
}

// TakeLost returns the coroutines that were created and never ran, oldest
// first, and forgets them: those that are unreachable, after LoseHold and a
// garbage collection, or with all set every one, as at exit.
func (in *Interp) TakeLost(all bool) []Lost {
	n := &in.unawaited
	n.age()
	n.sweep()
	var lost []Lost
	kept := n.old[:0]
	for _, o := range n.old {
		if all || o.p.Value() == nil {
			o.life.started = true
			lost = append(lost, o.life.lost)
		} else {
			kept = append(kept, o)
		}
	}
	clear(n.old[len(kept):])
	n.old = kept
	return lost
}

// Forget makes what OnDiscard was told of count as reported.
func (in *Interp) Forget(c Dropped) { in.unawaited.started(c.(newborn)) }

// Dropped is a coroutine that was dropped before it ever ran.
type Dropped interface {
	Site() Site
	Lost() Lost
}

// Lost tells of the coroutine.
func (g *Gen) Lost() Lost { return Lost{g.QualName(), g.Site(), g.origin()} }

// Lost tells of the coroutine.
func (c *NativeCoro) Lost() Lost { return Lost{c.QualName(), c.Site(), c.origin()} }

// originOf is cr_origin: the places where a coroutine was made, the innermost
// first.
func originOf(h *head) object.Value {
	if h.origin() == nil {
		return object.None
	}
	var places []object.Value
	for tb := h.origin(); tb != nil; tb = tb.Next {
		places = append(places, object.Of(object.NewTuple(object.NewStr(tb.Code.Filename()), object.Int(int64(tb.Line())), object.NewStr(tb.Code.Name()))))
	}
	slices.Reverse(places)
	return object.Of(object.NewTuple(places...))
}
