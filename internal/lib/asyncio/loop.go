package asyncio

import (
	"fmt"

	"asyncrepl/internal/coro"
	"asyncrepl/internal/loop"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// Loop is the Python object of an event loop.
type Loop struct {
	object.Base
	l       *loop.Loop
	s       *state
	handler object.Value // set_exception_handler, Null for the default
	factory object.Value // set_task_factory, Null for the default
	gens    []*vm.Gen    // async generators iterated while the loop ran
}

// newLoop makes a loop on the session's clock.
func (s *state) newLoop() (*Loop, *object.Exception) {
	lo := &Loop{s: s}
	lo.SetClass(s.class.loop)
	return lo, lo.open()
}

// allocLoop makes the object for loop classes and their subclasses; the loop
// itself comes with __init__.
func (s *state) allocLoop(_ object.Thread, cls *object.Class) object.Object {
	lo := &Loop{s: s}
	lo.SetClass(cls)
	return lo
}

// open gives the object its loop.
func (lo *Loop) open() *object.Exception {
	h := lo.s.h
	l, err := loop.New(loop.Config{
		Clock: h.Clock, FromZero: h.Interactive, Errors: lo.s.errors, Interrupt: h.Interrupt,
		Names: lo.s.names, Observer: h.Observer, Owner: lo,
		Handle:      lo.handle,
		Interrupted: lo.s.interrupted,
		Report:      lo.s.neverRetrieved,
		Unlock:      func(th coro.Thread) { th.(*vm.Thread).Release() },
		Lock:        func(th coro.Thread) { th.(*vm.Thread).Acquire() },
	})
	if err != nil {
		return object.NewException(object.OSErrorClass, object.NewStr(err.Error()))
	}
	lo.l = l
	lo.s.loops = append(lo.s.loops, lo)
	return nil
}

// loopObject returns the Python object of a Go loop.
func loopObject(l *loop.Loop) object.Value {
	if l == nil {
		return object.None
	}
	if o, ok := l.Owner().(*Loop); ok {
		return object.Of(o)
	}
	return object.None
}

func onLoop(fn func(t *vm.Thread, l *Loop, a []object.Value) (object.Value, *object.Exception)) object.NativeFn {
	return func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		l, exc := asLoop(a[0])
		if exc != nil {
			return object.Null, exc
		}
		return fn(thread(t), l, a)
	}
}

func checkCallable(t *vm.Thread, v object.Value, method string) *object.Exception {
	if isCoroutine(v) || isCoroutineFunction(v) {
		return object.TypeErrorf("coroutines cannot be used with %s()", method)
	}
	if !object.IsCallable(v) {
		return object.TypeErrorf("a callable object was expected by %s(), got %s", method, object.ReprText(t, v))
	}
	return nil
}

func varargs(v object.Value) []object.Value { return v.Object().(*object.Tuple).Items() }

// callSoon is call_soon and call_soon_threadsafe.
func callSoon(name string) object.NativeFn {
	return onLoop(func(t *vm.Thread, l *Loop, a []object.Value) (object.Value, *object.Exception) {
		if l.l.IsClosed() {
			return object.Null, closedError()
		}
		if l.l.Debug() {
			if exc := checkCallable(t, a[1], name); exc != nil {
				return object.Null, exc
			}
		}
		h := l.s.newHandle(l.l, a[1], varargs(a[2]), contextOf(t, a[3]))
		return object.Of(h), raised(l.l.Schedule(&h.Handle))
	})
}

func closedError() *object.Exception { return object.RuntimeErrorf("Event loop is closed") }

// schedule is call_later and call_at: a time, a callback and its arguments.
func schedule(name string, put func(l *loop.Loop, h *loop.TimerHandle, when float64) error) object.NativeFn {
	return onLoop(func(t *vm.Thread, l *Loop, a []object.Value) (object.Value, *object.Exception) {
		if a[1].IsNone() {
			what := "delay"
			if name == "call_at" {
				what = "when"
			}
			return object.Null, object.TypeErrorf("%s cannot be None", what)
		}
		when, ok := object.FloatOf(a[1])
		if !ok {
			return object.Null, object.TypeErrorf("must be real number, not %s", a[1].Class().Name)
		}
		if l.l.IsClosed() {
			return object.Null, closedError()
		}
		if l.l.Debug() {
			if exc := checkCallable(t, a[2], name); exc != nil {
				return object.Null, exc
			}
		}
		h := l.s.newTimerHandle(l.l, a[2], varargs(a[3]), contextOf(t, a[4]))
		return object.Of(h), raised(put(l.l, &h.TimerHandle, when))
	})
}

