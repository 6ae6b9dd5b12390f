package asyncio

import (
	stderrors "errors"
	"syscall"

	"asyncrepl/internal/loop"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// signalMethods are the methods that handle the process's signals.
var signalMethods = []object.Method{
	{Name: "add_signal_handler", Sig: "(self, sig, callback, *args)", Doc: "Call a function whenever the process gets a signal.", Fn: onLoop(addSignalHandler)},
	{Name: "remove_signal_handler", Sig: "(self, sig)", Doc: "End add_signal_handler() and return whether there was a callback.", Fn: onLoop(
		func(t *vm.Thread, l *Loop, a []object.Value) (object.Value, *object.Exception) {
			sig, exc := signalOf(t, a[1])
			if exc != nil {
				return object.Null, exc
			}
			return object.Bool(l.l.RemoveSignal(sig)), nil
		})},
}

func addSignalHandler(t *vm.Thread, l *Loop, a []object.Value) (object.Value, *object.Exception) {
	if isCoroutine(a[2]) || isCoroutineFunction(a[2]) {
		return object.Null, object.TypeErrorf("coroutines cannot be used with add_signal_handler()")
	}
	sig, exc := signalOf(t, a[1])
	if exc == nil {
		exc = l.checkClosed()
	}
	if exc != nil {
		return object.Null, exc
	}
	if !t.IsMain() {
		return object.Null, object.RuntimeErrorf("set_wakeup_fd only works in main thread of the main interpreter")
	}
	h, exc := l.callable(t, "add_signal_handler", a[2], a[3], object.None)
	if exc != nil {
		return object.Null, exc
	}
	err := l.l.HandleSignal(sig, &h.Handle)
	if stderrors.Is(err, loop.ErrUncatchable) {
		return object.Null, object.RuntimeErrorf("sig %d cannot be caught", int(sig))
	}
	return none(err)
}

// lastSignal is the highest number of a signal.
const lastSignal = 64

// signalOf is the signal that a number stands for.
func signalOf(t *vm.Thread, v object.Value) (syscall.Signal, *object.Exception) {
	n, ok := object.IntOf(v)
	if !ok {
		return 0, object.TypeErrorf("sig must be an int, not %s", object.ReprText(t, v))
	}
	if n < 1 || n > lastSignal {
		return 0, object.ValueErrorf("invalid signal number %d", n)
	}
	return syscall.Signal(n), nil
}
