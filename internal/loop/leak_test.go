package loop_test

import (
	"os"
	"runtime"
	"testing"

	"asyncrepl/internal/coro"
	"asyncrepl/internal/loop"
)

// forever waits for what never comes.
type forever struct{ loop.Future }

// Resume implements coro.Coroutine.
func (f *forever) Resume(th coro.Thread, in coro.Input) coro.Step {
	if in.Err != nil {
		return coro.Raised(in.Err)
	}
	f.Init(loop.Of(th), f)
	return f.Block()
}

// descriptors returns how many this process has open, -1 where that is not told.
func descriptors() int {
	entries, err := os.ReadDir("/proc/self/fd")
	if err != nil {
		return -1
	}
	return len(entries)
}

// heapKB returns the live heap.
func heapKB() int {
	runtime.GC()
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int(m.HeapAlloc >> 10)
}

// TestNothingStays makes tasks, some asleep and some waiting, cancels them and
// closes the loop, again and again: a million in all, fewer with -short.
func TestNothingStays(t *testing.T) {
	total := 1_000_000
	if testing.Short() {
		total = 100_000
	}
	const each = 50_000
	round := func() {
		l, err := loop.New(loop.Config{Clock: loop.NewVirtualClock(0)})
		if err != nil {
			t.Fatal(err)
		}
		tasks := make([]*loop.Task, each)
		for i := range tasks {
			c := coro.Coroutine(&forever{})
			if i%2 == 0 {
				c = loop.Sleep(1000, nil)
			}
			if tasks[i], err = l.NewTask(nil, c, loop.TaskOptions{}); err != nil {
				t.Fatal(err)
			}
		}
		if err := l.Pump(nil, 2); err != nil {
			t.Fatal(err)
		}
		for _, task := range tasks {
			if _, err := task.Cancel(nil, nil); err != nil {
				t.Fatal(err)
			}
		}
		if _, err := l.RunUntilIdle(nil); err != nil {
			t.Fatal(err)
		}
		if n := l.TaskCount(); n != 0 {
			t.Fatalf("%d tasks are left", n)
		}
		if err := l.Close(); err != nil {
			t.Fatal(err)
		}
	}
	round()
	goroutines, fds, heap := runtime.NumGoroutine(), descriptors(), heapKB()
	for range total/each - 1 {
		round()
	}
	if n := runtime.NumGoroutine(); n > goroutines {
		t.Errorf("%d goroutines, %d before", n, goroutines)
	}
	if n := descriptors(); n > fds {
		t.Errorf("%d descriptors, %d before", n, fds)
	}
	if n := heapKB(); n > heap+1024 {
		t.Errorf("a heap of %d KB, %d before", n, heap)
	}
}
