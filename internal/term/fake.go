package term

import (
	"io"
	"strings"
	"sync"
)

// Fake is an Editor for tests of its clients: reads take what the test gives,
// and all that a user would see is kept as one transcript. The zero value is
// not ready; use NewFake. All methods may be called from any goroutine.
type Fake struct {
	mu      sync.Mutex
	cond    *sync.Cond
	inputs  []fakeInput
	pending int // reads that wait
	closed  bool
	out     strings.Builder
	prompt  Prompt
	hints   []string
	cols    int
	rows    int
}

type fakeInput struct {
	text string
	err  error
}

// NewFake returns a fake screen of the given size.
func NewFake(cols, rows int) *Fake {
	f := &Fake{cols: cols, rows: rows}
	f.cond = sync.NewCond(&f.mu)
	return f
}

// Type queues blocks (or lines) as if each was submitted.
func (f *Fake) Type(blocks ...string) {
	for _, b := range blocks {
		f.give(fakeInput{text: b})
	}
}

// TypeInterrupt queues Ctrl-C after text was typed, TypeEOF Ctrl-D.
func (f *Fake) TypeInterrupt(text string) {
	f.give(fakeInput{text, &InterruptError{Dropped: text != "", Text: text}})
}
func (f *Fake) TypeEOF() { f.give(fakeInput{err: io.EOF}) }

func (f *Fake) give(in fakeInput) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.inputs = append(f.inputs, in)
	f.cond.Broadcast()
}

// WaitPrompt blocks until a read is pending and all that was typed is taken.
func (f *Fake) WaitPrompt() {
	f.mu.Lock()
	defer f.mu.Unlock()
	for !f.closed && (f.pending == 0 || len(f.inputs) > 0) {
		f.cond.Wait()
	}
}

// Output is the transcript so far: prompts with what was typed, and all text
// printed. Reset empties it.
func (f *Fake) Output() string {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.out.String()
}

// Reset empties the transcript.
func (f *Fake) Reset() {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.out.Reset()
}

// Prompt is the prompt shown last; Hints are all hints so far.
func (f *Fake) Prompt() Prompt {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.prompt
}

// Hints returns all hints so far.
func (f *Fake) Hints() []string {
	f.mu.Lock()
	defer f.mu.Unlock()
	return append([]string(nil), f.hints...)
}

// ReadBlock implements Editor.
func (f *Fake) ReadBlock() (string, error) {
	return f.read(true, Prompt{})
}

// ReadLine implements Editor.
func (f *Fake) ReadLine(prompt string) (string, error) {
	return f.read(false, Prompt{Main: prompt})
}

func (f *Fake) read(block bool, p Prompt) (string, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.pending++
	f.cond.Broadcast()
	for len(f.inputs) == 0 && !f.closed {
		f.cond.Wait()
	}
	f.pending--
	if f.closed {
		return "", ErrClosed
	}
	in := f.inputs[0]
	f.inputs = f.inputs[1:]
	if block {
		p = f.prompt
	}
	if s := f.out.String(); s != "" && !strings.HasSuffix(s, "\n") {
		f.out.WriteByte('\n') // the open row stays above
	}
	f.out.WriteString(p.Status + p.Main + strings.ReplaceAll(in.text, "\n", "\n"+p.Cont) + "\n")
	if in.err != nil {
		return "", in.err
	}
	return in.text, nil
}

// SetPrompt implements Editor.
func (f *Fake) SetPrompt(p Prompt) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.prompt = p
}

// PrintAbove implements Editor.
func (f *Fake) PrintAbove(text string) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.out.WriteString(text)
}

// Hint implements Editor.
func (f *Fake) Hint(text string) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.hints = append(f.hints, text)
}

// Remember implements Editor and does nothing.
func (f *Fake) Remember(string) {}

// Interrupt implements Editor.
func (f *Fake) Interrupt() { f.TypeInterrupt("") }

// DropTypeahead implements Editor: queued inputs are forgotten.
func (f *Fake) DropTypeahead() {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.inputs = nil
}

// Size implements Editor.
func (f *Fake) Size() (cols, rows int) { return f.cols, f.rows }

// Interactive implements Editor.
func (f *Fake) Interactive() bool { return true }

// Flush, Suspend, Resume and Restore implement Editor and do nothing.
func (f *Fake) Flush()   {}
func (f *Fake) Suspend() {}
func (f *Fake) Resume()  {}
func (f *Fake) Restore() {}

// Close implements Editor.
func (f *Fake) Close() error {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.closed = true
	f.cond.Broadcast()
	return nil
}

var (
	_ Editor = (*Fake)(nil)
	_ Editor = (*tty)(nil)
	_ Editor = (*plain)(nil)
)
