package object

// Thread is the interpreter thread that code runs on. Whatever may call back
// into Python takes one explicitly and calls it on its own goroutine only.
type Thread interface {
	// Call calls fn in a nested run of the interpreter and returns its result.
	// args is not kept.
	Call(fn Value, args []Value, kw []Kw) (Value, *Exception)

	// Poll returns the exception that an interrupt or an exhausted heap raises
	// now, or nil. Natives that loop call it at least every few thousand steps.
	Poll() *Exception

	// Reserve asks for a single allocation of n bytes and returns MemoryError if
	// the heap bound would not hold it. Natives call it before making something
	// whose size a program chooses (repetition, powers, padding).
	Reserve(n int64) *Exception

	// Enter counts one level of native recursion (a repr inside a repr, an
	// __eq__ called by ==) and returns RecursionError when there are too many.
	// It polls, too. Leave undoes it; after an error from Enter there is nothing
	// to undo.
	Enter() *Exception
	Leave()

	// Scratch returns room for the n arguments of a call, without values; Drop
	// gives the room that was asked for last back after the call.
	Scratch(n int) []Value
	Drop(a []Value)

	// Handled returns the exception that the running code is handling, nil if
	// none: sys.exception(). A new exception takes it as its context.
	Handled() *Exception

	// Frame returns the innermost Python frame, nil if none runs.
	Frame() Frame

	// Warn issues a warning (the warnings module's machinery decides whether it
	// is shown, ignored or raised). stackLevel 1 is the innermost Python frame.
	Warn(category *Class, message string, stackLevel int) *Exception

	// Reprs is the set of containers whose repr is under way on this thread.
	Reprs() *ReprGuard
}

// Frame is what natives may know of a Python frame. The interpreter implements
// it; frames that are kept become escaped and are not reused.
type Frame interface {
	Object
	Back() Frame    // the caller, nil at the bottom
	Globals() *Dict // the module's namespace
	// Namespace is what locals() returns: the namespace itself at module and
	// class level, a fresh snapshot in a function. Locals is it as a dict.
	Namespace() Value
	Locals() *Dict
	Code() CodeInfo
	Line() int // the line being executed
}

// CodeInfo is what natives may know of a code object.
type CodeInfo interface {
	Object
	Name() string
	QualName() string
	Filename() string
	FirstLine() int
	// PositionAt returns the source range of the instruction at pc.
	PositionAt(pc int) CodePos
}

// CodePos is a range of source text. Lines count from 1, columns are byte
// offsets from 0; a Line of 0 means unknown.
type CodePos struct {
	Line, Col, EndLine, EndCol int32
}

// Kw is one keyword argument of a call.
type Kw struct {
	Name  string
	Value Value
}
