package asyncio

import (
	"asyncrepl/internal/coro"
	"asyncrepl/internal/loop"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// Future is asyncio.Future.
type Future struct {
	object.Base
	loop.Future
	made *object.Traceback // where, in debug mode
}

// futureLike is what Future, Task and the future of gather have in common.
type futureLike interface {
	object.Object
	loop.Waitable
	core() *loop.Future
	cancel(th coro.Thread, msg any) (bool, error)
}

func (f *Future) core() *loop.Future { return &f.Future }

// newFuture returns a pending future of l.
func (s *state) newFuture(l *loop.Loop) *Future {
	f := &Future{made: s.origin(l)}
	f.SetClass(s.class.future)
	f.Future.Init(l, f)
	return f
}

// described is a future that knows what waiting for it means.
type described struct {
	Future
	op string
	of any
}

// Wait implements loop.Waiter.
func (d *described) Wait() loop.Wait { return loop.Wait{Object: d.of, Op: d.op} }

// describedFuture is newFuture for one that stands for something else: those who
// wait for it are said to wait for op, on the object of.
func (s *state) describedFuture(l *loop.Loop, op string, of any) *described {
	d := &described{Future: Future{made: s.origin(l)}, op: op, of: of}
	d.SetClass(s.class.future)
	d.Future.Future.Init(l, d)
	return d
}

// AwaitStep implements vm.Awaiter.
func (f *Future) AwaitStep(t *vm.Thread, started bool, in coro.Input) coro.Step {
	return awaitStep(&f.Future, t, started, in)
}

var _ vm.Awaiter = (*Future)(nil)

func awaitStep(f *loop.Future, t *vm.Thread, started bool, in coro.Input) coro.Step {
	if started && in.Err == nil && !f.Done() {
		return coro.Raised(object.RuntimeErrorf("await wasn't used with future"))
	}
	return f.Awaiter().Resume(t, in)
}

// allocFuture makes the object for Future() and its subclasses; its loop comes
// with __init__.
func allocFuture(_ object.Thread, cls *object.Class) object.Object {
	f := &Future{}
	f.SetClass(cls)
	return f
}

// like returns a[0] as a future, whichever kind.
func like(a []object.Value) (futureLike, *object.Exception) {
	f, ok := a[0].Object().(futureLike)
	if !ok || f.core().Loop() == nil {
		return nil, object.RuntimeErrorf(notInitialized)
	}
	return f, nil
}

// onFuture makes a method of a function on the Go half.
func onFuture(fn func(t *vm.Thread, f *loop.Future, a []object.Value) (object.Value, *object.Exception)) object.NativeFn {
	return func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		f, exc := like(a)
		if exc != nil {
			return object.Null, exc
		}
		return fn(thread(t), f.core(), a)
	}
}

// onResult is onFuture for methods that ask for the outcome, of which a future
// without a loop has none.
func onResult(fn func(t *vm.Thread, f *loop.Future, a []object.Value) (object.Value, *object.Exception)) object.NativeFn {
	ask := onFuture(fn)
	return func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		if a[0].Object().(futureLike).core().Loop() == nil {
			return object.Null, object.NewException(invalidStateClass, object.NewStr(notInitialized))
		}
		return ask(t, a)
	}
}

const notInitialized = "Future object is not initialized."

func (s *state) futureInit(th object.Thread, a []object.Value) (object.Value, *object.Exception) {
	f := a[0].Object().(*Future)
	l := a[1]
	if l.IsNone() {
		got, exc := s.eventLoop(thread(th))
		if exc != nil {
			return object.Null, exc
		}
		l = object.Of(got)
	}
	lo, ok := l.Object().(*Loop)
	if !ok {
		return object.Null, object.TypeErrorf("loop must be an event loop, not %s", l.Class().Name)
	}
	f.made = s.origin(lo.l)
	f.Future.Init(lo.l, f)
	if object.OverridesAny(a[0], overridable) {
		f.SetOverridden()
	}
	return object.None, nil
}

