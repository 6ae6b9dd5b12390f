package session

import (
	"strings"

	"asyncrepl/internal/lib/asyncio"
	"asyncrepl/internal/loop"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

type asyncioTask = asyncio.Task

// ValueKind is what a shell's commands distinguish about a value.
type ValueKind uint8

// The kinds.
const (
	OtherValue ValueKind = iota
	CoroutineValue
	CoroutineFunction
	TaskValue
	ItemsValue // a list, tuple, set or generator
)

// Value describes a value of the language.
type Value struct {
	Kind  ValueKind
	Type  string // the name of its type
	Text  string // its repr
	Task  *loop.Task
	Items func() ([]any, error)
}

// About describes what a name stands for.
type About struct {
	Signature, Type, Repr, Doc string
}

// Classify says what a value is.
func (i *Interactive) Classify(v any) Value {
	x := value(v)
	d := Value{Type: x.Class().Name, Text: object.ReprText(i.thread, x)}
	switch o := x.Object().(type) {
	case *vm.Gen:
		switch {
		case o.IsCoroutine():
			d.Kind = CoroutineValue
		case !o.IsAsyncGenerator():
			d.Kind = ItemsValue
		}
	case *vm.NativeCoro:
		d.Kind = CoroutineValue
	case *vm.Function:
		if o.IsCoroutineFunction() {
			d.Kind = CoroutineFunction
		}
	case *object.BoundMethod:
		if f, ok := o.Func.Object().(*vm.Function); ok && f.IsCoroutineFunction() {
			d.Kind = CoroutineFunction
		}
	case *asyncio.Task:
		d.Kind, d.Task = TaskValue, &o.Task
	case *object.List, *object.Tuple, *object.Set:
		d.Kind = ItemsValue
	}
	if d.Kind == ItemsValue {
		d.Items = func() ([]any, error) {
			vs, exc := object.ToList(i.thread, x)
			if exc != nil {
				return nil, exc
			}
			items := make([]any, len(vs))
			for n, v := range vs {
				items[n] = v
			}
			return items, nil
		}
	}
	return d
}

// Has tells whether a variable has that name.
func (i *Interactive) Has(name string) bool {
	_, ok := i.main.Dict().GetStr(name)
	return ok
}

// Builtin tells whether a builtin has that name.
func (i *Interactive) Builtin(name string) bool {
	_, ok := i.interp.Builtins.GetStr(name)
	return ok
}

// maxRepr bounds the repr that About gives, in runes.
const maxRepr = 400

// About describes the value of a dotted name.
func (i *Interactive) About(expr string) (About, error) {
	x, err := i.Evaluate(expr)
	if err != nil {
		return About{}, err
	}
	v := value(x)
	a := About{Type: v.Class().Name, Repr: object.ReprText(i.thread, v)}
	if r := []rune(a.Repr); len(r) > maxRepr {
		a.Repr = string(r[:maxRepr]) + "…"
	}
	if doc, exc := object.GetAttr(i.thread, v, "__doc__"); exc == nil {
		if text, ok := doc.AsStr(); ok {
			a.Doc = dedent(text)
		}
	}
	if sig := i.signature(v); sig != "" {
		a.Signature = expr + sig
		if i.Classify(v).Kind == CoroutineFunction {
			a.Signature = "async " + a.Signature
		}
	}
	return a, nil
}

// dedent removes the indentation of a docstring's further lines.
func dedent(doc string) string {
	lines := strings.Split(strings.TrimSpace(doc), "\n")
	for n := 1; n < len(lines); n++ {
		lines[n] = strings.TrimSpace(lines[n])
	}
	return strings.Join(lines, "\n")
}

// TaskName returns the name of the function that made the task's coroutine.
func (i *Interactive) TaskName(t *loop.Task) string {
	switch c := t.Coro().(type) {
	case *vm.Gen:
		return c.Name()
	case *vm.NativeCoro:
		return c.Name()
	}
	return ""
}

// NameOf returns the variable that holds an object, the first in their order,
// or "".
func (i *Interactive) NameOf(o any) string {
	name := ""
	i.main.Dict().Items(func(k, v object.Value) bool {
		if any(v.Object()) != o || v.IsImmediate() {
			return true
		}
		if s, ok := k.AsStr(); ok && !strings.HasPrefix(s, "_") {
			name = s
			return false
		}
		return true
	})
	return name
}

// SourceLine returns a line of what was run.
func (i *Interactive) SourceLine(file string, line int) (string, bool) {
	return i.sources.Line(file, line)
}

// FormatError returns the traceback of err.
func (i *Interactive) FormatError(err error) string {
	if exc, ok := err.(*object.Exception); ok {
		return i.FormatException(exc)
	}
	return err.Error() + "\n"
}

// ExitStatus tells whether err is SystemExit, with which status, and what is to
// be shown.
func (i *Interactive) ExitStatus(err error) (status int, text string, ok bool) {
	exc, is := err.(*object.Exception)
	if !is || !exc.Class().IsSubclass(object.SystemExitClass) {
		return 0, "", false
	}
	code := object.SystemExitCode(exc)
	if code.IsNone() {
		return 0, "", true
	}
	if n, isInt := object.IntOf(code); isInt {
		return int(n) & 0xff, "", true
	}
	return 1, object.StrOrRepr(i.thread, code), true
}

// Interrupted tells whether err is a KeyboardInterrupt.
func (i *Interactive) Interrupted(err error) bool {
	exc, ok := err.(*object.Exception)
	return ok && exc.Class().IsSubclass(object.KeyboardInterruptClass)
}

// KeyboardInterrupt returns a new exception for a lib.LineReader to return when
// Ctrl-C is typed.
func KeyboardInterrupt() error { return object.NewException(object.KeyboardInterruptClass) }
