package contextlib

import (
	"asyncrepl/internal/coro"
	"asyncrepl/internal/lib"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

func itself(_ object.Thread, a []object.Value) (object.Value, *object.Exception) { return a[0], nil }

func nothing(object.Thread, []object.Value) (object.Value, *object.Exception) {
	return object.None, nil
}

// coroutineOf is a coroutine that returns v without waiting.
func coroutineOf(name string, v object.Value) object.Value {
	return start(name, func(*machine, *vm.Thread) coro.Step { return coro.Returned(v.Any()) })
}

const exitSig = "(self, exc_type, exc_value, traceback, /)"

var abstractClass = object.NewNativeClass("AbstractContextManager", "contextlib", nil, []object.Method{
	{Name: "__enter__", Sig: "(self)", Doc: "Entering the with block yields this very object.", Fn: itself},
	{Name: "__exit__", Sig: exitSig, Doc: "Leaving the with block lets any error raised inside it propagate.", Fn: nothing},
	{Name: "__class_getitem__", Sig: "(cls, object, /)", Kind: object.ClassMethod, Fn: object.ClassGetItem},
}, object.WithDoc("What classes of context managers may derive from."))

var abstractAsyncClass = object.NewNativeClass("AbstractAsyncContextManager", "contextlib", nil, []object.Method{
	{Name: "__aenter__", Sig: "(self)", Doc: "Entering the async with block yields this very object.", Fn: func(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
		return coroutineOf("AbstractAsyncContextManager.__aenter__", a[0]), nil
	}},
	{Name: "__aexit__", Sig: exitSig, Doc: "Leaving the async with block lets any error raised inside it propagate.", Fn: func(object.Thread, []object.Value) (object.Value, *object.Exception) {
		return coroutineOf("AbstractAsyncContextManager.__aexit__", object.None), nil
	}},
	{Name: "__class_getitem__", Sig: "(cls, object, /)", Kind: object.ClassMethod, Fn: object.ClassGetItem},
}, object.WithDoc("What classes of asynchronous context managers may derive from."))

var decoratorClass = object.NewNativeClass("ContextDecorator", "contextlib", nil, []object.Method{
	{Name: "_recreate_cm", Sig: "(self)", Fn: itself},
	{Name: "__call__", Sig: "(self, func)", Fn: func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		cm, fn := a[0], a[1]
		return newHelper(t, fn, func(t object.Thread, args []object.Value, kw []object.Kw) (object.Value, *object.Exception) {
			made, exc := object.CallMethod(t, cm, "_recreate_cm")
			if exc != nil {
				return object.Null, exc
			}
			return within(t, made, func() (object.Value, *object.Exception) { return t.Call(fn, args, kw) })
		})
	}},
}, object.WithDoc("Lets a context manager stand before a function, as a decorator."))

// within runs a body as the with statement does.
func within(t object.Thread, cm object.Value, body func() (object.Value, *object.Exception)) (object.Value, *object.Exception) {
	if _, exc := object.CallMethod(t, cm, "__enter__"); exc != nil {
		return object.Null, exc
	}
	v, exc := body()
	r, failed := object.CallMethod(t, cm, "__exit__", details(exc)...)
	switch {
	case failed != nil:
		failed.SetContext(exc)
		return object.Null, failed
	case exc == nil:
		return v, nil
	}
	if yes, failed := object.Truth(t, r); yes || failed != nil {
		return object.None, failed
	}
	return object.Null, exc
}

// holder is a manager that keeps one value: what suppress, closing, aclosing
// and nullcontext are made with, or the target of a redirection.
type holder struct {
	object.Base
	v   object.Value
	old []object.Value // of a redirection: the streams replaced, innermost last
}

func allocHolder(_ object.Thread, cls *object.Class) object.Object {
	h := &holder{v: object.None}
	h.SetClass(cls)
	return h
}

func onHolder(fn func(t object.Thread, h *holder, a []object.Value) (object.Value, *object.Exception)) object.NativeFn {
	return func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
		return fn(t, a[0].Object().(*holder), a)
	}
}

// keep is an __init__ that keeps its first argument.
var keep = onHolder(func(_ object.Thread, h *holder, a []object.Value) (object.Value, *object.Exception) {
	h.v = a[1]
	return object.None, nil
})

var held = onHolder(func(_ object.Thread, h *holder, _ []object.Value) (object.Value, *object.Exception) { return h.v, nil })

func holderClass(name, doc string, bases []*object.Class, rows ...object.Method) *object.Class {
	return object.NewNativeClass(name, "contextlib", bases, rows, object.WithDoc(doc), object.WithAlloc(allocHolder))
}

var suppressClass = holderClass("suppress", "Context manager to suppress specified exceptions", []*object.Class{abstractClass},
	object.Method{Name: "__init__", Sig: "(self, *exceptions)", Fn: keep},
	object.Method{Name: "__enter__", Sig: "(self)", Fn: nothing},
	object.Method{Name: "__exit__", Sig: "(self, exctype, excinst, exctb)", Fn: onHolder(suppressed)})

