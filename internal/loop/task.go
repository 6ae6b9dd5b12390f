package loop

import (
	"math"
	"strconv"

	"asyncrepl/internal/coro"
)

// Task is a future that runs a coroutine. It may be embedded by value in an
// object of the language; call Init to start it.
type Task struct {
	Future
	coro    coro.Coroutine // a *coro.Chain over it once it has made a Call
	context Context
	waiting *Future // what will wake the task, nil if it is ready or running
	number  uint32  // without extra.named it is "Task-<number>"
	cancels int32   // requests minus uncancels
	extra   *extra  // nil for most tasks

	prev, next *Task // the loop's pending tasks
}

// extra is what few tasks have.
type extra struct {
	name   string // with named
	named  bool
	since  float64 // loop time at which it parked, with an observer
	origin any
}

// more returns the task's extra part, which it then has.
func (t *Task) more() *extra {
	if t.extra == nil {
		t.extra = &extra{}
	}
	return t.extra
}

// TaskOptions are the optional parts of a task.
type TaskOptions struct {
	Name    *string // nil: Task-<the next number>
	Context Context
	// Owner stands for the task in the language. It should embed the Task, or
	// otherwise be a Waitable, so that what it overrides is honoured.
	Owner any
	// Eager runs the first step at once instead of scheduling it, if the loop is
	// running.
	Eager bool
	// Origin, if not nil, is where the task was made, for the language.
	Origin any
}

// Init makes t a task of l that runs c, and schedules its first step. The error
// is that of a closed loop.
func (t *Task) Init(th coro.Thread, l *Loop, c coro.Coroutine, o TaskOptions) error {
	*t = Task{coro: c, context: o.Context}
	t.Future.Init(l, o.Owner)
	if o.Owner == nil {
		t.owner = t
	}
	if o.Name != nil {
		t.SetName(*o.Name)
	} else if n := l.names.Next(); n <= math.MaxUint32 {
		t.number = uint32(n)
	} else {
		t.SetName(nameOf(n))
	}
	if o.Origin != nil {
		t.more().origin = o.Origin
	}
	if o.Eager && l.running {
		return t.startEagerly(th)
	}
	if err := l.soon((*stepper)(t), nil, t.context); err != nil {
		return err
	}
	l.link(t)
	if l.observer != nil {
		l.observer.TaskCreated(t, l.by())
	}
	return nil
}

// NewTask returns a started task that runs c.
func (l *Loop) NewTask(th coro.Thread, c coro.Coroutine, o TaskOptions) (*Task, error) {
	if l.closed {
		return nil, l.closedError()
	}
	t := &Task{}
	return t, t.Init(th, l, c, o)
}

// Coro returns the coroutine given to Init.
func (t *Task) Coro() coro.Coroutine {
	if c, ok := t.coro.(*coro.Chain); ok {
		return c.Root()
	}
	return t.coro
}

// Origin returns the Origin given to Init, or nil.
func (t *Task) Origin() any {
	if t.extra == nil {
		return nil
	}
	return t.extra.origin
}

// Context returns the context given to Init.
func (t *Task) Context() Context { return t.context }

// Waiting returns what the task waits for, nil if it is ready, running or done.
func (t *Task) Waiting() Waitable {
	if t.waiting == nil {
		return nil
	}
	return t.waiting.Waitable()
}

// Name returns the task's name.
func (t *Task) Name() string {
	if t.extra != nil && t.extra.named {
		return t.extra.name
	}
	return nameOf(uint64(t.number))
}

func nameOf(n uint64) string { return "Task-" + strconv.FormatUint(n, 10) }

// SetName changes the task's name.
func (t *Task) SetName(name string) {
	e := t.more()
	e.name, e.named = name, true
}

// SetQuiet says that losing the task while it is pending is not worth a report.
func (t *Task) SetQuiet(on bool) { t.setFlag(flagQuiet, on) }

