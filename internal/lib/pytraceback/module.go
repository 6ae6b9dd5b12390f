// Package pytraceback is Python's traceback module. Its classes are Python, in
// traceback.py; the text of an exception comes from the session, which prints
// uncaught ones in the same way.
package pytraceback

import (
	_ "embed"

	"asyncrepl/internal/lib"
	"asyncrepl/internal/object"
)

// Raw declares the module _traceback, Module the module traceback.
var (
	Raw    = lib.Module{Name: "_traceback", Load: load}
	Module = lib.Module{Name: "traceback", Doc: "Tools for collecting, rendering and showing stack traces.", Source: lib.Text(source)}
)

//go:embed traceback.py
var source string

type state struct{ h *lib.Host }

func load(h *lib.Host, m *object.Module) *object.Exception {
	s := &state{h}
	lib.AddFunctions(m, []object.Method{
		{Name: "format", Sig: "(exc, tb, limit, chain, /)", Doc: "The text of an exception with a traceback.", Fn: s.format},
		{Name: "format_tb", Sig: "(tb, limit, /)", Doc: "The text of a traceback.", Fn: s.formatTB},
		{Name: "format_only", Sig: "(exc, tb, /)", Doc: "The last lines of an exception; tb is where names like a wrong one are looked for.", Fn: s.formatOnly},
	})
	return nil
}

func tracebackOf(v object.Value) *object.Traceback {
	tb, _ := v.Object().(*object.Traceback)
	return tb
}

// limitOf reads a limit; nil means none.
func limitOf(t object.Thread, v object.Value) (*int, *object.Exception) {
	if v.IsNone() {
		return nil, nil
	}
	n, exc := object.IndexInt(t, v)
	return &n, exc
}

func (s *state) format(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	exc, ok := object.ExceptionOf(a[0])
	if !ok {
		return object.Null, object.TypeErrorf("Exception expected for value, %s found", a[0].Class().Name)
	}
	limit, e := limitOf(t, a[2])
	if e != nil {
		return object.Null, e
	}
	chain, e := object.Truth(t, a[3])
	if e != nil {
		return object.Null, e
	}
	// The exception itself is shown, not a copy: its chain may lead back to it.
	own := exc.Traceback
	exc.Traceback = tracebackOf(a[1])
	text := s.h.FormatTraceback(exc, limit, chain)
	exc.Traceback = own
	return object.NewStr(text), nil
}

func (s *state) formatTB(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
	limit, exc := limitOf(t, a[1])
	if exc != nil {
		return object.Null, exc
	}
	tb := tracebackOf(a[0])
	if tb == nil {
		return object.NewStr(""), nil
	}
	if limit != nil && *limit == 1 {
		one := *tb
		one.Next = nil
		tb = &one
	}
	return object.NewStr(s.h.FormatEntries(tb)), nil
}

func (s *state) formatOnly(_ object.Thread, a []object.Value) (object.Value, *object.Exception) {
	exc, ok := object.ExceptionOf(a[0])
	if !ok {
		return object.Null, object.TypeErrorf("Exception expected for value, %s found", a[0].Class().Name)
	}
	bare := *exc
	bare.Traceback, bare.Context, bare.Cause = tracebackOf(a[1]), nil, object.Null
	return object.NewStr(s.h.FormatOnly(&bare)), nil
}
