package shell

import (
	"fmt"
	"strings"

	"asyncrepl/internal/coro"
	"asyncrepl/internal/loop"
	"asyncrepl/internal/trace"
)

// psCommand lists the tasks: those alive, with done the ended ones, with -a both;
// any other word is what a row has to contain.
func psCommand(s *Shell, args string) error {
	l := s.py.Loop()
	text := strings.ToLower(unquote(args))
	alive, done := true, text == "-a"
	switch {
	case text == "done":
		alive, done, text = false, true, ""
	case text == "-a":
		text = ""
	case strings.HasPrefix(text, "-"):
		return usage(fmt.Sprintf("does not know %s; there are -a, done, and text to look for", args))
	}
	t := table{head: []string{"", "task", "state", "waits for", "at", "age"}}
	add := func(number, colour int, row ...string) {
		if !strings.Contains(strings.ToLower(strings.Join(row, " ")), text) {
			return
		}
		t.rows = append(t.rows, append([]string{fmt.Sprint(number)}, row...))
		t.colours = append(t.colours, colour)
	}
	if done {
		for _, g := range s.table.Gone(l) {
			add(g.Number, g.Number-1, g.Name, ended(g), "", "", age(g.Age))
		}
	}
	if alive {
		for _, e := range s.table.List(l) {
			state, waits := s.state(e)
			add(e.Number, e.Colour(), e.Name, state, waits, s.where(e.Task.Where()), age(e.Age()))
		}
	}
	switch {
	case len(t.rows) > 0:
		s.say(t.render(s.theme, s.columns()))
	case text != "":
		s.say("no task's row contains " + args)
	case done && !alive:
		s.say("no task has ended")
	default:
		s.say("no task is alive")
	}
	return nil
}

// ended says how a task ended, and who wanted it.
func ended(g trace.Gone) string {
	text := g.End.String()
	switch {
	case !g.Asked || g.End == trace.Failed:
	case g.Cancelled != "" && g.End == trace.WasCancelled:
		text += " by " + g.Cancelled
	case g.End == trace.Returned:
		text += " although cancelled"
	}
	return text
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
		return "cancelling", ""
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
		text = "task " + e.Label()
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
