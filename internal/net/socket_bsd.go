//go:build darwin || freebsd || netbsd || openbsd || dragonfly

package net

import (
	"syscall"

	"golang.org/x/sys/unix"
)

const (
	noSignal    = 0 // SO_NOSIGPIPE is set instead
	optDomain   = 0 // the system does not tell
	optProtocol = 0
)

// prepare does what Linux does with flags.
func prepare(fd int, err error) (int, error) {
	if err != nil {
		return -1, err
	}
	unix.CloseOnExec(fd)
	if err := unix.SetNonblock(fd, true); err != nil {
		unix.Close(fd)
		return -1, err
	}
	ignorePipeSignal(fd)
	return fd, nil
}

func openSocket(family, kind, proto int) (int, error) {
	syscall.ForkLock.RLock()
	defer syscall.ForkLock.RUnlock()
	return prepare(unix.Socket(family, kind, proto))
}

func openPair(family, kind, proto int) ([2]int, error) {
	syscall.ForkLock.RLock()
	defer syscall.ForkLock.RUnlock()
	p, err := unix.Socketpair(family, kind, proto)
	if err != nil {
		return p, err
	}
	for _, fd := range p {
		if _, err := prepare(fd, nil); err != nil {
			return p, err
		}
	}
	return p, nil
}

func accept(fd int) (int, unix.Sockaddr, error) {
	syscall.ForkLock.RLock()
	defer syscall.ForkLock.RUnlock()
	n, sa, err := unix.Accept(fd)
	n, err = prepare(n, err)
	return n, sa, err
}

// Pipe makes a pipe whose ends are closed on exec.
func Pipe() (r, w int, err error) {
	syscall.ForkLock.RLock()
	defer syscall.ForkLock.RUnlock()
	var p [2]int
	if err := unix.Pipe(p[:]); err != nil {
		return -1, -1, system(err)
	}
	unix.CloseOnExec(p[0])
	unix.CloseOnExec(p[1])
	return p[0], p[1], nil
}
