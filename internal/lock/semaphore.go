package lock

import (
	"asyncrepl/internal/coro"
	"asyncrepl/internal/loop"
)

// Semaphore is a counter that Acquire takes one from and waits at zero. Those
// who wait get their turn in their order. With a bound it refuses to be
// released more often than acquired.
type Semaphore struct {
	base
	value   int
	bound   int
	bounded bool
}

// Init makes s a semaphore with a value; see NewSemaphore.
func (s *Semaphore) Init(value int, owner any, errors loop.Errors) error {
	*s = Semaphore{value: value, bound: value}
	s.init(s, owner, errors)
	if value < 0 {
		return s.errors.New(loop.ValueError, "Semaphore initial value must be >= 0")
	}
	return nil
}

// NewSemaphore returns a semaphore with a value; the error is a ValueError if
// that is negative. owner stands for it in the language, errors makes its
// errors; both may be nil.
func NewSemaphore(value int, owner any, errors loop.Errors) (*Semaphore, error) {
	s := &Semaphore{}
	return s, s.Init(value, owner, errors)
}

// Limit makes s a bounded semaphore: its value never exceeds the initial one.
func (s *Semaphore) Limit() { s.bounded = true }

// Initial is the value that s began with.
func (s *Semaphore) Initial() int { return s.bound }

// Value returns the counter.
func (s *Semaphore) Value() int { return s.value }

// Locked reports whether Acquire would have to wait: the counter is zero or
// others wait already.
func (s *Semaphore) Locked() bool { return s.value == 0 || !s.allCancelled() }

// Release adds one to the counter and wakes the first who waits. The error is a
// ValueError beyond the bound.
func (s *Semaphore) Release(th coro.Thread) error {
	if s.bounded && s.value >= s.bound {
		return s.errors.New(loop.ValueError, "BoundedSemaphore released too many times")
	}
	s.value++
	s.note(th, loop.Released)
	_, err := s.wakeNext()
	return err
}

// wakeNext gives one of the counter to the first who is pending.
func (s *Semaphore) wakeNext() (bool, error) {
	for _, f := range s.waiters.All() {
		if !f.Done() {
			s.value--
			return true, f.SetResult(true)
		}
	}
	return false, nil
}

// Acquire returns the coroutine that takes one from the counter; its value is true.
func (s *Semaphore) Acquire() coro.Coroutine { return &acquire{l: s} }

// TryAcquire takes one from the counter if nobody has to wait.
func (s *Semaphore) TryAcquire(th coro.Thread) bool {
	if s.Locked() {
		return false
	}
	s.value--
	s.note(th, loop.Acquired)
	return true
}

func (s *Semaphore) queueUp() coro.Coroutine {
	return &semaphoreAcquire{wait{at: &s.base, op: "semaphore.acquire"}, s}
}

type semaphoreAcquire struct {
	wait
	s *Semaphore
}

// Resume implements coro.Coroutine.
func (a *semaphoreAcquire) Resume(th coro.Thread, in coro.Input) coro.Step {
	s := a.s
	switch {
	case a.still(in):
		return a.Block()
	case !a.waiting && in.Err != nil:
		return coro.Raised(in.Err)
	case !a.waiting && s.Locked():
		return a.enter(th)
	case !a.waiting:
		s.value--
	default:
		if err := a.end(in.Err); err != nil {
			return coro.Raised(err)
		}
	}
	s.note(th, loop.Acquired)
	return coro.Returned(true)
}

// end ends the wait; what the waiter was given and cannot use goes back.
func (a *semaphoreAcquire) end(err error) error {
	s := a.s
	a.leave()
	if isCancelled(err) && a.Done() && !a.Cancelled() {
		s.value++
	}
	// Others may have come meanwhile and queued up behind us although the
	// counter was not zero.
	for s.value > 0 {
		woken, e := s.wakeNext()
		if e != nil {
			return e
		}
		if !woken {
			break
		}
	}
	return err
}