// loopMethods are the methods of event loops.
func (s *state) loopMethods() []object.Method {
	flag := func(name string, doc string, fn func(l *loop.Loop) bool) object.Method {
		return object.Method{Name: name, Sig: "(self)", Doc: doc, Fn: onLoop(
			func(_ *vm.Thread, l *Loop, _ []object.Value) (object.Value, *object.Exception) {
				return object.Bool(fn(l.l)), nil
			})}
	}
	return []object.Method{
		{Name: "__init__", Sig: "(self)", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
			return object.None, a[0].Object().(*Loop).open()
		}},
		{Name: "run_forever", Sig: "(self)", Doc: "Run the event loop until stop() is called.", Fn: onLoop(runForever)},
		{Name: "run_until_complete", Sig: "(self, future)", Doc: "Run until the future is done, and return its result or raise its exception.", Fn: onLoop(runUntilComplete)},
		{Name: "stop", Sig: "(self)", Doc: "Stop the event loop as soon as reasonable.", Fn: onLoop(
			func(_ *vm.Thread, l *Loop, _ []object.Value) (object.Value, *object.Exception) {
				l.l.Stop()
				return object.None, nil
			})},
		{Name: "close", Sig: "(self)", Doc: "Close the event loop.", Fn: onLoop(closeLoop)},
		flag("is_running", "Return whether the event loop is currently running.", s.isRunning),
		flag("is_closed", "Return True if the event loop was closed.", (*loop.Loop).IsClosed),
		flag("get_debug", "Return whether debug mode is on.", (*loop.Loop).Debug),
		{Name: "set_debug", Sig: "(self, enabled)", Doc: "Turn debug mode on or off.", Fn: onLoop(
			func(t *vm.Thread, l *Loop, a []object.Value) (object.Value, *object.Exception) {
				on, exc := object.Truth(t, a[1])
				l.l.SetDebug(on)
				return object.None, exc
			})},
		{Name: "time", Sig: "(self)", Doc: "Return the time according to the event loop's clock.", Fn: onLoop(
			func(_ *vm.Thread, l *Loop, _ []object.Value) (object.Value, *object.Exception) {
				return object.Float(l.l.Time()), nil
			})},
		{Name: "call_soon", Sig: "(self, callback, *args, context=None)", Doc: "Arrange for a callback to be called as soon as possible.", Fn: callSoon("call_soon")},
		{Name: "call_soon_threadsafe", Sig: "(self, callback, *args, context=None)", Doc: "Like call_soon(), but thread-safe.", Fn: callSoon("call_soon_threadsafe")},
		{Name: "call_later", Sig: "(self, delay, callback, *args, context=None)", Doc: "Arrange for a callback to be called after delay seconds.",
			Fn: schedule("call_later", (*loop.Loop).ScheduleAfter)},
		{Name: "call_at", Sig: "(self, when, callback, *args, context=None)", Doc: "Arrange for a callback to be called at a time of the loop's clock.",
			Fn: schedule("call_at", (*loop.Loop).ScheduleAt)},
		{Name: "create_future", Sig: "(self)", Doc: "Create a Future object attached to the loop.", Fn: onLoop(
			func(_ *vm.Thread, l *Loop, _ []object.Value) (object.Value, *object.Exception) {
				return object.Of(s.newFuture(l.l)), nil
			})},
		{Name: "set_exception_handler", Sig: "(self, handler)", Doc: "Set handler as the new event loop exception handler.", Fn: onLoop(setExceptionHandler)},
		{Name: "get_exception_handler", Sig: "(self)", Doc: "Return the exception handler, or None if the default one is in use.", Fn: onLoop(
			func(_ *vm.Thread, l *Loop, _ []object.Value) (object.Value, *object.Exception) {
				if l.handler.IsNull() {
					return object.None, nil
				}
				return l.handler, nil
			})},
		{Name: "default_exception_handler", Sig: "(self, context)", Doc: "Default exception handler: log the error.", Fn: onLoop(defaultHandlerMethod)},
		{Name: "call_exception_handler", Sig: "(self, context)", Doc: "Call the current event loop's exception handler.", Fn: onLoop(
			func(t *vm.Thread, l *Loop, a []object.Value) (object.Value, *object.Exception) {
				return object.None, l.callHandler(t, a[1])
			})},
		{Name: "shutdown_asyncgens", Sig: "(self)", Doc: "Close all async generators that are still open.", Fn: onLoop(
			func(_ *vm.Thread, l *Loop, _ []object.Value) (object.Value, *object.Exception) {
				return object.Of(vm.NewNativeCoro("shutdown_asyncgens", "BaseEventLoop.shutdown_asyncgens", l.shutdownGens())), nil
			})},
		{Name: "shutdown_default_executor", Sig: "(self, timeout=None)", Doc: "Wait for the default executor, if there is one.", Fn: onLoop(
			func(_ *vm.Thread, l *Loop, _ []object.Value) (object.Value, *object.Exception) {
				return object.Of(vm.NewNativeCoro("shutdown_default_executor", "BaseEventLoop.shutdown_default_executor", machine(func(coro.Thread) (any, error) { return nil, nil }))), nil
			})},
		{Name: "__repr__", Sig: "(self, /)", Fn: onLoop(
			func(_ *vm.Thread, l *Loop, _ []object.Value) (object.Value, *object.Exception) {
				title := func(b bool) string {
					if b {
						return "True"
					}
					return "False"
				}
				return object.NewStr(fmt.Sprintf("<%s running=%s closed=%s debug=%s>", l.Class().Name,
					title(s.isRunning(l.l)), title(l.l.IsClosed()), title(l.l.Debug()))), nil
			})},
	}
}

