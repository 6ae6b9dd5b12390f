package asyncio

import (
	"asyncrepl/internal/coro"
	"asyncrepl/internal/loop"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// wrapFunction is wrap_future, of asyncio.futures.
func (s *state) wrapFunction() object.Method {
	return object.Method{Name: "wrap_future", Sig: "(future, *, loop=None)", Doc: "Wrap a concurrent.futures.Future in an asyncio.Future.", Fn: func(th object.Thread, a []object.Value) (object.Value, *object.Exception) {
		t := thread(th)
		if is, exc := isFuture(t, a[0]); exc != nil || is {
			return a[0], exc
		}
		is, exc := s.isInstance(t, a[0], "concurrent.futures", "Future")
		if exc != nil {
			return object.Null, exc
		}
		if !is {
			return object.Null, object.NewException(object.AssertionErrorClass, object.NewStr("concurrent.futures.Future is expected, got "+object.ReprText(t, a[0])))
		}
		l, exc := s.loopArgument(t, a[1])
		if exc != nil {
			return object.Null, exc
		}
		return s.wrapFuture(t, a[0], l)
	}}
}

// wrapFuture returns the future on l that ends as f does, a future of
// concurrent.futures. Cancelling it cancels f.
func (s *state) wrapFuture(t *vm.Thread, f object.Value, l *Loop) (object.Value, *object.Exception) {
	if _, ok := f.Object().(futureLike); ok {
		return f, nil
	}
	v, exc := object.CallMethod(t, object.Of(l), "create_future")
	if exc != nil {
		return object.Null, exc
	}
	dest, ok := v.Object().(futureLike)
	if !ok {
		return object.Null, object.TypeErrorf("A future is required for destination argument")
	}
	exc = raised(dest.core().AddCallback(&chained{name: "_chain_future.<locals>._call_check_cancel()", fn: func(t *vm.Thread, d *loop.Future) *object.Exception {
		if !d.Cancelled() {
			return nil
		}
		_, exc := object.CallMethod(t, f, "cancel")
		return exc
	}}, nil))
	if exc != nil {
		return object.Null, exc
	}
	// The callback runs on the thread that ends f.
	_, exc = object.CallMethod(t, f, "add_done_callback", chainNative(func(object.Thread) *object.Exception {
		if l.l.IsClosed() {
			return nil
		}
		_, err := l.l.CallSoonThreadsafe(&chained{fn: func(t *vm.Thread, _ *loop.Future) *object.Exception {
			return copyOutcome(t, f, dest)
		}}, nil)
		return raised(err)
	}))
	return v, exc
}

// chained is the callback of a future that is joined to another one.
type chained struct {
	name string
	fn   func(t *vm.Thread, f *loop.Future) *object.Exception
}

// String is the callback in the repr of its future.
func (c *chained) String() string { return c.name }

// Run implements loop.Callback.
func (c *chained) Run(th coro.Thread, f *loop.Future) error { return asError(c.fn(th.(*vm.Thread), f)) }

// chainNative makes a Python function of one argument, which is ignored.
func chainNative(fn func(t object.Thread) *object.Exception) object.Value {
	return object.Of(object.NewNative(&object.Method{Name: "_call_set_state", Sig: "(source, /)", Fn: func(t object.Thread, _ []object.Value) (object.Value, *object.Exception) {
		return object.None, fn(t)
	}}, "asyncio.futures"))
}

// copyOutcome ends dest as f, a future of concurrent.futures, has ended.
func copyOutcome(t *vm.Thread, f object.Value, dest futureLike) *object.Exception {
	d := dest.core()
	if d.Done() {
		return nil
	}
	cancelled, exc := callBool(t, f, "cancelled")
	switch {
	case exc != nil:
		return exc
	case cancelled:
		_, err := dest.CancelWait(t, nil)
		return raised(err)
	}
	v, exc := object.CallMethod(t, f, "exception")
	if exc != nil {
		return exc
	}
	if failed, ok := v.Object().(*object.Exception); ok {
		return raised(d.SetError(convertFailure(failed)))
	}
	if v, exc = object.CallMethod(t, f, "result"); exc != nil {
		return exc
	}
	return raised(d.SetResult(v.Any()))
}

// convertFailure turns the exceptions of concurrent.futures into asyncio's.
func convertFailure(exc *object.Exception) *object.Exception {
	c := exc.Class()
	if c.Module != "concurrent.futures._base" {
		return exc
	}
	to := map[string]*object.Class{"CancelledError": object.CancelledErrorClass, "InvalidStateError": invalidStateClass}[c.Name]
	if to == nil {
		return exc
	}
	made := object.NewException(to, exc.Args().Items()...)
	made.Traceback = exc.Traceback
	return made
}

func callBool(t *vm.Thread, v object.Value, method string) (bool, *object.Exception) {
	got, exc := object.CallMethod(t, v, method)
	if exc != nil {
		return false, exc
	}
	return object.Truth(t, got)
}

// runThreadsafeFunction is run_coroutine_threadsafe, of asyncio.tasks.
func (s *state) runThreadsafeFunction() object.Method {
	return object.Method{Name: "run_coroutine_threadsafe", Sig: "(coro, loop)", Doc: "Submit a coroutine object to a loop that another thread runs, and return a concurrent.futures.Future.", Fn: func(th object.Thread, a []object.Value) (object.Value, *object.Exception) {
		t := thread(th)
		if !isCoroutine(a[0]) {
			return object.Null, object.TypeErrorf("A coroutine object is required")
		}
		l, ok := a[1].Object().(*Loop)
		if !ok || l.l == nil {
			return object.Null, object.AttributeErrorf("'%s' object has no attribute 'call_soon_threadsafe'", a[1].Class().Name)
		}
		class, exc := s.imported(t, "concurrent.futures", "Future")
		if exc != nil {
			return object.Null, exc
		}
		f, exc := t.Call(class, nil, nil)
		if exc != nil {
			return object.Null, exc
		}
		coroutine := a[0]
		_, err := l.l.CallSoonThreadsafe(&chained{fn: func(t *vm.Thread, _ *loop.Future) *object.Exception {
			exc := s.submit(t, coroutine, l, f)
			if exc == nil {
				return nil
			}
			if e := startOr(t, f, func() *object.Exception {
				_, e := object.CallMethod(t, f, "set_exception", object.Of(exc))
				return e
			}); e != nil {
				return e
			}
			return exc
		}}, nil)
		return f, raised(err)
	}}
}

// submit makes a task of a coroutine and joins f, a future of
// concurrent.futures, to it: f ends as the task does, and cancelling f cancels
// the task.
func (s *state) submit(t *vm.Thread, coroutine object.Value, l *Loop, f object.Value) *object.Exception {
	v, exc := s.ensureFuture(t, coroutine, l)
	if exc != nil {
		return exc
	}
	source := v.Object().(futureLike)
	_, exc = object.CallMethod(t, f, "add_done_callback", chainNative(func(th object.Thread) *object.Exception {
		cancelled, exc := callBool(thread(th), f, "cancelled")
		if exc != nil || !cancelled || l.l.IsClosed() {
			return exc
		}
		_, err := l.l.CallSoonThreadsafe(&chained{fn: func(t *vm.Thread, _ *loop.Future) *object.Exception {
			_, err := source.CancelWait(t, nil)
			return raised(err)
		}}, nil)
		return raised(err)
	}))
	if exc != nil {
		return exc
	}
	return raised(source.core().AddCallback(&chained{name: "_chain_future.<locals>._call_set_state()", fn: func(t *vm.Thread, done *loop.Future) *object.Exception {
		return reportOutcome(t, done, f)
	}}, nil))
}

// startOr begins the call of f and, unless f was cancelled, goes on with then.
func startOr(t *vm.Thread, f object.Value, then func() *object.Exception) *object.Exception {
	goes, exc := callBool(t, f, "set_running_or_notify_cancel")
	if exc != nil || !goes {
		return exc
	}
	return then()
}

// reportOutcome ends f, a future of concurrent.futures, as the future done has.
func reportOutcome(t *vm.Thread, done *loop.Future, f object.Value) *object.Exception {
	if over, exc := callBool(t, f, "done"); exc != nil || over {
		return exc
	}
	if done.Cancelled() {
		if _, exc := object.CallMethod(t, f, "cancel"); exc != nil {
			return exc
		}
	}
	return startOr(t, f, func() *object.Exception {
		v, err := done.Result()
		if err != nil {
			_, exc := object.CallMethod(t, f, "set_exception", object.Of(raised(err)))
			return exc
		}
		_, exc := object.CallMethod(t, f, "set_result", object.FromAny(v))
		return exc
	})
}
