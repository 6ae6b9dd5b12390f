// Package pyio is Python's io module: streams of bytes and of text, and open().
//
// Start with base.go, what all streams have in common, then file.go (the
// operating system's files), buffered.go and text.go, which stand on them in
// this order: a text file is a TextIOWrapper around a BufferedReader around a
// FileIO. memory.go and stringio.go are streams in memory. layers.go is how a
// layer calls the one below, which may be a Python object as well.
//
// Invariants: a method that programs may override is called by name unless the
// object below is of a class of this package itself; what can block does so in
// lib.Host's terms, without the interpreter lock and interruptibly.
package pyio
