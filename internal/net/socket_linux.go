package net

import "golang.org/x/sys/unix"

const (
	noSignal    = unix.MSG_NOSIGNAL
	optDomain   = unix.SO_DOMAIN
	optProtocol = unix.SO_PROTOCOL
)

func openSocket(family, kind, proto int) (int, error) {
	return unix.Socket(family, kind|unix.SOCK_NONBLOCK|unix.SOCK_CLOEXEC, proto)
}

func openPair(family, kind, proto int) ([2]int, error) {
	return unix.Socketpair(family, kind|unix.SOCK_NONBLOCK|unix.SOCK_CLOEXEC, proto)
}

func accept(fd int) (int, unix.Sockaddr, error) {
	return unix.Accept4(fd, unix.SOCK_NONBLOCK|unix.SOCK_CLOEXEC)
}

// Pipe makes a pipe whose ends are closed on exec.
func Pipe() (r, w int, err error) {
	var p [2]int
	err = unix.Pipe2(p[:], unix.O_CLOEXEC)
	return p[0], p[1], system(err)
}
