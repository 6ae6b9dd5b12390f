package coro

import "errors"

// Kind is what an event loop has to know of an error.
type Kind uint8

const (
	// Plain errors end the task that raised them and are stored in it.
	Plain Kind = iota
	// Cancelled marks a coroutine that ended because it was cancelled.
	Cancelled
	// StopIteration may not be stored in a future, as it would end the
	// iteration that awaits it.
	StopIteration
	// Fatal errors (KeyboardInterrupt, SystemExit) are stored in the task and
	// leave the loop as well.
	Fatal
)

// Error is an error that says its kind. Languages implement it with their
// exception objects.
type Error interface {
	error
	Kind() Kind
}

// KindOf returns the kind of err; errors that do not say are Plain.
func KindOf(err error) Kind {
	if e, ok := err.(Error); ok {
		return e.Kind()
	}
	var e Error
	if errors.As(err, &e) {
		return e.Kind()
	}
	return Plain
}

// errFinished answers a Resume after the end.
var errFinished = errors.New("cannot reuse already awaited coroutine")

// Traced is implemented by errors that carry a trace of where they were raised,
// which grows as they travel. A future that raises its error again starts from
// the trace that the error had when it was stored.
type Traced interface {
	Trace() any
	SetTrace(any)
}
