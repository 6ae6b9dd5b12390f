package term

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"asyncrepl/internal/term/termtest"

	"github.com/creack/pty"
	"github.com/hinshun/vt10x"
	"golang.org/x/sys/unix"
)

// demoVar makes the test binary a small shell: its value is the number of
// lines a background printer writes in a second.
const demoVar = "TERM_TEST_DEMO"

func TestMain(m *testing.M) {
	if rate := os.Getenv(demoVar); rate != "" {
		os.Exit(demo(rate))
	}
	os.Exit(m.Run())
}

// demoMore is a validator without a parser: blocks begin with a colon and end
// with an empty row; an open parenthesis goes on.
func demoMore(text string) bool {
	first, rest, several := strings.Cut(text, "\n")
	if strings.Count(text, "(") > strings.Count(text, ")") {
		return true
	}
	if !strings.HasSuffix(first, ":") && !(several && strings.Contains(rest, ":\n")) {
		return false
	}
	return !strings.HasSuffix(text, "\n")
}

func demoComplete(text string, cursor int) Completion {
	start := strings.LastIndexAny(text[:cursor], " (\n.") + 1
	var c Completion
	c.Start = start
	for _, w := range []string{"gather", "get_event_loop", "get_running_loop", "sleep"} {
		if strings.HasPrefix(w, text[start:cursor]) {
			c.Candidates = append(c.Candidates, Candidate{Insert: w, Display: w + "()", Detail: "(*args) of " + w})
		}
	}
	return c
}

func demo(rate string) int {
	ed, err := New(Config{In: os.Stdin, Out: os.Stdout, Term: os.Getenv("TERM"), HistoryPath: os.Getenv("TERM_TEST_HISTORY"),
		More: demoMore, Complete: demoComplete})
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer ed.Close()
	intr := make(chan os.Signal, 1)
	signal.Notify(intr, os.Interrupt)
	perSecond, _ := strconv.Atoi(rate)
	if perSecond > 0 {
		go func() {
			start := time.Now()
			for i := 0; ; i++ {
				if d := time.Until(start.Add(time.Duration(i) * time.Second / time.Duration(perSecond))); d > 0 {
					time.Sleep(d)
				}
				ed.PrintAbove(fmt.Sprintf("tick %d\n", i))
			}
		}()
	}
	say := func(format string, args ...any) {
		ed.PrintAbove(fmt.Sprintf(format, args...))
		ed.Flush()
	}
	ed.SetPrompt(Prompt{Main: ">>> ", Cont: "... "})
	for n := 1; ; n++ {
		text, err := ed.ReadBlock()
		var ie *InterruptError
		switch {
		case err == io.EOF:
			say("BYE\n")
			return 0
		case errors.As(err, &ie):
			say("KeyboardInterrupt %v\n", ie.Dropped)
			continue
		case err != nil:
			say("ERROR %v\n", err)
			return 1
		}
		say("[%d %q]\n", n, text)
		switch text {
		case "wait":
			say("running\n")
			<-intr
			say("stopped by SIGINT\n")
		case "input":
			s, err := ed.ReadLine("name? ")
			say("hello %q %v\n", s, err)
		case "ask":
			go func() {
				s, err := ed.ReadLine("name? ")
				say("hello %q %v\n", s, err)
			}()
		case "panic":
			func() {
				defer ed.Restore()
				defer func() { recover() }()
				panic("boom")
			}()
			os.Exit(2)
		case "prompt":
			go ed.SetPrompt(Prompt{Status: "2 live ", Main: ">>> ", Cont: "... "})
		case "open":
			go ed.PrintAbove("an open row")
		}
	}
}

// shell is the demo in a pseudo terminal with an emulator behind it.
type shell struct {
	t    testing.TB
	cmd  *exec.Cmd
	pty  *os.File
	vt   vt10x.Terminal
	grid *termtest.Grid // a second opinion, with all that scrolled away
	mu   sync.Mutex
	cond *sync.Cond
	all  strings.Builder
	eof  bool

	before unix.Termios // attributes of the terminal before the start
}

