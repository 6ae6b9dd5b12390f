package term

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestWidth(t *testing.T) {
	for s, w := range map[string]int{"": 0, "abc": 3, "日本": 4, "e\u0301": 1, "👩‍👩‍👧": 2, "❤️": 2, "🇫🇷": 2,
		"\x1b[1;31mred\x1b[0m": 3, "│": 1, "\x1b]0;title\x07x": 1} {
		if got := Width(s); got != w {
			t.Errorf("Width(%q) = %d, want %d", s, got, w)
		}
	}
}

func TestTruncate(t *testing.T) {
	for _, c := range []struct {
		s    string
		w    int
		want string
	}{
		{"abc", 3, "abc"}, {"abcd", 3, "ab…"}, {"日本語", 5, "日本…"}, {"日本語", 4, "日…"}, {"abc", 0, ""},
		{"\x1b[31mabcd\x1b[0m", 3, "\x1b[31mab…\x1b[0m"}, {"abc", 1, "…"},
	} {
		if got := Truncate(c.s, c.w); got != c.want || Width(got) > c.w {
			t.Errorf("Truncate(%q, %d) = %q, want %q", c.s, c.w, got, c.want)
		}
	}
	if got := PadRight("日", 4) + "|" + PadLeft("ab", 4); got != "日  |  ab" {
		t.Errorf("%q", got)
	}
}

func TestDecode(t *testing.T) {
	for _, c := range []struct {
		raw   string
		final bool
		code  rune
		text  string
		n     int
	}{
		{"a", false, 'a', "", 1},
		{"é", false, 'é', "", 2},
		{"\xc3", false, 0, "", 0},
		{"\xc3", true, '\uFFFD', "", 1},
		{"ab\r", false, keyText, "ab", 2},
		{"\r", false, ctrl('m'), "", 1},
		{"\x03x", false, ctrl('c'), "", 1},
		{"\x1b", false, 0, "", 0},
		{"\x1b", true, keyEsc, "", 1},
		{"\x1b[", false, 0, "", 0},
		{"\x1b[Ax", false, keyUp, "", 3},
		{"\x1bOC", false, keyRight, "", 3},
		{"\x1b[3~", false, keyDelete, "", 4},
		{"\x1b[1;5D", false, keyWordLeft, "", 6},
		{"\x1b\r", false, keyNewline, "", 2},
		{"\x1b[15~", false, keyNone, "", 5},
		{"\x1b[200~a\rb", false, 0, "", 0},
		{"\x1b[200~a\rb\x1b[201~c", false, keyPaste, "a\rb", 15},
		{"\x1b[200~ab", true, keyPaste, "ab", 8},
		{"\x1b\x1b[A", false, keyEsc, "", 1},
		{string(keyPaste), false, '\uFFFD', "", 4},
	} {
		k, n := decode([]byte(c.raw), c.final)
		if n != c.n || n > 0 && (k.code != c.code || k.text != c.text) {
			t.Errorf("decode(%q, %v) = %x %q, %d", c.raw, c.final, k.code, k.text, n)
		}
	}
}

func FuzzDecode(f *testing.F) {
	f.Add([]byte("ab\x1b[A\x1b[200~x\x1b[201~\x1b]0;t\x07\xff"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		for len(raw) > 0 {
			k, n := decode(raw, true)
			if n <= 0 || n > len(raw) {
				t.Fatalf("decode(%q) took %d", raw, n)
			}
			if isKey(k.code) && k.code >= keyPost {
				t.Fatalf("forged key %x", k.code)
			}
			raw = raw[n:]
		}
	})
}

func TestIndent(t *testing.T) {
	for row, want := range map[string]string{
		"x = 1": "", "  x": "  ", "if a:": "    ", "    for x in y:  # why": "        ",
		"f(": "    ", "    return 1": "", "        pass": "    ", "    passed = 1": "    ",
		"x = '#:'": "", "    ": "    ", "d = {": "    ", "    continue": "", "# note:": "",
	} {
		if got := nextIndent(row); got != want {
			t.Errorf("nextIndent(%q) = %q, want %q", row, got, want)
		}
	}
}

