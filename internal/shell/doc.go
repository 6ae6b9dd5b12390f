// Package shell is the interactive shell: it tells commands from Python, runs
// both, moves the event loop while the user thinks, and shows what tasks print
// in lanes above the line being typed.
//
// Start with Shell in shell.go, then input.go (waiting for a line while the loop
// is pumped) and commands.go, the one table of commands, from which help is made
// as well. python.go is what the shell needs of an interpreter.
//
// Goroutines: the interpreter's goroutine is the one that calls Run. It runs
// inputs and pumps the loop. The keyboard's goroutine reads lines and posts them;
// completion runs on the editor's goroutine and asks the interpreter's. Only
// Interrupt may be called from any other.
//
// Invariants:
//   - Python runs on the interpreter's goroutine only.
//   - At most one ReadBlock is pending, and none while an input runs.
//   - What is printed passes through the lanes (lanes.go), which know whether
//     the screen's row is open.
package shell
