package asyncio

import (
	_ "embed"

	"asyncrepl/internal/lib"
)

//go:embed staggered.py
var staggeredSource string

// Staggered declares asyncio.staggered, which is written in Python.
var Staggered = lib.Module{Name: "asyncio.staggered", Doc: "Races whose runners start one after the other.", Source: lib.Text(staggeredSource)}
