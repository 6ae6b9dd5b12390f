package loop

import "asyncrepl/internal/coro"

// State is the state of a future.
type State uint8

const (
	Pending State = iota
	Cancelled
	Finished // with a result or an error
)

var stateNames = [...]string{"PENDING", "CANCELLED", "FINISHED"}

func (s State) String() string { return stateNames[s] }

const (
	flagBlocking   uint8 = 1 << iota // being awaited, as opposed to yielded by mistake
	flagFailed                       // finished with an error: val is a *failure
	flagHeld                         // cancelled with the error in val, which the first who asks gets
	flagMustCancel                   // task: raise CancelledError at the next step
	flagQuiet                        // task: losing it while pending is not worth a report
	flagDropped                      // task: given up by Shutdown, never resumed
	flagOverridden                   // see SetOverridden
)

// Future is a result that is not there yet. It may be embedded by value in an
// object of the language or in a coroutine; call Init before use.
type Future struct {
	loop  *Loop
	owner any
	// val is, by state: pending, the message of a task's requested cancel;
	// finished, the result or a *failure; cancelled, the message or, with
	// flagHeld, the error that ended the task.
	val   any
	cb    Callback // the first callback, see pack; most futures have just one
	more  *[]Callback
	state State
	flags uint8
}

// failure is the error of a finished future.
type failure struct {
	err    error
	trace  any   // the error's trace when it was stored, for the first who asks
	report *loss // not nil until somebody has seen the error
}

// Waitable is what a task may wait for: a *Future, a *Task, an object of the
// language that embeds one and perhaps overrides its cancelling, or a Follower.
type Waitable interface {
	// LoopFuture is the future to wait for.
	LoopFuture() *Future
	// CancelWait asks for cancellation and reports whether that was of use.
	// Unlike Future.Cancel it goes through what the language overrides.
	CancelWait(th coro.Thread, msg any) (bool, error)
}

// Follower is a Waitable for an object of the language that behaves as a future
// without being one, or one that overrides more than its cancelling. Its
// LoopFuture does what the object does, through Settle.
type Follower interface {
	Waitable
	// Follow is called by the task that begins to wait for it.
	Follow(th coro.Thread, ctx Context) error
}

// Init makes f a pending future of l. owner is the object that stands for f in
// the language; if it is a Waitable, tasks wait for it through that, and if it
// is a Waiter it tells what waiting for f means.
func (f *Future) Init(l *Loop, owner any) {
	*f = Future{loop: l, owner: owner}
}

// NewFuture returns a pending future.
func (l *Loop) NewFuture() *Future {
	f := &Future{}
	f.Init(l, nil)
	return f
}

// Loop returns the future's loop, nil before Init.
func (f *Future) Loop() *Loop { return f.loop }

// Owner returns the object that stands for f, or nil.
func (f *Future) Owner() any { return f.owner }

// SetOwner changes the object that stands for f. If the old one was a Waiter
// the new one should answer in its place.
func (f *Future) SetOwner(owner any) { f.owner = owner }

// LoopFuture implements Waitable.
func (f *Future) LoopFuture() *Future { return f }

// CancelWait implements Waitable.
func (f *Future) CancelWait(_ coro.Thread, msg any) (bool, error) { return f.Cancel(msg) }

// Waitable returns what to yield to wait for f: its owner if that is one, else f.
func (f *Future) Waitable() Waitable {
	if w, ok := f.owner.(Waitable); ok {
		return w
	}
	return f
}

// State returns the future's state.
func (f *Future) State() State { return f.state }

// Done reports whether the future has a result, an error, or was cancelled.
func (f *Future) Done() bool { return f.state != Pending }

// Cancelled reports whether the future was cancelled.
func (f *Future) Cancelled() bool { return f.state == Cancelled }

// Blocking is set while the future is handed to a task by awaiting it.
func (f *Future) Blocking() bool { return f.flags&flagBlocking != 0 }

// SetBlocking sets what Blocking returns.
func (f *Future) SetBlocking(on bool) { f.setFlag(flagBlocking, on) }

// SetOverridden says that the language overrides more of the future than its
// cancelling: a task that waits for it asks Config.Follow for a Follower.
func (f *Future) SetOverridden() { f.flags |= flagOverridden }

// Overridden returns what SetOverridden set.
func (f *Future) Overridden() bool { return f.flags&flagOverridden != 0 }

func (f *Future) setFlag(bit uint8, on bool) {
	if on {
		f.flags |= bit
	} else {
		f.flags &^= bit
	}
}

// SetResult finishes the future. The error is InvalidStateError if it is done
// already, or that of a closed loop, which can run no callbacks.
func (f *Future) SetResult(v any) error {
	if f.state != Pending {
		return f.loop.errors.New(InvalidStateError, "invalid state")
	}
	return f.finish(Finished, v)
}

