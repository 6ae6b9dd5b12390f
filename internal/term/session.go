package term

import (
	"io"
	"strings"

	"golang.org/x/sys/unix"
)

// session is one pending read. Sessions form a stack: a ReadLine during a
// ReadBlock puts the block aside and gives it back, and a ReadBlock during a
// ReadLine waits for its turn.
type session struct {
	block  bool
	prompt Prompt // of a line; that of blocks is the editor's
	buf    buffer // while another session is edited
	result chan readResult
}

type readResult struct {
	text string
	err  error
}

func (t *tty) top() *session { return t.sessions[len(t.sessions)-1] }

func (t *tty) ReadBlock() (string, error) {
	return t.read(&session{block: true})
}

func (t *tty) ReadLine(prompt string) (string, error) {
	return t.read(&session{prompt: Prompt{Main: prompt}})
}

func (t *tty) read(s *session) (string, error) {
	s.result = make(chan readResult, 1)
	if !t.gate.post(func() { t.begin(s) }) {
		return "", ErrClosed
	}
	select {
	case r := <-s.result:
		return r.text, r.err
	case <-t.done:
		select {
		case r := <-s.result:
			return r.text, r.err
		default:
			return "", ErrClosed
		}
	}
}

func (t *tty) begin(s *session) {
	if t.gate.gone() {
		s.result <- readResult{err: io.EOF}
		return
	}
	if s.block && len(t.sessions) > 0 && !t.top().block {
		// A line that is being asked for goes first, whoever came before.
		t.sessions = append([]*session{s}, t.sessions...)
		return
	}
	if len(t.sessions) > 0 {
		t.top().buf = t.buf
		t.screen.erase()
	} else {
		t.gate.expect(t.modes.set(modeEdit))
	}
	t.sessions = append(t.sessions, s)
	t.buf = buffer{}
	t.closeMenus()
	t.gate.set(true)
	t.screen.show(t.view())
}

// finish ends the session being edited. With keep its text stays on the
// screen, else the frame vanishes.
func (t *tty) finish(r readResult, keep bool) {
	t.closeMenus()
	s := t.top()
	if keep {
		t.screen.finish(t.view())
	} else {
		t.screen.erase()
	}
	t.sessions = t.sessions[:len(t.sessions)-1]
	t.buf = buffer{}
	if len(t.sessions) > 0 {
		t.buf = t.top().buf
		t.screen.show(t.view())
	} else {
		t.gate.set(false)
		t.modes.set(modeRun)
	}
	s.result <- r
	if r.err == nil && len(t.sessions) == 0 && t.gate.interruptAhead() {
		unix.Kill(unix.Getpid(), unix.SIGINT)
	}
}

func (t *tty) endAll(err error) {
	for len(t.sessions) > 0 {
		t.finish(readResult{err: err}, t.buf.String() != "")
	}
}

// hangup runs when the terminal has gone.
func (t *tty) hangup() { t.endAll(io.EOF) }

// enter submits the text or, if it goes on, begins a row.
func (t *tty) enter() {
	s := t.top()
	if !s.block {
		t.finish(readResult{text: t.buf.String()}, true)
		return
	}
	if t.recall == nil && t.buf.rowEnd(t.buf.pos) < len(t.buf.text) {
		t.buf.newline()
		return
	}
	text := t.buf.String()
	if i := strings.LastIndexByte(text, '\n'); strings.Trim(text[i+1:], " ") == "" {
		text = text[:i+1]
	}
	if t.cfg.More != nil && t.cfg.More(text) {
		t.buf.pos = len(t.buf.text)
		t.buf.newline()
		return
	}
	t.hist.add(text)
	t.finish(readResult{text: text}, true)
}

// interrupt serves Ctrl-C.
func (t *tty) interrupt() {
	text := t.buf.String()
	dropped := strings.TrimSpace(text) != ""
	t.finish(readResult{err: &InterruptError{Dropped: dropped, Text: text}}, dropped || !t.top().block)
}
