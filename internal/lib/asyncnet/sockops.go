package asyncnet

import (
	"asyncrepl/internal/lib"
	"context"

	"asyncrepl/internal/coro"
	"asyncrepl/internal/lib/pysocket"
	"asyncrepl/internal/net"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"

	"golang.org/x/sys/unix"
)

// socketOps are the coroutines that talk to a socket directly, as functions of
// the loop and the socket; network.py gives them to event loops.
func (s *state) socketOps() []object.Method {
	type op = func(t *vm.Thread, n *net.Net, sock *pysocket.Socket, a []object.Value) (coro.Coroutine, func(any) object.Value, *object.Exception)
	row := func(name, sig string, fn op) object.Method {
		return object.Method{Name: name, Sig: sig, Fn: func(th object.Thread, a []object.Value) (object.Value, *object.Exception) {
			t := thread(th)
			n, exc := networkOf(a[0])
			if exc != nil {
				return object.Null, exc
			}
			sock, exc := socketArg(t, a[1])
			if exc != nil {
				return object.Null, exc
			}
			if n.Loop().Debug() && sock.Timeout() != 0 {
				return object.Null, object.ValueErrorf("the socket must be non-blocking")
			}
			if sock.FileNo() < 0 {
				return s.coroutine("BaseSelectorEventLoop."+name, failing(lib.Exception(&net.Error{Errno: unix.EBADF})), nil), nil
			}
			c, value, exc := fn(t, n, sock, a)
			if exc != nil {
				return object.Null, exc
			}
			return s.coroutine("BaseSelectorEventLoop."+name, c, value), nil
		}}
	}
	number := func(v any) object.Value { return object.Int(int64(v.(int))) }
	return []object.Method{
		row("sock_recv", "(loop, sock, n)", func(t *vm.Thread, n *net.Net, sock *pysocket.Socket, a []object.Value) (coro.Coroutine, func(any) object.Value, *object.Exception) {
			buf, exc := room(t, a[2])
			return n.Receive(sock.Socket, buf), func(v any) object.Value { return object.NewBytes(buf[:v.(int)]) }, exc
		}),
		row("sock_recv_into", "(loop, sock, buf)", func(_ *vm.Thread, n *net.Net, sock *pysocket.Socket, a []object.Value) (coro.Coroutine, func(any) object.Value, *object.Exception) {
			buf, write, exc := memory(a[2], 0)
			return n.Receive(sock.Socket, buf), func(v any) object.Value {
				write(buf[:v.(int)])
				return number(v)
			}, exc
		}),
		row("sock_recvfrom", "(loop, sock, bufsize)", func(t *vm.Thread, n *net.Net, sock *pysocket.Socket, a []object.Value) (coro.Coroutine, func(any) object.Value, *object.Exception) {
			buf, exc := room(t, a[2])
			return n.ReceiveFrom(sock.Socket, buf), func(v any) object.Value {
				from := v.(net.From)
				return object.Of(object.NewTuple(object.NewBytes(buf[:from.N]), pysocket.AddressValue(from.Addr)))
			}, exc
		}),
		row("sock_recvfrom_into", "(loop, sock, buf, nbytes)", func(t *vm.Thread, n *net.Net, sock *pysocket.Socket, a []object.Value) (coro.Coroutine, func(any) object.Value, *object.Exception) {
			size, exc := object.IndexInt(t, a[3])
			if exc != nil {
				return nil, nil, exc
			}
			buf, write, exc := memory(a[2], size)
			return n.ReceiveFrom(sock.Socket, buf), func(v any) object.Value {
				from := v.(net.From)
				write(buf[:from.N])
				return object.Of(object.NewTuple(object.Int(int64(from.N)), pysocket.AddressValue(from.Addr)))
			}, exc
		}),
		row("sock_sendall", "(loop, sock, data)", func(_ *vm.Thread, n *net.Net, sock *pysocket.Socket, a []object.Value) (coro.Coroutine, func(any) object.Value, *object.Exception) {
			b, exc := bytesArg(a[2])
			return n.SendAll(sock.Socket, b), nil, exc
		}),
		row("sock_sendto", "(loop, sock, data, address)", func(t *vm.Thread, n *net.Net, sock *pysocket.Socket, a []object.Value) (coro.Coroutine, func(any) object.Value, *object.Exception) {
			b, exc := bytesArg(a[2])
			if exc != nil {
				return nil, nil, exc
			}
			to, exc := s.sockets.Address(t, sock.Family(), a[3], "sendto")
			return n.SendTo(sock.Socket, b, to), number, exc
		}),
		row("sock_accept", "(loop, sock)", func(_ *vm.Thread, n *net.Net, sock *pysocket.Socket, _ []object.Value) (coro.Coroutine, func(any) object.Value, *object.Exception) {
			return n.Accept(sock.Socket), func(v any) object.Value {
				got := v.(net.Accepted)
				return object.Of(object.NewTuple(s.wrap(got.Socket), pysocket.AddressValue(got.Addr)))
			}, nil
		}),
		row("sock_connect", "(loop, sock, address)", func(t *vm.Thread, n *net.Net, sock *pysocket.Socket, a []object.Value) (coro.Coroutine, func(any) object.Value, *object.Exception) {
			to, exc := s.sockets.Address(t, sock.Family(), a[2], "connect")
			where := a[2]
			return n.Connect(sock.Socket, to, func() string { return strOf(t, where) }), nil, exc
		}),
		{Name: "lookup", Sig: "(loop, host, port, family, type, proto, flags)", Doc: "The future of getaddrinfo's answer.", Fn: func(th object.Thread, a []object.Value) (object.Value, *object.Exception) {
			n, exc := networkOf(a[0])
			if exc != nil {
				return object.Null, exc
			}
			q, exc := pysocket.NewQuery(th, a[1:])
			if exc != nil {
				return object.Null, exc
			}
			f := net.Resolve(n.Loop(), func(ctx context.Context) ([]net.AddrInfo, error) {
				return net.Lookup(ctx, q.Host, q.Service, q.Hints)
			}, func(infos []net.AddrInfo) any { return pysocket.InfoList(infos).Any() })
			return s.coroutine("BaseEventLoop.getaddrinfo", f.Awaiter(), nil), nil
		}},
	}
}

func strOf(t object.Thread, v object.Value) string {
	s, exc := object.StrText(t, v)
	if exc != nil {
		return object.ReprText(t, v)
	}
	return s
}

// room reserves as many bytes as are to be received at most.
func room(t *vm.Thread, v object.Value) ([]byte, *object.Exception) {
	n, exc := object.IndexInt(t, v)
	if exc != nil {
		return nil, exc
	}
	if n < 0 {
		return nil, object.ValueErrorf("negative buffersize in recv")
	}
	if exc := t.Reserve(int64(n)); exc != nil {
		return nil, exc
	}
	return make([]byte, n), nil
}

// memory is what a writable object holds, of which at most n bytes (0: all) are to
// be filled.
func memory(v object.Value, n int) ([]byte, func([]byte), *object.Exception) {
	size, write, ok := object.WritableBuffer(v)
	switch {
	case !ok:
		return nil, nil, object.TypeErrorf("read-write bytes-like object expected, not %s", v.Class().Name)
	case n > size:
		return nil, nil, object.ValueErrorf("nbytes is greater than the length of the buffer")
	case n > 0:
		size = n
	}
	return make([]byte, size), write, nil
}

// failing is a coroutine that raises exc.
func failing(exc *object.Exception) coro.Coroutine {
	return coro.NewScript(func(coro.Thread, *coro.Script) coro.Step { return coro.Raised(exc) })
}