// SetError finishes the future with an error; its own errors are as SetResult's.
// An error of kind StopIteration is replaced by a RuntimeError.
func (f *Future) SetError(err error) error {
	if f.state != Pending {
		return f.loop.errors.New(InvalidStateError, "invalid state")
	}
	if coro.KindOf(err) == coro.StopIteration {
		stop, e := err, f.loop.errors
		err = e.New(RuntimeError, "StopIteration interacts badly with generators and cannot be raised into a Future")
		e.SetCause(err, stop)
		e.SetContext(err, stop)
	}
	fail := &failure{err: err}
	if t, ok := err.(coro.Traced); ok {
		fail.trace = t.Trace()
	}
	f.flags |= flagFailed
	err = f.finish(Finished, fail)
	fail.report = f.loop.noteFailure(f, fail)
	return err
}

// Cancel cancels a pending future and reports whether it was pending. msg (nil:
// none) becomes the message of the CancelledErrors.
func (f *Future) Cancel(msg any) (bool, error) {
	f.Retrieved()
	if f.state != Pending {
		return false, nil
	}
	return true, f.finish(Cancelled, msg)
}

// Settle finishes the future of a Follower: unlike otherwise its callbacks run
// at once, since the object it follows came through the ready queue already.
func (f *Future) Settle(th coro.Thread, v any, err error) error {
	if f.state != Pending {
		return nil
	}
	var cbs []Callback
	f.Callbacks(func(cb Callback, _ Context) bool {
		cbs = append(cbs, cb)
		return true
	})
	f.cb, f.more = nil, nil
	switch {
	case err == nil:
		f.state, f.val = Finished, v
	case isCancelled(err):
		f.state, f.val = Cancelled, err
		f.flags |= flagHeld
	default:
		f.state, f.val = Finished, &failure{err: err}
		f.flags |= flagFailed
	}
	for _, cb := range cbs {
		if err := cb.Run(th, f); err != nil {
			return err
		}
	}
	return nil
}

// finish changes the state and schedules the callbacks.
func (f *Future) finish(s State, val any) error {
	f.state, f.val = s, val
	if f.cb == nil {
		return nil
	}
	first, more := f.cb, f.more
	f.cb, f.more = nil, nil
	err := f.loop.wake(f, first)
	if more != nil {
		for _, cb := range *more {
			if err == nil {
				err = f.loop.wake(f, cb)
			}
		}
	}
	return err
}

// Result returns the result, or the error the future finished with. For a
// cancelled one that is a CancelledError, for a pending one InvalidStateError.
func (f *Future) Result() (any, error) {
	switch {
	case f.state == Cancelled:
		return nil, f.MakeCancelledError()
	case f.state == Pending:
		return nil, f.loop.errors.New(InvalidStateError, "Result is not set.")
	case f.flags&flagFailed == 0:
		return f.val, nil
	}
	f.Retrieved()
	fail := f.val.(*failure)
	if t, ok := fail.err.(coro.Traced); ok {
		t.SetTrace(fail.trace)
		fail.trace = nil
	}
	return nil, fail.err
}

// Err returns the error that the future finished with, nil if it has a result.
// For a cancelled or pending future the second value says so, as Result's.
func (f *Future) Err() (error, error) {
	switch {
	case f.state == Cancelled:
		return nil, f.MakeCancelledError()
	case f.state == Pending:
		return nil, f.loop.errors.New(InvalidStateError, "Exception is not set.")
	}
	f.Retrieved()
	return f.failed(), nil
}

// Peek returns the result and the error of a finished future without counting
// as having seen the error; both are nil otherwise. It is for display.
func (f *Future) Peek() (any, error) {
	switch {
	case f.state != Finished:
		return nil, nil
	case f.flags&flagFailed != 0:
		return nil, f.failed()
	}
	return f.val, nil
}

// failed returns the error of a finished future.
func (f *Future) failed() error {
	if f.flags&flagFailed == 0 {
		return nil
	}
	return f.val.(*failure).err
}

// MakeCancelledError returns the error to raise for a cancelled future: once
// the very error that ended a task, else a new one with cancel's message.
func (f *Future) MakeCancelledError() error {
	if f.flags&flagHeld != 0 {
		err := f.val.(error)
		f.flags &^= flagHeld
		f.val = nil
		return err
	}
	return f.loop.errors.Cancelled(f.cancelMessage())
}

// CancelMessage is what cancel was called with, nil if with nothing.
func (f *Future) CancelMessage() any { return f.cancelMessage() }

// SetCancelMessage changes it, unless an error stands for it already.
func (f *Future) SetCancelMessage(msg any) {
	if f.state == Cancelled && f.flags&flagHeld == 0 || f.state == Pending {
		f.val = msg
	}
}

func (f *Future) cancelMessage() any {
	if f.state == Finished || f.flags&flagHeld != 0 {
		return nil
	}
	return f.val
}

// Retrieved notes that the error has been seen: it need not be reported.
func (f *Future) Retrieved() {
	if f.flags&flagFailed == 0 {
		return
	}
	if fail := f.val.(*failure); fail.report != nil {
		fail.report.seen = true
		fail.report = nil
	}
}

// Unseen reports whether the future has an error that nobody has seen.
func (f *Future) Unseen() bool {
	return f.flags&flagFailed != 0 && f.val.(*failure).report != nil
}
