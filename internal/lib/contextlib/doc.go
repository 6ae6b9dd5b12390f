// Package contextlib is Python's module contextlib, written in Python:
// contextlib.py. Sync and async managers share what they decide (_answer for
// those made of generators, _Unwinding for exit stacks).
package contextlib
