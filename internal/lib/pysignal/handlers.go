package pysignal

import (
	"os"
	"os/signal"
	"sync"
	"sync/atomic"
	"syscall"

	"asyncrepl/internal/coro"
	"asyncrepl/internal/lib"
	"asyncrepl/internal/loop"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// state is what the module of one session keeps.
type state struct {
	h *lib.Host
	// handlers are what signal() was given, by signal. A signal that is not there
	// has what the process began with.
	handlers map[syscall.Signal]object.Value
	channel  chan os.Signal
	once     sync.Once                 // starts listening
	quiet    map[syscall.Signal]func() // ends the redirection of SIGINT
	seen     atomic.Int64              // signals whose handlers ran
	// The module's own objects.
	defaultHandler, ignore, interrupt object.Value
}

// install makes v the handler of sig.
func (s *state) install(sig syscall.Signal, v object.Value) {
	if stop := s.quiet[sig]; stop != nil {
		stop()
		delete(s.quiet, sig)
	}
	switch {
	case sig == syscall.SIGINT && v != s.interrupt:
		s.quiet[sig] = s.h.Interrupt.Divert(func() { go s.interrupted(v) })
	case sig == syscall.SIGINT:
	case v == s.defaultHandler:
		if ignoredAtStart(sig) {
			s.catch(sig) // Reset would go back to ignoring it, and children with it
			break
		}
		signal.Reset(sig)
	case v == s.ignore:
		signal.Ignore(sig)
	default:
		s.catch(sig)
	}
	s.handlers[sig] = v
}

// catch has sig delivered to handle.
func (s *state) catch(sig syscall.Signal) {
	s.once.Do(func() { go s.listen() })
	signal.Notify(s.channel, sig)
}

// hangupIgnored: the process began with SIGHUP ignored, as nohup has it. Go's
// runtime tells only until something handles the signal.
var hangupIgnored = signal.Ignored(syscall.SIGHUP)

func ignoredAtStart(sig syscall.Signal) bool { return sig == syscall.SIGHUP && hangupIgnored }

// end does what the system does by default with a signal that ends a process.
func end(sig syscall.Signal) {
	if ignoredAtStart(sig) {
		os.Exit(128 + int(sig)) // what a shell says of it: the runtime does not let it happen
	}
	signal.Reset(sig)
	_ = syscall.Kill(os.Getpid(), sig) // nothing can refuse it
}

// interrupted is called, on any goroutine, when a SIGINT comes that has another
// handler than the usual one.
func (s *state) interrupted(v object.Value) {
	switch v {
	case s.ignore:
	case s.defaultHandler:
		end(syscall.SIGINT)
	default:
		s.arrive(syscall.SIGINT)
	}
}

// arrive has the main thread run the handler of sig soon. Any goroutine may call it.
func (s *state) arrive(sig syscall.Signal) {
	s.h.Signals.Arrive(sig)
	s.h.Thread.Interrupt()
	// A loop that waits would run no code: it runs the handlers in a callback.
	s.h.Interrupt.Post(loop.Func(func(th coro.Thread, _ *loop.Future) error {
		if exc := s.h.Signals.Deliver(th.(*vm.Thread)); exc != nil {
			return exc
		}
		return nil
	}))
}

// listen passes on what the operating system delivers.
func (s *state) listen() {
	for sig := range s.channel {
		if n, ok := sig.(syscall.Signal); ok {
			s.arrive(n)
		}
	}
}

// handle runs the handler of a signal; see lib.Signals.
func (s *state) handle(t *vm.Thread, sig syscall.Signal) *object.Exception {
	s.seen.Add(1)
	fn, ok := s.handlers[sig]
	switch {
	case ok && fn == s.defaultHandler:
		end(sig)
		return nil
	case !ok || !object.IsCallable(fn):
		return nil
	}
	return s.call(t, sig, fn)
}

// call calls a handler with the signal and the frame that it interrupts.
func (s *state) call(t *vm.Thread, sig syscall.Signal, fn object.Value) *object.Exception {
	frame := object.None
	if f := t.Frame(); f != nil {
		frame = object.Of(f)
	}
	_, exc := t.Call(fn, []object.Value{object.Int(int64(sig)), frame}, nil)
	return exc
}
