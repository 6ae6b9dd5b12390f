package shell

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"asyncrepl/internal/loop"
)

// resetGrace is how long, by the wall, tasks may clean up in a reset.
const resetGrace = time.Second

// runCommand runs the loop in the foreground.
func runCommand(s *Shell, args string) error {
	l, th := s.py.Loop(), s.py.Thread()
	begin := l.Time()
	var outcome loop.Outcome
	var err error
	until, isUntil := strings.CutPrefix(args, "until ")
	switch {
	case args == "":
		if l.TaskCount() == 0 {
			return usage("no task is alive")
		}
		outcome, err = l.RunUntilIdle(th)
	case isUntil:
		e, bad := s.taskArg(strings.TrimSpace(until))
		if bad != nil {
			return bad
		}
		outcome, err = l.RunUntil(th, &e.Task.Future)
	default:
		seconds, bad := s.number(args)
		if bad != nil {
			return bad
		}
		outcome, err = l.RunFor(th, seconds)
	}
	took := fmt.Sprintf("%.3f s", l.Time()-begin)
	alive := s.alive(l)
	switch {
	case err != nil && s.py.Interrupted(err):
		s.hint("interrupted after " + took + "; " + alive)
		return nil
	case err != nil:
		return err
	case outcome == loop.Stopped:
		s.hint("loop.stop() ended the run after " + took + "; " + alive)
	default:
		s.hint("ran " + took + "; " + alive)
	}
	return nil
}

// alive says how many tasks are left.
func (s *Shell) alive(l *loop.Loop) string {
	n := s.table.Count(l)
	if n == 0 {
		return "no task is left"
	}
	return plural(n, "task", "is", "are") + " alive"
}

// number reads a non-negative number: a literal, or an expression.
func (s *Shell) number(arg string) (float64, error) {
	x, err := strconv.ParseFloat(arg, 64)
	if err != nil {
		v, exc := s.py.Evaluate(arg)
		if exc != nil {
			return 0, exc
		}
		if x, err = strconv.ParseFloat(s.py.Classify(v).Text, 64); err != nil {
			return 0, usage(fmt.Sprintf("%s is no number of seconds", arg))
		}
	}
	if !(x >= 0) || x > 1e9 {
		return 0, usage(fmt.Sprintf("%s is no possible number of seconds", arg))
	}
	return x, nil
}

func pauseCommand(s *Shell, args string) error {
	if err := noArgs(args); err != nil {
		return err
	}
	if s.paused {
		return usage("the loop is paused already")
	}
	s.paused = true
	s.hint("paused: the loop moves only in run, step, await and the loop's own run methods")
	return nil
}

func resumeCommand(s *Shell, args string) error {
	if err := noArgs(args); err != nil {
		return err
	}
	if !s.paused {
		return usage("the loop is live already")
	}
	s.paused = false
	return nil
}

// resetCommand ends everything on the loop and makes a fresh one.
func resetCommand(s *Shell, args string) error {
	all := args == "--all"
	if args != "" && !all {
		return usage(fmt.Sprintf("does not know %s; there is --all", args))
	}
	l := s.py.Loop()
	quiet := s.table.Count(l)
	s.resetting = true
	sum, err := l.Shutdown(s.py.Thread(), resetGrace)
	s.resetting = false
	if err != nil {
		return err
	}
	s.table.Forget(l)
	if _, err := s.py.NewLoop(); err != nil {
		return err
	}
	parts := []string{}
	if n := len(sum.Cancelled); n > 0 {
		parts = append(parts, "cancelled "+plural(n, "task"))
	}
	if n := len(sum.Dropped); n > 0 {
		parts = append(parts, "dropped "+plural(n, "task", "that resisted", "that resisted"))
	}
	parts = append(parts, closings(sum.Closed)...)
	ended, left := s.py.EndThreads()
	if ended > 0 {
		parts = append(parts, "ended "+plural(ended, "thread"))
	}
	if left > 0 {
		parts = append(parts, "left "+plural(left, "thread", "that resists", "that resist"))
	}
	if quiet == 0 && len(parts) == 0 {
		parts = append(parts, "no task was alive")
	}
	kept := "kept all definitions and values"
	if all {
		s.py.Forget()
		s.inputs = nil
		kept = "forgot all definitions and values"
	}
	if n := s.table.Elsewhere(); n > 0 {
		kept += "; " + plural(n, "task", "is", "are") + " still alive on another loop"
	}
	s.lanes.width, s.hold.told = 0, nil
	s.tell("reset: " + strings.Join(parts, ", ") + "; closed the loop; " + kept)
	return nil
}

// closings tells what was open on a loop beside its tasks.
func closings(closed map[string]int) []string {
	var parts []string
	for _, what := range slices.Sorted(maps.Keys(closed)) {
		n := closed[what]
		switch what {
		case "child":
			parts = append(parts, fmt.Sprintf("ended %d %s", n, children(n)))
		case "killed child":
			parts = append(parts, fmt.Sprintf("killed %d %s that resisted", n, children(n)))
		default:
			parts = append(parts, "closed "+plural(n, what))
		}
	}
	return parts
}

func children(n int) string {
	if n == 1 {
		return "child"
	}
	return "children"
}

// clockCommand shows or changes the clock.
func clockCommand(s *Shell, args string) error {
	c := s.py.Loop().Clock()
	if args != "" {
		if err := setClock(c, args); err != nil {
			return err
		}
		// Timers that wait by the old pace have to be looked at again.
		s.py.Loop().Wake()
	}
	kind, factor := c.Kind()
	text := kind.String()
	if kind == loop.Scaled {
		text = fmt.Sprintf("%s times as fast as real", strconv.FormatFloat(factor, 'g', -1, 64))
	}
	s.say(fmt.Sprintf("clock %s; loop time %.3f s", text, s.py.Loop().Time()))
	if kind == loop.Virtual && args != "" {
		s.hint("it jumps to the next timer in run, step and await, and stands still at the prompt")
	}
	return nil
}

// setClock changes c to what arg says.
func setClock(c *loop.Clock, arg string) error {
	switch arg {
	case "real":
		c.Set(loop.Real, 1)
	case "virtual":
		c.Set(loop.Virtual, 1)
	default:
		x, err := strconv.ParseFloat(strings.TrimSpace(strings.TrimPrefix(arg, "scale")), 64)
		if err != nil || !(x > 0) || x > 1e6 {
			return usage(fmt.Sprintf("%s is no kind of clock: real, virtual, or a factor such as 10", arg))
		}
		c.Set(loop.Scaled, x)
	}
	return nil
}
