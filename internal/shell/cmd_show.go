package shell

import (
	"fmt"
	"slices"
	"strings"

	"asyncrepl/internal/loop"
	"asyncrepl/internal/session"
	"asyncrepl/internal/term"
	"asyncrepl/internal/trace"
)

// showCommand draws a primitive with those who use it and wait for it.
func showCommand(s *Shell, args string) error {
	if args == "" {
		return usage("what? a queue, a lock, an event, a future, a task, a loop")
	}
	if e := s.taskNamed(args); e != nil {
		s.aboutTask(e)
		return nil
	}
	v, err := s.py.Evaluate(args)
	if err != nil {
		return err
	}
	what := s.py.Classify(v)
	if what.Kind == session.TaskValue {
		if e := s.table.Of(what.Task); e != nil {
			s.aboutTask(e)
			return nil
		}
		s.say(what.Text)
		return nil
	}
	p, ok := s.py.Primitive(v)
	if !ok {
		return usage(fmt.Sprintf("%s is %s; tasks wait for queues, locks, semaphores, events, conditions, barriers, futures and tasks", args, article(what.Type)))
	}
	s.say(s.wrap(strings.Join(s.drawn(args, p), "\n")))
	return nil
}

// drawn are the rows that show a primitive called name.
func (s *Shell) drawn(name string, p Primitive) []string {
	switch {
	case p.Loop != nil:
		return s.drawnLoop(name, p.Loop)
	case p.Future != nil:
		return s.drawnFuture(name, p.Future)
	}
	rows := []string{fmt.Sprintf("%s: %s, %s", s.theme.Paint(term.Strong, name), p.Kind, p.State)}
	if strings.HasSuffix(p.Kind, "Queue") {
		rows = append(rows, s.drawnQueue(p)...)
	}
	object := p.Object
	use := s.table.UseOf(object)
	if p.Inner != nil {
		use = s.table.UseOf(p.Inner)
	}
	for _, h := range use.Holders {
		rows = append(rows, fmt.Sprintf("  held by %s since %.3f", s.numbered(h.Number), h.Since-s.table.Start(s.py.Loop())))
	}
	for _, w := range s.waiting(object, p.Inner) {
		rows = append(rows, fmt.Sprintf("  %s waits in %s for %s", s.painted(w.e), w.op, age(w.e.Task.Loop().Time()-w.since)))
	}
	return rows
}

// drawnQueue is the picture of a queue: who puts, what is in it, who takes.
func (s *Shell) drawnQueue(p Primitive) []string {
	const most = 8 // items that are shown
	items := p.Items
	more := ""
	if len(items) > most {
		items, more = items[:most], fmt.Sprintf(" … %d more │", len(items)-most)
	}
	row := "│"
	for _, it := range items {
		row += " " + term.Truncate(it, 20) + " │"
	}
	for n := len(items); n < min(p.Size, most); n++ {
		row += "   │"
	}
	if p.Size == 0 {
		more += " …"
	}
	rows := []string{"  " + row + more}
	if p.Unfinished > 0 {
		rows = append(rows, "  "+plural(p.Unfinished, "item")+" put in without task_done() so far")
	}
	use := s.table.UseOf(p.Object)
	for _, side := range []struct {
		title   string
		numbers []int
	}{{"  put so far by ", use.Put}, {"  taken so far by ", use.Took}} {
		var who []string
		for _, n := range side.numbers {
			who = append(who, s.numbered(n))
		}
		if who != nil {
			rows = append(rows, side.title+strings.Join(who, ", "))
		}
	}
	return rows
}

// waiter is a task that waits for a primitive.
type waiter struct {
	e     *trace.Entry
	op    string
	since float64
}

// waiting are the tasks that wait for one of objects, in the order in which they
// came.
func (s *Shell) waiting(objects ...any) []waiter {
	var ws []waiter
	for _, e := range s.table.List(s.py.Loop()) {
		if e.Task.Phase() != loop.Parked {
			continue
		}
		if w := e.Task.Wait(); w.Object != nil && slices.Contains(objects, w.Object) {
			_, op, _ := strings.Cut(w.Op, ".")
			ws = append(ws, waiter{e, op + "()", w.Since})
		}
	}
	slices.SortStableFunc(ws, func(a, b waiter) int {
		switch {
		case a.since < b.since:
			return -1
		case a.since > b.since:
			return 1
		}
		return 0
	})
	return ws
}

// numbered names a task by its number, also when it has ended.
func (s *Shell) numbered(n int) string {
	if n == 0 {
		return "code outside of numbered tasks"
	}
	if e := s.table.ByNumber(n); e != nil {
		return s.painted(e)
	}
	for _, g := range s.table.Gone(s.py.Loop()) {
		if g.Number == n {
			return fmt.Sprintf("[%d] %s (%s)", n, g.Name, g.End)
		}
	}
	return fmt.Sprintf("[%d]", n)
}

func (s *Shell) drawnFuture(name string, f *loop.Future) []string {
	rows := []string{s.theme.Paint(term.Strong, name) + ": future, " + f.State().String()}
	for _, t := range f.Awaiters() {
		if e := s.table.Of(t); e != nil {
			rows = append(rows, "  awaited by "+s.spoken(e))
		}
	}
	return rows
}

// drawnLoop shows the timers of a loop.
func (s *Shell) drawnLoop(name string, l *loop.Loop) []string {
	const most = 20
	ts := l.Timers()
	rows := []string{fmt.Sprintf("%s: loop, %s, %s, time %.3f", s.theme.Paint(term.Strong, name),
		plural(l.TaskCount(), "task"), plural(len(ts), "timer"), l.Time())}
	for i, t := range ts {
		if i == most {
			rows = append(rows, fmt.Sprintf("  … %d more", len(ts)-most))
			break
		}
		row := fmt.Sprintf("  in %.1f s", max(t.When()-l.Time(), 0))
		who := []string{}
		for _, task := range t.Wakes() {
			if e := s.table.Of(task); e != nil {
				who = append(who, s.spoken(e))
			}
		}
		if len(who) > 0 {
			row += " wakes " + strings.Join(who, ", ")
		} else {
			row += " calls back"
		}
		rows = append(rows, row)
	}
	return rows
}
