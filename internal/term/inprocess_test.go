package term

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/creack/pty"
)

// openEditor returns an editor of this process on a pseudo terminal, and the
// terminal's other side. What is written there is counted and thrown away
// unless seen is given.
func openEditor(t testing.TB, seen func([]byte)) (*tty, *os.File) {
	t.Helper()
	master, slave, err := pty.Open()
	if err != nil {
		t.Skip("no pseudo terminals here: ", err)
	}
	pty.Setsize(master, &pty.Winsize{Rows: 24, Cols: 80})
	ed, err := New(Config{In: slave, Out: slave, Term: "xterm", More: demoMore})
	if err != nil {
		t.Fatal(err)
	}
	done := make(chan struct{})
	go func() {
		defer close(done)
		b := make([]byte, 64<<10)
		for {
			n, err := master.Read(b)
			if err != nil {
				return
			}
			if seen != nil {
				seen(b[:n])
			}
		}
	}()
	t.Cleanup(func() {
		ed.Close()
		slave.Close()
		<-done // reading ends when the last slave is closed
		master.Close()
	})
	return ed.(*tty), master
}

func TestCloseEndsPendingReads(t *testing.T) {
	c := make(chan os.Signal, 1) // the signal package's own goroutine stays for good
	signal.Notify(c, os.Interrupt)
	signal.Stop(c)
	before := runtime.NumGoroutine()
	ed, master := openEditor(t, nil)
	errs := make(chan error, 2)
	go func() {
		ed.SetPrompt(Prompt{Main: ">>> "})
		_, err := ed.ReadBlock()
		errs <- err
	}()
	io.WriteString(master, "half")
	go func() {
		_, err := ed.ReadLine("? ")
		errs <- err
	}()
	ed.Close()
	for range 2 {
		if err := <-errs; err != ErrClosed {
			t.Errorf("error %v", err)
		}
	}
	if _, err := ed.ReadBlock(); err != ErrClosed {
		t.Errorf("read after close: %v", err)
	}
	ed.Close()
	// Goroutines end soon after: the one of the master is still there.
	for range 1000 {
		if runtime.NumGoroutine() <= before+1 {
			return
		}
		runtime.Gosched()
		time.Sleep(time.Millisecond)
	}
	b := make([]byte, 1<<20)
	t.Errorf("%d goroutines before, %d after\n%s", before, runtime.NumGoroutine(), b[:runtime.Stack(b, true)])
}

func TestInterruptFromOutside(t *testing.T) {
	ed, _ := openEditor(t, nil)
	go ed.Interrupt()
	errs := make(chan error)
	go func() {
		_, err := ed.ReadLine("? ")
		errs <- err
	}()
	for {
		select {
		case err := <-errs:
			if !errors.Is(err, ErrInterrupt) {
				t.Errorf("error %v", err)
			}
			return
		default:
			ed.Interrupt()
			runtime.Gosched()
		}
	}
}

// TestConcurrentUse has everything at once; the race detector is the judge.
func TestConcurrentUse(t *testing.T) {
	ed, master := openEditor(t, nil)
	var wg sync.WaitGroup
	for i := range 4 {
		wg.Go(func() {
			for j := range 200 {
				ed.PrintAbove(fmt.Sprintf("%d.%d\n", i, j))
				switch j % 20 {
				case 0:
					ed.SetPrompt(Prompt{Status: fmt.Sprintf("%d ", j), Main: ">>> "})
				case 5:
					ed.Hint("a hint")
				case 10:
					ed.Flush()
				case 15:
					ed.screen.redraw()
				}
			}
		})
	}
	go func() {
		for range 50 {
			io.WriteString(master, "ab\x1b[D\x7fc\t")
		}
		io.WriteString(master, "\x05.\r")
	}()
	ed.SetPrompt(Prompt{Main: ">>> "})
	text, err := ed.ReadBlock()
	if err != nil || len(text) != 51+50*4-50*4+50 && !strings.HasSuffix(text, ".") {
		t.Errorf("%q %v", text, err)
	}
	wg.Wait()
}

// BenchmarkEchoUnderFlood measures the time from a key to its echo while
// 10 000 lines a second are printed; the figures are in milliseconds.
func BenchmarkEchoUnderFlood(b *testing.B) {
	var mu sync.Mutex
	cond := sync.NewCond(&mu)
	var tail string
	ed, master := openEditor(b, func(p []byte) {
		mu.Lock()
		tail += string(p)
		tail = tail[max(0, len(tail)-4096):]
		cond.Broadcast()
		mu.Unlock()
	})
	stop := make(chan struct{})
	defer close(stop)
	go func() {
		start := time.Now()
		for i := 0; ; i++ {
			select {
			case <-stop:
				return
			default:
			}
			if d := time.Until(start.Add(time.Duration(i) * 100 * time.Microsecond)); d > time.Millisecond {
				time.Sleep(d)
			}
			ed.PrintAbove(fmt.Sprintf(" 1.002 consumer │ got tick%d\n", i))
		}
	}()
	ed.SetPrompt(Prompt{Main: ">>> "})
	go ed.ReadBlock()
	var took []time.Duration
	typed := ""
	for i := range b.N {
		if i%40 == 0 {
			io.WriteString(master, "\x15")
			typed = ""
		}
		typed += string(rune('a' + i%26))
		start := time.Now()
		io.WriteString(master, typed[len(typed)-1:])
		mu.Lock()
		for !strings.Contains(tail, ">>> "+typed) {
			cond.Wait()
		}
		tail = ""
		mu.Unlock()
		took = append(took, time.Since(start))
	}
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)/2])/1e6, "ms-median")
	b.ReportMetric(float64(took[len(took)*99/100])/1e6, "ms-p99")
}
