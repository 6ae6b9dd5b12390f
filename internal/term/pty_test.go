package term

import (
	"fmt"
	"math/rand"
	"os"
	"regexp"
	"strings"
	"syscall"
	"testing"

	"github.com/creack/pty"
)

func TestTypedBlock(t *testing.T) {
	s := startDemo(t, 40, 20, 0)
	s.last(">>>")
	s.send("def f():\rreturn 1\r\r")
	s.last(`[1 "def f():\n    return 1\n"]` + "\n>>>")
	s.send("f(\r1)\r")
	s.last(`[2 "f(\n    1)"]` + "\n>>>")
	s.send("\x04")
	s.last("BYE")
	if err := s.cmd.Wait(); err != nil {
		t.Errorf("%v\n%s", err, s.wait("BYE"))
	}
}

func TestTicksWhileEditingWrapped(t *testing.T) {
	s := startDemo(t, 40, 14, 50)
	line := "result = await gather(fetch(1), fetch(2), fetch(3), fetch(4))"
	s.wait(">>>")
	s.send(line)
	s.wait("fetch(4))")
	s.send("\x01")
	frame := ">>> " + line[:36] + "\n" + line[36:]
	n := 0
	for range 10 { // ten different screens with ticks above
		sc := s.last(frame)
		n++
		ticks := strings.Split(strings.TrimSuffix(sc, frame), "\n")
		checkTicks(t, ticks[1:])
		next := lastTick(sc) + 1
		s.wait(fmt.Sprintf("tick %d\n", next))
	}
	s.send("X\r")
	s.wait(`"X` + line[:10])
}

var tickRow = regexp.MustCompile(`^tick (\d+)$`)

func lastTick(screen string) int {
	n := 0
	for _, l := range strings.Split(screen, "\n") {
		if m := tickRow.FindStringSubmatch(l); m != nil {
			fmt.Sscan(m[1], &n)
		}
	}
	return n
}

// checkTicks fails unless all rows are consecutive ticks.
func checkTicks(t *testing.T, rows []string) {
	t.Helper()
	prev := -1
	for _, r := range rows {
		if r == "" {
			continue
		}
		var n int
		if !tickRow.MatchString(r) {
			t.Fatalf("strange row %q", r)
		}
		if fmt.Sscanf(r, "tick %d", &n); prev >= 0 && n != prev+1 {
			t.Fatalf("row %d follows %d", n, prev)
		}
		prev = n
	}
}

func TestFlood(t *testing.T) {
	s := startDemo(t, 60, 14, 10000)
	s.wait(">>>")
	for i := range 30 {
		for _, c := range fmt.Sprintf("cmd%d abc", i) {
			s.send(string(c))
		}
		s.wait(fmt.Sprintf(">>> cmd%d abc", i))
		from := s.printed()
		s.send("\r")
		s.since(from, fmt.Sprintf(`"cmd%d abc"]`, i))
	}
	from := s.printed()
	s.send("\x04")
	s.since(from, "BYE") // what is printed after it may have moved it off the screen
	s.mu.Lock()
	defer s.mu.Unlock()
	next := 0
	for _, l := range strings.Split(s.grid.All(), "\n") {
		switch {
		case tickRow.MatchString(l):
			var n int
			if fmt.Sscanf(l, "tick %d", &n); n != next {
				t.Fatalf("tick %d where %d was due", n, next)
			}
			next++
		case !typedRow.MatchString(l):
			t.Fatalf("strange row %q", l)
		}
	}
	if next == 0 || len(s.grid.Bad) > 0 {
		t.Errorf("%d ticks; not understood: %q", next, s.grid.Bad)
	}
}

var typedRow = regexp.MustCompile(`^(>>> cmd\d+ abc|\[\d+ "cmd\d+ abc"\]|>>>|BYE)$`)

func stripEscapes(s string) string {
	var b strings.Builder
	for s != "" {
		if n := escapeLen(s); n > 0 {
			s = s[n:]
			continue
		}
		b.WriteByte(s[0])
		s = s[1:]
	}
	return b.String()
}

