package loop

import (
	"fmt"
	"testing"

	"asyncrepl/internal/coro"
)

// body is a coroutine written as a Go function: await suspends it. It runs on a
// goroutine of its own, one at a time with the loop's, as tests need no speed.
type body struct {
	f       func(th coro.Thread, await awaitFunc) (any, error)
	in      chan coro.Input
	out     chan coro.Step
	started bool
}

// awaitFunc waits for a coroutine, a Waitable (as await does) or yields any
// other value as it is.
type awaitFunc func(v any) (any, error)

func async(f func(th coro.Thread, await awaitFunc) (any, error)) *body {
	return &body{f: f, in: make(chan coro.Input), out: make(chan coro.Step)}
}

// do is async for bodies without a result that never look at errors.
func do(f func(await awaitFunc)) *body {
	return async(func(_ coro.Thread, await awaitFunc) (any, error) {
		f(await)
		return nil, nil
	})
}

func (b *body) Resume(th coro.Thread, in coro.Input) coro.Step {
	if !b.started {
		if in.Err != nil {
			return coro.Raised(in.Err)
		}
		b.started = true
		go func() {
			v, err := b.f(th, b.await)
			if err != nil {
				b.out <- coro.Raised(err)
				return
			}
			b.out <- coro.Returned(v)
		}()
	} else {
		b.in <- in
	}
	return <-b.out
}

func (b *body) await(v any) (any, error) {
	switch c := v.(type) {
	case coro.Coroutine:
		b.out <- coro.Called(c)
	case Waitable:
		b.out <- coro.Called(Await(c))
	default:
		b.out <- coro.Yielded(v)
	}
	in := <-b.in
	return in.Value, in.Err
}

// newLoop returns a loop on a virtual clock at 0, closed at the end of the test.
func newLoop(t testing.TB) *Loop {
	t.Helper()
	c := NewClock(0)
	c.Set(Virtual, 1)
	l, err := New(Config{Clock: c, FromZero: true})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := l.Close(); err != nil {
			t.Error(err)
		}
	})
	return l
}

// spawn starts a task that must start.
func spawn(t testing.TB, l *Loop, c coro.Coroutine) *Task {
	t.Helper()
	task, err := l.NewTask(nil, c, TaskOptions{})
	if err != nil {
		t.Fatal(err)
	}
	return task
}

// run runs c to its end in a task of l.
func run(t testing.TB, l *Loop, c coro.Coroutine) (any, error) {
	t.Helper()
	return l.RunUntilComplete(nil, spawn(t, l, c), true)
}

// journal collects lines in the order of the steps.
type journal struct{ lines []string }

func (j *journal) say(format string, args ...any) {
	j.lines = append(j.lines, fmt.Sprintf(format, args...))
}

// expect compares the journal with what CPython printed.
func (j *journal) expect(t *testing.T, want ...string) {
	t.Helper()
	for i := range max(len(j.lines), len(want)) {
		got, exp := "(nothing)", "(nothing)"
		if i < len(j.lines) {
			got = j.lines[i]
		}
		if i < len(want) {
			exp = want[i]
		}
		if got != exp {
			t.Errorf("line %d: got %q, want %q\nall: %q", i+1, got, exp, j.lines)
			return
		}
	}
}

func TestSleepers(t *testing.T) {
	l := newLoop(t)
	var j journal
	worker := func(name string, d float64) *body {
		return do(func(await awaitFunc) {
			for i := range 3 {
				j.say("%s%d at %.1f", name, i, l.Time())
				await(Sleep(d, nil))
			}
		})
	}
	a, b := spawn(t, l, worker("a", 1)), spawn(t, l, worker("b", 1.5))
	g, err := l.Gather([]Waitable{a, b}, false, nil)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := l.RunUntilComplete(nil, g, false); err != nil {
		t.Fatal(err)
	}
	j.expect(t, "a0 at 0.0", "b0 at 0.0", "a1 at 1.0", "b1 at 1.5", "a2 at 2.0", "b2 at 3.0")
	if l.Time() != 4.5 || l.TaskCount() != 0 {
		t.Errorf("time %v, %d tasks left", l.Time(), l.TaskCount())
	}
}