// futuresPart is asyncio.futures.
func (s *state) futuresPart() part {
	c := object.Of(s.class.future)
	return part{
		name: "futures", exports: "Future wrap_future isfuture",
		classes: []*object.Class{s.class.future},
		values:  map[string]object.Value{"_CFuture": c, "_PyFuture": c},
		python: append(s.stateFunctions(), []object.Method{
			{Name: "isfuture", Sig: "(obj)", Doc: "Return True if obj is a Future.", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
				is, exc := isFuture(thread(t), a[0])
				return object.Bool(is), exc
			}},
			s.wrapFunction(),
		}...),
	}
}

// futureMethods are the methods that Future and Task share.
var futureMethods = []object.Method{
	{Name: "done", Sig: "(self, /)", Doc: "Tells whether the future has finished.", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
		return object.Bool(a[0].Object().(futureLike).core().Done()), nil
	}},
	{Name: "cancelled", Sig: "(self, /)", Doc: "Tells whether someone cancelled the future.", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
		return object.Bool(a[0].Object().(futureLike).core().Cancelled()), nil
	}},
	{Name: "result", Sig: "(self, /)", Doc: "Return the result this future represents, or raise its exception.", Fn: onResult(futureResult)},
	{Name: "exception", Sig: "(self, /)", Doc: "Gives the exception with which this future ended.", Fn: onResult(futureException)},
	{Name: "add_done_callback", Sig: "(self, fn, /, *, context=None)", Doc: "Registers a function that gets called once the future finishes.", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		if a[0].Object().(futureLike).core().Loop() == nil {
			return object.Null, object.RuntimeErrorf("uninitialized Future object")
		}
		return onFuture(addDoneCallback)(t, a)
	}},
	{Name: "remove_done_callback", Sig: "(self, fn, /)", Doc: "Remove all instances of a callback and return their number.", Fn: onFuture(removeDoneCallback)},
	{Name: "get_loop", Sig: "(self, /)", Doc: "Tells the loop that it belongs to.", Fn: onFuture(
		func(_ *vm.Thread, f *loop.Future, _ []object.Value) (object.Value, *object.Exception) {
			return loopObject(f.Loop()), nil
		})},
	{Name: "__await__", Sig: "(self, /)", Doc: "Gives what an await expression steps through.", Fn: futureAwait},
	{Name: "__iter__", Sig: "(self, /)", Doc: "Return an iterator to be used by yield from.", Fn: futureAwait},
	{Name: "_loop", Sig: "(self)", Kind: object.Property, Fn: onFuture(
		func(_ *vm.Thread, f *loop.Future, _ []object.Value) (object.Value, *object.Exception) {
			return loopObject(f.Loop()), nil
		})},
	{Name: "_state", Sig: "(self)", Kind: object.Property, Fn: onFuture(
		func(_ *vm.Thread, f *loop.Future, _ []object.Value) (object.Value, *object.Exception) {
			return object.NewStr(f.State().String()), nil
		})},
	{Name: "_asyncio_future_blocking", Sig: "(self)", Kind: object.Property, Fn: onFuture(
		func(_ *vm.Thread, f *loop.Future, _ []object.Value) (object.Value, *object.Exception) {
			return object.Bool(f.Blocking()), nil
		}), Set: onFuture(
		func(t *vm.Thread, f *loop.Future, a []object.Value) (object.Value, *object.Exception) {
			if a[1].IsNull() {
				return object.Null, cannotDelete()
			}
			on, exc := object.Truth(t, a[1])
			f.SetBlocking(on)
			return object.None, exc
		})},
	{Name: "__class_getitem__", Sig: "(cls, item, /)", Kind: object.ClassMethod, Fn: object.ClassGetItem},
	{Name: "__repr__", Sig: "(self, /)", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		f, exc := like(a)
		if exc != nil {
			return object.Null, exc
		}
		return object.NewStr(reprFuture(thread(t), f)), nil
	}},
}

