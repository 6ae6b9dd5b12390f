package lock

import (
	"asyncrepl/internal/coro"
	"asyncrepl/internal/loop"
)

// Event is a flag that tasks can wait for.
type Event struct {
	base
	set bool
}

// Init makes e an event that is not set; see NewEvent.
func (e *Event) Init(owner any, errors loop.Errors) {
	*e = Event{}
	e.init(e, owner, errors)
}

// NewEvent returns an event that is not set. owner stands for it in the
// language, errors makes its errors; both may be nil.
func NewEvent(owner any, errors loop.Errors) *Event {
	e := &Event{}
	e.Init(owner, errors)
	return e
}

// IsSet reports whether the flag is set.
func (e *Event) IsSet() bool { return e.set }

// Set sets the flag and wakes all who wait.
func (e *Event) Set() error {
	if e.set {
		return nil
	}
	e.set = true
	return e.waiters.WakeAll(true)
}

// Clear clears the flag.
func (e *Event) Clear() { e.set = false }

// Wait returns the coroutine that waits for the flag; its value is true.
func (e *Event) Wait() coro.Coroutine { return &eventWait{wait{at: &e.base, op: "event.wait"}, e} }

type eventWait struct {
	wait
	e *Event
}

// Resume implements coro.Coroutine.
func (w *eventWait) Resume(th coro.Thread, in coro.Input) coro.Step {
	if w.still(in) {
		return w.Block()
	}
	woken := w.waiting
	if woken {
		w.leave()
	}
	switch {
	case in.Err != nil:
		return coro.Raised(in.Err)
	case woken || w.e.set:
		return coro.Returned(true)
	}
	return w.enter(th)
}
