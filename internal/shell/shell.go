package shell

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"strings"
	"sync/atomic"

	"asyncrepl/internal/loop"
	"asyncrepl/internal/term"
	"asyncrepl/internal/trace"
)

// Config says what a shell is made of.
type Config struct {
	// Theme styles what the shell says; nil: no colours.
	Theme *term.Theme
	// Lessons holds the lessons that are played by name; nil: none.
	Lessons fs.FS
	// Lang is the language of lessons, such as "en".
	Lang string
	// Signals, if not nil, delivers Ctrl-C that comes as a signal: while an
	// input runs the terminal makes one of the key.
	Signals <-chan os.Signal
	// Banner is shown at the start; empty: nothing is.
	Banner string
	// Errors is where exceptions and complaints go; nil: to the screen.
	Errors io.Writer
	// Script: the input is no user at a terminal, and its first failure ends
	// the session with status 1, as in a program.
	Script bool
	// Files are opened and created for load and save; nil: the system's.
	Files Files
}

// Files is the file system that load, save and play work on.
type Files interface {
	ReadFile(name string) ([]byte, error)
	WriteFile(name string, data []byte) error
}

// systemFiles is the Files of the operating system.
type systemFiles struct{}

func (systemFiles) ReadFile(name string) ([]byte, error) { return os.ReadFile(name) }

// WriteFile refuses to overwrite.
func (systemFiles) WriteFile(name string, data []byte) error {
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	return errors.Join(err, f.Close())
}

// Shell is one interactive session on one terminal. See the package's comment
// for who may use it.
type Shell struct {
	config Config
	py     Python
	ed     term.Editor
	theme  *term.Theme
	table  *trace.Table
	lanes  *lanes

	paused   bool
	fresh    bool // no task was ever made: the prompt is bare
	inputs   []string
	repeat   string // a stepping command that Enter repeats
	breaks   []breakpoint
	player   *player
	quit     bool
	status   int
	reading  bool
	watching bool
	// resetting: what is stopped now is stopped by reset.
	resetting bool
	// stuckTold is the deadlock that was reported last at the prompt, stuckInput
	// the one that was while the present input runs.
	stuckTold, stuckInput string
	// stopped: an interrupt ended a task of the loop while it was pumped.
	stopped bool

	hold hold
	keyboard
	// shadowed are the command names that variables hold; the editor's
	// goroutine reads it.
	shadowed atomic.Pointer[map[string]bool]
	inLesson atomic.Bool
}

// Output is where the programs of a session print. It must exist before the
// session does; New joins it to the shell.
type Output struct{ lanes *lanes }

// NewOutput returns the output for a shell on ed.
func NewOutput(ed term.Editor) *Output {
	return &Output{&lanes{ed: ed, theme: term.NewTheme(false), running: func() *loop.Loop { return nil }}}
}

// Write implements io.Writer, on the interpreter's goroutine.
func (o *Output) Write(b []byte) (int, error) { return o.lanes.Write(b) }

// New returns a shell for py on ed. What py prints goes to out.
func New(c Config, py Python, ed term.Editor, out *Output) *Shell {
	if c.Theme == nil {
		c.Theme = term.NewTheme(false)
	}
	if c.Files == nil {
		c.Files = systemFiles{}
	}
	s := &Shell{config: c, py: py, ed: ed, theme: c.Theme, lanes: out.lanes, fresh: true}
	s.keyboard.init()
	s.table = trace.New(trace.Config{Name: py.TaskName, Finished: s.finished, Stuck: s.stuck, Held: s.held})
	s.lanes.theme, s.lanes.table, s.lanes.on = c.Theme, s.table, ed.Interactive()
	s.lanes.running = func() *loop.Loop { return loop.Of(py.Thread()) }
	py.Observe(s.table)
	s.refresh()
	return s
}

// Run reads and runs inputs until the user leaves, and returns the exit
// status. It must be called on the interpreter's goroutine.
func (s *Shell) Run() int {
	if s.config.Banner != "" {
		s.hint(s.config.Banner)
	}
	defer s.watch()()
	go s.readKeyboard(s.ed)
	defer close(s.reads)
	for !s.quit {
		s.turn()
	}
	return s.status
}

// watch has Ctrl-C that comes as a signal and code that holds the loop noticed,
// until the returned function is called. A watch within another does nothing.
func (s *Shell) watch() (end func()) {
	if s.watching {
		return func() {}
	}
	s.watching = true
	done := make(chan struct{})
	if s.config.Signals != nil {
		go s.watchSignals(done)
	}
	if s.ed.Interactive() {
		go s.watchHolding(done)
	}
	return func() {
		s.watching = false
		close(done)
	}
}

// RunAfter runs a program, a file or the text if file is "", and then Run. What
// the program prints is plain, and its exit, too, leads to the prompt.
func (s *Shell) RunAfter(file, text string) int {
	defer s.watch()()
	on := s.lanes.on
	s.lanes.on = false
	err := s.py.RunProgram(file, text)
	s.lanes.on = on
	if err != nil {
		s.print(s.py.FormatError(err))
	}
	s.refresh()
	return s.Run()
}

// turn handles one line.
func (s *Shell) turn() {
	text, err := s.next()
	if s.urgency.settled() {
		s.py.Loop().Interrupts().Take() // it may have come too late for the task that it was meant for
		s.stopped = false
	}
	s.lanes.entered()
	var ctrlC *term.InterruptError
	switch {
	case err == nil:
		if !s.handle(text) && s.config.Script && !s.quit {
			s.leave(1)
		}
	case errors.As(err, &ctrlC):
		s.idleInterrupt(ctrlC)
	case errors.Is(err, io.EOF):
		s.leave(0)
	default:
		s.leave(1)
	}
	s.refresh()
}

// Interrupt does what Ctrl-C does while an input runs. Any goroutine may call it.
func (s *Shell) Interrupt() { s.py.Interrupt() }

// leave ends Run after the current input.
func (s *Shell) leave(status int) { s.quit, s.status = true, status }

// say shows a message of the shell.
func (s *Shell) say(text string) { s.lanes.line(text) }

// complain shows what went wrong with a command.
func (s *Shell) complain(text string) { s.remark(term.Error, text) }

// remark shows a message that goes with a failure.
func (s *Shell) remark(style term.Style, text string) {
	text = s.wrap(text)
	if s.config.Errors == nil {
		text = s.theme.Paint(style, text)
	}
	s.print(text)
}

// hint shows a remark of the shell.
func (s *Shell) hint(text string) { s.say(s.theme.Paint(term.HintStyle, s.wrap(text))) }

// tell shows a message of the shell, broken at words.
func (s *Shell) tell(text string) { s.say(s.wrap(text)) }

// wrap breaks a message at words where it is wider than the screen.
func (s *Shell) wrap(text string) string { return wrapped(text, "  ", s.columns()) }

// columns is the width of the screen, 0 if there is none.
func (s *Shell) columns() int {
	if !s.ed.Interactive() {
		return 0
	}
	cols, _ := s.ed.Size()
	return cols
}

// print shows text about a failure on rows of its own.
func (s *Shell) print(text string) {
	if s.config.Errors == nil {
		s.say(text)
		return
	}
	s.ed.Flush()
	io.WriteString(s.config.Errors, strings.TrimSuffix(text, "\n")+"\n")
}

// refresh notes for the editor's goroutine which commands variables hide.
func (s *Shell) refresh() {
	m := map[string]bool{}
	for _, c := range commands() {
		if s.py.Has(c.name) {
			m[c.name] = true
		}
	}
	s.shadowed.Store(&m)
	s.inLesson.Store(s.player != nil)
}
