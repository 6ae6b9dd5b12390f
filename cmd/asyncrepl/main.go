// Command asyncrepl runs Python programs on its own interpreter and event loop.
package main

import (
	"os"
	"runtime/debug"
)

// gcPercent lets the heap grow to five times what lives between collections:
// Python programs make much garbage and mostly keep little. The environment's
// GOGC overrides it.
const gcPercent = 400

func main() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(gcPercent)
	}
	os.Exit(run(os.Args, os.Stdin, os.Stdout, os.Stderr))
}
