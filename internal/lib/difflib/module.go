// Package difflib is Python's module difflib: comparing sequences and showing
// the differences. It is written in Python (difflib.py), because its classes
// are made to be subclassed.
package difflib

import (
	_ "embed"

	"asyncrepl/internal/lib"
)

//go:embed difflib.py
var source string

// Module declares the module.
var Module = lib.Module{Name: "difflib", Doc: "Helpers for comparing sequences and for showing their differences.", Source: source}
