package asyncio

import (
	"slices"
	"strings"

	"asyncrepl/internal/coro"
	"asyncrepl/internal/loop"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// overrides tells the Go half what the class of the loop, or the loop itself,
// does in its own way: a time of its own, a selector, what is done around an
// iteration or when a timer is set. Programs do that to make time virtual.
func (lo *Loop) overrides() *loop.Overrides {
	var o loop.Overrides
	var any bool
	is := func(name string) bool {
		own := lo.has(name)
		any = any || own
		return own
	}
	if is("time") {
		o.Time = lo.ownTime
	}
	if is("_run_once") {
		o.RunOnce = func(th coro.Thread) error {
			_, exc := object.CallMethod(th.(*vm.Thread), object.Of(lo), "_run_once")
			return asError(exc)
		}
	}
	if is("_selector") {
		o.Select = lo.ownSelect
	}
	if is("call_at") || is("call_later") {
		o.CallAt = lo.ownCallAt
	}
	if is("call_soon") {
		o.CallSoon = lo.ownCallSoon
	}
	if !any {
		return nil
	}
	return &o
}

// has reports whether a program has given the loop or its class the attribute.
func (lo *Loop) has(name string) bool {
	if _, ok := lo.Attrs().Get(name); ok {
		return true
	}
	if lo.Class() == lo.s.class.loop {
		return false
	}
	_, owner, ok := lo.Class().LookupIn(name)
	return ok && !slices.Contains(lo.s.class.loops(), owner)
}

// ownTime is what the loop's own time() says. There is nobody to tell of an
// exception: the clock stands in.
func (lo *Loop) ownTime() float64 {
	t := lo.s.h.Interp.Holder()
	v, exc := object.CallMethod(t, object.Of(lo), "time")
	if exc == nil {
		var now float64
		if now, exc = object.ToFloat(t, v); exc == nil {
			return now
		}
	}
	return lo.l.ClockTime()
}

// ownSelect waits with the loop's own selector.
func (lo *Loop) ownSelect(th coro.Thread, seconds float64) error {
	t := th.(*vm.Thread)
	selector, exc := object.GetAttr(t, object.Of(lo), "_selector")
	if exc != nil {
		return exc
	}
	timeout := object.None
	if seconds >= 0 {
		timeout = object.Float(seconds)
	}
	events, exc := object.CallMethod(t, selector, "select", timeout)
	if exc == nil {
		_, exc = object.CallMethod(t, object.Of(lo), "_process_events", events)
	}
	return asError(exc)
}

// standIn is what a program's own call_soon or call_at is given in the place of a
// callback of the Go half, while it has it.
type standIn struct {
	fn       *object.NativeFunction
	timer    *loop.TimerHandle // for call_at
	schedule func() error      // for call_soon
}

// standInName is the __name__ of what stands in for a callback.
func standInName(cb loop.Callback) string {
	name := strings.TrimSuffix(callbackName(cb), "()")
	return name[strings.LastIndexByte(name, '.')+1:]
}

// through calls a method that a program has overridden, with a stand-in.
func (lo *Loop) through(t *vm.Thread, own standIn, method string, args []object.Value, kw []object.Kw) error {
	outer := lo.standIn
	lo.standIn = own
	defer func() { lo.standIn = outer }()
	fn, exc := object.GetAttr(t, object.Of(lo), method)
	if exc == nil {
		_, exc = t.Call(fn, args, kw)
	}
	return asError(exc)
}

// ownCallAt sets a timer of the Go half with the loop's own call_later or call_at.
func (lo *Loop) ownCallAt(timer *loop.TimerHandle, delay, when float64) error {
	t := lo.s.h.Interp.Holder()
	own := standIn{timer: timer, fn: object.NewNative(&object.Method{Name: standInName(timer.Callback()), Sig: "(*args)",
		Fn: func(th object.Thread, _ []object.Value) (object.Value, *object.Exception) {
			return object.None, raised(timer.Run(thread(th), nil))
		}}, "asyncio")}
	if delay == delay && lo.has("call_later") {
		return lo.through(t, own, "call_later", []object.Value{object.Float(delay), object.Of(own.fn)}, nil)
	}
	return lo.through(t, own, "call_at", []object.Value{object.Float(when), object.Of(own.fn)}, nil)
}

// ownCallSoon schedules a callback of the Go half with the loop's own call_soon;
// schedule does it without.
func (lo *Loop) ownCallSoon(cb loop.Callback, done *loop.Future, ctx loop.Context, schedule func() error) error {
	t := lo.s.h.Interp.Holder()
	kw := []object.Kw{{Name: "context", Value: contextObject(ctx)}}
	if d, ok := cb.(*doneCallback); ok {
		return lo.through(t, standIn{}, "call_soon", []object.Value{d.fn, futureObject(done)}, kw)
	}
	own := standIn{schedule: schedule, fn: object.NewNative(&object.Method{Name: standInName(cb), Sig: "(*args)",
		Fn: func(th object.Thread, _ []object.Value) (object.Value, *object.Exception) {
			return object.None, raised(cb.Run(thread(th), done))
		}}, "asyncio")}
	args := []object.Value{object.Of(own.fn)}
	if done != nil {
		args = append(args, futureObject(done))
	}
	return lo.through(t, own, "call_soon", args, kw)
}

// stood schedules what fn stands for, if it is a stand-in, and returns a handle
// for the program to have.
func (lo *Loop) stood(t *vm.Thread, fn, when object.Value) (h object.Value, ok bool, exc *object.Exception) {
	own := lo.standIn
	if own.fn == nil || fn.Object() != object.Object(own.fn) {
		return object.Null, false, nil
	}
	if own.timer == nil {
		h := &Handle{}
		h.SetClass(lo.s.class.handle)
		h.Handle.Init(lo.l, h.work(), nil)
		h.init(t, lo, fn, nil)
		return object.Of(h), true, raised(own.schedule())
	}
	seconds, exc := secondsOf(t, when)
	if exc != nil {
		return object.Null, true, exc
	}
	return object.Of(lo.shownTimer(own.timer, when, fn)), true, raised(lo.l.ScheduleAt(own.timer, seconds))
}

// shownTimer returns the handle in which programs see a timer of the Go half.
func (lo *Loop) shownTimer(timer *loop.TimerHandle, when, fn object.Value) *TimerHandle {
	h := &TimerHandle{when: when, of: timer}
	h.SetClass(lo.s.class.timerHandle)
	h.TimerHandle.Init(lo.l, h.work(), timer.Context())
	h.loop, h.fn = lo, fn
	return h
}

// callAtOwn is call_later for a loop with a call_at of its own.
func (lo *Loop) callAtOwn(t *vm.Thread, when, fn, args, context object.Value) (object.Value, *object.Exception) {
	callAt, exc := object.GetAttr(t, object.Of(lo), "call_at")
	if exc != nil {
		return object.Null, exc
	}
	return t.Call(callAt, append([]object.Value{when, fn}, varargs(args)...), []object.Kw{{Name: "context", Value: context}})
}
