package pysocket

import (
	"asyncrepl/internal/lib"
	"errors"

	"asyncrepl/internal/net"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"

	"golang.org/x/sys/unix"
)

func bind(t *vm.Thread, s *Socket, a []object.Value) (object.Value, *object.Exception) {
	addr, exc := s.s.Address(t, s.Family(), a[1], "bind")
	if exc != nil {
		return object.Null, exc
	}
	return none(s.Bind(addr))
}

// defaultBacklog is how many connections wait to be accepted if listen is not told.
const defaultBacklog = 128

func listen(t *vm.Thread, s *Socket, a []object.Value) (object.Value, *object.Exception) {
	n := defaultBacklog
	if !a[1].IsNull() {
		var exc *object.Exception
		if n, exc = object.IndexInt(t, a[1]); exc != nil {
			return object.Null, exc
		}
	}
	return none(s.Listen(max(n, 0)))
}

func accept(t *vm.Thread, s *Socket, _ []object.Value) (object.Value, *object.Exception) {
	var conn *net.Socket
	var from net.Addr
	if exc := s.wait(t, false, func() (err error) { conn, from, err = s.Accept(); return err }); exc != nil {
		return object.Null, exc
	}
	o := s.s.Wrap(conn)
	o.timeout = s.s.fallback
	return object.Of(object.NewTuple(object.Of(o), AddressValue(from))), nil
}

// connect connects; a socket that does not block raises BlockingIOError while
// the connection is being made.
func (s *Socket) connect(t *vm.Thread, to net.Addr) (*object.Exception, error) {
	err := s.Connect(to)
	if !errors.Is(err, unix.EINPROGRESS) || s.timeout == 0 {
		return nil, err
	}
	var outcome error
	first := true
	exc := s.wait(t, true, func() error {
		if first { // it is not decided yet
			first = false
			return unix.EAGAIN
		}
		// Asking again, not for the pending error, leaves the socket as a connect
		// that blocks would.
		if outcome = s.Connect(to); errors.Is(outcome, unix.EISCONN) {
			outcome = nil
		}
		return nil
	})
	return exc, outcome
}

func connect(t *vm.Thread, s *Socket, a []object.Value) (object.Value, *object.Exception) {
	to, exc := s.s.Address(t, s.Family(), a[1], "connect")
	if exc != nil {
		return object.Null, exc
	}
	exc, err := s.connect(t, to)
	if exc != nil {
		return object.Null, exc
	}
	return none(err)
}

func connectEx(t *vm.Thread, s *Socket, a []object.Value) (object.Value, *object.Exception) {
	to, exc := s.s.Address(t, s.Family(), a[1], "connect_ex")
	if exc != nil {
		return object.Null, exc
	}
	exc, err := s.connect(t, to)
	var e *net.Error
	switch {
	case exc != nil && exc.IsA(object.TimeoutErrorClass):
		return object.Int(int64(unix.EAGAIN)), nil
	case exc != nil:
		return object.Null, exc
	case errors.As(err, &e):
		return object.Int(int64(e.Errno)), nil
	}
	return object.Int(0), lib.Exception(err)
}

func addressOf(ask func(s *Socket) (net.Addr, error)) object.NativeFn {
	return on(func(_ *vm.Thread, s *Socket, _ []object.Value) (object.Value, *object.Exception) {
		a, err := ask(s)
		if err != nil {
			return object.Null, lib.Exception(err)
		}
		return AddressValue(a), nil
	})
}

func setOption(t *vm.Thread, s *Socket, a []object.Value) (object.Value, *object.Exception) {
	var nums [2]int
	for i, v := range a[1:3] {
		n, exc := object.IndexInt(t, v)
		if exc != nil {
			return object.Null, exc
		}
		nums[i] = n
	}
	if b, ok := object.BufferOf(a[3]); ok {
		return none(unix.SetsockoptString(s.FD(), nums[0], nums[1], b))
	}
	n, exc := object.IndexInt(t, a[3])
	if exc != nil {
		return object.Null, exc
	}
	return none(s.SetOption(nums[0], nums[1], n))
}

func getOption(t *vm.Thread, s *Socket, a []object.Value) (object.Value, *object.Exception) {
	var nums [3]int
	for i, v := range a[1:4] {
		n, exc := object.IndexInt(t, v)
		if exc != nil {
			return object.Null, exc
		}
		nums[i] = n
	}
	n, err := s.Option(nums[0], nums[1])
	if err != nil {
		return object.Null, lib.Exception(err)
	}
	if nums[2] > 0 { // as bytes
		b := []byte{byte(n), byte(n >> 8), byte(n >> 16), byte(n >> 24)}
		return object.NewBytes(b[:min(nums[2], 4)]), nil
	}
	return object.Int(int64(n)), nil
}

func shutdown(t *vm.Thread, s *Socket, a []object.Value) (object.Value, *object.Exception) {
	how, exc := object.IndexInt(t, a[1])
	if exc != nil {
		return object.Null, exc
	}
	return none(s.Shutdown(how))
}

// connectMethods are about who talks to whom.
func connectMethods() []object.Method {
	return []object.Method{
		{Name: "bind", Sig: "(self, address, /)", Doc: "Bind the socket to a local address.", Fn: on(bind)},
		{Name: "listen", Sig: "(self, backlog=?, /)", Doc: "Enable a server to accept connections.", Fn: on(listen)},
		{Name: "accept", Sig: "(self)", Doc: "Wait for a connection; return a new socket and the client's address.", Fn: on(accept)},
		{Name: "connect", Sig: "(self, address, /)", Doc: "Connect the socket to a remote address.", Fn: on(connect)},
		{Name: "connect_ex", Sig: "(self, address, /)", Doc: "Like connect(), but return an error number instead of raising.", Fn: on(connectEx)},
		{Name: "getsockname", Sig: "(self)", Doc: "Return the address of the local endpoint.",
			Fn: addressOf(func(s *Socket) (net.Addr, error) { return s.LocalAddr() })},
		{Name: "getpeername", Sig: "(self)", Doc: "Return the address of the remote endpoint.",
			Fn: addressOf(func(s *Socket) (net.Addr, error) { return s.RemoteAddr() })},
		{Name: "setsockopt", Sig: "(self, level, optname, value, /)", Doc: "Set a socket option.", Fn: on(setOption)},
		{Name: "getsockopt", Sig: "(self, level, optname, buflen=0, /)", Doc: "Get a socket option.", Fn: on(getOption)},
		{Name: "shutdown", Sig: "(self, how, /)", Doc: "Shut down one or both halves of the connection.", Fn: on(shutdown)},
	}
}