func startDemo(t testing.TB, cols, rows, rate int, env ...string) *shell {
	t.Helper()
	// A signal that is ignored here, as nohup has it, would be ignored there too.
	signal.Notify(make(chan os.Signal, 1), unix.SIGHUP)
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), append([]string{"TERM=xterm-256color", demoVar + "=" + strconv.Itoa(rate)}, env...)...)
	p, tty, err := pty.Open()
	if err != nil {
		t.Skip("no pseudo terminals here: ", err)
	}
	pty.Setsize(p, &pty.Winsize{Rows: uint16(rows), Cols: uint16(cols)})
	cmd.Stdin, cmd.Stdout, cmd.Stderr = tty, tty, tty
	cmd.SysProcAttr = &unix.SysProcAttr{Setsid: true, Setctty: true}
	s := &shell{t: t, cmd: cmd, pty: p, vt: vt10x.New(vt10x.WithSize(cols, rows)), grid: termtest.New(cols, rows)}
	s.cond = sync.NewCond(&s.mu)
	s.before = s.attributes()
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	go func() {
		b := make([]byte, 64<<10)
		for {
			n, err := p.Read(b)
			s.mu.Lock()
			s.vt.Write(b[:n])
			s.grid.Write(b[:n])
			s.all.Write(b[:n])
			s.eof = err != nil
			s.cond.Broadcast()
			s.mu.Unlock()
			if err != nil {
				return
			}
		}
	}()
	t.Cleanup(func() {
		cmd.Process.Kill()
		cmd.Wait()
		tty.Close()
		p.Close()
	})
	// The slave side stays open here, so that the attributes can be read after
	// the program has gone.
	return s
}

func (s *shell) send(text string) { s.pty.WriteString(text) }

// screen is what the emulator shows. Called with mu held.
func (s *shell) screen() string {
	s.vt.Lock()
	defer s.vt.Unlock()
	cols, rows := s.vt.Size()
	var b strings.Builder
	for y := range rows {
		var row strings.Builder
		for x := range cols {
			r := s.vt.Cell(x, y).Char
			if r == 0 {
				r = ' '
			}
			row.WriteRune(r)
		}
		b.WriteString(strings.TrimRight(row.String(), " ") + "\n")
	}
	return strings.TrimRight(b.String(), "\n")
}

// until waits for the screen to satisfy ok and returns it. The limit only
// bounds a failing test.
func (s *shell) until(what string, ok func(screen string) bool) string {
	s.t.Helper()
	limit := time.AfterFunc(2*time.Minute, func() {
		s.mu.Lock()
		s.eof = true
		s.cond.Broadcast()
		s.mu.Unlock()
	})
	defer limit.Stop()
	s.mu.Lock()
	defer s.mu.Unlock()
	for {
		sc := s.screen()
		if ok(sc) {
			return sc
		}
		if s.eof {
			s.t.Fatalf("waited for %s; screen:\n%s", what, sc)
		}
		s.cond.Wait()
	}
}

func (s *shell) wait(sub string) string {
	s.t.Helper()
	return s.until(fmt.Sprintf("%q", sub), func(sc string) bool { return strings.Contains(sc, sub) })
}

// printed is how much the terminal has got so far.
func (s *shell) printed() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.all.Len()
}

// since waits until the terminal has got sub, after the first from bytes.
func (s *shell) since(from int, sub string) {
	s.t.Helper()
	s.until(fmt.Sprintf("the output %q", sub), func(string) bool { return strings.Contains(s.all.String()[from:], sub) })
}

// last waits until the screen ends in tail.
func (s *shell) last(tail string) string {
	s.t.Helper()
	return s.until(fmt.Sprintf("the end %q", tail), func(sc string) bool { return strings.HasSuffix(sc, tail) })
}

func (s *shell) attributes() unix.Termios {
	a, err := unix.IoctlGetTermios(int(s.pty.Fd()), getTermios)
	if err != nil {
		s.t.Fatal(err)
	}
	return *a
}
