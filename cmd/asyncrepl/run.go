package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strings"

	"asyncrepl/internal/lib"
	"asyncrepl/internal/session"
	"asyncrepl/internal/vm"
)

// run is the whole command: its name and arguments and streams in, exit status
// out.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	o, err := parseArgs(args[0], args[1:], stderr)
	if err != nil {
		return 2
	}
	switch {
	case o.help && o.python:
		fmt.Fprintf(stdout, pythonUsage, o.name)
		return 0
	case o.help:
		fmt.Fprint(stdout, usage)
		return 0
	case o.version && o.python:
		fmt.Fprintln(stdout, "Python 3.13.0")
		return 0
	case o.version:
		fmt.Fprintln(stdout, "Python 3.13.0 (asyncrepl)")
		return 0
	}
	limitMemory(o.memory)
	if status, ok := runInteractively(o, stdin, stdout, stderr); ok {
		return status
	}
	return runProgram(o, stdin, stdout, stderr)
}

// runProgram runs what is not the shell's.
func runProgram(o *options, stdin io.Reader, stdout, stderr io.Writer) int {
	c := o.programConfig()
	c.Stderr = stderr
	out := bufio.NewWriter(stdout)
	c.Stdout = out
	if f, ok := stdout.(*os.File); ok && isTerminal(f) {
		c.Stdout, c.Terminal = stdout, true
	}
	if o.direct {
		c.Stdout, c.Unbuffered = stdout, true
	}
	in := bufio.NewReader(stdin)
	c.Stdin = &lines{in, out}
	if f, ok := stdin.(*os.File); ok {
		c.Stdin = &fileLines{lines{in, out}, f}
	}
	var program func(s *session.Session) int
	switch {
	case o.code != "":
		program = func(s *session.Session) int { return s.RunText(o.code, "<string>") }
	case o.module != "":
		program = func(s *session.Session) int { return s.RunModule(o.module) }
	case len(o.args) == 0 || o.args[0] == "-":
		text, err := io.ReadAll(in)
		if err != nil {
			fmt.Fprintln(stderr, "asyncrepl: reading standard input:", err)
			return 1
		}
		program = func(s *session.Session) int { return s.RunText(string(text), "<stdin>") }
	default:
		program = func(s *session.Session) int { return s.RunFile(o.args[0]) }
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

// programConfig is what a program's session knows of the command line.
func (o *options) programConfig() session.Config {
	c := session.Config{Args: o.args, Era: o.eraOr(lib.Modern), Flags: o.flags, WarnOptions: o.warn, XOptions: o.x, Memory: o.memory}
	if o.python {
		c.Executable = executable(o.name)
	}
	dir := ""
	switch {
	case len(o.args) == 0:
		c.Args = []string{""}
	case o.code != "" || o.args[0] == "-":
	case o.module != "":
		dir, _ = os.Getwd()
	default:
		dir = directoryOf(o.args[0])
	}
	c.Path = o.modulePath(dir)
	return c
}

// executable is the path of the command, by the name it was called.
func executable(name string) string {
	path := name
	if !strings.ContainsRune(name, filepath.Separator) {
		found, err := exec.LookPath(name)
		if err != nil {
			return ""
		}
		path = found
	}
	if abs, err := filepath.Abs(path); err == nil {
		return abs
	}
	return path
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
