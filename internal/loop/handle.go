package loop

import "asyncrepl/internal/coro"

// Handle is a scheduled callback that can be cancelled. It may be embedded by
// value in an object of the language: Init it, then give it to Loop.Schedule.
type Handle struct {
	cb        Callback
	ctx       Context
	loop      *Loop
	cancelled bool
}

// Init prepares h to run cb in ctx (nil: none).
func (h *Handle) Init(l *Loop, cb Callback, ctx Context) {
	*h = Handle{cb: cb, ctx: ctx, loop: l}
}

// Run implements Callback.
func (h *Handle) Run(th coro.Thread, _ *Future) error {
	if h.cancelled {
		return nil
	}
	return h.cb.Run(th, nil)
}

// Cancel keeps the callback from running, and lets go of it.
func (h *Handle) Cancel() {
	h.cancelled = true
	h.cb = nil
}

// Cancelled reports whether Cancel was called.
func (h *Handle) Cancelled() bool { return h.cancelled }

// Callback returns what the handle runs, nil once it is cancelled.
func (h *Handle) Callback() Callback { return h.cb }

// Context returns the context given to Init.
func (h *Handle) Context() Context { return h.ctx }

// Loop returns the loop given to Init.
func (h *Handle) Loop() *Loop { return h.loop }

// TimerHandle is a Handle that runs at a time. It may be embedded by value:
// Init it, then give it to Loop.ScheduleAt.
type TimerHandle struct {
	Handle
	when      float64 // loop time, in seconds
	turn      uint32  // counts the timers that were set by a delay; 0: by a time
	scheduled bool    // it is in the heap
}

// tie is how near two times have to be, in seconds, to be taken for one: the
// rounding of sums.
const tie = 0.5e-9

// before tells whether t is due earlier than u. Delays that end at the same time
// by a clock that stands still are in the order in which they began, as the
// readings of a clock that moves would have it.
func (t *TimerHandle) before(u *TimerHandle) bool {
	if t.turn == 0 || u.turn == 0 || t.when < u.when-tie || t.when > u.when+tie {
		return t.when < u.when
	}
	return int32(t.turn-u.turn) < 0
}

// When returns the loop time, in seconds, at which the callback is due.
func (t *TimerHandle) When() float64 { return t.when }

// Scheduled reports whether the timer waits for its time.
func (t *TimerHandle) Scheduled() bool { return t.scheduled }

// Cancel keeps the callback from running. The timer leaves the heap later, when
// it comes to the top or when too many cancelled ones are in it.
func (t *TimerHandle) Cancel() {
	if !t.cancelled && t.scheduled {
		t.loop.cancelledTimers++
	}
	t.Handle.Cancel()
}
