// Package logging is Python's logging, written in Python: its classes are
// there to be subclassed. Start with __init__.py (loggers and the functions of
// the module) and _hierarchy.py (which logger stands above which); _records.py
// has records and filters, _formats.py what makes text of them, _handlers.py
// the handlers of logging itself. handlers.py and config.py are the modules of
// these names; _network.py is the part of the one, _listen.py of the other,
// that uses sockets.
package logging

import (
	"embed"

	"asyncrepl/internal/lib"
)

//go:embed *.py
var files embed.FS

// Modules are the package logging and the modules below it.
var Modules = lib.Sources("logging", files)
