package shell

import (
	"fmt"
	"strings"

	"asyncrepl/internal/loop"
	"asyncrepl/internal/trace"
)

// reason is why a task does not go on.
type reason struct {
	waits string         // "q.get()", "lock.acquire()"
	state string         // of what it waits for, in a sentence
	by    []*trace.Entry // tasks that could end the wait
	sure  bool           // nobody but those can, and each of them has to
	lost  bool           // whoever could have ended it has ended without doing so
	alone bool           // it ends by itself
}

// reasonOf tells why a task does not go on. A task that is ready waits for nothing.
func (s *Shell) reasonOf(e *trace.Entry) reason {
	if e.Task.Phase() != loop.Parked {
		return reason{alone: true}
	}
	w := e.Task.Wait()
	r := reason{waits: s.waits(e.Task), alone: w.Until > 0}
	if e2 := s.awaitedTask(e); e2 != nil {
		r.by, r.sure = []*trace.Entry{e2}, true
		return r
	}
	if w.Object == nil {
		return r
	}
	p, ok := s.py.Primitive(w.Object)
	if !ok || p.Future != nil {
		r.by = s.partsOf(e)
		r.sure = len(r.by) == 1
		return r
	}
	name := s.nameOf(p)
	use := s.table.UseOf(w.Object)
	_, op, _ := strings.Cut(w.Op, ".")
	switch kind := strings.ToLower(p.Kind); {
	case strings.HasSuffix(kind, "queue") && op == "get":
		s.users(&r, name+" is "+p.State, "put into", use.Put, e)
	case strings.HasSuffix(kind, "queue") && op == "put":
		s.users(&r, name+" is "+p.State, "taken from", use.Took, e)
	case strings.HasSuffix(kind, "queue"):
		s.users(&r, fmt.Sprintf("%s has %s without task_done()", name, plural(p.Unfinished, "item")), "taken from", use.Took, e)
	case kind == "lock", strings.HasSuffix(kind, "semaphore"), kind == "condition" && op == "acquire":
		if p.Inner != nil {
			use = s.table.UseOf(p.Inner)
		}
		s.holders(&r, name, use.Holders)
		r.sure = r.sure && kind == "lock"
	default:
		r.state = name + ": " + p.State
	}
	return r
}

// users says who has used a queue in the way that would end the wait.
func (s *Shell) users(r *reason, state, did string, numbers []int, self *trace.Entry) {
	var alive, ended []string
	for _, n := range numbers {
		e := s.table.ByNumber(n)
		switch {
		case e == self:
		case e != nil:
			r.by = append(r.by, e)
			alive = append(alive, e.Label())
		default:
			ended = append(ended, s.numbered(n))
		}
	}
	r.state = state + "; "
	switch {
	case alive != nil:
		r.state += "so far " + strings.Join(alive, ", ") + " has " + did + " it"
		if len(alive) > 1 {
			r.state = strings.Replace(r.state, " has "+did, " have "+did, 1)
		}
	case ended != nil:
		r.state += "of those that have " + did + " it none is alive: " + strings.Join(ended, ", ")
	default:
		r.state += "no task has " + did + " it so far"
	}
}

// holders says who holds a lock.
func (s *Shell) holders(r *reason, name string, holds []trace.Hold) {
	var who []string
	for _, h := range holds {
		if e := s.table.ByNumber(h.Number); e != nil {
			r.by = append(r.by, e)
			who = append(who, e.Label())
			continue
		}
		if h.Number > 0 {
			r.lost = true
		}
		who = append(who, s.numbered(h.Number))
	}
	if who == nil {
		r.state = name + " is free"
		return
	}
	r.sure = true
	r.state = name + " is held by " + strings.Join(who, ", ")
	if r.lost {
		r.state += ", which never released it"
	}
}

// partsOf are the pending tasks that a task waits for through gather, wait and
// the like.
func (s *Shell) partsOf(e *trace.Entry) []*trace.Entry {
	var parts []*trace.Entry
	for _, p := range s.table.List(e.Task.Loop()) {
		for _, t := range p.Task.Awaiters() {
			if t == e.Task {
				parts = append(parts, p)
				break
			}
		}
	}
	return parts
}

// sentence says what a task waits for and how things stand with that.
func (s *Shell) sentence(e *trace.Entry, r reason) string {
	if r.waits == "" {
		return e.Label() + " is " + s.doing(e)
	}
	text := e.Label() + " waits for " + r.waits
	if r.state != "" {
		text += "; " + r.state
	}
	return text
}

// whyCommand says why a task does not go on, and follows those who could end
// that.
func whyCommand(s *Shell, args string) error {
	if args == "" {
		return usage("which task? a number, a name or a variable")
	}
	e, err := s.taskArg(args)
	if err != nil {
		return err
	}
	var rows []string
	seen := map[*trace.Entry]bool{}
	var follow func(e *trace.Entry, indent string)
	follow = func(e *trace.Entry, indent string) {
		if seen[e] {
			rows = append(rows, indent+e.Label()+": see above")
			return
		}
		seen[e] = true
		r := s.reasonOf(e)
		row := indent + s.sentence(e, r)
		switch {
		case r.waits == "" && s.paused:
			row += "; the loop is paused: resume, run or step"
		case r.waits == "":
			row += "; it goes on when the loop comes to it"
		case r.alone:
			row += "; then it goes on by itself"
		case r.by == nil && r.state == "":
			row += "; no task is known that could end that"
		}
		rows = append(rows, wrapped(row, indent+"  ", s.columns()))
		const most = 5
		for i, b := range r.by {
			if i == most {
				rows = append(rows, fmt.Sprintf("%s  … %d more", indent, len(r.by)-most))
				break
			}
			follow(b, indent+"  ")
		}
	}
	follow(e, "")
	if at := s.where(e.Task.Where()); at != "" {
		rows = append([]string{rows[0], s.wrap("  at " + at)}, rows[1:]...)
	}
	if c := s.circle(e); c != nil {
		rows = append(rows, wrapped(s.circleText(c), "    ", s.columns()))
	}
	s.say(strings.Join(rows, "\n"))
	return nil
}

// circle returns the tasks that wait for each other in a circle which begins and
// ends with e, nil if there is none.
func (s *Shell) circle(e *trace.Entry) []*trace.Entry {
	at := map[*trace.Entry]int{}
	var path []*trace.Entry
	for x := e; ; {
		if i, ok := at[x]; ok {
			return path[i:]
		}
		at[x] = len(path)
		path = append(path, x)
		r := s.reasonOf(x)
		if r.alone || !r.sure || len(r.by) != 1 {
			return nil
		}
		x = r.by[0]
	}
}

func (s *Shell) circleText(c []*trace.Entry) string {
	text := "deadlock:\n"
	for _, e := range c {
		text += "  " + s.sentence(e, s.reasonOf(e)) + "\n"
	}
	return text + fmt.Sprintf("cancel %d ends it", c[0].Number)
}
