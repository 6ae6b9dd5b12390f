package shell

import (
	"asyncrepl/internal/coro"
	"asyncrepl/internal/loop"
	"asyncrepl/internal/session"
)

// Python is what the shell needs of an interpreter's session. But for Interrupt,
// all of it is used on the interpreter's goroutine. Errors that are exceptions
// of the language are shown with FormatError.
type Python interface {
	// Thread is what loops are run with.
	Thread() coro.Thread
	// Loop returns the loop that is current. If there is none, or a closed one,
	// the session's own takes its place, or a fresh one if that is closed too.
	Loop() *loop.Loop
	// NewLoop makes a fresh loop the session's own and the current one.
	NewLoop() (*loop.Loop, error)
	// EndThreads ends the threads of the language beside the main one and tells how
	// many ended and how many resisted.
	EndThreads() (ended, left int)
	// Observe has all loops, those there are and those to come, tell o.
	Observe(o loop.Observer)
	// Interrupt asks running code to stop. Any goroutine may call it.
	Interrupt()

	// Look has f told, on the interpreter's goroutine, which line is running. Any
	// goroutine may call it.
	Look(f func(file string, line int))

	// AddSource makes the text of a file known before it is executed in pieces.
	AddSource(file, text string)
	// System runs a command of the system's shell; see session.Interactive.
	System(command string, terminal, live bool, print func(string)) (exit int, err error)
	// RunProgram runs a program, a file or the text, before the first prompt.
	RunProgram(file, text string) error
	// Execute runs an input. note is a line for the user, "" for none.
	Execute(in Input) (note string, err error)
	// Evaluate returns the value of an expression, which may not await.
	Evaluate(expr string) (any, error)
	// Display shows a value as the echo of an input does and keeps it as "_".
	Display(v any) error
	// Classify says what a value is.
	Classify(v any) Value
	// Spawn starts a task of the current loop that runs the coroutine v.
	Spawn(v any) (*loop.Task, error)
	// Bind gives a variable the task as its value.
	Bind(name string, t *loop.Task)
	// Forget drops all variables of the user.
	Forget()

	// Has tells whether a variable of the user has that name, Builtin whether
	// a builtin has.
	Has(name string) bool
	Builtin(name string) bool
	// Names lists variables and builtins, Members what stands behind the dot of
	// expr, as far as they begin with prefix; Call returns the signature of what
	// expr stands for, or "". expr is a dotted name and runs no code.
	Names(prefix string) []Name
	Members(expr, prefix string) []Name
	Call(expr string) string
	// Modules lists the modules that are always there.
	Modules() []string
	// About describes the value of a name, for name?.
	About(expr string) (About, error)

	// Primitive tells about a value, or the object of a loop.Wait, that tasks wait
	// for.
	Primitive(v any) (Primitive, bool)
	// TaskName returns the name of the function that made the task's coroutine.
	TaskName(t *loop.Task) string
	// NameOf returns the variable that holds an object of the language, or "".
	NameOf(object any) string
	// SourceLine returns a line of what was run.
	SourceLine(file string, line int) (string, bool)
	// FormatError returns the text, of whole lines, that reports err.
	FormatError(err error) string
	// ExitStatus tells whether err asks for the end of the program. text is
	// what is to be shown, "" for nothing.
	ExitStatus(err error) (status int, text string, ok bool)
	// Missing tells which name or module err complains of.
	Missing(err error) Missing
	// Interrupted tells whether err is a KeyboardInterrupt.
	Interrupted(err error) bool
}

// What the shell and a session hand to each other.
type (
	Input   = session.Input
	Value   = session.Value
	Name    = session.Name
	About   = session.About
	Missing = session.Missing
	// Primitive is what tasks wait for.
	Primitive = session.Primitive
)

var _ Python = (*session.Interactive)(nil)
