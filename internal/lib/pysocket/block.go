package pysocket

import (
	"asyncrepl/internal/lib"
	"time"

	"asyncrepl/internal/net"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"

	"golang.org/x/sys/unix"
)

// glance is how long one wait for the operating system takes at most, so that
// an interrupt is seen soon.
const glance = 50 * time.Millisecond

// wait tries call until it does not block any more, as long as the socket's
// timeout allows. Other threads run meanwhile.
func (s *Socket) wait(t *vm.Thread, write bool, call func() error) *object.Exception {
	var deadline time.Time
	if s.timeout > 0 {
		deadline = time.Now().Add(s.s.h.Clock.Wall(int64(s.timeout)))
	}
	for {
		err := call()
		if !net.WouldBlock(err) || s.timeout == 0 {
			return lib.Exception(err)
		}
		if exc := s.Ready(t, write, deadline); exc != nil {
			return exc
		}
	}
}

// Ready waits until the socket can be read or written, or until the deadline, which
// may be zero for none.
func (s *Socket) Ready(t *vm.Thread, write bool, deadline time.Time) *object.Exception {
	events := int16(unix.POLLIN)
	if write {
		events = unix.POLLOUT
	}
	for {
		if s.FileNo() < 0 {
			return lib.Exception(unix.EBADF)
		}
		d := glance
		if !deadline.IsZero() {
			if d = min(d, time.Until(deadline)); d <= 0 {
				return object.NewException(object.TimeoutErrorClass, object.NewStr("timed out"))
			}
		}
		fds := []unix.PollFd{{Fd: int32(s.FD()), Events: events}}
		var n int
		var err error
		t.Blocking(func() { n, err = unix.Poll(fds, int((d+time.Millisecond-1)/time.Millisecond)) })
		if exc := t.Poll(); exc != nil {
			return exc
		}
		if err != nil && err != unix.EINTR {
			return lib.Exception(err)
		}
		if n > 0 {
			return nil
		}
	}
}
