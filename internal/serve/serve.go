package serve

import (
	"errors"
	"fmt"
	"net"
	"sort"
	"strings"
	"sync"
	"sync/atomic"
	"time"
)

// Options say what a server is like.
type Options struct {
	Port  int // 0: any that is free
	Pages int // pages that exist; 0: any number
	// Least and Most bound how long an answer takes; each is chosen at random in between.
	Least, Most time.Duration
	// Limit is how many connections are served at once; beyond it they are refused.
	// 0: any number.
	Limit int
}

// Counters tell what a server has done.
type Counters struct{ Now, Peak, Served, Refused int64 }

// Server is a running server.
type Server struct {
	kind     string
	opts     Options
	listener net.Listener
	counts   counts

	mu     sync.Mutex
	conns  map[net.Conn]struct{}
	closed bool
}

type counts struct{ now, peak, served, refused atomic.Int64 }

// kinds are what a connection is served with.
var kinds = map[string]func(s *Server) func(net.Conn){
	"pages": pages,
	"echo":  echo,
	"chat":  chat,
}

// Kinds lists the kinds of server, sorted.
func Kinds() []string {
	var names []string
	for name := range kinds {
		names = append(names, name)
	}
	sort.Strings(names)
	return names
}

// Start starts a server of a kind.
func Start(kind string, o Options) (*Server, error) {
	make := kinds[kind]
	if make == nil {
		return nil, fmt.Errorf("there is no server called %s; there are %s", kind, strings.Join(Kinds(), ", "))
	}
	l, err := net.Listen("tcp", fmt.Sprintf("127.0.0.1:%d", o.Port))
	if err != nil {
		return nil, err
	}
	s := &Server{kind: kind, opts: o, listener: l, conns: map[net.Conn]struct{}{}}
	go s.accept(make(s))
	return s, nil
}

// Kind returns what was started.
func (s *Server) Kind() string { return s.kind }

// Addr returns where the server listens, as host:port.
func (s *Server) Addr() string { return s.listener.Addr().String() }

// Counters returns what the server has done so far.
func (s *Server) Counters() Counters {
	c := &s.counts
	return Counters{c.now.Load(), c.peak.Load(), c.served.Load(), c.refused.Load()}
}

// retry is how long a server waits that ran out of descriptors.
const retry = 10 * time.Millisecond

func (s *Server) accept(serve func(net.Conn)) {
	for {
		c, err := s.listener.Accept()
		switch {
		case errors.Is(err, net.ErrClosed):
			return
		case err != nil:
			time.Sleep(retry)
		case s.opts.Limit > 0 && s.counts.now.Load() >= int64(s.opts.Limit):
			s.counts.refused.Add(1)
			refuse(c)
		default:
			s.begin(c)
			go func() {
				defer s.end(c)
				serve(c)
			}()
		}
	}
}

// refuse resets a connection, as a server does that has no room for it.
func refuse(c net.Conn) {
	if t, ok := c.(*net.TCPConn); ok {
		_ = t.SetLinger(0) // where it cannot be reset it is closed
	}
	c.Close()
}

func (s *Server) begin(c net.Conn) {
	n := s.counts.now.Add(1)
	for {
		peak := s.counts.peak.Load()
		if n <= peak || s.counts.peak.CompareAndSwap(peak, n) {
			break
		}
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.closed {
		c.Close()
		return
	}
	s.conns[c] = struct{}{}
}

func (s *Server) end(c net.Conn) {
	c.Close()
	s.counts.now.Add(-1)
	s.mu.Lock()
	delete(s.conns, c)
	s.mu.Unlock()
}

// Close ends the server and its connections.
func (s *Server) Close() {
	s.listener.Close()
	s.mu.Lock()
	defer s.mu.Unlock()
	s.closed = true
	for c := range s.conns {
		c.Close()
	}
}
