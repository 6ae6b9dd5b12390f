package poll

import (
	"os"
	"sync"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

func open(t *testing.T) *Poller {
	t.Helper()
	p, err := New()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(p.Close)
	return p
}

func TestReadiness(t *testing.T) {
	p := open(t)
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	defer w.Close()
	rfd, wfd := int(r.Fd()), int(w.Fd())
	steps := []struct {
		name   string
		do     func() error
		fd     int
		events Events // 0: nothing may be ready
	}{
		{"watch empty pipe", func() error { return p.Set(rfd, Read) }, rfd, 0},
		{"write end ready", func() error { return p.Set(wfd, Write) }, wfd, Write},
		{"stop watching it", func() error { return p.Set(wfd, 0) }, wfd, 0},
		{"data arrives", func() error { _, err := w.Write([]byte("x")); return err }, rfd, Read},
		{"level-triggered", func() error { return nil }, rfd, Read},
		{"unwatched", func() error { return p.Set(rfd, 0) }, rfd, 0},
		{"watched again", func() error { return p.Set(rfd, Read) }, rfd, Read},
	}
	for _, s := range steps {
		if err := s.do(); err != nil {
			t.Fatalf("%s: %v", s.name, err)
		}
		got, err := p.Wait(0)
		if err != nil {
			t.Fatalf("%s: %v", s.name, err)
		}
		if s.events == 0 && len(got) != 0 || s.events != 0 && (len(got) != 1 || got[0] != Event{s.fd, s.events}) {
			t.Errorf("%s: got %v, want %v on %d", s.name, got, s.events, s.fd)
		}
	}
	if p.Watched() != 1 {
		t.Errorf("Watched() = %d, want 1", p.Watched())
	}
	w.Close()
	if _, err := p.Wait(0); err != nil {
		t.Errorf("after hang-up: %v", err)
	}
}

func TestSetClosedDescriptor(t *testing.T) {
	p := open(t)
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	fd := int(r.Fd())
	if err := p.Set(fd, Read); err != nil {
		t.Fatal(err)
	}
	r.Close()
	if err := p.Set(fd, 0); err != nil {
		t.Errorf("removing a descriptor closed too early: %v", err)
	}
	if err := p.Set(fd, Read); err == nil {
		t.Error("watching a closed descriptor succeeded")
	}
}

func TestWake(t *testing.T) {
	p := open(t)
	p.Wake() // before the wait: it must not be lost
	if got, err := p.Wait(-1); err != nil || len(got) != 0 {
		t.Fatalf("Wait = %v, %v", got, err)
	}
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for range 1000 {
				p.Wake()
			}
		})
	}
	done := make(chan struct{})
	go func() { wg.Wait(); close(done); p.Wake() }()
	for woken := false; !woken; {
		if _, err := p.Wait(-1); err != nil {
			t.Fatal(err)
		}
		select {
		case <-done:
			woken = true
		default:
		}
	}
}

func TestClosed(t *testing.T) {
	p := open(t)
	p.Close()
	p.Wake()
	if _, err := p.Wait(0); err != ErrClosed {
		t.Errorf("Wait: %v", err)
	}
	if err := p.Set(0, Read); err != ErrClosed {
		t.Errorf("Set: %v", err)
	}
}

func TestMillisRoundsUp(t *testing.T) {
	for _, c := range []struct {
		d    time.Duration
		want int
	}{{-1, -1}, {0, 0}, {1, 1}, {time.Millisecond, 1}, {time.Millisecond + 1, 2}, {1 << 62, 1<<31 - 1}} {
		if got := millis(c.d); got != c.want {
			t.Errorf("millis(%d) = %d, want %d", c.d, got, c.want)
		}
	}
}

func BenchmarkWaitReady(b *testing.B) {
	p, err := New()
	if err != nil {
		b.Fatal(err)
	}
	defer p.Close()
	for b.Loop() {
		p.Wait(0)
	}
}

// All that is ready is reported at once, however much that is.
func TestWaitReportsAll(t *testing.T) {
	p := open(t)
	const n = 3*eventRoom + 1
	for range n {
		var fds [2]int
		if err := unix.Pipe(fds[:]); err != nil {
			t.Fatal(err)
		}
		defer unix.Close(fds[0])
		defer unix.Close(fds[1])
		if err := p.Set(fds[1], Write); err != nil {
			t.Fatal(err)
		}
	}
	for range 2 {
		events, err := p.Wait(0)
		if err != nil || len(events) != n {
			t.Fatalf("%d events, %v; want %d", len(events), err, n)
		}
	}
}
