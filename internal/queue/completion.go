package queue

import (
	"asyncrepl/internal/coro"
	"asyncrepl/internal/loop"
)

// Completion gives futures in the order in which they are done.
type Completion struct {
	done   Queue // of loop.Waitable, or nil for one that was not done in time
	todo   map[*loop.Future]loop.Waitable
	left   int
	timer  *loop.TimerHandle
	errors loop.Errors
}

// NewCompletion returns the completion of fs, which must be distinct, on l. Those
// not done after timeout seconds (nil: any time) come as TimeoutErrors.
func NewCompletion(l *loop.Loop, fs []loop.Waitable, timeout *float64) (*Completion, error) {
	c := &Completion{todo: make(map[*loop.Future]loop.Waitable, len(fs)), left: len(fs), errors: l.Errors()}
	c.done.Init(Options{Owner: c, Errors: c.errors})
	for _, f := range fs {
		c.todo[f.LoopFuture()] = f
	}
	for _, f := range fs {
		if err := f.LoopFuture().AddCallback((*completed)(c), nil); err != nil {
			return nil, err
		}
	}
	var err error
	if len(fs) > 0 && timeout != nil {
		c.timer, err = l.CallLater(*timeout, loop.Func(c.expire), nil)
	}
	return c, err
}

// Wait implements loop.Waiter.
func (c *Completion) Wait() loop.Wait { return loop.Wait{Object: c, Op: "as_completed"} }

// Left is the number of futures that Next has not been asked for.
func (c *Completion) Left() int { return c.left }

// Next returns the coroutine that waits for the next future; its value is the
// future as given, or with resolve that future's own result. It is to be called
// Left times at most.
func (c *Completion) Next(resolve bool) coro.Coroutine {
	c.left--
	return &next{c: c, resolve: resolve}
}

// completed is a Completion seen as the callback of its futures.
type completed Completion

// String is the callback in the reprs of its futures.
func (d *completed) String() string { return "_AsCompletedIterator._handle_completion()" }

// Forwards implements loop.Forwarder: to those who wait for the next one.
func (d *completed) Forwards(yield func(*loop.Future)) {
	for _, f := range d.done.getters.All() {
		yield(f)
	}
}

// Run implements loop.Callback.
func (d *completed) Run(th coro.Thread, f *loop.Future) error {
	w, ok := d.todo[f]
	if !ok {
		return nil // too late
	}
	delete(d.todo, f)
	if err := d.done.PutNowait(th, w); err != nil {
		return err
	}
	if len(d.todo) == 0 && d.timer != nil {
		d.timer.Cancel()
	}
	return nil
}

func (c *Completion) expire(th coro.Thread, _ *loop.Future) error {
	for f := range c.todo {
		f.RemoveCallbacks(func(cb loop.Callback) bool { return isCompleted(cb, c) })
		if err := c.done.PutNowait(th, nil); err != nil {
			return err
		}
	}
	clear(c.todo)
	return nil
}

// next waits for one future.
type next struct {
	c       *Completion
	resolve bool
	started bool
}

// Resume implements coro.Coroutine.
func (n *next) Resume(_ coro.Thread, in coro.Input) coro.Step {
	if in.Err != nil {
		return coro.Raised(in.Err)
	}
	if !n.started {
		n.started = true
		return coro.Called(n.c.done.Get())
	}
	w, ok := in.Value.(loop.Waitable)
	if !ok {
		return coro.Raised(n.c.errors.New(loop.TimeoutError, ""))
	}
	if !n.resolve {
		return coro.Returned(w)
	}
	v, err := w.LoopFuture().Result()
	if err != nil {
		return coro.Raised(err)
	}
	return coro.Returned(v)
}

// isCompleted reports whether cb is c's callback. Comparing interfaces would
// panic for callbacks that are functions.
func isCompleted(cb loop.Callback, c *Completion) bool {
	d, ok := cb.(*completed)
	return ok && d == (*completed)(c)
}
