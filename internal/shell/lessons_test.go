package shell_test

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"asyncrepl/internal/lesson"
	"asyncrepl/internal/lib"
	"asyncrepl/internal/loop"
	"asyncrepl/internal/session"
	"asyncrepl/internal/shell"
	"asyncrepl/internal/term"
	"asyncrepl/scripts"
)

// childVar makes the test binary the Python that lessons start children with.
const childVar = "ASYNCREPL_TEST_CHILD"

func TestMain(m *testing.M) {
	if os.Getenv(childVar) == "" {
		os.Setenv(childVar, "1") // for the children
		os.Exit(m.Run())
	}
	os.Exit(child(os.Args[1:]))
}

// child runs "-c PROGRAM ARGUMENT …".
func child(args []string) int {
	s, err := session.New(session.Config{
		Stdout: os.Stdout, Stderr: os.Stderr, Stdin: childInput{}, Args: append([]string{"-c"}, args[2:]...),
	})
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	return s.RunText(args[1], "<string>")
}

// childInput is a child's standard input, which programs read as a file.
type childInput struct{ noInput }

func (childInput) File() *os.File { return os.Stdin }

// TestLessonsAgainstCPython plays every shipped lesson in virtual time and
// compares what its cells print with the recordings from CPython that
// internal/lesson keeps. Cells that start children or connect take real time.
func TestLessonsAgainstCPython(t *testing.T) {
	all, err := lesson.List(scripts.FS)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range all {
		t.Run(e.Name+"."+e.Lang, func(t *testing.T) {
			t.Parallel()
			if e.Name == "pages" && e.Lang == "fr" && testing.Short() {
				t.Skip("its sister does the same ten thousand fetches")
			}
			golden, err := os.ReadFile(filepath.Join("..", "lesson", "testdata", e.Name+"."+e.Lang+".golden"))
			if err != nil {
				t.Fatal(err)
			}
			lessonText, err := scripts.FS.ReadFile(e.Name + "." + e.Lang + ".py")
			if err != nil {
				t.Fatal(err)
			}
			var printed bytes.Buffer
			ed := term.NewFake(80, 24)
			py, err := session.NewInteractive(session.Config{
				// The recordings were made with warnings turned off.
				Stdout: &printed, Stderr: io.Discard, Stdin: noInput{}, Args: []string{""}, Path: []string{t.TempDir()},
				Era: lib.Legacy, Clock: loop.NewVirtualClock(0),
			})
			if err != nil {
				t.Fatal(err)
			}
			cells := &cells{Interactive: py, printed: &printed}
			sh := shell.New(shell.Config{Lessons: scripts.FS}, cells, ed, shell.NewOutput(ed))
			if status := sh.PlayArgs([]string{e.Name, "--lang", e.Lang, "--auto"}); status != 0 {
				t.Errorf("status %d; the screen:\n%s", status, ed.Output())
			}
			want := recorded(string(golden))
			varies := strings.Split(string(lessonText), "\n")
			for i, have := range cells.output {
				if i < len(want) && have.text != want[i] && !strings.Contains(varies[have.line-2], `tags=["varies"]`) {
					t.Errorf("cell at line %d (-CPython +asyncrepl)\n%s", have.line, cmp.Diff(want[i], have.text))
				}
			}
			if len(cells.output) != len(want) {
				t.Errorf("%d cells were played, %d recorded", len(cells.output), len(want))
			}
		})
	}
}

// cells plays, and keeps what each cell prints. It echoes no values: the
// recordings hold only what programs print.
type cells struct {
	*session.Interactive
	printed *bytes.Buffer
	output  []cellOutput
}

type cellOutput struct {
	line int
	text string
}

func (c *cells) Execute(in shell.Input) (string, error) {
	in.Echo = session.EchoNone
	c.printed.Reset()
	note, err := c.Interactive.Execute(in)
	c.output = append(c.output, cellOutput{in.Line, c.printed.String()})
	return note, err
}

// recorded is what the cells of a recording printed.
func recorded(golden string) []string {
	var all []string
	for line := range strings.Lines(golden) {
		if strings.HasPrefix(line, "=== ") {
			all = append(all, "")
		} else {
			all[len(all)-1] += line
		}
	}
	return all
}
