package lib

import (
	"time"

	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// Forever is the duration of a wait that only Waiter.Wake ends.
const Forever time.Duration = -1

// Waiter is a thread that blocks until another one wakes it or a time has
// passed on the session's clock. It is for one wait, and its methods are called
// under the interpreter lock.
//
// Threads other than the main one hold a virtual clock while they can go on by
// themselves, so not while they wait for ever: whoever wakes one takes hold of
// the clock on its behalf.
type Waiter struct {
	h     *Host
	t     *vm.Thread
	ready chan struct{}
	stop  func() // gives the alarm up
	woken bool
	freed bool // the thread does not hold the clock
}

// NewWaiter returns the waiter for the next wait of t.
func (h *Host) NewWaiter(t *vm.Thread) *Waiter {
	return &Waiter{h: h, t: t, ready: make(chan struct{}), stop: func() {}}
}

// Wait blocks for d at most and reports whether Wake was called. The exception
// is that of an interrupt; Woken tells whether Wake was called nevertheless.
func (w *Waiter) Wait(d time.Duration) (bool, *object.Exception) {
	if w.woken {
		return true, nil
	}
	late := make(chan time.Time, 1)
	switch {
	case d >= 0:
		w.stop = w.h.Clock.Alarm(int64(d), func() {
			select {
			case late <- time.Time{}:
			default:
			}
		})
	case !w.t.IsMain():
		w.freed = true
		w.h.Clock.Hold(-1)
	}
	_, exc := w.t.Park(w.ready, late)
	w.settle()
	return w.woken, exc
}

// Wake ends the wait, or keeps it from beginning.
func (w *Waiter) Wake() {
	if !w.woken {
		w.woken = true
		w.settle()
		close(w.ready)
	}
}

// Woken reports whether Wake was called.
func (w *Waiter) Woken() bool { return w.woken }

// settle ends what the wait asked of the clock.
func (w *Waiter) settle() {
	w.stop()
	if w.freed {
		w.freed = false
		w.h.Clock.Hold(1)
	}
}
