// Package pyqueue is Python's module queue: queues between threads. It is
// Python code (queue.py), as its classes are there to be subclassed.
package pyqueue

import (
	_ "embed"

	"asyncrepl/internal/lib"
	"asyncrepl/internal/object"
)

//go:embed queue.py
var source string

// Module declares the module.
var Module = lib.Module{Name: "queue", Doc: "Queues between threads.", Source: lib.Text(source), Load: load}

func load(_ *lib.Host, m *object.Module) *object.Exception {
	lib.AddFunctions(m, []object.Method{{Name: "_generic", Sig: "(cls, item, /)", Doc: "Return cls[item].", Fn: object.ClassGetItem}})
	return nil
}
