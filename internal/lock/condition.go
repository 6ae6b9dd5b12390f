package lock

import (
	"asyncrepl/internal/coro"
	"asyncrepl/internal/loop"
)

// Condition is a queue of those who wait, under a lock, to be notified.
type Condition struct {
	base
	lock Locker
	op   string // of a wait
}

// Init makes c a condition; see NewCondition.
func (c *Condition) Init(lock Locker, owner any, errors loop.Errors) {
	*c = Condition{lock: lock, op: "condition.wait"}
	c.init(c, owner, errors)
	if lock == nil {
		c.lock = NewLock(owner, errors)
	}
}

// NewCondition returns a condition with a lock (nil: a new one). owner stands
// for it in the language, errors makes its errors; both may be nil.
func NewCondition(lock Locker, owner any, errors loop.Errors) *Condition {
	c := &Condition{}
	c.Init(lock, owner, errors)
	return c
}

// Lock returns the lock.
func (c *Condition) Lock() Locker { return c.lock }

// Locked reports whether the lock is held.
func (c *Condition) Locked() bool { return c.lock.Locked() }

// TryAcquire takes the lock if that is free.
func (c *Condition) TryAcquire(th coro.Thread) bool { return c.lock.TryAcquire(th) }

// Acquire takes the lock.
func (c *Condition) Acquire() coro.Coroutine { return c.lock.Acquire() }

// Release lets go of the lock.
func (c *Condition) Release(th coro.Thread) error { return c.lock.Release(th) }

// Notify wakes up to n of those who wait; they go on once they have the lock
// again. The error is RuntimeError if the lock is not held.
func (c *Condition) Notify(n int) error {
	if !c.lock.Locked() {
		return c.errors.New(loop.RuntimeError, "cannot notify on un-acquired lock")
	}
	return c.notify(n)
}

// NotifyAll is Notify for all who wait.
func (c *Condition) NotifyAll() error { return c.Notify(c.waiters.Len()) }

func (c *Condition) notify(n int) error {
	for _, f := range c.waiters.All() {
		if n <= 0 {
			break
		}
		if f.Done() {
			continue
		}
		n--
		if err := f.SetResult(false); err != nil {
			return err
		}
	}
	return nil
}

// Wait returns the coroutine that lets go of the lock, waits to be notified and
// takes the lock again, which it does in any case; its value is true.
func (c *Condition) Wait() coro.Coroutine {
	return &conditionWait{wait: wait{at: &c.base, op: c.op}, c: c}
}

type conditionWait struct {
	wait
	c         *Condition
	retaking  bool
	err       error // raised into the wait
	cancelled error // raised into the last attempt to take the lock
}

// Resume implements coro.Coroutine.
func (w *conditionWait) Resume(th coro.Thread, in coro.Input) coro.Step {
	switch {
	case w.still(in):
		return w.Block()
	case w.waiting:
		w.leave()
		w.err = in.Err
		w.retaking = true
		return coro.Called(w.c.lock.Acquire())
	case w.retaking:
		return w.retaken(in)
	case in.Err != nil:
		return coro.Raised(in.Err)
	}
	return w.start(th)
}

func (w *conditionWait) start(th coro.Thread) coro.Step {
	c := w.c
	if !c.lock.Locked() {
		return coro.Raised(c.errors.New(loop.RuntimeError, "cannot wait on un-acquired lock"))
	}
	l, err := c.bound.Loop(th, c.owner, c.errors)
	if err != nil {
		return coro.Raised(err)
	}
	if err := c.lock.Release(th); err != nil {
		return coro.Raised(err)
	}
	w.join(l)
	return w.Block()
}

// retaken goes on after an attempt to take the lock: only cancellation makes it
// try again.
func (w *conditionWait) retaken(in coro.Input) coro.Step {
	c := w.c
	if in.Err != nil {
		during := w.cancelled
		if during == nil {
			during = w.err
		}
		if during != nil && during != in.Err && c.errors.Context(in.Err) == nil {
			c.errors.SetContext(in.Err, during)
		}
	}
	if isCancelled(in.Err) {
		w.cancelled = in.Err
		return coro.Called(c.lock.Acquire())
	}
	err := in.Err
	if err == nil {
		err = w.cancelled
	}
	if err == nil {
		err = w.err
	}
	if err == nil {
		return coro.Returned(true)
	}
	// We may have been notified before this error: somebody else should be.
	if e := c.notify(1); e != nil {
		err = e
	}
	return coro.Raised(err)
}

// Predicate is a condition to wait for. Its value is what WaitFor returns.
type Predicate func(th coro.Thread) (value any, holds bool, err error)

// WaitFor returns the coroutine that waits, as often as needed, until p holds;
// its value is p's.
func (c *Condition) WaitFor(p Predicate) coro.Coroutine { return &conditionWaitFor{c, p} }

type conditionWaitFor struct {
	c *Condition
	p Predicate
}

// Resume implements coro.Coroutine.
func (w *conditionWaitFor) Resume(th coro.Thread, in coro.Input) coro.Step {
	if in.Err != nil {
		return coro.Raised(in.Err)
	}
	v, holds, err := w.p(th)
	switch {
	case err != nil:
		return coro.Raised(err)
	case holds:
		return coro.Returned(v)
	}
	return coro.Called(w.c.Wait())
}
