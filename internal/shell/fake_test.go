package shell_test

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"asyncrepl/internal/coro"
	"asyncrepl/internal/loop"
	"asyncrepl/internal/loop/looptest"
	"asyncrepl/internal/session"
	"asyncrepl/internal/shell"
	"asyncrepl/internal/term"
)

// fakePython is an interpreter of a language with calls, assignments, await and
// print; the functions are written in Go.
type fakePython struct {
	t        *testing.T
	th       *loop.Current
	l        *loop.Loop
	clock    *loop.Clock
	interr   *loop.Interrupt
	observer loop.Observer
	out      io.Writer
	vars     map[string]any
	funcs    map[string]function
	inputs   []shell.Input
}

// function is a coroutine function.
type function func(args []any, await looptest.Await) (any, error)

// call is the coroutine that a call of a function makes.
type call struct {
	coro.Coroutine
	name string
	line int
}

// Where implements coro.Where.
func (c *call) Where() []coro.Position {
	return []coro.Position{{File: "<input 1>", Line: c.line, Func: c.name}}
}

type exit struct{ status int }

func (exit) Error() string   { return "SystemExit" }
func (exit) Kind() coro.Kind { return coro.Fatal }

type exception struct{ text string }

func (e exception) Error() string { return e.text }

func newFake(t *testing.T, out io.Writer) *fakePython {
	f := &fakePython{t: t, th: &loop.Current{}, clock: loop.NewVirtualClock(0), interr: &loop.Interrupt{},
		out: out, vars: map[string]any{}, funcs: map[string]function{}}
	if _, err := f.NewLoop(); err != nil {
		t.Fatal(err)
	}
	f.funcs["sleep"] = func(a []any, await looptest.Await) (any, error) {
		if _, err := await(loop.Sleep(a[0].(float64), nil)); err != nil {
			return nil, err
		}
		if len(a) > 1 {
			return a[1], nil
		}
		return nil, nil
	}
	f.funcs["say"] = func(a []any, await looptest.Await) (any, error) {
		for {
			fmt.Fprintln(f.out, a[0])
			if _, err := await(loop.Sleep(1, nil)); err != nil {
				return nil, err
			}
		}
	}
	f.funcs["dots"] = func(a []any, await looptest.Await) (any, error) {
		for range 3 {
			fmt.Fprint(f.out, ".")
			if _, err := await(loop.Sleep(1, nil)); err != nil {
				return nil, err
			}
		}
		return nil, nil
	}
	f.funcs["fail"] = func(a []any, await looptest.Await) (any, error) {
		if _, err := await(loop.Sleep(1, nil)); err != nil {
			return nil, err
		}
		return nil, exception{"ValueError: no"}
	}
	f.funcs["forever"] = func(a []any, await looptest.Await) (any, error) {
		return await(f.l.NewFuture())
	}
	return f
}

func (f *fakePython) Thread() coro.Thread { return f.th }
func (f *fakePython) Loop() *loop.Loop    { return f.l }

func (f *fakePython) NewLoop() (*loop.Loop, error) {
	l, err := loop.New(loop.Config{Clock: f.clock, FromZero: true, Interrupt: f.interr, Observer: f.observer})
	if err == nil {
		f.l, f.th.Session = l, l
	}
	return l, err
}

func (f *fakePython) EndThreads() (ended, left int) { return 0, 0 }

func (f *fakePython) Observe(o loop.Observer) { f.observer = o; f.l.Observe(o) }
func (f *fakePython) AddSource(_, _ string)   {}
func (f *fakePython) Interrupt()              { f.l.Interrupt() }

var (
	assignRE = regexp.MustCompile(`^(\w+) = (.*)$`)
	callRE   = regexp.MustCompile(`(?s)^(\w+)\((.*)\)$`)
	genRE    = regexp.MustCompile(`^(.*) for \w+ in range\((\d+)\)$`)
)