func suppressed(t object.Thread, h *holder, a []object.Value) (object.Value, *object.Exception) {
	if a[1].IsNone() {
		return object.None, nil
	}
	yes, exc := object.IsSubclassOf(t, a[1], h.v)
	if exc != nil || yes {
		return object.Bool(yes), exc
	}
	// Of a group the exceptions that match are taken out.
	if c, ok := a[1].Object().(*object.Class); !ok || !c.IsSubclass(object.BaseExceptionGroupClass) {
		return object.False, nil
	}
	parts, exc := object.CallMethod(t, a[2], "split", h.v)
	if exc != nil {
		return object.Null, exc
	}
	var pair [2]object.Value
	if exc := object.UnpackInto(t, parts, pair[:]); exc != nil {
		return object.Null, exc
	}
	if rest, ok := object.ExceptionOf(pair[1]); ok {
		return object.Null, rest
	}
	return object.True, nil
}

var closingClass = holderClass("closing", "Context to automatically close something at the end of a block.", []*object.Class{abstractClass},
	object.Method{Name: "__init__", Sig: "(self, thing)", Fn: keep},
	object.Method{Name: "__enter__", Sig: "(self)", Fn: held},
	object.Method{Name: "__exit__", Sig: "(self, *exc_info)", Fn: onHolder(func(t object.Thread, h *holder, _ []object.Value) (object.Value, *object.Exception) {
		_, exc := object.CallMethod(t, h.v, "close")
		return object.None, exc
	})},
	object.Method{Name: "thing", Sig: "(self)", Kind: object.Property, Fn: held})

var aclosingClass = holderClass("aclosing", "Async context manager for safely finalizing an asynchronously cleaned-up resource.", []*object.Class{abstractAsyncClass},
	object.Method{Name: "__init__", Sig: "(self, thing)", Fn: keep},
	object.Method{Name: "__aenter__", Sig: "(self)", Fn: onHolder(func(_ object.Thread, h *holder, _ []object.Value) (object.Value, *object.Exception) {
		return coroutineOf("aclosing.__aenter__", h.v), nil
	})},
	object.Method{Name: "__aexit__", Sig: "(self, *exc_info)", Fn: onHolder(func(_ object.Thread, h *holder, _ []object.Value) (object.Value, *object.Exception) {
		return start("aclosing.__aexit__", func(m *machine, t *vm.Thread) coro.Step {
			return m.awaitCall(t, h.v, "aclose", func(_ *vm.Thread, _ object.Value, exc *object.Exception) coro.Step {
				return ended(object.None, exc)
			})
		}), nil
	})},
	object.Method{Name: "thing", Sig: "(self)", Kind: object.Property, Fn: held})

var nullClass = holderClass("nullcontext", "Context manager that does no additional processing.", []*object.Class{abstractClass, abstractAsyncClass},
	object.Method{Name: "__init__", Sig: "(self, enter_result=None)", Fn: keep},
	object.Method{Name: "__enter__", Sig: "(self)", Fn: held},
	object.Method{Name: "__exit__", Sig: "(self, *excinfo)", Fn: nothing},
	object.Method{Name: "__aenter__", Sig: "(self)", Fn: onHolder(func(_ object.Thread, h *holder, _ []object.Value) (object.Value, *object.Exception) {
		return coroutineOf("nullcontext.__aenter__", h.v), nil
	})},
	object.Method{Name: "__aexit__", Sig: "(self, *excinfo)", Fn: func(object.Thread, []object.Value) (object.Value, *object.Exception) {
		return coroutineOf("nullcontext.__aexit__", object.None), nil
	}},
	object.Method{Name: "enter_result", Sig: "(self)", Kind: object.Property, Fn: held})

// redirectClass is redirect_stdout or redirect_stderr of one session.
func redirectClass(host *lib.Host, name, stream string) *object.Class {
	sys := func() object.Value {
		v, ok := host.Modules.GetStr("sys")
		if !ok {
			return object.None
		}
		return v
	}
	return holderClass(name, "Context manager for temporarily redirecting "+stream+" to another file.", []*object.Class{abstractClass},
		object.Method{Name: "__init__", Sig: "(self, new_target)", Fn: keep},
		object.Method{Name: "__enter__", Sig: "(self)", Fn: onHolder(func(t object.Thread, h *holder, _ []object.Value) (object.Value, *object.Exception) {
			old, exc := object.GetAttr(t, sys(), stream)
			if exc != nil {
				return object.Null, exc
			}
			h.old = append(h.old, old)
			return h.v, object.SetAttr(t, sys(), stream, h.v)
		})},
		object.Method{Name: "__exit__", Sig: "(self, exctype, excinst, exctb)", Fn: onHolder(func(t object.Thread, h *holder, _ []object.Value) (object.Value, *object.Exception) {
			n := len(h.old) - 1
			if n < 0 {
				return object.Null, object.IndexErrorf("pop from empty list")
			}
			old := h.old[n]
			h.old = h.old[:n]
			return object.None, object.SetAttr(t, sys(), stream, old)
		})})
}
