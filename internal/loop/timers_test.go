package loop_test

import (
	"fmt"
	"testing"

	"asyncrepl/internal/coro"
	"asyncrepl/internal/loop"
	. "asyncrepl/internal/loop/looptest"
)

// note returns a callback that appends i to out.
func note(out *[]int, i int) loop.Func {
	return func(coro.Thread, *loop.Future) error {
		*out = append(*out, i)
		return nil
	}
}

func at(t *testing.T, l *loop.Loop, when float64, cb loop.Callback) *loop.TimerHandle {
	t.Helper()
	h, err := l.CallAt(when, cb, nil)
	if err != nil {
		t.Fatal(err)
	}
	return h
}

func stopper(l *loop.Loop) loop.Func {
	return func(coro.Thread, *loop.Future) error {
		l.Stop()
		return nil
	}
}

// The orders in which timers with equal times fire were printed by CPython 3.13.0.
func TestTimerTies(t *testing.T) {
	for _, c := range []struct{ whens, want []int }{
		{[]int{1, 1, 1, 1, 1, 1, 1, 1, 1, 1}, []int{0, 2, 6, 5, 9, 8, 7, 1, 3, 4}},
		{[]int{3, 1, 2, 1, 3, 2, 1, 2, 3, 1, 1, 2}, []int{1, 6, 3, 9, 10, 2, 5, 11, 7, 8, 0, 4}},
		{[]int{2, 2, 1, 1, 2, 2, 1, 1, 3, 3, 1, 2, 1}, []int{2, 6, 12, 3, 10, 7, 0, 5, 11, 4, 1, 8, 9}},
	} {
		l := New(t)
		var out []int
		for i, w := range c.whens {
			at(t, l, float64(w), note(&out, i))
		}
		at(t, l, 100, stopper(l))
		if err := l.RunForever(nil); err != nil {
			t.Fatal(err)
		}
		if fmt.Sprint(out) != fmt.Sprint(c.want) {
			t.Errorf("%v fired %v, want %v", c.whens, out, c.want)
		}
	}
}

// Many cancelled timers leave the heap together, which changes the order of the
// rest; recorded as above.
func TestTimersSwept(t *testing.T) {
	l := New(t)
	var out []int
	for i := range 150 {
		h := at(t, l, 1+float64(i%5)*1e-3, note(&out, i))
		if i%7 != 0 && i%7 != 3 {
			h.Cancel()
		}
	}
	l.Stop()
	if err := l.RunForever(nil); err != nil {
		t.Fatal(err)
	}
	at(t, l, 100, stopper(l))
	if err := l.RunForever(nil); err != nil {
		t.Fatal(err)
	}
	want := []int{80, 35, 0, 140, 70, 115, 105, 10, 45, 31, 136, 126, 66, 56, 101, 21, 91, 52, 87, 77, 17, 42, 147, 7, 122, 112,
		108, 143, 98, 73, 133, 38, 63, 28, 3, 84, 49, 94, 119, 24, 129, 59, 14}
	if fmt.Sprint(out) != fmt.Sprint(want) {
		t.Errorf("fired %v\nwant  %v", out, want)
	}
}

func TestCancelledHandlesDoNotRun(t *testing.T) {
	l := New(t)
	var out []int
	h, _ := l.CallSoon(note(&out, 1), nil)
	var later *loop.TimerHandle
	at(t, l, 5, loop.Func(func(coro.Thread, *loop.Future) error {
		later.Cancel() // it is in the ready queue already
		return nil
	}))
	later = at(t, l, 5, note(&out, 2))
	at(t, l, 6, note(&out, 3))
	h.Cancel()
	if _, err := l.RunFor(nil, 10); err != nil {
		t.Fatal(err)
	}
	if fmt.Sprint(out) != "[3]" {
		t.Errorf("ran %v", out)
	}
	if !h.Cancelled() || h.Callback() != nil {
		t.Error("a cancelled handle keeps its callback")
	}
}

// Delays that end together by a clock that stands still fire in the order in
// which they began, rounded or not.
func TestDelaysThatEndTogether(t *testing.T) {
	l := New(t)
	var out []int
	after := func(delay float64, cb loop.Callback) {
		if _, err := l.CallLater(delay, cb, nil); err != nil {
			t.Fatal(err)
		}
	}
	for i, delay := range []float64{0.8, 3, 3, 3} {
		after(delay, note(&out, i))
	}
	after(0.7, loop.Func(func(coro.Thread, *loop.Future) error {
		after(0.1, note(&out, 4)) // 0.7 + 0.1 < 0.8
		after(2.3, note(&out, 5))
		return nil
	}))
	after(4, stopper(l))
	if err := l.RunForever(nil); err != nil {
		t.Fatal(err)
	}
	if want := []int{0, 4, 1, 2, 3, 5}; fmt.Sprint(out) != fmt.Sprint(want) {
		t.Errorf("fired %v, want %v", out, want)
	}
}
