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
	birthOf() *birth
	label() string // __qualname__
	unstarted() bool
}

// birth is what a coroutine object knows of its creation.
type birth struct {
	site   Site
	origin *object.Traceback // see Thread.OriginDepth
	life   *lifeRecord       // nil while the nursery holds it
}

func (b *birth) birthOf() *birth { return b }

// Site returns where a coroutine was created; its Code is nil if unknown.
func (b *birth) Site() Site { return b.site }

type oldCoroutine struct {
	p    weak.Pointer[birth]
	life *lifeRecord
}

// lifeRecord outlives its coroutine, to tell of it when it is gone.
type lifeRecord struct {
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
		c.birthOf().site = Site{Code: caller.code, PC: caller.pc - 1}
	}
	if depth > 0 {
		c.birthOf().origin = stackOf(caller, depth)
	}
	if len(n.young) >= nurserySize {
		n.age()
	}
	n.young = append(n.young, c)
}

// started is told that c runs for the first time, or need not be reported.
func (n *nursery) started(c newborn) {
	if b := c.birthOf(); b.life != nil {
		b.life.started = true
		b.life = nil
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
		if c.unstarted() {
			b := c.birthOf()
			b.life = &lifeRecord{lost: Lost{c.label(), b.site, b.origin}}
			n.old = append(n.old, oldCoroutine{weak.Make(b), b.life})
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
func (g *Gen) Lost() Lost { return Lost{g.QualName(), g.site, g.origin} }

func (g *Gen) label() string   { return g.QualName() }
func (g *Gen) unstarted() bool { return g.state == genCreated }

// Lost tells of the coroutine.
func (c *NativeCoro) Lost() Lost { return Lost{c.QualName, c.site, c.origin} }

func (c *NativeCoro) label() string   { return c.QualName }
func (c *NativeCoro) unstarted() bool { return c.state == genCreated }

// originOf is cr_origin: the places where a coroutine was made, the innermost
// first.
func originOf(b *birth) object.Value {
	if b.origin == nil {
		return object.None
	}
	var places []object.Value
	for tb := b.origin; tb != nil; tb = tb.Next {
		places = append(places, object.Of(object.NewTuple(object.NewStr(tb.Code.Filename()), object.Int(int64(tb.Line())), object.NewStr(tb.Code.Name()))))
	}
	slices.Reverse(places)
	return object.Of(object.NewTuple(places...))
}
