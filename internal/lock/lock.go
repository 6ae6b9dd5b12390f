package lock

import (
	"asyncrepl/internal/coro"
	"asyncrepl/internal/loop"
)

// Locker is what a Condition needs of its lock.
type Locker interface {
	Locked() bool
	Acquire() coro.Coroutine
	TryAcquire(th coro.Thread) bool // reports whether nobody had to wait
	Release(th coro.Thread) error
}

// Lock is held by at most one at a time. Those who wait get it in their order.
type Lock struct {
	base
	locked bool
}

// Init makes l an unlocked lock; see NewLock.
func (l *Lock) Init(owner any, errors loop.Errors) {
	*l = Lock{}
	l.init(l, owner, errors)
}

// NewLock returns an unlocked lock. owner stands for it in the language, errors
// makes its errors; both may be nil.
func NewLock(owner any, errors loop.Errors) *Lock {
	l := &Lock{}
	l.Init(owner, errors)
	return l
}

// Locked reports whether somebody holds the lock.
func (l *Lock) Locked() bool { return l.locked }

// Release lets go of the lock and wakes the first who waits. The error is
// RuntimeError if nobody holds it.
func (l *Lock) Release(th coro.Thread) error {
	if !l.locked {
		return l.errors.New(loop.RuntimeError, "Lock is not acquired.")
	}
	l.locked = false
	l.note(th, loop.Released)
	return l.wakeFirst(true)
}

// Acquire returns the coroutine that takes the lock; its value is true.
func (l *Lock) Acquire() coro.Coroutine { return &acquire{l: l} }

// TryAcquire takes the lock if nobody has it or waits for it.
func (l *Lock) TryAcquire(th coro.Thread) bool {
	if l.locked || !l.allCancelled() {
		return false
	}
	l.locked = true
	l.note(th, loop.Acquired)
	return true
}

func (l *Lock) queueUp() coro.Coroutine {
	return &lockAcquire{wait{at: &l.base, op: "lock.acquire"}, l}
}

type lockAcquire struct {
	wait
	l *Lock
}

// Resume implements coro.Coroutine.
func (a *lockAcquire) Resume(th coro.Thread, in coro.Input) coro.Step {
	l := a.l
	switch {
	case a.still(in):
		return a.Block()
	case !a.waiting && in.Err != nil:
		return coro.Raised(in.Err)
	case !a.waiting && (l.locked || !l.allCancelled()):
		return a.enter(th)
	case a.waiting:
		a.leave()
		if in.Err != nil {
			return coro.Raised(l.pass(in.Err))
		}
	}
	l.locked = true
	l.note(th, loop.Acquired)
	return coro.Returned(true)
}

// pass hands on a wake-up that was for a waiter cancelled by err.
func (l *Lock) pass(err error) error {
	if isCancelled(err) && !l.locked {
		if e := l.wakeFirst(true); e != nil {
			return e
		}
	}
	return err
}
