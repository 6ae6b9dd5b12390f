package shell

import (
	"fmt"
	"strings"

	"asyncrepl/internal/loop"
	"asyncrepl/internal/term"
	"asyncrepl/internal/trace"
)

// stuck is told when the loop is about to wait although nothing it knows of can
// end the wait. At the prompt only tasks that wait for each other are reported:
// the user may be about to type what the others wait for. While an input or a
// command runs the loop, all are.
func (s *Shell) stuck(l *loop.Loop) {
	if s.reading {
		s.deadlocks(l)
		return
	}
	text := s.deadlockText(l)
	if text == "" {
		text = s.waitingText(l)
	}
	if text != s.stuckInput {
		s.stuckInput = text
		s.remark(term.Warning, text)
	}
}

// deadlocks reports, once, tasks that wait for each other.
func (s *Shell) deadlocks(l *loop.Loop) {
	if text := s.deadlockText(l); text != "" && text != s.stuckTold {
		s.stuckTold = text
		s.remark(term.Warning, text)
	}
}

// deadlockText tells of the tasks that no other task can ever wake, "" if there
// are none.
func (s *Shell) deadlockText(l *loop.Loop) string {
	told := map[*trace.Entry]bool{}
	var texts []string
	for _, e := range s.table.List(l) {
		r := s.reasonOf(e)
		if c := s.circle(e); c != nil && !told[c[0]] {
			for _, x := range c {
				told[x] = true
			}
			texts = append(texts, s.circleText(c))
		} else if r.lost && !told[e] {
			texts = append(texts, fmt.Sprintf("deadlock:\n  %s\ncancel %d ends it", s.sentence(e, r), e.Number))
		}
	}
	return strings.Join(texts, "\n")
}

// waitingText tells what the tasks wait for.
func (s *Shell) waitingText(l *loop.Loop) string {
	const most = 5
	rows := []string{"nothing is left that could wake a task:"}
	for i, e := range s.table.List(l) {
		if i == most {
			rows = append(rows, fmt.Sprintf("  … %d more", s.table.Count(l)-most))
			break
		}
		rows = append(rows, "  "+s.sentence(e, s.reasonOf(e)))
	}
	if len(rows) == 1 {
		rows[0] = "nothing is left that could end this wait"
	}
	return strings.Join(append(rows, "Ctrl-C stops waiting"), "\n")
}
