package trace_test

import (
	"testing"

	"asyncrepl/internal/coro"
	"asyncrepl/internal/loop"
	"asyncrepl/internal/loop/looptest"
	"asyncrepl/internal/trace"
)

func sleeper(d float64) coro.Coroutine {
	return looptest.Do(func(await looptest.Await) { await(loop.Sleep(d, nil)) })
}

func newLoop(t *testing.T, table *trace.Table) *loop.Loop {
	l, err := loop.New(loop.Config{Clock: loop.NewVirtualClock(0), Observer: table})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	return l
}

func TestNumbersAndNames(t *testing.T) {
	table := trace.New(trace.Config{Name: func(*loop.Task) string { return "job" }})
	a, b := newLoop(t, table), newLoop(t, table)
	first := looptest.Spawn(t, a, sleeper(1))
	second := looptest.Spawn(t, a, sleeper(2))
	third := looptest.Spawn(t, b, sleeper(1))
	for _, c := range []struct {
		task *loop.Task
		n    int
		name string
	}{{first, 1, "job"}, {second, 2, "job-2"}, {third, 3, "job"}} {
		e := table.Of(c.task)
		if e.Number != c.n || e.Name != c.name {
			t.Errorf("got %d %s, want %d %s", e.Number, e.Name, c.n, c.name)
		}
	}
	if _, err := a.RunFor(nil, 1.5); err != nil {
		t.Fatal(err)
	}
	if table.Of(first) != nil || table.ByNumber(1) != nil {
		t.Error("a finished task is still in the table")
	}
	if got := table.Gone(a); len(got) != 1 || got[0].Name != "job" || got[0].Age != 1 || got[0].End != trace.Returned {
		t.Errorf("gone: %+v", got)
	}
	if e := table.ByName(a, "job-2"); e == nil || e.Age() != 1.5 || table.Elapsed(a) != 1.5 {
		t.Errorf("job-2: %+v", e)
	}
}

func TestUnnumbered(t *testing.T) {
	table := trace.New(trace.Config{})
	l := newLoop(t, table)
	table.Unnumbered(func() { looptest.Spawn(t, l, sleeper(1)) })
	task := looptest.Spawn(t, l, sleeper(1))
	if n := table.Of(task).Number; n != 1 {
		t.Errorf("number %d, want 1", n)
	}
	if len(table.List(l)) != 1 || table.Count(l) != 1 {
		t.Errorf("%d listed, %d counted; want 1", len(table.List(l)), table.Count(l))
	}
}

func TestEnds(t *testing.T) {
	var ends []trace.End
	table := trace.New(trace.Config{Finished: func(_ *trace.Entry, end trace.End) { ends = append(ends, end) }})
	l := newLoop(t, table)
	looptest.Spawn(t, l, sleeper(0))
	task := looptest.Spawn(t, l, sleeper(1))
	task.Cancel(nil, nil)
	looptest.Spawn(t, l, looptest.Async(func(coro.Thread, looptest.Await) (any, error) {
		return nil, &loop.Error{Class: loop.ValueError}
	}))
	if _, err := l.RunUntilIdle(nil); err != nil {
		t.Fatal(err)
	}
	want := []trace.End{trace.WasCancelled, trace.Failed, trace.Returned}
	if len(ends) != 3 || ends[0] != want[0] || ends[1] != want[1] || ends[2] != want[2] {
		t.Errorf("ends %v, want %v", ends, want)
	}
}
