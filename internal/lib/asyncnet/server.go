package asyncnet

import (
	"asyncrepl/internal/coro"
	"asyncrepl/internal/lib/asyncio"
	"asyncrepl/internal/lib/pysocket"
	"asyncrepl/internal/net"
	"asyncrepl/internal/object"
	"asyncrepl/internal/vm"
)

// Server is what accepts connections for asyncio.Server.
type Server struct {
	object.Base
	net.Server
}

func allocServer(_ object.Thread, cls *object.Class) object.Object {
	s := &Server{}
	s.SetClass(cls)
	return s
}

// serverInit is __init__(loop, sockets, backlog, accepted): accepted is called with
// each connection's socket and address.
func (s *state) serverInit(th object.Thread, a []object.Value) (object.Value, *object.Exception) {
	t := thread(th)
	srv := a[0].Object().(*Server)
	n, exc := networkOf(a[1])
	if exc != nil {
		return object.Null, exc
	}
	objects := map[*net.Socket]object.Value{}
	var socks []*net.Socket
	exc = object.Iterate(t, a[2], func(v object.Value) *object.Exception {
		sock, exc := socketArg(t, v)
		if exc == nil {
			socks = append(socks, sock.Socket)
			objects[sock.Socket] = v
		}
		return exc
	})
	if exc != nil {
		return object.Null, exc
	}
	backlog, exc := object.IndexInt(t, a[3])
	if exc != nil {
		return object.Null, exc
	}
	accepted := a[4]
	srv.Server.Init(n, socks, net.ServerOptions{
		Backlog: backlog, Context: asyncio.CurrentContext(t),
		Accepted: s.accepted(accepted),
		Describe: func(sock *net.Socket) any { return objects[sock].Any() },
	})
	return object.None, nil
}

func (s *state) wrap(sock *net.Socket) object.Value {
	o := s.sockets.Wrap(sock)
	o.SetTimeout(0)
	return object.Of(o)
}

// accepted returns what calls a Python function with a new connection's socket
// and address.
func (s *state) accepted(fn object.Value) func(th coro.Thread, sock *net.Socket, from net.Addr) error {
	return func(th coro.Thread, sock *net.Socket, from net.Addr) error {
		_, exc := th.(*vm.Thread).Call(fn, []object.Value{s.wrap(sock), pysocket.AddressValue(from)}, nil)
		if exc != nil {
			return exc
		}
		return nil
	}
}

func (s *state) serverMethods() []object.Method {
	on := func(fn func(t *vm.Thread, srv *Server) (object.Value, *object.Exception)) object.NativeFn {
		return func(t object.Thread, a []object.Value) (object.Value, *object.Exception) {
			return fn(thread(t), a[0].Object().(*Server))
		}
	}
	return []object.Method{
		{Name: "__init__", Sig: "(self, loop, sockets, backlog, accepted)", Fn: s.serverInit},
		{Name: "start", Sig: "(self)", Fn: on(func(_ *vm.Thread, srv *Server) (object.Value, *object.Exception) { return none(srv.Start()) })},
		{Name: "close", Sig: "(self)", Fn: on(func(_ *vm.Thread, srv *Server) (object.Value, *object.Exception) {
			return none(srv.Server.Close())
		})},
		{Name: "serving", Sig: "(self)", Fn: on(func(_ *vm.Thread, srv *Server) (object.Value, *object.Exception) {
			return object.Bool(srv.IsServing()), nil
		})},
		{Name: "over", Sig: "(self)", Fn: on(func(_ *vm.Thread, srv *Server) (object.Value, *object.Exception) {
			return object.Bool(srv.Over()), nil
		})},
		{Name: "closed", Sig: "(self)", Doc: "A coroutine that waits until the server and its connections are closed.", Fn: on(
			func(_ *vm.Thread, srv *Server) (object.Value, *object.Exception) {
				return s.coroutine("Server.wait_closed", coro.NewScript(func(_ coro.Thread, sc *coro.Script) coro.Step {
					f := srv.Closed()
					if f == nil {
						return coro.Returned(nil)
					}
					return sc.Await(f.Awaiter(), func(_ coro.Thread, _ any, err error) coro.Step {
						if err != nil {
							return coro.Raised(err)
						}
						return coro.Returned(nil)
					})
				}), nil), nil
			})},
		{Name: "clients", Sig: "(self)", Fn: on(func(_ *vm.Thread, srv *Server) (object.Value, *object.Exception) {
			var all []object.Value
			for _, c := range srv.Conns() {
				all = append(all, object.FromAny(c.Owner()))
			}
			return object.Of(object.NewList(all...)), nil
		})},
	}
}
