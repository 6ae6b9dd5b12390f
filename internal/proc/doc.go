// Package proc is child processes on an event loop: starting them, being told of
// their exit without asking again and again, ending them.
//
// Start with start.go (what a child is started with), then children.go, the
// children of one loop. exit_linux.go and exit_bsd.go make the descriptor that
// becomes readable when a child ends: a pidfd, or a kqueue that watches one
// process. Pipes to a child are made by net.Pipe and moved by net's transports.
//
// Goroutines: Children belongs to the goroutine that runs the loop; Start, Wait
// and Signal may be called from any.
//
// Invariants:
//   - A child is waited for once: by Children, which then tells its exit code, or
//     by whoever called Wait before, and then Children tells that it is too late.
//   - Descriptors that are not named in a Spec are closed in the child.
package proc