// TestRandomEdits compares the text submitted and the screen with a model.
func TestRandomEdits(t *testing.T) {
	rnd := rand.New(rand.NewSource(7))
	s := startDemo(t, 30, 12, 20)
	s.wait(">>>")
	for round := range 15 {
		var model buffer
		for range 60 {
			switch k := rnd.Intn(12); k {
			case 0:
				s.send("\x1b[D")
				model.pos = model.left()
			case 1:
				s.send("\x1b[C")
				model.pos = model.right()
			case 2:
				s.send("\x7f")
				model.backspace()
			case 3:
				s.send("\x1b[3~")
				model.cut(model.pos, model.right())
			case 4:
				s.send("\x01")
				model.pos = model.rowStart(model.pos)
			case 5:
				s.send("\x05")
				model.pos = model.rowEnd(model.pos)
			case 6:
				s.send("\x1bb")
				model.pos = model.wordLeft()
			default:
				c := string("abcdefg hij"[rnd.Intn(11)])
				s.send(c)
				model.insert(c)
			}
		}
		s.send("\x05#")
		text := model.String() + "#"
		rest := ">>> " + text
		var rows []string
		for len(rest) > 30 {
			rows = append(rows, strings.TrimRight(rest[:30], " "))
			rest = rest[30:]
		}
		rows = append(rows, strings.TrimRight(rest, " "))
		s.last("\n" + strings.Join(rows, "\n"))
		s.send("\r")
		exp := fmt.Sprintf("[%d %q]", round+1, text)
		s.until(exp, func(sc string) bool {
			return strings.Contains(strings.ReplaceAll(stripEscapes(s.all.String()), "\r\n", ""), exp)
		})
	}
}

func TestPasteBlock(t *testing.T) {
	s := startDemo(t, 40, 20, 0)
	s.last(">>>")
	s.send("\x1b[200~    for x in y:\r\n    \tprint(x)\r    z = 1\r\n\x1b[201~")
	s.last(">>> for x in y:\n...     print(x)\n... z = 1")
	s.send("\r\r")
	s.last(`print(x)\nz = 1\n"]` + "\n>>>")
	s.send("\x1b[200~>>> a = 1\r\n1\r\n>>> if a:\r\n...     b\r\n\x1b[201~")
	s.last(">>> a = 1\n... if a:\n...     b")
}

func TestHugePaste(t *testing.T) {
	s := startDemo(t, 40, 10, 0)
	s.last(">>>")
	var b strings.Builder
	for i := range 5000 {
		fmt.Fprintf(&b, "x%d = [%d, %d]\r", i, i, i)
	}
	go s.send("\x1b[200~" + b.String() + "\x1b[201~END\r")
	s.last("\n>>>")
	s.until("the whole text", func(string) bool {
		return strings.Contains(s.all.String(), `x4999 = [4999, 4999]END"]`)
	})
}

func TestControlC(t *testing.T) {
	s := startDemo(t, 40, 20, 0)
	s.last(">>>")
	s.send("\x03")
	s.last("KeyboardInterrupt false\n>>>")
	s.send("half typed\x03")
	s.last(">>> half typed\nKeyboardInterrupt true\n>>>")
	s.send("if x:\ry\x03")
	s.last(">>> if x:\n...     y\nKeyboardInterrupt true\n>>>")
	s.send("wait\r")
	s.last("running")
	s.send("\x03")
	s.last("stopped by SIGINT\n>>>")
}

func TestTypeAhead(t *testing.T) {
	s := startDemo(t, 40, 20, 0)
	s.last(">>>")
	s.send("input\rBob\rnext\r")
	s.last("name? Bob\nhello \"Bob\" <nil>\n>>> next\n[2 \"next\"]\n>>>")
	s.send("wait\r")
	s.last("running")
	s.send("later")
	s.cmd.Process.Signal(os.Interrupt)
	s.last("stopped by SIGINT\n>>> later")
}

func TestInputDuringBlock(t *testing.T) {
	s := startDemo(t, 40, 20, 0)
	s.last(">>>")
	s.send("ask\r")
	s.last("name?")
	s.send("Ann\r")
	s.last("hello \"Ann\" <nil>\n>>>")
}

