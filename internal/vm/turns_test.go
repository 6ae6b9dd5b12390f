package vm_test

import (
	"sync"
	"testing"

	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// Threads that only ever compute take turns all the same.
func TestThreadsTakeTurns(t *testing.T) {
	in := &vm.Interp{}
	main := in.NewThread()
	if !main.IsMain() || in.Holder() != main {
		t.Fatal("the first thread does not hold the lock")
	}
	const threads = 3
	seen, all := [threads]bool{}, 0
	var done sync.WaitGroup
	for i := range threads {
		th := in.NewThread()
		done.Add(1)
		go func() {
			defer done.Done()
			th.Acquire()
			defer th.Release()
			if in.Holder() != th {
				t.Error("runs without the lock")
			}
			seen[i] = true
			for all++; all < threads; {
				if exc := th.Poll(); exc != nil {
					t.Error(exc)
					return
				}
			}
		}()
	}
	main.Blocking(done.Wait)
	if seen != [threads]bool{true, true, true} {
		t.Error(seen)
	}
}

func TestParkIsInterrupted(t *testing.T) {
	in := &vm.Interp{OnInterrupt: func(t *vm.Thread) *object.Exception {
		t.Interrupted()
		return object.NewException(object.KeyboardInterruptClass)
	}}
	main := in.NewThread()
	go main.Interrupt()
	if ok, exc := main.Park(nil, nil); ok || exc == nil || !exc.Class().IsSubclass(object.KeyboardInterruptClass) {
		t.Error(ok, exc)
	}
	ready := make(chan struct{})
	go close(ready)
	if ok, exc := main.Park(ready, nil); !ok || exc != nil {
		t.Error(ok, exc)
	}
	main.End()
	if _, exc := main.Park(nil, nil); exc == nil || !exc.Class().IsSubclass(object.SystemExitClass) {
		t.Error(exc)
	}
}
