// Package poll asks the operating system which descriptors are ready, with
// epoll on Linux and kqueue on the BSDs and macOS, and lets any goroutine wake
// a waiting one.
//
// Start with poll.go, which states the contract; poll_linux.go and poll_bsd.go
// keep it.
//
// Invariants:
//   - Readiness is level-triggered: a condition that still holds is reported again.
//   - Only Wake may be called from another goroutine than the owner's.
//   - A descriptor is removed here before it is closed.
package poll
