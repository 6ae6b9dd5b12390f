// Package urllib is Python's package urllib: URLs as texts, and opening them; it is
// written in Python.
package urllib

import (
	"embed"

	"asyncrepl/internal/lib"
)

//go:embed *.py
var files embed.FS

// Modules are the package and the modules below it.
var Modules = lib.Sources("urllib", files)
