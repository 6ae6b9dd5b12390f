package shell

import (
	"fmt"
	"strings"

	"asyncrepl/internal/syntax"
	"asyncrepl/internal/term"
	"asyncrepl/internal/trace"
)

// handle runs what was submitted and reports whether all of it went well.
func (s *Shell) handle(text string) bool {
	if s.player != nil && s.player.handle(text) {
		return true
	}
	if strings.TrimSpace(text) == "" {
		return s.repeat == "" || s.runPiece(s.repeat)
	}
	s.repeat, s.stuckInput, s.stopped = "", "", false
	s.hold.loop.Store(s.py.Loop())
	s.inputs = append(s.inputs, text)
	for _, p := range pieces(text, s.names()) {
		if !s.runPiece(p) {
			return false
		}
		if s.quit {
			break
		}
	}
	return true
}

// names is the names as the interpreter knows them.
func (s *Shell) names() names { return names{variable: s.py.Has, builtin: s.py.Builtin} }

// runPiece runs a command or a piece of Python and reports whether it went well.
func (s *Shell) runPiece(text string) bool {
	if name := helpName(text); name != "" {
		return s.about(name)
	}
	if c, args := commandIn(text, s.names()); c != nil {
		return s.command(c, args)
	}
	if strings.HasPrefix(text, "%") {
		word, _, _ := firstWord(text)
		return s.unknown(word)
	}
	if strings.HasPrefix(text, "!") {
		return s.system(strings.TrimSpace(text[1:]))
	}
	if ok, done := s.awaitTask(text); done {
		return ok
	}
	return s.python(text)
}

// python runs Python text typed at the prompt, statement by statement.
func (s *Shell) python(text string) bool {
	file := fmt.Sprintf("<input %d>", len(s.inputs))
	parts, err := syntax.Split(text)
	if err != nil {
		if word := s.mistyped(text); word != "" {
			return s.unknown(word)
		}
		parts = []string{text}
	}
	if len(parts) > 1 {
		s.py.AddSource(file, text)
	}
	line := 1
	for _, p := range parts {
		if !s.execute(Input{Text: p, File: file, Line: line}) {
			return false
		}
		line += strings.Count(p, "\n")
	}
	return true
}

// execute runs an input and reports its exception, if any.
func (s *Shell) execute(in Input) bool {
	note, err := s.py.Execute(in)
	if err != nil {
		s.raised(err)
		s.advise(in, err)
	}
	if note != "" {
		s.hint(note)
	}
	return err == nil
}

// interruptedStatus is what a shell sees of a process that SIGINT killed.
const interruptedStatus = 130

// raised shows an exception that nobody caught, or leaves for SystemExit.
func (s *Shell) raised(err error) {
	if status, text, ok := s.py.ExitStatus(err); ok {
		if text != "" {
			s.print(text)
		}
		s.leave(status)
		return
	}
	if s.py.Interrupted(err) {
		s.print("KeyboardInterrupt")
		if s.config.Script {
			s.leave(interruptedStatus)
		}
		return
	}
	s.print(s.py.FormatError(err))
}

// awaitTask runs "await 3" and "await consumer", where no variable but a task
// bears the name. done is false if text is something else.
func (s *Shell) awaitTask(text string) (ok, done bool) {
	rest, is := strings.CutPrefix(strings.TrimSpace(text), "await ")
	if !is {
		return false, false
	}
	word := strings.TrimSpace(rest)
	e := s.taskNamed(word)
	if e == nil {
		if isNumber(word) {
			s.complain(s.noTask(word))
			return false, true
		}
		return false, false
	}
	return s.await1(e), true
}

// await1 waits for a task in the foreground. Ctrl-C ends only the waiting.
func (s *Shell) await1(e *trace.Entry) bool {
	label := e.Label()
	l := e.Task.Loop()
	v, err := l.RunUntilComplete(s.py.Thread(), e.Task.Waitable(), false)
	switch {
	case err == nil:
		if err = s.py.Display(v); err != nil {
			s.raised(err)
		}
	case s.py.Interrupted(err) && !e.Task.Done():
		s.raised(err)
		s.hint("stopped waiting; " + label + " goes on")
	default:
		s.raised(err)
	}
	return err == nil
}

// finished is told of each task that ends. One that dies with nobody waiting
// for it is reported at once.
func (s *Shell) finished(e *trace.Entry, end trace.End) {
	if end != trace.Failed || e.Number == 0 || e.Watched {
		return
	}
	_, err := e.Task.Peek()
	if s.py.Interrupted(err) {
		s.stopped = true
		by := "Ctrl-C"
		if s.resetting {
			by = "reset"
		} else if word := s.urgency.command(); word != "" {
			by = word
		}
		s.complain(fmt.Sprintf("%s held the loop and was stopped by %s", e.Label(), by))
		return
	}
	if _, _, exits := s.py.ExitStatus(err); exits {
		s.complain(e.Label() + " raised SystemExit")
		return
	}
	l := e.Task.Loop()
	s.say(s.lanes.prefix(l, e) + s.theme.Paint(term.Error, fmt.Sprintf("task %d died", e.Number)))
	s.print(s.py.FormatError(err))
	e.Task.Retrieved()
}
