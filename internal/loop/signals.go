package loop

import (
	"os"
	"os/signal"
	"sync"
)

// signals are the handlers added with AddSignal.
type signals struct {
	mu       sync.Mutex
	handlers map[os.Signal]*signalHandler
}

type signalHandler struct {
	h    *Handle
	ch   chan os.Signal
	quit chan struct{}
}

// AddSignal has cb run in the loop whenever the process gets sig, in place of
// an earlier handler for it.
func (l *Loop) AddSignal(sig os.Signal, cb Callback, ctx Context) (*Handle, error) {
	if l.closed {
		return nil, l.closedError()
	}
	l.RemoveSignal(sig)
	h := &Handle{}
	h.Init(l, cb, ctx)
	s := &signalHandler{h, make(chan os.Signal, 8), make(chan struct{})}
	l.signals.mu.Lock()
	if l.signals.handlers == nil {
		l.signals.handlers = map[os.Signal]*signalHandler{}
	}
	l.signals.handlers[sig] = s
	l.signals.mu.Unlock()
	signal.Notify(s.ch, sig)
	go func() {
		for {
			select {
			case <-s.ch:
				_ = l.post(entry{cb: h, ctx: ctx, origin: FromSignal}) // a closed loop needs no signals
			case <-s.quit:
				return
			}
		}
	}()
	return h, nil
}

// RemoveSignal ends AddSignal and reports whether there was a handler.
func (l *Loop) RemoveSignal(sig os.Signal) bool {
	l.signals.mu.Lock()
	s := l.signals.handlers[sig]
	delete(l.signals.handlers, sig)
	l.signals.mu.Unlock()
	if s == nil {
		return false
	}
	s.end()
	return true
}

func (s *signalHandler) end() {
	signal.Stop(s.ch)
	close(s.quit)
	s.h.Cancel()
}

// stop ends all handlers.
func (s *signals) stop() {
	s.mu.Lock()
	all := s.handlers
	s.handlers = nil
	s.mu.Unlock()
	for _, h := range all {
		h.end()
	}
}
