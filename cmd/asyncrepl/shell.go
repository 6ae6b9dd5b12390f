package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"

	"asyncrepl/internal/lesson"
	"asyncrepl/internal/lib"
	"asyncrepl/internal/loop"
	"asyncrepl/internal/session"
	"asyncrepl/internal/shell"
	"asyncrepl/internal/term"
	"asyncrepl/internal/vm"
	"asyncrepl/scripts"
)

const banner = "asyncrepl, Python 3.13: asyncio is imported; try help, or lessons"

// interactive is one run of the shell.
type interactive struct {
	o       *options
	ed      term.Editor
	theme   *term.Theme
	sh      *shell.Shell
	signals chan os.Signal
}

// runShell runs the shell: bare, after a file (-i), or with a lesson.
func runShell(o *options, stdin, stdout *os.File, stderr io.Writer, use func(*interactive) int) int {
	in := &interactive{o: o, signals: make(chan os.Signal, 1)}
	termName := os.Getenv("TERM")
	in.theme = o.theme(stdout)
	var err error
	in.ed, err = term.New(term.Config{
		In: stdin, Out: stdout, Term: termName, Theme: in.theme, HistoryPath: historyPath(),
		More:      func(text string) bool { return in.sh.More(text) },
		Complete:  func(text string, cursor int) term.Completion { return in.sh.Complete(text, cursor) },
		Highlight: func(text string, cursor int) []term.Span { return in.sh.Highlight(text, cursor) },
	})
	if err != nil {
		fmt.Fprintln(stderr, "asyncrepl:", err)
		return 1
	}
	defer in.ed.Close()
	out := shell.NewOutput(in.ed)
	c := shell.Config{Theme: in.theme, Lessons: scripts.FS, Lang: o.language(), Signals: in.signals}
	c.Script = !o.stay && !term.IsTerminal(stdin)
	if f, ok := stderr.(*os.File); !ok || !term.IsTerminal(f) || !in.ed.Interactive() {
		c.Errors = stderr
	}
	if in.ed.Interactive() && len(o.args) == 0 {
		c.Banner = banner
	}
	sc := o.sessionConfig(lib.Legacy)
	sc.Stdout, sc.Stderr, sc.Stdin, sc.Terminal = out, out, typedLines{in.ed}, in.ed.Interactive()
	if c.Errors != nil {
		sc.Stderr = stderr
	}
	py, err := session.NewInteractive(sc)
	if err != nil {
		fmt.Fprintln(stderr, "asyncrepl:", err)
		return 1
	}
	signal.Notify(in.signals, os.Interrupt)
	defer signal.Stop(in.signals)
	in.sh = shell.New(c, py, in.ed, out)
	return use(in)
}

// sessionConfig is what a session of the shell knows of the command line: with
// -i it is the program's.
func (o *options) sessionConfig(era lib.Era) session.Config {
	if o.stay && len(o.args) > 0 {
		c := o.programConfig()
		c.Clock = clockOf(o.clock)
		return c
	}
	if o.module != "" {
		era = lib.Modern
	}
	return session.Config{
		Args: []string{""}, Path: o.modulePath(""), Era: o.eraOr(era), Clock: clockOf(o.clock),
		Flags: o.flags, WarnOptions: o.warn, XOptions: o.x, Memory: o.memory,
	}
}

// theme is what is written to f in.
func (o *options) theme(f *os.File) *term.Theme {
	return term.NewTheme(term.WantColours(o.color, os.Getenv("NO_COLOR"), os.Getenv("TERM"), f))
}

// language is what lessons are to be shown in.
func (o *options) language() string {
	if o.lang != "" {
		return o.lang
	}
	return lesson.Locale(os.Getenv)
}

// clockOf makes the clock that --clock asks for.
func clockOf(kind string) *loop.Clock {
	if kind == "virtual" {
		return loop.NewVirtualClock(0)
	}
	return loop.NewMonotonicClock()
}

// typedLines gives input() the lines typed at the terminal.
type typedLines struct{ ed term.Editor }

// ReadLine implements lib.LineReader.
func (t typedLines) ReadLine(_ *vm.Thread, prompt string) (string, error) {
	line, err := t.ed.ReadLine(prompt)
	switch {
	case errors.Is(err, term.ErrInterrupt):
		return "", session.KeyboardInterrupt()
	case errors.Is(err, term.ErrClosed):
		return "", io.EOF
	}
	return line, err
}

// historyPath is where inputs are kept between sessions, "" if there is no
// place for them.
func historyPath() string {
	dir := os.Getenv("XDG_STATE_HOME")
	if dir == "" {
		home, err := os.UserHomeDir()
		if err != nil {
			return ""
		}
		dir = filepath.Join(home, ".local", "state")
	}
	dir = filepath.Join(dir, "asyncrepl")
	if os.MkdirAll(dir, 0o700) != nil {
		return ""
	}
	return filepath.Join(dir, "history")
}

// isFile tells whether a program bears the name of a subcommand.
func isFile(name string) bool {
	info, err := os.Stat(name)
	return err == nil && info.Mode().IsRegular()
}

// listLessons prints the lessons.
func listLessons(o *options, stdout, stderr io.Writer) int {
	fs := flag.NewFlagSet("lessons", flag.ContinueOnError)
	fs.SetOutput(stderr)
	fs.Usage = func() { fmt.Fprintln(stderr, "usage: asyncrepl lessons [--lang language]") }
	fs.StringVar(&o.lang, "lang", o.lang, "")
	if err := fs.Parse(o.args[1:]); err != nil || fs.NArg() > 0 {
		if err == nil {
			fs.Usage()
		}
		return 2
	}
	all, err := lesson.List(scripts.FS)
	if err != nil {
		fmt.Fprintln(stderr, "asyncrepl:", err)
		return 1
	}
	theme, cols := term.NewTheme(false), 0
	if f, ok := stdout.(*os.File); ok && term.IsTerminal(f) {
		theme = o.theme(f)
		cols, _ = term.ScreenSize(f)
	}
	fmt.Fprintln(stdout, shell.Catalogue(lesson.Choose(all, o.language()), theme, cols))
	return 0
}

// runInteractively runs what the shell is needed for; ok is false if the
// command line asks for something else.
func runInteractively(o *options, stdin io.Reader, stdout, stderr io.Writer) (status int, ok bool) {
	in, isIn := stdin.(*os.File)
	out, isOut := stdout.(*os.File)
	first := ""
	if len(o.args) > 0 {
		first = o.args[0]
	}
	var use func(*interactive) int
	switch {
	case o.dis || o.code != "" && !o.stay:
		return 0, false
	case o.module != "" && o.module != "asyncio":
		return 0, false
	case o.python && first == "" && !o.stay && !(isIn && term.IsTerminal(in)):
		return 0, false // python takes all of standard input for one program
	case first == "lessons" && !o.python && !isFile(first):
		return listLessons(o, stdout, stderr), true
	case !isIn || !isOut:
		return 0, false
	case first == "play" && !o.python && !isFile(first):
		use = func(i *interactive) int { return i.sh.PlayArgs(o.args[1:]) }
	case o.code != "":
		use = func(i *interactive) int { return i.sh.RunAfter("", o.code) }
	case first == "" || o.module != "":
		use = func(i *interactive) int { return i.sh.Run() }
	case o.stay && first != "-":
		use = func(i *interactive) int { return i.sh.RunAfter(first, "") }
	default:
		return 0, false
	}
	return runShell(o, in, out, stderr, use), true
}
