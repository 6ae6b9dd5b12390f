package asyncio

import (
	"asyncrepl/internal/lib/contextvars"
	"asyncrepl/internal/loop"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// LoopOf returns the event loop that v is, nil if it is none of ours.
func LoopOf(v object.Value) *Loop {
	l, _ := v.Object().(*Loop)
	return l
}

// Core returns the loop without Python.
func (l *Loop) Core() *loop.Loop { return l.l }

// CurrentContext returns a copy of the context that t is in, for callbacks.
func CurrentContext(t *vm.Thread) loop.Context { return contextvars.Copy(t) }

// CoreFuture returns the future that v is, nil if it is none of ours.
func CoreFuture(v object.Value) *loop.Future {
	if f, ok := v.Object().(futureLike); ok {
		return f.core()
	}
	return nil
}

// Warn writes a warning to the logger "asyncio".
func (l *Loop) Warn(t *vm.Thread, text string) *object.Exception {
	return l.s.log(t, levelWarning, text, nil)
}
