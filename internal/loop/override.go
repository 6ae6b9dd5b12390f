package loop

import "asyncrepl/internal/coro"

// Overrides are what a language's own kind of loop does in another way. Each
// may be nil.
type Overrides struct {
	// Time tells the loop's time in seconds.
	Time func() float64
	// RunOnce runs one iteration, by calling RunOnce or otherwise.
	RunOnce func(th coro.Thread) error
	// Select waits for descriptors, for at most seconds (negative: for ever).
	Select func(th coro.Thread, seconds float64) error
	// CallAt schedules t, by calling ScheduleAt or otherwise. delay is NaN
	// unless when comes from a delay that begins now.
	CallAt func(t *TimerHandle, delay, when float64) error
	// CallSoon puts a callback into the ready queue, by calling push or otherwise.
	CallSoon func(cb Callback, done *Future, ctx Context, push func() error) error
}

// SetOverrides changes what the loop does in another way; nil: nothing.
func (l *Loop) SetOverrides(o *Overrides) { l.over = o }

// RunOnce runs one iteration of the loop, which is running.
func (l *Loop) RunOnce(th coro.Thread) error { return l.iterate(th, true, -1) }

// runOnce is an iteration of a run.
func (l *Loop) runOnce(th coro.Thread) error {
	if l.over != nil && l.over.RunOnce != nil {
		return l.over.RunOnce(th)
	}
	return l.iterate(th, true, -1)
}

// schedule puts t into the heap, in the way of an override if there is one.
func (l *Loop) schedule(t *TimerHandle, delay, when float64) error {
	if l.over != nil && l.over.CallAt != nil {
		return l.over.CallAt(t, delay, when)
	}
	return l.ScheduleAt(t, when)
}

// selects waits in the way of an override, for ns nanoseconds or for ever. What
// the loop itself watches is looked at afterwards.
func (l *Loop) selects(th coro.Thread, ns int64, timed bool) error {
	seconds := -1.0
	if timed {
		seconds = float64(ns) / 1e9
	}
	if err := l.over.Select(th, seconds); err != nil {
		return err
	}
	return l.poll(th, 0)
}

// IsStopping reports whether Stop was called during the run.
func (l *Loop) IsStopping() bool { return l.stopping }

// Scheduled calls yield for each element of the ready queue, in order.
func (l *Loop) Scheduled(yield func(cb Callback, done *Future, ctx Context) bool) {
	l.receive()
	for i := range l.ready.n {
		if e := l.ready.at(i); !yield(e.cb, e.done, e.ctx) {
			return
		}
	}
}
