package shell

import (
	"fmt"
	"strings"

	"asyncrepl/internal/term"
	"asyncrepl/internal/trace"
)

// about answers name?: a variable first, then a command, then a task.
func (s *Shell) about(name string) bool {
	known := s.py.Has(name) || s.py.Builtin(name)
	if c := lookup(name); c != nil && !s.py.Has(name) {
		s.helpOn(c)
		return true
	}
	if !known {
		if e := s.taskNamed(name); e != nil {
			s.aboutTask(e)
			return true
		}
		if isNumber(name) || strings.Contains(name, "-") {
			s.complain(s.noTask(name))
			return false
		}
	}
	a, err := s.py.About(name)
	if err != nil {
		s.raised(err)
		return false
	}
	s.details([][2]string{{"signature", a.Signature}, {"type", a.Type}, {"value", a.Repr}, {"doc", a.Doc}})
	if v, err := s.py.Evaluate(name); err == nil {
		if t := s.py.Classify(v).Task; t != nil {
			if e := s.table.Of(t); e != nil {
				s.aboutTask(e)
			}
		}
	}
	return true
}

// details shows titles with texts behind them; empty texts are left out.
func (s *Shell) details(rows [][2]string) {
	width := 0
	for _, r := range rows {
		if r[1] != "" {
			width = max(width, len(r[0]))
		}
	}
	indent := strings.Repeat(" ", width+2)
	var out []string
	for _, r := range rows {
		if r[1] == "" {
			continue
		}
		title := s.theme.Paint(term.Heading, r[0]) + strings.Repeat(" ", width-len(r[0])+2)
		text := title + strings.ReplaceAll(r[1], "\n", "\n"+indent)
		out = append(out, wrapped(text, indent, s.columns()))
	}
	s.say(strings.Join(out, "\n"))
}

// aboutTask tells about a pending task.
func (s *Shell) aboutTask(e *trace.Entry) {
	state, waits := s.state(e)
	if waits != "" {
		state += " for " + waits
	}
	s.details([][2]string{
		{"task", e.Label()}, {"state", state}, {"at", s.where(e.Task.Where())},
		{"age", fmt.Sprintf("%s, %s", age(e.Age()), plural(e.Steps, "step"))},
	})
}
