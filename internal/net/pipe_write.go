package net

import (
	"asyncrepl/internal/coro"
	"asyncrepl/internal/loop"

	"golang.org/x/sys/unix"
)

// PipeWriter is the transport of the writing end of a pipe, of a terminal or of
// a socket. It may be embedded by value; call Init before use.
type PipeWriter struct {
	pipeEnd
	proto FlowProtocol
	out   sendBuffer
	flow  flow
	lost  int // writes after the pipe was lost
}

// Init makes p the transport of fd. The errors are a ValueError for what is no
// pipe, and the system's.
func (p *PipeWriter) Init(n *Net, fd int, proto FlowProtocol, o PipeOptions) error {
	*p = PipeWriter{proto: proto, flow: newFlow()}
	err := p.prepare(n, fd, o, "Pipe transport is only for pipes, sockets and character devices")
	if err != nil {
		return err
	}
	if p.opts.Owner == nil {
		p.opts.Owner = p
	}
	n.add(p)
	made := func(th coro.Thread, _ *loop.Future) error { return p.proto.ConnectionMade(th) }
	first := []loop.Callback{called{made, proto, "connection_made"}}
	if p.kind != unix.S_IFCHR {
		// The writing end becomes readable when the reader has gone.
		first = append(first, loop.Func(func(coro.Thread, *loop.Future) error {
			if p.closing {
				return nil
			}
			_, err := p.net.loop.AddReader(p.fd, loop.Func(p.left), p.opts.Context)
			return err
		}))
	}
	return p.begin(first...)
}

// left is called when the reader has gone.
func (p *PipeWriter) left(coro.Thread, *loop.Future) error {
	if p.gone {
		return nil
	}
	if p.out.size > 0 {
		return p.close(&Error{Errno: unix.EPIPE})
	}
	return p.close(nil)
}

// Protocol returns who is called.
func (p *PipeWriter) Protocol() FlowProtocol { return p.proto }

// SetProtocol changes who is called.
func (p *PipeWriter) SetProtocol(proto FlowProtocol) { p.proto = proto }

// Write sends data or keeps a copy of what the pipe does not take yet. A lost
// pipe is not an error: the protocol is told. The error is a fatal one.
func (p *PipeWriter) Write(th coro.Thread, data []byte) error {
	if len(data) == 0 {
		return nil
	}
	if p.lost > 0 || p.closing {
		p.lost++
		return ignored(p.lost-1, p.opts.Ignored)
	}
	if p.out.size == 0 {
		n, err := writeFD(p.fd, data)
		if err != nil && !again(err) {
			p.lost++
			return p.close(err)
		}
		if data = data[n:]; len(data) == 0 {
			return nil
		}
		if _, err := p.net.loop.AddWriter(p.fd, (*pipeOutput)(p), p.opts.Context); err != nil {
			return err
		}
	}
	p.out.add(data)
	return p.flow.grown(th, p.net, p.out.size, p.opts.Owner, p.proto)
}

// pipeOutput is a PipeWriter seen as the callback of its descriptor.
type pipeOutput PipeWriter

// Run implements loop.Callback.
func (o *pipeOutput) Run(th coro.Thread, _ *loop.Future) error {
	p := (*PipeWriter)(o)
	for p.out.size > 0 {
		data := p.out.first()
		n, err := writeFD(p.fd, data)
		if again(err) {
			return nil
		}
		if err != nil {
			p.out.clear()
			p.lost++
			p.unwatch(false, true)
			return p.close(err)
		}
		p.out.sent(n)
		if n < len(data) {
			return nil
		}
	}
	if p.gone {
		return nil
	}
	p.unwatch(false, true)
	if err := p.flow.shrunk(th, p.net, 0, p.opts.Owner, p.proto); err != nil {
		return err
	}
	if p.closing && p.out.size == 0 && !p.gone {
		p.unwatch(true, false)
		return p.end(p.proto, nil, p).Run(th, nil)
	}
	return nil
}

// CanWriteEOF reports whether WriteEOF works.
func (p *PipeWriter) CanWriteEOF() bool { return true }

// WriteEOF closes the pipe when all is sent, which is how its reader sees an end.
func (p *PipeWriter) WriteEOF() error {
	if p.closing {
		return nil
	}
	p.closing = true
	if p.out.size > 0 {
		return nil
	}
	p.unwatch(true, false)
	return p.soon(p.end(p.proto, nil, p))
}

// Close is WriteEOF.
func (p *PipeWriter) Close() error { return p.WriteEOF() }

// Abort closes the pipe without sending what waits.
func (p *PipeWriter) Abort() error { return p.close(nil) }

func (p *PipeWriter) close(err error) error {
	if p.gone {
		return nil
	}
	p.closing = true
	if p.out.size > 0 {
		p.unwatch(false, true)
	}
	p.out.clear()
	p.unwatch(true, false)
	return p.soon(p.end(p.proto, err, p))
}

// Pending is the number of bytes that wait to be sent.
func (p *PipeWriter) Pending() int { return p.out.size }

// Limits returns between how many waiting bytes the protocol is told to go on
// and to pause.
func (p *PipeWriter) Limits() (low, high int) { return p.flow.low, p.flow.high }

// SetLimits changes Limits; nil ones follow from the other. The error is a
// ValueError.
func (p *PipeWriter) SetLimits(th coro.Thread, high, low *int) error {
	if err := p.flow.limits(p.net.loop.Errors(), high, low); err != nil {
		return err
	}
	return p.flow.grown(th, p.net, p.out.size, p.opts.Owner, p.proto)
}
