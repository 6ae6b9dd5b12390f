//go:build darwin || dragonfly || freebsd || netbsd || openbsd

package poll

import (
	"time"

	"golang.org/x/sys/unix"
)

// backend is kqueue with a pipe for wake-ups.
type backend struct {
	kq     int
	r, w   int
	events []unix.Kevent_t // has room for all that was ready at once so far
}

func (b *backend) open() error {
	var err error
	if b.kq, err = unix.Kqueue(); err != nil {
		return err
	}
	unix.CloseOnExec(b.kq)
	var p [2]int
	if err = unix.Pipe(p[:]); err != nil {
		unix.Close(b.kq)
		return err
	}
	b.r, b.w = p[0], p[1]
	b.events = make([]unix.Kevent_t, eventRoom)
	for _, fd := range p {
		unix.CloseOnExec(fd)
		if err = unix.SetNonblock(fd, true); err != nil {
			b.close()
			return err
		}
	}
	if err = b.change(b.r, unix.EVFILT_READ, unix.EV_ADD); err != nil {
		b.close()
		return err
	}
	return nil
}

func (b *backend) close() {
	unix.Close(b.kq)
	unix.Close(b.r)
	unix.Close(b.w)
}

func (b *backend) change(fd, filter, flags int) error {
	var ev unix.Kevent_t
	unix.SetKevent(&ev, fd, filter, flags)
	for {
		_, err := unix.Kevent(b.kq, []unix.Kevent_t{ev}, nil, nil)
		if err == unix.EINTR {
			continue
		}
		return err
	}
}

func (b *backend) watch(fd int, old, now Events) error {
	for _, f := range [...]struct {
		bit    Events
		filter int
	}{{Read, unix.EVFILT_READ}, {Write, unix.EVFILT_WRITE}} {
		switch {
		case now&f.bit != 0 && old&f.bit == 0:
			if err := b.change(fd, f.filter, unix.EV_ADD); err != nil {
				return err
			}
		case now&f.bit == 0 && old&f.bit != 0:
			err := b.change(fd, f.filter, unix.EV_DELETE)
			if err != nil && err != unix.EBADF && err != unix.ENOENT {
				return err // the other two: closed behind our back, already forgotten
			}
		}
	}
	return nil
}

func (b *backend) wait(d time.Duration, out []Event) ([]Event, error) {
	var timeout *unix.Timespec
	if d >= 0 {
		ts := unix.NsecToTimespec(d.Nanoseconds())
		timeout = &ts
	}
	n, err := unix.Kevent(b.kq, nil, b.events, timeout)
	for err == nil && n == len(b.events) {
		// There may be more; what is ready stays so until it is dealt with.
		b.events = make([]unix.Kevent_t, 2*n)
		n, err = unix.Kevent(b.kq, nil, b.events, &unix.Timespec{})
	}
	if err == unix.EINTR {
		return out, nil
	}
	if err != nil {
		return out, err
	}
	for i := range b.events[:n] {
		ev := &b.events[i]
		fd := int(ev.Ident)
		if fd == b.r {
			b.drain()
			continue
		}
		e := Read
		if ev.Filter == unix.EVFILT_WRITE {
			e = Write
		}
		out = merge(out, fd, e)
	}
	return out, nil
}

// merge adds e to fd's event: kqueue reports reading and writing apart.
func merge(out []Event, fd int, e Events) []Event {
	for i := range out {
		if out[i].FD == fd {
			out[i].Events |= e
			return out
		}
	}
	return append(out, Event{FD: fd, Events: e})
}

func (b *backend) wake() {
	for {
		if _, err := unix.Write(b.w, []byte{0}); err != unix.EINTR {
			return // EAGAIN: the pipe is full, so it is awake anyway
		}
	}
}

func (b *backend) drain() {
	var buf [256]byte
	for {
		n, err := unix.Read(b.r, buf[:])
		if err != unix.EINTR && n < len(buf) {
			return
		}
	}
}
