package shell_test

import (
	"strings"
	"testing"

	"asyncrepl/internal/term"
)

// TestMore: which texts go on in a further row.
func TestMore(t *testing.T) {
	sc := newScene(t, nil)
	for text, want := range map[string]bool{
		"spawn f(1,":        true,
		"spawn f(1,\n2)":    false,
		"spawn f(x) for x":  false,
		"ps":                false,
		"x = [1,":           true,
		"async def f():":    true,
		"while True: pass":  true,
		"1 +":               false,
		"f?":                false,
		"%run":              false,
		"run = (":           true,
		"help(":             true,
		"async def f():\n ": true,
	} {
		if got := sc.sh.More(text); got != want {
			t.Errorf("More(%q) = %v", text, got)
		}
	}
}

// TestHighlight shows styles as letters below the text.
func TestHighlight(t *testing.T) {
	letters := map[term.Style]byte{term.Keyword: 'k', term.Command: 'c', term.String: 's', term.Number: 'n',
		term.Function: 'f', term.Builtin: 'b', term.Match: 'm', term.Comment: '#', term.Bad: '!'}
	sc := newScene(t, nil)
	for _, c := range []struct{ text, want string }{
		{`spawn f("a", 1)`, `ccccc  msss  n `},
		{`async def f(): print(2)  # x`, `kkkkk kkk f    bbbbbmn   ###`},
		{`run = 1`, `      n`},
		{`%ps`, `ccc`},
	} {
		got := []byte(strings.Repeat(" ", len(c.text)))
		cursor := strings.LastIndexByte(c.text, ')') + 1
		for _, sp := range sc.sh.Highlight(c.text, cursor) {
			for i := sp.Start; i < sp.End; i++ {
				got[i] = letters[sp.Style]
			}
		}
		if string(got) != c.want {
			t.Errorf("%s\n%s\nwant\n%s", c.text, got, c.want)
		}
	}
}

// TestComplete asks while the interpreter waits at the prompt.
func TestComplete(t *testing.T) {
	sc := newScene(t, nil)
	sc.ed.Type(`spawn say("a")`, "sleepy = 1")
	done := make(chan int)
	go func() { done <- sc.sh.Run() }()
	sc.ed.WaitPrompt()
	for _, c := range []struct{ text, want string }{
		{"pa", "0 pause pass"},
		{"%h", "1 history help"},
		{"await sl", "6 sleep sleepy"},
		{"q.", "2 get put"},
		{"cancel s", "7 say"},
		{"clock v", "6 virtual"},
		{"x = aw", "4 await"},
	} {
		got := sc.sh.Complete(c.text, len(c.text))
		row := string(rune('0' + got.Start))
		for _, cand := range got.Candidates {
			row += " " + cand.Insert
		}
		if row != c.want {
			t.Errorf("%q: got %s, want %s", c.text, row, c.want)
		}
	}
	sc.ed.TypeEOF()
	if status := <-done; status != 0 {
		t.Errorf("status %d", status)
	}
}

// TestPaste runs commands and statements of one text in order.
func TestPaste(t *testing.T) {
	got, _ := newScene(t, nil).play("x = 1\nspawn say(\n\"a\")\nx\nps\n")
	for _, want := range []string{"[1] say\n1\n   task", "new"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in:\n%s", want, got)
		}
	}
}

// TestIdleInterrupt: Ctrl-C at the prompt loses nothing and says what to do.
func TestIdleInterrupt(t *testing.T) {
	got, _ := newScene(t, nil).play("^C", `spawn say("a")`, "^C", "cancel 1")
	for _, want := range []string{"nothing is running; quit", "1 task runs in the background", "[1] say: cancel requested"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in:\n%s", want, got)
		}
	}
}
