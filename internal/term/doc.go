// Package term is the terminal half of the shell: a line editor for blocks of
// code above which running tasks may print at any rate, a plain line reader for
// pipes, a fake for tests, styles, and the width of text in cells.
//
// Start with Editor in term.go, then tty.go and screen.go.
//
// The flow of events:
//
//	tty ─ bytes ─> gate (gate.go, decode.go, paste.go): poll, one key per Read
//	        │ one rune per key: typed characters as they are, all else private
//	        v
//	readline: decodes runes, holds text and cursor; draws nothing
//	        │ filter ── looks up the command of a key (commands.go)
//	        v listener ─ applies it to text and cursor (buffer.go)
//	      edit goroutine ── sessions: one for each pending read (session.go)
//	        │ view: prompt, text, cursor, spans, menu rows
//	        v
//	tasks ─ PrintAbove ─> queue ─ 30/s ─> screen (screen.go) ─ one write per frame ─> tty
//	                                      frame.go: view -> rows of cells
//	                                      lane.go:  the open row
//	SIGWINCH, SIGTSTP, SIGCONT, SIGTERM, SIGHUP ─> signals.go
//
// Invariants:
//   - All editing state is confined to one goroutine, readline's operation loop.
//     Other goroutines reach it only by posting a function through the gate.
//   - Only screen writes to the terminal while a prompt is up, each frame with
//     one Write; the queue keeps the order of what was printed.
//   - The terminal is in one of three modes (modes.go): edit while a read is
//     pending, run while not, shell outside; the last is restored on every exit.
//   - Nothing a task prints can move the cursor out of its row or touch the
//     prompt: while a prompt is up, of escape sequences only colours pass.
//   - A frame never has more rows than the screen.
package term
