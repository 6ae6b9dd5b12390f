package asyncio

import (
	"asyncrepl/internal/coro"
	"asyncrepl/internal/lib/contextvars"
	"asyncrepl/internal/loop"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// contextOf is the context that a callback or task is to run in, given by its
// context= argument: a copy of the current one if that is None.
func contextOf(t *vm.Thread, v object.Value) loop.Context {
	if v.IsNone() || v.IsNull() {
		return contextvars.Copy(t)
	}
	if c, ok := v.Object().(*contextvars.Context); ok {
		return c
	}
	return noContext{v}
}

// noContext is what was given as a context but is none: what runs in it fails.
type noContext struct{ v object.Value }

// Enter implements loop.Context.
func (c noContext) Enter(coro.Thread) error {
	return object.NewException(object.AttributeErrorClass, object.NewStr("'"+c.v.Class().Name+"' object has no attribute 'run'"))
}

// Exit implements loop.Context.
func (noContext) Exit(coro.Thread) {}

// inContextOf calls f in the context of what an exception handler is told of:
// its task, future or handle.
func inContextOf(t *vm.Thread, about object.Value, f func() *object.Exception) *object.Exception {
	d, ok := object.DictOf(about)
	if !ok {
		return f()
	}
	for _, name := range []string{"task", "future", "handle"} {
		thing, ok := d.GetStr(name)
		if !ok || thing.IsNone() {
			continue
		}
		get, ok, exc := object.LookupAttr(t, thing, "get_context")
		if exc != nil || !ok {
			return f()
		}
		v, exc := t.Call(get, nil, nil)
		if exc != nil {
			return exc
		}
		c, ok := v.Object().(*contextvars.Context)
		if !ok {
			return f()
		}
		if err := c.Enter(t); err != nil {
			return raised(err)
		}
		defer c.Exit(t)
		return f()
	}
	return f()
}

// contextObject is a context as a Python object.
func contextObject(c loop.Context) object.Value {
	switch x := c.(type) {
	case *contextvars.Context:
		return object.Of(x)
	case noContext:
		return x.v
	}
	return object.None
}
