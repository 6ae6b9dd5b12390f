package asyncio

import (
	"fmt"

	"asyncrepl/internal/loop"
	"asyncrepl/internal/object"
)

// Handle is asyncio.Handle.
type Handle struct {
	object.Base
	loop.Handle
	cb callback
}

// TimerHandle is asyncio.TimerHandle.
type TimerHandle struct {
	object.Base
	loop.TimerHandle
	cb callback
}

func (s *state) newHandle(l *loop.Loop, fn object.Value, args []object.Value, ctx loop.Context) *Handle {
	h := &Handle{cb: callback{fn, args}}
	h.SetClass(s.class.handle)
	h.Handle.Init(l, &h.cb, ctx)
	return h
}

func (s *state) newTimerHandle(l *loop.Loop, fn object.Value, args []object.Value, ctx loop.Context) *TimerHandle {
	h := &TimerHandle{cb: callback{fn, args}}
	h.SetClass(s.class.timerHandle)
	h.TimerHandle.Init(l, &h.cb, ctx)
	return h
}

// cancellable is what both kinds of handle have in common.
type cancellable interface {
	Cancel()
	Cancelled() bool
}

var handleMethods = []object.Method{
	{Name: "cancel", Sig: "(self)", Doc: "Cancel the callback.", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
		a[0].Object().(cancellable).Cancel()
		return object.None, nil
	}},
	{Name: "cancelled", Sig: "(self)", Doc: "Return True if the callback was cancelled.", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
		return object.Bool(a[0].Object().(cancellable).Cancelled()), nil
	}},
	{Name: "get_context", Sig: "(self)", Doc: "Return the context the callback runs in.", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
		return contextObject(a[0].Object().(interface{ Context() loop.Context }).Context()), nil
	}},
	{Name: "__repr__", Sig: "(self, /)", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		name, extra := "Handle", ""
		var cb callback
		if h, ok := a[0].Object().(*TimerHandle); ok {
			name, extra, cb = "TimerHandle", fmt.Sprintf(" when=%s", object.FloatRepr(h.When())), h.cb
		} else {
			cb = a[0].Object().(*Handle).cb
		}
		if a[0].Object().(cancellable).Cancelled() {
			return object.NewStr("<" + name + " cancelled" + extra + ">"), nil
		}
		return object.NewStr("<" + name + extra + " " + callText(thread(t), cb.fn, cb.args) + ">"), nil
	}},
}

var timerHandleMethods = []object.Method{
	{Name: "when", Sig: "(self)", Doc: "Return the scheduled callback time.", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
		return object.Float(a[0].Object().(*TimerHandle).When()), nil
	}},
}
