package session

import (
	"fmt"
	"io"
	"runtime"
	"strings"
	"time"

	"asyncrepl/internal/object"
	"asyncrepl/internal/traceback"
	"asyncrepl/internal/vm"
)

// warning is what was shown where.
type warning struct {
	category   *object.Class
	text, file string
	line       int
}

// onWarn shows a warning on standard error, as the default filters do: once for
// each place, and those about deprecated features for the main module alone.
func (s *Session) onWarn(t *vm.Thread, category *object.Class, message string, stackLevel int) *object.Exception {
	file, line := t.Position(stackLevel)
	if m, ok := s.warnings(); ok {
		return s.warnBy(m, t, category, message, file, line, object.None)
	}
	w := warning{category, message, file, line}
	if s.warned[w] {
		return nil
	}
	main := false
	if f := t.Frame(); f != nil {
		if name, ok := f.Globals().GetStr("__name__"); ok {
			text, _ := name.AsStr()
			main = text == "__main__"
		}
	}
	for _, c := range []*object.Class{object.DeprecationWarningClass, object.PendingDeprecationWarningClass, object.ImportWarningClass, object.ResourceWarningClass} {
		if category.IsSubclass(c) && !(main && c == object.DeprecationWarningClass) {
			return nil
		}
	}
	if s.warned == nil {
		s.warned = map[warning]bool{}
	}
	s.warned[w] = true
	s.showWarning(category, message, file, line)
	return nil
}

// warnings returns the module warnings if a program has imported it: from then
// on it decides.
func (s *Session) warnings() (*object.Module, bool) {
	v, ok := s.host.Modules.GetStr("warnings")
	if !ok {
		return nil, false
	}
	m, ok := v.Object().(*object.Module)
	return m, ok
}

// warnBy has the module warnings issue a warning about a place. source is what
// the warning is about, None if it is about nothing.
func (s *Session) warnBy(m *object.Module, t *vm.Thread, category *object.Class, message, file string, line int, source object.Value) *object.Exception {
	globals := s.main.Dict()
	if f := t.Frame(); f != nil {
		globals = f.Globals()
	}
	registry, ok := globals.GetStr("__warningregistry__")
	if !ok {
		registry = object.Of(object.NewDict())
		globals.SetStr("__warningregistry__", registry)
	}
	module, ok := globals.GetStr("__name__")
	if !ok {
		module = object.NewStr("<string>")
	}
	_, exc := object.CallMethod(t, object.Of(m), "warn_explicit", object.NewStr(message), object.Of(category), object.NewStr(file),
		object.Int(int64(line)), module, registry, object.Of(globals), source)
	return exc
}

func (s *Session) showWarning(category *object.Class, message, file string, line int) {
	s.flush()
	fmt.Fprintf(s.config.Stderr, "%s:%d: %s: %s\n", file, line, category.Name, message)
	if text, ok := s.sources.Line(file, line); ok {
		fmt.Fprintf(s.config.Stderr, "  %s\n", trimmed(text))
	}
}

func trimmed(s string) string {
	i, j := 0, len(s)
	for i < j && (s[i] == ' ' || s[i] == '\t') {
		i++
	}
	for j > i && (s[j-1] == ' ' || s[j-1] == '\t' || s[j-1] == '\r') {
		j--
	}
	return s[i:j]
}

// onDiscard reports a coroutine that an expression statement dropped.
func (s *Session) onDiscard(t *vm.Thread, c vm.Dropped) *object.Exception {
	s.interp.Forget(c)
	lost := c.Lost()
	s.neverAwaited(lost)
	if s.config.Interactive {
		call := s.written(lost)
		fmt.Fprintf(s.config.Stderr, "write await %s to run it here, asyncio.create_task(%s) to run it in the background\n", call, call)
	}
	return nil
}

// longCall bounds the calls that a hint repeats, in bytes.
const longCall = 50