func (f *fakePython) Execute(in shell.Input) (string, error) {
	f.inputs = append(f.inputs, in)
	text := strings.TrimSpace(in.Text)
	if a, ok := strings.CutPrefix(text, "await "); ok {
		v, err := f.Evaluate(a)
		if err != nil {
			return "", err
		}
		var task *loop.Task
		f.observer.(interface{ Unnumbered(func()) }).Unnumbered(func() { task, err = f.l.NewTask(f.th, v.(coro.Coroutine), loop.TaskOptions{}) })
		if err != nil {
			return "", err
		}
		if v, err = f.l.RunUntilComplete(f.th, task, true); err != nil {
			return "", err
		}
		return "", f.Display(v)
	}
	if m := assignRE.FindStringSubmatch(text); m != nil {
		v, err := f.Evaluate(m[2])
		f.vars[m[1]] = v
		return "", err
	}
	if text == "loop.run_forever()" {
		return "", f.l.RunForever(f.th)
	}
	if text == "exit()" {
		return "", exit{3}
	}
	if m := callRE.FindStringSubmatch(text); m != nil && m[1] == "print" {
		v, err := f.Evaluate(m[2])
		fmt.Fprintln(f.out, v)
		return "", err
	}
	v, err := f.Evaluate(text)
	if err != nil {
		return "", err
	}
	return "", f.Display(v)
}

func (f *fakePython) Evaluate(expr string) (any, error) {
	expr = strings.TrimSpace(expr)
	if strings.HasPrefix(expr, "(") && strings.HasSuffix(expr, ")") {
		expr = strings.TrimSpace(expr[1 : len(expr)-1])
	}
	if m := genRE.FindStringSubmatch(expr); m != nil {
		n, _ := strconv.Atoi(m[2])
		var items []any
		for range n {
			v, err := f.Evaluate(m[1])
			if err != nil {
				return nil, err
			}
			items = append(items, v)
		}
		return items, nil
	}
	if x, err := strconv.ParseFloat(expr, 64); err == nil {
		return x, nil
	}
	if len(expr) > 1 && expr[0] == '"' {
		return strings.Trim(expr, `"`), nil
	}
	if v, ok := f.vars[expr]; ok {
		return v, nil
	}
	if fn, ok := f.funcs[expr]; ok {
		return fn, nil
	}
	if m := callRE.FindStringSubmatch(expr); m != nil {
		fn := f.funcs[m[1]]
		if fn == nil {
			return nil, exception{"NameError: " + m[1]}
		}
		var args []any
		for _, a := range strings.Split(m[2], ",") {
			if strings.TrimSpace(a) == "" {
				continue
			}
			v, err := f.Evaluate(a)
			if err != nil {
				return nil, err
			}
			args = append(args, v)
		}
		c := &call{name: m[1], line: len(args)}
		c.Coroutine = looptest.Async(func(_ coro.Thread, await looptest.Await) (any, error) { return fn(args, await) })
		return c, nil
	}
	return nil, exception{"NameError: name '" + expr + "' is not defined"}
}

func (f *fakePython) Display(v any) error {
	if v != nil {
		fmt.Fprintf(f.out, "%v\n", v)
	}
	return nil
}

func (f *fakePython) Classify(v any) shell.Value {
	text := fmt.Sprint(v)
	switch v := v.(type) {
	case *call:
		return shell.Value{Kind: session.CoroutineValue, Type: "coroutine"}
	case function:
		return shell.Value{Kind: session.CoroutineFunction, Type: "function"}
	case *loop.Task:
		return shell.Value{Kind: session.TaskValue, Type: "Task", Task: v}
	case []any:
		return shell.Value{Kind: session.ItemsValue, Type: "generator", Items: func() ([]any, error) { return v, nil }}
	case float64:
		return shell.Value{Type: "int", Text: text}
	}
	return shell.Value{Type: "str", Text: text}
}

func (f *fakePython) Spawn(v any) (*loop.Task, error) {
	return f.l.NewTask(f.th, v.(coro.Coroutine), loop.TaskOptions{})
}
func (f *fakePython) Bind(name string, t *loop.Task) { f.vars[name] = t }
func (f *fakePython) Forget()                        { f.vars = map[string]any{} }
func (f *fakePython) Has(name string) bool           { _, ok := f.vars[name]; return ok }
func (f *fakePython) Builtin(name string) bool       { return name == "help" || name == "print" }

