package loop

import (
	"fmt"

	"asyncrepl/internal/coro"
)

// Class names the errors that the loop and its primitives make themselves.
type Class uint8

const (
	RuntimeError Class = iota
	ValueError
	TypeError
	InvalidStateError
	TimeoutError
	CancelledError
	KeyboardInterrupt
	QueueEmpty
	QueueFull
	QueueShutDown
	BrokenBarrierError
	OSError
)

var classNames = [...]string{
	"RuntimeError", "ValueError", "TypeError", "InvalidStateError", "TimeoutError", "CancelledError",
	"KeyboardInterrupt", "QueueEmpty", "QueueFull", "QueueShutDown", "BrokenBarrierError", "OSError",
}

func (c Class) String() string { return classNames[c] }

// Errors makes the errors of the loop and its primitives. A language supplies
// one that makes its own exception objects; GoErrors is the plain one.
type Errors interface {
	// New makes an error of a class; an empty text means one without argument.
	New(class Class, text string) error
	// Cancelled makes a CancelledError. msg is what cancel was called with: nil
	// for none, a value of the language, or a Go string from the loop itself.
	Cancelled(msg any) error
	// BadYield makes the error raised into a task whose coroutine yielded v, which
	// is neither nil nor a Waitable. If it returns nil, v counts as nil.
	BadYield(t *Task, v any) error
	// Repr describes an object of the language for an error's text.
	Repr(v any) string
	// Context returns the error that was being handled when err was raised, or nil.
	Context(err error) error
	// SetContext and SetCause set err's context and cause (raise err from cause).
	SetContext(err, context error)
	SetCause(err, cause error)
}

// Error is the error that GoErrors makes.
type Error struct {
	Class   Class
	Text    string
	Msg     any // of a CancelledError
	Context error
	Cause   error
}

func (e *Error) Error() string {
	text := e.Text
	if e.Msg != nil {
		text = fmt.Sprint(e.Msg)
	}
	if text == "" {
		return e.Class.String()
	}
	return e.Class.String() + ": " + text
}

// Kind implements coro.Error.
func (e *Error) Kind() coro.Kind {
	switch e.Class {
	case CancelledError:
		return coro.Cancelled
	case KeyboardInterrupt:
		return coro.Fatal
	}
	return coro.Plain
}

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Cause }

// GoErrors makes *Error values.
type GoErrors struct{}

var _ Errors = GoErrors{}

func (GoErrors) New(class Class, text string) error { return &Error{Class: class, Text: text} }
func (GoErrors) Cancelled(msg any) error            { return &Error{Class: CancelledError, Msg: msg} }

// Repr implements Errors.
func (GoErrors) Repr(v any) string {
	switch x := v.(type) {
	case *Task:
		return "<Task " + x.Name() + ">"
	case *Future:
		return "<Future " + x.state.String() + ">"
	}
	return fmt.Sprint(v)
}

func (g GoErrors) BadYield(t *Task, v any) error {
	return g.New(RuntimeError, "Task got bad yield: "+g.Repr(v))
}

func (GoErrors) Context(err error) error {
	if e, ok := err.(*Error); ok {
		return e.Context
	}
	return nil
}

func (GoErrors) SetContext(err, context error) {
	if e, ok := err.(*Error); ok {
		e.Context = context
	}
}

func (GoErrors) SetCause(err, cause error) {
	if e, ok := err.(*Error); ok {
		e.Cause = cause
	}
}

// isCancelled reports whether err is a CancelledError.
func isCancelled(err error) bool { return err != nil && coro.KindOf(err) == coro.Cancelled }
