package hashlib

import (
	"time"

	"asyncrepl/internal/object"
)

// beside runs something slow on a goroutine of its own, so that interrupts are
// seen meanwhile. What is abandoned runs to its end unseen.
func beside(t object.Thread, run func() ([]byte, error)) (object.Value, *object.Exception) {
	type result struct {
		b   []byte
		err error
	}
	done := make(chan result, 1)
	go func() {
		b, err := run()
		done <- result{b, err}
	}()
	tick := time.NewTicker(20 * time.Millisecond)
	defer tick.Stop()
	for {
		select {
		case r := <-done:
			if r.err != nil {
				return object.Null, object.ValueErrorf("%v", r.err)
			}
			return object.NewBytes(r.b), nil
		case <-tick.C:
			if exc := t.Poll(); exc != nil {
				return object.Null, exc
			}
		}
	}
}
