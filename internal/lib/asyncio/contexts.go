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
