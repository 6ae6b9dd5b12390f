package loop

import "asyncrepl/internal/coro"

// ReturnWhen says when WaitFutures ends.
type ReturnWhen uint8

const (
	AllCompleted ReturnWhen = iota
	FirstCompleted
	FirstException
)

// Waiting is the coroutine that WaitFutures returns. Its value is itself: Split tells
// which futures are done.
type Waiting struct {
	Future
	fs      []Waitable
	timer   TimerHandle
	timeout *float64
	until   float64
	left    int
	when    ReturnWhen
	started bool
}

// WaitFutures returns the coroutine that waits for fs, which must be distinct and not
// empty, until when holds or timeout (nil: none) seconds have passed. It does
// not cancel anything. Its value is the *Waiting.
func WaitFutures(fs []Waitable, timeout *float64, when ReturnWhen) *Waiting {
	return &Waiting{fs: fs, timeout: timeout, when: when}
}

// Resume implements coro.Coroutine.
func (w *Waiting) Resume(th coro.Thread, in coro.Input) coro.Step {
	if !w.started {
		if in.Err != nil {
			return coro.Raised(in.Err)
		}
		return w.start(th)
	}
	if in.Err == nil && !w.Done() {
		return w.Block()
	}
	w.timer.Cancel()
	for _, f := range w.fs {
		f.LoopFuture().removeCallback((*onDone)(w))
	}
	if in.Err != nil {
		return coro.Raised(in.Err)
	}
	return coro.Returned(w)
}

func (w *Waiting) start(th coro.Thread) coro.Step {
	w.started = true
	l := Of(th)
	if l == nil {
		return coro.Raised(errorsOf(l).New(RuntimeError, "no running event loop"))
	}
	w.Future.Init(l, waitOwner{w})
	w.timer.Init(l, (*onTimeout)(w), nil)
	if w.timeout != nil {
		if err := l.ScheduleAfter(&w.timer, *w.timeout); err != nil {
			return coro.Raised(err)
		}
		w.until = w.timer.When()
	}
	w.left = len(w.fs)
	for _, f := range w.fs {
		if err := f.LoopFuture().AddCallback((*onDone)(w), nil); err != nil {
			return coro.Raised(err)
		}
	}
	return w.Block()
}

// Split returns the futures that are done and those that are pending, each in
// the order given.
func (w *Waiting) Split() (done, pending []Waitable) {
	for _, f := range w.fs {
		if f.LoopFuture().Done() {
			done = append(done, f)
		} else {
			pending = append(pending, f)
		}
	}
	return done, pending
}

// onDone is a Waiting seen as the callback of its futures.
type onDone Waiting

// Run implements Callback.
func (d *onDone) Run(_ coro.Thread, f *Future) error {
	d.left--
	enough := d.left <= 0 || d.when == FirstCompleted
	if !enough && d.when == FirstException && !f.Cancelled() {
		f.Retrieved()
		enough = f.failed() != nil
	}
	if !enough {
		return nil
	}
	d.timer.Cancel()
	return (*onTimeout)(d).Run(nil, nil)
}

// onTimeout is a Waiting seen as the callback of its timer.
type onTimeout Waiting

// Run implements Callback.
func (t *onTimeout) Run(coro.Thread, *Future) error {
	if t.Done() {
		return nil
	}
	return t.SetResult(nil)
}

type waitOwner struct{ w *Waiting }

// Wait implements Waiter.
func (o waitOwner) Wait() Wait { return Wait{Object: o.w.fs, Op: "wait", Until: o.w.until} }
