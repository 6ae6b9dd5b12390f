// Package collections is Python's module collections, with collections.abc.
// Start reading at module.go.
//
// deque is a type of Go (deque.go), shared by all sessions. The subclasses of
// dict and ChainMap are made for each session, since programs may change them
// as they may change classes written in Python.
package collections
