// Package loop is an event loop with futures and tasks. It does what CPython
// 3.13's asyncio does, step for step: the same order of callbacks, the same
// number of iterations for each primitive, the same cancellation, the same
// texts of errors. It knows no Python; a language joins it through
// coro.Coroutine, Errors, Context, Callback and Observer.
//
// Start with iterate.go, the one place where callbacks run, then future.go,
// task.go and step.go. sleep.go, gather.go, wait.go, waitfor.go, timeout.go,
// shield.go and ascompleted.go are built on those.
//
// Goroutines: a Loop and all that belongs to it is used by one goroutine at a
// time, the one that runs it. Only CallSoonThreadsafe, Wake, Interrupt,
// Outside and the Interrupt object may be used from any goroutine.
//
// Invariants:
//   - Callbacks of a future never run inline; they go through the ready queue.
//   - A pending task is in exactly one of three states: a future in Waiting()
//     will wake it, a step of it is in the ready queue, or it is running.
//   - Time moves only through the Clock; nothing else here reads one, but for
//     measuring how long a callback held the loop.
//   - Errors keep their identity: what a coroutine raised is what Result returns.
package loop
