package asyncnet

import (
	"asyncrepl/internal/coro"
	"asyncrepl/internal/lib"
	"asyncrepl/internal/lib/pysocket"
	"asyncrepl/internal/net"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// protocol lets a transport call the methods of a Python protocol.
type protocol struct {
	obj       object.Value
	transport object.Value
}

var _ net.StreamProtocol = (*protocol)(nil)

// Owner implements net.Owned.
func (p *protocol) Owner() any { return p.obj.Any() }

// CallName implements net.Named.
func (p *protocol) CallName(method string) string {
	cls := p.obj.Class()
	if v, ok := cls.Lookup(method); ok {
		if f, ok := v.Object().(*vm.Function); ok {
			return f.QualName()
		}
	}
	return cls.Name + "." + method
}

func (p *protocol) call(th coro.Thread, method string, args ...object.Value) (object.Value, error) {
	v, exc := object.CallMethod(th.(*vm.Thread), p.obj, method, args...)
	if exc != nil {
		return object.Null, exc
	}
	return v, nil
}

// ConnectionMade implements net.Protocol.
func (p *protocol) ConnectionMade(th coro.Thread) error {
	_, err := p.call(th, "connection_made", p.transport)
	return err
}

// ConnectionLost implements net.Protocol.
func (p *protocol) ConnectionLost(th coro.Thread, err error) error {
	reason := object.None
	if exc := lib.Exception(err); exc != nil {
		reason = object.Of(exc)
	}
	_, err = p.call(th, "connection_lost", reason)
	return err
}

// PauseWriting and ResumeWriting implement net.FlowProtocol.
func (p *protocol) PauseWriting(th coro.Thread) error {
	_, err := p.call(th, "pause_writing")
	return err
}

// ResumeWriting implements net.FlowProtocol.
func (p *protocol) ResumeWriting(th coro.Thread) error {
	_, err := p.call(th, "resume_writing")
	return err
}

// DataReceived implements net.StreamProtocol.
func (p *protocol) DataReceived(th coro.Thread, data []byte) error {
	_, err := p.call(th, "data_received", object.NewBytes(data))
	return err
}

// EOFReceived implements net.StreamProtocol.
func (p *protocol) EOFReceived(th coro.Thread) (bool, error) {
	v, err := p.call(th, "eof_received")
	if err != nil {
		return false, err
	}
	keep, exc := object.Truth(th.(*vm.Thread), v)
	if exc != nil {
		return false, exc
	}
	return keep, nil
}

// DatagramReceived implements net.DatagramProtocol.
func (p *protocol) DatagramReceived(th coro.Thread, data []byte, from net.Addr) error {
	_, err := p.call(th, "datagram_received", object.NewBytes(data), pysocket.AddressValue(from))
	return err
}

// ErrorReceived implements net.DatagramProtocol.
func (p *protocol) ErrorReceived(th coro.Thread, err error) error {
	_, err = p.call(th, "error_received", object.Of(lib.Exception(err)))
	return err
}

// buffered is a protocol that supplies the memory to read into.
type buffered struct {
	protocol
	into func([]byte) // writes to the buffer that GetBuffer was given
	buf  []byte
}

var _ net.BufferedProtocol = (*buffered)(nil)

// GetBuffer implements net.BufferedProtocol. What arrives is put into memory of
// our own first, as objects of the language may move.
func (p *buffered) GetBuffer(th coro.Thread) ([]byte, error) {
	v, err := p.call(th, "get_buffer", object.Int(-1))
	if err != nil {
		return nil, err
	}
	size, write, ok := object.WritableBuffer(v)
	if !ok {
		return nil, object.TypeErrorf("a read-write bytes-like object is required, not '%s'", v.Class().Name)
	}
	if p.into = write; cap(p.buf) < size {
		p.buf = make([]byte, size)
	}
	return p.buf[:size], nil
}

// BufferUpdated implements net.BufferedProtocol.
func (p *buffered) BufferUpdated(th coro.Thread, n int) error {
	p.into(p.buf[:n])
	_, err := p.call(th, "buffer_updated", object.Int(int64(n)))
	return err
}

// feeder is the protocol of a stream whose StreamReaderProtocol is not
// overridden: what arrives goes to the reader at once.
type feeder struct {
	protocol
	reader *Reader
}

// DataReceived implements net.StreamProtocol.
func (p *feeder) DataReceived(th coro.Thread, data []byte) error {
	return p.reader.Reader.Feed(th, data)
}

// newProtocol returns how to call the protocol obj of a transport.
func (s *state) newProtocol(t *vm.Thread, obj, transport object.Value) net.StreamProtocol {
	p := protocol{obj, transport}
	if s.isA(obj, "BufferedProtocol") {
		return &buffered{protocol: p}
	}
	if s.isExactly(obj, "StreamReaderProtocol") {
		if v, ok, _ := object.LookupAttr(t, obj, "_stream_reader"); ok {
			if r, ok := v.Object().(*Reader); ok && s.isExactly(v, "StreamReader") {
				return &feeder{p, r}
			}
		}
	}
	return &p
}

// classOf returns a class of the module, nil if it is not there.
func (s *state) classOf(name string) *object.Class {
	v, _ := s.module.Dict().GetStr(name)
	c, _ := v.Object().(*object.Class)
	return c
}

func (s *state) isA(v object.Value, class string) bool {
	c := s.classOf(class)
	return c != nil && v.Class().IsSubclass(c)
}

func (s *state) isExactly(v object.Value, class string) bool {
	c := s.classOf(class)
	return c != nil && v.Class() == c
}
