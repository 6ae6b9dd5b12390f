package shell

import (
	"fmt"
	"strings"

	"asyncrepl/internal/coro"
	"asyncrepl/internal/loop"
	"asyncrepl/internal/term"
	"asyncrepl/internal/trace"
)

// treeCommand shows who created whom, and who awaits whom.
func treeCommand(s *Shell, args string) error {
	if err := noArgs(args); err != nil {
		return err
	}
	es := s.table.List(s.py.Loop())
	if len(es) == 0 {
		return usage("no task is alive")
	}
	alive := map[int]bool{}
	for _, e := range es {
		alive[e.Number] = true
	}
	children := map[int][]*trace.Entry{}
	for _, e := range es {
		parent := e.Creator
		if !alive[parent] {
			parent = 0
		}
		children[parent] = append(children[parent], e)
	}
	var rows []string
	var walk func(e *trace.Entry, first, further string)
	walk = func(e *trace.Entry, first, further string) {
		rows = append(rows, first+s.painted(e)+": "+s.doing(e)+s.awaited(e))
		kids := children[e.Number]
		for i, k := range kids {
			if i < len(kids)-1 {
				walk(k, further+"├─ ", further+"│  ")
			} else {
				walk(k, further+"└─ ", further+"   ")
			}
		}
	}
	for _, e := range children[0] {
		walk(e, "", "")
	}
	if cols := s.columns(); cols > 0 {
		for i, r := range rows {
			rows[i] = term.Truncate(r, max(cols-1, 1))
		}
	}
	s.say(strings.Join(rows, "\n"))
	return nil
}

// painted is the label of a task in its colour.
func (s *Shell) painted(e *trace.Entry) string {
	return s.theme.Paint(term.TaskStyle(e.Colour()), e.Label())
}

// doing says what a task does, in few words.
func (s *Shell) doing(e *trace.Entry) string {
	state, waits := s.state(e)
	if waits != "" {
		return "waits for " + waits
	}
	return state
}

// awaited says who waits for a task.
func (s *Shell) awaited(e *trace.Entry) string {
	var who []string
	for _, t := range e.Task.Awaiters() {
		if w := s.table.Of(t); w != nil {
			who = append(who, s.spoken(w))
		}
	}
	if len(who) == 0 {
		return ""
	}
	return "; awaited by " + strings.Join(who, ", ")
}

// spoken names a task, or the input that waits in the foreground.
func (s *Shell) spoken(e *trace.Entry) string {
	if e.Number == 0 {
		return "the input"
	}
	return e.Label()
}

// whereCommand shows the chain of awaits of a task, down to what it waits for.
func whereCommand(s *Shell, args string) error {
	if args == "" {
		return usage("which task? a number, a name or a variable")
	}
	e, err := s.taskArg(args)
	if err != nil {
		return err
	}
	seen := map[*trace.Entry]bool{}
	var rows []string
	for e != nil && !seen[e] {
		seen[e] = true
		rows = append(rows, s.painted(e)+": "+s.doing(e))
		for _, p := range e.Task.Where() {
			rows = append(rows, s.frame(p)...)
		}
		if e.Task.Phase() == loop.Parked {
			if last := s.last(e); last != "" {
				rows = append(rows, "  → "+last)
			}
		}
		e = s.awaitedTask(e)
	}
	s.say(s.wrap(strings.Join(rows, "\n")))
	return nil
}

// frame shows one position of a chain.
func (s *Shell) frame(p coro.Position) []string {
	row := "  " + p.Func
	if p.File != "" && !strings.HasPrefix(p.File, "<asyncio") {
		row += s.theme.Paint(term.Dim, fmt.Sprintf(", %s line %d", p.File, p.Line))
	}
	rows := []string{row}
	if text, ok := s.py.SourceLine(p.File, p.Line); ok {
		rows = append(rows, "    "+s.paint(strings.TrimSpace(text)))
	}
	return rows
}

// last describes what a parked task waits for.
func (s *Shell) last(e *trace.Entry) string {
	w := e.Task.Wait()
	if w.Object == nil {
		return ""
	}
	if p, ok := s.py.Primitive(w.Object); ok && p.Future == nil {
		return s.nameOf(p) + ": " + p.State
	}
	return ""
}

// nameOf is how a primitive is spoken of: the variable that holds it, or its
// kind.
func (s *Shell) nameOf(p Primitive) string {
	if name := s.py.NameOf(p.Object); name != "" {
		return name
	}
	return "a " + p.Kind
}

// awaitedTask returns the numbered task that a parked task waits for, nil if it
// waits for something else.
func (s *Shell) awaitedTask(e *trace.Entry) *trace.Entry {
	w := e.Task.Waiting()
	if w == nil {
		return nil
	}
	return s.table.OfFuture(w.LoopFuture())
}
