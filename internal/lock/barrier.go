package lock

import (
	"asyncrepl/internal/coro"
	"asyncrepl/internal/loop"
)

// BarrierState is what a barrier is doing.
type BarrierState uint8

const (
	Filling BarrierState = iota
	Draining
	Resetting
	Broken
)

var barrierNames = [...]string{"filling", "draining", "resetting", "broken"}

func (s BarrierState) String() string { return barrierNames[s] }

// Barrier makes a fixed number of tasks wait for each other.
type Barrier struct {
	cond    Condition
	parties int
	count   int // tasks inside
	state   BarrierState
}

// Init makes b a barrier; see NewBarrier.
func (b *Barrier) Init(parties int, owner any, errors loop.Errors) error {
	*b = Barrier{parties: parties}
	if owner == nil {
		owner = b
	}
	b.cond.Init(nil, owner, errors)
	b.cond.op = "barrier.wait"
	if parties < 1 {
		return b.cond.errors.New(loop.ValueError, "parties must be > 0")
	}
	return nil
}

// NewBarrier returns a barrier for a number of tasks; the error is a ValueError
// if that is not positive. owner stands for it in the language, errors makes its
// errors; both may be nil.
func NewBarrier(parties int, owner any, errors loop.Errors) (*Barrier, error) {
	b := &Barrier{}
	return b, b.Init(parties, owner, errors)
}

// Parties is the number of tasks that have to come.
func (b *Barrier) Parties() int { return b.parties }

// Waiting is the number of tasks that have come and wait.
func (b *Barrier) Waiting() int {
	if b.state == Filling {
		return b.count
	}
	return 0
}

// Count is the number of tasks inside, whatever the barrier is doing.
func (b *Barrier) Count() int { return b.count }

// Condition is what those inside wait on.
func (b *Barrier) Condition() *Condition { return &b.cond }

// State returns what the barrier is doing.
func (b *Barrier) State() BarrierState { return b.state }

// Wait returns the coroutine that waits for all to come; its value is an int,
// different for each, below Parties. It raises BrokenBarrierError.
func (b *Barrier) Wait() coro.Coroutine { return &barrierWait{b: b} }

type barrierWait struct {
	b     *Barrier
	phase barrierPhase
	index int
}

// barrierPhase is where a barrierWait stands.
type barrierPhase uint8

const (
	outside  barrierPhase = iota
	entering              // the lock is being taken
	queueing              // the barrier still drains
	inside                // others have to come
)

// Resume implements coro.Coroutine.
func (w *barrierWait) Resume(th coro.Thread, in coro.Input) coro.Step {
	b := w.b
	switch w.phase {
	case outside:
		if in.Err != nil {
			return coro.Raised(in.Err)
		}
		w.phase = entering
		return coro.Called(b.cond.Acquire())
	case entering:
		if in.Err != nil {
			return coro.Raised(in.Err)
		}
		w.phase = queueing
	case inside:
		return w.inside(th, in.Err)
	}
	if in.Err != nil {
		return w.end(th, in.Err)
	}
	switch b.state {
	case Draining, Resetting:
		return coro.Called(b.cond.Wait())
	case Broken:
		return w.end(th, b.broken("Barrier aborted"))
	}
	w.index = b.count
	b.count++
	w.phase = inside
	if w.index+1 == b.parties {
		b.state = Draining
		return w.leave(th, b.cond.NotifyAll())
	}
	return w.inside(th, nil)
}

// inside goes on after waiting for the others.
func (w *barrierWait) inside(th coro.Thread, err error) coro.Step {
	b := w.b
	switch {
	case err != nil:
	case b.state == Filling:
		return coro.Called(b.cond.Wait())
	case b.state == Broken || b.state == Resetting:
		err = b.broken("Abort or reset of barrier")
	}
	return w.leave(th, err)
}

// leave counts the task out; the last one lets the next round begin.
func (w *barrierWait) leave(th coro.Thread, err error) coro.Step {
	b := w.b
	b.count--
	if b.count == 0 {
		if b.state == Resetting || b.state == Draining {
			b.state = Filling
		}
		if e := b.cond.NotifyAll(); e != nil {
			err = e
		}
	}
	return w.end(th, err)
}

// end lets go of the lock.
func (w *barrierWait) end(th coro.Thread, err error) coro.Step {
	if e := w.b.cond.Release(th); e != nil {
		err = e
	}
	if err != nil {
		return coro.Raised(err)
	}
	return coro.Returned(w.index)
}

func (b *Barrier) broken(text string) error {
	return b.cond.errors.New(loop.BrokenBarrierError, text)
}

// Reset returns the coroutine that sends those who wait away with a
// BrokenBarrierError and makes the barrier usable again.
func (b *Barrier) Reset() coro.Coroutine {
	return &barrierChange{b: b, change: func() {
		if b.count > 0 {
			b.state = Resetting
		} else {
			b.state = Filling
		}
	}}
}

// Abort returns the coroutine that breaks the barrier for good.
func (b *Barrier) Abort() coro.Coroutine {
	return &barrierChange{b: b, change: func() { b.state = Broken }}
}

// barrierChange changes the state under the lock and tells all who wait.
type barrierChange struct {
	b       *Barrier
	change  func()
	started bool
}

// Resume implements coro.Coroutine.
func (c *barrierChange) Resume(th coro.Thread, in coro.Input) coro.Step {
	if in.Err != nil {
		return coro.Raised(in.Err)
	}
	if !c.started {
		c.started = true
		return coro.Called(c.b.cond.Acquire())
	}
	c.change()
	err := c.b.cond.NotifyAll()
	if e := c.b.cond.Release(th); e != nil {
		err = e
	}
	if err != nil {
		return coro.Raised(err)
	}
	return coro.Returned(nil)
}
