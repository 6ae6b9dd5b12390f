package asyncio

import (
	"asyncrepl/internal/coro"
	"asyncrepl/internal/loop"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// foreign is an object that behaves as a future as seen by asyncio: it has
// _asyncio_future_blocking, but is no Future of ours, or one whose class
// overrides more than cancel(). Its own future follows the object.
type foreign struct {
	loop.Future
	v object.Value
}

// LoopFuture implements loop.Waitable.
func (f *foreign) LoopFuture() *loop.Future { return &f.Future }

// CancelWait implements loop.Waitable.
func (f *foreign) CancelWait(th coro.Thread, msg any) (bool, error) {
	return callCancel(th.(*vm.Thread), f.v, msg)
}

var _ loop.Follower = (*foreign)(nil)

// callCancel calls the cancel method that a program wrote.
func callCancel(t *vm.Thread, v object.Value, msg any) (bool, error) {
	cancel, exc := object.GetAttr(t, v, "cancel")
	if exc != nil {
		return false, exc
	}
	r, exc := t.Call(cancel, nil, []object.Kw{{Name: "msg", Value: object.FromAny(msg)}})
	if exc != nil {
		return false, exc
	}
	did, exc := object.Truth(t, r)
	return did, asError(exc)
}

// blockingAttr is the mark of what behaves as a future.
const blockingAttr = "_asyncio_future_blocking"

// isFuture is asyncio.isfuture.
func isFuture(t *vm.Thread, v object.Value) (bool, *object.Exception) {
	if _, ok := v.Object().(futureLike); ok {
		return true, nil
	}
	// What stands in for an object (a mock) says so by its __class__.
	cls, exc := object.GetAttr(t, v, "__class__")
	if exc != nil {
		return false, exc
	}
	if c, plain := cls.Object().(*object.Class); plain {
		if _, ok := c.Lookup(blockingAttr); !ok {
			return false, nil
		}
	} else if _, ok, exc := object.LookupAttr(t, cls, blockingAttr); !ok || exc != nil {
		return false, exc
	}
	b, ok, exc := object.LookupAttr(t, v, blockingAttr)
	return ok && !b.IsNone(), exc
}

// overridable are the methods by which asyncio deals with a future, beside
// cancel: a class that overrides one is dealt with through its methods.
var overridable = []string{"add_done_callback", "result", "exception", "done", "cancelled", "get_loop", "remove_done_callback", blockingAttr}

// asWaitable returns v as something to wait for. ok is false if it is no future
// of any kind. A foreign one is not followed yet.
func (s *state) asWaitable(t *vm.Thread, v object.Value) (w loop.Waitable, ok bool, exc *object.Exception) {
	if f, ok := v.Object().(futureLike); ok {
		if f.core().Loop() == nil {
			return nil, false, object.RuntimeErrorf(notInitialized)
		}
		if !f.core().Overridden() {
			return f, true, nil
		}
	} else if is, exc := isFuture(t, v); exc != nil || !is {
		return nil, false, exc
	}
	l, exc := s.loopOf(t, v)
	if exc != nil {
		return nil, false, exc
	}
	f := &foreign{v: v}
	f.Future.Init(l, f)
	return f, true, nil
}

// loopObjectOf asks a future of any kind for its loop.
func loopObjectOf(t *vm.Thread, v object.Value) (object.Value, *object.Exception) {
	get, ok, exc := object.LookupAttr(t, v, "get_loop")
	switch {
	case exc != nil:
		return object.Null, exc
	case ok:
		return t.Call(get, nil, nil)
	}
	return object.GetAttr(t, v, "_loop")
}

// loopOf is loopObjectOf for those who need a loop of ours.
func (s *state) loopOf(t *vm.Thread, v object.Value) (*loop.Loop, *object.Exception) {
	lo, exc := loopObjectOf(t, v)
	if exc != nil {
		return nil, exc
	}
	l, exc := asLoop(lo)
	if exc != nil {
		return nil, exc
	}
	return l.l, nil
}

// waitable is asWaitable for combinators: what is no future fails as it does
// where CPython adds its callback, and a foreign one is followed at once.
func (s *state) waitable(t *vm.Thread, v object.Value) (loop.Waitable, *object.Exception) {
	w, ok, exc := s.asWaitable(t, v)
	switch {
	case exc != nil:
		return nil, exc
	case !ok:
		_, exc := object.GetAttr(t, v, "add_done_callback")
		if exc == nil {
			exc = object.TypeErrorf("An asyncio.Future, a coroutine or an awaitable is required")
		}
		return nil, exc
	}
	f, ok := w.(*foreign)
	if !ok {
		return w, nil
	}
	done, exc := object.CallMethod(t, v, "done")
	if exc != nil {
		return nil, exc
	}
	is, exc := object.Truth(t, done)
	switch {
	case exc != nil:
		return nil, exc
	case is:
		return f, raised(f.settle(t))
	}
	return f, raised(f.follow(t, nil, f.settle))
}

// follow is what the loop does with a foreign future that a coroutine yielded;
// see loop.Config.
func (s *state) follow(th coro.Thread, x any) (loop.Waitable, error) {
	t, v := th.(*vm.Thread), object.FromAny(x)
	b, ok, exc := object.LookupAttr(t, v, blockingAttr)
	if exc != nil || !ok || b.IsNone() {
		return nil, asError(exc)
	}
	w, ok, exc := s.asWaitable(t, v)
	if exc != nil || !ok {
		return nil, asError(exc)
	}
	blocking, exc := object.Truth(t, b)
	if exc != nil {
		return nil, exc
	}
	w.LoopFuture().SetBlocking(blocking)
	return w, nil
}

// Follow implements loop.Follower: a task waits for the object, by awaiting it.
func (f *foreign) Follow(th coro.Thread, ctx loop.Context) error {
	t := th.(*vm.Thread)
	if exc := object.SetAttr(t, f.v, blockingAttr, object.False); exc != nil {
		return exc
	}
	return f.follow(t, []object.Kw{{Name: "context", Value: contextObject(ctx)}}, f.result)
}

// follow has end called when the object is done.
func (f *foreign) follow(t *vm.Thread, kw []object.Kw, end func(t *vm.Thread) error) error {
	add, exc := object.GetAttr(t, f.v, "add_done_callback")
	if exc != nil {
		return exc
	}
	name := "task_wakeup"
	if task := f.Loop().Current(); task != nil {
		name = wakeupName(task)
	}
	done := object.NewNative(&object.Method{Name: name, Sig: "(future, /)", Fn: func(th object.Thread, _ []object.Value) (object.Value, *object.Exception) {
		return object.None, raised(end(thread(th)))
	}}, "_asyncio")
	_, exc = t.Call(add, []object.Value{object.Of(done)}, kw)
	return asError(exc)
}

// result ends the future as the object's result() does.
func (f *foreign) result(t *vm.Thread) error {
	v, exc := object.CallMethod(t, f.v, "result")
	if exc != nil {
		return f.Settle(t, nil, exc)
	}
	return f.Settle(t, v.Any(), nil)
}

// settle is result for those who only look at how the object ended: the error
// that ended a task stays for whoever asks the object for it.
func (f *foreign) settle(t *vm.Thread) error {
	cancelled, exc := callBool(t, f.v, "cancelled")
	if exc != nil {
		return exc
	}
	if !cancelled {
		return f.result(t)
	}
	var msg any
	if core, ok := f.v.Object().(futureLike); ok {
		msg = core.core().CancelMessage()
	}
	return f.Settle(t, nil, f.Loop().Errors().Cancelled(msg))
}
