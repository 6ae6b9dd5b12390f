package lib

import (
	"errors"

	"golang.org/x/sys/unix"

	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// IsTerminal reports whether a descriptor is a terminal.
func IsTerminal(fd int) bool {
	_, err := unix.IoctlGetTermios(fd, getTermios)
	return err == nil
}

// Retry calls f, without the interpreter lock, until it is not interrupted by a
// signal. Where descriptors have run out, those that the program has forgotten
// are closed first.
func Retry(t object.Thread, f func() error) error {
	th := t.(*vm.Thread)
	call := func() (err error) {
		th.Blocking(func() {
			for {
				if err = f(); err != unix.EINTR {
					return
				}
			}
		})
		return err
	}
	err := call()
	if forgotten := th.Interp().Forgotten; forgotten != nil && (errors.Is(err, unix.EMFILE) || errors.Is(err, unix.ENFILE)) {
		forgotten.CloseLost(th)
		err = call()
	}
	return err
}

// BeforeLooking is called before something looks at what a file holds, or, with
// no name, at what any file may hold: files that the program has forgotten
// without closing them are written out.
func BeforeLooking(t object.Thread, name string) {
	th := t.(*vm.Thread)
	if forgotten := th.Interp().Forgotten; forgotten != nil {
		forgotten.Before(th, name)
	}
}

// Read reads from a descriptor. If that may block it waits first, so that an
// interrupt ends it.
func Read(t object.Thread, fd int, p []byte, blocks bool) (n int, exc *object.Exception, err error) {
	if blocks {
		if exc := waitFor(t, fd, unix.POLLIN); exc != nil {
			return 0, exc, nil
		}
	}
	err = Retry(t, func() (err error) {
		n, err = unix.Read(fd, p)
		return err
	})
	return max(n, 0), nil, err
}

// Write writes to a descriptor, as Read reads. A pipe takes what it has room
// for.
func Write(t object.Thread, fd int, p []byte, blocks bool) (n int, exc *object.Exception, err error) {
	if blocks {
		if exc := waitFor(t, fd, unix.POLLOUT); exc != nil {
			return 0, exc, nil
		}
		p = p[:min(len(p), atomicWrite)]
	}
	err = Retry(t, func() (err error) {
		n, err = unix.Write(fd, p)
		return err
	})
	return max(n, 0), nil, err
}

// atomicWrite is what a pipe that is ready to be written takes without blocking.
const atomicWrite = 4096

// pollTurn is how long, in milliseconds, a wait goes on after nobody waits for
// its end any more.
const pollTurn = 50

// waitFor blocks until a descriptor is ready for events, or a non-blocking one
// need not be waited for.
func waitFor(t object.Thread, fd int, events int16) *object.Exception {
	fds := []unix.PollFd{{Fd: int32(fd), Events: events}}
	if n, err := unix.Poll(fds, 0); n != 0 || err != nil && err != unix.EINTR {
		return nil
	}
	if flags, err := unix.FcntlInt(uintptr(fd), unix.F_GETFL, 0); err != nil || flags&unix.O_NONBLOCK != 0 {
		return nil
	}
	BeforeLooking(t, "") // the other end may be one of them
	ready, gone := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(ready)
		for {
			select {
			case <-gone:
				return
			default:
			}
			fds := []unix.PollFd{{Fd: int32(fd), Events: events}}
			if n, err := unix.Poll(fds, pollTurn); n != 0 || err != nil && err != unix.EINTR {
				return
			}
		}
	}()
	_, exc := t.(*vm.Thread).Park(ready, nil)
	close(gone)
	return exc
}
