package shell

import (
	"fmt"
	"strings"

	"asyncrepl/internal/coro"
	"asyncrepl/internal/loop"
	"asyncrepl/internal/term"
	"asyncrepl/internal/trace"
)

// psCommand lists the tasks.
func psCommand(s *Shell, args string) error {
	if args != "" && args != "-a" {
		return usage(fmt.Sprintf("does not know %s; there is -a", args))
	}
	l := s.py.Loop()
	rows := [][]string{{"", "task", "state", "waits for", "at", "age"}}
	var colours []int
	if args == "-a" {
		for _, g := range s.table.Gone(l) {
			rows = append(rows, []string{fmt.Sprint(g.Number), g.Name, g.End.String(), "", "", age(g.Age)})
			colours = append(colours, g.Number-1)
		}
	}
	for _, e := range s.table.List(l) {
		state, waits := s.state(e)
		rows = append(rows, []string{fmt.Sprint(e.Number), e.Name, state, waits, s.where(e.Task.Where()), age(e.Age())})
		colours = append(colours, e.Colour())
	}
	if len(rows) == 1 {
		s.say("no task is alive")
		return nil
	}
	s.say(s.tabulate(rows, colours))
	return nil
}

// state says what a task is doing, and what it waits for if it does.
func (s *Shell) state(e *trace.Entry) (state, waits string) {
	switch e.Task.Phase() {
	case loop.Parked:
		return "waiting", s.waits(e.Task)
	case loop.Running:
		return "running", ""
	}
	if e.Task.Cancelling() > 0 {
		return "ready", "to be cancelled"
	}
	if e.Steps == 0 {
		return "new", ""
	}
	return "ready", ""
}

// waits says what a parked task waits for: "sleep, 0.7 s left", "q.get()",
// "task 3 consumer".
func (s *Shell) waits(t *loop.Task) string {
	w := t.Wait()
	text := w.Op
	f := t.Waiting().LoopFuture()
	if e := s.table.OfFuture(f); f != nil && e != nil && e.Number > 0 {
		text = "task " + s.label(e)
	} else if kind, op, ok := strings.Cut(w.Op, "."); ok {
		name := kind
		if v := s.py.NameOf(w.Object); v != "" {
			name = v
		}
		text = name + "." + op + "()"
	}
	if w.Until > 0 {
		text += fmt.Sprintf(", %.1f s left", max(w.Until-t.Loop().Time(), 0))
	}
	return text
}

// standing joins what a task does and where.
func (s *Shell) standing(e *trace.Entry) string {
	state, waits := s.state(e)
	if waits != "" {
		state += " for " + waits
		if e.Task.Phase() != loop.Parked {
			state = "ready, " + waits
		}
	}
	if at := s.where(e.Task.Where()); at != "" {
		state += ", at " + at
	}
	return state
}

// where names the innermost position with the text of its line.
func (s *Shell) where(chain []coro.Position) string {
	if len(chain) == 0 {
		return ""
	}
	p := chain[len(chain)-1]
	at := fmt.Sprintf("line %d", p.Line)
	if len(chain) > 1 {
		at = p.Func + " " + at
	}
	if text, ok := s.py.SourceLine(p.File, p.Line); ok {
		at += ": " + strings.TrimSpace(text)
	}
	return at
}

// age shows seconds: 4.2 s, 3 min 05 s, 2 h 07 min.
func age(seconds float64) string {
	switch n := int(seconds); {
	case n < 100:
		return fmt.Sprintf("%.1f s", seconds)
	case n < 3600:
		return fmt.Sprintf("%d min %02d s", n/60, n%60)
	default:
		return fmt.Sprintf("%d h %02d min", n/3600, n/60%60)
	}
}

// tabulate aligns rows, the first being the heading, to the screen's width. If
// they are too wide the columns "at" and then "waits for" are shortened.
func (s *Shell) tabulate(rows [][]string, colours []int) string {
	widths := make([]int, len(rows[0]))
	for _, r := range rows {
		for i, c := range r {
			widths[i] = max(widths[i], term.Width(c))
		}
	}
	cols, _ := s.ed.Size()
	if s.ed.Interactive() && cols > 0 {
		for _, i := range []int{4, 3, 1, 2} {
			total := 2 * (len(widths) - 1)
			for _, w := range widths {
				total += w
			}
			if over := total - (cols - 1); over > 0 {
				widths[i] = max(widths[i]-over, min(widths[i], 4))
			}
		}
	}
	var out []string
	for n, r := range rows {
		var b strings.Builder
		for i, c := range r {
			c = term.Truncate(c, widths[i])
			if i == 0 || i == len(r)-1 {
				c = term.PadLeft(c, widths[i])
			} else {
				c = term.PadRight(c, widths[i])
			}
			if n == 0 {
				c = s.theme.Paint(term.Dim, c)
			} else if i == 1 {
				c = s.theme.Paint(term.TaskStyle(colours[n-1]), c)
			}
			if i > 0 {
				b.WriteString("  ")
			}
			b.WriteString(c)
		}
		row := strings.TrimRight(b.String(), " ")
		if s.ed.Interactive() && cols > 0 {
			row = term.Truncate(row, max(cols-1, 1))
		}
		out = append(out, row)
	}
	return strings.Join(out, "\n")
}
