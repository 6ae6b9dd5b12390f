// Package asyncio joins Python's asyncio module to the event loop library:
// tables of functions, and one Python object for each future, task, handle,
// loop, queue and lock, which embeds its Go half.
//
// Start with module.go (what the module contains), then future.go, task.go and
// loop.go. errors.go makes the Python exceptions that the Go halves raise;
// repr.go has the reprs; run.go is asyncio.run and Runner.
//
// Invariants:
//   - The Go half decides everything about order and cancellation; nothing here
//     schedules on its own.
//   - A Go future that surfaces in Python has exactly one Python object.
package asyncio
