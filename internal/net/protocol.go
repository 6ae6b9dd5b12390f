package net

import (
	"asyncrepl/internal/coro"
	"asyncrepl/internal/loop"
)

// Protocol is what a transport tells of its connection. Errors of its methods
// end the connection and go to the loop's exception handler; fatal ones leave
// the loop.
type Protocol interface {
	// ConnectionMade is called first, once.
	ConnectionMade(th coro.Thread) error
	// ConnectionLost is called last, once; err is nil after a regular end.
	ConnectionLost(th coro.Thread, err error) error
}

// FlowProtocol is a Protocol that can be told to stop and go on writing.
type FlowProtocol interface {
	Protocol
	PauseWriting(th coro.Thread) error
	ResumeWriting(th coro.Thread) error
}

// StreamProtocol receives a stream of bytes.
type StreamProtocol interface {
	FlowProtocol
	// DataReceived is given what arrived. data is valid during the call only.
	DataReceived(th coro.Thread, data []byte) error
	// EOFReceived is called at the end of what the peer sends. The transport
	// closes itself unless keepOpen is returned.
	EOFReceived(th coro.Thread) (keepOpen bool, err error)
}

// BufferedProtocol is a StreamProtocol that supplies the memory to read into;
// DataReceived is not called then.
type BufferedProtocol interface {
	StreamProtocol
	// GetBuffer returns where to put what arrives; an empty one is an error.
	GetBuffer(th coro.Thread) ([]byte, error)
	// BufferUpdated tells how much of it was filled.
	BufferUpdated(th coro.Thread, n int) error
}

// DatagramProtocol receives datagrams.
type DatagramProtocol interface {
	FlowProtocol
	// DatagramReceived is given one datagram, valid during the call only.
	DatagramReceived(th coro.Thread, data []byte, from Addr) error
	// ErrorReceived tells of an error that an earlier datagram met.
	ErrorReceived(th coro.Thread, err error) error
}

// Named is implemented by protocols and owners of transports whose methods have names
// in the language, for reports.
type Named interface{ CallName(method string) string }

// called is a callback that is reported as the call of a method.
type called struct {
	loop.Func
	of     any
	method string
}

// String shows the call.
func (c called) String() string {
	if n, ok := c.of.(Named); ok {
		return n.CallName(c.method) + "()"
	}
	return c.method + "()"
}

// Owned is implemented by protocols that stand for an object of the language.
type Owned interface{ Owner() any }

func ownerOf(x any) any {
	if o, ok := x.(Owned); ok {
		return o.Owner()
	}
	return x
}
