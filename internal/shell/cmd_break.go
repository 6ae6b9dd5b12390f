package shell

import (
	"fmt"
	"path"
	"slices"
	"strconv"
	"strings"

	"asyncrepl/internal/coro"
	"asyncrepl/internal/loop"
	"asyncrepl/internal/session"
	"asyncrepl/internal/trace"
)

// breakpoint is where continue stops: after a step of a task that has come to a
// function or a line, or after any step of one task.
type breakpoint struct {
	text     string // as it is listed
	function string
	file     string // of line, "" for any
	line     int
	task     *trace.Entry
}

// at tells whether a place is the function or the line of b.
func (b *breakpoint) at(p coro.Position) bool {
	if b.line > 0 {
		return p.Line == b.line && (b.file == "" || path.Base(p.File) == path.Base(b.file))
	}
	return b.function != "" && (p.Func == b.function || strings.HasSuffix(p.Func, "."+b.function))
}

// hit tells whether the step that t has made, of which e tells, has come to b. A
// function counts when it was entered, a line when the task stands there now.
func (b *breakpoint) hit(t *loop.Task, e *trace.Entry) bool {
	if b.task != nil {
		return b.task.Task == t
	}
	if e == nil {
		return false // the task has ended
	}
	before := e.Before
	if e.Steps == 1 {
		before = nil
	}
	now := t.Where()
	for i, p := range now {
		if !b.at(p) {
			continue
		}
		if b.line > 0 && i == len(now)-1 || !slices.ContainsFunc(before, b.at) {
			return true
		}
	}
	return false
}

// breakCommand sets, lists and removes the places where continue stops.
func breakCommand(s *Shell, args string) error {
	word, rest, _ := strings.Cut(args, " ")
	switch {
	case args == "":
		if len(s.breaks) == 0 {
			s.hint("no break is set; break FUNCTION, break LINE or break TASK sets one")
		}
		for i, b := range s.breaks {
			s.say(fmt.Sprintf("%d. %s", i+1, b.text))
		}
		return nil
	case word == "off":
		return s.breakOff(strings.TrimSpace(rest))
	}
	b, err := s.breakAt(args)
	if err != nil {
		return err
	}
	s.breaks = append(s.breaks, b)
	text := "continue stops " + b.text
	if !s.paused {
		text += "; pause keeps the loop from going there by itself"
	}
	s.hint(text)
	return nil
}

// breakOff removes a break, or all of them.
func (s *Shell) breakOff(which string) error {
	if which == "" {
		s.breaks = nil
		return nil
	}
	n, err := strconv.Atoi(which)
	if err != nil || n < 1 || n > len(s.breaks) {
		return usage(fmt.Sprintf("%s is no number of a break; break lists them", which))
	}
	s.breaks = slices.Delete(s.breaks, n-1, n)
	return nil
}

// breakAt is the breakpoint that a text means: a number is a line, with a file
// before it if need be; a name is a function, or else a task.
func (s *Shell) breakAt(text string) (breakpoint, error) {
	kind, rest, two := strings.Cut(text, " ")
	if two && (kind == "line" || kind == "task") {
		text = strings.TrimSpace(rest)
	} else {
		kind = ""
	}
	file, number := "", text
	if i := strings.LastIndexByte(text, ':'); i >= 0 {
		file, number = text[:i], text[i+1:]
	}
	if n, err := strconv.Atoi(number); err == nil && n > 0 && kind != "task" {
		where := fmt.Sprintf("when a task stands at line %d", n)
		if file != "" {
			where += " of " + file
		}
		return breakpoint{text: where, file: file, line: n}, nil
	}
	if kind != "task" && s.py.Has(text) {
		if v, err := s.py.Evaluate(text); err == nil {
			if v := s.py.Classify(v); v.Kind == session.CoroutineFunction || v.Type == "function" || v.Type == "method" {
				return breakpoint{text: "when a task has entered " + text + "()", function: text[strings.LastIndexByte(text, '.')+1:]}, nil
			}
		}
	}
	e, err := s.taskArg(text)
	if err != nil {
		return breakpoint{}, err
	}
	return breakpoint{text: "after each step of " + e.Label(), task: e}, nil
}

// continueCommand makes steps until one comes to a break.
func continueCommand(s *Shell, args string) error {
	if err := noArgs(args); err != nil {
		return err
	}
	s.breaks = slices.DeleteFunc(s.breaks, func(b breakpoint) bool { return b.task != nil && b.task.Task.Done() })
	if len(s.breaks) == 0 {
		return usage("no break is set: break FUNCTION, break LINE or break TASK; run goes on without")
	}
	n := 0
	return s.steps(func(t *loop.Task) (bool, error) {
		n++
		e := s.table.Of(t)
		for i := range s.breaks {
			if b := &s.breaks[i]; b.hit(t, e) {
				s.say(fmt.Sprintf("%s (break %d, after %s)", s.stepped(t), i+1, plural(n, "step")))
				return true, nil
			}
		}
		return false, nil
	})
}
