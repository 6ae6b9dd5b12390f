package asyncio

import (
	"fmt"
	"strings"

	"asyncrepl/internal/coro"
	"asyncrepl/internal/loop"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// Handle is asyncio.Handle.
type Handle struct {
	object.Base
	loop.Handle
	call
}

// TimerHandle is asyncio.TimerHandle.
type TimerHandle struct {
	object.Base
	loop.TimerHandle
	call
	when object.Value      // as it was given
	of   *loop.TimerHandle // the timer of the Go half that it shows, nil if it is one itself
}

// call is what both kinds of handle have in common: the callback, and what
// debug mode remembers of it.
type call struct {
	callback
	loop   *Loop        // nil for a loop that a program defines
	other  object.Value // that loop
	origin *origin
}

// origin is where a handle was made, in debug mode.
type origin struct {
	stack *object.Traceback
	text  string // of the callback, once the handle is cancelled
}

// handle is either kind.
type handle interface {
	object.Object
	theCall() *call
	base() *loop.Handle
	work() loop.Callback
	Cancel()
}

// handleCall and timerCall are the handles seen as what the loop calls.
type (
	handleCall Handle
	timerCall  TimerHandle
)

// Run implements loop.Callback.
func (h *handleCall) Run(th coro.Thread, _ *loop.Future) error { return h.callback.run(th) }

// Run implements loop.Callback.
func (h *timerCall) Run(th coro.Thread, _ *loop.Future) error { return h.callback.run(th) }

func (h *Handle) work() loop.Callback      { return (*handleCall)(h) }
func (h *TimerHandle) work() loop.Callback { return (*timerCall)(h) }

// handleOf returns the handle that a callback of the loop belongs to, nil if
// none does.
func handleOf(cb loop.Callback) handle {
	switch c := cb.(type) {
	case *handleCall:
		return (*Handle)(c)
	case *timerCall:
		return (*TimerHandle)(c)
	}
	return nil
}

func (h *Handle) theCall() *call          { return &h.call }
func (h *TimerHandle) theCall() *call     { return &h.call }
func (h *Handle) base() *loop.Handle      { return &h.Handle }
func (h *TimerHandle) base() *loop.Handle { return &h.timer().Handle }

func (h *TimerHandle) timer() *loop.TimerHandle {
	if h.of != nil {
		return h.of
	}
	return &h.TimerHandle
}

// Cancel cancels the timer.
func (h *TimerHandle) Cancel() { h.timer().Cancel() }

// Cancelled reports whether the timer is cancelled.
func (h *TimerHandle) Cancelled() bool { return h.timer().Cancelled() }

// init completes a handle whose Go half is prepared.
func (c *call) init(t *vm.Thread, l *Loop, fn object.Value, args []object.Value) {
	c.loop, c.fn, c.args = l, fn, args
	if l.l.Debug() {
		c.origin = &origin{stack: t.Stack(stackDepth)}
	}
}

func allocHandle(_ object.Thread, cls *object.Class) object.Object {
	h := &Handle{}
	h.SetClass(cls)
	return h
}

func allocTimerHandle(_ object.Thread, cls *object.Class) object.Object {
	h := &TimerHandle{}
	h.SetClass(cls)
	return h
}

// initHandle is what the __init__ of both have in common; a begins with the
// callback.
func initHandle(t object.Thread, h handle, a []object.Value) *object.Exception {
	args, exc := object.ToList(t, a[1])
	if exc != nil {
		return exc
	}
	c, ctx := h.theCall(), contextOf(thread(t), a[3])
	if l, ok := a[2].Object().(*Loop); ok && l.l != nil {
		h.base().Init(l.l, h.work(), ctx)
		c.init(thread(t), l, a[0], args)
		return nil
	}
	debug, exc := callBool(thread(t), a[2], "get_debug")
	if exc != nil {
		return exc
	}
	h.base().Init(nil, h.work(), ctx)
	c.other, c.fn, c.args = a[2], a[0], args
	if debug {
		c.origin = &origin{stack: thread(t).Stack(stackDepth)}
	}
	return nil
}

// debug reports whether the loop of the handle is in debug mode.
func (c *call) debug(t *vm.Thread) bool {
	switch {
	case c.loop != nil:
		return c.loop.l.Debug()
	case c.other.IsNull():
		return false
	}
	on, exc := callBool(t, c.other, "get_debug")
	return on && exc == nil
}

// runOn runs a handle of a loop that a program defines, which is told of errors.
func (c *call) runOn(t *vm.Thread, h handle) *object.Exception {
	err := loop.RunIn(t, h.base().Context(), h.work())
	exc := raised(err)
	if exc == nil || isExit(exc) {
		return exc
	}
	d := object.NewDict()
	d.SetStr("message", object.NewStr("Exception in callback "+callText(t, orNone(c.fn), c.args, c.debug(t))))
	d.SetStr("exception", object.Of(exc))
	d.SetStr("handle", object.Of(h))
	if c.origin != nil && c.origin.stack != nil {
		d.SetStr("source_traceback", stackSummary(t, c.origin.stack))
	}
	_, exc = object.CallMethod(t, c.other, "call_exception_handler", object.Of(d))
	return exc
}

// cancelHandle cancels h and lets go of the callback, which debug mode
// remembers as text.
func cancelHandle(t *vm.Thread, h handle) *object.Exception {
	c := h.theCall()
	if h.base().Cancelled() {
		return nil
	}
	if c.origin != nil {
		c.origin.text = callText(t, c.fn, c.args, true)
	}
	h.Cancel()
	c.fn, c.args = object.None, nil
	if _, ok := h.(*TimerHandle); ok && !c.other.IsNull() {
		_, exc := object.CallMethod(t, c.other, "_timer_handle_cancelled", object.Of(h))
		return exc
	}
	return nil
}

// reprHandle is the repr of a handle.
func reprHandle(t *vm.Thread, h handle) string {
	c := h.theCall()
	words := []string{h.Class().Name}
	if h.base().Cancelled() {
		words = append(words, "cancelled")
	}
	if timer, ok := h.(*TimerHandle); ok {
		words = append(words, "when="+object.ReprText(t, timer.when))
	}
	switch {
	case !h.base().Cancelled() && !c.fn.IsNull():
		words = append(words, callText(t, c.fn, c.args, c.debug(t)))
	case c.origin != nil:
		words = append(words, c.origin.text)
	}
	if c.origin != nil && c.origin.stack != nil {
		words = append(words, createdAt(c.origin.stack))
	}
	return "<" + strings.Join(words, " ") + ">"
}

// createdAt tells the innermost place of a stack.
func createdAt(tb *object.Traceback) string {
	for tb.Next != nil {
		tb = tb.Next
	}
	return fmt.Sprintf("created at %s:%d", tb.Code.Filename(), tb.Line())
}

func onHandle(fn func(t *vm.Thread, h handle, a []object.Value) (object.Value, *object.Exception)) object.NativeFn {
	return func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		return fn(thread(t), a[0].Object().(handle), a)
	}
}

