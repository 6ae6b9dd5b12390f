// Package coro is the vocabulary that event loop, primitives and interpreter
// share: what a coroutine is, how it is resumed, what one step of it can be,
// and of which kind its errors are. It knows no language and no loop.
//
// Start with Coroutine in coro.go, then errors.go.
//
// Invariants:
//   - Suspending is returning: Resume never blocks and never runs another
//     goroutine. Whoever drives a coroutine owns it until Resume returns.
//   - A coroutine that returned or raised is finished and is not resumed again.
//   - Values cross as any. A language wraps its own values so that crossing and
//     coming back gives the identical value.
package coro