// isRunning is false at the prompt, where the shell pumps the loop itself.
func (s *state) isRunning(l *loop.Loop) bool { return l.IsRunning() && !s.h.Pumping }

func runForever(t *vm.Thread, l *Loop, _ []object.Value) (object.Value, *object.Exception) {
	defer l.watchGens(t)()
	return none(l.l.RunForever(t))
}

func runUntilComplete(t *vm.Thread, l *Loop, a []object.Value) (object.Value, *object.Exception) {
	if err := l.l.CheckRunnable(t); err != nil {
		return object.Null, raised(err)
	}
	var fut object.Value
	var exc *object.Exception
	l.s.foreground(func() { fut, exc = l.s.ensureFuture(t, a[1], l) })
	if exc != nil {
		return object.Null, exc
	}
	isNew := fut != a[1]
	defer l.watchGens(t)()
	return result(l.l.RunUntilComplete(t, fut.Object().(loop.Waitable), isNew))
}

// foreground has create make a task that the caller waits for at once.
func (s *state) foreground(create func()) {
	if s.h.Foreground != nil {
		s.h.Foreground(create)
		return
	}
	create()
}

func closeLoop(t *vm.Thread, l *Loop, _ []object.Value) (object.Value, *object.Exception) {
	return none(l.l.Close())
}

// watchGens makes l hear of async generators while it runs, and returns what
// ends that.
func (l *Loop) watchGens(t *vm.Thread) func() {
	hooks := t.AsyncGenHooks()
	old := *hooks
	hooks.FirstIter = object.Of(object.NewNative(&object.Method{
		Name: "_asyncgen_firstiter_hook", Sig: "(agen, /)",
		Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
			if g, ok := a[0].Object().(*vm.Gen); ok {
				l.addGen(g)
			}
			return object.None, nil
		},
	}, "asyncio"))
	return func() { *hooks = old }
}

func (l *Loop) addGen(g *vm.Gen) {
	if len(l.gens) >= 64 {
		kept := l.gens[:0]
		for _, x := range l.gens {
			if !x.Done() {
				kept = append(kept, x)
			}
		}
		l.gens = kept
	}
	l.gens = append(l.gens, g)
}
