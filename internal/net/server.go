package net

import (
	"errors"

	"asyncrepl/internal/coro"
	"asyncrepl/internal/loop"

	"golang.org/x/sys/unix"
)

// acceptRetry is how long a server that ran out of descriptors waits before it
// accepts again, in seconds.
const acceptRetry = 1.0

// Server accepts connections on listening sockets. It may be embedded by value
// in an object of the language; call Init before use.
type Server struct {
	net  *Net
	opts ServerOptions

	socks   []*Socket // nil once closed
	serving bool
	conns   map[*Conn]struct{}
	waiters []*loop.Future
	closed  bool // and everybody told
}

// ServerOptions are the parts of a Server.
type ServerOptions struct {
	Backlog int
	Context loop.Context
	// Accepted is given each connection. An error goes to the loop's handler.
	Accepted func(th coro.Thread, s *Socket, from Addr) error
	// Describe returns what an error report should show for the socket.
	Describe func(s *Socket) any
}

// Init makes s a server on the sockets, which are bound and not listening yet.
func (s *Server) Init(n *Net, socks []*Socket, o ServerOptions) {
	*s = Server{net: n, opts: o, socks: socks, conns: map[*Conn]struct{}{}}
	n.add(s)
}

// Sockets returns the listening sockets, none once the server is closed.
func (s *Server) Sockets() []*Socket { return s.socks }

// IsServing reports whether connections are accepted.
func (s *Server) IsServing() bool { return s.serving }

// Start begins to accept; the second time it does nothing.
func (s *Server) Start() error {
	if s.serving {
		return nil
	}
	s.serving = true
	for _, sock := range s.socks {
		if err := sock.Listen(s.opts.Backlog); err != nil {
			return err
		}
		if err := s.watch(sock); err != nil {
			return err
		}
	}
	return nil
}

func (s *Server) watch(sock *Socket) error {
	_, err := s.net.loop.AddReader(sock.fd, loop.Func(func(th coro.Thread, _ *loop.Future) error {
		return s.accept(th, sock)
	}), s.opts.Context)
	return err
}

// accept takes all connections that wait, at most as many as may wait.
func (s *Server) accept(th coro.Thread, sock *Socket) error {
	for range s.opts.Backlog {
		if sock.fd < 0 {
			return nil
		}
		conn, from, err := sock.Accept()
		switch {
		case err == nil:
			if err := s.opts.Accepted(th, conn, from); err != nil {
				return err
			}
		case again(err), errors.Is(err, unix.ECONNABORTED):
			return nil
		case exhausted(err):
			return s.rest(th, sock, err)
		default:
			return err
		}
	}
	return nil
}

// exhausted reports that the process or the system is out of something that may
// come back.
func exhausted(err error) bool {
	for _, n := range []unix.Errno{unix.EMFILE, unix.ENFILE, unix.ENOBUFS, unix.ENOMEM} {
		if errors.Is(err, n) {
			return true
		}
	}
	return false
}

// rest stops accepting for a while.
func (s *Server) rest(th coro.Thread, sock *Socket, err error) error {
	x := &loop.ExceptionContext{Message: "socket.accept() out of system resource", Err: err}
	if s.opts.Describe != nil {
		x.Extra = []loop.Extra{{Key: "socket", Value: s.opts.Describe(sock)}}
	}
	if err := s.net.loop.Report(th, x); err != nil {
		return err
	}
	if _, err := s.net.loop.RemoveReader(sock.fd); err != nil {
		return err
	}
	_, err = s.net.loop.CallLater(acceptRetry, loop.Func(func(coro.Thread, *loop.Future) error {
		if sock.fd < 0 || !s.serving {
			return nil
		}
		return s.watch(sock)
	}), s.opts.Context)
	return err
}

func (s *Server) attach(c *Conn) { s.conns[c] = struct{}{} }

// detach is told that a connection is gone.
func (s *Server) detach(c *Conn) error {
	delete(s.conns, c)
	if len(s.conns) == 0 && s.socks == nil {
		return s.wake()
	}
	return nil
}

// wake tells those who wait for the end.
func (s *Server) wake() error {
	all := s.waiters
	s.waiters, s.closed = nil, true
	for _, f := range all {
		if f.Done() {
			continue
		}
		if err := f.SetResult(nil); err != nil {
			return err
		}
	}
	return nil
}

// Close stops accepting. Connections that were made go on.
func (s *Server) Close() error {
	if s.socks == nil {
		return nil
	}
	s.Drop()
	s.net.remove(s)
	if len(s.conns) == 0 {
		return s.wake()
	}
	return nil
}

// Drop implements Closer.
func (s *Server) Drop() {
	for _, sock := range s.socks {
		_, _ = s.net.loop.RemoveReader(sock.fd)
		_ = sock.Close() // a listening socket has nothing to lose
	}
	s.socks, s.serving = nil, false
}

// What implements Closer.
func (s *Server) What() string { return "server" }

// Conns returns the connections that the server accepted and that still stand.
func (s *Server) Conns() []*Conn {
	all := make([]*Conn, 0, len(s.conns))
	for c := range s.conns {
		all = append(all, c)
	}
	return all
}

// Over reports whether the server and all its connections are closed.
func (s *Server) Over() bool { return s.closed }

// Closed returns a future that is done once the server and all its connections
// are closed, nil if they are.
func (s *Server) Closed() *loop.Future {
	if s.closed {
		return nil
	}
	f := s.net.loop.NewFuture()
	s.waiters = append(s.waiters, f)
	return f
}
