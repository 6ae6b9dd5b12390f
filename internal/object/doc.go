// Package object holds Python's values: their representation, classes,
// attributes, exceptions, the built-in types with their methods, and the
// generic operations on them. It contains no interpreter: whatever must call
// back into Python takes an explicit Thread.
//
// Start with value.go (what a Value is), interfaces.go (what objects can do),
// class.go (classes and lookup), then ops*.go (the operations the interpreter
// and the library use) and one file for each type.
//
// Invariants:
//   - Errors are *Exception values, never Go panics.
//   - Built-in classes and their method tables are filled once, by the one init
//     in builtin.go, and are immutable afterwards, so that sessions of one
//     process share them.
//   - Objects belong to the interpreter thread that runs; nothing here locks.
//   - A *List, *Dict, *Str … is exactly that type. Subclasses made by programs
//     are *Instance with the builtin object as native part.
package object
