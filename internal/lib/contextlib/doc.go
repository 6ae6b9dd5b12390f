// Package contextlib is Python's module contextlib. Start reading at module.go;
// generator.go has the decorators that make context managers of generators,
// async.go how the asynchronous ones await, stack.go the exit stacks.
//
// The managers keep their state in Go; what they await runs as machines of the
// interpreter, so that they take as many iterations of a loop as CPython's.
package contextlib
