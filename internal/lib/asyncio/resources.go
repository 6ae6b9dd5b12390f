package asyncio

import (
	"asyncrepl/internal/lib/contextvars"
	"asyncrepl/internal/loop"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// Resource is what a loop has open beside its tasks: connections, servers,
// pipes, children.
type Resource interface {
	// Close ends everything at once and returns how many there were of each kind,
	// by its name in the singular.
	Close() map[string]int
}

// LoopOf returns the event loop that v is, nil if it is none of ours.
func LoopOf(v object.Value) *Loop {
	l, _ := v.Object().(*Loop)
	return l
}

// Core returns the loop without Python.
func (l *Loop) Core() *loop.Loop { return l.l }

// Resource returns what of a kind is open on the loop; make makes it when it is
// first asked for.
func (l *Loop) Resource(kind any, make func() Resource) Resource {
	r, ok := l.resources[kind]
	if !ok {
		r = make()
		if l.resources == nil {
			l.resources = map[any]Resource{}
		}
		l.resources[kind] = r
	}
	return r
}

// CloseResources closes what is open and returns how many there were of each kind.
func (l *Loop) CloseResources() map[string]int {
	all := map[string]int{}
	for _, r := range l.resources {
		for what, n := range r.Close() {
			all[what] += n
		}
	}
	l.resources = nil
	return all
}

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
