package syntax

import (
	"encoding/json"
	"errors"
	"os"
	"strconv"
	"strings"
	"testing"

	"asyncrepl/internal/diag"
)

func mustFloat(s string) float64 {
	f, err := strconv.ParseFloat(s, 64)
	if err != nil {
		panic(err)
	}
	return f
}

// TestNeedsMore replays what CPython 3.13's shell made of many texts.
func TestNeedsMore(t *testing.T) {
	data, err := os.ReadFile("testdata/needsmore.json")
	if err != nil {
		t.Fatal(err)
	}
	var recorded [][2]string
	if err := json.Unmarshal(data, &recorded); err != nil {
		t.Fatal(err)
	}
	for _, r := range recorded {
		got := "complete"
		switch more, err := NeedsMore(r[0]); {
		case more:
			got = "more"
		case err != nil:
			got = "wrong"
		}
		if got != r[1] {
			t.Errorf("%q: got %s, want %s", r[0], got, r[1])
		}
	}
}

func TestSplit(t *testing.T) {
	tests := []struct {
		src  string
		want []string
	}{
		{"a\nb\n", []string{"a\n", "b\n"}},
		{"# c\na; b\n\n@d\ndef f():\n  x\n\ny", []string{"# c\na; b\n", "\n@d\ndef f():\n  x\n", "\ny"}},
		{"x = (\n1)\ny\n# end\n", []string{"x = (\n1)\n", "y\n# end\n"}},
		{"", nil},
	}
	for _, test := range tests {
		got, err := Split(test.src)
		if err != nil || strings.Join(got, "|") != strings.Join(test.want, "|") {
			t.Errorf("%q: got %q, %v", test.src, got, err)
		}
	}
	if got, err := Split("a\nb c\n"); err == nil || len(got) != 1 {
		t.Errorf("got %q, %v", got, err)
	}
}

// checkCut makes sure that a good text cut anywhere is good, or wrong at its
// end only and then incomplete.
func checkCut(t *testing.T, src string, at int) {
	t.Helper()
	_, err := anyName.Parse(src[:at], "", Exec)
	var e *diag.Error
	if errors.As(err, &e) && !e.Incomplete {
		t.Errorf("%q cut from %q is not incomplete: %v", src[:at], src, err)
	}
}

func TestCut(t *testing.T) {
	src, err := os.ReadFile("testdata/grammar.py")
	if err != nil {
		t.Fatal(err)
	}
	m, err := Parse(string(src), "", Exec)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range m.Body {
		text := m.Source.Slice(diag.Span{Start: diag.Pos{Line: startLine(s)}, End: s.Span().End})
		if text[0] == ' ' {
			continue // not the first statement of its line
		}
		for at := range len(text) {
			if text[at]&0xc0 != 0x80 && (at == 0 || text[at-1] != '\n') {
				checkCut(t, text, at)
			}
		}
	}
}

// TestIncompleteIsTyped has texts that more input cannot save.
func TestIncompleteIsTyped(t *testing.T) {
	for _, src := range []string{"a b\nc", "x = (1 2)\n", ")\n", "if x:\npass\n", "x = 'a\n", "1a\nb"} {
		_, err := Parse(src, "", Exec)
		var e *diag.Error
		if !errors.As(err, &e) || e.Incomplete && src[len(src)-1] != '\n' {
			t.Errorf("%q: %v", src, err)
		}
	}
}
