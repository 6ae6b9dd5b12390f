package loop

import "asyncrepl/internal/coro"

// alarm is a loop time at which a run ends or is interrupted.
type alarm struct {
	set, interrupt bool
	when           float64
	turns          int // iterations since the time was up
}

// alarmDue reports whether the alarm's time is up and what was due by then has
// been done.
func (l *Loop) alarmDue() bool {
	if l.Time()+resolution <= l.alarm.when {
		return false
	}
	l.alarm.turns++
	return l.idle() || l.alarm.turns > settleTurns
}

// idle reports whether nothing is ready or due.
func (l *Loop) idle() bool {
	l.receive()
	l.dropCancelled()
	return l.ready.n == 0 && (len(l.timers) == 0 || l.timers[0].when >= l.Time()+resolution)
}

// InterruptAt requests an interrupt when the loop's time is when, after the
// timers due then, in whatever run is under way at that time.
func (l *Loop) InterruptAt(when float64) { l.alarm = alarm{set: true, interrupt: true, when: when} }

// ClearInterruptAt takes InterruptAt back.
func (l *Loop) ClearInterruptAt() { l.alarm = alarm{} }

// Outcome is why one of the Run functions below returned.
type Outcome uint8

const (
	Satisfied Outcome = iota // what was asked for has happened
	Stopped                  // Stop was called
	Starved                  // nothing can happen any more
)

// Pump runs what is ready, without the loop being the running one before and
// after: a shell calls it while it waits for input. It returns when nothing is
// ready any more or turns iterations have passed. A virtual clock does not move.
// See WaitAwake for when to call again.
func (l *Loop) Pump(th coro.Thread, turns int) error {
	th, c, err := l.enter(th)
	if err != nil {
		return err
	}
	defer l.leave(c)
	for range turns {
		if err := l.iterate(th, false, -1); err != nil {
			return err
		}
		if err := l.between(th); err != nil {
			return err
		}
		if l.idle() {
			return nil
		}
	}
	return nil
}

// WaitAwake waits, outside of any run, until a Pump would have something to do:
// a callback is ready, a timer is due, a descriptor is ready, or Wake was
// called. The interpreter's lock is released meanwhile.
func (l *Loop) WaitAwake(th coro.Thread) error {
	if l.closed {
		return l.closedError()
	}
	if l.todo > 0 || !l.idle() {
		return nil
	}
	return l.await(th, true)
}

// RunFor runs the loop for seconds of its time, with what is due by then.
func (l *Loop) RunFor(th coro.Thread, seconds float64) (Outcome, error) {
	outer := l.alarm
	l.alarm = alarm{set: true, when: l.Time() + seconds}
	if outer.set && outer.when < l.alarm.when {
		l.alarm = outer
	}
	defer func() { l.alarm = outer }()
	return l.runWhile(th, func() bool { return !l.alarmDue() })
}

// RunUntil runs the loop until f is done.
func (l *Loop) RunUntil(th coro.Thread, f *Future) (Outcome, error) {
	return l.runWhile(th, func() bool { return !f.Done() })
}

// RunUntilIdle runs the loop until no task is pending.
func (l *Loop) RunUntilIdle(th coro.Thread) (Outcome, error) {
	return l.runWhile(th, func() bool { return l.tasks > 0 })
}

// runWhile runs iterations as long as more says so.
func (l *Loop) runWhile(th coro.Thread, more func() bool) (Outcome, error) {
	th, c, err := l.enter(th)
	if err != nil {
		return Satisfied, err
	}
	defer l.leave(c)
	l.jump = true
	for more() {
		if err := l.runOnce(th); err != nil {
			return Satisfied, err
		}
		if l.stopping {
			return Stopped, nil
		}
		if err := l.between(th); err != nil {
			return Satisfied, err
		}
	}
	return Satisfied, nil
}

// RunSteps runs the loop until n steps of tasks have been made. each (nil: none)
// is told the task after each of its steps. It ends early, Starved, when nothing
// can happen any more: no callback, timer, descriptor or work outside is left.
func (l *Loop) RunSteps(th coro.Thread, n int, each func(*Task)) (Outcome, error) {
	th, c, err := l.enter(th)
	if err != nil {
		return Satisfied, err
	}
	defer l.leave(c)
	l.jump = true
	for range n {
		before := l.steps
		for l.steps == before {
			if l.starved() {
				return Starved, nil
			}
			if err := l.iterate(th, true, 1); err != nil {
				return Satisfied, err
			}
			if l.stopping {
				return Stopped, nil
			}
			if err := l.between(th); err != nil {
				return Satisfied, err
			}
		}
		if each != nil {
			each(l.stepped)
		}
	}
	return Satisfied, nil
}

// starved reports whether nothing can happen any more.
func (l *Loop) starved() bool {
	return l.todo == 0 && l.idle() && len(l.timers) == 0 && len(l.fds) == 0 && l.outside.Load() == 0 && !l.clock.Held()
}
