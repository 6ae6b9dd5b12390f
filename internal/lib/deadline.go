package lib

import (
	"time"

	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// Deadline is when a wait ends; the zero Deadline never comes.
type Deadline struct{ at time.Time }

// DeadlineIn reads a timeout: seconds from now, or None for no end.
func DeadlineIn(t object.Thread, timeout object.Value) (Deadline, *object.Exception) {
	if timeout.IsNone() {
		return Deadline{}, nil
	}
	secs, exc := object.ToFloat(t, timeout)
	if exc != nil {
		return Deadline{}, exc
	}
	return Deadline{time.Now().Add(time.Duration(max(secs, 0) * 1e9))}, nil
}

// Passed tells whether it has come.
func (d Deadline) Passed() bool { return !d.at.IsZero() && !time.Now().Before(d.at) }

// glance is how long one wait for the operating system takes at most, so that an
// interrupt is seen soon.
const glance = 50 * time.Millisecond

// WaitInGlances calls look, without the interpreter lock, until it has found
// something, fails, or the time is over. It may block as long as it is told.
func WaitInGlances(t *vm.Thread, d Deadline, look func(most time.Duration) (found bool, err error)) *object.Exception {
	for {
		most := glance
		if !d.at.IsZero() {
			most = min(most, max(time.Until(d.at), 0))
		}
		var found bool
		var err error
		t.Blocking(func() { found, err = look(most) })
		if err != nil {
			return Exception(err)
		}
		if exc := t.Poll(); exc != nil {
			return exc
		}
		if found || d.Passed() {
			return nil
		}
	}
}
