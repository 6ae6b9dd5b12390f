package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// mainVar makes the test binary the command.
const mainVar = "ASYNCREPL_TEST_MAIN"

func TestMain(m *testing.M) {
	if os.Getenv(mainVar) != "" {
		os.Exit(run(os.Args, os.Stdin, os.Stdout, os.Stderr))
	}
	os.Exit(m.Run())
}

// terminal is where a screen script plays. It runs the command in a shell that
// says afterwards what its exit status was, and whether it left the terminal as
// it found it.
type terminal interface {
	send(text string)
	resize(cols, rows int)
	// until waits for the screen to satisfy ok, and fails the test after a time
	// that no healthy machine needs.
	until(t *testing.T, what string, ok func(rows []string) bool)
	pid() int // of the shell
}

// around is the shell's program; $0 is the command.
const around = `trap : INT; before=$(stty -g); "$0" "$@"; echo "status $?"; [ "$(stty -g)" = "$before" ] && echo "terminal as before"; exec cat >/dev/null`

// keys are the names of keys in scripts.
var keys = map[string]string{
	"Enter": "\r", "Tab": "\t", "Escape": "\x1b", "BSpace": "\x7f", "Up": "\x1b[A", "Down": "\x1b[B", "Right": "\x1b[C", "Left": "\x1b[D",
	"C-a": "\x01", "C-c": "\x03", "C-d": "\x04", "C-e": "\x05", "C-r": "\x12", "C-u": "\x15", "C-z": "\x1a",
}

// script is one file of testdata/screen:
//
//	size 60 20            of the screen; before everything else
//	args -clock virtual   of the command
//	file NAME             in the working directory; its lines follow behind "| "
//	type TEXT             and Enter
//	text TEXT             without Enter
//	key C-c …             see keys
//	paste                 the lines that follow behind "| ", as one paste
//	see                   waits for rows: "| " before a row, "~ " before a regexp
//	last                  waits for rows at the end of the screen
//	resize 40 20
//	signal TERM           to the command
//
// Everything else that begins a line is a comment if it is "#".
type script struct {
	cols, rows int
	args       []string
	steps      []step
}

type step struct {
	line       int
	verb, rest string
	block      []string
}

func parseScript(t *testing.T, path string) *script {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	s := &script{cols: 80, rows: 24}
	for i, line := range strings.Split(string(b), "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		if line[0] == '|' || line[0] == '~' {
			last := &s.steps[len(s.steps)-1]
			last.block = append(last.block, line)
			continue
		}
		verb, rest, _ := strings.Cut(line, " ")
		switch verb {
		case "size":
			fmt.Sscan(rest, &s.cols, &s.rows)
		case "args":
			s.args = strings.Fields(rest)
		default:
			s.steps = append(s.steps, step{line: i + 1, verb: verb, rest: rest})
		}
	}
	return s
}

// text is the block of a step as plain lines.
func (s step) text(t *testing.T) string {
	var b strings.Builder
	for _, l := range s.block {
		if l[0] != '|' {
			t.Fatalf("line %d: want | before %q", s.line, l)
		}
		b.WriteString(strings.TrimPrefix(l[1:], " ") + "\n")
	}
	return b.String()
}

// rows are the rows that a step waits for.
func (s step) rows(t *testing.T) []*regexp.Regexp {
	var want []*regexp.Regexp
	for _, l := range s.block {
		text := strings.TrimPrefix(l[1:], " ")
		if l[0] == '|' {
			text = regexp.QuoteMeta(text)
		}
		re, err := regexp.Compile("^(?:" + text + ")$")
		if err != nil {
			t.Fatalf("line %d: %v", s.line, err)
		}
		want = append(want, re)
	}
	return want
}

func matchRows(rows []string, want []*regexp.Regexp) bool {
	if len(rows) < len(want) {
		return false
	}
	for i, re := range want {
		if !re.MatchString(rows[i]) {
			return false
		}
	}
	return true
}

// play runs the steps of the script.
func (s *script) play(t *testing.T, tm terminal) {
	for _, st := range s.steps {
		what := fmt.Sprintf("line %d: %s %s\n%s", st.line, st.verb, st.rest, strings.Join(st.block, "\n"))
		switch st.verb {
		case "file":
		case "type":
			tm.send(st.rest + "\r")
		case "text":
			tm.send(st.rest)
		case "key":
			for _, k := range strings.Fields(st.rest) {
				if keys[k] == "" {
					t.Fatalf("%s: no such key", what)
				}
				tm.send(keys[k])
			}
		case "paste":
			tm.send("\x1b[200~" + st.text(t) + "\x1b[201~")
		case "see":
			want := st.rows(t)
			tm.until(t, what, func(rows []string) bool {
				for i := range rows {
					if matchRows(rows[i:], want) {
						return true
					}
				}
				return false
			})
		case "last":
			want := st.rows(t)
			tm.until(t, what, func(rows []string) bool {
				return len(rows) >= len(want) && matchRows(rows[len(rows)-len(want):], want)
			})
		case "resize":
			var cols, rows int
			fmt.Sscan(st.rest, &cols, &rows)
			tm.resize(cols, rows)
		case "signal":
			out, err := exec.Command("pgrep", "-P", strconv.Itoa(tm.pid())).Output()
			if err != nil {
				t.Skip("no pgrep: ", err)
			}
			if err := exec.Command("kill", "-"+st.rest, strings.TrimSpace(string(out))).Run(); err != nil {
				t.Fatal(err)
			}
		default:
			t.Fatalf("%s: no such step", what)
		}
	}
}

// prepare makes a directory with the script's files and returns it.
func (s *script) prepare(t *testing.T) string {
	dir := t.TempDir()
	for _, st := range s.steps {
		if st.verb == "file" {
			if err := os.WriteFile(filepath.Join(dir, st.rest), []byte(st.text(t)), 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
	return dir
}

// environment is what the command sees.
func environment(dir string) []string {
	return []string{mainVar + "=1", "HOME=" + dir, "TERM=xterm-256color", "LANG=en_US.UTF-8", "NO_COLOR=1", "XDG_STATE_HOME=", "PATH=" + os.Getenv("PATH")}
}

// eachScript runs f for every script.
func eachScript(t *testing.T, f func(t *testing.T, s *script)) {
	files, err := filepath.Glob("testdata/screen/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no scripts", err)
	}
	for _, path := range files {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txt"), func(t *testing.T) { f(t, parseScript(t, path)) })
	}
}
