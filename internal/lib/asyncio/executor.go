package asyncio

import (
	"asyncrepl/internal/coro"
	"asyncrepl/internal/loop"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// executor is the default executor of a loop.
type executor struct {
	pool object.Value // Null until it is needed
	shut bool         // shutdown_default_executor was called
}

func (s *state) executorMethods() []object.Method {
	return []object.Method{
		{Name: "run_in_executor", Sig: "(self, executor, func, *args)", Doc: "Call a function on another thread and return a future of its result.", Fn: onLoop(runInExecutor)},
		{Name: "set_default_executor", Sig: "(self, executor)", Doc: "Set the executor that run_in_executor() uses by default.", Fn: onLoop(
			func(t *vm.Thread, l *Loop, a []object.Value) (object.Value, *object.Exception) {
				ok, exc := s.isInstance(t, a[1], "concurrent.futures", "ThreadPoolExecutor")
				if exc != nil {
					return object.Null, exc
				}
				if !ok {
					return object.Null, object.TypeErrorf("executor must be ThreadPoolExecutor instance")
				}
				l.executor.pool = a[1]
				return object.None, nil
			})},
		{Name: "shutdown_default_executor", Async: true, Sig: "(self, timeout=None)", Doc: "Wait for the threads of the default executor to end.", Fn: onLoop(
			func(_ *vm.Thread, l *Loop, a []object.Value) (object.Value, *object.Exception) {
				return object.Of(vm.NewNativeCoro(vm.Names("BaseEventLoop.shutdown_default_executor"), l.shutdownExecutor(a[1]))), nil
			})},
		{Name: "_default_executor", Sig: "(self)", Kind: object.Property, Fn: onLoop(
			func(_ *vm.Thread, l *Loop, _ []object.Value) (object.Value, *object.Exception) {
				return orNone(l.executor.pool), nil
			})},
	}
}

// threadsPart is asyncio.threads.
func (s *state) threadsPart() part {
	return part{name: "threads", exports: "to_thread", python: []object.Method{
		{Name: "to_thread", Async: true, Sig: "(func, /, *args, **kwargs)", Doc: "Call a function on another thread, with this context's variables, and return its result.", Fn: s.toThread},
	}}
}

// imported returns an attribute of a module.
func (s *state) imported(t *vm.Thread, module, name string) (object.Value, *object.Exception) {
	m, exc := s.h.Importer.Import(t, module)
	if exc != nil {
		return object.Null, exc
	}
	return object.GetAttr(t, object.Of(m), name)
}

func (s *state) isInstance(t *vm.Thread, v object.Value, module, name string) (bool, *object.Exception) {
	c, exc := s.imported(t, module, name)
	if exc != nil {
		return false, exc
	}
	return object.IsInstance(t, v, c)
}

func runInExecutor(t *vm.Thread, l *Loop, a []object.Value) (object.Value, *object.Exception) {
	if exc := l.checkClosed(); exc != nil {
		return object.Null, exc
	}
	if l.l.Debug() {
		if exc := checkCallable(t, a[2], "run_in_executor"); exc != nil {
			return object.Null, exc
		}
	}
	pool := a[1]
	if pool.IsNone() {
		var exc *object.Exception
		if pool, exc = l.defaultExecutor(t); exc != nil {
			return object.Null, exc
		}
	}
	submit, exc := object.GetAttr(t, pool, "submit")
	if exc != nil {
		return object.Null, exc
	}
	f, exc := t.Call(submit, append([]object.Value{a[2]}, varargs(a[3])...), nil)
	if exc != nil {
		return object.Null, exc
	}
	return l.s.wrapFuture(t, f, l)
}

// defaultExecutor returns the loop's executor, made when it is first needed.
func (l *Loop) defaultExecutor(t *vm.Thread) (object.Value, *object.Exception) {
	if l.executor.shut {
		return object.Null, object.RuntimeErrorf("Executor shutdown has been called")
	}
	if l.executor.pool.IsNull() {
		c, exc := l.s.imported(t, "concurrent.futures", "ThreadPoolExecutor")
		if exc != nil {
			return object.Null, exc
		}
		pool, exc := t.Call(c, nil, []object.Kw{{Name: "thread_name_prefix", Value: object.NewStr("asyncio")}})
		if exc != nil {
			return object.Null, exc
		}
		l.executor.pool = pool
	}
	return l.executor.pool, nil
}

// dropExecutor is what closing the loop does with the executor.
func (l *Loop) dropExecutor(t *vm.Thread) *object.Exception {
	l.executor.shut = true
	pool := l.executor.pool
	if pool.IsNull() {
		return nil
	}
	l.executor.pool = object.Null
	return shutPool(t, pool, false)
}

func shutPool(t *vm.Thread, pool object.Value, wait bool) *object.Exception {
	shutdown, exc := object.GetAttr(t, pool, "shutdown")
	if exc != nil {
		return exc
	}
	_, exc = t.Call(shutdown, nil, []object.Kw{{Name: "wait", Value: object.Bool(wait)}})
	return exc
}

// shutdownExecutor is the machine of shutdown_default_executor: a thread waits
// for those of the executor and tells the loop.
func (l *Loop) shutdownExecutor(timeout object.Value) coro.Coroutine {
	return &late{make: func(th coro.Thread) (coro.Coroutine, error) {
		t := th.(*vm.Thread)
		l.executor.shut = true
		pool := l.executor.pool
		if pool.IsNull() {
			return machine(func(coro.Thread) (any, error) { return nil, nil }), nil
		}
		over := l.l.NewFuture()
		if exc := l.s.startThread(t, "_do_shutdown", func(other *vm.Thread) {
			exc := shutPool(other, pool, true)
			// A loop that is closed by then waits for nothing.
			_, _ = l.l.CallSoonThreadsafe(loop.Func(func(coro.Thread, *loop.Future) error {
				if over.Done() {
					return nil
				}
				if exc != nil {
					return over.SetError(exc)
				}
				return over.SetResult(nil)
			}), nil)
		}); exc != nil {
			return nil, exc
		}
		if timeout.IsNone() {
			return over.Awaiter(), nil
		}
		seconds, exc := secondsOf(t, timeout)
		if exc != nil {
			return nil, exc
		}
		return &executorWait{l: l, pool: pool, timeout: timeout, m: loop.WaitFor(over.Awaiter(), &seconds, nil)}, nil
	}}
}

// startThread runs body on a threading.Thread.
func (s *state) startThread(t *vm.Thread, name string, body func(t *vm.Thread)) *object.Exception {
	class, exc := s.imported(t, "threading", "Thread")
	if exc != nil {
		return exc
	}
	target := object.Of(object.NewNative(&object.Method{Name: name, Sig: "()", Fn: func(t object.Thread, _ []object.Value) (object.Value, *object.Exception) {
		body(thread(t))
		return object.None, nil
	}}, "asyncio"))
	started, exc := t.Call(class, nil, []object.Kw{{Name: "target", Value: target}})
	if exc != nil {
		return exc
	}
	_, exc = object.CallMethod(t, started, "start")
	return exc
}

// executorWait gives the threads up when they take longer than the timeout.
type executorWait struct {
	l             *Loop
	pool, timeout object.Value
	m             coro.Coroutine
	started       bool
}

// Resume implements coro.Coroutine.
func (w *executorWait) Resume(th coro.Thread, in coro.Input) coro.Step {
	if !w.started {
		w.started = true
		return coro.Called(w.m)
	}
	exc, _ := in.Err.(*object.Exception)
	switch {
	case in.Err == nil:
		return coro.Returned(nil)
	case exc == nil || !exc.Class().IsSubclass(object.TimeoutErrorClass):
		return coro.Raised(in.Err)
	}
	t := th.(*vm.Thread)
	text := "The executor did not finishing joining its threads within " + strOf(t, w.timeout) + " seconds."
	if exc := t.Warn(object.RuntimeWarningClass, text, 1); exc != nil {
		return coro.Raised(exc)
	}
	if exc := shutPool(t, w.pool, false); exc != nil {
		return coro.Raised(exc)
	}
	return coro.Returned(nil)
}

var toThreadNames = vm.Names("to_thread")

// toThread is to_thread: run_in_executor in a copy of the context.
func (s *state) toThread(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
	fn, args, kw := a[0], varargs(a[1]), a[2].Object().(*object.Dict)
	return native(toThreadNames, &late{make: func(th coro.Thread) (coro.Coroutine, error) {
		t := th.(*vm.Thread)
		l, exc := s.running(t)
		if exc != nil {
			return nil, exc
		}
		call, exc := s.inContext(t, fn, args, kw)
		if exc != nil {
			return nil, exc
		}
		f, exc := object.CallMethod(t, object.Of(l), "run_in_executor", object.None, call)
		if exc != nil {
			return nil, exc
		}
		return &awaitOnce{v: f}, nil
	}}), nil
}

// inContext returns a function without parameters that calls fn in a copy of
// the context.
func (s *state) inContext(t *vm.Thread, fn object.Value, args []object.Value, kw *object.Dict) (object.Value, *object.Exception) {
	copyContext, exc := s.imported(t, "contextvars", "copy_context")
	if exc != nil {
		return object.Null, exc
	}
	context, exc := t.Call(copyContext, nil, nil)
	if exc != nil {
		return object.Null, exc
	}
	run, exc := object.GetAttr(t, context, "run")
	if exc != nil {
		return object.Null, exc
	}
	var keywords []object.Kw
	exc = kw.Each(func(k, v object.Value) *object.Exception {
		name, _ := k.AsStr()
		keywords = append(keywords, object.Kw{Name: name, Value: v})
		return nil
	})
	all := append([]object.Value{fn}, args...)
	return object.Of(object.NewNative(&object.Method{Name: "run", Sig: "()", Fn: func(t object.Thread, _ []object.Value) (object.Value, *object.Exception) {
		return t.Call(run, all, keywords)
	}}, "asyncio.threads")), exc
}

// awaitOnce is the machine of a coroutine that awaits v and returns its result.
type awaitOnce struct {
	v       object.Value
	started bool
}

// Resume implements coro.Coroutine.
func (a *awaitOnce) Resume(_ coro.Thread, in coro.Input) coro.Step {
	switch {
	case in.Err != nil:
		return coro.Raised(in.Err)
	case !a.started:
		a.started = true
		return coro.Called(&vm.AwaitValue{V: a.v})
	}
	return coro.Returned(in.Value)
}