func TestCleanPaste(t *testing.T) {
	for in, want := range map[string]string{
		"a\r\nb\r\n":                             "a\nb",
		"\tx":                                    "x",
		"  if a:\n    b\n\n  c\n":                "if a:\n  b\n\nc",
		">>> a\n1\n>>> if b:\n...     c\n... \n": "a\nif b:\n    c",
		"a = 1\n>>> b = 2\n":                     "a = 1\nb = 2",
		"x\x1b[2J\x00y":                          "x[2Jy",
		"x = a >>> b":                            "x = a >>> b",
		"\xff":                                   "\uFFFD",
	} {
		if got := cleanPaste(in); got != want {
			t.Errorf("cleanPaste(%q) = %q, want %q", in, got, want)
		}
	}
	b := buffer{text: []rune("def f():\n    "), pos: 13}
	b.paste(cleanPaste("  x\n  if y:\n    z"))
	if got := b.String(); got != "def f():\n    x\n    if y:\n      z" {
		t.Errorf("%q", got)
	}
}

func TestBufferByCharacter(t *testing.T) {
	b := buffer{}
	b.insert("a👩‍👩‍👧e\u0301日")
	var widths []int
	for b.pos > 0 {
		b.pos = b.left()
		widths = append(widths, b.pos)
	}
	if fmt.Sprint(widths) != "[8 6 1 0]" {
		t.Errorf("left stops at %v", widths)
	}
	for _, want := range []int{1, 6, 8, 9, 9} {
		if b.pos = b.right(); b.pos != want {
			t.Errorf("right stops at %d, want %d", b.pos, want)
		}
	}
	b.backspace()
	b.backspace()
	b.backspace()
	if b.String() != "a" {
		t.Errorf("%q", b.String())
	}
	b.set("ab\n日本x\nabcdef", 100)
	b.up()
	if b.cursor() != len("ab\n日本x") {
		t.Errorf("cursor %d", b.cursor())
	}
	b.set("if x:\n       ", 13)
	b.backspace()
	if b.String() != "if x:\n    " {
		t.Errorf("%q", b.String())
	}
}

func TestHistoryFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "dir", "history")
	h := openHistory(path)
	for _, s := range []string{"a = 1", "a = 1", "  ", "def f():\n    \"é\"\n", "b"} {
		h.add(s)
	}
	st, err := os.Stat(path)
	if err != nil || st.Mode().Perm() != 0o600 {
		t.Fatal(st, err)
	}
	f, _ := os.OpenFile(path, os.O_APPEND|os.O_WRONLY, 0)
	f.WriteString("{broken\n\"torn")
	f.Close()
	h = openHistory(path)
	h.add("c")
	h = openHistory(path)
	if got := fmt.Sprintf("%q", h.items); got != `["a = 1" "def f():\n    \"é\"" "b" "c"]` {
		t.Error(got)
	}
	r := &recall{typed: "a", prefix: "a", at: len(h.items)}
	if s, ok := h.older(r); !ok || s != "a = 1" {
		t.Error(s, ok)
	}
	if _, ok := h.older(r); ok {
		t.Error("older than the oldest")
	}
	if s, ok := h.newer(r); !ok || s != "a" {
		t.Error(s, ok)
	}
}

func TestHistoryShrinks(t *testing.T) {
	path := filepath.Join(t.TempDir(), "history")
	var b strings.Builder
	for i := range 2*maxHistory + 10 {
		fmt.Fprintf(&b, "\"item %d\"\n", i)
	}
	os.WriteFile(path, []byte(b.String()), 0o600)
	openHistory(path)
	if h := openHistory(path); len(h.items) != maxHistory || h.items[maxHistory-1] != fmt.Sprintf("item %d", 2*maxHistory+9) {
		t.Error(len(h.items))
	}
}

func TestLane(t *testing.T) {
	for in, want := range map[string]string{
		"abc\rX\n":                "Xbc",
		"ab\bc\n":                 "ac",
		"abc\r\x1b[Kx\n":          "x",
		"a\tb\n":                  "a       b",
		"\x1b[31mred\n":           "\x1b[31mred\x1b[0m",
		"\x1b[31ma\x1b[0mb\n":     "\x1b[31ma\x1b[0mb",
		"a\x1b[5;5Hb\x1b[?25l\n":  "ab",
		"\x1b]8;;http://x\x07l\n": "l",
		"\xe6\x97\n":              "\uFFFD\uFFFD",
		"a\x0bb\n":                "a^Kb",
	} {
		var l lane
		got := ""
		for i := range len(in) { // byte by byte, as a torn write
			l.feed(in[i:i+1], func(s string) { got += s })
		}
		if in != "\xe6\x97\n" && got != want {
			t.Errorf("%q gives %q, want %q", in, got, want)
		}
		var whole lane
		got = ""
		whole.feed(in, func(s string) { got += s })
		if got != want {
			t.Errorf("whole %q gives %q, want %q", in, got, want)
		}
	}
}

