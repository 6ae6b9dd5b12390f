// Package session runs Python: it turns source text into code, executes it on
// the interpreter and, where there is one, on the event loop, and holds what
// lives as long as a session: modules, names, sources, streams, the clock.
//
// Start with session.go, then exec.go (text to outcome), import.go, errors.go
// (uncaught exceptions and exit statuses) and modules.go (the table of modules
// written in Go).
//
// A Session is used on one goroutine, the interpreter's, except for Interrupt.
package session
