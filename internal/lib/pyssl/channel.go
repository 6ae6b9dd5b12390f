package pyssl

import (
	"crypto/tls"
	"errors"
	"io"
	"iter"
	stdnet "net"
	"runtime"
	"time"
)

// memory is a buffer that one side of a connection writes and the other reads.
type memory struct {
	buf []byte
	off int
	eof bool // nothing will be written any more
}

func (m *memory) pending() int { return len(m.buf) - m.off }

func (m *memory) write(p []byte) { m.buf = append(m.buf, p...) }

func (m *memory) read(p []byte) int {
	n := copy(p, m.buf[m.off:])
	if m.off += n; m.off == len(m.buf) {
		m.buf, m.off = m.buf[:0], 0
		if cap(m.buf) > keptMemory {
			m.buf = nil
		}
	}
	return n
}

// keptMemory is what an empty buffer keeps at most.
const keptMemory = 32 << 10

// What a channel's methods return beside errors of crypto/tls.
var (
	errWantRead  = wantRead{}
	errTruncated = errors.New("the stream ended without a farewell")
	errClosed    = errors.New("the peer has said farewell")
	errShutdown  = errors.New("the farewell was sent")
	errNotReady  = errors.New("there was no handshake")
	errDropped   = errors.New("the channel was dropped")
)

// wantRead is the error of a read that has to wait for the peer. crypto/tls goes on
// after errors that call themselves temporary.
type wantRead struct{}

func (wantRead) Error() string   { return "the peer has to send more" }
func (wantRead) Timeout() bool   { return true }
func (wantRead) Temporary() bool { return true }

// channel is one side of a TLS connection whose bytes come from in and go to out.
type channel struct {
	conn    *tls.Conn
	in, out *memory
	wire    *wire
	state   state
	failed  error // why the handshake failed

	resume func() (struct{}, bool) // of the handshake
	stop   func()
}

// state is how far a channel has come.
type state uint8

const (
	fresh state = iota
	shaking
	ready
	broken
)

// newChannel makes a channel; hello, if not nil, is asked for the configuration of a
// server when the client has said whom it wants.
func newChannel(config *tls.Config, server bool, in, out *memory) *channel {
	w := &wire{in: in, out: out}
	c := &channel{in: in, out: out, wire: w}
	if server {
		c.conn = tls.Server(w, config)
	} else {
		c.conn = tls.Client(w, config)
	}
	return c
}

// handshake goes on with the handshake; errWantRead says that it waits.
func (c *channel) handshake() error {
	switch c.state {
	case ready:
		return nil
	case broken:
		return c.failed
	case fresh:
		conn, w := c.conn, c.wire
		var result error
		c.resume, c.stop = iter.Pull(func(yield func(struct{}) bool) {
			w.wait = func() bool { return yield(struct{}{}) }
			result = conn.Handshake()
			w.wait = nil
		})
		resume := c.resume
		c.resume = func() (struct{}, bool) {
			_, more := resume()
			if !more {
				c.failed = result
			}
			return struct{}{}, more
		}
		// The coroutine of a handshake that nobody goes on with ends with the channel.
		runtime.AddCleanup(c, func(stop func()) { stop() }, c.stop)
		c.state = shaking
	}
	if _, more := c.resume(); more {
		return errWantRead
	}
	if c.failed != nil {
		c.state = broken
		return c.failed
	}
	c.state = ready
	return nil
}

// drop ends a handshake that is under way.
func (c *channel) drop() {
	if c.state == shaking {
		c.state, c.failed = broken, errDropped
		c.stop()
	}
}

// read returns what the peer has sent: errClosed after its farewell, which is no
// error (0, nil) as long as ours was not sent.
func (c *channel) read(p []byte) (int, error) {
	if c.state != ready {
		return 0, errNotReady
	}
	n, err := c.conn.Read(p)
	switch {
	case n > 0 || err == nil:
		return n, nil
	case !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF):
		return 0, err
	case c.wire.ended:
		return 0, errTruncated
	case c.wire.farewell:
		return 0, errClosed
	}
	return 0, nil
}

// write encrypts p.
func (c *channel) write(p []byte) error {
	switch {
	case c.state != ready:
		return errNotReady
	case c.wire.farewell:
		return errShutdown
	}
	_, err := c.conn.Write(p)
	return err
}

// shutdown says farewell and waits for the peer's; what still comes is dropped.
func (c *channel) shutdown() error {
	if c.state != ready {
		return errNotReady
	}
	if !c.wire.farewell {
		c.wire.farewell = true
		if err := c.conn.CloseWrite(); err != nil {
			return err
		}
	}
	var rest [4096]byte
	for {
		if _, err := c.read(rest[:]); errors.Is(err, errClosed) {
			return nil
		} else if err != nil {
			return err
		}
	}
}

// wire is the connection below crypto/tls.
type wire struct {
	in, out  *memory
	wait     func() bool // lets the peer send more; nil outside of handshakes
	ended    bool        // the end of in was read
	farewell bool
}

// Read implements net.Conn.
func (w *wire) Read(p []byte) (int, error) {
	for w.in.pending() == 0 {
		switch {
		case w.in.eof:
			w.ended = true
			return 0, io.EOF
		case w.wait == nil:
			return 0, errWantRead
		case !w.wait():
			return 0, errDropped
		}
	}
	return w.in.read(p), nil
}

// Write implements net.Conn.
func (w *wire) Write(p []byte) (int, error) {
	w.out.write(p)
	return len(p), nil
}

// The rest of net.Conn does nothing here.
func (*wire) Close() error                     { return nil }
func (*wire) LocalAddr() stdnet.Addr           { return nowhere{} }
func (*wire) RemoteAddr() stdnet.Addr          { return nowhere{} }
func (*wire) SetDeadline(time.Time) error      { return nil }
func (*wire) SetReadDeadline(time.Time) error  { return nil }
func (*wire) SetWriteDeadline(time.Time) error { return nil }

type nowhere struct{}

func (nowhere) Network() string { return "memory" }
func (nowhere) String() string  { return "memory" }
