package lib

import (
	"time"

	"asyncrepl/internal/loop"
	"asyncrepl/internal/vm"
)

// StartThread runs body on a new Python thread, which takes turns with the
// others. body gets it with the interpreter lock held.
func (h *Host) StartThread(body func(t *vm.Thread)) *vm.Thread {
	t := h.Interp.NewThread()
	t.SetLoopState(&loop.Current{Background: true})
	if h.threads == nil {
		h.threads = map[*vm.Thread]bool{}
	}
	h.threads[t] = true
	h.Clock.Hold(1)
	go func() {
		t.Acquire()
		body(t)
		delete(h.threads, t)
		h.Clock.Hold(-1)
		t.Release()
	}()
	return t
}

// ThreadCount returns the number of threads beside the main one.
func (h *Host) ThreadCount() int { return len(h.threads) }

// EndThreads raises SystemExit in the threads beside t, again and again until
// they have ended or grace is over, and returns how many are left.
func (h *Host) EndThreads(t *vm.Thread, grace time.Duration) int {
	const pause = 5 * time.Millisecond
	for deadline := time.Now().Add(grace); len(h.threads) > 0 && time.Now().Before(deadline); {
		for other := range h.threads {
			if other != t {
				other.End()
			}
		}
		t.Blocking(func() { time.Sleep(pause) })
	}
	return len(h.threads)
}
