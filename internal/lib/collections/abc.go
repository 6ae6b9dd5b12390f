package collections

import (
	_ "embed"

	"asyncrepl/internal/lib"
)

// ABC declares the module collections.abc, whose classes are there to be
// subclassed.
var ABC = lib.Module{Name: "collections.abc", Doc: "Abstract Base Classes (ABCs) for collections, according to PEP 3119.", Source: abcSource}

//go:embed abc.py
var abcSource string
