package loop

import "asyncrepl/internal/coro"

// waitFor is the coroutine that WaitFor returns.
type waitFor struct {
	Future  // with a timeout of 0: done when what was cancelled is
	what    coro.Coroutine
	ensure  func(coro.Thread) (Waitable, error)
	delay   *float64
	timeout Timeout
	target  Waitable
	state   waitForState
}

type waitForState uint8

const (
	waitForNew waitForState = iota
	waitForCalled
	waitForCancelled // what did not get a chance is being cancelled
)

// WaitFor returns the coroutine that awaits what, in the same task, for at most
// timeout seconds (nil: without limit); then it raises TimeoutError. With a
// timeout that is not positive, what gets no chance to run: ensure makes a
// future of it, which is returned from if it is done and else cancelled. A nil
// ensure makes a task of what.
func WaitFor(what coro.Coroutine, timeout *float64, ensure func(coro.Thread) (Waitable, error)) coro.Coroutine {
	return &waitFor{what: what, delay: timeout, ensure: ensure}
}

// Resume implements coro.Coroutine.
func (w *waitFor) Resume(th coro.Thread, in coro.Input) coro.Step {
	switch w.state {
	case waitForNew:
		if in.Err != nil {
			return coro.Raised(in.Err)
		}
		return w.start(th)
	case waitForCalled:
		if err := w.timeout.Exit(in.Err); err != nil {
			return coro.Raised(err)
		}
		return coro.Returned(in.Value)
	}
	return w.afterCancel(in)
}

func (w *waitFor) start(th coro.Thread) coro.Step {
	l := Of(th)
	if l == nil {
		return coro.Raised(errorsOf(l).New(RuntimeError, "no running event loop"))
	}
	if w.delay != nil && *w.delay <= 0 {
		return w.startAtOnce(th, l)
	}
	w.state = waitForCalled
	if w.delay != nil {
		when := l.Time() + *w.delay
		w.timeout.when = &when
	}
	if err := w.timeout.Enter(th); err != nil {
		return coro.Raised(err)
	}
	return coro.Called(w.what)
}

// startAtOnce is the case of a timeout that has passed already.
func (w *waitFor) startAtOnce(th coro.Thread, l *Loop) coro.Step {
	var err error
	if w.ensure != nil {
		w.target, err = w.ensure(th)
	} else {
		w.target, err = l.NewTask(th, w.what, TaskOptions{})
	}
	if err != nil {
		return coro.Raised(err)
	}
	f := w.target.LoopFuture()
	if f.Done() {
		return result(f)
	}
	w.state = waitForCancelled
	w.Future.Init(l, cancelOwner{w})
	if err := f.AddCallback((*release)(&w.Future), nil); err != nil {
		return coro.Raised(err)
	}
	if _, err := w.target.CancelWait(th, nil); err != nil {
		f.removeCallback((*release)(&w.Future))
		return coro.Raised(err)
	}
	return w.Block()
}

func (w *waitFor) afterCancel(in coro.Input) coro.Step {
	if in.Err == nil && !w.Done() {
		return w.Block()
	}
	f := w.target.LoopFuture()
	f.removeCallback((*release)(&w.Future))
	if in.Err != nil {
		return coro.Raised(in.Err)
	}
	s := result(f)
	if isCancelled(s.Err) {
		s.Err = timeoutFrom(w.loop.errors, s.Err)
	}
	return s
}

// result is the step of a coroutine that ends as f did.
func result(f *Future) coro.Step {
	v, err := f.Result()
	if err != nil {
		return coro.Raised(err)
	}
	return coro.Returned(v)
}

// release is a future seen as the callback that gives it an empty result.
type release Future

// Run implements Callback.
func (r *release) Run(coro.Thread, *Future) error {
	f := (*Future)(r)
	if f.Done() {
		return nil
	}
	return f.SetResult(nil)
}

type cancelOwner struct{ w *waitFor }

// Wait implements Waiter.
func (o cancelOwner) Wait() Wait { return Wait{Object: o.w.target, Op: "wait_for"} }
