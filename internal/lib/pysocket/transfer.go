package pysocket

import (
	"asyncrepl/internal/net"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// sized reads the number of bytes to receive, reserves them, and reads the flags.
func sized(t *vm.Thread, size, flags object.Value, call string) (buf []byte, f int, exc *object.Exception) {
	n, exc := object.IndexInt(t, size)
	if exc != nil {
		return nil, 0, exc
	}
	if n < 0 {
		return nil, 0, object.ValueErrorf("negative buffersize in %s", call)
	}
	if f, exc = object.IndexInt(t, flags); exc != nil {
		return nil, 0, exc
	}
	if exc := t.Reserve(int64(n)); exc != nil {
		return nil, 0, exc
	}
	return make([]byte, n), f, nil
}

// data reads the bytes to be sent.
func data(v object.Value) ([]byte, *object.Exception) {
	b, ok := object.BufferOf(v)
	if !ok {
		return nil, object.TypeErrorf("a bytes-like object is required, not '%s'", v.Class().Name)
	}
	return []byte(b), nil
}

// outgoing reads the bytes to be sent and the flags.
func outgoing(t *vm.Thread, v, flags object.Value) (b []byte, f int, exc *object.Exception) {
	if b, exc = data(v); exc == nil {
		f, exc = object.IndexInt(t, flags)
	}
	return b, f, exc
}

func recv(t *vm.Thread, s *Socket, a []object.Value) (object.Value, *object.Exception) {
	buf, flags, exc := sized(t, a[1], a[2], "recv")
	if exc != nil {
		return object.Null, exc
	}
	var n int
	exc = s.wait(t, false, func() (err error) { n, err = s.Recv(buf, flags); return err })
	return object.NewBytes(buf[:n]), exc
}

func recvFrom(t *vm.Thread, s *Socket, a []object.Value) (object.Value, *object.Exception) {
	buf, flags, exc := sized(t, a[1], a[2], "recvfrom")
	if exc != nil {
		return object.Null, exc
	}
	var n int
	var from net.Addr
	if exc := s.wait(t, false, func() (err error) { n, from, err = s.RecvFrom(buf, flags); return err }); exc != nil {
		return object.Null, exc
	}
	return object.Of(object.NewTuple(object.NewBytes(buf[:n]), AddressValue(from))), nil
}

// into reads the arguments of recv_into and recvfrom_into: the buffer, how much of
// it to fill, and the flags.
func into(t *vm.Thread, a []object.Value, call string) (buf []byte, flags int, write func([]byte), exc *object.Exception) {
	size, write, ok := object.WritableBuffer(a[1])
	if !ok {
		return nil, 0, nil, object.TypeErrorf("%s() argument 1 must be read-write bytes-like object, not %s", call, a[1].Class().Name)
	}
	n, exc := object.IndexInt(t, a[2])
	switch {
	case exc != nil:
		return nil, 0, nil, exc
	case n < 0:
		return nil, 0, nil, object.ValueErrorf("negative buffersize in %s", call)
	case n > size:
		return nil, 0, nil, object.ValueErrorf("buffer too small for requested bytes")
	case n == 0:
		n = size
	}
	flags, exc = object.IndexInt(t, a[3])
	return make([]byte, n), flags, write, exc
}

func recvInto(t *vm.Thread, s *Socket, a []object.Value) (object.Value, *object.Exception) {
	buf, flags, write, exc := into(t, a, "recv_into")
	if exc != nil {
		return object.Null, exc
	}
	var n int
	if exc := s.wait(t, false, func() (err error) { n, err = s.Recv(buf, flags); return err }); exc != nil {
		return object.Null, exc
	}
	write(buf[:n])
	return object.Int(int64(n)), nil
}

func recvFromInto(t *vm.Thread, s *Socket, a []object.Value) (object.Value, *object.Exception) {
	buf, flags, write, exc := into(t, a, "recvfrom_into")
	if exc != nil {
		return object.Null, exc
	}
	var n int
	var from net.Addr
	if exc := s.wait(t, false, func() (err error) { n, from, err = s.RecvFrom(buf, flags); return err }); exc != nil {
		return object.Null, exc
	}
	write(buf[:n])
	return object.Of(object.NewTuple(object.Int(int64(n)), AddressValue(from))), nil
}

func send(t *vm.Thread, s *Socket, a []object.Value) (object.Value, *object.Exception) {
	b, flags, exc := outgoing(t, a[1], a[2])
	if exc != nil {
		return object.Null, exc
	}
	var n int
	exc = s.wait(t, true, func() (err error) { n, err = s.Send(b, flags); return err })
	return object.Int(int64(n)), exc
}

func sendAll(t *vm.Thread, s *Socket, a []object.Value) (object.Value, *object.Exception) {
	b, flags, exc := outgoing(t, a[1], a[2])
	if exc != nil {
		return object.Null, exc
	}
	for len(b) > 0 {
		var n int
		if exc := s.wait(t, true, func() (err error) { n, err = s.Send(b, flags); return err }); exc != nil {
			return object.Null, exc
		}
		b = b[n:]
	}
	return object.None, nil
}

// sendTo is sendto(data, address) and sendto(data, flags, address).
func sendTo(t *vm.Thread, s *Socket, a []object.Value) (object.Value, *object.Exception) {
	b, exc := data(a[1])
	if exc != nil {
		return object.Null, exc
	}
	flags, where := 0, a[2]
	if !a[3].IsNull() {
		if flags, exc = object.IndexInt(t, a[2]); exc != nil {
			return object.Null, exc
		}
		where = a[3]
	}
	to, exc := s.s.Address(t, s.Family(), where, "sendto")
	if exc != nil {
		return object.Null, exc
	}
	var n int
	exc = s.wait(t, true, func() (err error) { n, err = s.SendTo(b, flags, to); return err })
	return object.Int(int64(n)), exc
}

// transferMethods move bytes.
func transferMethods() []object.Method {
	return []object.Method{
		{Name: "recv", Sig: "(self, bufsize, flags=0, /)", Doc: "Receive up to bufsize bytes; b'' means the end.", Fn: on(recv)},
		{Name: "recv_into", Sig: "(self, buffer, nbytes=0, flags=0)", Doc: "Receive into a buffer and return the number of bytes.", Fn: on(recvInto)},
		{Name: "recvfrom", Sig: "(self, bufsize, flags=0, /)", Doc: "Receive data and the sender's address.", Fn: on(recvFrom)},
		{Name: "recvfrom_into", Sig: "(self, buffer, nbytes=0, flags=0)", Doc: "Receive into a buffer; return the number of bytes and the sender's address.", Fn: on(recvFromInto)},
		{Name: "send", Sig: "(self, data, flags=0, /)", Doc: "Send data and return how many bytes were taken.", Fn: on(send)},
		{Name: "sendall", Sig: "(self, data, flags=0, /)", Doc: "Send all of the data.", Fn: on(sendAll)},
		{Name: "sendto", Sig: "(self, data, flags_or_address, address=?, /)", Doc: "Send data to an address.", Fn: on(sendTo)},
	}
}
