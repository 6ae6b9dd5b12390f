package loop_test

import (
	"runtime"
	"testing"

	"asyncrepl/internal/coro"
	"asyncrepl/internal/loop"
)

func benchLoop(b testing.TB) *loop.Loop {
	l, err := loop.New(loop.Config{Clock: loop.NewVirtualClock(0)})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { l.Close() })
	return l
}

// chain calls itself soon until n is 0.
type chain struct {
	l *loop.Loop
	h loop.Handle
	n int
}

func (c *chain) Run(coro.Thread, *loop.Future) error {
	if c.n--; c.n == 0 {
		c.l.Stop()
		return nil
	}
	c.h.Init(c.l, c, nil)
	return c.l.Schedule(&c.h)
}

func BenchmarkCallSoon(b *testing.B) {
	l := benchLoop(b)
	c := &chain{l: l, n: b.N + 1}
	l.CallSoon(c, nil)
	b.ReportAllocs()
	b.ResetTimer()
	if err := l.RunForever(nil); err != nil {
		b.Fatal(err)
	}
}

// turns yields n times.
type turns struct{ n int }

func (t *turns) Resume(coro.Thread, coro.Input) coro.Step {
	if t.n--; t.n < 0 {
		return coro.Returned(nil)
	}
	return coro.Yielded(nil)
}

// BenchmarkSwitch is sleep(0) in two tasks in turn, per step.
func BenchmarkSwitch(b *testing.B) {
	l := benchLoop(b)
	for range 2 {
		l.NewTask(nil, &turns{b.N / 2}, loop.TaskOptions{})
	}
	b.ReportAllocs()
	b.ResetTimer()
	if _, err := l.RunUntilIdle(nil); err != nil {
		b.Fatal(err)
	}
}

// sleeps sleeps n times for d seconds.
type sleeps struct {
	n int
	d float64
}

func (s *sleeps) Resume(coro.Thread, coro.Input) coro.Step {
	if s.n--; s.n < 0 {
		return coro.Returned(nil)
	}
	return coro.Called(loop.Sleep(s.d, nil))
}

func BenchmarkSleep(b *testing.B) {
	l := benchLoop(b)
	for i := range 100 {
		l.NewTask(nil, &sleeps{b.N / 100, 1 + float64(i)/100}, loop.TaskOptions{})
	}
	b.ReportAllocs()
	b.ResetTimer()
	if _, err := l.RunUntilIdle(nil); err != nil {
		b.Fatal(err)
	}
}

func BenchmarkTimers(b *testing.B) {
	l := benchLoop(b)
	cb := loop.Func(func(coro.Thread, *loop.Future) error { return nil })
	b.ReportAllocs()
	for i := 0; i < b.N; i++ {
		l.CallLater(float64(i*7919%1000), cb, nil)
	}
	l.CallLater(2000, stopper(l), nil)
	if err := l.RunForever(nil); err != nil {
		b.Fatal(err)
	}
}

func BenchmarkGather10(b *testing.B) {
	l := benchLoop(b)
	b.ReportAllocs()
	for b.Loop() {
		ws := make([]loop.Waitable, 10)
		for i := range ws {
			ws[i], _ = l.NewTask(nil, &turns{0}, loop.TaskOptions{})
		}
		g, _ := l.Gather(ws, false, nil)
		if _, err := l.RunUntilComplete(nil, g, false); err != nil {
			b.Fatal(err)
		}
	}
}

// perItem returns the live heap, after a collection, that make adds for each of n.
func perItem(n int, make func()) float64 {
	var before, after runtime.MemStats
	runtime.GC()
	runtime.GC()
	runtime.ReadMemStats(&before)
	make()
	runtime.GC()
	runtime.GC()
	runtime.ReadMemStats(&after)
	return (float64(after.HeapAlloc) - float64(before.HeapAlloc)) / float64(n)
}

// A sleeping task, without its coroutine, costs at most 600 bytes; the exact
// figure is in the log.
func TestMemoryOfSleepingTasks(t *testing.T) {
	const n = 20_000
	l := benchLoop(t)
	bytes := perItem(n, func() {
		for i := range n {
			l.NewTask(nil, loop.Sleep(1+float64(i), nil), loop.TaskOptions{})
		}
		if err := l.Pump(nil, 10); err != nil {
			t.Fatal(err)
		}
	})
	t.Logf("%.0f bytes for each sleeping task", bytes)
	if bytes > 600 || l.TaskCount() != n {
		t.Errorf("%.0f bytes each, %d tasks", bytes, l.TaskCount())
	}
}