// written is the call that made a coroutine as it stands in the source, or the
// name of the function with "(...)" where that is long.
func (s *Session) written(l vm.Lost) string {
	if l.Site.Code != nil {
		at := l.Site.Code.PositionAt(int(l.Site.PC))
		text, ok := s.sources.Line(l.Site.Code.Filename(), int(at.Line))
		from, to := int(at.Col), int(at.EndCol)
		if ok && at.Line == at.EndLine && from < to && to <= len(text) && to-from <= longCall {
			return text[from:to]
		}
	}
	return l.QualName[strings.LastIndexByte(l.QualName, '.')+1:] + "(...)"
}

// onUnraisable reports an exception that nobody can handle.
func (s *Session) onUnraisable(_ *vm.Thread, exc *object.Exception, where string) {
	s.flush()
	text := traceback.Format(s.thread, exc, traceback.Options{Source: s.sources.Line, NoChain: true, Plain: true})
	io.WriteString(s.config.Stderr, "Exception ignored "+where+"\n"+text)
}

func (s *Session) neverAwaited(l vm.Lost) {
	file, line := "sys", 1
	if l.Site.Code != nil {
		file, line = l.Site.Code.Filename(), int(l.Site.Code.PositionAt(int(l.Site.PC)).Line)
	}
	text := "coroutine '" + l.QualName + "' was never awaited"
	if l.Origin != nil {
		text += "\nCoroutine created at (most recent call last)\n" + strings.TrimRight(s.formatStack(l.Origin), "\n")
	}
	// At the prompt every loss is told, not only the first at a place.
	if m, ok := s.warnings(); ok && !s.config.Interactive {
		source := object.NewStr(l.QualName) // the coroutine is gone
		if exc := s.warnBy(m, s.thread, object.RuntimeWarningClass, text, file, line, source); exc != nil {
			s.onUnraisable(s.thread, exc, "in: <coroutine object "+l.QualName+">")
		}
		return
	}
	s.showWarning(object.RuntimeWarningClass, text, file, line)
	if !s.config.Interactive { // there what is said next helps more
		io.WriteString(s.config.Stderr, "RuntimeWarning: Enable tracemalloc to get the object allocation traceback\n")
	}
}

// reportLost reports coroutines that were never awaited: the unreachable ones,
// or at the end all of them.
func (s *Session) reportLost(all bool) int {
	lost := s.interp.TakeLost(all)
	for _, l := range lost {
		s.neverAwaited(l)
	}
	return len(lost)
}

// Collect implements lib.Losses for gc.collect().
func (s *Session) Collect(t *vm.Thread) int {
	collect := func() {
		s.interp.LoseHold()
		t.DropDead()
		runtime.GC()
	}
	if s.host.Loops == nil {
		collect()
	} else if exc := s.host.Loops.Collect(t, collect); exc != nil {
		s.onUnraisable(t, exc, "in: gc.collect()")
	}
	return s.reportLost(false)
}

// onDisplay is sys.displayhook: it shows the value of an expression statement
// and keeps it as "_".
func (s *Session) onDisplay(t *vm.Thread, v object.Value) *object.Exception {
	if v.IsNone() {
		return nil
	}
	text, exc := object.Repr(t, v)
	if exc != nil {
		return exc
	}
	if exc := s.show(t, text+"\n"); exc != nil {
		return exc
	}
	s.shown = v
	s.interp.Builtins.SetStr("_", v)
	return nil
}

// show writes to sys.stdout as the program has left it.
func (s *Session) show(t *vm.Thread, text string) *object.Exception {
	out := s.host.Stream("stdout")
	switch w := out.Object().(type) {
	case *object.NoneType:
		return object.RuntimeErrorf("lost sys.stdout")
	case object.TextWriter:
		return w.WriteText(t, text)
	}
	_, exc := object.CallMethod(t, out, "write", object.NewStr(text))
	return exc
}

// Now, Monotonic and Sleep implement lib.Time on the session's clock.
func (s *Session) Now() time.Time {
	return s.began.Add(time.Duration(s.clock.Now() - s.beganAt))
}

// Monotonic returns nanoseconds from an arbitrary moment.
func (s *Session) Monotonic() int64 { return s.clock.Now() }

// Sleep blocks the thread for d of the session's time.
func (s *Session) Sleep(t *vm.Thread, d time.Duration) *object.Exception {
	_, exc := s.host.NewWaiter(t).Wait(d)
	return exc
}
