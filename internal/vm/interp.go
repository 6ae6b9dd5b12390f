package vm

import "asyncrepl/internal/object"

// Interp is what the threads of one interpreter share. The fields are set
// before the first thread runs and then only read.
type Interp struct {
	// Builtins is the namespace of the builtins module.
	Builtins *object.Dict

	// OnInterrupt is called at loop ends and calls of a thread of which Interrupt
	// was called; it calls Interrupted if it is done with that and returns the
	// exception to raise, if any.
	OnInterrupt func(t *Thread) *object.Exception
	// OnLook is called on a thread that was asked for by Look: Position is where it
	// is.
	OnLook func(t *Thread)
	// Aborting tells whether code that is running ends without its handlers: no
	// except, finally or with sees the exceptions that pass. nil: never.
	Aborting func() bool

	// OnWarn issues a warning; nil drops warnings.
	OnWarn func(t *Thread, category *object.Class, message string, stackLevel int) *object.Exception
	// OnDisplay shows the value of an interactive expression statement.
	OnDisplay func(t *Thread, v object.Value) *object.Exception
	// OnDiscard is told of a coroutine that an expression statement dropped
	// before it ever ran.
	OnDiscard func(t *Thread, c Dropped) *object.Exception
	// OnUnraisable is told of an exception that cannot be raised anywhere.
	OnUnraisable func(t *Thread, exc *object.Exception, where string)
	// Import implements the import statement: the module name, relative to
	// level packages up, and the names asked from it (nil for "import name").
	Import func(t *Thread, name string, globals *object.Dict, from []string, level int) (object.Value, *object.Exception)

	// ImportFrom implements "from m import name" where m has no such attribute.
	ImportFrom func(t *Thread, m object.Value, name string) (object.Value, *object.Exception)
	// Forgotten, if not nil, closes files that the program has lost.
	Forgotten ForgottenFiles
	// FromGoError makes the Python exception for an error of a Go package.
	FromGoError func(err error) *object.Exception

	heap      *Heap // nil: no bound
	unawaited nursery
	turns     turns
	main      *Thread
}

// ForgottenFiles knows the files that a program has opened and does not use any
// more without having closed them.
type ForgottenFiles interface {
	// Before is called before something looks at what a file holds, which such a
	// file may be about to write; name is empty if it may be any file.
	Before(t *Thread, name string)
	// CloseLost closes all of them that a collection finds.
	CloseLost(t *Thread)
}

func (in *Interp) reserve(n int64) *object.Exception {
	if !in.heap.reserve(n) {
		return object.MemoryErr()
	}
	return nil
}
