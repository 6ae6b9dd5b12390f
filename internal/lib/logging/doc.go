// Package logging is Python's logging, written in Python: its classes are
// there to be subclassed. Start with __init__.py (loggers and the functions of
// the module); _records.py has records, formatters and filters, _handlers.py
// the handlers of logging itself, handlers.py and config.py the modules of
// these names.
package logging

import (
	"embed"

	"asyncrepl/internal/lib"
)

//go:embed *.py
var files embed.FS

// Modules are the package logging and the modules below it.
var Modules = lib.Sources("logging", files)
