package pysignal

import (
	_ "embed"
	"os"
	"syscall"
	"time"

	"golang.org/x/sys/unix"

	"asyncrepl/internal/lib"
	"asyncrepl/internal/object"
	"asyncrepl/internal/proc"
	"asyncrepl/internal/vm"
)

//go:embed signal.py
var source string

// Module declares the module.
var Module = lib.Module{Name: "signal", Doc: "Handlers for the signals of the process.", Load: load, Source: lib.Text(source)}

// lastSignal is the highest number of a signal.
const lastSignal = 64

func load(h *lib.Host, m *object.Module) *object.Exception {
	s := &state{h: h, handlers: map[syscall.Signal]object.Value{}, quiet: map[syscall.Signal]func(){}, channel: make(chan os.Signal, 16)}
	s.defaultHandler, s.ignore = object.Int(0), object.Int(1)
	rows := s.functions()
	lib.AddFunctions(m, rows)
	s.interrupt, _ = m.Dict().GetStr("default_int_handler")
	h.Signals.OnSignal(s.handle)
	names := object.NewDict()
	for n := syscall.Signal(1); n < lastSignal; n++ {
		if name := unix.SignalName(n); name != "" {
			names.SetStr(name, object.Int(int64(n)))
		}
	}
	lib.Add(m, "_names", object.Of(names))
	lib.Add(m, "NSIG", object.Int(lastSignal+1))
	return nil
}

// signalArg reads the number of a signal.
func signalArg(t object.Thread, v object.Value) (syscall.Signal, *object.Exception) {
	n, exc := object.IndexInt(t, v)
	if exc != nil {
		return 0, exc
	}
	if n < 1 || n > lastSignal {
		return 0, object.ValueErrorf("signal number out of range")
	}
	return syscall.Signal(n), nil
}

func (s *state) functions() []object.Method {
	return []object.Method{
		{Name: "default_int_handler", Sig: "(signalnum, frame, /)", Doc: "The default handler for SIGINT: it raises KeyboardInterrupt.", Fn: func(object.Thread, []object.Value) (object.Value, *object.Exception) {
			return object.Null, object.NewException(object.KeyboardInterruptClass)
		}},
		{Name: "_signal", Sig: "(signalnum, handler, /)", Fn: s.set},
		{Name: "_getsignal", Sig: "(signalnum, /)", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			sig, exc := signalArg(t, a[0])
			if exc != nil {
				return object.Null, exc
			}
			return s.current(sig), nil
		}},
		{Name: "raise_signal", Sig: "(signalnum, /)", Doc: "Send a signal to this process.", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			sig, exc := signalArg(t, a[0])
			if exc != nil {
				return object.Null, exc
			}
			return object.None, s.raise(t.(*vm.Thread), sig)
		}},
		{Name: "strsignal", Sig: "(signalnum, /)", Doc: "Return what the system says of a signal.", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			sig, exc := signalArg(t, a[0])
			if exc != nil {
				return object.Null, exc
			}
			text := sig.String()
			return object.NewStr(string(text[0]-'a'+'A') + text[1:]), nil
		}},
		{Name: "pause", Sig: "()", Doc: "Suspends the caller until some signal is delivered.", Fn: func(t object.Thread, _ []object.Value) (object.Value, *object.Exception) {
			return object.None, s.pause(t.(*vm.Thread))
		}},
	}
}

// current returns the handler of a signal.
func (s *state) current(sig syscall.Signal) object.Value {
	if v, ok := s.handlers[sig]; ok {
		return v
	}
	if ignoredAtStart(sig) {
		return s.ignore
	}
	switch sig {
	case syscall.SIGINT:
		return s.interrupt
	case syscall.SIGPIPE, unix.SIGXFSZ:
		return s.ignore
	}
	return s.defaultHandler
}

// set is signal().
func (s *state) set(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	if !t.(*vm.Thread).IsMain() {
		return object.Null, object.ValueErrorf("signal only works in main thread of the main interpreter")
	}
	sig, exc := signalArg(t, a[0])
	if exc != nil {
		return object.Null, exc
	}
	v := a[1]
	if n, ok := object.IntOf(v); ok && (n == 0 || n == 1) {
		v = object.Int(n)
	} else if !object.IsCallable(v) {
		return object.Null, object.TypeErrorf("signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object")
	}
	if sig == syscall.SIGKILL || sig == syscall.SIGSTOP {
		return object.Null, lib.Exception(unix.EINVAL)
	}
	old := s.current(sig)
	s.install(sig, v)
	return old, nil
}

// raise sends a signal and, as CPython does, runs its handler before it returns.
func (s *state) raise(t *vm.Thread, sig syscall.Signal) *object.Exception {
	v := s.current(sig)
	if v == s.interrupt && t.IsMain() {
		switch {
		case s.h.Interrupt.Diverted(): // a loop has a handler
			s.h.Interrupt.Request()
			return nil
		case s.h.Interrupted(t): // asyncio.run() cancels the main task
			return nil
		}
	}
	if object.IsCallable(v) && t.IsMain() {
		return s.call(t, sig, v)
	}
	if v == s.ignore {
		return nil
	}
	return lib.Exception(proc.Signal(os.Getpid(), sig))
}

// pauseGlance is how often a paused thread looks for signals.
const pauseGlance = 5 * time.Millisecond

func (s *state) pause(t *vm.Thread) *object.Exception {
	for begin := s.seen.Load(); s.seen.Load() == begin; {
		t.Blocking(func() { time.Sleep(pauseGlance) })
		if exc := t.Poll(); exc != nil {
			return exc
		}
	}
	return nil
}
