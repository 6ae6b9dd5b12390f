package shell

import (
	"strings"
	"sync"
	"time"
)

// urgency is what the keyboard's goroutine and the interpreter's share about
// commands that do not wait for a task that holds the loop.
type urgency struct {
	mu           sync.Mutex
	typed, taken int    // lines, so far
	word         string // the command for which the loop was interrupted
}

// urgentPatience is how long an urgent command waits for its turn, before what
// holds the loop is interrupted.
const urgentPatience = 250 * time.Millisecond

// urge is called by the keyboard's goroutine with each line. If the line is an
// urgent command that is not taken in time, a task holds the loop: it gets what
// Ctrl-C gives it.
func (s *Shell) urge(text string) {
	u := &s.urgency
	u.mu.Lock()
	defer u.mu.Unlock()
	u.typed++
	line := u.typed
	word := urgentWord(text)
	if word == "" {
		return
	}
	time.AfterFunc(urgentPatience, func() {
		u.mu.Lock()
		defer u.mu.Unlock()
		if u.taken < line && s.busy.Load() {
			u.word = word
			s.py.Interrupt()
		}
	})
}

// take counts a line that is about to be handled.
func (u *urgency) take() {
	u.mu.Lock()
	defer u.mu.Unlock()
	u.taken++
}

// settled tells whether the loop was interrupted for the line that is about to be
// handled, and forgets it.
func (u *urgency) settled() bool {
	u.mu.Lock()
	defer u.mu.Unlock()
	was := u.word != ""
	u.word = ""
	return was
}

// command is the command for which the loop was interrupted, if it was.
func (u *urgency) command() string {
	u.mu.Lock()
	defer u.mu.Unlock()
	return u.word
}

// urgentWord is the urgent command that a line consists of, or "". What the words
// mean as variables only the interpreter knows, which is busy.
func urgentWord(text string) string {
	words := strings.Fields(strings.TrimPrefix(text, "%"))
	if len(words) == 0 {
		return ""
	}
	c := lookup(words[0])
	if c == nil || !c.urgent {
		return ""
	}
	for _, w := range words[1:] {
		if !strings.HasPrefix(w, "-") {
			return ""
		}
	}
	return c.name
}
