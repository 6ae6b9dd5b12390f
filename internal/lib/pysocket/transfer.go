package pysocket

import (
	"asyncrepl/internal/net"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// flagsArg reads the optional flags at a[i].
func flagsArg(t *vm.Thread, v object.Value) (int, *object.Exception) { return object.IndexInt(t, v) }

// sized reads the number of bytes to receive and reserves them.
func sized(t *vm.Thread, v object.Value, call string) ([]byte, *object.Exception) {
	n, exc := object.IndexInt(t, v)
	if exc != nil {
		return nil, exc
	}
	if n < 0 {
		return nil, object.ValueErrorf("negative buffersize in %s", call)
	}
	if exc := t.Reserve(int64(n)); exc != nil {
		return nil, exc
	}
	return make([]byte, n), nil
}

// data reads the bytes to be sent.
func data(v object.Value) ([]byte, *object.Exception) {
	b, ok := object.BufferOf(v)
	if !ok {
		return nil, object.TypeErrorf("a bytes-like object is required, not '%s'", v.Class().Name)
	}
	return []byte(b), nil
}

func recv(t *vm.Thread, s *Socket, a []object.Value) (object.Value, *object.Exception) {
	buf, exc := sized(t, a[1], "recv")
	if exc != nil {
		return object.Null, exc
	}
	flags, exc := flagsArg(t, a[2])
	if exc != nil {
		return object.Null, exc
	}
	var n int
	exc = s.wait(t, false, func() (err error) { n, err = s.Recv(buf, flags); return err })
	return object.NewBytes(buf[:n]), exc
}

func recvFrom(t *vm.Thread, s *Socket, a []object.Value) (object.Value, *object.Exception) {
	buf, exc := sized(t, a[1], "recvfrom")
	if exc != nil {
		return object.Null, exc
	}
	flags, exc := flagsArg(t, a[2])
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

// into reads the buffer and the size of recv_into and recvfrom_into.
func into(t *vm.Thread, a []object.Value, call string) (buf []byte, write func([]byte), exc *object.Exception) {
	size, write, ok := object.WritableBuffer(a[1])
	if !ok {
		return nil, nil, object.TypeErrorf("%s() argument 1 must be read-write bytes-like object, not %s", call, a[1].Class().Name)
	}
	n, exc := object.IndexInt(t, a[2])
	switch {
	case exc != nil:
		return nil, nil, exc
	case n < 0:
		return nil, nil, object.ValueErrorf("negative buffersize in %s", call)
	case n > size:
		return nil, nil, object.ValueErrorf("buffer too small for requested bytes")
	case n == 0:
		n = size
	}
	return make([]byte, n), write, nil
}

func recvInto(t *vm.Thread, s *Socket, a []object.Value) (object.Value, *object.Exception) {
	buf, write, exc := into(t, a, "recv_into")
	if exc != nil {
		return object.Null, exc
	}
	flags, exc := flagsArg(t, a[3])
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
	buf, write, exc := into(t, a, "recvfrom_into")
	if exc != nil {
		return object.Null, exc
	}
	flags, exc := flagsArg(t, a[3])
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
	b, exc := data(a[1])
	if exc != nil {
		return object.Null, exc
	}
	flags, exc := flagsArg(t, a[2])
	if exc != nil {
		return object.Null, exc
	}
	var n int
	exc = s.wait(t, true, func() (err error) { n, err = s.Send(b, flags); return err })
	return object.Int(int64(n)), exc
}

func sendAll(t *vm.Thread, s *Socket, a []object.Value) (object.Value, *object.Exception) {
	b, exc := data(a[1])
	if exc != nil {
		return object.Null, exc
	}
	flags, exc := flagsArg(t, a[2])
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
		if flags, exc = flagsArg(t, a[2]); exc != nil {
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
