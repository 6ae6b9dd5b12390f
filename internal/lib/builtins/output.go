package builtins

import (
	"io"
	"strings"

	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

func (s *state) output() []object.Method {
	return []object.Method{
		{Name: "print", Sig: "(*args, sep=' ', end='\\n', file=None, flush=False)", Doc: "Print the values to a stream, or to sys.stdout by default.", Fn: s.print},
		{Name: "input", Sig: "(prompt='', /)", Doc: "Takes one line typed on stdin and drops its newline.", Fn: s.input},
	}
}

func separator(v object.Value, name, def string) (string, *object.Exception) {
	if v.IsNone() {
		return def, nil
	}
	s, ok := object.StrOf(v)
	if !ok {
		return "", object.TypeErrorf("%s must be None or a string, not %s", name, v.Class().Name)
	}
	return s, nil
}

func (s *state) print(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	sep, exc := separator(a[1], "sep", " ")
	if exc != nil {
		return object.Null, exc
	}
	end, exc := separator(a[2], "end", "\n")
	if exc != nil {
		return object.Null, exc
	}
	file := a[3]
	if file.IsNone() {
		if file = s.h.Stream("stdout"); file.IsNone() {
			return object.None, nil
		}
	}
	items := a[0].Object().(*object.Tuple).Items()
	write := func(s string) *object.Exception { return callMethod(t, file, "write", object.NewStr(s)) }
	var b strings.Builder
	w, native := file.Object().(object.TextWriter)
	if native {
		// All in one write, so that lines of different tasks never mix.
		write = func(s string) *object.Exception {
			b.WriteString(s)
			return nil
		}
	}
	for i, v := range items {
		if i > 0 {
			if exc := write(sep); exc != nil {
				return object.Null, exc
			}
		}
		// What may run code of the program, or fail, comes after what stands before.
		if native && b.Len() > 0 && !isPlain(v) {
			if exc := w.WriteText(t, b.String()); exc != nil {
				return object.Null, exc
			}
			b.Reset()
		}
		x, exc := object.StrText(t, v)
		if exc == nil {
			exc = write(x)
		}
		if exc != nil {
			return object.Null, exc
		}
	}
	if exc := write(end); exc != nil {
		return object.Null, exc
	}
	if native {
		if exc := w.WriteText(t, b.String()); exc != nil {
			return object.Null, exc
		}
	}
	flush, exc := object.Truth(t, a[4])
	if exc == nil && flush {
		exc = callMethod(t, file, "flush")
	}
	return object.None, exc
}

// isPlain reports whether str(v) can neither fail nor call back.
func isPlain(v object.Value) bool {
	if v.IsImmediate() || v.IsNone() {
		return true
	}
	_, ok := v.AsStr()
	return ok
}

func callMethod(t object.Thread, v object.Value, name string, args ...object.Value) *object.Exception {
	m, exc := object.GetAttr(t, v, name)
	if exc != nil {
		return exc
	}
	_, exc = t.Call(m, args, nil)
	return exc
}

// input reads a line: in the shell from the line editor, elsewhere from
// sys.stdin as the program has left it.
func (s *state) input(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	in, out := s.h.Stream("stdin"), s.h.Stream("stdout")
	switch {
	case in.IsNone():
		return object.Null, object.RuntimeErrorf("input(): lost sys.stdin")
	case out.IsNone():
		return object.Null, object.RuntimeErrorf("input(): lost sys.stdout")
	}
	prompt, exc := object.StrText(t, a[0])
	if exc != nil {
		return object.Null, exc
	}
	if exc := callMethod(t, s.h.Stream("stderr"), "flush"); exc != nil && !exc.IsA(object.AttributeErrorClass) {
		return object.Null, exc
	}
	if s.h.Interactive && object.Is(in, s.h.Stream("__stdin__")) && object.Is(out, s.h.Stream("__stdout__")) {
		return s.typed(t, prompt)
	}
	if prompt != "" {
		if exc := callMethod(t, out, "write", object.NewStr(prompt)); exc != nil {
			return object.Null, exc
		}
	}
	if exc := callMethod(t, out, "flush"); exc != nil {
		return object.Null, exc
	}
	line, exc := object.CallMethod(t, in, "readline")
	if exc != nil {
		return object.Null, exc
	}
	text, ok := object.StrOf(line)
	switch {
	case !ok:
		return object.Null, object.TypeErrorf("object.readline() returned non-string")
	case text == "":
		return object.Null, endOfInput()
	}
	return object.NewStr(strings.TrimSuffix(text, "\n")), nil
}

func endOfInput() *object.Exception {
	return object.NewException(object.EOFErrorClass, object.NewStr("EOF when reading a line"))
}

// typed reads a line from the line editor.
func (s *state) typed(t object.Thread, prompt string) (object.Value, *object.Exception) {
	line, err := s.h.Stdin.ReadLine(t.(*vm.Thread), prompt)
	if exc, ok := err.(*object.Exception); ok {
		return object.Null, exc
	}
	if err == io.EOF {
		return object.Null, endOfInput()
	}
	if err != nil {
		return object.Null, object.NewException(object.OSErrorClass, object.NewStr(err.Error()))
	}
	return object.NewStr(line), nil
}
