package loop_test

import (
	"errors"
	"fmt"
	"runtime"
	"testing"

	"asyncrepl/internal/coro"
	"asyncrepl/internal/loop"
	. "asyncrepl/internal/loop/looptest"
)

func TestFutureErrors(t *testing.T) {
	l := New(t)
	boom := errors.New("boom")
	text := func(_ any, err error) string { return fmt.Sprint(err) }
	pending, done, failed, cancelled := l.NewFuture(), l.NewFuture(), l.NewFuture(), l.NewFuture()
	done.SetResult(1)
	failed.SetError(boom)
	cancelled.Cancel("m")
	task := Spawn(t, l, loop.Sleep(0, nil))
	for _, c := range []struct{ what, got, want string }{
		{"pending result", text(pending.Result()), "InvalidStateError: Result is not set."},
		{"pending error", text(pending.Err()), "InvalidStateError: Exception is not set."},
		{"done twice", fmt.Sprint(done.SetResult(2)), "InvalidStateError: invalid state"},
		{"error after result", fmt.Sprint(done.SetError(boom)), "InvalidStateError: invalid state"},
		{"failed result", text(failed.Result()), "boom"},
		{"cancelled result", text(cancelled.Result()), "CancelledError: m"},
		{"cancelled error", text(cancelled.Err()), "CancelledError: m"},
		{"result after cancel", fmt.Sprint(cancelled.SetResult(1)), "InvalidStateError: invalid state"},
		{"a task's result", fmt.Sprint(task.SetResult(1)), "RuntimeError: Task does not support set_result operation"},
		{"a task's error", fmt.Sprint(task.SetError(boom)), "RuntimeError: Task does not support set_exception operation"},
	} {
		if c.got != c.want {
			t.Errorf("%s: %q, want %q", c.what, c.got, c.want)
		}
	}
	if did, _ := done.Cancel(nil); did {
		t.Error("a done future was cancelled")
	}
	a, b := cancelled.MakeCancelledError(), cancelled.MakeCancelledError()
	if a == b {
		t.Error("a cancelled future made the same error twice")
	}
}

// stop is an error of kind StopIteration.
type stop struct{}

func (stop) Error() string   { return "stop" }
func (stop) Kind() coro.Kind { return coro.StopIteration }

func TestStopIterationIsNotStored(t *testing.T) {
	f := New(t).NewFuture()
	f.SetError(stop{})
	err, _ := f.Err()
	e := err.(*loop.Error)
	if e.Class != loop.RuntimeError || e.Cause != error(stop{}) || e.Context != error(stop{}) {
		t.Errorf("stored %#v", e)
	}
}

// named is a callback with an identity.
type named struct {
	name string
	out  *[]string
}

func (n *named) Run(_ coro.Thread, done *loop.Future) error {
	*n.out = append(*n.out, n.name)
	return nil
}

// noteContext notes what is entered and left.
type noteContext struct{ out *[]string }

func (c noteContext) Enter(coro.Thread) error { *c.out = append(*c.out, "("); return nil }
func (c noteContext) Exit(coro.Thread)        { *c.out = append(*c.out, ")") }

func TestDoneCallbacks(t *testing.T) {
	l := New(t)
	var out []string
	cb := func(name string) *named { return &named{name, &out} }
	f, b := l.NewFuture(), cb("b")
	for _, c := range []*named{cb("a"), b, cb("c"), b, cb("d")} {
		f.AddCallback(c, noteContext{&out})
	}
	if n := f.RemoveCallbacks(func(c loop.Callback) bool { return c == loop.Callback(b) }); n != 2 {
		t.Errorf("removed %d", n)
	}
	f.SetResult(nil)
	if len(out) != 0 {
		t.Error("callbacks ran inline")
	}
	l.Pump(nil, 1)
	f.AddCallback(cb("late"), nil)
	l.Pump(nil, 1)
	if got := fmt.Sprint(out); got != "[( a ) ( c ) ( d ) late]" {
		t.Errorf("ran %s", got)
	}
}

func TestErrorsNobodyHasSeen(t *testing.T) {
	var said []string
	l, err := loop.New(loop.Config{
		Report: func(f *loop.Future) *loop.ExceptionContext {
			_, err := f.Peek()
			return &loop.ExceptionContext{Message: "never retrieved", Err: err}
		},
		Handle: func(_ coro.Thread, x *loop.ExceptionContext) error {
			said = append(said, fmt.Sprint(x.Message, ": ", x.Err))
			return nil
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	fail := func(name string) *loop.Future {
		f := l.NewFuture()
		f.SetError(errors.New(name))
		return f
	}
	fail("lost")
	fail("seen").Err()
	held := fail("held")
	runtime.GC()
	l.ReportLosses(nil, false)
	if got := fmt.Sprint(said); got != "[never retrieved: lost]" || !held.Unseen() {
		t.Errorf("after a collection: %s, held unseen: %v", got, held.Unseen())
	}
	l.ReportLosses(nil, true)
	if got := fmt.Sprint(said); got != "[never retrieved: lost never retrieved: held]" || held.Unseen() {
		t.Errorf("at the end: %s, held unseen: %v", got, held.Unseen())
	}
	runtime.KeepAlive(held)
}

func TestLostTasks(t *testing.T) {
	l := New(t)
	kept := l.NewFuture()
	func() {
		for _, f := range []*loop.Future{l.NewFuture(), kept} {
			Spawn(t, l, f.Awaiter())
		}
		Spawn(t, l, loop.Sleep(5, nil)) // its timer keeps it
		Spawn(t, l, l.NewFuture().Awaiter()).SetQuiet(true)
	}()
	if err := l.Pump(nil, 5); err != nil {
		t.Fatal(err)
	}
	lost := l.LoseTasks(runtime.GC, func(t *loop.Task) *loop.ExceptionContext {
		return &loop.ExceptionContext{Message: t.Name()}
	})
	if len(lost) != 1 || lost[0].Message != "Task-1" || l.TaskCount() != 2 {
		t.Errorf("lost %d, kept %d", len(lost), l.TaskCount())
	}
	kept.SetResult(nil)
	if _, err := l.RunUntilIdle(nil); err != nil || l.TaskCount() != 0 {
		t.Errorf("the kept tasks do not go on: %d left, %v", l.TaskCount(), err)
	}
}
