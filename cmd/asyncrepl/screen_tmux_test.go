package main

import (
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"
	"time"
)

// tmuxTerminal is a session of a tmux server of the test's own.
type tmuxTerminal struct {
	t      *testing.T
	socket string
}

func newTmux(t *testing.T, s *script) *tmuxTerminal {
	t.Helper()
	dir := s.prepare(t)
	exe, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	m := &tmuxTerminal{t, fmt.Sprintf("asyncrepl-test-%d-%s", os.Getpid(), strings.ReplaceAll(t.Name(), "/", "-"))}
	args := []string{"-f", "/dev/null", "new-session", "-d", "-x", strconv.Itoa(s.cols), "-y", strconv.Itoa(s.rows), "-c", dir, "--", "env", "-i"}
	args = append(append(args, environment(dir)...), "sh", "-c", around, exe)
	m.tmux(append(args, s.args...)...)
	t.Cleanup(func() { m.tmux("kill-server") })
	return m
}

func (m *tmuxTerminal) tmux(args ...string) string {
	m.t.Helper()
	out, err := exec.Command("tmux", append([]string{"-L", m.socket}, args...)...).CombinedOutput()
	if err != nil {
		m.t.Fatalf("tmux %v: %v\n%s", args, err, out)
	}
	return string(out)
}

// send gives bytes in hexadecimal, so that none has a meaning for tmux.
func (m *tmuxTerminal) send(text string) {
	const most = 500 // bytes of one command
	for text != "" {
		n := min(most, len(text))
		args := []string{"send-keys", "-H"}
		for _, b := range []byte(text[:n]) {
			args = append(args, fmt.Sprintf("%02x", b))
		}
		m.tmux(args...)
		text = text[n:]
	}
}

func (m *tmuxTerminal) resize(cols, rows int) {
	m.tmux("resize-window", "-x", strconv.Itoa(cols), "-y", strconv.Itoa(rows))
}

func (m *tmuxTerminal) pid() int {
	n, _ := strconv.Atoi(strings.TrimSpace(m.tmux("display-message", "-p", "#{pane_pid}")))
	return n
}

// until looks again and again: tmux has no way to wait for a text.
func (m *tmuxTerminal) until(t *testing.T, what string, ok func(rows []string) bool) {
	t.Helper()
	var rows []string
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(10 * time.Millisecond) {
		rows = strings.Split(m.tmux("capture-pane", "-p"), "\n")
		for i := range rows {
			rows[i] = strings.TrimRight(rows[i], " ")
		}
		if rows = trimRows(rows); ok(rows) {
			return
		}
	}
	t.Fatalf("%s\nscreen:\n%s", what, strings.Join(rows, "\n"))
}

// TestTmux plays the scripts of testdata/screen in tmux.
func TestTmux(t *testing.T) {
	if _, err := exec.LookPath("tmux"); err != nil {
		t.Skip("tmux is not installed")
	}
	eachScript(t, func(t *testing.T, s *script) { s.play(t, newTmux(t, s)) })
}
