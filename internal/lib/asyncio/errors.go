package asyncio

import (
	"asyncrepl/internal/coro"
	"asyncrepl/internal/lib"
	"asyncrepl/internal/loop"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// errors makes Python exceptions for the loop library; see loop.Errors.
type errors struct{ s *state }

var _ loop.Errors = (*errors)(nil)

var errorClasses = [...]*object.Class{
	loop.RuntimeError:       object.RuntimeErrorClass,
	loop.ValueError:         object.ValueErrorClass,
	loop.TypeError:          object.TypeErrorClass,
	loop.InvalidStateError:  invalidStateClass,
	loop.TimeoutError:       object.TimeoutErrorClass,
	loop.CancelledError:     object.CancelledErrorClass,
	loop.KeyboardInterrupt:  object.KeyboardInterruptClass,
	loop.QueueEmpty:         queueEmptyClass,
	loop.QueueFull:          queueFullClass,
	loop.QueueShutDown:      queueShutDownClass,
	loop.BrokenBarrierError: brokenBarrierClass,
	loop.OSError:            object.OSErrorClass,
}

// New makes an exception of a class; an empty text means no argument.
func (e *errors) New(class loop.Class, text string) error {
	if text == "" {
		return object.NewException(errorClasses[class])
	}
	return object.NewException(errorClasses[class], object.NewStr(text))
}

// Cancelled makes a CancelledError with the message given to cancel.
func (e *errors) Cancelled(msg any) error {
	switch m := msg.(type) {
	case nil:
		return object.NewException(object.CancelledErrorClass)
	case string:
		return object.NewException(object.CancelledErrorClass, object.NewStr(m))
	}
	return object.NewException(object.CancelledErrorClass, object.FromAny(msg))
}

// BadYield is raised into a task whose coroutine yielded something odd.
func (e *errors) BadYield(t *loop.Task, v any) error {
	x := object.FromAny(v)
	if x.IsNone() {
		return nil
	}
	if g, ok := x.Object().(*vm.Gen); ok && !g.IsCoroutine() && !g.IsAsyncGenerator() {
		return object.RuntimeErrorf("yield was used instead of yield from for generator in task %s with %s", e.Repr(t.Owner()), e.Repr(v))
	}
	return object.RuntimeErrorf("Task got bad yield: %s", e.Repr(v))
}

// Repr is Python's repr of an object of the language.
func (e *errors) Repr(v any) string {
	if f, ok := v.(*foreign); ok {
		return object.ReprText(e.s.h.Thread, f.v)
	}
	return object.ReprText(e.s.h.Thread, object.FromAny(v))
}

// Context returns the context of err.
func (e *errors) Context(err error) error {
	if x, ok := err.(*object.Exception); ok && x.Context != nil {
		return x.Context
	}
	return nil
}

// SetContext and SetCause set the context and cause of an exception.
func (e *errors) SetContext(err, context error) {
	x, ok := err.(*object.Exception)
	c, ok2 := context.(*object.Exception)
	if ok && ok2 {
		x.Context = c
	}
}

// SetCause sets the cause of err.
func (e *errors) SetCause(err, cause error) {
	x, ok := err.(*object.Exception)
	c, ok2 := cause.(*object.Exception)
	if ok && ok2 {
		x.SetCause(object.Of(c))
	}
}

// raised turns an error of the loop library into the exception to raise.
func raised(err error) *object.Exception {
	if e, ok := err.(*loop.Error); ok {
		// Made where there was no loop to ask for an exception.
		if e.Text == "" {
			return object.NewException(errorClasses[e.Class])
		}
		return object.NewException(errorClasses[e.Class], object.NewStr(e.Text))
	}
	return lib.Exception(err)
}

// result is the common end of natives that return what the library returned.
func result(v any, err error) (object.Value, *object.Exception) {
	if err != nil {
		return object.Null, raised(err)
	}
	return object.FromAny(v), nil
}

// none is the same for natives that return None.
func none(err error) (object.Value, *object.Exception) { return object.None, raised(err) }

// strOf is str(v) for error texts.
func strOf(t object.Thread, v object.Value) string {
	s, exc := object.StrText(t, v)
	if exc != nil {
		return object.ReprText(t, v)
	}
	return s
}

// asError keeps a nil exception from becoming a non-nil error.
func asError(exc *object.Exception) error {
	if exc == nil {
		return nil
	}
	return exc
}

var _ coro.Error = (*object.Exception)(nil)
