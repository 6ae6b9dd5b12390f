package term

import (
	"errors"
	"os"
)

// Editor reads what the user types and prints beside it. Every method may be
// called from any goroutine, except that at most one ReadBlock may be pending.
type Editor interface {
	// ReadBlock shows the prompt of SetPrompt and blocks until a whole block was
	// submitted.
	// The text has no final newline unless an empty row ended the block.
	// Errors: *InterruptError (errors.Is ErrInterrupt) for Ctrl-C, io.EOF for
	// Ctrl-D on an empty line or the end of the input, ErrClosed after Close.
	ReadBlock() (string, error)

	// ReadLine reads one line without validator, completion or history, as
	// Python's input() wants it. It may be called while a ReadBlock is pending:
	// the block being typed steps aside and comes back afterwards.
	ReadLine(prompt string) (string, error)

	// SetPrompt sets the prompt of ReadBlock, of the pending one as of those to
	// come. Calls count in the order in which they are made.
	SetPrompt(p Prompt)

	// PrintAbove prints text as a plain terminal would: above the prompt while
	// there is one, straight through otherwise. Text without a final newline
	// stays on an open row which the next call continues. While a prompt is up
	// it is buffered and drawn about 30 times a second; when more than 1 MB
	// waits, the call blocks until the terminal has taken it.
	PrintAbove(text string)

	// Flush returns when everything printed so far was written.
	Flush()

	// Remember adds a block to the history as if it had been typed.
	Remember(text string)

	// Hint shows one row below the text until the next key; without an active
	// prompt it does nothing.
	Hint(text string)

	// Interrupt ends the pending ReadLine or ReadBlock as Ctrl-C would.
	Interrupt()

	// DropTypeahead forgets keys that were typed but not read yet.
	DropTypeahead()

	// Suspend gives the terminal, in the mode it was found in, to somebody else
	// (a child process); Resume takes it back. No prompt may be pending.
	Suspend()
	Resume()

	// Size is the width and height of the screen in cells.
	Size() (cols, rows int)

	// Interactive tells whether there is a screen (false: plain lines).
	Interactive() bool

	// Restore puts the terminal into the mode it was found in. It is meant for
	// deferred calls on the way out of a panic, may be called at any time and
	// more than once; Close includes it.
	Restore()

	// Close ends pending reads with ErrClosed, stops all goroutines and
	// restores the terminal.
	Close() error
}

// Prompt is what stands before the text. Status and Main form the prompt of
// the first row; on narrow screens Status is left out. Cont stands before the
// further rows and is aligned with Main. All three may contain colours.
type Prompt struct {
	Status, Main, Cont string
}

// Config says how to build an Editor. The callbacks run on the editor's own
// goroutine, one at a time, and must not call ReadBlock, ReadLine or Close.
type Config struct {
	In, Out *os.File
	Term    string // value of $TERM
	Theme   *Theme // nil: no colours

	// HistoryPath is the file of submitted blocks; empty: none is kept on disk.
	HistoryPath string

	// More reports whether the text needs further rows before it can be run. A
	// last row of blanks is passed as an empty one. nil: never.
	More func(text string) bool

	// Complete proposes what could stand at the cursor (a byte offset).
	Complete func(text string, cursor int) Completion

	// Highlight gives the styled parts of text, in order, without overlap.
	Highlight func(text string, cursor int) []Span

	// OnSignal is called for SIGTERM and SIGHUP, after the terminal has been
	// restored for SIGHUP and before for SIGTERM. nil: the terminal is restored
	// and the signal takes its default effect.
	OnSignal func(os.Signal)
}

// Completion is the answer to Tab: candidates that replace text[Start:cursor].
type Completion struct {
	Start      int
	Candidates []Candidate
	Note       string // a row above the candidates, such as a call's signature
}

// Candidate is one row of the completion menu.
type Candidate struct {
	Insert  string // replaces the text
	Display string // shown in the menu; empty: Insert
	Detail  string // signature or description, shown dimmed
}

// Span gives bytes [Start,End) of the text a style.
type Span struct {
	Start, End int
	Style      Style
}

// ErrInterrupt is what an *InterruptError is, in the sense of errors.Is.
var ErrInterrupt = errors.New("interrupted")

// ErrClosed is returned by reads on a closed editor.
var ErrClosed = errors.New("terminal closed")

// InterruptError says that Ctrl-C was typed.
type InterruptError struct {
	Dropped bool   // a half-typed text was dropped
	Text    string // that text
}

func (e *InterruptError) Error() string        { return ErrInterrupt.Error() }
func (e *InterruptError) Is(target error) bool { return target == ErrInterrupt }

// New returns the line editor if both files are terminals that understand
// escape sequences, and the plain line reader otherwise.
func New(cfg Config) (Editor, error) {
	if cfg.Theme == nil {
		cfg.Theme = NewTheme(false)
	}
	if IsTerminal(cfg.In) && IsTerminal(cfg.Out) && cfg.Term != "dumb" {
		return newTTY(cfg)
	}
	return NewPlain(cfg), nil
}
