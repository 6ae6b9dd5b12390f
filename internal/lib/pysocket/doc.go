// Package pysocket is the module socket.
//
// Start with object.go (what a socket object is), block.go (how a call that
// blocks lets the other threads run and stays interruptible) and errors.go (how
// the operating system's words become exceptions). transfer.go and connect.go
// are the methods, names.go resolves names, address.go reads and makes addresses.
//
// Invariant: descriptors are always non-blocking for the operating system; a
// socket that blocks, or has a timeout, waits here.
package pysocket
