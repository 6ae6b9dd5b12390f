package session

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"unicode/utf8"

	"asyncrepl/internal/compile"
	"asyncrepl/internal/diag"
	"asyncrepl/internal/lib"
	"asyncrepl/internal/object"
	"asyncrepl/internal/syntax"
	"asyncrepl/internal/vm"
)

// Compile implements lib.Compiler, for exec(), eval() and compile().
func (s *Session) Compile(source, filename string, mode lib.CompileMode, namespace bool) (*vm.Code, *object.Exception) {
	m := [...]syntax.Mode{lib.ExecMode: syntax.Exec, lib.EvalMode: syntax.Eval, lib.SingleMode: syntax.Single}[mode]
	return s.compile(source, filename, compile.Options{Mode: m, Namespace: namespace, Discard: true})
}

// compile turns text into linked code.
func (s *Session) compile(source, filename string, opts compile.Options) (*vm.Code, *object.Exception) {
	opts.Filename = filename
	// What the compiler finds it shows by the file, if there is one.
	mod, code, exc := s.build(source, opts.Mode, opts, isFile(filename))
	if exc == nil && filename != "<string>" && filename != "<stdin>" {
		s.sources.add(filename, mod.Source.Text)
	}
	return code, exc
}

// build parses text in a mode and turns it into linked code. known says that
// what the compiler remarks is shown with its line.
func (s *Session) build(source string, mode syntax.Mode, opts compile.Options, known bool) (*syntax.Module, *vm.Code, *object.Exception) {
	if !utf8.ValidString(source) {
		var err error
		if source, err = syntax.Decode([]byte(source), opts.Filename); err != nil {
			return nil, nil, sourceError(err, true)
		}
	}
	mod, err := grammar.Parse(source, opts.Filename, mode)
	if e := new(diag.Error); errors.As(err, &e) {
		for _, w := range e.Warnings {
			if exc := s.sourceWarning(diag.NewSource(opts.Filename, source), w, known); exc != nil {
				return nil, nil, exc
			}
		}
	}
	if err != nil {
		return nil, nil, sourceError(err, true)
	}
	for _, w := range mod.Warnings {
		if exc := s.sourceWarning(mod.Source, w, known); exc != nil {
			return nil, nil, exc
		}
	}
	var refused *object.Exception
	opts.Warn = func(w diag.Warning) {
		if refused == nil {
			refused = s.sourceWarning(mod.Source, w, known)
		}
	}
	code, err := compile.Compile(mod, opts)
	if refused != nil {
		return nil, nil, refused
	}
	if err != nil {
		return nil, nil, sourceError(err, known)
	}
	return mod, vm.Link(code), nil
}

// sourceWarning deals with a remark of the compiler about source text: the
// module warnings decides if it is there, and may make an error of it.
func (s *Session) sourceWarning(src *diag.Source, w diag.Warning, known bool) *object.Exception {
	line := int(w.Span.Start.Line)
	if m, ok := s.warnings(); ok {
		category := object.SyntaxWarningClass
		if w.Category == object.DeprecationWarningClass.Name {
			category = object.DeprecationWarningClass
		}
		_, exc := object.CallMethod(s.thread, object.Of(m), "warn_explicit", object.NewStr(w.Msg), object.Of(category),
			object.NewStr(src.Filename), object.Int(int64(line)))
		if exc != nil && exc.Class() == category {
			return sourceError(src.Errorf(diag.SyntaxError, w.Span, "%s", w.Msg), true)
		}
		return exc
	}
	fmt.Fprintf(s.config.Stderr, "%s:%d: %s: %s\n", src.Filename, line, w.Category, w.Msg)
	if text := trimmed(src.Line(line)); text != "" && known {
		fmt.Fprintf(s.config.Stderr, "  %s\n", text)
	}
	return nil
}

