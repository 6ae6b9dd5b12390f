// Package futures is Python's package concurrent with its module futures:
// executors that make calls on threads, and the futures of these calls. It is
// Python code (futures.py), as its classes are there to be subclassed.
package futures

import (
	_ "embed"
	"runtime"

	"asyncrepl/internal/lib"
	"asyncrepl/internal/object"
)

//go:embed futures.py
var source string

// Concurrent declares the package.
var Concurrent = lib.Module{Name: "concurrent", Doc: "Things that go on at the same time.", Load: func(_ *lib.Host, m *object.Module) *object.Exception {
	lib.Add(m, "__path__", object.Of(object.NewList()))
	return nil
}}

// Module declares concurrent.futures.
var Module = lib.Module{Name: "concurrent.futures", Doc: "Futures that threads wait for, and executors that bring them about.", Load: load, Source: lib.Text(source)}

func load(_ *lib.Host, m *object.Module) *object.Exception {
	lib.AddFunctions(m, []object.Method{
		{Name: "_cpus", Sig: "()", Doc: "Return the number of processors.", Fn: func(object.Thread, []object.Value) (object.Value, *object.Exception) {
			return object.Int(int64(runtime.NumCPU())), nil
		}},
		{Name: "_generic", Sig: "(cls, item, /)", Doc: "Return cls[item].", Fn: object.ClassGetItem},
	})
	return nil
}
