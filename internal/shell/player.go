package shell

import (
	"fmt"
	"strings"

	"asyncrepl/internal/lesson"
	"asyncrepl/internal/session"
	"asyncrepl/internal/term"
)

// player is an open lesson. Its next step has been shown and waits for Enter.
type player struct {
	s      *Shell
	lesson *lesson.Lesson
	play   Play
	at     int  // the next step
	live   bool // the loop was live before the lesson

	interrupted bool // the last step was, by Ctrl-C
}

// status stands in the prompt.
func (p *player) status() string {
	return fmt.Sprintf("%s %d/%d", p.lesson.Name, min(p.at+1, len(p.lesson.Steps)), len(p.lesson.Steps))
}

// playerCommands are the words that are the lesson's while it is open, if they
// stand alone.
var playerCommands = map[string]func(p *player){
	"":     (*player).next,
	"next": (*player).next,
	"back": (*player).back,
	"skip": (*player).skip,
	"list": (*player).list,
	"quit": (*player).close,
}

// handle runs text if it is for the lesson.
func (p *player) handle(text string) bool {
	f := playerCommands[strings.TrimSpace(text)]
	if f == nil {
		return false
	}
	f(p)
	return true
}

// show presents the next step: narration, then code.
func (p *player) show() {
	if p.at >= len(p.lesson.Steps) {
		p.end()
		return
	}
	st := p.lesson.Steps[p.at]
	if st.Narration != "" {
		cols, _ := p.s.ed.Size()
		p.s.say("\n" + narration(st.Narration, p.s.theme, cols))
	} else if st.Title != "" {
		p.s.say("\n" + p.s.theme.Paint(term.Heading, st.Title))
	}
	if st.Code == "" {
		p.at++
		p.show()
		return
	}
	rows := []string{""}
	for line := range strings.Lines(strings.TrimRight(st.Code, "\n") + "\n") {
		rows = append(rows, p.s.theme.Paint(term.Dim, "│ ")+p.s.paint(strings.TrimSuffix(line, "\n")))
	}
	p.s.say(strings.Join(rows, "\n"))
	if st.HasInterrupt && !p.play.Auto {
		p.s.hint("(this step goes on until Ctrl-C)")
	}
}

// next runs the step that is shown and shows the one after it.
func (p *player) next() {
	if p.run() {
		p.at++
		p.show()
		return
	}
	if p.s.player == p {
		p.s.hint("the step failed: next runs it again, skip goes on, quit leaves the lesson")
	}
}

// run runs the step that is shown.
func (p *player) run() bool {
	st := p.lesson.Steps[p.at]
	l := p.s.py.Loop()
	if p.play.Auto && st.HasInterrupt {
		l.InterruptAt(l.Time() + st.Interrupt)
		defer l.ClearInterruptAt()
	}
	p.s.inputs = append(p.s.inputs, st.Code)
	p.s.ed.Remember(strings.TrimRight(st.Code, "\n"))
	in := Input{Text: st.Code, File: p.lesson.File, Line: st.Line, Echo: session.EchoLast}
	if st.File != "" {
		in.File = st.File
	}
	note, err := p.s.py.Execute(in)
	if err != nil {
		p.s.raised(err)
	}
	if note != "" {
		p.s.hint(note)
	}
	p.interrupted = err != nil && p.s.py.Interrupted(err)
	// What runs until Ctrl-C has done what it should when Ctrl-C ends it.
	return err == nil || st.HasInterrupt && p.interrupted
}

// all plays the rest without asking.
func (p *player) all() error {
	failed := false
	for p.s.player == p && !p.s.quit {
		p.show()
		if p.s.player != p {
			break
		}
		if !p.run() {
			failed = true
			if !p.play.KeepGoing || p.interrupted {
				how := "failed; --keep-going plays on"
				if p.interrupted {
					how = "was interrupted"
				}
				p.s.complain(fmt.Sprintf("step %d of %s %s", p.at+1, p.lesson.Name, how))
				p.s.player, p.s.paused = nil, !p.live
				break
			}
		}
		p.at++
	}
	if failed {
		p.s.status = 1
		return errSaid
	}
	return nil
}

// back shows an earlier step again; Enter would run it again.
func (p *player) back() {
	if p.at == 0 {
		p.s.hint("this is the first step")
	}
	p.at = max(p.at-1, 0)
	p.show()
}

func (p *player) skip() {
	p.at++
	p.show()
}

// list shows the titles of the steps, with a mark at the next one.
func (p *player) list() {
	var rows []string
	for i, st := range p.lesson.Steps {
		mark := "  "
		if i == p.at {
			mark = "> "
		}
		title := st.Title
		if title == "" {
			title, _, _ = strings.Cut(strings.TrimSpace(st.Code), "\n")
		}
		rows = append(rows, fmt.Sprintf("%s%2d  %s", mark, i+1, title))
	}
	p.s.say(strings.Join(rows, "\n"))
}

func (p *player) close() { p.leave("left the lesson; what it defined stays") }

func (p *player) end() { p.leave("end of the lesson; what it defined stays") }

// leave closes the lesson. The loop is as live as it was before it.
func (p *player) leave(words string) {
	p.s.player = nil
	if p.live && p.s.paused {
		p.s.paused = false
		if n := p.s.table.Count(p.s.py.Loop()); n > 0 {
			words += "; the loop goes on, with " + plural(n, "task")
		}
	}
	p.s.hint(words)
}
