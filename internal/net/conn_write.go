package net

import (
	"asyncrepl/internal/coro"
	"asyncrepl/internal/loop"

	"golang.org/x/sys/unix"
)

// ignoredWrites is how many writes to a lost connection pass in silence.
const ignoredWrites = 5

// Write sends p or keeps a copy of what the system does not take yet. A broken
// connection is not an error of Write: the protocol is told. The error is
// RuntimeError after WriteEOF, or fatal.
func (c *Conn) Write(th coro.Thread, p []byte) error {
	if c.eof {
		return c.net.loop.Errors().New(loop.RuntimeError, "Cannot call write() after write_eof()")
	}
	if c.drained != nil {
		return c.net.loop.Errors().New(loop.RuntimeError, "unable to write; sendfile is in progress")
	}
	if len(p) == 0 {
		return nil
	}
	if lost, err := c.ignore(); lost {
		return err
	}
	if c.out.size == 0 {
		n, err := c.sock.Send(p, 0)
		if err != nil && !again(err) {
			return c.fatal(th, err, "Fatal write error on socket transport")
		}
		if p = p[n:]; len(p) == 0 {
			return nil
		}
		if err := c.watchWrite(); err != nil {
			return err
		}
	}
	c.out.add(p)
	return c.flow.grown(th, c.net, c.out.size, c.opts.Owner, c.proto)
}

// WriteLines writes several pieces with as few calls of the system as possible.
func (c *Conn) WriteLines(th coro.Thread, pieces [][]byte) error {
	if c.eof {
		return c.net.loop.Errors().New(loop.RuntimeError, "Cannot call writelines() after write_eof()")
	}
	if c.drained != nil {
		return c.net.loop.Errors().New(loop.RuntimeError, "unable to writelines; sendfile is in progress")
	}
	if len(pieces) == 0 {
		return nil
	}
	if lost, err := c.ignore(); lost {
		return err
	}
	waiting := c.out.size > 0
	for _, p := range pieces {
		if len(p) > 0 {
			c.out.add(p)
		}
	}
	if waiting {
		return c.flow.grown(th, c.net, c.out.size, c.opts.Owner, c.proto)
	}
	if err := c.flush(th); err != nil || c.out.size == 0 || c.lost > 0 {
		return err
	}
	if err := c.watchWrite(); err != nil {
		return err
	}
	return c.flow.grown(th, c.net, c.out.size, c.opts.Owner, c.proto)
}

// ignore reports whether the connection is lost, so that nothing can be sent.
func (c *Conn) ignore() (lost bool, err error) {
	if c.lost == 0 {
		return false, nil
	}
	c.lost++
	return true, ignored(c.lost-1, c.opts.Ignored)
}

// ignored tells, from the fifth on, of writes that are dropped.
func ignored(n int, tell func() error) error {
	if n < ignoredWrites || tell == nil {
		return nil
	}
	return tell()
}

func (c *Conn) watchWrite() error {
	_, err := c.net.loop.AddWriter(c.sock.fd, (*connWriter)(c), c.opts.Context)
	return err
}

// flush sends as much of what waits as the system takes.
func (c *Conn) flush(th coro.Thread) error {
	for c.out.size > 0 {
		p := c.out.first()
		n, err := c.sock.Send(p, 0)
		if again(err) {
			return nil
		}
		if err != nil {
			c.unwatch(true)
			c.out.clear()
			if d := c.drained; d != nil && !d.Done() {
				if e := d.SetError(err); e != nil {
					return e
				}
			}
			return c.fatal(th, err, "Fatal write error on socket transport")
		}
		c.out.sent(n)
		if n < len(p) {
			return nil
		}
	}
	return nil
}

// Run implements loop.Callback.
func (w *connWriter) Run(th coro.Thread, _ *loop.Future) error {
	c := (*Conn)(w)
	if c.lost > 0 {
		return nil
	}
	if err := c.flush(th); err != nil || c.lost > 0 {
		return err
	}
	if err := c.flow.shrunk(th, c.net, c.out.size, c.opts.Owner, c.proto); err != nil {
		return err
	}
	if c.out.size > 0 || c.sock == nil {
		return nil
	}
	_, _ = c.net.loop.RemoveWriter(c.sock.fd)
	if d := c.drained; d != nil && !d.Done() {
		if err := d.SetResult(nil); err != nil {
			return err
		}
	}
	switch {
	case c.closing:
		return c.end(nil).Run(th, nil)
	case c.eof:
		return c.shutdown(th)
	}
	return nil
}

// CanWriteEOF reports whether WriteEOF works.
func (c *Conn) CanWriteEOF() bool { return true }

// WriteEOF ends the sending direction when all is sent.
func (c *Conn) WriteEOF(th coro.Thread) error {
	if c.closing || c.eof {
		return nil
	}
	c.eof = true
	if c.out.size > 0 {
		return nil
	}
	return c.shutdown(th)
}

func (c *Conn) shutdown(coro.Thread) error { return c.sock.Shutdown(unix.SHUT_WR) }

// Pending is the number of bytes that wait to be sent.
func (c *Conn) Pending() int { return c.out.size }

// Limits returns between how many waiting bytes the protocol is told to go on
// and to pause.
func (c *Conn) Limits() (low, high int) { return c.flow.low, c.flow.high }

// SetLimits changes Limits; nil ones follow from the other. The error is a
// ValueError.
func (c *Conn) SetLimits(th coro.Thread, high, low *int) error {
	if err := c.flow.limits(c.net.loop.Errors(), high, low); err != nil {
		return err
	}
	return c.flow.grown(th, c.net, c.out.size, c.opts.Owner, c.proto)
}

// Drained returns a future that is done when nothing waits to be sent any more;
// until Undrain nothing may be written. It serves those who write to the socket
// themselves for a while.
func (c *Conn) Drained() (*loop.Future, error) {
	if c.drained != nil {
		return nil, c.net.loop.Errors().New(loop.RuntimeError, "Empty waiter is already set")
	}
	c.drained = c.net.loop.NewFuture()
	if c.out.size == 0 {
		return c.drained, c.drained.SetResult(nil)
	}
	return c.drained, nil
}

// Undrain ends Drained.
func (c *Conn) Undrain() { c.drained = nil }