func TestLivePromptAndOpenRow(t *testing.T) {
	s := startDemo(t, 40, 20, 0)
	s.last(">>>")
	s.send("prompt\r")
	s.last("2 live >>>")
	s.send("if x:\r1")
	s.last("2 live >>> if x:\n       ...     1")
	s.send("\x03open\r")
	s.last("an open row\n2 live >>>")
}

func TestHistoryKeys(t *testing.T) {
	s := startDemo(t, 60, 24, 0, "TERM_TEST_HISTORY="+t.TempDir()+"/sub/history")
	s.last(">>>")
	s.send("alpha = 1\rif a:\rb\r\rbeta = 2\r")
	s.last("[3 \"beta = 2\"]\n>>>")
	s.send("al\x1b[A")
	s.last(">>> alpha = 1")
	s.send("\x03")
	s.last("true\n>>>")
	s.send("\x1b[A\x1b[A")
	s.last("\n>>> if a:\n...     b")
	s.send("\x1b[A")
	s.last("\n>>> alpha = 1")
	s.send("\x1b[B\x1b[B\x1b[B")
	s.last("true\n>>>")
	s.send("\x12a =\x12")
	s.wait("\n>>> alpha = 1\n(search) a =")
	s.send("\r")
	s.last("\n>>> alpha = 1")
	s.send("\r")
	s.last("[5 \"alpha = 1\"]\n>>>")
}

func TestCompletionMenu(t *testing.T) {
	s := startDemo(t, 60, 24, 0)
	s.last(">>>")
	s.send("sl\t")
	s.wait(">>> sleep\n(*args) of sleep")
	s.send("\x15x = g\tet\t\t")
	s.wait(">>> x = get_event_loop\n› get_event_loop()    (*args) of get_event_loop\n  get_running_loop()")
	s.send("\t")
	s.wait(">>> x = get_running_loop\n  get_event")
	s.send("\r")
	s.last(">>> x = get_running_loop")
	s.send("\r")
	s.last("\"x = get_running_loop\"]\n>>>")
	s.send("\tq")
	s.last(">>>     q")
}

func TestResizeInPty(t *testing.T) {
	s := startDemo(t, 40, 20, 0)
	s.last(">>>")
	s.send("abcdefghijklmnopqrstuvwxyz")
	s.last("xyz")
	resize := func(cols int) {
		s.mu.Lock()
		s.vt.Resize(cols, 20)
		s.mu.Unlock()
		pty.Setsize(s.pty, &pty.Winsize{Rows: 20, Cols: uint16(cols)})
	}
	resize(80)
	s.send("0123456789abcdefghijklmnopqrstuvwxyz")
	s.last(">>> abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz")
	s.send("\x15")
	s.last(">>>")
	resize(20)
	s.send("abcdefghijklmnopqrstuvwxyz")
	s.last(">>> abcdefghijklmnop\nqrstuvwxyz")
}

func TestAttributesRestored(t *testing.T) {
	for _, way := range []string{"eof", "term", "hup", "panic"} {
		t.Run(way, func(t *testing.T) {
			s := startDemo(t, 40, 20, 0)
			before := s.before
			s.last(">>>")
			if s.attributes() == before {
				t.Fatal("the terminal is not in edit mode")
			}
			switch way {
			case "eof":
				s.send("\x04")
			case "term":
				s.cmd.Process.Signal(syscall.SIGTERM)
			case "hup":
				s.cmd.Process.Signal(syscall.SIGHUP)
			case "panic":
				s.send("panic\r")
			}
			s.cmd.Wait()
			if after := s.attributes(); after != before {
				t.Errorf("attributes differ:\n%+v\n%+v", after, before)
			}
			s.until("paste mode off", func(string) bool {
				all := s.all.String()
				return strings.LastIndex(all, pasteOff) > strings.LastIndex(all, pasteOn)
			})
			if way == "term" && s.cmd.ProcessState.Sys().(syscall.WaitStatus).Signal() != syscall.SIGTERM {
				t.Errorf("status %v", s.cmd.ProcessState)
			}
		})
	}
}
