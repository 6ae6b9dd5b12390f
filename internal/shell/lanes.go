package shell

import (
	"fmt"
	"strings"
	"sync"

	"asyncrepl/internal/loop"
	"asyncrepl/internal/term"
	"asyncrepl/internal/trace"
)

// laneName is the widest name that lanes are aligned for, in cells.
const laneName = 16

// lanes writes what programs print to the screen: the prints of background
// tasks with time and name before each row, everything else as it is. It is
// an io.Writer for the interpreter's goroutine.
type lanes struct {
	ed    term.Editor
	theme *term.Theme
	table *trace.Table
	// running returns the loop being run, or nil.
	running func() *loop.Loop
	on      bool // false: plain bytes

	mu    sync.Mutex
	open  bool // the last row has no newline yet
	width int  // of names, so far
}

// Write implements io.Writer.
func (w *lanes) Write(b []byte) (int, error) {
	w.print(string(b), w.lane())
	return len(b), nil
}

// WriteString implements io.StringWriter.
func (w *lanes) WriteString(s string) (int, error) {
	w.print(s, w.lane())
	return len(s), nil
}

// lane is what stands before each row that is printed now.
func (w *lanes) lane() string {
	if !w.on {
		return ""
	}
	l := w.running()
	if l == nil {
		return ""
	}
	task := l.Current()
	if task == nil {
		return ""
	}
	e := w.table.Of(task)
	if e == nil || e.Number == 0 {
		return ""
	}
	return w.prefix(l, e)
}

// prefix is the lane of a task, on a loop, now.
func (w *lanes) prefix(l *loop.Loop, e *trace.Entry) string {
	name := e.Name
	if cols, _ := w.ed.Size(); cols < 40 {
		name = term.Truncate(name, 8)
	}
	w.width = min(max(w.width, term.Width(name)), laneName)
	at := fmt.Sprintf("%6.3f", w.table.Elapsed(l))
	return w.theme.Paint(term.TimeStyle, at) + " " +
		w.theme.Paint(term.TaskStyle(e.Colour()), term.PadRight(name, w.width)+" │") + " "
}

// print shows text, each row of it that begins here behind a lane.
func (w *lanes) print(text, lane string) {
	if text == "" {
		return
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	if lane != "" {
		text = w.behind(text, lane)
	}
	w.open = !strings.HasSuffix(text, "\n")
	w.ed.PrintAbove(text)
}

func (w *lanes) behind(text, lane string) string {
	var b strings.Builder
	open := w.open
	for line := range strings.SplitAfterSeq(text, "\n") {
		if line == "" {
			break
		}
		if !open {
			b.WriteString(lane)
		}
		b.WriteString(line)
		open = false
	}
	return b.String()
}

// line shows a message of the shell itself, on rows of its own.
func (w *lanes) line(text string) {
	text = strings.TrimSuffix(text, "\n")
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.open {
		text = "\n" + text
		w.open = false
	}
	w.ed.PrintAbove(text + "\n")
}

// entered notes that the user has ended a row with Enter.
func (w *lanes) entered() {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.open = false
}

// plain shows text without lanes.
func (w *lanes) plain(text string) { w.print(text, "") }