// sourceError makes the Python exception of an error in source text; withText
// says that it has the line at fault.
func sourceError(err error, withText bool) *object.Exception {
	var e *diag.Error
	if !errors.As(err, &e) {
		return object.RuntimeErrorf("%s", err.Error())
	}
	class := [...]*object.Class{
		diag.SyntaxError:      object.SyntaxErrorClass,
		diag.IndentationError: object.IndentationErrorClass,
		diag.TabError:         object.TabErrorClass,
		diag.RecursionError:   object.RecursionErrorClass,
		diag.MemoryError:      object.MemoryErrorClass,
	}[e.Kind]
	if e.Line == 0 && !e.Span.IsValid() {
		return object.NewException(class, object.NewStr(e.Msg))
	}
	number := func(n int) object.Value { return object.Int(int64(n)) }
	d := &object.SyntaxData{
		Msg: object.NewStr(e.Msg), Filename: object.NewStr(e.Filename), Lineno: number(e.Line), Offset: number(e.Offset),
		Text: object.None, EndLineno: number(e.EndLine), EndOffset: number(e.EndOffset),
	}
	if withText {
		d.Text = object.NewStr(e.Text)
	}
	if e.Open {
		d.EndOffset = object.None
	}
	return object.NewSyntaxError(class, d, e.Late)
}

// RunText runs a program given as text in the main module, as python -c does,
// and returns the exit status.
func (s *Session) RunText(text, filename string) int { return s.finish(s.runText(text, filename)) }

func (s *Session) runText(text, filename string) *object.Exception {
	code, exc := s.compile(text, filename, compile.Options{Mode: syntax.Exec, Discard: true})
	if exc != nil {
		return exc
	}
	// As CPython, tracebacks show the lines of -c but not of standard input.
	if filename == "<string>" {
		s.sources.add(filename, text)
	}
	s.setMain("")
	_, exc = s.thread.RunCode(code, s.main.Dict(), nil)
	return exc
}

// RunFile runs a program from a file and returns the exit status.
func (s *Session) RunFile(path string) int {
	b, err := os.ReadFile(path)
	if err != nil {
		return s.cannotOpen(path, err)
	}
	return s.finish(s.runFile(path, b))
}

func (s *Session) runFile(path string, b []byte) *object.Exception {
	path = absolute(path)
	text, err := syntax.Decode(b, path)
	if err != nil {
		return sourceError(err, true)
	}
	code, exc := s.compile(text, path, compile.Options{Mode: syntax.Exec, Discard: true})
	if exc != nil {
		return exc
	}
	s.setMain(path)
	_, exc = s.thread.RunCode(code, s.main.Dict(), nil)
	return exc
}

// absolute puts the working directory before a path, as CPython does with the
// path of a program: without tidying it.
func absolute(path string) string {
	dir, err := os.Getwd()
	if err != nil || filepath.IsAbs(path) {
		return path
	}
	return dir + string(filepath.Separator) + path
}

// setMain prepares the names that a program finds in its main module.
func (s *Session) setMain(path string) {
	d := s.main.Dict()
	for _, name := range []string{"__doc__", "__loader__", "__package__", "__spec__"} {
		d.SetStr(name, object.None)
	}
	if path != "" {
		d.SetStr("__file__", object.NewStr(path))
		d.SetStr("__cached__", object.None)
	}
}

// Disassemble prints the code of a program, given as a file or as text, and
// returns the exit status.
func (s *Session) Disassemble(w io.Writer, args []string, text string) int {
	name := "<string>"
	if text == "" {
		if len(args) == 0 {
			fmt.Fprintln(s.config.Stderr, "asyncrepl: -dis needs a file or -c")
			return 2
		}
		b, err := os.ReadFile(args[0])
		if err != nil {
			return s.cannotOpen(args[0], err)
		}
		name, text = args[0], string(b)
	}
	code, exc := s.compile(text, name, compile.Options{Mode: syntax.Exec, Discard: true})
	if exc != nil {
		return s.finish(exc)
	}
	if err := compile.Disassemble(w, code.Code); err != nil {
		return 1
	}
	return 0
}
