package lib

import (
	"io"
	"time"

	"asyncrepl/internal/loop"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// Host is what modules may ask of the session that loads them. All of it is
// used on the interpreter's goroutine.
type Host struct {
	Interp  *vm.Interp
	Modules *object.Dict // sys.modules

	// Stdout and Stderr are where sys.stdout and sys.stderr write; bytes appear
	// at once unless the writer buffers. Stdin gives the lines of input().
	Stdout, Stderr io.Writer
	Stdin          LineReader
	// Terminal says that standard output is a terminal, for isatty().
	Terminal bool

	Args []string // sys.argv
	// Flags and XOptions are what the command line says otherwise.
	Flags    Flags
	XOptions []string
	// WarnOptions are the filters of warnings that the command line gives.
	WarnOptions []string
	// ModuleNames are the modules of the library, sorted.
	ModuleNames []string
	Path        []string // sys.path
	Executable  string
	Era         Era

	Compiler Compiler
	Importer Importer
	Time     Time
	Losses   Losses

	// Thread is the main thread, for reprs made where no thread is at hand.
	Thread *vm.Thread
	// Clock, Interrupt, TaskNames and Observer are what event loops are made with.
	Clock     *loop.Clock
	Interrupt *loop.Interrupt
	Signals   Signals
	TaskNames *loop.Names
	Observer  loop.Observer
	// Unbuffered: what is written to a standard stream goes out at once (-u).
	Unbuffered bool
	// Interactive: the top level owns a loop, as at the prompt.
	Interactive bool
	// Foreground, if not nil, is called around making a task that an input waits
	// for at once, so that an observer can tell it from the others.
	Foreground func(create func())
	// Loops is set by the asyncio module when it is loaded.
	Loops Loops
	// FormatException returns the traceback of an exception as Python prints it.
	FormatException func(exc *object.Exception) string
	// PrintException writes that to sys.stderr; Display shows a value as the echo
	// of an expression statement does.
	PrintException func(exc *object.Exception)
	Display        func(t *vm.Thread, v object.Value) *object.Exception
	// FormatTraceback is FormatException with a limit of entries, nil for none, and
	// with or without the exceptions that led to it; FormatOnly returns the last
	// lines.
	FormatTraceback func(exc *object.Exception, limit *int, chain bool) string
	FormatOnly      func(exc *object.Exception) string
	// FormatEntries returns the entries of a traceback.
	FormatEntries func(tb *object.Traceback) string
	// FormatStack returns the entries of a stack as Python prints them.
	FormatStack func(tb *object.Traceback) string
	// SourceText returns the text of what was compiled under a name.
	SourceText func(name string) (string, bool)
	// CurrentLoopChanged, if not nil, is called by set_event_loop.
	CurrentLoopChanged func()

	onInterrupt []func(t *vm.Thread) bool
	endings     endings
	threads     map[*vm.Thread]bool // those beside the main one, see threads.go
}

// Loops is what the session asks of asyncio.
type Loops interface {
	NewLoop() (*loop.Loop, *object.Exception)
	Current() *loop.Loop     // as set_event_loop left it, or nil
	SetCurrent(l *loop.Loop) // l came from NewLoop; nil: as if there never was one
	// ReportLosses tells of exceptions that nobody saw and, with all set, of
	// tasks that are destroyed while pending.
	ReportLosses(t *vm.Thread, all bool) *object.Exception
	// Collect runs collect, a garbage collection, and tells of what it shows to
	// be lost: tasks that nothing can wake any more, exceptions that nobody saw.
	Collect(t *vm.Thread, collect func()) *object.Exception
}

// PushInterrupt has f decide what interrupts do until the returned function is
// called. f reports whether it has dealt with the interrupt; if not,
// KeyboardInterrupt is raised.
func (h *Host) PushInterrupt(f func(t *vm.Thread) bool) (pop func()) {
	n := len(h.onInterrupt)
	h.onInterrupt = append(h.onInterrupt, f)
	return func() { h.onInterrupt = h.onInterrupt[:n] }
}

// Interrupted asks the innermost function of PushInterrupt.
func (h *Host) Interrupted(t *vm.Thread) bool {
	n := len(h.onInterrupt)
	return n > 0 && h.onInterrupt[n-1](t)
}

// Era says how what Python has removed or deprecated is treated.
type Era uint8

// The eras.
const (
	Modern Era = iota // as 3.13: removed is removed, deprecated warns
	Legacy            // as 3.6: what was removed since still works, silently
)

// LineReader reads lines for input() and sys.stdin.
type LineReader interface {
	// ReadLine shows the prompt and returns a line without its newline, or
	// io.EOF. It is interrupted by the interpreter's interrupt.
	ReadLine(t *vm.Thread, prompt string) (string, error)
}

// CompileMode is the third argument of compile().
type CompileMode uint8

// The modes of compile().
const (
	ExecMode CompileMode = iota
	EvalMode
	SingleMode
)

// Compiler compiles source text.
type Compiler interface {
	// Compile returns linked code. With namespace set, names at the top level
	// live in a namespace other than the globals.
	Compile(source, filename string, mode CompileMode, namespace bool) (*vm.Code, *object.Exception)
}

// Importer imports modules by their full name.
type Importer interface {
	Import(t *vm.Thread, name string) (*object.Module, *object.Exception)
	// Find tells where a module of the package parent, nil for none, would come
	// from: its file or "built-in", and the directories of a package.
	Find(t *vm.Thread, name string, parent *object.Module) (origin string, dirs []string, ok bool)
	// Reload runs the file of a module again.
	Reload(t *vm.Thread, m *object.Module) *object.Exception
}

// Time is the session's time, which may be scaled or virtual.
type Time interface {
	Now() time.Time   // the time of day
	Monotonic() int64 // nanoseconds from an arbitrary moment
	Sleep(t *vm.Thread, d time.Duration) *object.Exception
}

// Losses lets gc.collect() report what was lost.
type Losses interface {
	Collect(t *vm.Thread) int
}

// Stream returns sys.stdout or the like as the program has left it, None if it
// has deleted it.
func (h *Host) Stream(name string) object.Value {
	if sys, ok := h.Modules.GetStr("sys"); ok {
		if m, ok := sys.Object().(*object.Module); ok {
			if v, ok := m.Dict().GetStr(name); ok {
				return v
			}
		}
	}
	return object.None
}
