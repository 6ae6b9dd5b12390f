package asyncio

import (
	"asyncrepl/internal/loop"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// futureFields are the attributes of futures that CPython's Python code and
// tests know, private as their names are.
var futureFields = []object.Method{
	{Name: "_log_traceback", Sig: "(self)", Kind: object.Property,
		Fn: onFuture(func(_ *vm.Thread, f *loop.Future, _ []object.Value) (object.Value, *object.Exception) {
			return object.Bool(f.Unseen()), nil
		}),
		Set: onFuture(func(t *vm.Thread, f *loop.Future, a []object.Value) (object.Value, *object.Exception) {
			if a[1].IsNull() {
				return object.Null, cannotDelete()
			}
			on, exc := object.Truth(t, a[1])
			if exc == nil && on {
				exc = object.ValueErrorf("_log_traceback can only be set to False")
			}
			if exc != nil {
				return object.Null, exc
			}
			f.Retrieved()
			return object.None, nil
		})},
	{Name: "_cancel_message", Sig: "(self)", Kind: object.Property,
		Fn: onFuture(func(_ *vm.Thread, f *loop.Future, _ []object.Value) (object.Value, *object.Exception) {
			return object.FromAny(f.CancelMessage()), nil
		}),
		Set: onFuture(func(_ *vm.Thread, f *loop.Future, a []object.Value) (object.Value, *object.Exception) {
			if a[1].IsNull() {
				return object.Null, cannotDelete()
			}
			f.SetCancelMessage(a[1].Any())
			return object.None, nil
		})},
	{Name: "_result", Sig: "(self)", Kind: object.Property, Fn: onFuture(
		func(_ *vm.Thread, f *loop.Future, _ []object.Value) (object.Value, *object.Exception) {
			v, _ := f.Peek()
			return object.FromAny(v), nil
		})},
	{Name: "_exception", Sig: "(self)", Kind: object.Property, Fn: onFuture(
		func(_ *vm.Thread, f *loop.Future, _ []object.Value) (object.Value, *object.Exception) {
			if _, err := f.Peek(); err != nil {
				return object.Of(raised(err)), nil
			}
			return object.None, nil
		})},
	{Name: "_callbacks", Sig: "(self)", Kind: object.Property, Fn: onFuture(futureCallbacks)},
	{Name: "_source_traceback", Sig: "(self)", Kind: object.Property, Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		if f, ok := a[0].Object().(futureLike); ok {
			if made := originOf(f); made != nil {
				return stackSummary(thread(t), made), nil
			}
		}
		return object.None, nil
	}},
}

// futureCallbacks lists a program's callbacks with their contexts; None: none.
func futureCallbacks(_ *vm.Thread, f *loop.Future, _ []object.Value) (object.Value, *object.Exception) {
	list := object.NewList()
	f.Callbacks(func(c loop.Callback, ctx loop.Context) bool {
		if d, ok := c.(*doneCallback); ok {
			list.Items = append(list.Items, object.Of(object.NewTuple(d.fn, contextObject(ctx))))
		}
		return true
	})
	if len(list.Items) == 0 {
		return object.None, nil
	}
	return object.Of(list), nil
}

func cannotDelete() *object.Exception {
	return object.NewException(object.AttributeErrorClass, object.NewStr("cannot delete attribute"))
}

// stateFunctions are the functions of asyncio.futures about the state of futures.
func (s *state) stateFunctions() []object.Method {
	return []object.Method{
		{Name: "_get_loop", Sig: "(fut)", Doc: "Return the loop of a future of any kind.", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			return loopObjectOf(thread(t), a[0])
		}},
		{Name: "_set_result_unless_cancelled", Sig: "(fut, result)", Doc: "Set a result unless the future was cancelled.", Fn: func(th object.Thread, a []object.Value) (object.Value, *object.Exception) {
			t := thread(th)
			cancelled, exc := callBool(t, a[0], "cancelled")
			if exc != nil || cancelled {
				return object.None, exc
			}
			_, exc = object.CallMethod(t, a[0], "set_result", a[1])
			return object.None, exc
		}},
		{Name: "_copy_future_state", Sig: "(source, dest)", Doc: "End dest as source, of any kind of future, has ended.", Fn: func(th object.Thread, a []object.Value) (object.Value, *object.Exception) {
			return object.None, copyState(thread(th), a[0], a[1])
		}},
	}
}

// copyState ends a future as another one has ended, through their methods.
func copyState(t *vm.Thread, source, dest object.Value) *object.Exception {
	done, exc := callBool(t, source, "done")
	if exc == nil && !done {
		exc = object.NewException(object.AssertionErrorClass)
	}
	if exc != nil {
		return exc
	}
	if cancelled, exc := callBool(t, dest, "cancelled"); exc != nil || cancelled {
		return exc
	}
	cancelled, exc := callBool(t, source, "cancelled")
	if exc != nil {
		return exc
	}
	if cancelled {
		_, exc := object.CallMethod(t, dest, "cancel")
		return exc
	}
	failed, exc := object.CallMethod(t, source, "exception")
	if exc != nil {
		return exc
	}
	if x, ok := failed.Object().(*object.Exception); ok {
		_, exc := object.CallMethod(t, dest, "set_exception", object.Of(convertFailure(x)))
		return exc
	}
	v, exc := object.CallMethod(t, source, "result")
	if exc == nil {
		_, exc = object.CallMethod(t, dest, "set_result", v)
	}
	return exc
}
