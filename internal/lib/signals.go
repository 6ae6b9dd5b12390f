package lib

import (
	"sync"
	"sync/atomic"
	"syscall"

	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// Signals are the process's signals that Python code wants to handle itself,
// from their arrival to the moment when the main thread runs the handler.
type Signals struct {
	mu      sync.Mutex
	arrived []syscall.Signal
	some    atomic.Bool
	handle  func(t *vm.Thread, sig syscall.Signal) *object.Exception
}

// OnSignal sets who handles what arrives.
func (s *Signals) OnSignal(handle func(t *vm.Thread, sig syscall.Signal) *object.Exception) {
	s.handle = handle
}

// Arrive notes a signal. Any goroutine may call it; whoever does also sees to it
// that the main thread takes notice.
func (s *Signals) Arrive(sig syscall.Signal) {
	s.mu.Lock()
	s.arrived = append(s.arrived, sig)
	s.mu.Unlock()
	s.some.Store(true)
}

// Deliver runs the handlers of what has arrived, on the main thread, up to the
// first that raises an exception.
func (s *Signals) Deliver(t *vm.Thread) *object.Exception {
	for s.some.Load() && t.IsMain() {
		s.mu.Lock()
		sig := s.arrived[0]
		s.arrived = s.arrived[1:]
		s.some.Store(len(s.arrived) > 0)
		s.mu.Unlock()
		if exc := s.handle(t, sig); exc != nil {
			return exc
		}
	}
	return nil
}
