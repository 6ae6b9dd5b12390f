package term

import (
	"io"
	"os"
	"sync"
	"time"

	"golang.org/x/sys/unix"
)

// waker waits for a file to become readable and can be woken from any
// goroutine.
type waker struct {
	in   *os.File
	r, w *os.File

	mu     sync.Mutex
	closed bool
}

func newWaker(in *os.File) (*waker, error) {
	r, w, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	for _, f := range []*os.File{r, w} {
		// Fd makes the file blocking; a full pipe is as good as one more byte.
		unix.SetNonblock(int(f.Fd()), true)
	}
	return &waker{in: in, r: r, w: w}, nil
}

// wake ends the wait under way or the next one.
func (k *waker) wake() {
	k.mu.Lock()
	defer k.mu.Unlock()
	if !k.closed {
		unix.Write(int(k.w.Fd()), []byte{0})
	}
}

// close is for the goroutine that waits, or for any when it has ended.
func (k *waker) close() {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.closed = true
	k.r.Close()
	k.w.Close()
}

// wait blocks until the file is readable (if watched), wake was called, or the
// time is over (negative: never).
func (k *waker) wait(watch bool, timeout time.Duration) (readable bool) {
	fds := []unix.PollFd{{Fd: int32(k.r.Fd()), Events: unix.POLLIN}}
	if watch {
		fds = append(fds, unix.PollFd{Fd: int32(k.in.Fd()), Events: unix.POLLIN})
	}
	ms := -1
	if timeout >= 0 {
		ms = int(timeout / time.Millisecond)
	}
	if _, err := unix.Poll(fds, ms); err != nil {
		return false // EINTR: the caller looks again
	}
	if fds[0].Revents != 0 {
		var b [64]byte
		for {
			if n, err := unix.Read(int(k.r.Fd()), b[:]); n < len(b) || err != nil {
				break
			}
		}
	}
	return watch && fds[1].Revents != 0
}

// read reads what is there; io.EOF also when the terminal has gone.
func (k *waker) read(p []byte) (int, error) {
	for {
		n, err := unix.Read(int(k.in.Fd()), p)
		switch {
		case n > 0:
			return n, nil
		case err == unix.EINTR:
			continue
		case err == unix.EAGAIN:
			return 0, nil
		}
		return 0, io.EOF
	}
}
