// Package pytraceback is Python's traceback module: printing and formatting of
// exceptions.
package pytraceback

import (
	"io"
	"strings"

	"asyncrepl/internal/lib"
	"asyncrepl/internal/object"
)

// Module declares the module.
var Module = lib.Module{Name: "traceback", Doc: "Extract, format and print information about exceptions.", Load: load}

type state struct{ h *lib.Host }

func load(h *lib.Host, m *object.Module) *object.Exception {
	s := &state{h}
	lib.AddFunctions(m, []object.Method{
		{Name: "format_exc", Sig: "(limit=None, chain=True)", Doc: "Like print_exc() but return a string.", Fn: s.formatExc},
		{Name: "print_exc", Sig: "(limit=None, file=None, chain=True)", Doc: "Print the exception being handled.", Fn: s.printExc},
		{Name: "print_exception", Sig: "(exc, /, value=?, tb=?, limit=None, file=None, chain=True)", Doc: "Print an exception with its traceback.", Fn: s.printException},
		{Name: "format_exception", Sig: "(exc, /, value=?, tb=?, limit=None, chain=True)", Doc: "Format an exception with its traceback as a list of strings.", Fn: s.formatException},
		{Name: "format_exception_only", Sig: "(exc, /, value=?)", Doc: "Format the last lines of an exception.", Fn: s.formatOnly},
	})
	return nil
}

func (s *state) formatExc(t object.Thread, _ []object.Value) (object.Value, *object.Exception) {
	exc := t.Handled()
	if exc == nil {
		return object.NewStr("NoneType: None\n"), nil
	}
	return object.NewStr(s.h.FormatException(exc)), nil
}

// write sends text to a file, standard error by default.
func (s *state) write(t object.Thread, file object.Value, text string) (object.Value, *object.Exception) {
	if file.IsNone() {
		io.WriteString(s.h.Stderr, text)
		return object.None, nil
	}
	_, exc := object.CallMethod(t, file, "write", object.NewStr(text))
	return object.None, exc
}

func (s *state) printExc(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	text, _ := s.formatExc(t, nil)
	str, _ := text.AsStr()
	return s.write(t, a[1], str)
}

// exceptionOf takes both ways of naming an exception: alone, or type and value.
func exceptionOf(a []object.Value) (*object.Exception, *object.Exception) {
	v := a[0]
	if !a[1].IsNull() && !a[1].IsNone() {
		v = a[1]
	}
	exc, ok := v.Object().(*object.Exception)
	if !ok {
		return nil, object.TypeErrorf("Exception expected for value, %s found", v.Class().Name)
	}
	return exc, nil
}

func (s *state) printException(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	exc, err := exceptionOf(a)
	if err != nil {
		return object.Null, err
	}
	return s.write(t, a[4], s.h.FormatException(exc))
}

func lines(text string) object.Value {
	var vs []object.Value
	for _, l := range strings.SplitAfter(text, "\n") {
		if l != "" {
			vs = append(vs, object.NewStr(l))
		}
	}
	return object.Of(object.NewList(vs...))
}

func (s *state) formatException(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
	exc, err := exceptionOf(a)
	if err != nil {
		return object.Null, err
	}
	return lines(s.h.FormatException(exc)), nil
}

func (s *state) formatOnly(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
	exc, err := exceptionOf(a)
	if err != nil {
		return object.Null, err
	}
	bare := *exc
	bare.Traceback, bare.Context, bare.Cause = nil, nil, object.Null
	return lines(s.h.FormatException(&bare)), nil
}