func FuzzLane(f *testing.F) {
	f.Add("a\rb\x1b[31m\x1b[5;5Hx\ty\b\n日\xff", 5)
	f.Fuzz(func(t *testing.T, s string, cut int) {
		var l lane
		cut = min(max(cut, 0), len(s))
		check := func(line string) {
			for line != "" {
				if n := escapeLen(line); n > 0 {
					if !isSGR(line[:n]) {
						t.Fatalf("escape %q passes", line[:n])
					}
					line = line[n:]
					continue
				}
				if c := line[0]; c < 0x20 || c == 0x7f {
					t.Fatalf("control %q passes", c)
				}
				line = line[1:]
			}
		}
		l.feed(s[:cut], check)
		l.feed(s[cut:], check)
		l.full(20, check)
		check(renderCells(l.cells))
	})
}

func TestColours(t *testing.T) {
	if got := NewTheme(true).Paint(Error, "x"); !strings.HasPrefix(got, "\x1b[31m") || Width(got) != 1 {
		t.Errorf("%q", got)
	}
	if got := NewTheme(false).Paint(Error, "x"); got != "x" {
		t.Errorf("%q", got)
	}
	v := viewOf("if x", 4)
	v.spans = []Span{{0, 2, Keyword}}
	f := layout(v, nil, 40, 10, 0, NewTheme(true))
	if got := stripEscapes(f.rows[0].text); got != ">>> if x" || f.rows[0].width != 8 || got == f.rows[0].text {
		t.Errorf("%q", f.rows[0].text)
	}
	for _, c := range []struct {
		flag, noColor, term string
		want                bool
	}{{"always", "1", "dumb", true}, {"never", "", "xterm", false}, {"auto", "1", "xterm", false}, {"auto", "", "dumb", false}} {
		if got := WantColours(c.flag, c.noColor, c.term, nil); got != c.want {
			t.Errorf("%v", c)
		}
	}
}

func TestPlain(t *testing.T) {
	r, w, _ := os.Pipe()
	outR, outW, _ := os.Pipe()
	ed, err := New(Config{In: r, Out: outW, More: demoMore})
	if err != nil || ed.Interactive() {
		t.Fatal(err)
	}
	io.WriteString(w, "x = 1\r\nif a:\n  b\n  \nBob\nlast")
	w.Close()
	block := func() string {
		ed.SetPrompt(Prompt{Main: ">>> ", Cont: "... "})
		s, err := ed.ReadBlock()
		return fmt.Sprintf("%q %v", s, err)
	}
	for _, want := range []string{`"x = 1" <nil>`, `"if a:\n  b\n" <nil>`} {
		if got := block(); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
	if s, err := ed.ReadLine("name? "); s != "Bob" || err != nil {
		t.Error(s, err)
	}
	for _, want := range []string{`"last" <nil>`, `"" EOF`, `"" EOF`} {
		if got := block(); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
	ed.PrintAbove("out\x1b[1m")
	ed.Close()
	outW.Close()
	if b, _ := io.ReadAll(outR); string(b) != "name? out\x1b[1m" {
		t.Errorf("%q", b)
	}
}

func TestPlainCloseAndInterrupt(t *testing.T) {
	r, w, _ := os.Pipe()
	defer w.Close()
	ed := NewPlain(Config{In: r})
	errs := make(chan error)
	read := func() {
		_, err := ed.ReadBlock()
		errs <- err
	}
	go read()
	var err error
	for err == nil {
		select {
		case err = <-errs:
		default:
			ed.Interrupt()
		}
	}
	if !errors.Is(err, ErrInterrupt) {
		t.Error(err)
	}
	go read()
	ed.Close()
	if err := <-errs; err != ErrClosed {
		t.Error(err)
	}
}

func TestFake(t *testing.T) {
	f := NewFake(80, 24)
	f.Type("x = 1", "Bob")
	f.SetPrompt(Prompt{Main: ">>> ", Cont: "... "})
	if s, err := f.ReadBlock(); s != "x = 1" || err != nil {
		t.Error(s, err)
	}
	f.PrintAbove("out\n")
	f.ReadLine("? ")
	f.TypeInterrupt("half")
	f.SetPrompt(Prompt{Main: ">>> "})
	if _, err := f.ReadBlock(); !errors.Is(err, ErrInterrupt) {
		t.Error(err)
	}
	if got := f.Output(); got != ">>> x = 1\nout\n? Bob\n>>> half\n" {
		t.Errorf("%q", got)
	}
	done := make(chan error)
	go func() {
		_, err := f.ReadBlock()
		done <- err
	}()
	f.WaitPrompt()
	f.Close()
	if err := <-done; err != ErrClosed {
		t.Error(err)
	}
}
