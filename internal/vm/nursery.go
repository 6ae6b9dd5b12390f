package vm

import "weak"

// nursery keeps track of coroutines that were created and have not run yet, so
// that the ones that are lost can be reported. Most are awaited right after
// their creation; only those that outlive a nursery's worth of others get a
// weak pointer, which is dear to make.
type nursery struct {
	young []*Gen // the newest ones, held
	old   []oldCoroutine
}

type oldCoroutine struct {
	p    weak.Pointer[Gen]
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
	Site     Site // where it was created; its Code is nil if unknown
}

const nurserySize = 256

// created is told of a new coroutine; caller is the frame that made it.
func (n *nursery) created(g *Gen, caller *Frame) {
	if caller != nil && !caller.code.native {
		g.site = Site{Code: caller.code, PC: caller.pc - 1}
	}
	if len(n.young) >= nurserySize {
		n.age()
	}
	n.young = append(n.young, g)
}

// started is told that g runs for the first time, or need not be reported.
func (n *nursery) started(g *Gen) {
	if g.life != nil {
		g.life.started = true
		return
	}
	// The common case is the newest one.
	if l := len(n.young); l > 0 && n.young[l-1] == g {
		n.young[l-1] = nil
		n.young = n.young[:l-1]
	}
}

// fresh reports whether g is the newest coroutine and has not run.
func (n *nursery) fresh(g *Gen) bool {
	l := len(n.young)
	return l > 0 && n.young[l-1] == g
}

// age drops the coroutines that have run and weakens the hold on the others.
func (n *nursery) age() {
	for i, g := range n.young {
		if g.state == genCreated {
			g.life = &lifeRecord{lost: Lost{QualName: g.QualName(), Site: g.site}}
			n.old = append(n.old, oldCoroutine{weak.Make(g), g.life})
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
	n.old = kept
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

// Forget makes g count as reported.
func (in *Interp) Forget(g *Gen) { in.unawaited.started(g) }