var handleMethods = []object.Method{
	{Name: "__init__", Sig: "(self, callback, args, loop, context=None)", Fn: onHandle(func(t *vm.Thread, h handle, a []object.Value) (object.Value, *object.Exception) {
		return object.None, initHandle(t, h, a[1:])
	})},
	{Name: "cancel", Sig: "(self)", Doc: "Cancel the callback.", Fn: onHandle(func(t *vm.Thread, h handle, _ []object.Value) (object.Value, *object.Exception) {
		return object.None, cancelHandle(t, h)
	})},
	{Name: "cancelled", Sig: "(self)", Doc: "Return True if the callback was cancelled.", Fn: onHandle(func(_ *vm.Thread, h handle, _ []object.Value) (object.Value, *object.Exception) {
		return object.Bool(h.base().Cancelled()), nil
	})},
	{Name: "get_context", Sig: "(self)", Doc: "Return the context in which the callback runs.", Fn: onHandle(func(_ *vm.Thread, h handle, _ []object.Value) (object.Value, *object.Exception) {
		return contextObject(h.base().Context()), nil
	})},
	{Name: "_run", Sig: "(self)", Fn: onHandle(func(t *vm.Thread, h handle, _ []object.Value) (object.Value, *object.Exception) {
		c := h.theCall()
		if c.loop == nil {
			return object.None, c.runOn(t, h)
		}
		return object.None, raised(c.loop.l.RunHandle(t, h.base(), h.work()))
	})},
	{Name: "__repr__", Sig: "(self)", Fn: onHandle(func(t *vm.Thread, h handle, _ []object.Value) (object.Value, *object.Exception) {
		return object.NewStr(reprHandle(t, h)), nil
	})},
	handleField("_callback", func(h handle) object.Value { return orNone(h.theCall().fn) }),
	handleField("_args", func(h handle) object.Value {
		if h.base().Cancelled() {
			return object.None
		}
		return object.Of(object.NewTuple(h.theCall().args...))
	}),
	handleField("_cancelled", func(h handle) object.Value { return object.Bool(h.base().Cancelled()) }),
	handleField("_loop", func(h handle) object.Value {
		if c := h.theCall(); !c.other.IsNull() {
			return c.other
		}
		return loopObject(h.base().Loop())
	}),
	handleField("_context", func(h handle) object.Value { return contextObject(h.base().Context()) }),
	{Name: "_source_traceback", Sig: "(self)", Kind: object.Property, Fn: onHandle(func(t *vm.Thread, h handle, _ []object.Value) (object.Value, *object.Exception) {
		if o := h.theCall().origin; o != nil && o.stack != nil {
			return stackSummary(t, o.stack), nil
		}
		return object.None, nil
	})},
}

