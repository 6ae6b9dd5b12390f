package net

import (
	"asyncrepl/internal/coro"
	"asyncrepl/internal/loop"

	"golang.org/x/sys/unix"
)

// PipeOptions are the parts of a pipe's transport that may be absent.
type PipeOptions struct {
	Waiter  *loop.Future // finished once the protocol knows of the pipe
	Context loop.Context // entered around the transport's callbacks
	Owner   any          // stands for the transport in the language
	// Release closes the descriptor when the transport is done with it; nil: the
	// transport closes it itself.
	Release func() error
	// Ignored is called when data are written to a lost pipe for the fifth time
	// and more; nil: nobody is told.
	Ignored func() error
}

// pipeEnd is what the transports of the two ends have in common.
type pipeEnd struct {
	net     *Net
	fd      int
	opts    PipeOptions
	closing bool
	gone    bool
	kind    uint32 // unix.S_IFIFO, S_IFSOCK, S_IFCHR
}

// prepare checks the descriptor and makes it non-blocking. refusal is the text
// of the ValueError for what is not a pipe.
func (p *pipeEnd) prepare(n *Net, fd int, o PipeOptions, refusal string) error {
	*p = pipeEnd{net: n, fd: fd, opts: o}
	var st unix.Stat_t
	if err := unix.Fstat(fd, &st); err != nil {
		return system(err)
	}
	switch p.kind = uint32(st.Mode) & unix.S_IFMT; p.kind {
	case unix.S_IFIFO, unix.S_IFSOCK, unix.S_IFCHR:
	default:
		return n.loop.Errors().New(loop.ValueError, refusal)
	}
	return system(unix.SetNonblock(fd, true))
}

func (p *pipeEnd) soon(f loop.Callback) error {
	_, err := p.net.loop.CallSoon(f, p.opts.Context)
	return err
}

// begin schedules the first callbacks in their order.
func (p *pipeEnd) begin(first ...loop.Callback) error {
	for _, f := range first {
		if err := p.soon(f); err != nil {
			return err
		}
	}
	w := p.opts.Waiter
	if w == nil {
		return nil
	}
	_, err := p.net.loop.CallSoon(resolve(w), p.opts.Context)
	return err
}

// FD returns the descriptor, -1 once it is closed.
func (p *pipeEnd) FD() int { return p.fd }

// IsClosing reports whether the transport is closed or about to be.
func (p *pipeEnd) IsClosing() bool { return p.closing }

// What implements Closer.
func (p *pipeEnd) What() string { return "pipe" }

// Drop implements Closer.
func (p *pipeEnd) Drop() {
	if p.gone {
		return
	}
	p.unwatch(true, true)
	p.closing = true
	_ = p.release() // there is nobody to tell
}

func (p *pipeEnd) release() error {
	if p.gone {
		return nil
	}
	p.gone = true
	fd := p.fd
	p.fd = -1
	if p.opts.Release != nil {
		return p.opts.Release()
	}
	return system(unix.Close(fd))
}

// end returns the callback that tells the protocol and lets go of the pipe. A
// pipe may be asked twice to close; its protocol is told once.
func (p *pipeEnd) end(proto Protocol, err error, self Closer) called {
	return called{func(th coro.Thread, _ *loop.Future) error {
		if p.gone {
			return nil
		}
		failed := proto.ConnectionLost(th, err)
		p.net.remove(self)
		if e := p.release(); failed == nil {
			failed = e
		}
		return failed
	}, p.opts.Owner, "_call_connection_lost"}
}

// unwatch takes the descriptor out of the poller; it may be gone from there.
func (p *pipeEnd) unwatch(read, write bool) {
	if read {
		_, _ = p.net.loop.RemoveReader(p.fd)
	}
	if write {
		_, _ = p.net.loop.RemoveWriter(p.fd)
	}
}
