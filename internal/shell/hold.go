package shell

import (
	"fmt"
	"strings"
	"sync/atomic"
	"time"

	"asyncrepl/internal/loop"
	"asyncrepl/internal/term"
	"asyncrepl/internal/trace"
)

const (
	// watchEvery is how often it is looked whether a callback holds the loop.
	watchEvery = 50 * time.Millisecond
	// longHold is when the line is asked for that holds it, veryLong when it is
	// reported although it has not come back.
	longHold = loop.SlowCallback
	veryLong = time.Second
)

// hold tells of callbacks that hold the loop. Its watcher is a goroutine of
// its own: the interpreter's is busy then.
type hold struct {
	loop atomic.Pointer[loop.Loop] // the loop that runs, as far as is known
	spot atomic.Pointer[spot]
	told map[string]bool // on the interpreter's goroutine
}

// spot is a line that has held the loop.
type spot struct {
	start int64 // of the callback, as loop.Holding tells
	at    string
}

// watchHolding looks again and again whether a callback holds the loop.
func (s *Shell) watchHolding(done <-chan struct{}) {
	tick := time.NewTicker(watchEvery)
	defer tick.Stop()
	var start int64
	asked, told := false, false
	for {
		select {
		case <-done:
			return
		case <-tick.C:
		}
		now := s.holding()
		if now != start {
			start, asked, told = now, false, false
		}
		if start == 0 {
			continue
		}
		d := time.Since(time.Unix(0, start))
		if d >= longHold && !asked {
			asked = true
			s.py.Look(func(file string, line int) { s.spot(start, file, line) })
		}
		if d >= veryLong && !told {
			told = true
			s.remark(term.Warning, fmt.Sprintf("%s has held the loop for %.1f s%s: nothing else can run; Ctrl-C stops it",
				s.holder(s.table.Stepping(start)), d.Seconds(), s.spotOf(start)))
		}
	}
}

// holding is loop.Holding of the loop that runs: the one that the shell knows of
// or that of the task that made the last step.
func (s *Shell) holding() int64 {
	if l := s.hold.loop.Load(); l != nil {
		if at := l.Holding(); at != 0 {
			return at
		}
	}
	if l := s.table.LastLoop(); l != nil {
		return l.Holding()
	}
	return 0
}

// spot notes which line holds the loop.
func (s *Shell) spot(start int64, file string, line int) {
	at := fmt.Sprintf(", line %d", line)
	if text, ok := s.py.SourceLine(file, line); ok {
		at += ": " + strings.TrimSpace(text)
	}
	s.hold.spot.Store(&spot{start, at})
}

func (s *Shell) spotOf(start int64) string {
	if p := s.hold.spot.Load(); p != nil && p.start == start {
		return p.at
	}
	return ""
}

func (s *Shell) holder(e *trace.Entry) string {
	switch {
	case e == nil:
		return "a callback"
	case e.Number == 0:
		return "the input"
	}
	return e.Label()
}

// held reports a callback that has held the loop and let go of it, once for each
// line.
func (s *Shell) held(e *trace.Entry, d time.Duration) {
	if s.resetting || s.stopped || !s.lanes.on {
		return
	}
	// Without an answer to where the callback was it is not certain that it ran all
	// that time: a busy machine may have let the whole program wait.
	at := s.spotOf(s.holding())
	if at == "" || e != nil && e.Number == 0 && s.table.Count(e.Task.Loop()) == 0 {
		return // or nobody was kept waiting
	}
	who := s.holder(e)
	if s.hold.told == nil {
		s.hold.told = map[string]bool{}
	}
	if s.hold.told[who+at] {
		return
	}
	s.hold.told[who+at] = true
	s.remark(term.Warning, fmt.Sprintf("%s held the loop for %.1f s%s; nothing else could run", who, d.Seconds(), at))
}
