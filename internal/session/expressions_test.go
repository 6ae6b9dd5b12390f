package session

import (
	"bytes"
	"flag"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"

	"asyncrepl/internal/loop"
)

var recordExpressions = flag.Bool("record-expressions", false, "record what python3.13 makes of the generated expressions")

const (
	expressionsFile = "testdata/expressions.txt"
	expressionsSeed = 1
	numExpressions  = 3000
)

// expressionProgram evaluates expressions, one a line of its output: the value
// or the error. Long values are cut, so that the recording stays small.
func expressionProgram(sources []string) string {
	var b strings.Builder
	b.WriteString("import sys\nsys.stdout.reconfigure(encoding='utf-8') if hasattr(sys.stdout, 'reconfigure') else None\nsources = [\n")
	for _, s := range sources {
		b.WriteString("    " + pyString(s) + ",\n")
	}
	b.WriteString(`]
for source in sources:
    try:
        value = eval(source)
        text = type(value).__name__ + " " + ascii(value)
    except Exception as e:
        text = type(e).__name__ + ": " + ascii(str(e))
    print(text if len(text) < 120 else text[:100] + "... " + str(len(text)) + " " + text[-10:])
`)
	return b.String()
}

// pyString writes a Python string literal.
func pyString(s string) string { return strconv.QuoteToASCII(s) }

func generateExpressions(seed uint64, n int) []string {
	g := newExprGen(seed)
	out := make([]string, n)
	for i := range out {
		out[i] = g.any(3)
	}
	return out
}

// evaluateHere returns what this interpreter makes of expressions.
func evaluateHere(t *testing.T, sources []string) []string {
	t.Helper()
	var out, err bytes.Buffer
	s, e := New(Config{Stdout: &out, Stderr: &err, Stdin: noInput{}, Clock: loop.NewVirtualClock(1e9)})
	if e != nil {
		t.Fatal(e)
	}
	if status := s.RunText(expressionProgram(sources), "<string>"); status != 0 {
		t.Fatalf("status %d\n%s", status, err.String())
	}
	return strings.Split(strings.TrimSuffix(out.String(), "\n"), "\n")
}

// evaluateThere returns what CPython makes of them.
func evaluateThere(t *testing.T, sources []string) []string {
	t.Helper()
	python, err := exec.LookPath("python3.13")
	if err != nil {
		t.Skip("python3.13 is not installed")
	}
	cmd := exec.Command(python, "-W", "ignore", "-")
	cmd.Stdin = strings.NewReader(expressionProgram(sources))
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	return strings.Split(strings.TrimSuffix(string(out), "\n"), "\n")
}

func compareExpressions(t *testing.T, sources, want, got []string) {
	t.Helper()
	if len(want) != len(sources) || len(got) != len(sources) {
		t.Fatalf("%d expressions, %d wanted, %d got", len(sources), len(want), len(got))
	}
	for i, s := range sources {
		if got[i] != want[i] {
			t.Errorf("%s\n\tCPython   %s\n\tasyncrepl %s", s, want[i], got[i])
		}
	}
}

// TestExpressions compares generated expressions with what CPython made of
// them when they were recorded.
func TestExpressions(t *testing.T) {
	sources := generateExpressions(expressionsSeed, numExpressions)
	if *recordExpressions {
		text := strings.Join(evaluateThere(t, sources), "\n") + "\n"
		if err := os.WriteFile(expressionsFile, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	recorded, err := os.ReadFile(expressionsFile)
	if err != nil {
		t.Fatal(err)
	}
	want := strings.Split(strings.TrimSuffix(string(recorded), "\n"), "\n")
	compareExpressions(t, sources, want, evaluateHere(t, sources))
}

// TestExpressionsDirectly asks an installed CPython about other expressions,
// and whether the recording is still what it says.
func TestExpressionsDirectly(t *testing.T) {
	fresh := generateExpressions(2, 1000)
	compareExpressions(t, fresh, evaluateThere(t, fresh), evaluateHere(t, fresh))
}
