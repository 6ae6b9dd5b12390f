package main

import (
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/creack/pty"
	"github.com/hinshun/vt10x"
)

// patience bounds a failing test only.
const patience = 20 * time.Second

// ptyTerminal is a pseudo terminal with an emulator behind it.
type ptyTerminal struct {
	cmd  *exec.Cmd
	pty  *os.File
	vt   vt10x.Terminal
	mu   sync.Mutex
	cond *sync.Cond
	over bool
}

func newPTY(t *testing.T, s *script) *ptyTerminal {
	t.Helper()
	dir := s.prepare(t)
	p := &ptyTerminal{vt: vt10x.New(vt10x.WithSize(s.cols, s.rows))}
	p.cond = sync.NewCond(&p.mu)
	exe, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	p.cmd = exec.Command("sh", append([]string{"-c", around, exe}, s.args...)...)
	p.cmd.Dir, p.cmd.Env = dir, environment(dir)
	p.pty, err = pty.StartWithSize(p.cmd, &pty.Winsize{Cols: uint16(s.cols), Rows: uint16(s.rows)})
	if err != nil {
		t.Skip("no pseudo terminals here: ", err)
	}
	go func() {
		b := make([]byte, 64<<10)
		for {
			n, err := p.pty.Read(b)
			p.mu.Lock()
			p.vt.Write(b[:n])
			p.over = p.over || err != nil
			p.cond.Broadcast()
			p.mu.Unlock()
			if err != nil {
				return
			}
		}
	}()
	t.Cleanup(func() {
		p.pty.Close() // hangs up on the shell and the command
		p.cmd.Process.Kill()
		p.cmd.Wait()
	})
	return p
}

func (p *ptyTerminal) send(text string) { p.pty.WriteString(text) }
func (p *ptyTerminal) pid() int         { return p.cmd.Process.Pid }

func (p *ptyTerminal) resize(cols, rows int) {
	p.mu.Lock()
	p.vt.Resize(cols, rows)
	p.mu.Unlock()
	pty.Setsize(p.pty, &pty.Winsize{Cols: uint16(cols), Rows: uint16(rows)})
}

func (p *ptyTerminal) screen() []string {
	p.vt.Lock()
	defer p.vt.Unlock()
	cols, rows := p.vt.Size()
	var out []string
	for y := range rows {
		row := make([]rune, cols)
		for x := range cols {
			if row[x] = p.vt.Cell(x, y).Char; row[x] == 0 {
				row[x] = ' '
			}
		}
		out = append(out, strings.TrimRight(string(row), " "))
	}
	return trimRows(out)
}

func trimRows(rows []string) []string {
	for len(rows) > 0 && rows[len(rows)-1] == "" {
		rows = rows[:len(rows)-1]
	}
	return rows
}

func (p *ptyTerminal) until(t *testing.T, what string, ok func(rows []string) bool) {
	t.Helper()
	limit := time.AfterFunc(patience, func() {
		p.mu.Lock()
		p.over = true
		p.cond.Broadcast()
		p.mu.Unlock()
	})
	defer limit.Stop()
	p.mu.Lock()
	defer p.mu.Unlock()
	for !ok(p.screen()) {
		if p.over {
			t.Fatalf("%s\nscreen:\n%s", what, strings.Join(p.screen(), "\n"))
		}
		p.cond.Wait()
	}
}

// TestScreen plays the scripts of testdata/screen in a pseudo terminal.
func TestScreen(t *testing.T) {
	eachScript(t, func(t *testing.T, s *script) {
		t.Parallel()
		s.play(t, newPTY(t, s))
	})
}
