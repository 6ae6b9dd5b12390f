package loop

import (
	"errors"
	"os"
	"os/signal"
	"sync"
	"syscall"
)

// signals are the handlers added with AddSignal.
type signals struct {
	mu       sync.Mutex
	handlers map[syscall.Signal]*signalHandler
}

type signalHandler struct {
	h   *Handle
	end func() // stops listening
}

// ErrUncatchable is the error of a handler for a signal that cannot be caught.
var ErrUncatchable = errors.New("loop: the signal cannot be caught")

// AddSignal has cb run in the loop whenever the process gets sig, in place of
// an earlier handler for it. A handler for SIGINT takes the place of interrupts.
func (l *Loop) AddSignal(sig syscall.Signal, cb Callback, ctx Context) (*Handle, error) {
	h := &Handle{}
	h.Init(l, cb, ctx)
	return h, l.HandleSignal(sig, h)
}

// HandleSignal is AddSignal for a Handle that has been prepared with Init.
func (l *Loop) HandleSignal(sig syscall.Signal, h *Handle) error {
	switch {
	case l.closed:
		return l.closedError()
	case sig == syscall.SIGKILL || sig == syscall.SIGSTOP:
		return ErrUncatchable
	}
	l.RemoveSignal(sig)
	s := &signalHandler{h: h}
	arrived := func() {
		// A loop that is closed needs no signals.
		_ = l.post(entry{cb: h, ctx: h.ctx, origin: FromSignal})
	}
	if sig == syscall.SIGINT {
		s.end = l.interrupt.Divert(arrived)
	} else {
		s.end = notify(sig, arrived)
	}
	l.signals.mu.Lock()
	defer l.signals.mu.Unlock()
	if l.signals.handlers == nil {
		l.signals.handlers = map[syscall.Signal]*signalHandler{}
	}
	l.signals.handlers[sig] = s
	return nil
}

// notify has f called, on a goroutine, whenever the process gets sig, until the
// function it returns is called.
func notify(sig os.Signal, f func()) (stop func()) {
	ch, quit := make(chan os.Signal, 8), make(chan struct{})
	signal.Notify(ch, sig)
	go func() {
		for {
			select {
			case <-ch:
				f()
			case <-quit:
				return
			}
		}
	}()
	return func() {
		signal.Stop(ch)
		close(quit)
	}
}

// RemoveSignal ends AddSignal and reports whether there was a handler.
func (l *Loop) RemoveSignal(sig syscall.Signal) bool {
	l.signals.mu.Lock()
	s := l.signals.handlers[sig]
	delete(l.signals.handlers, sig)
	l.signals.mu.Unlock()
	if s == nil {
		return false
	}
	s.end()
	s.h.Cancel()
	return true
}

// stop ends all handlers.
func (s *signals) stop() {
	s.mu.Lock()
	all := s.handlers
	s.handlers = nil
	s.mu.Unlock()
	for _, h := range all {
		h.end()
		h.h.Cancel()
	}
}
