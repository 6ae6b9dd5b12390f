// Package queue has the queues through which tasks hand values to each other:
// first in first out, last in first out, and by priority. They behave as
// CPython 3.13's asyncio queues do, shutdown included.
//
// Start with queue.go, then get.go and put.go.
//
// Invariants:
//   - A getter or putter that was woken but cannot go on wakes the next one.
//   - Nobody waits in getters while the queue has items that no woken getter
//     will take, nor in putters while it has room that no woken putter will take.
//   - A Queue is used on its loop's goroutine only.
package queue
