package loop

import "asyncrepl/internal/coro"

// The three ways a step of a task is scheduled. The first two are the task
// itself under another type, so that they cost no allocation.
type (
	stepper Task // a plain step
	waker   Task // a step after what the task waited for is done
	thrower struct {
		t   *Task
		err error
	}
)

// Run implements Callback.
func (s *stepper) Run(th coro.Thread, _ *Future) error { return (*Task)(s).step(th, nil) }

// Run implements Callback.
func (w *waker) Run(th coro.Thread, done *Future) error {
	_, err := done.Result()
	return (*Task)(w).step(th, err)
}

// Run implements Callback.
func (s *thrower) Run(th coro.Thread, _ *Future) error { return s.t.step(th, s.err) }

// TaskOf returns the task that cb steps or wakes, nil if it is something else.
// wake tells a wake-up from a plain step.
func TaskOf(cb Callback) (t *Task, wake bool) {
	switch s := cb.(type) {
	case *stepper:
		return (*Task)(s), false
	case *waker:
		return (*Task)(s), true
	case *thrower:
		return s.t, false
	}
	return nil, false
}

// step resumes the coroutine once, raising err in it if that is not nil.
func (t *Task) step(th coro.Thread, err error) error {
	l := t.loop
	if t.flags&flagDropped != 0 {
		return nil
	}
	if t.state != Pending {
		return l.errors.New(InvalidStateError, "__step(): already done: "+l.errors.Repr(t.owner))
	}
	if t.flags&flagMustCancel != 0 {
		if !isCancelled(err) {
			err = t.MakeCancelledError()
		}
		t.flags &^= flagMustCancel
	}
	t.waiting = nil
	if l.current != nil {
		return l.errors.New(RuntimeError, "Cannot enter into task "+l.errors.Repr(t.owner)+
			" while another task "+l.errors.Repr(l.current.owner)+" is being executed.")
	}
	l.current = t
	err = t.resume(th, err)
	l.current = nil
	return err
}

// resume runs the coroutine to its next suspension and deals with what it did.
func (t *Task) resume(th coro.Thread, err error) error {
	l := t.loop
	if l.observer != nil {
		l.observer.TaskStepped(t)
	}
	l.steps++
	l.stepped = t
	var s coro.Step
	in := coro.Input{Err: err}
	if s = t.coro.Resume(th, in); s.Op == coro.Call {
		chain := coro.NewChain(t.coro)
		t.coro = chain
		s = chain.Continue(th, s)
	}
	if t.flags&flagDropped != 0 {
		return nil
	}
	if s.Op != coro.Yield {
		return t.end(s)
	}
	return t.yielded(th, s.Value)
}

// end finishes the task as its coroutine did.
func (t *Task) end(s coro.Step) (err error) {
	var fatal error
	switch {
	case s.Op == coro.Return && t.flags&flagMustCancel != 0:
		// cancelled in its very last step
		t.flags &^= flagMustCancel
		_, err = t.Future.Cancel(t.val)
	case s.Op == coro.Return:
		err = t.Future.SetResult(s.Value)
	default:
		switch coro.KindOf(s.Err) {
		case coro.Cancelled:
			t.flags |= flagHeld
			err = t.finish(Cancelled, s.Err)
		case coro.Fatal:
			fatal = s.Err
			err = t.Future.SetError(s.Err)
		default:
			err = t.Future.SetError(s.Err)
		}
	}
	l := t.loop
	t.coro = t.Coro()
	l.unlink(t)
	if l.observer != nil {
		l.observer.TaskFinished(t)
	}
	if fatal != nil {
		return fatal
	}
	return err
}

// yielded parks the task on what its coroutine yielded, or schedules the error
// that answers a yield of something else.
func (t *Task) yielded(th coro.Thread, v any) error {
	l := t.loop
	w, ok := v.(Waitable)
	if ok && w.LoopFuture() == &t.Future {
		return t.throwSoon(l.errors.New(RuntimeError, "Task cannot await on itself: "+l.errors.Repr(t.owner)))
	}
	ok = ok && !w.LoopFuture().Overridden()
	if follow := l.config.Follow; !ok && v != nil && follow != nil {
		f, err := follow(th, v)
		if err != nil {
			return t.throwSoon(err)
		}
		w, ok = f, f != nil
	}
	if !ok {
		if v != nil {
			if err := l.errors.BadYield(t, v); err != nil {
				return t.throwSoon(err)
			}
		}
		return l.soon((*stepper)(t), nil, t.context)
	}
	f := w.LoopFuture()
	switch {
	case f.loop != l:
		return t.throwSoon(t.otherLoop(w))
	case f.flags&flagBlocking == 0:
		return t.throwSoon(t.notAwaited(w))
	}
	f.flags &^= flagBlocking
	if err := f.AddCallback((*waker)(t), t.context); err != nil {
		return err
	}
	if follower, ok := w.(Follower); ok {
		if err := follower.Follow(th, t.context); err != nil {
			f.removeCallback((*waker)(t))
			return t.throwSoon(err)
		}
	}
	return t.park(th, w)
}

// park notes what the task waits for, and passes on a cancel that came while it
// was running.
func (t *Task) park(th coro.Thread, w Waitable) error {
	t.waiting = w.LoopFuture()
	if o := t.loop.observer; o != nil {
		t.more().since = t.loop.Time()
		o.TaskParked(t, t.Wait())
	}
	if t.flags&flagMustCancel != 0 {
		done, err := w.CancelWait(th, t.val)
		if err != nil {
			return err
		}
		if done {
			t.flags &^= flagMustCancel
		}
	}
	return nil
}

func (t *Task) throwSoon(err error) error {
	return t.loop.soon(&thrower{t, err}, nil, t.context)
}

func (t *Task) otherLoop(w Waitable) error {
	e := t.loop.errors
	return e.New(RuntimeError, "Task "+e.Repr(t.owner)+" got Future "+e.Repr(w)+" attached to a different loop")
}

func (t *Task) notAwaited(w Waitable) error {
	e := t.loop.errors
	return e.New(RuntimeError, "yield was used instead of yield from in task "+e.Repr(t.owner)+" with "+e.Repr(w))
}

// startEagerly runs the first step inside whatever is running now.
func (t *Task) startEagerly(th coro.Thread) error {
	l := t.loop
	l.link(t)
	if l.observer != nil {
		l.observer.TaskCreated(t, l.by())
	}
	if t.context != nil {
		if err := t.context.Enter(th); err != nil {
			return err
		}
		defer t.context.Exit(th)
	}
	outer := l.current
	l.current = t
	defer func() { l.current = outer }()
	err := t.resume(th, nil)
	if t.Done() {
		t.coro = nil // it was never scheduled
	}
	return err
}