// Quiet returns what SetQuiet set.
func (t *Task) Quiet() bool { return t.flags&flagQuiet != 0 }

// SetResult refuses: a task's result comes from its coroutine.
func (t *Task) SetResult(any) error {
	return t.loop.errors.New(RuntimeError, "Task does not support set_result operation")
}

// SetError refuses, as SetResult.
func (t *Task) SetError(error) error {
	return t.loop.errors.New(RuntimeError, "Task does not support set_exception operation")
}

// CancelWait implements Waitable.
func (t *Task) CancelWait(th coro.Thread, msg any) (bool, error) { return t.Cancel(th, msg) }

// Cancel asks the task to end: a CancelledError with msg (nil: none) is raised
// where its coroutine stands, at once through what it waits for or else at its
// next step. It reports whether the task was still pending. The coroutine may
// refuse. Errors come from what the language overrides, or from a closed loop.
func (t *Task) Cancel(th coro.Thread, msg any) (bool, error) {
	t.Retrieved()
	if t.state != Pending {
		return false, nil
	}
	t.cancels++
	if o := t.loop.observer; o != nil {
		o.TaskCancelled(t, t.loop.by())
	}
	if t.waiting != nil {
		// It stays in waiting: it may be a task that ignores this, and that has
		// to be cancelled again.
		if done, err := t.waiting.Waitable().CancelWait(th, msg); done || err != nil {
			return true, err
		}
	}
	t.flags |= flagMustCancel
	t.val = msg
	return true, nil
}

// Cancelling returns the number of cancel requests not taken back.
func (t *Task) Cancelling() int { return int(t.cancels) }

// MustCancel reports whether the next step will raise CancelledError.
func (t *Task) MustCancel() bool { return t.flags&flagMustCancel != 0 }

// Uncancel takes one cancel request back and returns how many are left.
func (t *Task) Uncancel() int {
	if t.cancels > 0 {
		t.cancels--
		if t.cancels == 0 {
			t.flags &^= flagMustCancel
		}
	}
	return int(t.cancels)
}

// Names counts the tasks that were not given a name.
type Names struct{ n uint64 }

// Next returns the next number, the first being 1.
func (c *Names) Next() uint64 {
	c.n++
	return c.n
}

// link adds t to the pending tasks, unlink takes it out.
func (l *Loop) link(t *Task) {
	if t.prev = l.lastTask; t.prev != nil {
		t.prev.next = t
	} else {
		l.firstTask = t
	}
	l.lastTask = t
	l.tasks++
}

func (l *Loop) unlink(t *Task) {
	if t.prev == nil && l.firstTask != t {
		return
	}
	if t.prev != nil {
		t.prev.next = t.next
	} else {
		l.firstTask = t.next
	}
	if t.next != nil {
		t.next.prev = t.prev
	} else {
		l.lastTask = t.prev
	}
	t.prev, t.next = nil, nil
	l.tasks--
}

// Tasks returns the pending tasks in the order of their creation.
func (l *Loop) Tasks() []*Task {
	all := make([]*Task, 0, l.tasks)
	for t := l.firstTask; t != nil; t = t.next {
		all = append(all, t)
	}
	return all
}

// TaskCount returns the number of pending tasks.
func (l *Loop) TaskCount() int { return l.tasks }

// Current returns the task whose step is running, nil if none is.
func (l *Loop) Current() *Task { return l.current }

// StopWaiting is Cancel for a task that waits for something that is to go on:
// the CancelledError is raised at the task's next step, and what it waited for
// is not told.
func (t *Task) StopWaiting(th coro.Thread) error {
	f := t.waiting
	if t.state != Pending || f == nil || f.Done() {
		_, err := t.Cancel(th, nil)
		return err
	}
	f.removeCallback((*waker)(t))
	t.waiting = nil
	t.cancels++
	t.flags |= flagMustCancel
	t.val = nil
	return t.loop.soon((*stepper)(t), nil, t.context)
}
