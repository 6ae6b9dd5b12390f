package poll

import (
	"encoding/binary"
	"time"

	"golang.org/x/sys/unix"
)

// backend is epoll with an eventfd for wake-ups.
type backend struct {
	epfd, wakefd int
	buf          []unix.EpollEvent // has room for all that was ready at once so far
}

func (b *backend) open() error {
	b.buf = make([]unix.EpollEvent, eventRoom)
	var err error
	if b.epfd, err = unix.EpollCreate1(unix.EPOLL_CLOEXEC); err != nil {
		return err
	}
	if b.wakefd, err = unix.Eventfd(0, unix.EFD_CLOEXEC|unix.EFD_NONBLOCK); err != nil {
		unix.Close(b.epfd)
		return err
	}
	ev := unix.EpollEvent{Events: unix.EPOLLIN, Fd: int32(b.wakefd)}
	if err = unix.EpollCtl(b.epfd, unix.EPOLL_CTL_ADD, b.wakefd, &ev); err != nil {
		b.close()
		return err
	}
	return nil
}

func (b *backend) close() {
	unix.Close(b.epfd)
	unix.Close(b.wakefd)
}

func (b *backend) watch(fd int, old, now Events) error {
	op := unix.EPOLL_CTL_MOD
	switch {
	case old == 0:
		op = unix.EPOLL_CTL_ADD
	case now == 0:
		op = unix.EPOLL_CTL_DEL
	}
	ev := unix.EpollEvent{Fd: int32(fd)}
	if now&Read != 0 {
		ev.Events |= unix.EPOLLIN
	}
	if now&Write != 0 {
		ev.Events |= unix.EPOLLOUT
	}
	err := unix.EpollCtl(b.epfd, op, fd, &ev)
	if op == unix.EPOLL_CTL_DEL && (err == unix.EBADF || err == unix.ENOENT) {
		return nil // closed behind our back: the kernel has forgotten it already
	}
	return err
}

func (b *backend) wait(d time.Duration, out []Event) ([]Event, error) {
	n, err := unix.EpollWait(b.epfd, b.buf, millis(d))
	for err == nil && n == len(b.buf) {
		// There may be more; what is ready stays so until it is dealt with.
		b.buf = make([]unix.EpollEvent, 2*n)
		n, err = unix.EpollWait(b.epfd, b.buf, 0)
	}
	if err == unix.EINTR {
		return out, nil
	}
	if err != nil {
		return out, err
	}
	for _, ev := range b.buf[:n] {
		if int(ev.Fd) == b.wakefd {
			b.drain()
			continue
		}
		var e Events
		if ev.Events&^uint32(unix.EPOLLOUT) != 0 {
			e |= Read
		}
		if ev.Events&^uint32(unix.EPOLLIN) != 0 {
			e |= Write
		}
		out = append(out, Event{FD: int(ev.Fd), Events: e})
	}
	return out, nil
}

func (b *backend) wake() {
	var one [8]byte
	binary.NativeEndian.PutUint64(one[:], 1)
	for {
		if _, err := unix.Write(b.wakefd, one[:]); err != unix.EINTR {
			return // EAGAIN: the counter is full, so it is awake anyway
		}
	}
}

func (b *backend) drain() {
	var count [8]byte
	for {
		if _, err := unix.Read(b.wakefd, count[:]); err != unix.EINTR {
			return
		}
	}
}
