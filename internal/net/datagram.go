package net

import (
	"asyncrepl/internal/coro"
	"asyncrepl/internal/loop"
)

// Datagrams is the transport of a datagram socket. It may be embedded by value;
// call Init before use.
type Datagrams struct {
	net     *Net
	sock    *Socket
	proto   DatagramProtocol
	opts    ConnOptions
	peer    *Addr // where everything goes; nil: each datagram says where
	out     []datagram
	size    int
	flow    flow
	lost    int
	closing bool
}

type datagram struct {
	data []byte
	to   *Addr // nil: the socket's peer
}

// datagramOverhead counts a waiting datagram's header, so that empty ones do not
// wait without bound.
const datagramOverhead = 8

// Init makes d the transport of s. peer, if not nil, is what s is connected to.
func (d *Datagrams) Init(n *Net, s *Socket, p DatagramProtocol, peer *Addr, o ConnOptions) error {
	*d = Datagrams{net: n, sock: s, proto: p, peer: peer, opts: o, flow: newFlow()}
	if d.opts.Owner == nil {
		d.opts.Owner = d
	}
	n.add(d)
	made := func(th coro.Thread, _ *loop.Future) error { return d.proto.ConnectionMade(th) }
	for _, f := range []loop.Callback{
		called{made, p, "connection_made"},
		loop.Func(func(coro.Thread, *loop.Future) error {
			if d.closing {
				return nil
			}
			_, err := d.net.loop.AddReader(d.sock.fd, (*datagramInput)(d), d.opts.Context)
			return err
		}),
	} {
		if err := d.soon(f); err != nil {
			return err
		}
	}
	if o.Waiter == nil {
		return nil
	}
	return d.soon(resolve(o.Waiter))
}

func (d *Datagrams) soon(f loop.Callback) error {
	_, err := d.net.loop.CallSoon(f, d.opts.Context)
	return err
}

// Socket returns the socket, nil once the transport is closed.
func (d *Datagrams) Socket() *Socket { return d.sock }

// Protocol returns who is called.
func (d *Datagrams) Protocol() DatagramProtocol { return d.proto }

// SetProtocol changes who is called.
func (d *Datagrams) SetProtocol(p DatagramProtocol) { d.proto = p }

// Peer returns what the socket is connected to, or nil.
func (d *Datagrams) Peer() *Addr { return d.peer }

// IsClosing reports whether the transport is closed or about to be.
func (d *Datagrams) IsClosing() bool { return d.closing }

// What implements Closer.
func (d *Datagrams) What() string { return "datagram endpoint" }

// Drop implements Closer.
func (d *Datagrams) Drop() {
	if d.sock == nil {
		return
	}
	d.unwatch()
	d.closing = true
	d.lost++
	_ = d.sock.Close() // there is nobody to tell
	d.sock = nil
}

func (d *Datagrams) unwatch() {
	_, _ = d.net.loop.RemoveReader(d.sock.fd)
	_, _ = d.net.loop.RemoveWriter(d.sock.fd)
}

// SendTo sends a datagram, or keeps a copy until the system takes it. to is nil
// for a connected socket. The error is a ValueError for another address than
// the peer's, or fatal.
func (d *Datagrams) SendTo(th coro.Thread, data []byte, to *Addr) error {
	if d.peer != nil {
		if to != nil && *to != *d.peer {
			return d.net.loop.Errors().New(loop.ValueError, "Invalid address: must be None or "+d.peer.String())
		}
		to = nil
		if d.lost > 0 {
			d.lost++
			return ignored(d.lost-1, d.opts.Ignored)
		}
	}
	if d.sock == nil {
		return nil
	}
	if len(d.out) == 0 {
		err := d.send(data, to)
		if !again(err) {
			return d.settle(th, err)
		}
		if _, err := d.net.loop.AddWriter(d.sock.fd, (*datagramOutput)(d), d.opts.Context); err != nil {
			return err
		}
	}
	d.out = append(d.out, datagram{append([]byte(nil), data...), to})
	d.size += len(data) + datagramOverhead
	return d.flow.grown(th, d.net, d.size, d.opts.Owner, d.proto)
}

