package shell

import (
	"fmt"
	"strconv"

	"asyncrepl/internal/coro"
	"asyncrepl/internal/loop"
)

// stepCommand makes steps of tasks, one line for each.
func stepCommand(s *Shell, args string) error {
	n := 1
	if args != "" {
		var err error
		if n, err = strconv.Atoi(args); err != nil || n < 1 {
			return usage(fmt.Sprintf("%s is no number of steps", args))
		}
	}
	return s.steps(func(t *loop.Task) (bool, error) {
		s.say(s.stepped(t))
		n--
		return n == 0, nil
	})
}

// nextCommand makes steps until a task has made one.
func nextCommand(s *Shell, args string) error {
	if args == "" {
		return usage("which task? a number, a name or a variable; step makes a step of any")
	}
	e, err := s.taskArg(args)
	if err != nil {
		return err
	}
	want, others := e.Task, 0
	return s.steps(func(t *loop.Task) (bool, error) {
		if t != want {
			others++
			return false, nil
		}
		text := s.stepped(t)
		if others > 0 {
			text += fmt.Sprintf(" (after %s of others)", plural(others, "step"))
		}
		s.say(text)
		return true, nil
	})
}

// untilCommand makes steps until an expression is true.
func untilCommand(s *Shell, args string) error {
	if args == "" {
		return usage("needs an expression, as in: until q.full()")
	}
	expr := "bool(" + args + ")"
	n := 0
	holds := func() (bool, error) {
		v, err := s.py.Evaluate(expr)
		return err == nil && s.py.Classify(v).Text == "True", err
	}
	if ok, err := holds(); ok || err != nil {
		if ok {
			s.hint("it is true already")
		}
		return err
	}
	return s.steps(func(t *loop.Task) (bool, error) {
		n++
		ok, err := holds()
		if ok {
			s.say(s.stepped(t) + fmt.Sprintf(" (after %s)", plural(n, "step")))
		}
		return ok, err
	})
}

// steps makes steps of tasks until done says that it was enough. It is asked after
// each, between two callbacks of the loop.
func (s *Shell) steps(done func(t *loop.Task) (bool, error)) error {
	l := s.py.Loop()
	s.table.Detailed = true
	defer func() { s.table.Detailed = false }()
	for {
		var made *loop.Task
		outcome, err := l.RunSteps(s.py.Thread(), 1, func(t *loop.Task) { made = t })
		switch {
		case err != nil && s.py.Interrupted(err):
			s.hint("interrupted; " + s.alive(l))
			return nil
		case err != nil:
			return err
		case outcome == loop.Starved && l.TaskCount() == 0:
			return usage("no task is left that could make a step")
		case outcome == loop.Starved:
			s.hint("nothing can happen any more; " + s.alive(l))
			return nil
		case outcome == loop.Stopped:
			s.hint("loop.stop() ended it; " + s.alive(l))
			return nil
		}
		if enough, err := done(made); enough || err != nil {
			return err
		}
	}
}

// stepped tells what a step of t has come to: from which line it went, where it
// stands, what it waits for.
func (s *Shell) stepped(t *loop.Task) string {
	l := t.Loop()
	at := fmt.Sprintf("%6.3f ", s.table.Elapsed(l))
	if e := s.table.Of(t); e != nil {
		text := at + e.Label() + ": "
		if from := line(e.Before); from != "" && e.Steps > 1 {
			text += from + " → "
		}
		return text + s.standing(e)
	}
	if gone := s.table.Gone(l); len(gone) > 0 {
		g := gone[len(gone)-1]
		return fmt.Sprintf("%s[%d] %s: %s", at, g.Number, g.Name, g.End)
	}
	return at + "a task ended"
}

// line names the innermost line of a chain.
func line(chain []coro.Position) string {
	if len(chain) == 0 || chain[len(chain)-1].Line == 0 {
		return ""
	}
	return fmt.Sprintf("line %d", chain[len(chain)-1].Line)
}
