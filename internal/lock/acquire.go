package lock

import "asyncrepl/internal/coro"

// acquire is the coroutine that takes a lock or semaphore. Only if that has to
// wait does it make the coroutine that does.
type acquire struct {
	l interface {
		TryAcquire(th coro.Thread) bool
		queueUp() coro.Coroutine
	}
	next coro.Coroutine
}

var _ coro.Starter = (*acquire)(nil)

// Start implements coro.Starter.
func (a *acquire) Start(th coro.Thread) (coro.Step, coro.Coroutine) {
	if a.l.TryAcquire(th) {
		return coro.Returned(true), nil
	}
	a.next = a.l.queueUp()
	return a.next.Resume(th, coro.Input{}), a.next
}

// Resume implements coro.Coroutine.
func (a *acquire) Resume(th coro.Thread, in coro.Input) coro.Step {
	switch {
	case a.next != nil:
		return a.next.Resume(th, in)
	case in.Err != nil:
		return coro.Raised(in.Err)
	}
	s, _ := a.Start(th)
	return s
}
