package asyncio

import (
	"math"

	"asyncrepl/internal/loop"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// callMethods are the methods that schedule callbacks.
func (s *state) callMethods() []object.Method {
	return []object.Method{
		{Name: "call_soon", Sig: "(self, callback, *args, context=None)", Doc: "Queues a callback for the next pass of the loop.", Fn: onLoop(
			func(t *vm.Thread, l *Loop, a []object.Value) (object.Value, *object.Exception) {
				if h, ok, exc := l.stood(t, a[1], object.Null); ok {
					return h, exc
				}
				h, exc := l.callable(t, "call_soon", a[1], a[2], a[3])
				if exc != nil {
					return object.Null, exc
				}
				return object.Of(h), raised(l.l.Schedule(&h.Handle))
			})},
		{Name: "call_soon_threadsafe", Sig: "(self, callback, *args, context=None)", Doc: "Does what call_soon() does, and is safe to use from other threads.", Fn: onLoop(callThreadsafe)},
		{Name: "call_later", Sig: "(self, delay, callback, *args, context=None)", Doc: "Arrange for a callback to be called after delay seconds.", Fn: onLoop(callLater)},
		{Name: "call_at", Sig: "(self, when, callback, *args, context=None)", Doc: "Arrange for a callback to be called at a time of the loop's clock.", Fn: onLoop(callAt)},
	}
}

func varargs(v object.Value) []object.Value { return v.Object().(*object.Tuple).Items() }

// callable makes the handle of a callback, with the checks that all of these
// methods have in common.
func (l *Loop) callable(t *vm.Thread, method string, fn, args, context object.Value) (*Handle, *object.Exception) {
	if exc := l.checkCall(t, method, fn); exc != nil {
		return nil, exc
	}
	h := &Handle{}
	h.SetClass(l.s.class.handle)
	h.Handle.Init(l.l, h.work(), contextOf(t, context))
	h.init(t, l, fn, varargs(args))
	return h, nil
}

// checkCall refuses closed loops and, in debug mode, what is no callback and
// threads that are not the loop's.
func (l *Loop) checkCall(t *vm.Thread, method string, fn object.Value) *object.Exception {
	if exc := l.checkClosed(); exc != nil || !l.l.Debug() {
		return exc
	}
	if l.thread != nil && l.thread != t && method != "call_soon_threadsafe" {
		return object.RuntimeErrorf("Non-thread-safe operation invoked on an event loop other than the current one")
	}
	return checkCallable(t, fn, method)
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

// callThreadsafe schedules a callback under the interpreter lock, as call_soon
// does, and wakes the loop if it waits.
func callThreadsafe(t *vm.Thread, l *Loop, a []object.Value) (object.Value, *object.Exception) {
	h, exc := l.callable(t, "call_soon_threadsafe", a[1], a[2], a[3])
	if exc != nil {
		return object.Null, exc
	}
	err := l.l.ScheduleFrom(&h.Handle, loop.FromThread)
	l.l.Wake()
	return object.Of(h), raised(err)
}

func callLater(t *vm.Thread, l *Loop, a []object.Value) (object.Value, *object.Exception) {
	if a[1].IsNone() {
		return object.Null, object.TypeErrorf("delay must not be None")
	}
	when, exc := object.BinaryOperation(t, object.Add, object.Float(l.l.Time()), a[1])
	if exc != nil {
		return object.Null, exc
	}
	if l.has("call_at") {
		return l.callAtOwn(t, when, a[2], a[3], a[4])
	}
	if h, ok, exc := l.stood(t, a[2], when); ok {
		return h, exc
	}
	return l.schedule(t, when, a[2:], (*loop.Loop).ScheduleDelayed)
}

func callAt(t *vm.Thread, l *Loop, a []object.Value) (object.Value, *object.Exception) {
	if a[1].IsNone() {
		return object.Null, object.TypeErrorf("when cannot be None")
	}
	if h, ok, exc := l.stood(t, a[2], a[1]); ok {
		return h, exc
	}
	return l.schedule(t, a[1], a[2:], (*loop.Loop).ScheduleAt)
}

// schedule is what call_later and call_at have in common; a holds the callback,
// its arguments and its context.
func (l *Loop) schedule(t *vm.Thread, when object.Value, a []object.Value, put func(*loop.Loop, *loop.TimerHandle, float64) error) (object.Value, *object.Exception) {
	if exc := l.checkCall(t, "call_at", a[0]); exc != nil {
		return object.Null, exc
	}
	seconds, exc := secondsOf(t, when)
	if exc != nil {
		return object.Null, exc
	}
	h := &TimerHandle{when: when}
	h.SetClass(l.s.class.timerHandle)
	h.TimerHandle.Init(l.l, h.work(), contextOf(t, a[2]))
	h.init(t, l, a[0], varargs(a[1]))
	return object.Of(h), raised(put(l.l, &h.TimerHandle, seconds))
}

// secondsOf is the time that a number stands for. What cannot be compared with
// other times is refused.
func secondsOf(t *vm.Thread, when object.Value) (float64, *object.Exception) {
	if f, ok := object.FloatOf(when); ok {
		return f, nil
	}
	if _, exc := object.Compare(t, object.LT, when, object.Float(0)); exc != nil {
		return 0, exc
	}
	f, exc := object.ToFloat(t, when)
	if exc != nil && exc.Class().IsSubclass(object.OverflowErrorClass) {
		return math.Inf(1), nil
	}
	return f, exc
}
