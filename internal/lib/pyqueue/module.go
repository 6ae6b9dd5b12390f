// Package pyqueue is Python's module queue: queues between threads. It is
// Python code (queue.py), as its classes are there to be subclassed.
package pyqueue

import (
	_ "embed"

	"asyncrepl/internal/lib"
)

//go:embed queue.py
var source string

// Module declares the module.
var Module = lib.Module{Name: "queue", Doc: "Queues between threads.", Source: source}
