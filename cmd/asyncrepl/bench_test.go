package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/creack/pty"
)

// release builds the command as it is released, and returns its path. The tag
// leaves out HTTP/2, which the clients of programs do not ask for.
func release(b *testing.B) string {
	b.Helper()
	path := filepath.Join(b.TempDir(), "asyncrepl")
	if out, err := exec.Command("go", "build", "-trimpath", "-tags=nethttpomithttp2", "-ldflags=-s -w", "-o", path, ".").CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	return path
}

// prompted is a command in a pseudo terminal whose output is read for a prompt.
type prompted struct {
	b    *testing.B
	pty  *os.File
	cmd  *exec.Cmd
	seen []byte
}

func start(b *testing.B, path string) *prompted {
	b.Helper()
	p := &prompted{b: b, cmd: exec.Command(path)}
	p.cmd.Env = environment(b.TempDir())
	var err error
	if p.pty, err = pty.StartWithSize(p.cmd, &pty.Winsize{Cols: 80, Rows: 24}); err != nil {
		b.Skip("no pseudo terminals here: ", err)
	}
	return p
}

func (p *prompted) stop() {
	p.pty.Close()
	p.cmd.Process.Kill()
	p.cmd.Wait()
}

// until reads to where text has appeared, and forgets what came before.
func (p *prompted) until(text string) {
	buf := make([]byte, 16<<10)
	for {
		if i := bytes.Index(p.seen, []byte(text)); i >= 0 {
			p.seen = append([]byte(nil), p.seen[i+len(text):]...)
			return
		}
		n, err := p.pty.Read(buf)
		if err != nil {
			p.b.Fatal(err)
		}
		p.seen = append(p.seen, buf[:n]...)
	}
}

// report shows the median and the slowest of times.
func report(b *testing.B, times []time.Duration) {
	slices.Sort(times)
	b.ReportMetric(float64(times[len(times)/2].Microseconds())/1e3, "ms/median")
	b.ReportMetric(float64(times[len(times)-1].Microseconds())/1e3, "ms/max")
	b.ReportMetric(0, "ns/op")
}

// BenchmarkFirstPrompt takes the time from the start of the release binary to
// its first prompt on a terminal.
func BenchmarkFirstPrompt(b *testing.B) {
	path := release(b)
	if info, err := os.Stat(path); err == nil {
		defer b.ReportMetric(float64(info.Size())/1e6, "MB")
	}
	var times []time.Duration
	for b.Loop() {
		begin := time.Now()
		p := start(b, path)
		p.until(">>> ")
		times = append(times, time.Since(begin))
		p.stop()
	}
	report(b, times)
}

// BenchmarkLine takes the time from Enter to the answer and from there to the
// next prompt.
func BenchmarkLine(b *testing.B) {
	p := start(b, release(b))
	defer p.stop()
	p.until(">>> ")
	var times []time.Duration
	n := 100000
	for b.Loop() {
		n++
		text := fmt.Sprintf("%d*10", n)
		p.pty.WriteString(text)
		p.until(text[len(text)-1:])
		begin := time.Now()
		p.pty.WriteString("\r")
		p.until(fmt.Sprint(n * 10))
		times = append(times, time.Since(begin))
		p.until(">>> ")
	}
	report(b, times)
}
