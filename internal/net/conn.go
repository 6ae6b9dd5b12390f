package net

import (
	"asyncrepl/internal/coro"
	"asyncrepl/internal/loop"

	"golang.org/x/sys/unix"
)

// Conn is the transport of a connected stream socket. It may be embedded by
// value in an object of the language; call Init before use.
type Conn struct {
	net   *Net
	sock  *Socket
	proto StreamProtocol
	opts  ConnOptions

	out  sendBuffer
	flow flow
	// lost counts what is written after the connection was lost.
	lost                             int
	eof, closing, reading, connected bool
	drained                          *loop.Future // for Drained
}

// ConnOptions are the parts of a Conn that may be absent.
type ConnOptions struct {
	// Waiter is finished once the protocol knows of the connection.
	Waiter *loop.Future
	// Server is told when the connection is gone.
	Server *Server
	// Context is entered around the transport's callbacks.
	Context loop.Context
	// Owner stands for the transport in the language; nil: the *Conn.
	Owner any
	// Ignored is called when data are written to a lost connection for the fifth
	// time and more; nil: nobody is told.
	Ignored func() error
}

// Init makes c the transport of s and schedules connection_made, the begin of
// reading and the end of the waiter, in this order.
func (c *Conn) Init(n *Net, s *Socket, p StreamProtocol, o ConnOptions) error {
	*c = Conn{net: n, sock: s, proto: p, opts: o, flow: newFlow(), reading: true, connected: true}
	if c.opts.Owner == nil {
		c.opts.Owner = c
	}
	if s.family != unix.AF_UNIX {
		// Small writes go out at once; a socket that knows no such option does so anyway.
		_ = s.SetOption(unix.IPPROTO_TCP, unix.TCP_NODELAY, 1)
	}
	if o.Server != nil {
		o.Server.attach(c)
	}
	n.add(c)
	for _, f := range []loop.Callback{called{c.made, p, "connection_made"}, loop.Func(c.start)} {
		if err := c.soon(f); err != nil {
			return err
		}
	}
	if o.Waiter != nil {
		return c.soon(resolve(o.Waiter))
	}
	return nil
}

func (c *Conn) soon(f loop.Callback) error {
	_, err := c.net.loop.CallSoon(f, c.opts.Context)
	return err
}

func (c *Conn) made(th coro.Thread, _ *loop.Future) error { return c.proto.ConnectionMade(th) }

func (c *Conn) start(coro.Thread, *loop.Future) error {
	if !c.IsReading() {
		return nil
	}
	return c.watch()
}

func (c *Conn) watch() error {
	_, err := c.net.loop.AddReader(c.sock.fd, (*connReader)(c), c.opts.Context)
	return err
}

// Socket returns the socket, nil once the connection is gone.
func (c *Conn) Socket() *Socket { return c.sock }

// Owner returns what stands for the transport in the language.
func (c *Conn) Owner() any { return c.opts.Owner }

// Protocol returns who is called.
func (c *Conn) Protocol() StreamProtocol { return c.proto }

// SetProtocol changes who is called.
func (c *Conn) SetProtocol(p StreamProtocol) { c.proto, c.connected = p, true }

// What implements Closer.
func (c *Conn) What() string { return "connection" }

// Drop implements Closer.
func (c *Conn) Drop() {
	if c.sock == nil {
		return
	}
	c.unwatch(true)
	c.out.clear()
	c.closing = true
	c.lost++
	_ = c.sock.Close() // there is nobody to tell
	c.sock = nil
}

// unwatch takes the descriptor out of the poller.
func (c *Conn) unwatch(both bool) {
	// The descriptor may be gone from the poller already, which is as good.
	_, _ = c.net.loop.RemoveReader(c.sock.fd)
	if both {
		_, _ = c.net.loop.RemoveWriter(c.sock.fd)
	}
}

// IsReading reports whether the protocol is given what arrives.
func (c *Conn) IsReading() bool { return c.reading && !c.closing }

// PauseReading stops giving the protocol what arrives.
func (c *Conn) PauseReading() {
	if !c.IsReading() {
		return
	}
	c.reading = false
	c.unwatch(false)
}

// ResumeReading undoes PauseReading.
func (c *Conn) ResumeReading() error {
	if c.closing || c.reading {
		return nil
	}
	c.reading = true
	return c.watch()
}

// IsClosing reports whether the transport is closed or about to be.
func (c *Conn) IsClosing() bool { return c.closing }

