package contextlib

import (
	_ "embed"

	"asyncrepl/internal/lib"
)

// Module declares the module.
var Module = lib.Module{Name: "contextlib", Doc: "Helpers for writing and combining context managers.", Source: lib.Text(source)}

//go:embed contextlib.py
var source string
