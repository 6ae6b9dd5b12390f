package term

import (
	"fmt"
	"math/rand"
	"strings"
	"testing"

	"asyncrepl/internal/term/termtest"
)

func newTestScreen(g *termtest.Grid) *screen {
	return &screen{out: g, size: g.Size, theme: NewTheme(false)}
}

func viewOf(text string, cursor int, menu ...string) view {
	return view{prompt: Prompt{Main: ">>> ", Cont: "... "}, text: text, cursor: cursor, menu: menu}
}

func want(t *testing.T, g *termtest.Grid, screen string, x, y int) {
	t.Helper()
	if got := g.Screen(); got != screen {
		t.Errorf("screen:\n%s\nwant:\n%s", got, screen)
	}
	if gx, gy := g.Cursor(); gx != x || gy != y {
		t.Errorf("cursor %d,%d, want %d,%d; screen:\n%s", gx, gy, x, y, g.Screen())
	}
	if len(g.Bad) > 0 {
		t.Errorf("not understood: %v", g.Bad)
	}
}

func TestPrintAboveWrappedLine(t *testing.T) {
	g := termtest.New(10, 8)
	s := newTestScreen(g)
	s.show(viewOf("abcdefghijkl", 0))
	for i := range 3 {
		s.print(fmt.Sprintf("tick %d\n", i))
		s.flush()
	}
	want(t, g, "tick 0\ntick 1\ntick 2\n>>> abcdef\nghijkl", 4, 3)
}

func TestOpenRow(t *testing.T) {
	g := termtest.New(20, 8)
	s := newTestScreen(g)
	s.print("no newline")
	s.show(viewOf("x", 1))
	want(t, g, "no newline\n>>> x", 5, 1)
	s.print(", more")
	s.flush()
	want(t, g, "no newline, more\n>>> x", 5, 1)
	s.print(" and much more\nnext")
	s.flush()
	want(t, g, "no newline, more and\n much more\nnext\n>>> x", 5, 3)
	s.print("\r50%\r")
	s.flush()
	want(t, g, "no newline, more and\n much more\n50%t\n>>> x", 5, 3)
	s.finish(viewOf("x", 1))
	s.print("done\n")
	want(t, g, "no newline, more and\n much more\n50%t\n>>> x\ndone", 0, 5)
}

func TestEraseKeepsOpenRow(t *testing.T) {
	g := termtest.New(20, 4)
	s := newTestScreen(g)
	s.show(viewOf("", 0))
	s.print("abc")
	s.flush()
	s.erase()
	want(t, g, "abc", 3, 0)
	s.print("def")
	s.show(viewOf("", 0))
	want(t, g, "abcdef\n>>>", 4, 1)
}

func TestHostileOutput(t *testing.T) {
	g := termtest.New(20, 6)
	s := newTestScreen(g)
	s.show(viewOf("x = 1", 5))
	s.print("a\x1b[2Jb\x1b[10;10Hc\x1b]0;title\x07d\x1b[31me\x1b[0m\tf\x01\x7f\xffg\u009b\x1b7\n")
	s.flush()
	want(t, g, "abcde   f^A^?\uFFFDg\\x9b\n>>> x = 1", 9, 1)
}

func TestResizeShrinkAndGrow(t *testing.T) {
	for _, open := range []string{"", "open_row_text"} {
		for _, cursor := range []int{0, 9, 30} {
			for w := 40; w >= 5; w-- {
				g := termtest.New(40, 20)
				s := newTestScreen(g)
				s.print("before\n")
				text := "abcdefghijklmnopqrstuvwxyz0123"
				s.show(viewOf(text, cursor, "menu row one", "two"))
				s.print(open)
				s.flush()
				for _, w2 := range []int{w, 40} {
					g.Resize(w2, 20)
					s.redraw()
					got := strings.ReplaceAll(g.Screen(), "\n", "")
					exp := "before" + open + ">>> " + text
					if !strings.HasPrefix(got, exp) {
						t.Fatalf("width %d cursor %d: %q\n%s", w2, cursor, got, g.Screen())
					}
					if n := strings.Count(g.Screen(), ">>> "); n != 1 {
						t.Fatalf("width %d: %d prompts\n%s", w2, n, g.Screen())
					}
				}
			}
		}
	}
}

