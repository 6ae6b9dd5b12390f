package lesson

import "fmt"

// Lesson is one parsed lesson. It is not changed after Parse and may be shared
// between goroutines.
type Lesson struct {
	Name    string // from the file name: queues.fr.py is "queues"
	Lang    string // "en", "fr"; from the front block, else from the file name, else ""
	Title   string // from the front block, else the first heading, else the name
	Summary string // one line for lists of lessons; may be empty
	File    string // the file name as given to Parse
	Steps   []Step
}

// Step is one code cell with the narration that leads to it. A step without
// code, only narration, ends a lesson whose last cell is markdown.
type Step struct {
	Title     string // from the cell's header, else from the narration's last heading; may be empty
	Narration string // markdown, without comment signs; may be empty
	Code      string // Python source ending in a newline, "" for narration alone
	Line      int    // the line of the file where Code begins, from 1; 0 without code
	File      string // for tracebacks, if it is another than the lesson's

	// Interrupt says when automatic play presses Ctrl-C: in seconds of the
	// loop's time from the start of the cell, after the timers due then.
	// It means nothing unless HasInterrupt is set.
	Interrupt    float64
	HasInterrupt bool
}

// Error is a lesson that cannot be read: where and why.
type Error struct {
	File string
	Line int // from 1; 0 when the whole file is meant
	Why  string
}

// Error returns "file:line: why".
func (e *Error) Error() string {
	if e.Line == 0 {
		return fmt.Sprintf("%s: %s", e.File, e.Why)
	}
	return fmt.Sprintf("%s:%d: %s", e.File, e.Line, e.Why)
}
