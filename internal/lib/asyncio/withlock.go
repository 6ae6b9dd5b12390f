package asyncio

import (
	"asyncrepl/internal/coro"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// entering is the coroutine of a lock's __aenter__: it takes the lock, at once if
// that is free, and ends with None.
type entering struct {
	s    *state
	self object.Value
	next coro.Coroutine
}

var _ coro.Starter = (*entering)(nil)

// Start implements coro.Starter.
func (e *entering) Start(th coro.Thread) (coro.Step, coro.Coroutine) {
	own, ok := e.self.Object().(acquirable)
	if ok && own.Owner() != nil && e.s.isOwnLock(own.Class()) && own.TryAcquire(th) {
		return coro.Returned(nil), nil
	}
	e.next = &mapped{m: e.s.acquire(e.self), f: func(*vm.Thread, any) (any, error) { return nil, nil }}
	return e.next.Resume(th, coro.Input{}), e.next
}

// Resume implements coro.Coroutine.
func (e *entering) Resume(th coro.Thread, in coro.Input) coro.Step {
	switch {
	case e.next != nil:
		return e.next.Resume(th, in)
	case in.Err != nil:
		return coro.Raised(in.Err)
	}
	s, _ := e.Start(th)
	return s
}

// leaving is the coroutine of a lock's __aexit__.
type leaving struct {
	s    *state
	self object.Value
}

// Resume implements coro.Coroutine.
func (l *leaving) Resume(th coro.Thread, in coro.Input) coro.Step {
	if in.Err != nil {
		return coro.Raised(in.Err)
	}
	var err error
	if own, ok := l.self.Object().(acquirable); ok && l.s.isOwnLock(own.Class()) {
		err = own.Release(th)
	} else {
		_, exc := object.CallMethod(th.(*vm.Thread), l.self, "release")
		err = asError(exc)
	}
	if err != nil {
		return coro.Raised(err)
	}
	return coro.Returned(nil)
}
