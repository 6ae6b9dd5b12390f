package shell

import (
	"errors"
	"fmt"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"asyncrepl/internal/loop"
	"asyncrepl/internal/term"
)

// pumpTurns is how many iterations of the loop are run between two looks at
// the keyboard.
const pumpTurns = 16

// holdPrompt is how long what is ready before a prompt may keep it away.
const holdPrompt = 50 * time.Millisecond

// keyboard is what the interpreter's and the keyboard's goroutine share.
type keyboard struct {
	urgency
	reads  chan struct{} // asks for a line
	lines  chan typed    // answers
	calls  chan func()   // work for the interpreter while it waits
	waking atomic.Pointer[loop.Loop]
	busy   atomic.Bool // the loop is being pumped
	asked  atomic.Bool // a ReadBlock is pending, or its line not handed over yet
}

// typed is the outcome of one ReadBlock.
type typed struct {
	text string
	err  error
}

func (k *keyboard) init() {
	k.reads = make(chan struct{})
	k.lines = make(chan typed, 1)
	k.calls = make(chan func(), 1)
}

// wake makes the interpreter's goroutine look at the channels.
func (k *keyboard) wake() {
	if l := k.waking.Load(); l != nil {
		l.Wake()
	}
}

// readKeyboard is the keyboard's goroutine: one ReadBlock for each request.
func (s *Shell) readKeyboard(ed term.Editor) {
	for range s.reads {
		s.asked.Store(true)
		text, err := ed.ReadBlock()
		if errors.Is(err, term.ErrInterrupt) && s.busy.Load() {
			// A background task may be spinning. If it is not, the request is
			// taken back when the line is handled.
			s.py.Interrupt()
		}
		s.urge(text)
		s.lines <- typed{text, err}
		s.asked.Store(false)
		s.wake()
	}
}

// next returns the next line. Meanwhile the loop is pumped, unless it is paused.
// Before the prompt appears, what is ready gets its turn, so that the prompt and
// what is shown above it do not depend on how fast the user types.
func (s *Shell) next() (string, error) {
	shown := s.prompt()
	if s.reading {
		s.ed.SetPrompt(shown)
	} else {
		ask := sync.OnceFunc(func() {
			s.ed.SetPrompt(shown)
			s.reads <- struct{}{}
		})
		late := time.AfterFunc(holdPrompt, ask)
		if l := s.py.Loop(); !s.paused {
			s.pump(l)
			if l.Stuck() {
				s.deadlocks(l)
			}
		}
		if late.Stop() {
			shown = s.prompt()
		}
		ask()
		s.reading = true
	}
	for {
		l := s.py.Loop()
		if !s.paused && len(s.lines) == 0 {
			s.pump(l)
		}
		if p := s.prompt(); p != shown {
			shown = p
			s.ed.SetPrompt(p)
		}
		s.waking.Store(l)
		select {
		case t := <-s.lines:
			return s.took(t)
		case f := <-s.calls:
			f()
			continue
		default:
		}
		if !s.paused && l.WaitAwake(s.py.Thread()) == nil {
			continue
		}
		var t typed
		var f func()
		s.blocking(func() {
			select {
			case t = <-s.lines:
			case f = <-s.calls:
			}
		})
		if f == nil {
			return s.took(t)
		}
		f()
	}
}

// took is the end of next.
func (s *Shell) took(t typed) (string, error) {
	s.reading = false
	s.urgency.take()
	return t.text, t.err
}

// blocking calls f, which waits, and lets Python threads run meanwhile.
func (s *Shell) blocking(f func()) {
	if t, ok := s.py.Thread().(interface{ Blocking(func()) }); ok {
		t.Blocking(f)
		return
	}
	f()
}

// pump runs what is ready on the loop.
func (s *Shell) pump(l *loop.Loop) {
	s.stopped = false
	s.hold.loop.Store(l)
	s.busy.Store(true)
	err := l.Pump(s.py.Thread(), pumpTurns)
	s.busy.Store(false)
	if err != nil {
		s.escaped(l, err)
	}
}

// escaped deals with a fatal error that left the loop while it was pumped. The
// task that raised it has been reported by then.
func (s *Shell) escaped(l *loop.Loop, err error) {
	if s.py.Interrupted(err) {
		if !s.stopped && len(s.lines) > 0 {
			s.py.Interrupt() // it was meant for the input that has just been typed
		}
		return
	}
	if _, _, exits := s.py.ExitStatus(err); exits {
		s.complain("SystemExit in the background: the shell goes on; quit leaves it")
		return
	}
	s.print(s.py.FormatError(err))
}

// idleInterrupt answers Ctrl-C at the prompt.
func (s *Shell) idleInterrupt(c *term.InterruptError) {
	l := s.py.Loop()
	l.Interrupts().Take()
	if c.Dropped || s.stopped {
		s.stopped = false
		return // it has done something already
	}
	switch n := s.table.Count(l); {
	case s.player != nil:
		s.hint("Enter goes on with the lesson, quit leaves it")
	case n > 0 && !s.paused:
		s.hint(fmt.Sprintf("%s in the background: cancel ends one, reset all, quit leaves the shell", plural(n, "task", "runs", "run")))
	default:
		s.hint("nothing is running; quit or Ctrl-D leaves the shell")
	}
}

// handover bounds the time from the Enter that ends a line to the line's arrival.
const handover = 20 * time.Millisecond

// watchSignals has Ctrl-C that comes as a signal interrupt the running input, or
// the one that is about to run: the terminal makes signals from Enter on.
func (s *Shell) watchSignals(done <-chan struct{}) {
	for {
		select {
		case <-s.config.Signals:
			for end := time.Now().Add(handover); s.asked.Load() && time.Now().Before(end); {
				time.Sleep(time.Millisecond)
			}
			s.Interrupt()
		case <-done:
			return
		}
	}
}

// prompt returns the prompt for the present state.
func (s *Shell) prompt() term.Prompt {
	l := s.py.Loop()
	n := s.table.Count(l)
	var parts []string
	if s.player != nil {
		parts = append(parts, s.player.status())
	}
	if n > 0 {
		parts = append(parts, plural(n, "task"))
	}
	// In a lesson it goes without saying.
	if s.paused && (n > 0 || s.player == nil) {
		parts = append(parts, "paused")
	}
	status := ""
	if parts != nil {
		status = s.theme.Paint(term.StatusStyle, strings.Join(parts, ", ")+" ")
	}
	return term.Prompt{
		Status: status,
		Main:   s.theme.Paint(term.PromptStyle, ">>> "),
		Cont:   s.theme.Paint(term.PromptStyle, "... "),
	}
}

// plural returns n and a noun, and what follows it: forms holds its singular
// and its plural.
func plural(n int, noun string, forms ...string) string {
	i := 0
	if n != 1 {
		i = 1
		noun += "s"
	}
	if len(forms) == 2 {
		noun += " " + forms[i]
	}
	return fmt.Sprintf("%d %s", n, noun)
}
