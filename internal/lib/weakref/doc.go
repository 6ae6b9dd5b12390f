// Package weakref is Python's weakref module. module.go has references, which
// the collector empties; the mappings and sets of them are Python, in
// weakref.py.
//
// Objects have no reference counts, so a reference dies, and its callback is
// called, at a garbage collection after the last strong reference is gone.
package weakref
