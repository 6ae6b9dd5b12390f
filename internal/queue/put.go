package queue

import (
	"asyncrepl/internal/coro"
	"asyncrepl/internal/loop"
)

// Put returns the coroutine that puts v in, waiting for room if there is none.
// It raises QueueShutDown when nothing can be put in any more.
func (q *Queue) Put(v any) coro.Coroutine { return &putting{q: q, v: v} }

// putting is a put of which nobody knows yet whether it has to wait.
type putting struct {
	q    *Queue
	v    any
	next coro.Coroutine
}

var _ coro.Starter = (*putting)(nil)

// Start implements coro.Starter.
func (p *putting) Start(th coro.Thread) (coro.Step, coro.Coroutine) {
	full, err := p.q.Full(th)
	if err == nil && !full {
		if err = p.q.putDirectly(th, p.v); err == nil {
			return coro.Returned(nil), nil
		}
	}
	if err != nil {
		return coro.Raised(err), nil
	}
	if p.q.shut {
		return coro.Raised(p.q.errors.New(loop.QueueShutDown, "")), nil
	}
	wait := &put{q: p.q, v: p.v}
	p.next = wait
	return wait.wait(th), wait
}

// Resume implements coro.Coroutine.
func (p *putting) Resume(th coro.Thread, in coro.Input) coro.Step {
	switch {
	case p.next != nil:
		return p.next.Resume(th, in)
	case in.Err != nil:
		return coro.Raised(in.Err)
	}
	s, _ := p.Start(th)
	return s
}

// put waits on the future that it is.
type put struct {
	loop.Future
	q       *Queue
	v       any
	waiting bool
}

// Resume implements coro.Coroutine.
func (p *put) Resume(th coro.Thread, in coro.Input) coro.Step {
	switch {
	case in.Err != nil && p.waiting:
		return coro.Raised(p.giveUp(th, in.Err))
	case in.Err != nil:
		return coro.Raised(in.Err)
	case p.waiting && !p.Done():
		return p.Block()
	}
	q := p.q
	full, err := q.Full(th)
	if err != nil {
		return coro.Raised(err)
	}
	if full {
		if q.shut {
			return coro.Raised(q.errors.New(loop.QueueShutDown, ""))
		}
		return p.wait(th)
	}
	if err := q.putDirectly(th, p.v); err != nil {
		return coro.Raised(err)
	}
	return coro.Returned(nil)
}

func (q *Queue) putDirectly(th coro.Thread, v any) error {
	if d, ok := q.storage.(Direct); ok {
		return d.PutNowait(th, v)
	}
	return q.PutNowait(th, v)
}

func (p *put) wait(th coro.Thread) coro.Step {
	l, err := p.q.bound.Loop(th, p.q.owner, p.q.errors)
	if err != nil {
		return coro.Raised(err)
	}
	p.Init(l, p)
	p.waiting = true
	p.q.putters.Push(&p.Future)
	return p.Block()
}

// giveUp leaves the queue after err was raised into the wait.
func (p *put) giveUp(th coro.Thread, err error) error {
	q := p.q
	if _, e := p.Cancel(nil); e != nil { // it may not be done yet
		return e
	}
	q.putters.Remove(&p.Future)
	full, e := q.Full(th)
	if e == nil && !full && !p.Cancelled() {
		// Woken for room that somebody else has to take now.
		e = q.putters.WakeNext(nil)
	}
	if e != nil {
		return e
	}
	return err
}

// Wait implements loop.Waiter.
func (p *put) Wait() loop.Wait { return loop.Wait{Object: p.q.owner, Op: "q.put"} }