// Close ends the connection when all is sent.
func (c *Conn) Close() error {
	if c.closing {
		return nil
	}
	c.closing = true
	c.unwatch(false)
	if c.out.size > 0 {
		return nil
	}
	c.lost++
	c.unwatch(true)
	return c.soon(c.end(nil))
}

// Abort ends the connection without sending what waits.
func (c *Conn) Abort() error { return c.force(nil) }

// Fail ends the connection at once and says why.
func (c *Conn) Fail(err error) error { return c.force(err) }

// force ends the connection because of err.
func (c *Conn) force(err error) error {
	if c.lost > 0 {
		return nil
	}
	if c.out.size > 0 {
		c.out.clear()
		c.unwatch(true)
	}
	if !c.closing {
		c.closing = true
		c.unwatch(false)
	}
	c.lost++
	return c.soon(c.end(err))
}

// end returns the callback that tells the protocol and lets go of everything.
func (c *Conn) end(err error) called {
	return called{func(th coro.Thread, _ *loop.Future) error {
		var failed error
		if c.connected {
			failed = c.proto.ConnectionLost(th, err)
		}
		c.net.remove(c)
		if c.sock != nil {
			if e := c.sock.Close(); failed == nil {
				failed = e
			}
			c.sock = nil
		}
		if c.opts.Server != nil {
			if e := c.opts.Server.detach(c); failed == nil {
				failed = e
			}
			c.opts.Server = nil
		}
		if d := c.drained; d != nil && !d.Done() {
			c.drained = nil
			if e := d.SetError(&Error{Errno: unix.ECONNRESET, Text: "Connection is closed by peer"}); failed == nil {
				failed = e
			}
		}
		return failed
	}, c.opts.Owner, "_call_connection_lost"}
}

// fatal ends the connection after err, which a program's mistake is reported for
// and a broken connection is not. The result is a fatal error or nil.
func (c *Conn) fatal(th coro.Thread, err error, message string) error {
	if coro.KindOf(err) == coro.Fatal {
		return err
	}
	if !IsSystem(err) {
		if e := c.net.report(th, message, err, c.opts.Owner, c.proto); e != nil {
			return e
		}
	}
	return c.force(err)
}

// connReader and connWriter are a Conn seen as the callbacks of its descriptor.
type (
	connReader Conn
	connWriter Conn
)

// Run implements loop.Callback.
func (r *connReader) Run(th coro.Thread, _ *loop.Future) error {
	c := (*Conn)(r)
	if c.lost > 0 {
		return nil
	}
	if p, ok := c.proto.(BufferedProtocol); ok {
		return c.readBuffered(th, p)
	}
	buf := c.net.buffer()
	n, err := c.receive(th, buf)
	if n == 0 {
		return err
	}
	if err := c.proto.DataReceived(th, buf[:n]); err != nil {
		return c.fatal(th, err, "Fatal error: protocol.data_received() call failed.")
	}
	return nil
}

// receive reads into buf. With nothing read there is nothing left to be done but
// to return the error, which is a fatal one or nil.
func (c *Conn) receive(th coro.Thread, buf []byte) (int, error) {
	n, err := c.sock.Recv(buf, 0)
	switch {
	case again(err):
		return 0, nil
	case err != nil:
		return 0, c.fatal(th, err, "Fatal read error on socket transport")
	case n == 0:
		return 0, c.readEOF(th)
	}
	return n, nil
}

func (c *Conn) readBuffered(th coro.Thread, p BufferedProtocol) error {
	buf, err := p.GetBuffer(th)
	if err == nil && len(buf) == 0 {
		err = c.net.loop.Errors().New(loop.RuntimeError, "get_buffer() returned an empty buffer")
	}
	if err != nil {
		return c.fatal(th, err, "Fatal error: protocol.get_buffer() call failed.")
	}
	n, err := c.receive(th, buf)
	if n == 0 {
		return err
	}
	if err := p.BufferUpdated(th, n); err != nil {
		return c.fatal(th, err, "Fatal error: protocol.buffer_updated() call failed.")
	}
	return nil
}

func (c *Conn) readEOF(th coro.Thread) error {
	keep, err := c.proto.EOFReceived(th)
	if err != nil {
		return c.fatal(th, err, "Fatal error: protocol.eof_received() call failed.")
	}
	if !keep {
		return c.Close()
	}
	if c.sock != nil {
		c.unwatch(false)
	}
	return nil
}
