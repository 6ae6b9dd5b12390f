package session

import (
	"strings"

	"asyncrepl/internal/compile"
	"asyncrepl/internal/loop"
	"asyncrepl/internal/object"
	"asyncrepl/internal/syntax"
	"asyncrepl/internal/vm"
)

// Echo says which values of expression statements an input shows.
type Echo uint8

// The kinds of echo.
const (
	EchoEach Echo = iota // of each statement, as at the prompt
	EchoLast             // of the last statement, as a notebook's cell
	EchoNone
)

// Input is a piece of source text to run.
type Input struct {
	Text string
	File string // name in tracebacks
	Line int    // of the file where Text begins, from 1
	Echo Echo
}

// Execute runs an input in the main module. Text that awaits runs as a task of
// the current loop until that is done. note is a line for the user, "" for
// none.
func (i *Interactive) Execute(in Input) (note string, err error) {
	code, exc := i.compileInput(in)
	if exc != nil {
		return "", exc
	}
	defer i.flush()
	i.Loop()
	i.shown = object.Null
	if code.Flags&compile.TopLevelAwait == 0 {
		_, exc := i.thread.RunCode(code, i.main.Dict(), nil)
		return i.idle(), asError(exc)
	}
	g, exc := i.thread.Coroutine(code, i.main.Dict())
	if exc != nil {
		return "", exc
	}
	return i.foreground(g)
}

// idle is the note about an input whose echo is a coroutine that nobody has
// started.
func (i *Interactive) idle() string {
	switch c := i.shown.Object().(type) {
	case *vm.Gen:
		if c.IsCoroutine() && !c.Started() {
			return "it does not run yet: await _ runs it now, spawn _ in the background"
		}
	case *vm.NativeCoro:
		if !c.Started() {
			return "it does not run yet: await _ runs it now, spawn _ in the background"
		}
	}
	return ""
}

// compileInput compiles an input so that its line numbers are those of its file.
func (i *Interactive) compileInput(in Input) (*vm.Code, *object.Exception) {
	opts := compile.Options{Filename: in.File, Mode: syntax.Exec, TopLevelAwait: true, Discard: true}
	switch in.Echo {
	case EchoEach:
		opts.Mode = syntax.Single
	case EchoLast:
		opts.EchoLast = true
	}
	padded := strings.Repeat("\n", max(in.Line-1, 0)) + in.Text
	if !i.known(in) {
		i.sources.add(in.File, i.merged(in.File, padded, in.Line))
	}
	_, code, exc := i.build(padded, syntax.Exec, opts, true)
	return code, exc
}

// AddSource makes the whole text of a file known, for tracebacks, before it is
// executed in pieces.
func (i *Interactive) AddSource(file, text string) { i.sources.add(file, text) }

// known tells whether the lines of an input are known already.
func (i *Interactive) known(in Input) bool {
	src := i.sources.byName[in.File]
	if src == nil {
		return false
	}
	n := in.Line
	for line := range strings.Lines(in.Text) {
		if n > src.LineCount() || strings.TrimRight(src.Line(n), "\r\n") != strings.TrimRight(line, "\r\n") {
			return false
		}
		n++
	}
	return true
}

// merged puts the known text of a file before and behind the lines of an input
// that begins at line.
func (i *Interactive) merged(file, padded string, line int) string {
	old := i.sources.byName[file]
	if old == nil {
		return padded
	}
	rows := strings.Split(strings.TrimSuffix(padded, "\n"), "\n")
	for n := 1; n < line && n <= old.LineCount() && n <= len(rows); n++ {
		rows[n-1] = strings.TrimRight(old.Line(n), "\r\n")
	}
	for n := len(rows) + 1; n <= old.LineCount(); n++ {
		rows = append(rows, strings.TrimRight(old.Line(n), "\r\n"))
	}
	return strings.Join(rows, "\n") + "\n"
}

// foreground runs the coroutine of an input to its end.
func (i *Interactive) foreground(g *vm.Gen) (note string, err error) {
	l := i.Loop()
	before := l.Tasks()
	var task *asyncioTask
	var exc *object.Exception
	start := func() { task, exc = i.newTask(object.Of(g)) }
	if i.host.Foreground != nil {
		i.host.Foreground(start)
	} else {
		start()
	}
	if exc != nil {
		return "", exc
	}
	_, err = l.RunUntilComplete(i.thread, task.Waitable(), true)
	if err == nil || task.Done() || !i.Interrupted(err) {
		return "", err
	}
	// Ctrl-C: a task that was there before the input goes on, anything else that
	// the input waits for is cancelled with it.
	if w := task.Waiting(); w != nil && isOneOf(w.LoopFuture(), before) {
		note = "stopped waiting; the task goes on"
		if e := task.StopWaiting(i.thread); e != nil {
			return "", e
		}
	} else {
		note = "cancelled what the line waited for"
		if _, e := task.Waitable().CancelWait(i.thread, nil); e != nil {
			return "", e
		}
	}
	if _, e := l.RunUntil(i.thread, &task.Task.Future); e != nil {
		return note, e
	}
	if _, failed := task.Peek(); failed != nil {
		task.Retrieved()
		if x, ok := failed.(*object.Exception); ok && !x.Class().IsSubclass(object.CancelledErrorClass) {
			return note, failed
		}
	}
	return note, err
}

// isOneOf tells whether f is the future of one of tasks.
func isOneOf(f *loop.Future, tasks []*loop.Task) bool {
	for _, t := range tasks {
		if f == &t.Future {
			return true
		}
	}
	return false
}

// Evaluate returns the value of an expression, which may not await.
func (i *Interactive) Evaluate(expr string) (any, error) {
	code, exc := i.compile(expr, "<command>", compile.Options{Mode: syntax.Eval})
	if exc != nil {
		return nil, exc
	}
	i.Loop()
	v, exc := i.thread.RunCode(code, i.main.Dict(), nil)
	if exc != nil {
		return nil, exc
	}
	return v, nil
}

// Display shows a value as the echo of an input does and keeps it as "_".
func (i *Interactive) Display(v any) error { return asError(i.onDisplay(i.thread, value(v))) }