// handleField is an attribute of handles that programs may read.
func handleField(name string, get func(h handle) object.Value) object.Method {
	return object.Method{Name: name, Sig: "(self)", Kind: object.Property, Fn: onHandle(
		func(_ *vm.Thread, h handle, _ []object.Value) (object.Value, *object.Exception) { return get(h), nil })}
}

// timerHandleMethods are those that TimerHandle has beyond Handle's.
var timerHandleMethods = []object.Method{
	{Name: "__init__", Sig: "(self, when, callback, args, loop, context=None)", Fn: onTimer(func(t *vm.Thread, h *TimerHandle, a []object.Value) (object.Value, *object.Exception) {
		h.when = a[1]
		return object.None, initHandle(t, h, a[2:])
	})},
	{Name: "when", Sig: "(self)", Doc: "Return the scheduled callback time.", Fn: onTimer(func(_ *vm.Thread, h *TimerHandle, _ []object.Value) (object.Value, *object.Exception) {
		return h.when, nil
	})},
	{Name: "_when", Sig: "(self)", Kind: object.Property, Fn: onTimer(func(_ *vm.Thread, h *TimerHandle, _ []object.Value) (object.Value, *object.Exception) {
		return h.when, nil
	})},
	{Name: "_scheduled", Sig: "(self)", Kind: object.Property, Fn: onTimer(func(_ *vm.Thread, h *TimerHandle, _ []object.Value) (object.Value, *object.Exception) {
		return object.Bool(h.timer().Scheduled()), nil
	})},
	{Name: "__hash__", Sig: "(self)", Fn: onTimer(func(t *vm.Thread, h *TimerHandle, _ []object.Value) (object.Value, *object.Exception) {
		n, exc := object.Hash(t, h.when)
		return object.Int(n), exc
	})},
	compareTimers("__lt__", object.LT, false),
	compareTimers("__le__", object.LE, true),
	compareTimers("__gt__", object.GT, false),
	compareTimers("__ge__", object.GE, true),
	{Name: "__eq__", Sig: "(self, other)", Fn: onTimer(func(t *vm.Thread, h *TimerHandle, a []object.Value) (object.Value, *object.Exception) {
		other, ok := a[1].Object().(*TimerHandle)
		if !ok {
			return object.NotImplemented, nil
		}
		same, exc := h.equals(t, other)
		return object.Bool(same), exc
	})},
}

func onTimer(fn func(t *vm.Thread, h *TimerHandle, a []object.Value) (object.Value, *object.Exception)) object.NativeFn {
	return func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		return fn(thread(t), a[0].Object().(*TimerHandle), a)
	}
}

// compareTimers compares by time; orEqual says that equal handles count too.
func compareTimers(name string, op object.CompareOp, orEqual bool) object.Method {
	strict := op
	switch op {
	case object.LE:
		strict = object.LT
	case object.GE:
		strict = object.GT
	}
	return object.Method{Name: name, Sig: "(self, other)", Fn: onTimer(func(t *vm.Thread, h *TimerHandle, a []object.Value) (object.Value, *object.Exception) {
		other, ok := a[1].Object().(*TimerHandle)
		if !ok {
			return object.NotImplemented, nil
		}
		v, exc := object.Compare(t, strict, h.when, other.when)
		if exc != nil || !orEqual {
			return v, exc
		}
		if holds, exc := object.Truth(t, v); exc != nil || holds {
			return object.Bool(holds), exc
		}
		same, exc := h.equals(t, other)
		return object.Bool(same), exc
	})}
}

// equals compares times, callbacks, arguments and cancellation.
func (h *TimerHandle) equals(t *vm.Thread, other *TimerHandle) (bool, *object.Exception) {
	if h.Cancelled() != other.Cancelled() {
		return false, nil
	}
	pairs := [][2]object.Value{
		{h.when, other.when},
		{orNone(h.fn), orNone(other.fn)},
		{object.Of(object.NewTuple(h.args...)), object.Of(object.NewTuple(other.args...))},
	}
	for _, p := range pairs {
		if same, exc := object.Equal(t, p[0], p[1]); exc != nil || !same {
			return false, exc
		}
	}
	return true, nil
}
