package syntax

import (
	"encoding/json"
	"errors"
	"os"
	"reflect"
	"strings"
	"testing"

	"asyncrepl/internal/diag"
)

// chunk is one recorded text: want is ["OK"], or the kind, message, line,
// offset, text, end line and end offset of CPython 3.13's error.
type chunk struct {
	want []any
	src  string
}

// readChunks reads a recording: chunks separated by lines of four dashes, each
// a line of JSON followed by the text.
func readChunks(t testing.TB, name string) []chunk {
	t.Helper()
	data, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	var chunks []chunk
	for part := range strings.SplitSeq(string(data), "\n----\n") {
		head, src, _ := strings.Cut(part, "\n")
		var c struct{ Want []any }
		if err := json.Unmarshal([]byte(head), &c); err != nil {
			t.Fatalf("%s: %v in %q", name, err, head)
		}
		chunks = append(chunks, chunk{c.Want, src})
	}
	last := &chunks[len(chunks)-1]
	last.src = strings.TrimSuffix(last.src, "\n")
	return chunks
}

// outcome parses a text and describes the result as a recording does.
func outcome(src string) []any {
	_, err := Parse(src, "<string>", Exec)
	if err == nil {
		return []any{"OK"}
	}
	e := err.(*diag.Error)
	return []any{e.Kind.String(), e.Msg, float64(e.Line), float64(e.Offset), e.Text,
		float64(e.EndLine), float64(e.EndOffset)}
}

func TestErrors(t *testing.T) {
	for _, c := range readChunks(t, "errors.txt") {
		if got := outcome(c.src); !reflect.DeepEqual(got, c.want) {
			t.Errorf("%q\n got %v\nwant %v", c.src, got, c.want)
		}
	}
}

// TestOtherErrors keeps the list of texts that we refuse with other words than
// CPython honest: whoever finds its words must move the chunk to errors.txt.
func TestOtherErrors(t *testing.T) {
	for _, c := range readChunks(t, "errors_other.txt") {
		got := outcome(c.src)
		if reflect.DeepEqual(got, c.want) {
			t.Errorf("%q is no longer different: %v", c.src, got)
		}
		if got[0] == "OK" {
			t.Errorf("%q is taken; want %v", c.src, c.want)
		}
	}
}

func TestLimits(t *testing.T) {
	tests := []struct {
		name, src string
		kind      diag.Kind
		msg       string
	}{
		{"brackets", strings.Repeat("(", 1000), diag.SyntaxError, "too many nested parentheses"},
		{"minus", strings.Repeat("-", 1e6) + "1", diag.MemoryError, ""},
		{"not", strings.Repeat("not ", 1e6) + "1", diag.MemoryError, ""},
		{"lambda", strings.Repeat("lambda:", 1e6) + "1", diag.MemoryError, ""},
		{"power", strings.Repeat("1**", 1e6) + "1", diag.MemoryError, ""},
		{"conditional", strings.Repeat("1 if 1 else ", 1e6) + "1", diag.MemoryError, ""},
		{"elif", "if 1: pass\n" + strings.Repeat("elif 1: pass\n", 1e5), diag.MemoryError, ""},
		{"sum", "1" + strings.Repeat("+1", 1e6), diag.RecursionError, ""},
		{"attribute", "a" + strings.Repeat(".a", 1e6), diag.RecursionError, ""},
		{"call", "a" + strings.Repeat("()", 1e6), diag.RecursionError, ""},
		{"f-strings", strings.Repeat("f'{", 1000), diag.SyntaxError, "too many nested f-strings"},
		{"blocks", func() string {
			var b strings.Builder
			for i := range 200 {
				b.WriteString(strings.Repeat(" ", i) + "if 1:\n")
			}
			return b.String()
		}(), diag.IndentationError, "too many levels of indentation"},
		{"digits", strings.Repeat("9", 5000), diag.SyntaxError, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, err := Parse(test.src, "<string>", Exec)
			var e *diag.Error
			if !errors.As(err, &e) {
				t.Fatalf("got %v", err)
			}
			if e.Kind != test.kind || test.msg != "" && e.Msg != test.msg {
				t.Errorf("got %v: %s", e.Kind, e.Msg)
			}
		})
	}
}

func TestDisplay(t *testing.T) {
	tests := []struct{ src, want string }{
		{"x = (1 2)\n", "  File \"<stdin>\", line 1\n    x = (1 2)\n         ^^^\n" +
			"SyntaxError: invalid syntax. Perhaps you forgot a comma?\n"},
		{"if x:\n  é = 'a\n", "  File \"<stdin>\", line 2\n    é = 'a\n        ^\n" +
			"SyntaxError: unterminated string literal (detected at line 2)\n"},
		{"if x:\npass\n", "  File \"<stdin>\", line 2\n    pass\n    ^^^^\n" +
			"IndentationError: expected an indented block after 'if' statement on line 1\n"},
		{"(1,\n2", "  File \"<stdin>\", line 1\n    (1,\n    ^\nSyntaxError: '(' was never closed\n"},
	}
	for _, test := range tests {
		_, err := Parse(test.src, "<stdin>", Exec)
		var e *diag.Error
		if !errors.As(err, &e) {
			t.Fatalf("%q: no error", test.src)
		}
		if got := e.Display(); got != test.want {
			t.Errorf("%q:\n%s\nwant\n%s", test.src, got, test.want)
		}
	}
}
