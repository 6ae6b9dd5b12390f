// Package unittest is Python's unittest, written in Python: its classes are
// there to be subclassed. Start with case.py (TestCase) and _outcome.py (how a
// test's parts end); result.py and runner.py tell of it, loader.py finds
// tests, main.py reads the command line. mock.py is unittest.mock, with its
// parts in _mock_*.py: start there with _mock_use.py (what is kept of calls and
// awaits, and the claims made of them).
package unittest

import (
	"embed"

	"asyncrepl/internal/lib"
)

//go:embed *.py
var files embed.FS

// Modules are the package unittest and the modules below it.
var Modules = lib.Sources("unittest", files)
