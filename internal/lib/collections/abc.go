package collections

import (
	_ "embed"

	"asyncrepl/internal/lib"
)

// ABC declares the module collections.abc, whose classes are there to be
// subclassed.
var ABC = lib.Module{Name: "collections.abc", Doc: "Abstract types describing what containers must support, as laid out in PEP 3119.", Source: lib.Text(abcSource)}

//go:embed abc.py
var abcSource string
