package loop

import "asyncrepl/internal/coro"

// Gathering is the future that Gather returns.
type Gathering struct {
	Future
	children  []Waitable // with duplicates, in the order of the results
	distinct  int
	finished  int
	cancelled bool // a child was cancelled through CancelWait
	returns   bool // errors are results
	collect   func([]any) any
}

// Gather returns a future for the results of all of children, in their order.
// It fails with the first error of a child, unless returnErrors says that
// errors are results like others. Cancelling it cancels the children. A child
// may occur several times. collect, if not nil, makes the result of the list.
func (l *Loop) Gather(children []Waitable, returnErrors bool, collect func([]any) any) (*Gathering, error) {
	g := &Gathering{}
	return g, g.Init(l, nil, children, returnErrors, collect)
}

// Init is Gather for a Gathering embedded by value; owner as in Future.Init.
func (g *Gathering) Init(l *Loop, owner any, children []Waitable, returnErrors bool, collect func([]any) any) error {
	*g = Gathering{children: children, returns: returnErrors, collect: collect}
	g.Future.Init(l, owner)
	if owner == nil {
		g.owner = g
	}
	if len(children) == 0 {
		return g.SetResult(g.list(nil))
	}
	seen := make(map[*Future]bool, len(children))
	var done []*Future
	for _, c := range children {
		f := c.LoopFuture()
		if seen[f] {
			continue
		}
		seen[f] = true
		if f.Done() {
			done = append(done, f)
		} else if err := f.AddCallback((*gatherer)(g), nil); err != nil {
			return err
		}
	}
	g.distinct = len(seen)
	for _, f := range done {
		if err := g.childDone(f); err != nil {
			return err
		}
	}
	return nil
}

// Children returns the gathered futures, with duplicates.
func (g *Gathering) Children() []Waitable { return g.children }

// CancelWait implements Waitable: it cancels the children. The future itself is
// done only once they are.
func (g *Gathering) CancelWait(th coro.Thread, msg any) (bool, error) {
	if g.Done() {
		return false, nil
	}
	any := false
	for _, c := range g.children {
		did, err := c.CancelWait(th, msg)
		if err != nil {
			return any, err
		}
		any = any || did
	}
	if any {
		g.cancelled = true
	}
	return any, nil
}

// Wait implements Waiter.
func (g *Gathering) Wait() Wait { return Wait{Object: g.Waitable(), Op: "gather"} }

// gatherer is a Gathering seen as the callback of its children.
type gatherer Gathering

// Run implements Callback.
func (g *gatherer) Run(_ coro.Thread, f *Future) error { return (*Gathering)(g).childDone(f) }

func (g *Gathering) childDone(f *Future) error {
	g.finished++
	if g.Done() {
		f.Retrieved()
		return nil
	}
	if !g.returns {
		if f.Cancelled() {
			return g.SetError(f.MakeCancelledError())
		}
		f.Retrieved()
		if err := f.failed(); err != nil {
			return g.SetError(err)
		}
	}
	if g.finished < g.distinct {
		return nil
	}
	results := make([]any, len(g.children))
	for i, c := range g.children {
		results[i] = g.outcome(c.LoopFuture())
	}
	if g.cancelled {
		// CPython makes this error from the last child of the list.
		return g.SetError(g.children[len(g.children)-1].LoopFuture().MakeCancelledError())
	}
	return g.SetResult(g.list(results))
}

// outcome returns what a done child adds to the results.
func (g *Gathering) outcome(f *Future) any {
	if f.Cancelled() {
		msg := f.cancelMessage()
		if msg == nil {
			msg = ""
		}
		return g.loop.errors.Cancelled(msg)
	}
	f.Retrieved()
	if err := f.failed(); err != nil {
		return err
	}
	return f.val
}

func (g *Gathering) list(results []any) any {
	if g.collect != nil {
		return g.collect(results)
	}
	return results
}
