package session

import (
	"fmt"
	"io"
	"os"
	"strings"
	"syscall"

	"asyncrepl/internal/lib/pyio"
	"asyncrepl/internal/object"
	"asyncrepl/internal/traceback"
)

// finish ends a program: it reports an uncaught exception and what was lost,
// flushes the streams and returns the exit status.
func (s *Session) finish(exc *object.Exception) int {
	status := s.status(exc)
	s.joinThreads()
	s.host.Exit(s.thread)
	if s.host.Loops != nil {
		if exc := s.host.Loops.ReportLosses(s.thread, true); exc != nil {
			s.PrintException(exc)
		}
	}
	s.reportLost(true)
	s.flush()
	return status
}

// joinThreads waits for the threads that a program has to wait for.
func (s *Session) joinThreads() {
	m, ok := s.host.Modules.GetStr("threading")
	if !ok {
		return
	}
	if _, exc := object.CallMethod(s.thread, m, "_shutdown"); exc != nil {
		s.PrintException(exc)
	}
}

// interruptedStatus is what a shell sees of a process that SIGINT killed.
const interruptedStatus = 130

// status reports an uncaught exception and returns the exit status.
func (s *Session) status(exc *object.Exception) int {
	switch {
	case exc == nil:
		return 0
	case exc.Class().IsSubclass(object.SystemExitClass):
		return s.exitStatus(exc)
	}
	s.uncaught(exc)
	if exc.Class().IsSubclass(object.KeyboardInterruptClass) {
		return interruptedStatus
	}
	return 1
}

// uncaught calls sys.excepthook.
func (s *Session) uncaught(exc *object.Exception) {
	hook := s.host.Stream("excepthook")
	original := s.host.Stream("__excepthook__")
	if hook.IsNone() || object.Is(hook, original) {
		s.PrintException(exc)
		return
	}
	tb := object.None
	if exc.Traceback != nil {
		tb = object.Of(exc.Traceback)
	}
	_, e := s.thread.Call(hook, []object.Value{object.Of(exc.Class()), object.Of(exc), tb}, nil)
	if e == nil || e.IsA(object.SystemExitClass) {
		return
	}
	s.writeError("Error in sys.excepthook:\n")
	s.PrintException(e)
	s.writeError("\nOriginal exception was:\n")
	s.PrintException(exc)
}

// writeError writes to sys.stderr as the program has left it.
func (s *Session) writeError(text string) {
	s.flush()
	stderr := s.host.Stream("stderr")
	if !stderr.IsNone() && !object.Is(stderr, s.host.Stream("__stderr__")) {
		if _, exc := object.CallMethod(s.thread, stderr, "write", object.NewStr(text)); exc == nil {
			return
		}
	}
	io.WriteString(s.config.Stderr, text)
}

// exitStatus is what SystemExit asks for; a code that is no number is shown.
func (s *Session) exitStatus(exc *object.Exception) int {
	code := object.SystemExitCode(exc)
	if code.IsNone() {
		return 0
	}
	if n, ok := object.IntOf(code); ok {
		return int(n) & 0xff
	}
	text, err := object.StrText(s.thread, code)
	if err == nil {
		s.writeError(text + "\n")
	}
	return 1
}

// PrintException writes the traceback of exc to standard error.
func (s *Session) PrintException(exc *object.Exception) {
	s.writeError(s.FormatException(exc))
}

// formatTraceback is FormatException with a limit of entries, nil for none, and
// with or without the exceptions that led to it.
func (s *Session) formatTraceback(exc *object.Exception, limit *int, chain bool) string {
	return traceback.Format(s.thread, exc, traceback.Options{Source: s.sources.Line, Limit: limit, NoChain: !chain})
}

// formatOnly returns the last lines of a traceback.
func (s *Session) formatOnly(exc *object.Exception) string {
	return traceback.FormatOnly(s.thread, exc)
}

// FormatException returns the traceback of exc as Python prints it.
func (s *Session) FormatException(exc *object.Exception) string {
	return traceback.Format(s.thread, exc, traceback.Options{Source: s.sources.Line})
}

// formatEntries returns the entries of a traceback.
func (s *Session) formatEntries(tb *object.Traceback) string {
	return traceback.FormatStack(s.thread, tb, traceback.Options{Source: s.sources.Line})
}

// formatStack returns the entries of a stack, without carets: it is where the
// program was, not where it failed.
func (s *Session) formatStack(tb *object.Traceback) string {
	return traceback.FormatStack(s.thread, tb, traceback.Options{Source: s.sources.Line, Plain: true})
}

// flush writes out what the program's streams hold back.
func (s *Session) flush() {
	for _, name := range []string{"__stdout__", "__stderr__"} {
		pyio.Flush(s.thread, s.host.Stream(name))
	}
	if f, ok := s.config.Stdout.(interface{ Flush() error }); ok {
		f.Flush()
	}
}

func (s *Session) cannotOpen(path string, err error) int {
	what := "[Errno 2] No such file or directory"
	if pe, ok := err.(*os.PathError); ok {
		if errno, ok := pe.Err.(syscall.Errno); ok {
			text := errno.Error()
			what = fmt.Sprintf("[Errno %d] %s", int(errno), strings.ToUpper(text[:1])+text[1:])
		}
	}
	exe := s.host.Executable
	fmt.Fprintf(s.config.Stderr, "%s: can't open file '%s': %s\n", exe, absolute(path), what)
	return 2
}
