package loop_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"asyncrepl/internal/coro"
	"asyncrepl/internal/loop"
	. "asyncrepl/internal/loop/looptest"
)

// recorder writes down what it observes.
type recorder struct {
	lines []string
	held  bool
}

func (r *recorder) add(format string, args ...any) {
	r.lines = append(r.lines, fmt.Sprintf(format, args...))
}

func who(by loop.By) string {
	switch {
	case by.Task != nil:
		return by.Task.Name()
	case by.Callback != nil:
		return by.Origin.String()
	}
	return "outside"
}

func (r *recorder) TaskCreated(t *loop.Task, by loop.By) {
	r.add("%s created by %s", t.Name(), who(by))
}
func (r *recorder) TaskStepped(t *loop.Task) { r.add("%s steps", t.Name()) }
func (r *recorder) TaskParked(t *loop.Task, w loop.Wait) {
	r.add("%s parks in %s since %v until %v", t.Name(), w.Op, w.Since, w.Until)
}
func (r *recorder) TaskWoken(t *loop.Task, by loop.By) { r.add("%s woken by %s", t.Name(), who(by)) }
func (r *recorder) TaskCancelled(t *loop.Task, by loop.By) {
	r.add("%s cancelled by %s", t.Name(), who(by))
}
func (r *recorder) TaskFinished(t *loop.Task)            { r.add("%s finished: %s", t.Name(), t.State()) }
func (r *recorder) Fired(_ loop.Callback, o loop.Origin) { r.add("%s fires", o) }
func (r *recorder) Held(loop.Callback, time.Duration)    { r.held = true }
func (r *recorder) Noted(n loop.Note)                    { r.add("%s %v", n.Kind, n.Object) }

func TestObserver(t *testing.T) {
	l := New(t)
	r := &recorder{}
	l.Observe(r)
	l.SetSlowCallback(time.Hour)
	name := func(t *loop.Task, n string) *loop.Task { t.SetName(n); return t }
	f := l.NewFuture()
	a := Spawn(t, l, Async(func(_ coro.Thread, await Await) (any, error) {
		await(loop.Sleep(2, nil))
		f.SetResult(1)
		return nil, nil
	}))
	name(a, "a")
	b := name(Spawn(t, l, f.Awaiter()), "b")
	c := name(Spawn(t, l, loop.Sleep(9, nil)), "c")
	l.Pump(nil, 1)
	for _, s := range l.Snapshot() {
		if s.Phase != loop.Parked || s.Wait.Op == "" {
			t.Errorf("%s: %v %+v", s.Task.Name(), s.Phase, s.Wait)
		}
	}
	c.Cancel(nil, nil)
	if _, err := l.RunUntil(nil, &b.Future); err != nil {
		t.Fatal(err)
	}
	want := []string{
		"Task-1 created by outside", "Task-2 created by outside", "Task-3 created by outside",
		"a steps", "a parks in sleep since 0 until 2",
		"b steps", "b parks in future since 0 until 0",
		"c steps", "c parks in sleep since 0 until 9",
		"c cancelled by outside", "c woken by outside", "c steps", "c finished: CANCELLED",
		"timer fires", "a woken by timer", "a steps", "b woken by a", "a finished: FINISHED",
		"b steps", "b finished: FINISHED",
	}
	if got := strings.Join(r.lines, "\n"); got != strings.Join(want, "\n") {
		t.Errorf("observed\n%s\nwant\n%s", got, strings.Join(want, "\n"))
	}
}

func TestHeld(t *testing.T) {
	l := New(t)
	r := &recorder{}
	l.Observe(r)
	l.SetSlowCallback(0)
	l.CallSoon(loop.Func(func(coro.Thread, *loop.Future) error { return nil }), nil)
	l.Pump(nil, 1)
	if !r.held {
		t.Error("a callback over the limit was not reported")
	}
}
