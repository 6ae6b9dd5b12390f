// Package lock has the primitives with which tasks wait for each other: Event,
// Lock, Condition, Semaphore, BoundedSemaphore and Barrier. They behave as
// CPython 3.13's asyncio ones do, in their fairness and in handing on a wake-up
// that its receiver cannot use.
//
// Start with base.go and lock.go.
//
// Invariants:
//   - Whoever waits is in the primitive's loop.Waiters until it goes on.
//   - A waiter that was woken and cancelled passes the wake-up on.
//   - A primitive is used on its loop's goroutine only, and waits on one loop.
package lock
