package trace

import (
	"time"

	"asyncrepl/internal/coro"
	"asyncrepl/internal/loop"
)

// TaskCreated implements loop.Observer.
func (t *Table) TaskCreated(task *loop.Task, by loop.By) {
	l := task.Loop()
	p := t.of(l)
	if !p.begun {
		p.begun, p.start = true, l.Time()
	}
	e := &Entry{Task: task, Created: l.Time()}
	t.tasks[&task.Future] = e
	name := ""
	if t.config.Name != nil {
		name = t.config.Name(task)
	}
	if name == "" {
		name = "task"
	}
	if t.quiet > 0 && by.Task == nil && by.Callback == nil {
		e.Name = name
		p.unnumbered++
		return
	}
	e.By, e.Creator = t.label(by), t.numberOf(by.Task)
	e.Number, e.Name = t.number(p), p.unique(name)
	t.byNum[e.Number] = e
}

// TaskStepped implements loop.Observer.
func (t *Table) TaskStepped(task *loop.Task) {
	e := t.tasks[&task.Future]
	if e == nil {
		return
	}
	e.Steps++
	if t.Detailed {
		e.Before = task.Where()
	}
	t.stepping.Store(e)
	t.steppingAt.Store(task.Loop().Holding())
	e.Watched = false
	task.Callbacks(func(loop.Callback, loop.Context) bool {
		e.Watched = true
		return false
	})
}

// TaskFinished implements loop.Observer.
func (t *Table) TaskFinished(task *loop.Task) {
	e := t.tasks[&task.Future]
	if e == nil {
		return
	}
	end := Returned
	if task.Cancelled() {
		end = WasCancelled
	} else if _, err := task.Peek(); err != nil {
		end = Failed
		if coro.KindOf(err) == coro.Cancelled {
			end = WasCancelled
		}
	}
	p := t.of(task.Loop())
	if e.Number == 0 {
		p.unnumbered--
	} else {
		delete(t.byNum, e.Number)
		if len(p.gone) == remembered {
			p.gone = append(p.gone[:0], p.gone[remembered/2:]...)
		}
		p.gone = append(p.gone, Gone{Number: e.Number, Name: e.Name, End: end, Age: e.Age(), Steps: e.Steps, By: e.By, Cancelled: e.Cancelled, Asked: e.Asked})
	}
	if t.config.Finished != nil {
		t.config.Finished(e, end)
	}
	delete(t.tasks, &task.Future)
}

// Forget drops the tasks of l that are pending: the loop is closed, and they
// will never be resumed.
func (t *Table) Forget(l *loop.Loop) {
	for f, e := range t.tasks {
		if f.Loop() == l {
			delete(t.byNum, e.Number)
			delete(t.tasks, f)
		}
	}
	t.uses = uses{of: map[any]*Use{}}
	for i, p := range t.loops {
		if p.loop == l {
			t.loops = append(t.loops[:i], t.loops[i+1:]...)
			break
		}
	}
}

// The events that the table has no use for.

// TaskParked implements loop.Observer.
func (t *Table) TaskParked(*loop.Task, loop.Wait) {}

// TaskWoken implements loop.Observer.
func (t *Table) TaskWoken(*loop.Task, loop.By) {}

// TaskCancelled implements loop.Observer.
func (t *Table) TaskCancelled(task *loop.Task, by loop.By) {
	if e := t.tasks[&task.Future]; e != nil {
		e.Asked, e.Cancelled = true, t.label(by)
	}
}

// numberOf is the number of a pending task, 0 if it has none.
func (t *Table) numberOf(task *loop.Task) int {
	if task == nil {
		return 0
	}
	if e := t.tasks[&task.Future]; e != nil {
		return e.Number
	}
	return 0
}

// label is how the one who did something is spoken of, "" for code that is no
// numbered task.
func (t *Table) label(by loop.By) string {
	if by.Task == nil {
		return ""
	}
	if e := t.tasks[&by.Task.Future]; e != nil && e.Number > 0 {
		return e.Label()
	}
	return ""
}

// Fired implements loop.Observer.
func (t *Table) Fired(loop.Callback, loop.Origin) {}

// Held implements loop.Observer.
func (t *Table) Held(_ loop.Callback, d time.Duration) {
	if t.config.Held == nil {
		return
	}
	e := t.stepping.Load()
	if e != nil && e.Task.Loop().Holding() != t.steppingAt.Load() {
		e = nil
	}
	t.config.Held(e, d)
}

// LastLoop returns the loop of the task that made the last step, nil if none did.
// Any goroutine may call it.
func (t *Table) LastLoop() *loop.Loop {
	if e := t.stepping.Load(); e != nil {
		return e.Task.Loop()
	}
	return nil
}

// Stepping returns the task whose step is the callback that began at start, as
// loop.Holding tells; nil if it is no task's. Any goroutine may call it.
func (t *Table) Stepping(start int64) *Entry {
	e := t.stepping.Load()
	if t.steppingAt.Load() != start {
		return nil
	}
	return e
}

// Noted implements loop.Observer.
func (t *Table) Noted(n loop.Note) { t.uses.note(n, t.numberOf(n.Task), t.now(n.Task)) }

func (t *Table) now(task *loop.Task) float64 {
	if task == nil {
		return 0
	}
	return task.Loop().Time()
}

// Idle implements loop.Idler.
func (t *Table) Idle(l *loop.Loop) {
	if t.config.Stuck != nil {
		t.config.Stuck(l)
	}
}

var (
	_ loop.Observer = (*Table)(nil)
	_ loop.Idler    = (*Table)(nil)
)
