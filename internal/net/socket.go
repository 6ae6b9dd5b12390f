package net

import (
	"io"

	"golang.org/x/sys/unix"
)

// Socket is a non-blocking socket. Its errors are *Error values; a call that
// would block fails with EAGAIN, which WouldBlock recognises.
type Socket struct {
	fd                  int
	family, kind, proto int
}

// WouldBlock reports whether err says "not now".
func WouldBlock(err error) bool { return again(err) }

// OpenSocket makes a socket.
func OpenSocket(family, kind, proto int) (*Socket, error) {
	fd, err := retry(func() (int, error) { return openSocket(family, kind, proto) })
	if err != nil {
		return nil, system(err)
	}
	return &Socket{fd, family, kind, proto}, nil
}

// SocketPair makes two connected sockets.
func SocketPair(family, kind, proto int) (a, b *Socket, err error) {
	fds, err := openPair(family, kind, proto)
	if err != nil {
		return nil, nil, system(err)
	}
	return &Socket{fds[0], family, kind, proto}, &Socket{fds[1], family, kind, proto}, nil
}

// FromFD takes over a descriptor that is a socket, and asks the system for what
// is not known of it (negative numbers).
func FromFD(fd, family, kind, proto int) (*Socket, error) {
	s := &Socket{fd, family, kind, proto}
	for _, ask := range []struct {
		into *int
		opt  int
	}{{&s.family, optDomain}, {&s.kind, unix.SO_TYPE}, {&s.proto, optProtocol}} {
		if *ask.into >= 0 {
			continue
		}
		*ask.into = 0
		if ask.opt == 0 {
			continue
		}
		n, err := unix.GetsockoptInt(fd, unix.SOL_SOCKET, ask.opt)
		if err != nil {
			return nil, system(err)
		}
		*ask.into = n
	}
	return s, system(unix.SetNonblock(fd, true))
}

// FD returns the descriptor, -1 after Close. Family, Kind and Proto are what the
// socket was made with.
func (s *Socket) FD() int     { return s.fd }
func (s *Socket) Family() int { return s.family }
func (s *Socket) Kind() int   { return s.kind }
func (s *Socket) Proto() int  { return s.proto }

// Close releases the descriptor; the second time it does nothing.
func (s *Socket) Close() error {
	if s.fd < 0 {
		return nil
	}
	fd := s.fd
	s.fd = -1
	return system(unix.Close(fd))
}

// Detach gives the descriptor away.
func (s *Socket) Detach() int {
	fd := s.fd
	s.fd = -1
	return fd
}

// Bind gives the socket its address.
func (s *Socket) Bind(a Addr) error {
	sa, err := a.sockaddr()
	if err != nil {
		return err
	}
	return system(unix.Bind(s.fd, sa))
}

// Listen makes it accept connections.
func (s *Socket) Listen(backlog int) error { return system(unix.Listen(s.fd, backlog)) }

// Accept takes the next connection.
func (s *Socket) Accept() (*Socket, Addr, error) {
	var sa unix.Sockaddr
	fd, err := retry(func() (int, error) {
		fd, from, err := accept(s.fd)
		sa = from
		return fd, err
	})
	if err != nil {
		return nil, Addr{}, system(err)
	}
	return &Socket{fd, s.family, s.kind, s.proto}, addrOf(sa, s.family), nil
}

// Connect begins to connect. EINPROGRESS means that the socket becomes writable
// when it is decided; Err then tells how.
func (s *Socket) Connect(a Addr) error {
	sa, err := a.sockaddr()
	if err != nil {
		return err
	}
	return system(unix.Connect(s.fd, sa))
}

// Err takes the socket's pending error, nil if there is none.
func (s *Socket) Err() error {
	n, err := unix.GetsockoptInt(s.fd, unix.SOL_SOCKET, unix.SO_ERROR)
	if err != nil {
		return system(err)
	}
	if n != 0 {
		return &Error{Errno: unix.Errno(n)}
	}
	return nil
}

// Recv reads into p; 0 bytes mean the end of the stream.
func (s *Socket) Recv(p []byte, flags int) (int, error) {
	n, err := retry(func() (int, error) {
		if flags == 0 {
			return unix.Read(s.fd, p)
		}
		n, _, err := unix.Recvfrom(s.fd, p, flags)
		return n, err
	})
	return max(n, 0), system(err)
}

// RecvFrom reads a datagram and tells who sent it: nobody (the zero Addr) if the
// sender has no address.
func (s *Socket) RecvFrom(p []byte, flags int) (int, Addr, error) {
	var from unix.Sockaddr
	n, err := retry(func() (int, error) {
		n, sa, err := unix.Recvfrom(s.fd, p, flags)
		from = sa
		return n, err
	})
	if from == nil {
		return max(n, 0), Addr{}, system(err)
	}
	return max(n, 0), addrOf(from, s.family), system(err)
}

// Send writes what the system takes of p. A vanished reader is the error EPIPE,
// never a signal.
func (s *Socket) Send(p []byte, flags int) (int, error) {
	n, err := retry(func() (int, error) {
		return unix.SendmsgN(s.fd, p, nil, nil, flags|noSignal)
	})
	return max(n, 0), system(err)
}

// SendTo sends a datagram.
func (s *Socket) SendTo(p []byte, flags int, to Addr) (int, error) {
	sa, err := to.sockaddr()
	if err != nil {
		return 0, err
	}
	n, err := retry(func() (int, error) {
		return unix.SendmsgN(s.fd, p, nil, sa, flags|noSignal)
	})
	return max(n, 0), system(err)
}

// Shutdown ends one or both directions: unix.SHUT_RD, SHUT_WR, SHUT_RDWR.
func (s *Socket) Shutdown(how int) error { return system(unix.Shutdown(s.fd, how)) }

// LocalAddr and RemoteAddr return the two ends.
func (s *Socket) LocalAddr() (Addr, error) {
	sa, err := unix.Getsockname(s.fd)
	return addrOf(sa, s.family), system(err)
}

// RemoteAddr returns the other end; the error is ENOTCONN if there is none.
func (s *Socket) RemoteAddr() (Addr, error) {
	sa, err := unix.Getpeername(s.fd)
	return addrOf(sa, s.family), system(err)
}

// SetOption and Option are setsockopt and getsockopt of a number.
func (s *Socket) SetOption(level, name, value int) error {
	return system(unix.SetsockoptInt(s.fd, level, name, value))
}

// Option returns the value of an option that is a number.
func (s *Socket) Option(level, name int) (int, error) {
	n, err := unix.GetsockoptInt(s.fd, level, name)
	return n, system(err)
}

// readFD and writeFD are for descriptors that are no sockets.
func readFD(fd int, p []byte) (int, error) {
	n, err := retry(func() (int, error) { return unix.Read(fd, p) })
	if n == 0 && err == nil {
		return 0, io.EOF
	}
	return max(n, 0), system(err)
}

func writeFD(fd int, p []byte) (int, error) {
	n, err := retry(func() (int, error) { return unix.Write(fd, p) })
	return max(n, 0), system(err)
}
