package session

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"asyncrepl/internal/lib"
	"asyncrepl/internal/loop"
	"asyncrepl/internal/vm"
)

// noInput is a standard input at its end.
type noInput struct{}

func (noInput) ReadLine(*vm.Thread, string) (string, error) { return "", io.EOF }

// outcome is what a program leaves behind.
type outcome struct {
	Stdout, Stderr string
	Status         int
}

// runProgram runs a file in a session of its own, on a virtual clock, so that
// no test waits; with $ASYNCREPL_TEST_CLOCK=real on a real one.
func runProgram(t *testing.T, path string, era lib.Era) outcome {
	t.Helper()
	clock := loop.NewVirtualClock(1e9)
	if os.Getenv("ASYNCREPL_TEST_CLOCK") == "real" {
		clock = loop.NewMonotonicClock() // the order has to be the same
	}
	var out, err bytes.Buffer
	s, e := New(Config{
		Stdout: &out, Stderr: &err, Stdin: noInput{}, Args: []string{filepath.Base(path)},
		Path: []string{filepath.Dir(path)}, Clock: clock, Era: era, Memory: 1 << 30,
	})
	if e != nil {
		t.Fatal(e)
	}
	// As in the recordings, files are named from the directory of the programs.
	here, e := filepath.Abs(filepath.Dir(path))
	if e != nil {
		t.Fatal(e)
	}
	status := s.RunFile(path)
	tidy := func(text string) string { return strings.ReplaceAll(text, here+"/", "") }
	return outcome{tidy(out.String()), tidy(err.String()), status}
}

// recorded reads what CPython printed for a program.
func recorded(t *testing.T, path string) outcome {
	t.Helper()
	base := strings.TrimSuffix(path, ".py")
	read := func(ext string) string {
		b, err := os.ReadFile(base + ext)
		if err != nil {
			return ""
		}
		return string(b)
	}
	status, _ := strconv.Atoi(strings.TrimSpace(read(".status")))
	return outcome{read(".out"), read(".err"), status}
}

// pending reads the names of the programs that do not print what CPython
// prints yet, because something in them is still missing.
func pending(t *testing.T) map[string]bool {
	t.Helper()
	b, err := os.ReadFile("testdata/pending")
	if err != nil {
		t.Fatal(err)
	}
	names := map[string]bool{}
	for _, n := range strings.Fields(string(b)) {
		names[n] = true
	}
	return names
}

// restoreEnv undoes what a program did to the environment.
func restoreEnv(t *testing.T, env []string) {
	os.Clearenv()
	for _, kv := range env {
		name, value, _ := strings.Cut(kv, "=")
		if err := os.Setenv(name, value); err != nil {
			t.Error(err)
		}
	}
}

// TestPrograms runs every program of testdata and compares with what CPython
// 3.13 printed for it. A program listed as pending must differ: once it does
// not, it has to leave the list.
func TestPrograms(t *testing.T) {
	late := pending(t)
	files, err := filepath.Glob("testdata/programs/*.py")
	if err != nil || len(files) == 0 {
		t.Fatal("no programs", err)
	}
	t.Chdir("testdata/programs")
	t.Setenv("LC_ALL", "C.UTF-8") // as when they were recorded
	for _, f := range files {
		name := filepath.Base(f)
		t.Run(strings.TrimSuffix(name, ".py"), func(t *testing.T) {
			// The directory and the variables are back after the program.
			t.Chdir(".")
			defer restoreEnv(t, os.Environ())
			t.Setenv("HOME", "/nowhere")
			diff := cmp.Diff(recorded(t, name), runProgram(t, name, lib.Modern))
			switch late := late[strings.TrimSuffix(name, ".py")]; {
			case late && diff == "":
				t.Error("passes: take it out of testdata/pending")
			case !late && diff != "":
				t.Errorf("(-CPython +asyncrepl)\n%s", diff)
			}
		})
	}
}
