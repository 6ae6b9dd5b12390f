package queue_test

import (
	"runtime"
	"testing"

	"asyncrepl/internal/coro"
	"asyncrepl/internal/loop"
	"asyncrepl/internal/queue"
)

// repeat awaits what next makes, n times.
type repeat struct {
	n    int
	next func() coro.Coroutine
}

func (r *repeat) Resume(coro.Thread, coro.Input) coro.Step {
	if r.n--; r.n < 0 {
		return coro.Returned(nil)
	}
	return coro.Called(r.next())
}

func benchLoop(b testing.TB) *loop.Loop {
	l, err := loop.New(loop.Config{Clock: loop.NewVirtualClock(0)})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { l.Close() })
	return l
}

// BenchmarkHandOff is one item through a queue of one between two tasks.
func BenchmarkHandOff(b *testing.B) {
	l := benchLoop(b)
	q := queue.New(queue.Options{Maxsize: 1})
	l.NewTask(nil, &repeat{b.N, func() coro.Coroutine { return q.Put(nil) }}, loop.TaskOptions{})
	l.NewTask(nil, &repeat{b.N, q.Get}, loop.TaskOptions{})
	b.ReportAllocs()
	b.ResetTimer()
	if _, err := l.RunUntilIdle(nil); err != nil {
		b.Fatal(err)
	}
}

// A task blocked in q.get costs at most 400 bytes, its coroutine included; the
// exact figure is in the log.
func TestMemoryOfBlockedTasks(t *testing.T) {
	const n = 20_000
	l := benchLoop(t)
	q := queue.New(queue.Options{})
	var before, after runtime.MemStats
	runtime.GC()
	runtime.GC()
	runtime.ReadMemStats(&before)
	for range n {
		l.NewTask(nil, q.Get(), loop.TaskOptions{})
	}
	if err := l.Pump(nil, 10); err != nil {
		t.Fatal(err)
	}
	runtime.GC()
	runtime.GC()
	runtime.ReadMemStats(&after)
	bytes := (float64(after.HeapAlloc) - float64(before.HeapAlloc)) / n
	t.Logf("%.0f bytes for each blocked task", bytes)
	if bytes > 400 || q.Getters().Len() != n {
		t.Errorf("%.0f bytes each, %d getters", bytes, q.Getters().Len())
	}
	runtime.KeepAlive(l)
}
