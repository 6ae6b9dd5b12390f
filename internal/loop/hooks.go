package loop

import (
	"time"

	"asyncrepl/internal/coro"
)

// Observer is told what happens on a loop, as it happens and on the loop's
// goroutine. It may look at everything but change nothing, and must not keep
// finished tasks alive. A loop without one pays a comparison with nil.
type Observer interface {
	// TaskCreated: t was made, by by, and its first step is scheduled.
	TaskCreated(t *Task, by By)
	// TaskStepped: a step of t is about to run.
	TaskStepped(t *Task)
	// TaskParked: the step ended and t waits for w.
	TaskParked(t *Task, w Wait)
	// TaskWoken: what t waited for is done; a step of t is scheduled.
	TaskWoken(t *Task, by By)
	// TaskCancelled: t was asked to end. It may refuse.
	TaskCancelled(t *Task, by By)
	// TaskFinished: t is done: State, Peek and CancelMessage tell how.
	TaskFinished(t *Task)
	// Fired: a timer, descriptor, thread or signal makes cb run next.
	Fired(cb Callback, o Origin)
	// Held: cb held the loop for d, which is more than SlowCallback.
	Held(cb Callback, d time.Duration)
	// Noted: a primitive changed hands or content.
	Noted(n Note)
}

// By says who did something: a task, else the callback that ran, else (both
// zero) code outside of the loop's callbacks.
type By struct {
	Task     *Task
	Callback Callback
	Origin   Origin // why Callback ran
}

// Wait is what a task waits for.
type Wait struct {
	Object any     // the queue, lock, future …: its owner in the language
	Op     string  // "q.get", "sleep", "lock.acquire" …: object and method, in words
	Since  float64 // loop time; only known with an observer
	Until  float64 // loop time at which the wait ends by itself, 0 if it does not
}

// Waiter is implemented by the owner of a future to say what waiting for it means.
type Waiter interface{ Wait() Wait }

// NoteKind is what a primitive reports.
type NoteKind uint8

const (
	Acquired NoteKind = iota
	Released
	Put
	Got
)

var noteNames = [...]string{"acquired", "released", "put", "got"}

func (k NoteKind) String() string { return noteNames[k] }

// Note is something that happened to a primitive.
type Note struct {
	Kind   NoteKind
	Object any // the primitive's owner in the language
	Value  any // what was put or got
	Task   *Task
}

// Note tells the observer, if there is one, what the current task did to object.
func (l *Loop) Note(kind NoteKind, object, value any) {
	if l.observer != nil {
		l.observer.Noted(Note{Kind: kind, Object: object, Value: value, Task: l.current})
	}
}

// Holding returns when the callback that is running began, in Unix nanoseconds; 0
// if none is, or there is no observer. Any goroutine may call it.
func (l *Loop) Holding() int64 { return l.holding.Load() }

// Observe makes o the loop's observer; nil ends observation.
func (l *Loop) Observe(o Observer) { l.observer = o }

// by says who is doing something now.
func (l *Loop) by() By {
	if l.current != nil {
		return By{Task: l.current}
	}
	return By{Callback: l.now.cb, Origin: l.now.origin}
}

// Wait tells what a parked task waits for.
func (t *Task) Wait() Wait {
	w := describe(t.Waiting())
	if t.extra != nil {
		w.Since = t.extra.since
	}
	return w
}

func describe(w Waitable) Wait {
	if w == nil {
		return Wait{}
	}
	f := w.LoopFuture()
	if says, ok := f.owner.(Waiter); ok {
		return says.Wait()
	}
	switch owner := f.owner.(type) {
	case nil:
		return Wait{Object: w, Op: "future"}
	case interface{ Coro() coro.Coroutine }:
		return Wait{Object: owner, Op: "task"}
	default:
		return Wait{Object: owner, Op: "future"}
	}
}

// TaskPhase is what a pending task is doing.
type TaskPhase uint8

const (
	Ready TaskPhase = iota
	Running
	Parked
	Done
)

var phaseNames = [...]string{"ready", "running", "parked", "done"}

func (p TaskPhase) String() string { return phaseNames[p] }

// Phase returns what the task is doing. A task whose future is done, and which
// is only waiting for its turn, is ready.
func (t *Task) Phase() TaskPhase {
	switch {
	case t.state != Pending:
		return Done
	case t.loop.current == t:
		return Running
	case t.waiting == nil:
		return Ready
	}
	if t.waiting.Done() {
		return Ready
	}
	return Parked
}

// Where returns where the task's coroutine stands, nil if it cannot say.
func (t *Task) Where() []coro.Position {
	if w, ok := t.coro.(coro.Where); ok {
		return w.Where()
	}
	return nil
}

// TaskState is one task in a Snapshot.
type TaskState struct {
	Task  *Task
	Phase TaskPhase
	Wait  Wait // of a parked task
	Where []coro.Position
}

// Snapshot returns the present state of the pending tasks, oldest first.
func (l *Loop) Snapshot() []TaskState {
	all := make([]TaskState, 0, l.tasks)
	for t := l.firstTask; t != nil; t = t.next {
		s := TaskState{Task: t, Phase: t.Phase(), Where: t.Where()}
		if s.Phase == Parked {
			s.Wait = t.Wait()
		}
		all = append(all, s)
	}
	return all
}