// plainFutureMethods are those that only Future itself has.
func (s *state) plainFutureMethods() []object.Method {
	return []object.Method{
		{Name: "__init__", Sig: "(self, *, loop=None)", Fn: s.futureInit},
		{Name: "set_result", Sig: "(self, result, /)", Doc: "Finishes the future successfully with the supplied value.", Fn: onFuture(
			func(_ *vm.Thread, f *loop.Future, a []object.Value) (object.Value, *object.Exception) {
				return none(f.SetResult(a[1].Any()))
			})},
		{Name: "set_exception", Sig: "(self, exception, /)", Doc: "Finishes the future as failed with the supplied exception.", Fn: onFuture(setException)},
		{Name: "cancel", Sig: "(self, msg=None)", Doc: "Abandons the future and queues its callbacks to run.", Fn: cancelFuture},
	}
}

// cancelFuture is cancel() as the built-in classes have it; CancelWait goes
// through what programs make of it.
func cancelFuture(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	f, exc := like(a)
	if exc != nil {
		return object.Null, exc
	}
	ok, err := f.cancel(t, a[1].Any())
	if err != nil {
		return object.Null, raised(err)
	}
	return object.Bool(ok), nil
}

// CancelWait implements loop.Waitable.
func (f *Future) CancelWait(th coro.Thread, msg any) (bool, error) {
	if object.Overrides(object.Of(f), "cancel") {
		return callCancel(th.(*vm.Thread), object.Of(f), msg)
	}
	return f.Cancel(msg)
}

func (f *Future) cancel(_ coro.Thread, msg any) (bool, error) { return f.Cancel(msg) }

func futureResult(t *vm.Thread, f *loop.Future, _ []object.Value) (object.Value, *object.Exception) {
	v, err := f.Result()
	if err != nil {
		exc := raised(err)
		object.SetContext(t, exc)
		return object.Null, exc
	}
	return object.FromAny(v), nil
}

func futureException(_ *vm.Thread, f *loop.Future, _ []object.Value) (object.Value, *object.Exception) {
	stored, err := f.Err()
	if err != nil {
		return object.Null, raised(err)
	}
	if stored == nil {
		return object.None, nil
	}
	return object.Of(raised(stored)), nil
}

func setException(t *vm.Thread, f *loop.Future, a []object.Value) (object.Value, *object.Exception) {
	if f.Done() {
		return none(f.SetError(nil))
	}
	v := a[1]
	if c, ok := v.Object().(*object.Class); ok {
		inst, exc := t.Call(object.Of(c), nil, nil)
		if exc != nil {
			return object.Null, exc
		}
		v = inst
	}
	exc, ok := v.Object().(*object.Exception)
	if !ok {
		return object.Null, object.TypeErrorf("invalid exception object")
	}
	return none(f.SetError(exc))
}

func addDoneCallback(t *vm.Thread, f *loop.Future, a []object.Value) (object.Value, *object.Exception) {
	return none(f.AddCallback(&doneCallback{a[1]}, contextOf(t, a[2])))
}

func removeDoneCallback(t *vm.Thread, f *loop.Future, a []object.Value) (object.Value, *object.Exception) {
	var failed *object.Exception
	n := f.RemoveCallbacks(func(c loop.Callback) bool {
		d, ok := c.(*doneCallback)
		if !ok || failed != nil {
			return false
		}
		same, exc := object.Equal(t, d.fn, a[1])
		if exc != nil {
			failed = exc
		}
		return same
	})
	return object.Int(int64(n)), failed
}

// futureAwait returns the iterator by which Python code awaits a future.
func futureAwait(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
	if _, exc := like(a); exc != nil {
		return object.Null, exc
	}
	return vm.NewAwaitIterator(a[0].Object().(vm.Awaiter)), nil
}
