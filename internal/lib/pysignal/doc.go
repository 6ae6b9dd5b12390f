// Package pysignal is the module signal: Python functions as handlers of the
// process's signals.
//
// Start with handlers.go. A signal is caught by Go, noted in the host's Signals, and
// its handler runs on the main thread where that next looks for interrupts; a
// loop that waits is woken for it. SIGINT does not come from the operating
// system here but through the session's interrupt, so that Ctrl-C means the same
// in a file and in the shell.
package pysignal
