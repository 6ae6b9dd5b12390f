package loop

import "asyncrepl/internal/coro"

// enter makes the loop the running one of th and returns the Thread to use and
// how to undo it. The error is RuntimeError.
func (l *Loop) enter(th coro.Thread) (coro.Thread, *Current, error) {
	if l.closed {
		return nil, nil, l.closedError()
	}
	if th == nil {
		th = l.own
	}
	c := currentOf(th)
	if c == nil {
		c = l.own
	}
	if l.running {
		return nil, nil, l.errors.New(RuntimeError, "This event loop is already running")
	}
	if c.Running != nil {
		return nil, nil, l.errors.New(RuntimeError, "Cannot run the event loop while another loop is running")
	}
	c.Running = l
	l.running, l.background = true, c.Background
	if !l.background {
		l.interrupt.running(l, true)
	}
	return th, c, nil
}

// CheckRunnable returns the error with which a Run function would refuse now.
func (l *Loop) CheckRunnable(th coro.Thread) error {
	_, c, err := l.enter(th)
	if err == nil {
		l.leave(c)
	}
	return err
}

func (l *Loop) leave(c *Current) {
	c.Running = nil
	l.running, l.stopping, l.jump = false, false, false
	l.ready.shrink()
	if !l.background {
		l.interrupt.running(l, false)
	}
}

// Begin makes the loop the running one for iterations by RunOnce, until the
// returned function is called.
func (l *Loop) Begin(th coro.Thread) (end func(), err error) {
	_, c, err := l.enter(th)
	if err != nil {
		return nil, err
	}
	l.jump = true
	return func() { l.leave(c) }, nil
}

// interrupted reports whether there is an interrupt for this loop to take.
func (l *Loop) interrupted() bool { return l.interrupt.Pending() && !l.background }

// RunForever runs the loop until Stop, an interrupt or another fatal error,
// which it returns; the loop stays usable after each.
func (l *Loop) RunForever(th coro.Thread) error {
	th, c, err := l.enter(th)
	if err != nil {
		return err
	}
	defer l.leave(c)
	return l.forever(th)
}

func (l *Loop) forever(th coro.Thread) error {
	l.jump = true
	for {
		if err := l.runOnce(th); err != nil {
			return err
		}
		if l.stopping {
			return nil
		}
		if err := l.between(th); err != nil {
			return err
		}
	}
}

// between is done between two iterations of a run: it takes an interrupt and
// looks at the alarm.
func (l *Loop) between(th coro.Thread) error {
	if l.alarm.set && l.alarm.interrupt && l.alarmDue() {
		l.alarm = alarm{}
		l.interrupt.Request()
	}
	if l.interrupted() {
		return l.takeInterrupt(th)
	}
	return nil
}

// Stop ends the run after the current iteration.
func (l *Loop) Stop() { l.stopping = true }

// RunUntilComplete runs the loop until w is done, and returns as w ended. isNew
// says that w was made for this call: nobody else could see its error then.
func (l *Loop) RunUntilComplete(th coro.Thread, w Waitable, isNew bool) (any, error) {
	th, c, err := l.enter(th)
	if err != nil {
		return nil, err
	}
	defer l.leave(c)
	f := w.LoopFuture()
	cb := &stopper{l}
	if err := f.AddCallback(cb, nil); err != nil {
		return nil, err
	}
	err = l.forever(th)
	f.removeCallback(cb)
	if err != nil {
		if isNew && f.state == Finished {
			f.Retrieved()
		}
		return nil, err
	}
	if f.state == Pending {
		return nil, l.errors.New(RuntimeError, "Event loop stopped before Future completed.")
	}
	return f.Result()
}

// stopper stops the loop when a future is done.
type stopper struct{ l *Loop }

// Run implements Callback.
func (s *stopper) Run(_ coro.Thread, f *Future) error {
	if f.state == Finished {
		f.Retrieved()
		if err := f.failed(); err != nil && coro.KindOf(err) == coro.Fatal {
			return nil // it leaves the loop by itself
		}
	}
	s.l.Stop()
	return nil
}
