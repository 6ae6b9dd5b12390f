package main

import (
	"bufio"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"strings"

	"asyncrepl/internal/lib"
	"asyncrepl/internal/session"
	"asyncrepl/internal/vm"
)

const usage = `usage: asyncrepl [options] [file | -c code | -] [arguments]
       asyncrepl lessons
       asyncrepl play lesson [--auto] [--speed n] [--clock kind] [--lang language]

  -i               stay in the shell after the program
  -c code          run a program given as text
  -dis             print the code of the program instead of running it
  -python version  3.13, or 3.6 for the habits of old programs
  -clock kind      the shell's clock: real or virtual
  -color when      auto, always or never
  -lang language   of lessons: en or fr
  -memory size     bound of the heap, such as 512M; default half of the machine's
  -V               print the version

Without a file the shell starts; - reads a program from standard input.
`

// options are what the command line says.
type options struct {
	code    string
	dis     bool
	era     string
	version bool
	stay    bool
	clock   string
	color   string
	lang    string
	memory  int64 // bound of the heap in bytes; 0: none
	args    []string
}

// eraOr returns the era that was asked for, or otherwise the given one.
func (o *options) eraOr(e lib.Era) lib.Era {
	switch o.era {
	case "3.6":
		return lib.Legacy
	case "3.13":
		return lib.Modern
	}
	return e
}

// parseArgs reads the command line. Everything after the program is the
// program's own.
func parseArgs(args []string, stderr io.Writer) (*options, error) {
	o := &options{}
	fs := flag.NewFlagSet("asyncrepl", flag.ContinueOnError)
	fs.SetOutput(stderr)
	fs.Usage = func() { fmt.Fprint(stderr, usage) }
	fs.StringVar(&o.code, "c", "", "")
	fs.BoolVar(&o.dis, "dis", false, "")
	fs.StringVar(&o.era, "python", "", "")
	fs.BoolVar(&o.stay, "i", false, "")
	fs.StringVar(&o.clock, "clock", "real", "")
	fs.StringVar(&o.color, "color", "auto", "")
	fs.StringVar(&o.lang, "lang", "", "")
	fs.BoolVar(&o.version, "V", false, "")
	o.memory = defaultMemory()
	fs.Func("memory", "", func(s string) (err error) {
		o.memory, err = parseMemory(s)
		return err
	})
	// What follows -c's text belongs to the program.
	for i, a := range args {
		if (a == "-c" || a == "--c") && i+1 < len(args) {
			if err := fs.Parse(args[:i+2]); err != nil {
				return nil, err
			}
			o.args = append([]string{"-c"}, args[i+2:]...)
			return o, checkEra(o, stderr)
		}
		if !strings.HasPrefix(a, "-") || a == "-" {
			break
		}
	}
	if err := fs.Parse(args); err != nil {
		return nil, err
	}
	o.args = fs.Args()
	return o, checkEra(o, stderr)
}

func checkEra(o *options, stderr io.Writer) error {
	if o.era != "" && o.era != "3.13" && o.era != "3.6" {
		err := fmt.Errorf("asyncrepl: -python is 3.13 or 3.6, not %q", o.era)
		fmt.Fprintln(stderr, err)
		return err
	}
	return nil
}

// run is the whole command: arguments and streams in, exit status out.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	o, err := parseArgs(args, stderr)
	if err == flag.ErrHelp {
		return 0
	}
	if err != nil {
		return 2
	}
	if o.version {
		fmt.Fprintln(stdout, "asyncrepl (Python 3.13)")
		return 0
	}
	limitMemory(o.memory)
	if status, ok := runInteractively(o, stdin, stdout, stderr); ok {
		return status
	}
	c := session.Config{Stderr: stderr, Args: o.args, Path: []string{""}, Era: o.eraOr(lib.Modern), Memory: o.memory}
	out := bufio.NewWriter(stdout)
	c.Stdout = out
	if f, ok := stdout.(*os.File); ok && isTerminal(f) {
		c.Stdout, c.Terminal = stdout, true
	}
	in := bufio.NewReader(stdin)
	c.Stdin = &lines{in, out}
	if f, ok := stdin.(*os.File); ok {
		c.Stdin = &fileLines{lines{in, out}, f}
	}
	program := func(s *session.Session) int { return s.RunFile(o.args[0]) }
	switch {
	case o.code != "":
		program = func(s *session.Session) int { return s.RunText(o.code, "<string>") }
	case len(o.args) == 0 || o.args[0] == "-":
		if len(c.Args) == 0 {
			c.Args = []string{""}
		}
		text, err := io.ReadAll(in)
		if err != nil {
			fmt.Fprintln(stderr, "asyncrepl: reading standard input:", err)
			return 1
		}
		program = func(s *session.Session) int { return s.RunText(string(text), "<stdin>") }
	default:
		c.Path = []string{directoryOf(o.args[0])}
	}
	s, err := session.New(c)
	if err != nil {
		fmt.Fprintln(stderr, "asyncrepl:", err)
		return 1
	}
	if o.dis {
		return s.Disassemble(stdout, o.args, o.code)
	}
	stop := interrupts(s)
	defer stop()
	return program(s)
}

// directoryOf is where a program finds its own modules.
func directoryOf(path string) string {
	dir := filepath.Dir(path)
	if abs, err := filepath.Abs(dir); err == nil {
		return abs
	}
	return dir
}

// interrupts makes Ctrl-C interrupt the session, and returns what ends that.
func interrupts(s *session.Session) func() {
	ch := make(chan os.Signal, 1)
	signal.Notify(ch, os.Interrupt)
	done := make(chan struct{})
	go func() {
		for {
			select {
			case <-ch:
				s.Interrupt()
			case <-done:
				return
			}
		}
	}()
	return func() {
		signal.Stop(ch)
		close(done)
	}
}

// lines reads standard input for input().
type lines struct {
	r   *bufio.Reader
	out *bufio.Writer
}

// ReadLine implements lib.LineReader.
func (l *lines) ReadLine(_ *vm.Thread, prompt string) (string, error) {
	l.out.WriteString(prompt)
	l.out.Flush()
	line, err := l.r.ReadString('\n')
	if err == io.EOF && line != "" {
		err = nil
	}
	return strings.TrimSuffix(line, "\n"), err
}

// fileLines are lines of a file of the system, which programs read themselves.
type fileLines struct {
	lines
	f *os.File
}

// File returns the file.
func (l *fileLines) File() *os.File { return l.f }

func isTerminal(f *os.File) bool {
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
