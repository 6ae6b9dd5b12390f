package net

import (
	"errors"

	"asyncrepl/internal/coro"
	"asyncrepl/internal/loop"

	"golang.org/x/sys/unix"
)

// sockOp is a coroutine that tries a call on a socket until it does not block
// any more. It is the future on which it waits.
type sockOp struct {
	loop.Future
	loop  *loop.Loop
	sock  *Socket
	write bool // the socket has to be writable for the next attempt
	name  string
	// try makes the call. An error that says "not now" waits.
	try func() (any, error)

	waiting bool
	watch   *loop.Handle // what waits for the socket
}

// Resume implements coro.Coroutine.
func (op *sockOp) Resume(_ coro.Thread, in coro.Input) coro.Step {
	if op.waiting {
		if in.Err == nil && !op.Done() {
			return op.Block()
		}
		op.waiting = false
		op.unwatch()
		if in.Err != nil {
			return coro.Raised(in.Err)
		}
		v, err := op.Result()
		if err != nil {
			return coro.Raised(err)
		}
		return coro.Returned(v)
	}
	if in.Err != nil {
		return coro.Raised(in.Err)
	}
	v, err := op.try()
	switch {
	case again(err):
		return op.wait()
	case err != nil:
		return coro.Raised(err)
	}
	return coro.Returned(v)
}

func (op *sockOp) wait() coro.Step {
	op.Init(op.loop, socketWait{op})
	add := op.loop.AddReader
	if op.write {
		add = op.loop.AddWriter
	}
	var err error
	if op.watch, err = add(op.sock.fd, loop.Func(op.ready), nil); err != nil {
		return coro.Raised(err)
	}
	op.waiting = true
	return op.Block()
}

// unwatch ends the wait for the socket, unless somebody else waits for it by now.
func (op *sockOp) unwatch() {
	if op.sock.fd < 0 || op.watch.Cancelled() {
		return
	}
	if op.write {
		_, _ = op.loop.RemoveWriter(op.sock.fd)
	} else {
		_, _ = op.loop.RemoveReader(op.sock.fd)
	}
}

// ready tries again.
func (op *sockOp) ready(coro.Thread, *loop.Future) error {
	if op.Done() {
		return nil
	}
	v, err := op.try()
	switch {
	case again(err):
		return nil
	case err != nil:
		return op.SetError(err)
	}
	return op.SetResult(v)
}

// socketWait owns the future of a sockOp and tells what waiting for it means.
type socketWait struct{ op *sockOp }

// Wait implements loop.Waiter.
func (w socketWait) Wait() loop.Wait { return loop.Wait{Object: w.op.sock, Op: "socket." + w.op.name} }

// Receive returns the coroutine that reads into p; its value is the number of
// bytes, an int.
func (n *Net) Receive(s *Socket, p []byte) coro.Coroutine {
	return &sockOp{loop: n.loop, sock: s, name: "recv", try: func() (any, error) {
		k, err := s.Recv(p, 0)
		return k, err
	}}
}

// From is a datagram's length and sender.
type From struct {
	N    int
	Addr Addr
}

// ReceiveFrom is Receive for datagrams; its value is a From.
func (n *Net) ReceiveFrom(s *Socket, p []byte) coro.Coroutine {
	return &sockOp{loop: n.loop, sock: s, name: "recvfrom", try: func() (any, error) {
		k, from, err := s.RecvFrom(p, 0)
		return From{k, from}, err
	}}
}

// SendAll returns the coroutine that sends all of p. It ends with nil.
func (n *Net) SendAll(s *Socket, p []byte) coro.Coroutine {
	return &sockOp{loop: n.loop, sock: s, write: true, name: "sendall", try: func() (any, error) {
		for len(p) > 0 {
			k, err := s.Send(p, 0)
			p = p[k:]
			if err != nil {
				return nil, err
			}
		}
		return nil, nil
	}}
}

// SendTo returns the coroutine that sends a datagram; its value is the number
// of bytes, an int.
func (n *Net) SendTo(s *Socket, p []byte, to Addr) coro.Coroutine {
	return &sockOp{loop: n.loop, sock: s, write: true, name: "sendto", try: func() (any, error) {
		k, err := s.SendTo(p, 0, to)
		return k, err
	}}
}

// Accepted is a connection and where it came from.
type Accepted struct {
	Socket *Socket
	Addr   Addr
}

// Accept returns the coroutine that takes the next connection; its value is an
// Accepted.
func (n *Net) Accept(s *Socket) coro.Coroutine {
	return &sockOp{loop: n.loop, sock: s, name: "accept", try: func() (any, error) {
		conn, from, err := s.Accept()
		return Accepted{conn, from}, err
	}}
}

// Connect returns the coroutine that connects s. It ends with nil. describe
// writes the address for the text of a refusal.
func (n *Net) Connect(s *Socket, to Addr, describe func() string) coro.Coroutine {
	begun := false
	return &sockOp{loop: n.loop, sock: s, write: true, name: "connect", try: func() (any, error) {
		if !begun {
			begun = true
			err := s.Connect(to)
			if errors.Is(err, unix.EINPROGRESS) || errors.Is(err, unix.EINTR) {
				return nil, &Error{Errno: unix.EAGAIN}
			}
			return nil, err
		}
		var e *Error
		if err := s.Err(); errors.As(err, &e) {
			return nil, &Error{Errno: e.Errno, Text: "Connect call failed " + describe()}
		}
		return nil, nil
	}}
}
