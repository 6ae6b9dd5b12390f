package loop

import (
	"math"

	"asyncrepl/internal/coro"
)

// TimeoutState is where a Timeout is in its life.
type TimeoutState uint8

const (
	TimeoutCreated TimeoutState = iota
	TimeoutEntered
	TimeoutExpiring // it has cancelled its task
	TimeoutExpired
	TimeoutExited
)

var timeoutNames = [...]string{"created", "active", "expiring", "expired", "finished"}

func (s TimeoutState) String() string { return timeoutNames[s] }

// Timeout bounds the time of a part of a task: when its time comes it cancels
// the task, and on leaving the part it turns that cancellation, and no other,
// into a TimeoutError. The zero value never expires.
type Timeout struct {
	state   TimeoutState
	when    *float64 // loop time, nil: never
	delayed bool     // when came from a delay
	task    *Task
	cancels int // of the task, on entering
	timer   *TimerHandle
	soon    *Handle // in place of timer, when the time is past already
}

// NewTimeout returns a timeout at the loop time when, nil for never.
func NewTimeout(when *float64) *Timeout { return &Timeout{when: when} }

// TimeoutAfter returns a timeout after delay seconds from now.
func (l *Loop) TimeoutAfter(delay float64) *Timeout {
	when := l.Time() + delay
	return &Timeout{when: &when, delayed: true}
}

// State returns where the timeout is in its life.
func (t *Timeout) State() TimeoutState { return t.state }

// When returns the loop time at which it expires, nil for never.
func (t *Timeout) When() *float64 { return t.when }

// Expired reports whether the time has come.
func (t *Timeout) Expired() bool { return t.state == TimeoutExpiring || t.state == TimeoutExpired }

// Enter starts the part of the current task of th. The error is RuntimeError.
func (t *Timeout) Enter(th coro.Thread) error {
	l := Of(th)
	e := errorsOf(l)
	if t.state != TimeoutCreated {
		return e.New(RuntimeError, "Timeout has already been entered")
	}
	if l == nil || l.current == nil {
		return e.New(RuntimeError, "Timeout should be used inside a task")
	}
	t.state = TimeoutEntered
	t.task = l.current
	t.cancels = t.task.Cancelling()
	return t.Reschedule(th, t.when)
}

// Reschedule changes the time, nil for never. The error is RuntimeError.
func (t *Timeout) Reschedule(th coro.Thread, when *float64) (err error) {
	l := Of(th)
	switch t.state {
	case TimeoutEntered:
	case TimeoutCreated:
		return errorsOf(l).New(RuntimeError, "Timeout has not been entered")
	default:
		return errorsOf(l).New(RuntimeError, "Cannot change state of "+t.state.String()+" Timeout")
	}
	t.delayed = t.delayed && t.when == when
	t.when = when
	t.disarm()
	switch {
	case when == nil:
	case *when <= l.Time():
		t.soon, err = l.CallSoon((*expiry)(t), nil)
	default:
		t.timer = &TimerHandle{}
		t.timer.Init(l, (*expiry)(t), nil)
		if t.delayed {
			l.takeTurn(t.timer)
		}
		err = l.schedule(t.timer, math.NaN(), *when)
	}
	return err
}

func (t *Timeout) disarm() {
	if t.timer != nil {
		t.timer.Cancel()
	}
	if t.soon != nil {
		t.soon.Cancel()
	}
	t.timer, t.soon = nil, nil
}

// expiry is a Timeout seen as its timer's callback.
type expiry Timeout

// Run implements Callback.
func (x *expiry) Run(th coro.Thread, _ *Future) error {
	// Through the owner, so that what the language overrides is honoured.
	_, err := x.task.Waitable().CancelWait(th, nil)
	x.state = TimeoutExpiring
	x.timer, x.soon = nil, nil
	return err
}

// Exit ends the part, which raised err or, if err is nil, did not. The result
// is the error that leaves the part: err itself, or a TimeoutError with err as
// its cause.
func (t *Timeout) Exit(err error) error {
	t.disarm()
	switch t.state {
	case TimeoutEntered:
		t.state = TimeoutExited
	case TimeoutExpiring:
		t.state = TimeoutExpired
		if t.task.Uncancel() <= t.cancels && err != nil {
			e := t.task.loop.errors
			if isCancelled(err) {
				return timeoutFrom(e, err)
			}
			insertTimeout(e, err)
		}
	}
	return err
}

// timeoutFrom returns a TimeoutError raised from cause.
func timeoutFrom(e Errors, cause error) error {
	err := e.New(TimeoutError, "")
	e.SetCause(err, cause)
	e.SetContext(err, cause)
	return err
}

// Group is implemented by errors that are groups of errors.
type Group interface{ Members() []error }

// insertTimeout puts a TimeoutError before the first CancelledError in the
// contexts of err, and of each member if it is a group.
func insertTimeout(e Errors, err error) {
	insertIn(e, err)
	if g, ok := err.(Group); ok {
		for _, m := range g.Members() {
			insertIn(e, m)
		}
	}
}

func insertIn(e Errors, err error) {
	for {
		ctx := e.Context(err)
		if ctx == nil {
			return
		}
		if isCancelled(ctx) {
			e.SetContext(err, timeoutFrom(e, ctx))
			return
		}
		err = ctx
	}
}