func (f *fakePython) Names(string) (ns []shell.Name) {
	for n := range f.vars {
		ns = append(ns, shell.Name{Name: n})
	}
	for n := range f.funcs {
		ns = append(ns, shell.Name{Name: n, Detail: "function"})
	}
	return ns
}
func (f *fakePython) Call(expr string) string { return "" }
func (f *fakePython) Members(_, _ string) []shell.Name {
	return []shell.Name{{Name: "get"}, {Name: "put"}}
}

func (f *fakePython) About(expr string) (shell.About, error) {
	if f.funcs[expr] == nil {
		return shell.About{}, exception{"NameError: name '" + expr + "' is not defined"}
	}
	return shell.About{Signature: expr + "()", Type: "function", Doc: "Says it."}, nil
}

func (f *fakePython) TaskName(t *loop.Task) string {
	if c, ok := t.Coro().(*call); ok {
		return c.name
	}
	return ""
}

func (f *fakePython) NameOf(o any) string {
	for n, v := range f.vars {
		if v == o {
			return n
		}
	}
	return ""
}
func (f *fakePython) SourceLine(_ string, line int) (string, bool) {
	return fmt.Sprintf("    await line%d()", line), true
}
func (f *fakePython) RunProgram(file, text string) error         { return nil }
func (f *fakePython) Primitive(any) (p shell.Primitive, ok bool) { return p, false }
func (f *fakePython) Look(func(string, int))                     {}
func (f *fakePython) Modules() []string                          { return []string{"asyncio", "sys"} }
func (f *fakePython) Missing(err error) shell.Missing {
	name, ok := strings.CutPrefix(err.Error(), "NameError: name '")
	name, _, _ = strings.Cut(name, "'")
	if !ok {
		name = ""
	}
	return shell.Missing{Name: name}
}
func (f *fakePython) FormatError(err error) string { return err.Error() + "\n" }
func (f *fakePython) ExitStatus(err error) (int, string, bool) {
	var e exit
	ok := errors.As(err, &e)
	return e.status, "", ok
}
func (f *fakePython) Interrupted(err error) bool {
	var e *loop.Error
	return errors.As(err, &e) && e.Class == loop.KeyboardInterrupt
}

// memory is a file system of the test's own.
type memory map[string]string

func (m memory) ReadFile(name string) ([]byte, error) {
	text, ok := m[name]
	if !ok {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	return []byte(text), nil
}

func (m memory) WriteFile(name string, data []byte) error {
	if _, ok := m[name]; ok {
		return &fs.PathError{Op: "open", Path: name, Err: fs.ErrExist}
	}
	m[name] = string(data)
	return nil
}

// scene is a shell with a fake interpreter on a fake screen.
type scene struct {
	ed    *term.Fake
	py    *fakePython
	sh    *shell.Shell
	files memory
}

func newScene(t *testing.T, lessons fs.FS) *scene {
	sc := &scene{ed: term.NewFake(100, 30), files: memory{}}
	out := shell.NewOutput(sc.ed)
	sc.py = newFake(t, out)
	sc.sh = shell.New(shell.Config{Files: sc.files, Lessons: lessons, Lang: "en"}, sc.py, sc.ed, out)
	return sc
}

// play types the lines and returns the transcript and the exit status.
func (sc *scene) play(lines ...string) (string, int) {
	for _, l := range lines {
		if l == "^C" {
			sc.ed.TypeInterrupt("")
			continue
		}
		sc.ed.Type(l)
	}
	sc.ed.TypeEOF()
	status := sc.sh.Run()
	return sc.ed.Output(), status
}

func (f *fakePython) System(command string, terminal, live bool, print func(string)) (int, error) {
	print("ran " + command + "\n")
	return strings.Count(command, "x"), nil
}