func TestTallText(t *testing.T) {
	g := termtest.New(20, 5)
	s := newTestScreen(g)
	var rows []string
	for i := range 12 {
		rows = append(rows, fmt.Sprintf("r%d", i))
	}
	text := strings.Join(rows, "\n")
	s.show(viewOf(text, len(text)))
	want(t, g, "... r7\n... r8\n... r9\n... r10\n... r11", 7, 4)
	s.show(viewOf(text, strings.Index(text, "r8")))
	want(t, g, "... r7\n... r8\n... r9\n... r10\n... r11", 4, 1)
	s.show(viewOf(text, 0))
	want(t, g, ">>> r0\n... r1\n... r2\n... r3\n... r4", 4, 0)
	s.print("above\n")
	s.flush()
	want(t, g, ">>> r0\n... r1\n... r2\n... r3\n... r4", 4, 0)
	s.finish(viewOf(text, 0))
	if got, exp := g.All(), "above\n>>> "+strings.Join(rows, "\n... "); got != exp {
		t.Errorf("all:\n%s\nwant:\n%s", got, exp)
	}
}

func TestOneWritePerFrame(t *testing.T) {
	g := termtest.New(40, 10)
	s := newTestScreen(g)
	s.show(viewOf("x", 1))
	n := g.Writes()
	s.qmu.Lock()
	s.armed = true // no timer
	s.qmu.Unlock()
	for i := range 1000 {
		s.print(fmt.Sprintf("line %d\n", i))
	}
	s.flush()
	if got := g.Writes() - n; got != 1 {
		t.Errorf("%d writes for one frame", got)
	}
	if got := strings.Count(g.All(), "line "); got != 1000 {
		t.Errorf("%d lines", got)
	}
}

// TestRandom draws random texts with wide characters and prints between, and
// compares the screen with a layout made without any knowledge of before.
func TestRandom(t *testing.T) {
	rnd := rand.New(rand.NewSource(1))
	alphabet := []string{"a", "b", " ", "\n", "日", "é", "e\u0301", "👩‍👩‍👧", "❤️", "🇫🇷", "x"}
	for round := range 60 {
		g := termtest.New(8+rnd.Intn(30), 30)
		s := newTestScreen(g)
		var printed strings.Builder
		text := ""
		for i := range 40 {
			switch rnd.Intn(4) {
			case 0:
				line := fmt.Sprintf("t%d 日本", i)
				printed.WriteString(line)
				s.print(line + "\n")
				s.flush()
			case 1:
				text = ""
			default:
				for range rnd.Intn(5) {
					text += alphabet[rnd.Intn(len(alphabet))]
				}
			}
			cursor := 0
			for s := text; s != "" && rnd.Intn(12) > 0; {
				_, n, _ := cluster(s)
				cursor += n
				s = s[n:]
			}
			s.show(viewOf(text, cursor))
			w, _ := g.Size()
			f := layout(viewOf(text, cursor), nil, w, 30, s.drawn.top, s.theme)
			var exp []string
			for _, r := range f.rows {
				exp = append(exp, strings.TrimRight(r.text, " "))
			}
			tail := strings.TrimRight(strings.Join(exp, "\n"), "\n")
			if got := g.Screen(); !strings.HasSuffix(got, tail) {
				t.Fatalf("round %d: screen\n%s\nshould end in\n%s", round, got, tail)
			}
			if x, _ := g.Cursor(); x != f.col {
				t.Fatalf("round %d: cursor in column %d, want %d\n%s", round, x, f.col, g.Screen())
			}
		}
		if n := strings.Count(g.All(), ">>>"); n != 1 {
			t.Fatalf("%d prompts\n%s", n, g.All())
		}
		if !strings.HasPrefix(strings.ReplaceAll(g.All(), "\n", ""), printed.String()) {
			t.Fatalf("output lost\n%s", g.All())
		}
	}
}
