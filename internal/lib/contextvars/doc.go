// Package contextvars is Python's contextvars module: variables whose values
// belong to a context rather than to a thread.
//
// Start with context.go. A Context is also a loop.Context, which is how handles
// and tasks of the event loop carry one; Current and Copy give asyncio those of
// the thread.
//
// Invariants:
//   - Copying a context costs no more than one allocation: its values are shared
//     until one of the two changes.
//   - A context is entered by at most one caller at a time.
package contextvars
