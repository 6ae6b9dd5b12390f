package object

import "asyncrepl/internal/coro"

// Exception is a Python exception object, an instance of BaseException or a
// subclass, and at the same time the Go error that crosses to packages that
// know no Python.
type Exception struct {
	class *Class
	attrs Attrs
	args  *Tuple

	Traceback *Traceback
	Cause     Value // __cause__: Null, None or an exception
	Context   *Exception
	// SuppressContext is __suppress_context__, set by "raise … from …".
	SuppressContext bool

	// data is what the built-in class keeps beyond args (OSError's errno and
	// file name, SyntaxError's position, a group's members …), else nil.
	data any
}

// Class returns the exception's class.
func (e *Exception) Class() *Class { return e.class }

// Attrs returns the attributes set by programs.
func (e *Exception) Attrs() *Attrs { return &e.attrs }

// Args returns the args tuple.
func (e *Exception) Args() *Tuple { return e.args }

// Kind tells the event loop what it must know; see coro.Error.
func (e *Exception) Kind() coro.Kind {
	switch {
	case e.class.IsSubclass(CancelledErrorClass):
		return coro.Cancelled
	case e.class.IsSubclass(StopIterationClass):
		return coro.StopIteration
	case e.class.IsSubclass(KeyboardInterruptClass), e.class.IsSubclass(SystemExitClass):
		return coro.Fatal
	}
	return coro.Plain
}

var _ coro.Error = (*Exception)(nil)

// Traceback is one entry of a traceback; entries are linked from the outermost
// frame to the innermost one, as tb_next in Python.
type Traceback struct {
	Next *Traceback
	Code CodeInfo
	PC   int32 // index of the instruction; Code.PositionAt gives the source range
	// Frame is the frame itself when somebody asked for it, else nil: recording
	// a traceback must not keep frames alive.
	Frame Frame
}

// Class returns the class "traceback".
func (*Traceback) Class() *Class { return TracebackClass }
