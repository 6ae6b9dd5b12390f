package queue

import (
	"asyncrepl/internal/coro"
	"asyncrepl/internal/loop"
)

// Get returns the coroutine that takes the next item out, waiting for one if
// there is none. It raises QueueShutDown when there will be none.
func (q *Queue) Get() coro.Coroutine { return &getting{q: q} }

// getting is a get of which nobody knows yet whether it has to wait.
type getting struct {
	q    *Queue
	next coro.Coroutine
}

var _ coro.Starter = (*getting)(nil)

// Start implements coro.Starter.
func (g *getting) Start(th coro.Thread) (coro.Step, coro.Coroutine) {
	empty, err := g.q.Empty(th)
	if err == nil && !empty {
		var v any
		if v, err = g.q.getDirectly(th); err == nil {
			return coro.Returned(v), nil
		}
	}
	if err != nil {
		return coro.Raised(err), nil
	}
	if g.q.shut {
		return coro.Raised(g.q.errors.New(loop.QueueShutDown, "")), nil
	}
	wait := &get{q: g.q}
	g.next = wait
	return wait.wait(th), wait
}

// Resume implements coro.Coroutine.
func (g *getting) Resume(th coro.Thread, in coro.Input) coro.Step {
	switch {
	case g.next != nil:
		return g.next.Resume(th, in)
	case in.Err != nil:
		return coro.Raised(in.Err)
	}
	s, _ := g.Start(th)
	return s
}

// get waits on the future that it is.
type get struct {
	loop.Future
	q *Queue
}

// waiting reports whether g has begun to wait.
func (g *get) waiting() bool { return g.Loop() != nil }

// Resume implements coro.Coroutine.
func (g *get) Resume(th coro.Thread, in coro.Input) coro.Step {
	switch {
	case in.Err != nil && g.waiting():
		return coro.Raised(g.giveUp(th, in.Err))
	case in.Err != nil:
		return coro.Raised(in.Err)
	case g.waiting() && !g.Done():
		return g.Block()
	}
	q := g.q
	empty, err := q.Empty(th)
	if err != nil {
		return coro.Raised(err)
	}
	if empty {
		if q.shut {
			return coro.Raised(q.errors.New(loop.QueueShutDown, ""))
		}
		return g.wait(th)
	}
	v, err := q.getDirectly(th)
	if err != nil {
		return coro.Raised(err)
	}
	return coro.Returned(v)
}

func (q *Queue) getDirectly(th coro.Thread) (any, error) {
	if d, ok := q.storage.(Direct); ok {
		return d.GetNowait(th)
	}
	return q.GetNowait(th)
}

func (g *get) wait(th coro.Thread) coro.Step {
	l, err := g.q.bound.Loop(th, g.q.owner, g.q.errors)
	if err != nil {
		return coro.Raised(err)
	}
	g.Init(l, g)
	g.q.getters.Push(&g.Future)
	return g.Block()
}

// giveUp leaves the queue after err was raised into the wait.
func (g *get) giveUp(th coro.Thread, err error) error {
	q := g.q
	if _, e := g.Cancel(nil); e != nil { // it may not be done yet
		return e
	}
	q.getters.Remove(&g.Future)
	empty, e := q.Empty(th)
	if e == nil && !empty && !g.Cancelled() {
		// Woken for an item that somebody else has to take now.
		e = q.getters.WakeNext(nil)
	}
	if e != nil {
		return e
	}
	return err
}

// Wait implements loop.Waiter.
func (g *get) Wait() loop.Wait {
	if o, ok := g.q.owner.(loop.Waiter); ok {
		return o.Wait() // the queue is part of something else
	}
	return loop.Wait{Object: g.q.owner, Op: "q.get"}
}
