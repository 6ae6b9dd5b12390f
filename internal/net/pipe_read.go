package net

import (
	"errors"
	"io"

	"asyncrepl/internal/coro"
	"asyncrepl/internal/loop"

	"golang.org/x/sys/unix"
)

// PipeReader is the transport of the reading end of a pipe, of a terminal or of
// a socket. It may be embedded by value; call Init before use.
type PipeReader struct {
	pipeEnd
	proto  StreamProtocol
	paused bool
}

// Init makes p the transport of fd. The errors are a ValueError for what is no
// pipe, and the system's.
func (p *PipeReader) Init(n *Net, fd int, proto StreamProtocol, o PipeOptions) error {
	*p = PipeReader{proto: proto}
	if err := p.prepare(n, fd, o, "Pipe transport is for pipes/sockets only."); err != nil {
		return err
	}
	if p.opts.Owner == nil {
		p.opts.Owner = p
	}
	n.add(p)
	return p.begin(
		called{func(th coro.Thread, _ *loop.Future) error { return p.proto.ConnectionMade(th) }, proto, "connection_made"},
		loop.Func(func(coro.Thread, *loop.Future) error {
			if !p.IsReading() {
				return nil
			}
			return p.watch()
		}))
}

func (p *PipeReader) watch() error {
	_, err := p.net.loop.AddReader(p.fd, (*pipeInput)(p), p.opts.Context)
	return err
}

// IsReading reports whether the protocol is given what arrives.
func (p *PipeReader) IsReading() bool { return !p.paused && !p.closing }

// PauseReading stops giving the protocol what arrives.
func (p *PipeReader) PauseReading() {
	if p.IsReading() {
		p.paused = true
		p.unwatch(true, false)
	}
}

// ResumeReading undoes PauseReading.
func (p *PipeReader) ResumeReading() error {
	if p.closing || !p.paused {
		return nil
	}
	p.paused = false
	return p.watch()
}

// Protocol and SetProtocol are who is called.
func (p *PipeReader) Protocol() StreamProtocol { return p.proto }

// SetProtocol changes who is called.
func (p *PipeReader) SetProtocol(proto StreamProtocol) { p.proto = proto }

// Close stops reading and lets go of the descriptor.
func (p *PipeReader) Close() error {
	if p.closing {
		return nil
	}
	return p.close(nil)
}

func (p *PipeReader) close(err error) error {
	p.closing = true
	p.unwatch(true, false)
	return p.soon(p.end(p.proto, err, p))
}

// pipeInput is a PipeReader seen as the callback of its descriptor.
type pipeInput PipeReader

// Run implements loop.Callback.
func (in *pipeInput) Run(th coro.Thread, _ *loop.Future) error {
	p := (*PipeReader)(in)
	if p.fd < 0 {
		return nil
	}
	buf := p.net.buffer()
	n, err := readFD(p.fd, buf)
	switch {
	case again(err):
		return nil
	case err == io.EOF:
		p.closing = true
		p.unwatch(true, false)
		if err := p.soon(called{func(th coro.Thread, _ *loop.Future) error {
			_, err := p.proto.EOFReceived(th)
			return err
		}, p.proto, "eof_received"}); err != nil {
			return err
		}
		return p.soon(p.end(p.proto, nil, p))
	case err != nil:
		return p.fatal(th, err)
	}
	return p.proto.DataReceived(th, buf[:n])
}

// fatal ends the transport after a failed read. EIO is how a terminal ends.
func (p *PipeReader) fatal(th coro.Thread, err error) error {
	if !errors.Is(err, unix.EIO) {
		if e := p.net.report(th, "Fatal read error on pipe transport", err, p.opts.Owner, p.proto); e != nil {
			return e
		}
	}
	return p.close(err)
}
