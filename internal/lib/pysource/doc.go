// Package pysource holds the modules of the standard library that are written
// in Python, one file for each: modules whose classes are there to be
// subclassed, or that are about text.
//
// Frames of this code do not show in tracebacks. It is compiled when it is
// imported, so a module imports what only some of its functions need inside
// these functions.
package pysource

import (
	"embed"

	"asyncrepl/internal/lib"
)

//go:embed *.py
var files embed.FS

// Modules are the modules in this directory.
var Modules = lib.Sources("", files)
