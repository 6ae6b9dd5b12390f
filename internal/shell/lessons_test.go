package shell_test

import (
	"bytes"
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

// TestLessonsAgainstCPython plays every shipped lesson in virtual time and
// compares what its cells print with the recordings from CPython that
// internal/lesson keeps.
func TestLessonsAgainstCPython(t *testing.T) {
	all, err := lesson.List(scripts.FS)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range all {
		t.Run(e.Name+"."+e.Lang, func(t *testing.T) {
			golden, err := os.ReadFile(filepath.Join("..", "lesson", "testdata", e.Name+"."+e.Lang+".golden"))
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
			sh := shell.New(shell.Config{Lessons: scripts.FS}, silent{py}, ed, shell.NewOutput(ed))
			if status := sh.PlayArgs([]string{e.Name, "--lang", e.Lang, "--auto"}); status != 0 {
				t.Errorf("status %d", status)
			}
			if got, want := printed.String(), cellOutput(string(golden)); got != want {
				t.Errorf("(-CPython +asyncrepl)\n%s", cmp.Diff(want, got))
			}
		})
	}
}

// silent echoes no values: the recordings hold only what programs print.
type silent struct{ *session.Interactive }

func (s silent) Execute(in shell.Input) (string, error) {
	in.Echo = session.EchoNone
	return s.Interactive.Execute(in)
}

// cellOutput is a recording without the heads of its cells.
func cellOutput(golden string) string {
	var b strings.Builder
	for line := range strings.Lines(golden) {
		if !strings.HasPrefix(line, "=== ") {
			b.WriteString(line)
		}
	}
	return b.String()
}
