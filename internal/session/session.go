package session

import (
	"io"
	"os"
	"time"

	"asyncrepl/internal/lib"
	"asyncrepl/internal/loop"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// Config is what a session is made with.
type Config struct {
	Stdout, Stderr io.Writer
	Stdin          lib.LineReader
	Terminal       bool     // standard output is a terminal
	Unbuffered     bool     // standard streams hold nothing back
	Args           []string // sys.argv
	Path           []string // sys.path: directories searched for modules
	WarnOptions    []string // filters of warnings, as for -W
	Era            lib.Era
	Clock          *loop.Clock // nil: a real one
	// Interactive: the top level owns a loop, as at the prompt.
	Interactive bool
	Flags       lib.Flags
	XOptions    []string // arguments of -X
	Executable  string   // sys.executable; "": this program
	// Memory bounds the heap in bytes; 0: no bound.
	Memory int64
}

// Session is one interpreter with its modules, names and sources.
type Session struct {
	config  Config
	interp  *vm.Interp
	thread  *vm.Thread
	host    *lib.Host
	main    *object.Module
	sources *sources
	clock   *loop.Clock

	interrupt *loop.Interrupt
	// The time of day and the clock's time when the session began.
	began   time.Time
	warned  map[warning]bool
	shown   object.Value // what onDisplay showed last, Null if nothing
	beganAt int64
}

// New returns a session that has not run anything yet.
func New(c Config) (*Session, error) {
	if c.Clock == nil {
		c.Clock = loop.NewMonotonicClock()
	}
	s := &Session{config: c, clock: c.Clock, sources: newSources(), interrupt: &loop.Interrupt{}}
	s.began, s.beganAt = time.Now(), c.Clock.Now()
	s.interp = &vm.Interp{
		OnInterrupt:  s.onInterrupt,
		Aborting:     s.interrupt.Aborting,
		OnWarn:       s.onWarn,
		OnDiscard:    s.onDiscard,
		OnUnraisable: s.onUnraisable,
		OnDisplay:    s.onDisplay,
		Import:       s.importStatement,
		ImportFrom:   s.importFrom,
		FromGoError:  lib.Exception,
	}
	if c.Memory > 0 {
		s.interp.BoundHeap(c.Memory)
	}
	s.thread = s.interp.NewThread()
	s.interrupt.Notify(s.thread.Interrupt)
	exe := c.Executable
	if exe == "" {
		exe, _ = os.Executable()
	}
	s.host = &lib.Host{
		Interp: s.interp, Modules: object.NewDict(),
		Stdout: c.Stdout, Stderr: c.Stderr, Stdin: c.Stdin, Terminal: c.Terminal, Unbuffered: c.Unbuffered,
		Args: c.Args, Path: c.Path, Executable: exe, Era: c.Era,
		Compiler: s, Importer: s, Time: s, Losses: s,
		Thread: s.thread, Clock: c.Clock, Interrupt: s.interrupt, TaskNames: &loop.Names{},
		Interactive: c.Interactive, FormatException: s.FormatException, FormatTraceback: s.formatTraceback, FormatOnly: s.formatOnly, FormatEntries: s.formatEntries, FormatStack: s.formatStack, Flags: c.Flags, XOptions: c.XOptions, PrintException: s.PrintException, Display: s.onDisplay,
		WarnOptions: c.WarnOptions, ModuleNames: moduleNames(), SourceText: s.sources.Text,
	}
	s.thread.SetLoopState(&loop.Current{})
	builtins, exc := s.loadNative("builtins")
	if exc != nil {
		return nil, exc
	}
	s.interp.Builtins = builtins.Dict()
	if _, exc := s.loadNative("sys"); exc != nil {
		return nil, exc
	}
	s.main = object.NewModule("__main__")
	s.host.Modules.SetStr("__main__", object.Of(s.main))
	s.main.Dict().SetStr("__builtins__", object.Of(builtins))
	return s, nil
}

// Thread returns the thread that runs the session's code.
func (s *Session) Thread() *vm.Thread { return s.thread }

// Host returns what the session gives to its modules.
func (s *Session) Host() *lib.Host { return s.host }

// Main returns the module __main__, which holds the session's names.
func (s *Session) Main() *object.Module { return s.main }

// Interrupt asks the running code to stop, as Ctrl-C does. Any goroutine may
// call it.
func (s *Session) Interrupt() { s.interrupt.Request() }

// onInterrupt decides what an interrupt does to code that is running now.
func (s *Session) onInterrupt(t *vm.Thread) *object.Exception {
	if exc := s.host.Signals.Deliver(t); exc != nil {
		return exc
	}
	if !s.interrupt.Pending() {
		t.Interrupted()
		return nil
	}
	if !s.interrupt.Due() {
		// A running loop is to take it between two callbacks; the flag stays set.
		return nil
	}
	if s.interrupt.Aborting() {
		// The flag stays set: what runs next is to end as well.
		return object.NewException(object.KeyboardInterruptClass)
	}
	t.Interrupted()
	s.interrupt.Take()
	if s.host.Interrupted(t) {
		return nil
	}
	return object.NewException(object.KeyboardInterruptClass)
}
