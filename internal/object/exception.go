package object

import (
	"asyncrepl/internal/coro"
)

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

	// own and one hold the args of the common exception with one argument, so
	// that making it is a single allocation.
	own Tuple
	one [1]Value
	// entry is the innermost entry of the first traceback, in this allocation
	// too; its Code is nil while it is free.
	entry Traceback
}

// AddEntry puts an entry before the traceback, for a frame that e passes.
func (e *Exception) AddEntry(code CodeInfo, pc int32, globals *Dict, frame Frame) {
	tb := &e.entry
	if tb.Code != nil || e.Traceback != nil {
		tb = new(Traceback)
	}
	*tb = Traceback{Next: e.Traceback, Code: code, PC: pc, Globals: globals, Frame: frame}
	e.Traceback = tb
}

// plainException reports whether calling the class only makes an exception with
// the arguments as its args.
func (c *Class) plainException() bool {
	if c.flags&ExceptionClass == 0 || c.abstract != nil {
		return false
	}
	for _, name := range [...]string{"__new__", "__init__"} {
		fn, _ := c.Lookup(name)
		if n, ok := fn.Object().(*NativeFunction); !ok || n.owner != BaseExceptionClass {
			return false
		}
	}
	return true
}

// NewException returns a new exception of a built-in class, or of a subclass
// whose constructors are not to be run, with the given args.
func NewException(cls *Class, args ...Value) *Exception {
	e := &Exception{class: cls}
	if cls.rootShape != nil {
		e.attrs = newAttrs(cls)
	}
	e.setArgs(args)
	return e
}

// setArgs copies args.
func (e *Exception) setArgs(args []Value) {
	switch len(args) {
	case 0:
		e.own.items = nil
	case 1:
		e.one[0] = args[0]
		e.own.items = e.one[:]
	default:
		e.own.items = append([]Value(nil), args...)
	}
	e.args = &e.own
}

// Class returns the exception's class.
func (e *Exception) Class() *Class { return e.class }

// Attrs returns the attributes set by programs.
func (e *Exception) Attrs() *Attrs { return &e.attrs }

// Args returns the args tuple.
func (e *Exception) Args() *Tuple { return e.args }

// IsA reports whether the exception is an instance of cls.
func (e *Exception) IsA(cls *Class) bool { return e != nil && e.class.IsSubclass(cls) }

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

// Error describes e for Go code that does not know Python: the class and, when
// it is a str, the first argument.
func (e *Exception) Error() string {
	if len(e.args.items) > 0 {
		if s, ok := e.args.items[0].AsStr(); ok {
			return e.class.Name + ": " + s
		}
	}
	return e.class.Name
}

var _ coro.Error = (*Exception)(nil)

// SetContext records, when e is raised, which exception was being handled. A
// chain that would become a cycle is cut where e appears in it.
func SetContext(t Thread, e *Exception) {
	e.SetContext(t.Handled())
}

// SetContext makes handled the context of e; see the function SetContext.
func (e *Exception) SetContext(handled *Exception) {
	if handled == nil || handled == e {
		return
	}
	// Floyd's two pointers: a cycle that does not contain e must not trap us.
	slow, odd := handled, false
	for o := handled; o.Context != nil; o = o.Context {
		if o.Context == e {
			o.Context = nil
			break
		}
		if odd {
			if slow = slow.Context; slow == o {
				break
			}
		}
		odd = !odd
	}
	e.Context = handled
}

// SetCause sets __cause__, as "raise e from cause" does: cause is an exception
// or None.
func (e *Exception) SetCause(cause Value) {
	e.Cause = cause
	e.SuppressContext = true
}

// ExceptionOf returns the exception that a value is.
func ExceptionOf(v Value) (*Exception, bool) {
	e, ok := v.Object().(*Exception)
	return e, ok
}

// Notes returns __notes__, None or Null if there are none.
func (e *Exception) Notes() Value {
	v, _ := e.attrs.Get("__notes__")
	return v
}

// Traceback is one entry of a traceback; entries are linked from the outermost
// frame to the innermost one, as tb_next in Python.
type Traceback struct {
	Next *Traceback
	Code CodeInfo
	PC   int32 // index of the instruction; Code.PositionAt gives the source range
	// Globals are the names of the module, nil if they are not known.
	Globals *Dict
	// Frame is the frame itself when somebody asked for it, else nil: recording
	// a traceback must not keep frames alive.
	Frame Frame
}

// Class returns the class "traceback".
func (*Traceback) Class() *Class { return TracebackClass }

// Trace implements coro.Traced.
func (e *Exception) Trace() any { return e.Traceback }

// SetTrace implements coro.Traced.
func (e *Exception) SetTrace(trace any) { e.Traceback, _ = trace.(*Traceback) }