func (d *Datagrams) send(data []byte, to *Addr) error {
	var err error
	if to == nil {
		_, err = d.sock.Send(data, 0)
	} else {
		_, err = d.sock.SendTo(data, 0, *to)
	}
	return err
}

// settle tells the protocol of a send that failed. What is no error of the
// system ends the transport.
func (d *Datagrams) settle(th coro.Thread, err error) error {
	switch {
	case err == nil:
		return nil
	case IsSystem(err):
		return d.proto.ErrorReceived(th, err)
	}
	return d.fatal(th, err, "Fatal write error on datagram transport")
}

// datagramInput and datagramOutput are the transport seen as callbacks of its
// descriptor.
type (
	datagramInput  Datagrams
	datagramOutput Datagrams
)

// Run implements loop.Callback.
func (in *datagramInput) Run(th coro.Thread, _ *loop.Future) error {
	d := (*Datagrams)(in)
	if d.lost > 0 || d.sock == nil {
		return nil
	}
	buf := d.net.buffer()
	n, from, err := d.sock.RecvFrom(buf, 0)
	switch {
	case again(err):
		return nil
	case err != nil && IsSystem(err):
		return d.proto.ErrorReceived(th, err)
	case err != nil:
		return d.fatal(th, err, "Fatal read error on datagram transport")
	}
	return d.proto.DatagramReceived(th, buf[:n], from)
}

// Run implements loop.Callback.
func (out *datagramOutput) Run(th coro.Thread, _ *loop.Future) error {
	d := (*Datagrams)(out)
	for len(d.out) > 0 && d.sock != nil {
		g := d.out[0]
		err := d.send(g.data, g.to)
		if again(err) {
			break
		}
		d.out = d.out[1:]
		d.size -= len(g.data) + datagramOverhead
		if err := d.settle(th, err); err != nil {
			return err
		}
	}
	if d.sock == nil {
		return nil
	}
	if err := d.flow.shrunk(th, d.net, d.size, d.opts.Owner, d.proto); err != nil {
		return err
	}
	if len(d.out) > 0 || d.sock == nil {
		return nil
	}
	d.out = nil
	_, _ = d.net.loop.RemoveWriter(d.sock.fd)
	if d.closing {
		return d.end(nil).Run(th, nil)
	}
	return nil
}

// Close ends the transport when all is sent.
func (d *Datagrams) Close() error {
	if d.closing {
		return nil
	}
	d.closing = true
	_, _ = d.net.loop.RemoveReader(d.sock.fd)
	if len(d.out) > 0 {
		return nil
	}
	d.lost++
	d.unwatch()
	return d.soon(d.end(nil))
}

// Abort ends the transport without sending what waits.
func (d *Datagrams) Abort() error { return d.force(nil) }

func (d *Datagrams) force(err error) error {
	if d.lost > 0 {
		return nil
	}
	d.out, d.size = nil, 0
	d.closing = true
	d.unwatch()
	d.lost++
	return d.soon(d.end(err))
}

func (d *Datagrams) fatal(th coro.Thread, err error, message string) error {
	if e := d.net.report(th, message, err, d.opts.Owner, d.proto); e != nil {
		return e
	}
	return d.force(err)
}

func (d *Datagrams) end(err error) called {
	return called{func(th coro.Thread, _ *loop.Future) error {
		if d.sock == nil {
			return nil
		}
		failed := d.proto.ConnectionLost(th, err)
		d.net.remove(d)
		if e := d.sock.Close(); failed == nil {
			failed = e
		}
		d.sock = nil
		return failed
	}, d.opts.Owner, "_call_connection_lost"}
}

// Pending is the number of bytes that wait to be sent, headers counted.
func (d *Datagrams) Pending() int { return d.size }

// Limits returns between how many waiting bytes the protocol is told to go on
// and to pause.
func (d *Datagrams) Limits() (low, high int) { return d.flow.low, d.flow.high }

// SetLimits changes Limits; nil ones follow from the other. The error is a
// ValueError.
func (d *Datagrams) SetLimits(th coro.Thread, high, low *int) error {
	if err := d.flow.limits(d.net.loop.Errors(), high, low); err != nil {
		return err
	}
	return d.flow.grown(th, d.net, d.size, d.opts.Owner, d.proto)
}
